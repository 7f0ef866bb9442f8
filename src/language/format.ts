// Dates, money and counts as a British reader writes them. No locale of the machine is asked: the same plan prints
// the same words everywhere.

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

function calendarDate(isoDate: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return MONTHS[month - 1] === undefined ? undefined : { year, month, day };
}

/** An ISO 8601 date (or the date of a date-time) in words: "14 February 2026". What is no date comes back as it is. */
export function formatDate(isoDate: string): string {
  const date = calendarDate(isoDate);
  return date ? `${date.day} ${MONTHS[date.month - 1]} ${date.year}` : isoDate;
}

/** The same with its weekday: "Saturday 14 February 2026". */
export function formatDateWithDay(isoDate: string): string {
  const date = calendarDate(isoDate);
  if (!date) return isoDate;
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return `${WEEKDAYS[weekday]} ${formatDate(isoDate)}`;
}

/** A number with commas at thousands: "12,500", "0.5". */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Pounds sterling: "£12,500", "£1,234.50". Whole pounds stand without pence. */
export function formatMoney(pounds: number): string {
  const pence = Math.round(Math.abs(pounds) * 100);
  const rest = pence % 100;
  const sign = pounds < 0 && pence > 0 ? "-" : "";
  const whole = formatNumber(Math.floor(pence / 100));
  return `${sign}£${whole}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
}

/** A count with its noun: "1 time", "3 times", "2 children" with the plural given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
