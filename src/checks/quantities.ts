// Amounts as provision states them in words: how often, how long, how many. Only questions of one sentence.

import { matchesOf } from "../language/matches.js";

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|ninety";
/** A number in figures or words. */
export const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|${NUMBER_WORDS})`;
const PERIOD = String.raw`(?:(?:school|academic|working|calendar)[\s-]+)?(?:minute|hour|day|night|morning|afternoon|evening|lesson|session|period|break|week|weekday|weekend|fortnight|month|half[\s-]*term|term|year|transition|meal|lunch|lunchtime)s?`;
const TIME_UNIT = String.raw`(?:minutes?|mins?|hours?|hrs?)`;
const BOUNDARY = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

const pattern = (source: string): RegExp => new RegExp(`${BOUNDARY}(?:${source})${END}`, "iu");

const FREQUENCY = pattern(
  [
    String.raw`(?:once|twice|thrice|${NUMBER}\s+(?:[\p{L}\p{N}-]+\s+){0,4}?(?:times|sessions?|visits?|lessons?|meetings?|blocks?|breaks?|check-ins?|occasions))\s+(?:a|an|per|each|every|in\s+(?:each|every|a))\s+${PERIOD}`,
    String.raw`(?:every|each)\s+(?:other\s+|(?:${NUMBER})\s+)?${PERIOD}`,
    String.raw`(?:${NUMBER})\s*(?:x|×)?\s*(?:per|/)\s*${PERIOD}`,
    String.raw`(?:${NUMBER})\s*(?:x|×)\s*(?:a\s+)?(?:day|week|fortnight|month|half[\s-]*term|term|year)(?:ly)?`,
    String.raw`(?:hourly|daily|nightly|weekly|fortnightly|monthly|half[\s-]*termly|termly|quarterly|annually|yearly)`,
  ].join("|"),
);

const DURATION = pattern(
  String.raw`(?:${NUMBER})[\s-]*${TIME_UNIT}|half[\s-]+an[\s-]+hour|an?[\s-]+(?:half[\s-]+)?hour`,
);

const PEOPLE = String.raw`(?:pupils?|children|peers?|young\s+people|students?|learners?|people|others|classmates|friends|boys|girls)`;

const GROUP_SIZE = pattern(
  [
    String.raw`groups?\s+(?:size\s+)?(?:of|with|has|have|is|are|being)?\s*(?:up\s+to|no\s+more\s+than|not\s+more\s+than|at\s+most|a\s+maximum\s+of|no\s+larger\s+than|between)?\s*(?:${NUMBER})`,
    String.raw`class(?:es)?\s+of\s+(?:up\s+to|no\s+more\s+than|at\s+most|a\s+maximum\s+of)?\s*(?:${NUMBER})`,
    String.raw`(?:${NUMBER})\s+(?:other\s+|of\s+(?:his|her|their)\s+)?${PEOPLE}`,
    String.raw`\d+\s*:\s*\d+`,
    String.raw`(?:maximum|max\.?|no\s+more\s+than|at\s+most)\s+(?:of\s+)?(?:${NUMBER})`,
    String.raw`pairs?|paired`,
  ].join("|"),
);

const ONE_TO_ONE = pattern(
  String.raw`(?:one|1|two|2)[\s-]*(?:to|:)[\s-]*(?:one|1)|one[\s-]+on[\s-]+one|individual(?:ly|ised)?|whole[\s-]+class`,
);

const AT_LEAST = pattern(
  String.raw`at\s+least|a?\s*minimum|no\s+(?:less|fewer)\s+than|not\s+(?:less|fewer)\s+than|never\s+(?:less|fewer)\s+than`,
);

/** "three times a week", "every lesson", "daily". */
export const saysHowOften = (sentence: string): boolean => FREQUENCY.test(sentence);

/** "20 minutes", "half an hour". */
export const saysHowLong = (sentence: string): boolean => DURATION.test(sentence);

/** "in a group of four", "with 3 other pupils", "1:4". */
export const saysGroupSize = (sentence: string): boolean => GROUP_SIZE.test(sentence);

/** "one-to-one", "individually", "whole class": no group to be counted. */
export const saysOneToOne = (sentence: string): boolean => ONE_TO_ONE.test(sentence);

/** "at least", "a minimum of". */
export const saysMinimum = (sentence: string): boolean => AT_LEAST.test(sentence);

export const saysNumber = (sentence: string): boolean => SOME_NUMBER.test(sentence);
const SOME_NUMBER = pattern(`${NUMBER}|once|twice`);

/** An open amount in a text, by its place. */
export interface OpenAmount {
  kind: "up-to" | "at-most" | "range";
  from: number;
  to: number;
}

const UP_TO = new RegExp(
  String.raw`${BOUNDARY}up\s+to\s+(?:a\s+(?:total|maximum)\s+of\s+)?(${NUMBER}|half\s+an?|an?)${END}(\s+(?:other\s+)?${PEOPLE}${END})?`,
  "giu",
);
/** A most of a stated period; without one, "no more than 4 children" and "tasks of no more than 10 minutes" help the child. */
const AT_MOST = new RegExp(
  String.raw`${BOUNDARY}(?:a\s+maximum\s+of|no\s+more\s+than|not\s+more\s+than|at\s+most)\s+${NUMBER}[\s-]*(?:${TIME_UNIT}|sessions?|times|visits?|lessons?)\s+(?:(?:a|per|each|every)\s+${PERIOD}|daily|weekly|fortnightly|monthly|termly)${END}`,
  "giu",
);
/** What is kept short for the child's sake. */
const BURDEN_BEFORE =
  /(?<!\p{L})(?:homework|screens?|tablet|wait|waits|waiting|alone|unsupervised|sit|sits|sitting|stand|stands|standing|travel|travels|travelling|journeys?|out\s+of|miss|misses|missed|missing|withdrawn|taken\s+from)(?!\p{L})[^.;]*$/iu;
/** How far away the burden is looked for. */
const NEAR = 120;
const BURDEN_AFTER =
  /^[^.;]*(?<!\p{L})(?:out\s+of|away\s+from|homework|screens?|alone|another\s+room)(?!\p{L})/iu;
/** "groups of up to 6": a cap on a group is a limit that helps the child. */
const GROUP_BEFORE =
  /(?:groups?|class(?:es)?|ratio|groups?\s+size|pupils|children)\s+(?:of|is|are|with|being|has|have)?\s*$/iu;
const AMOUNT = String.raw`(?:\d+(?:\.\d+)?|${NUMBER_WORDS})`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.:/£-])(${AMOUNT})(?:\s*${TIME_UNIT})?\s*(?:-|–|—|‐|‑|\bto\b|\bor\b|\band\b)\s*(${AMOUNT})[\s-]*(?:${TIME_UNIT}|sessions?|times|days|nights|weeks|lessons?|blocks?|visits?|(?:x|×)\s*(?:a\s+|per\s+)?(?:day|daily|week|weekly|fortnight|month|monthly|term)(?:ly)?)${END}`,
  "giu",
);
/** "4/5 lessons" is a fraction. */
const SLASHED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.:/£-])(\d+)\s*/\s*(\d+)[\s-]*(?:minutes?|mins?)${END}`,
  "giu",
);
const ONCE_OR_TWICE = new RegExp(
  String.raw`${BOUNDARY}(?:once\s+(?:or|to)\s+twice|twice\s+or\s+three\s+times)${END}`,
  "giu",
);
/** A change over time, and a limit of waiting, are no open ranges. */
const CHANGE_BEFORE =
  /(?:increas|build|grow|ris|extend|reduc|mov|progress|fad)\p{L}*\s+(?:\p{L}+\s+){0,3}from\s+$/iu;
const LIMIT_BEFORE =
  /(?:within|aged?|ages|years|weeks|lessons|sessions|days|between\s+the\s+ages\s+of)\s+$/iu;

/** "up to 30 minutes", "no more than 30 minutes a week" and "20-45 minutes" in a text, without caps on a group, limits of waiting and planned changes. */
export function openAmounts(text: string): OpenAmount[] {
  const upTo = matchesOf(text, UP_TO)
    .filter((match) => match[2] === undefined && !GROUP_BEFORE.test(text.slice(0, match.index)))
    .map((match) => ({ kind: "up-to" as const, from: match.index, to: match.index + match[0].length }));
  const atMost = matchesOf(text, AT_MOST)
    .filter(
      ({ index, 0: { length } }) =>
        !BURDEN_BEFORE.test(text.slice(Math.max(0, index - NEAR), index)) &&
        !BURDEN_AFTER.test(text.slice(index + length, index + length + NEAR)),
    )
    .map((match) => ({ kind: "at-most" as const, from: match.index, to: match.index + match[0].length }));
  const once = matchesOf(text, ONCE_OR_TWICE).map((match) => ({
    kind: "range" as const,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const ranges = [...matchesOf(text, RANGE), ...matchesOf(text, SLASHED)]
    .filter((match) => isRising(match, text))
    .map((match) => ({ kind: "range" as const, from: match.index, to: match.index + match[0].length }));
  return [...upTo, ...atMost, ...once, ...ranges].sort((a, b) => a.from - b.from);
}

/** A range rises: "1-to-1 sessions" and "2 to 1" are staffing. "and" is a range only after "between". */
function isRising(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index);
  if (/\band\b/iu.test(match[0]) && !/between\s+$/iu.test(before)) return false;
  if (CHANGE_BEFORE.test(before) || LIMIT_BEFORE.test(before)) return false;
  return numberOf(match[1] ?? "") < numberOf(match[2] ?? "");
}

const VALUES: Record<string, number> = Object.fromEntries(
  NUMBER_WORDS.split("|").map((word, index) => [
    word,
    index < 12 ? index + 1 : [15, 20, 30, 40, 45, 60, 90][index - 12]!,
  ]),
);

/** The value of a number in figures or words. */
export const numberOf = (amount: string): number =>
  VALUES[amount.toLowerCase()] ?? Number(amount.replace(",", "."));
