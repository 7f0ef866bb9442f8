// The sentences of the templates read back into the values they were made from: what a generated row says is parsed
// anew and held against the plan. What no template wrote reads as nothing.

import { MONTHS } from "../language/format.js";
import type { Placement, Schedule } from "../plan/schema.js";
import { ATTENDANCE } from "./wording.js";

const NUMBER = String.raw`(-?[\d,]+(?:\.\d+)?)`;
const DATE = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(\d{1,2}) (${MONTHS.join("|")}) (\d{4})`;

const numberOf = (words: string | undefined): number => Number((words ?? "").replaceAll(",", ""));

/** "14 September 2026" as "2026-09-14". */
function dateOf([, day = "", month = "", year = ""]: RegExpExecArray): string {
  const number = MONTHS.findIndex((name) => name === month) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function dateIn(text: string, before: string): string | undefined {
  const match = new RegExp(`^${before} ${DATE}\\.$`).exec(text);
  return match === null ? undefined : dateOf(match);
}

const PERIODS: ReadonlyMap<string, Schedule["per"]> = new Map([
  ["each day", "day"],
  ["each week", "week"],
  ["every 2 weeks", "fortnight"],
  ["every half term", "half-term"],
  ["each term", "term"],
  ["each year", "year"],
  ["", "once"],
]);

function readTimes(text: string): Pick<Schedule, "times" | "per"> | undefined {
  const match = new RegExp(`^This will be ${NUMBER} times?(?: (.+))?\\.$`).exec(text);
  const per = PERIODS.get(match?.[2] ?? "");
  return match === null || per === undefined ? undefined : { times: numberOf(match[1]), per };
}

function readMinutes(text: string): { minutes: number; each: boolean } | undefined {
  const match = new RegExp(
    `^It will last (?:${NUMBER} hours?)?(?: (?=\\d))?(?:${NUMBER} minutes?)?( each time)?\\.$`,
  ).exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, hours = "0", minutes = "0", each] = match;
  return { minutes: numberOf(hours) * 60 + numberOf(minutes), each: each !== undefined };
}

function readWeeks(text: string): number | undefined {
  const match = new RegExp(`^It will be for ${NUMBER} weeks? each year\\.$`).exec(text);
  return match === null ? undefined : numberOf(match[1]);
}

/** How often, how long and for how many weeks; nothing when a sentence says something else, or something twice. */
function readSchedule(sentences: readonly string[]): Schedule | undefined {
  const [first = "", ...rest] = sentences;
  const times = readTimes(first);
  if (times === undefined) return undefined;
  let schedule: Schedule = { ...times };
  for (const text of rest) {
    const length = readMinutes(text);
    const weeks = readWeeks(text);
    const once = times.per === "once" && times.times === 1;
    if (length !== undefined && schedule.minutes === undefined && length.each !== once)
      schedule = { ...schedule, minutes: length.minutes };
    else if (weeks !== undefined && schedule.weeksPerYear === undefined)
      schedule = { ...schedule, weeksPerYear: weeks };
    else return undefined;
  }
  return schedule;
}

const LEARNER = "(?:child|children|pupils?|students?)";

function readRatio(text: string): { staff: number; pupils: number } | undefined {
  const match = new RegExp(`^There will be ${NUMBER} adults? for ${NUMBER} ${LEARNER}\\.$`).exec(text);
  return match === null ? undefined : { staff: numberOf(match[1]), pupils: numberOf(match[2]) };
}

function readGroup(text: string): number | undefined {
  const match = new RegExp(`^The group will be ${NUMBER} ${LEARNER} or fewer\\.$`).exec(text);
  return match === null ? undefined : numberOf(match[1]);
}

function readQuantity(text: string): number | undefined {
  const match = new RegExp(`^There will be ${NUMBER}\\.$`).exec(text);
  return match === null ? undefined : numberOf(match[1]);
}

function readMoney(text: string): number | undefined {
  const match = new RegExp(`^There is £${NUMBER} each year for your help\\.$`).exec(text);
  return match === null ? undefined : numberOf(match[1]);
}

/** The period of a review as the plan names it, or its own words: "term", "6 months". */
function readReview(text: string): string | undefined {
  const match = /^We will check it (.+)\.$/.exec(text);
  return match === null ? undefined : periodKey(match[1] ?? "");
}

const WORD_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A period without what opens it, its numbers as figures: the same for "every six months" and "6 months". */
export function periodKey(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^(?:every|each)\s+/, "")
    .replace(/^half term$/, "half-term")
    .replace(/[a-z]+/g, (word) => {
      const number = WORD_NUMBERS.indexOf(word) + 1;
      return number > 1 ? String(number) : word;
    });
}

function readAttendance(text: string): Placement["attendance"] {
  const found = Object.entries(ATTENDANCE).find(([, sentence]) => sentence === text);
  return found?.[0] as Placement["attendance"];
}

/** The dates of templates: what opens the sentence of each field. */
const DATES: Record<string, readonly string[]> = {
  startBy: ["It will start by"],
  endBy: ["It will end by"],
  by: ["We want this by", "We will check your plan by"],
  reviewBy: ["We will check the money by", "We will check your plan by"],
  representationsBy: ["You can ask for changes by"],
  from: ["You will start from", "You started from"],
  to: ["You will be there until"],
};

/** Fields whose template says exactly their value. */
const FIELDS: Record<string, (sentences: readonly string[]) => unknown> = {
  schedule: readSchedule,
  ratio: single(readRatio),
  groupMax: single(readGroup),
  quantity: single(readQuantity),
  annualAmount: single(readMoney),
  reviewEvery: single(readReview),
  attendance: single(readAttendance),
  ...Object.fromEntries(
    Object.entries(DATES).map(([field, openings]) => [
      field,
      single((text) => openings.map((opening) => dateIn(text, opening)).find((date) => date !== undefined)),
    ]),
  ),
};

function single<T>(read: (text: string) => T | undefined): (sentences: readonly string[]) => T | undefined {
  return (sentences) => (sentences.length === 1 ? read(sentences[0] ?? "") : undefined);
}

/** The value of a field as the sentences of its template say it; nothing where no template wrote them. */
export function readField(field: string, sentences: readonly string[]): unknown {
  return Object.hasOwn(FIELDS, field) ? FIELDS[field]?.(sentences) : undefined;
}

/** Whether sentences of a template say the value of a field exactly; undefined for a field without a template. */
export function saysField(field: string, value: unknown, sentences: readonly string[]): boolean | undefined {
  if (!Object.hasOwn(FIELDS, field)) return undefined;
  const found = readField(field, sentences);
  return found !== undefined && isSame(found, saidOf(field, value));
}

/** What a template can say of a value: pounds to the penny, periods without "every". */
function saidOf(field: string, value: unknown): unknown {
  if (field === "annualAmount") return Math.round(Number(value) * 100) / 100;
  return field === "reviewEvery" ? periodKey(String(value)) : value;
}

/** Equal values; numbers to a millionth, since hours and minutes add up. Absent and undefined are one. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1e-6;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) =>
    isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );
}

/** "A speech and language therapist will help you." as "speech and language therapist". */
export function readRole(text: string): string | undefined {
  return /^(?:(?:An?|The)\s)?(.+) will (?:help you|do this)\.$/.exec(text)?.[1];
}
