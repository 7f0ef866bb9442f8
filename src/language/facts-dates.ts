// Dates and times of day as they stand in plans: "14 September 2026", "by July 2028", "14/09/2026", "half past seven".

import { MONTHS, WEEKDAYS } from "./format.js";
import { readNumber } from "./facts-numbers.js";
import type { FactToken } from "./facts-tokens.js";
import type { Bound, Reading } from "./facts-model.js";

const MONTH_NUMBERS = new Map<string, number>(
  MONTHS.flatMap((month, index): [string, number][] => {
    const word = month.toLowerCase();
    return word === "may"
      ? [[word, index + 1]]
      : [
          [word, index + 1],
          [word.slice(0, 3), index + 1],
        ];
  }).concat([["sept", 9]]),
);
const DAY_NUMBERS = new Map<string, number>(
  WEEKDAYS.flatMap((day, index) => [
    [day.toLowerCase(), index],
    [`${day.toLowerCase()}s`, index],
  ]),
);
const SEASONS = new Set(["spring", "summer", "autumn", "winter", "easter", "christmas"]);
const DATE_BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ["by", "by"],
  ["before", "before"],
  ["from", "from"],
  ["until", "until"],
  ["till", "until"],
  ["to", "until"],
  ["since", "since"],
  ["after", "after"],
  ["prior to", "before"],
  ["subsequent to", "after"],
]);

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** The date at a token, with the bound before it when one stands there. */
export function readDate(tokens: readonly FactToken[], at: number): Reading | undefined {
  const word = tokens[at]?.word ?? "";
  const pair = DATE_BOUNDS.get(`${word} ${tokens[at + 1]?.word ?? ""}`);
  const bound = pair ?? DATE_BOUNDS.get(word);
  if (bound !== undefined) {
    const length = pair === undefined ? 1 : 2;
    const skip = ["the", "on", "about"].includes(tokens[at + length]?.word ?? "") ? length + 1 : length;
    const bounded = readBareDate(tokens, at + skip);
    return bounded && { fact: { kind: "date", date: bounded.date, bound }, length: bounded.length + skip };
  }
  const bare = readBareDate(tokens, at);
  return bare && { fact: { kind: "date", date: bare.date, bound: "" }, length: bare.length };
}

interface BareDate {
  date: string;
  length: number;
}

function readBareDate(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const day = DAY_NUMBERS.get(tokens[at]?.word ?? "");
  if (day !== undefined && isCapital(tokens[at])) {
    const comma = tokens[at + 1]?.word === "," ? 1 : 0;
    const rest = readCalendarDate(tokens, at + 1 + comma);
    if (rest !== undefined && rest.date.includes("-"))
      return { date: rest.date, length: rest.length + 1 + comma };
    return { date: (WEEKDAYS[day] ?? "").toLowerCase(), length: 1 };
  }
  return readCalendarDate(tokens, at);
}

function readCalendarDate(tokens: readonly FactToken[], at: number): BareDate | undefined {
  return (
    readFigures(tokens, at) ??
    readDayMonth(tokens, at) ??
    readMonth(tokens, at) ??
    readSeason(tokens, at) ??
    readYear(tokens, at)
  );
}

/** 2026-09-14, 14/09/2026, 14.09.26 */
function readFigures(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const words = tokens.slice(at, at + 5);
  if (words.length < 5 || words.slice(1).some((token) => !token.joined)) return undefined;
  const [a, first, b, second, c] = words.map((token) => token.word) as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (first !== second || !/^[/-]$/.test(first)) return undefined;
  if (/^\d{4}$/.test(a) && /^\d\d$/.test(b) && /^\d\d$/.test(c)) return { date: `${a}-${b}-${c}`, length: 5 };
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^\d{2}(?:\d{2})?$/.test(c)) return undefined;
  const year = c.length === 2 ? `20${c}` : c;
  return { date: `${year}-${pad(Number(b))}-${pad(Number(a))}`, length: 5 };
}

/** 14 September 2026, 14th September, 14 September */
function readDayMonth(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const day = tokens[at];
  if (day?.kind !== "figure" || !/^\d{1,2}$/.test(day.word)) return undefined;
  const ordinal =
    /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.word ?? "") && tokens[at + 1]?.joined === true ? 1 : 0;
  const of = tokens[at + 1 + ordinal]?.word === "of" ? 1 : 0;
  const month = monthAt(tokens, at + 1 + ordinal + of);
  if (month === undefined) return undefined;
  const length = 2 + ordinal + of;
  const year = yearAt(tokens, at + length);
  const monthDay = `${pad(month)}-${pad(Number(day.word))}`;
  return year === undefined
    ? { date: `--${monthDay}`, length }
    : { date: `${year}-${monthDay}`, length: length + 1 };
}

