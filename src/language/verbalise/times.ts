// Times of the day: "9.30am" is "nine thirty A M", "14:05" is "two oh five P M".

import { cardinal } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const HALF = String.raw`(am|pm|a\.m\.?|p\.m\.?|AM|PM)`;
const CLOCK = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;

function minutesSaid(minutes: string): string {
  const value = Number(minutes);
  if (minutes === "" || value === 0) return "";
  return value < 10 ? ` oh ${cardinal(value)}` : ` ${cardinal(value)}`;
}

const half = (written: string): string => (/^a/i.test(written) ? " A M" : " P M");

/** A time on the clock; undefined when it is none. `written` is the "am" or "pm" beside it, "" where there is none. */
function clock(hour: string, minutes: string, written: string): string | undefined {
  const value = Number(hour);
  if (value > 24 || Number(minutes || 0) > 59) return undefined;
  if (written !== "") return `${cardinal(value)}${minutesSaid(minutes)}${half(written)}`;
  if (value > 12) return `${cardinal(value - 12)}${minutesSaid(minutes)} P M`;
  if (hour.startsWith("0") && value > 0) return `${cardinal(value)}${minutesSaid(minutes)} A M`;
  return Number(minutes || 0) === 0
    ? `${cardinal(value)} o'clock`
    : `${cardinal(value)}${minutesSaid(minutes)}`;
}

// A point after "a.m." may end the sentence too: it stays when a capital follows or nothing.
const keepStop = (written: string, after: string): string =>
  written.endsWith(".") && /^(?:\s+\p{Lu}|\s*$)/u.test(after) ? "." : "";

const TIME_LEADS =
  /\b(?:at|from|until|till|by|before|after|between|and|to|about|around|finishes|starts|ends|closes|opens)\s$/i;
const NOT_A_TIME =
  /^\s*(?:%|per\s?cent|percentile|hours?|hrs?|min|sec|years?|weeks?|days?|times|km|kg|m\b|miles|metres|points?|[a-z]*\s?(?:marks|levels?))/i;

const NOT_A_LENGTH =
  /^\s*(?:[xX×°£$%]|\p{L}{1,3}\b(?<!\b(?:at|on|in|and|or|for|is|by|to|the|he|she|we|they)))/u;

export const timeRules: readonly Rule[] = [
  rule(
    new RegExp(`\\b${CLOCK}\\s?${HALF}?\\s?(?:-|–|to)\\s?${CLOCK}\\s?${HALF}(?![a-z])`, "g"),
    ([, h1 = "", m1 = "", half1 = "", h2 = "", m2 = "", half2 = ""], { after }) => {
      const from = half1 === "" ? `${cardinal(Number(h1))}${minutesSaid(m1)}` : clock(h1, m1, half1);
      const to = clock(h2, m2, half2);
      return from === undefined || to === undefined ? undefined : `${from} to ${to}${keepStop(half2, after)}`;
    },
  ),
  rule(new RegExp(`\\b${CLOCK}\\s?${HALF}(?![a-z])`, "g"), ([, h = "", m = "", written = ""], { after }) => {
    const said = clock(h, m, written);
    return said === undefined ? undefined : said + keepStop(written, after);
  }),
  rule(
    /\b([01]?\d|2[0-3]):([0-5]\d)\s?(?:-|–|to)\s?([01]?\d|2[0-3]):([0-5]\d)\b/g,
    ([, h1 = "", m1 = "", h2 = "", m2 = ""]) => {
      const from = clock(h1, m1, "");
      const to = clock(h2, m2, "");
      return from === undefined || to === undefined ? undefined : `${from} to ${to}`;
    },
  ),
  rule(/\b([01]?\d|2[0-3]):([0-5]\d)\b(?!:)/g, ([, h = "", m = ""]) => clock(h, m, "")),
  // Two figures on both sides of both points: school hours, not amounts.
  rule(
    /\b([01]\d|2[0-3])\.([0-5]\d)\s?(?:-|–|to)\s?([01]\d|2[0-3])\.([0-5]\d)\b(?!\.?\d)/g,
    ([, h1 = "", m1 = "", h2 = "", m2 = ""]) => {
      const from = clock(h1, m1, "");
      const to = clock(h2, m2, "");
      return from === undefined || to === undefined ? undefined : `${from} to ${to}`;
    },
  ),
  // School hours again: full five minutes on both sides, and no unit behind.
  rule(
    /(?<![\d.£])\b(1?\d)\.([0-5][05])\s?(?:-|–|to)\s?(1?\d)\.([0-5][05])\b(?![.\d])/g,
    ([, h1 = "", m1 = "", h2 = "", m2 = ""], { after }) => {
      const [from, to] = [clock(h1, m1, ""), clock(h2, m2, "")];
      if (NOT_A_TIME.test(after) || NOT_A_LENGTH.test(after)) return undefined;
      return from === undefined || to === undefined ? undefined : `${from} to ${to}`;
    },
  ),
  rule(/(?<![\d.£])\b(1\d|2[0-3]|[1-9])\.([0-5]\d)\b(?![.\d])/g, ([, h = "", m = ""], { before, after }) =>
    TIME_LEADS.test(before) && !NOT_A_TIME.test(after) ? clock(h, m, "") : undefined,
  ),
  // "0900 hours", "at 1530hrs"; without the nought or an "at", 1530 hours are many hours.
  rule(/\b([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|h)\b\.?/g, ([, h = "", m = ""], { before }) =>
    h.startsWith("0") || /\b(?:at|until|till|by)\s$/i.test(before) ? clock(h, m, "") : undefined,
  ),
];
