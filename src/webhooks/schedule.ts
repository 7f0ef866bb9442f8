// When a message that did not get through is sent again: the schedule of Standard Webhooks 1.0.

/** Seconds before each attempt, after the one before it: at once, then for a little over three days. */
export const DELAYS = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
export const ATTEMPTS = DELAYS.length;

/** Share of a delay that is added at most, so that a receiver which was down is not met by all at once. */
const JITTER = 0.2;
/** Seconds that a receiver may ask for with `Retry-After`. */
export const LONGEST_WAIT = 86_400;

export interface Failed {
  /** Attempts that were made, 1 or more. */
  attempts: number;
  /** Seconds that the receiver asked to wait. */
  retryAfter?: number | undefined;
  /** From 0 to 1. */
  chance: number;
}

/** Milliseconds until the next attempt; nothing when it was the last. The receiver may ask for later, not for sooner. */
export function nextDelay({ attempts, retryAfter = 0, chance }: Failed): number | undefined {
  const delay = DELAYS[attempts];
  if (delay === undefined) return undefined;
  return Math.round(1000 * Math.max(delay * (1 + JITTER * chance), Math.min(retryAfter, LONGEST_WAIT)));
}

/** Seconds that a `Retry-After` header asks for, in either of its forms (RFC 9110, section 10.2.3). */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