/** September 2026, September */
function readMonth(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const year = yearAt(tokens, at + 1);
  if (year !== undefined) return { date: `${year}-${pad(month)}`, length: 2 };
  // "may" and "march" are verbs unless they are written as names.
  return { date: `--${pad(month)}`, length: 1 };
}

/** autumn term 2026, summer 2027, the spring term */
function readSeason(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const season = tokens[at]?.word ?? "";
  if (!SEASONS.has(season)) return undefined;
  const term = tokens[at + 1]?.word === "term" ? 1 : 0;
  const of = tokens[at + 1 + term]?.word === "of" ? 1 : 0;
  const year = yearAt(tokens, at + 1 + term + of);
  if (year !== undefined) return { date: `${year} ${season}`, length: 2 + term + of };
  return term === 1 ? { date: season, length: 2 } : undefined;
}

/** A year by itself: "in 2027". */
function readYear(tokens: readonly FactToken[], at: number): BareDate | undefined {
  const year = yearAt(tokens, at);
  return year === undefined ? undefined : { date: year, length: 1 };
}

function monthAt(tokens: readonly FactToken[], at: number): number | undefined {
  const token = tokens[at];
  return isCapital(token) ? MONTH_NUMBERS.get(token?.word ?? "") : undefined;
}

function yearAt(tokens: readonly FactToken[], at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined || !/^(?:19|20)\d\d$/.test(token.text)) return undefined;
  // "2,000" and "2000 metres" are quantities; a year stands alone.
  return /^(?:words?|metres?|pounds?|children|pupils)$/.test(tokens[at + 1]?.word ?? "")
    ? undefined
    : token.text;
}

function isCapital(token: FactToken | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** A time of day: "9.30 am", "09:30", "half past seven", "ten o'clock", "noon". */
export function readTime(tokens: readonly FactToken[], at: number): Reading | undefined {
  const time = readPast(tokens, at) ?? readClock(tokens, at) ?? readOClock(tokens, at);
  return time && { fact: { kind: "time", time: time.time }, length: time.length };
}

interface TimeReading {
  time: string;
  length: number;
}

function readPast(tokens: readonly FactToken[], at: number): TimeReading | undefined {
  const quarter = tokens[at]?.word === "quarter";
  if (!quarter && tokens[at]?.word !== "half") return undefined;
  const side = tokens[at + 1]?.word;
  const hour = readNumber(tokens, at + 2);
  if (hour === undefined || hour.value > 12 || (side !== "past" && !(quarter && side === "to")))
    return undefined;
  const minutes = quarter ? (side === "to" ? 45 : 15) : 30;
  const half = dayHalf(tokens, at + 2 + hour.length);
  const value = hour12(side === "to" ? hour.value - 1 : hour.value, half.pm);
  return { time: `${pad(value)}:${pad(minutes)}`, length: 2 + hour.length + half.length };
}

function readClock(tokens: readonly FactToken[], at: number): TimeReading | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure") return undefined;
  const point = /^(\d{1,2})\.([0-5]\d)$/.exec(token.word);
  const colon =
    tokens[at + 1]?.word === ":" &&
    tokens[at + 1]?.joined === true &&
    /^[0-5]\d$/.test(tokens[at + 2]?.word ?? "") &&
    tokens[at + 2]?.joined === true;
  const length = colon ? 3 : 1;
  const half = dayHalf(tokens, at + length);
  if (!colon && half.length === 0) return undefined;
  const hour = Number(point?.[1] ?? token.word);
  const minute = colon ? Number(tokens[at + 2]?.word) : Number(point?.[2] ?? 0);
  if (!Number.isInteger(hour) || hour > 23) return undefined;
  return { time: `${pad(hour12(hour, half.pm))}:${pad(minute)}`, length: length + half.length };
}

function readOClock(tokens: readonly FactToken[], at: number): TimeReading | undefined {
  const hour = readNumber(tokens, at);
  if (hour === undefined || hour.value > 12 || tokens[at + hour.length]?.word !== "o'clock") return undefined;
  return { time: `${pad(hour.value)}:00`, length: hour.length + 1 };
}

function dayHalf(tokens: readonly FactToken[], at: number): { pm: boolean | undefined; length: number } {
  const words = tokens.slice(at, at + 4).map((token) => token.word);
  if (words[0] === "am" || words[0] === "pm") return { pm: words[0] === "pm", length: 1 };
  if (
    (words[0] === "a" || words[0] === "p") &&
    words[1] === "." &&
    words[2] === "m" &&
    tokens[at + 2]?.joined === true
  )
    return { pm: words[0] === "p", length: words[3] === "." ? 4 : 3 };
  return { pm: undefined, length: 0 };
}

/** Without am or pm the hour stays as it is said. */
function hour12(hour: number, pm: boolean | undefined): number {
  if (pm === undefined) return hour;
  if (pm) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
