// The structured facts of a provision in short sentences, each fact exactly as the plan has it, and the facts that the
// gate must find again in them.

import { countOf, formatDate } from "../language/format.js";
import type { BareFact } from "../language/facts-model.js";
import { minutesInWords } from "../language/phrases.js";
import type { Provision, Schedule } from "../plan/schema.js";

const EVERY: Record<Schedule["per"], string> = {
  day: "each day",
  week: "each week",
  fortnight: "every 2 weeks",
  "half-term": "every half term",
  term: "each term",
  year: "each year",
  once: "",
};

/** "This will be 3 times each week." */
export function timesSentence(schedule: Schedule): string {
  return `This will be ${countOf(schedule.times, "time")}${schedule.per === "once" ? "" : ` ${EVERY[schedule.per]}`}.`;
}

/** "It will last 20 minutes each time."; undefined when the plan gives no minutes. */
export function minutesSentence(schedule: Schedule): string | undefined {
  if (schedule.minutes === undefined) return undefined;
  const single = schedule.per === "once" && schedule.times === 1;
  return `It will last ${minutesInWords(schedule.minutes)}${single ? "" : " each time"}.`;
}

/** "It will be for 38 weeks each year." */
export function weeksSentence(schedule: Schedule): string | undefined {
  return schedule.weeksPerYear === undefined
    ? undefined
    : `It will be for ${countOf(schedule.weeksPerYear, "week")} each year.`;
}

export function scheduleFacts(schedule: Schedule): BareFact[] {
  const quantity = (value: number, unit: string, per: string): BareFact => ({
    kind: "quantity",
    value: String(value),
    unit,
    per,
    bound: "",
  });
  const single = schedule.per === "once" && schedule.times === 1;
  return [
    quantity(schedule.times, "time", schedule.per === "once" ? "" : schedule.per),
    ...(schedule.minutes === undefined ? [] : [quantity(schedule.minutes, "minute", single ? "" : "time")]),
    ...(schedule.weeksPerYear === undefined ? [] : [quantity(schedule.weeksPerYear, "week", "year")]),
  ];
}

/** "There will be 1 adult for 4 children." */
export function ratioSentence(ratio: NonNullable<Provision["ratio"]>, noun: LearnerNoun): string {
  return `There will be ${countOf(ratio.staff, "adult")} for ${countOf(ratio.pupils, noun.one, noun.many)}.`;
}

/** "The group will be 6 children or fewer." */
export function groupSentence(most: number, noun: LearnerNoun): string {
  return `The group will be ${countOf(most, noun.one, noun.many)} or fewer.`;
}

export interface LearnerNoun {
  one: string;
  many: string;
}

/** "It will start by 14 September 2026." */
export function startSentence(date: string): string {
  return `It will start by ${formatDate(date)}.`;
}

export function endSentence(date: string): string {
  return `It will end by ${formatDate(date)}.`;
}

const REVIEW: Record<string, string> = {
  "half-term": "every half term",
  term: "each term",
  year: "each year",
};

/** "We will check it each term."; undefined where the plan's own words are no period that a rule knows. */
export function reviewSentence(every: string): string | undefined {
  const period = REVIEW[every] ?? ownPeriod(every);
  return period === undefined ? undefined : `We will check it ${period}.`;
}

const UNIT = "(?:day|week|fortnight|month|half[ -]term|term|year)";
const COUNT = "(?:\\d{1,2}|two|three|four|five|six|eight|ten|twelve)";
/** "annually", "every 2 weeks", "once a term", "after each meeting". */
const PERIODS: readonly RegExp[] = [
  /^(?:daily|weekly|fortnightly|monthly|half-termly|termly|yearly|annually)$/,
  new RegExp(`^(?:every|each) (?:(?:${COUNT}|other|school|academic) )?${UNIT}s?$`),
  new RegExp(`^(?:once|twice|${COUNT} times) (?:an?|each|every) ${UNIT}$`),
  /^(?:every|each) (?:lesson|session|visit|meeting|review|annual review)$/,
  /^(?:at|after|before|in) (?:every|each) (?:lesson|session|visit|meeting|term|half term|review|annual review)$/,
  /^(?:every|each) time the team meets$/,
];
const BARE_PERIOD = new RegExp(`^(?:${COUNT} ${UNIT}s|${UNIT})$`);

/** "six months" is "every 6 months"; "every six months" keeps its word. */
function ownPeriod(every: string): string | undefined {
  const words = every.trim().toLowerCase();
  const period = BARE_PERIOD.test(words) ? `every ${words}` : words;
  if (period === words && !PERIODS.some((known) => known.test(words))) return undefined;
  return period.replace(/\b(two|three|four|five|six|eight|ten|twelve)\b/, (word) =>
    String(NUMBER[word] ?? word),
  );
}

const NUMBER: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
};

export function reviewText(every: string): string {
  return REVIEW[every] ?? (/^(?:every|each)\b/.test(every.trim().toLowerCase()) ? every : `every ${every}`);
}
