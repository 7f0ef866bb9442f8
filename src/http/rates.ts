// How often each tenant may ask: a bucket that fills by itself, in this process alone.

export interface RateState {
  /** Whether there was one left, which is now taken. */
  allowed: boolean;
  /** Requests that are left. */
  left: number;
  /** Seconds until the next one, when none is left. */
  next: number;
  /** Seconds until all are there again. */
  full: number;
}

export class Rates {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  /** @param perMinute also what an idle tenant may ask at once. @param clock milliseconds that only ever grow. */
  constructor(
    readonly perMinute: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  take(tenant: string): RateState {
    const now = this.clock();
    const perSecond = this.perMinute / 60;
    const { tokens, at } = this.buckets.get(tenant) ?? { tokens: this.perMinute, at: now };
    const filled = Math.min(this.perMinute, tokens + ((now - at) / 1000) * perSecond);
    const allowed = filled >= 1;
    const rest = allowed ? filled - 1 : filled;
    this.buckets.set(tenant, { tokens: rest, at: now });
    return {
      allowed,
      left: Math.floor(rest),
      next: rest >= 1 ? 0 : (1 - rest) / perSecond,
      full: (this.perMinute - rest) / perSecond,
    };
  }
}
