// Sums on calendar dates ("2026-02-14"), as the time limits of the law need them. No clock and no time zone.

const DAY = 86_400_000;

const toTime = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
const fromTime = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date a number of days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return fromTime(toTime(date) + days * DAY);
}

/** The same day a number of months later, or that month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromTime(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Whole days from one date to another: negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY);
}
