// Work that needs a render thread at once: tenants take turns, and none may fill the queue of the others.

export interface TurnLimits {
  /** Of all tenants together. */
  running: number;
  /** Of one tenant. */
  tenantRunning: number;
  tenantWaiting: number;
}

export type Turn<T> = { kind: "done"; value: T } | { kind: "too-many" };

export class TenantTurns {
  /** Who waits, the tenant whose turn is next first. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly active = new Map<string, number>();
  private total = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** Runs work when its turn comes. @param patient never refused: the caller bounds itself. */
  async take<T>(tenant: string, work: () => Promise<T>, { patient = false } = {}): Promise<Turn<T>> {
    const queue = this.waiting.get(tenant) ?? [];
    if (!this.mayStart(tenant)) {
      if (!patient && queue.length >= this.limits.tenantWaiting) return { kind: "too-many" };
      await new Promise<void>((resolve) => {
        queue.push(resolve);
        this.waiting.set(tenant, queue);
      });
    } else this.start(tenant);
    try {
      return { kind: "done", value: await work() };
    } finally {
      this.end(tenant);
    }
  }

  private mayStart(tenant: string): boolean {
    return (
      this.total < this.limits.running &&
      (this.active.get(tenant) ?? 0) < this.limits.tenantRunning &&
      !this.waiting.has(tenant)
    );
  }

  private start(tenant: string): void {
    this.total += 1;
    this.active.set(tenant, (this.active.get(tenant) ?? 0) + 1);
  }

  private end(tenant: string): void {
    this.total -= 1;
    const left = (this.active.get(tenant) ?? 1) - 1;
    if (left === 0) this.active.delete(tenant);
    else this.active.set(tenant, left);
    this.startNext();
  }

  private startNext(): void {
    for (const [tenant, queue] of this.waiting) {
      if (this.total >= this.limits.running) return;
      if ((this.active.get(tenant) ?? 0) >= this.limits.tenantRunning) continue;
      const next = queue.shift();
      // To the end: whoever has had a turn waits for the others.
      this.waiting.delete(tenant);
      if (queue.length > 0) this.waiting.set(tenant, queue);
      if (next === undefined) continue;
      this.start(tenant);
      next();
      return;
    }
  }
}

/** Things that last, of which each tenant may have a few at a time. */
export class Slots {
  private readonly taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns what gives it back, once however often it is called; nothing when there is none left. */
  take(tenant: string): (() => void) | undefined {
    const count = this.taken.get(tenant) ?? 0;
    if (count >= this.most) return undefined;
    this.taken.set(tenant, count + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const left = (this.taken.get(tenant) ?? 1) - 1;
      if (left === 0) this.taken.delete(tenant);
      else this.taken.set(tenant, left);
    };
  }
}
