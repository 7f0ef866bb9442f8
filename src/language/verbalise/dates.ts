// Dates, days and months as they are said: "the fourteenth of March twenty twenty-six". Day before month, as in the UK.

import { MONTHS } from "../format.js";
import { cardinal, ordinal, plural, year } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const MONTH_SHORT = MONTHS.map((month) => month.slice(0, 3));
const DAYS: Record<string, string> = {
  Mon: "Monday",
  Tue: "Tuesday",
  Tues: "Tuesday",
  Wed: "Wednesday",
  Weds: "Wednesday",
  Thu: "Thursday",
  Thur: "Thursday",
  Thurs: "Thursday",
  Fri: "Friday",
  Sat: "Saturday",
  Sun: "Sunday",
};

const MONTH = `(${MONTHS.map((month) => (month === "May" ? month : `${month.slice(0, 3)}(?:${month.slice(3)})?`)).join("|")}|Sept)\\b\\.?`;
const SUFFIX = "(?:st|nd|rd|th)";
const DAY_SHORT = Object.keys(DAYS).join("|");

function monthName(written: string): string {
  const short = written.slice(0, 3);
  return MONTHS[MONTH_SHORT.indexOf(short)] ?? written;
}

const isDay = (day: number): boolean => day >= 1 && day <= 31;

/** "the fourteenth of March", without its "the" where the text has it. */
function dayOfMonth(day: number, month: string, before: string): string {
  return `${/\bthe\s$/i.test(before) ? "" : "the "}${ordinal(day)} of ${month}`;
}

function numericDate(day: string, month: string, years: string, before: string): string | undefined {
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || !isDay(Number(day))) return undefined;
  const full = years.length === 2 ? 2000 + Number(years) : Number(years);
  return `${dayOfMonth(Number(day), name, before)} ${year(full)}`;
}

/** A date in figures, with one of the three marks that part day, month and year. */
const NUMERIC = String.raw`(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})`;

/** "14.3.26" and "1.2.13" look alike: without a full year only a day above twelve, or two figures each, make a date. */
const isOutlineNumber = (day: string, month: string, years: string): boolean =>
  years.length === 2 && Number(day) <= 12 && (day.length < 2 || month.length < 2);

/** "2026", or "26" after an apostrophe. */
const fullYear = (years: string): number => (years.length === 2 ? 2000 : 0) + Number(years);

const withYear = (years: string): string => (years === "" ? "" : ` ${year(fullYear(years))}`);

export const dateRules: readonly Rule[] = [
  rule(/\b(\d{4})-(\d{2})-(\d{2})\b(?!-?\d)/g, ([, y = "", m = "", d = ""], { before }) =>
    numericDate(d, m, y, before),
  ),
  // "2026-03" is a month; "2025-26" is a school year.
  rule(/(?<![\d-])(20\d{2})-(0[1-9]|1[0-2])\b(?![-/\d])/g, ([, y = "", m = ""]) =>
    Number(m) === (Number(y) + 1) % 100 ? undefined : `${MONTHS[Number(m) - 1]} ${year(Number(y))}`,
  ),
  rule(/(?<=[/.]\d{1,2}[/.]\d{2,4})\s?[-–]\s?(?=\d{1,2}[/.]\d{1,2}[/.]\d{2})/g, () => " to "),
  rule(
    new RegExp(`(?<![\\d/.-])${NUMERIC}\\b(?![/\\d]|\\.\\d)`, "g"),
    ([, d = "", mark = "", m = "", y = ""], { before }) => {
      if (mark === "." && isOutlineNumber(d, m, y)) return undefined;
      if (mark === "-" && y.length < 4) return undefined;
      return numericDate(d, m, y, before);
    },
  ),
  rule(
    new RegExp(
      `\\b(\\d{1,2})${SUFFIX}?\\s?(-|–|to|and|or|&)\\s?(\\d{1,2})${SUFFIX}?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4})\\b)?`,
      "g",
    ),
    ([, from = "", between = "", to = "", month = "", years = ""], { before }) => {
      if (!isDay(Number(from)) || !isDay(Number(to))) return undefined;
      const word = between === "&" ? "and" : /[a-z]/.test(between) ? between : "to";
      const first = `${/\bthe\s$/i.test(before) ? "" : "the "}${ordinal(Number(from))}`;
      return `${first} ${word} the ${ordinal(Number(to))} of ${monthName(month)}${withYear(years)}`;
    },
  ),
  rule(
    new RegExp(
      `\\b(\\d{1,2})(${SUFFIX})?(\\s+of)?\\s+${MONTH}(?:(,?)\\s+(?:(?=\\d{4}\\b)|['’](?=\\d{2}\\b))(\\d{2,4})\\b)?`,
      "g",
    ),
    ([, day = "", suffix = "", of = "", month = "", comma = "", years = ""], { before }) => {
      if (!isDay(Number(day))) return undefined;
      const tail = years === "" ? "" : `${comma}${withYear(years)}`;
      // A day with its suffix is said as it is written; a bare "14 March" is read with "the" and "of".
      if (suffix !== "") return `${ordinal(Number(day))}${of} ${monthName(month)}${tail}`;
      return `${dayOfMonth(Number(day), monthName(month), before)}${tail}`;
    },
  ),
  // The American order is said as it is written: "March nine, nineteen thirty-seven".
  rule(
    new RegExp(
      `\\b${MONTH}\\s+(\\d{1,2})(${SUFFIX})?\\b(?:(,?)\\s+(\\d{4})\\b|(?=[,.;)]|$|\\s\\p{Ll}))`,
      "gu",
    ),
    ([, month = "", day = "", suffix = "", comma = "", years = ""]) => {
      if (!isDay(Number(day))) return undefined;
      const said = suffix === "" ? cardinal(Number(day)) : `the ${ordinal(Number(day))}`;
      return `${monthName(month)} ${said}${years === "" ? "" : `${comma} ${year(Number(years))}`}`;
    },
  ),
  rule(
    new RegExp(`\\b${MONTH}(,?)\\s+(\\d{4})\\b`, "g"),
    ([, month = "", comma = "", years = ""]) => `${monthName(month)}${comma} ${year(Number(years))}`,
  ),
  rule(
    new RegExp(`\\b(${DAY_SHORT})\\b\\.?\\s?(?:-|–|to)\\s?(${DAY_SHORT})\\b(?:\\.(?=\\s+\\p{Ll}))?`, "gu"),
    ([, from = "", to = ""]) => `${DAYS[from]} to ${DAYS[to]}`,
  ),
  // "Wed", "Sat" and "Sun" are words too: they are days only before a figure.
  rule(/\b(Mon|Tues?|Thu(?:rs?)?|Fri)\b(?:\.(?=\s*[\p{Ll}\d]))?/gu, ([, day = ""]) => DAYS[day]),
  rule(/\b(Weds?|Sat|Sun)\b\.?(?=\s+(?:the\s+)?\d)/g, ([, day = ""]) => DAYS[day]),
  rule(/\b(Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b(?:\.(?=\s*[\p{Ll}\d]))?/gu, ([, month = ""]) =>
    monthName(month),
  ),
  rule(/\b(1[1-9]|20)(\d)0['’]?s\b/g, ([, century = "", decade = ""]) =>
    decade === "0" ? undefined : `${cardinal(Number(century))} ${plural(cardinal(Number(decade) * 10))}`,
  ),
  rule(/(?:\b|(?<=['’]))([2-9]0)['’]?s\b/g, ([, decade = ""]) => plural(cardinal(Number(decade)))),
];
