// So many at a time, the others wait in the order they came.

interface Waiting {
  start: () => void;
  refuse: () => void;
}

export class Turns {
  private taken = 0;
  private readonly line: Waiting[] = [];
  private readonly whenIdle: (() => void)[] = [];

  constructor(private readonly places: number) {}

  get waiting(): number {
    return this.line.length;
  }

  /**
   * Waits for a turn; `leave` must be called once for each that was given.
   * @returns whether a turn was given: not when the signal fired first, or the line was sent away.
   */
  take(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted === true) return Promise.resolve(false);
    if (this.taken < this.places) {
      this.taken += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const settle = (given: boolean): void => {
        signal?.removeEventListener("abort", giveUp);
        resolve(given);
      };
      const waiting: Waiting = { start: () => settle(true), refuse: () => settle(false) };
      const giveUp = (): void => {
        this.line.splice(this.line.indexOf(waiting), 1);
        settle(false);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.line.push(waiting);
    });
  }

  leave(): void {
    const next = this.line.shift();
    if (next !== undefined) return next.start();
    this.taken -= 1;
    if (this.taken === 0) for (const idle of this.whenIdle.splice(0)) idle();
  }

  /** Sends the line away. */
  refuseAll(): void {
    for (const waiting of this.line.splice(0)) waiting.refuse();
  }

  /** Waits until nobody has a turn. */
  idle(): Promise<void> {
    return this.taken === 0 ? Promise.resolve() : new Promise((resolve) => this.whenIdle.push(resolve));
  }
}
