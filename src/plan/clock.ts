// The time of a run, as a value: the core never asks the machine, so that the same input gives the same bytes.

export interface Clock {
  /** ISO 8601 date-time in UTC: `2026-02-14T09:30:00Z`. */
  now: string;
}

/** The calendar date of the clock, `2026-02-14`. */
export function today(clock: Clock): string {
  return clock.now.slice(0, 10);
}
