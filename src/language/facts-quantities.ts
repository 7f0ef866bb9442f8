// Quantities: a number with its unit, what it happens in each of, and how it is bounded. "At least 3 times a week",
// "10 to 15 minutes", "four out of five lessons", "30 minutes or more", "weekly", "1 adult to 4 pupils", "£1,260".

import type { Bound, Reading } from "./facts-model.js";
import { readNumber } from "./facts-numbers.js";
import { endsSentence, stem, type FactToken } from "./facts-tokens.js";

/** Words for one unit, said in many ways; the first is the lemma. */
const UNIT_WORDS: readonly string[][] = [
  ["minute", "minutes", "min", "mins"],
  ["hour", "hours", "hr", "hrs"],
  ["second", "seconds", "sec", "secs"],
  ["day", "days"],
  ["night", "nights"],
  ["morning", "mornings"],
  ["afternoon", "afternoons"],
  ["evening", "evenings"],
  ["week", "weeks"],
  ["weekend", "weekends"],
  ["fortnight", "fortnights"],
  ["month", "months"],
  ["year", "years"],
  ["term", "terms"],
  ["half-term", "half-terms"],
  ["time", "times", "occasion", "occasions", "session", "sessions"],
  ["lesson", "lessons"],
  ["visit", "visits"],
  ["meeting", "meetings"],
  ["break", "breaks"],
  [
    "child",
    "children",
    "pupil",
    "pupils",
    "student",
    "students",
    "learner",
    "learners",
    "peer",
    "peers",
    "classmate",
    "classmates",
  ],
  ["adult", "adults", "staff"],
  ["person", "people"],
  ["word", "words"],
  ["sentence", "sentences"],
  ["paragraph", "paragraphs"],
  ["line", "lines"],
  ["page", "pages"],
  ["step", "steps"],
  ["symbol", "symbols"],
  ["picture", "pictures"],
  ["question", "questions"],
  ["instruction", "instructions"],
  ["food", "foods"],
  ["metre", "metres", "meter", "meters", "m"],
  ["centimetre", "centimetres", "cm"],
  ["kilometre", "kilometres", "km"],
  ["mile", "miles"],
  ["litre", "litres"],
  ["ml", "millilitre", "millilitres"],
  ["mg", "milligram", "milligrams"],
  ["gram", "grams", "g"],
  ["kg", "kilogram", "kilograms"],
  ["point", "points"],
  ["%", "percent"],
];

const UNITS = new Map(UNIT_WORDS.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));
const PERIODS = new Set([
  "minute",
  "hour",
  "day",
  "night",
  "morning",
  "afternoon",
  "evening",
  "week",
  "weekend",
  "fortnight",
  "month",
  "year",
  "term",
  "half-term",
]);
/** "each time", "a lesson", "per visit": what a quantity happens in each of, besides periods. */
const OCCASIONS = new Set(["time", "lesson", "visit", "meeting"]);

const ADVERBS: Record<string, string> = {
  daily: "day",
  nightly: "night",
  weekly: "week",
  fortnightly: "fortnight",
  monthly: "month",
  termly: "term",
  yearly: "year",
  annually: "year",
  hourly: "hour",
};
const COUNTED: Record<string, number> = { once: 1, twice: 2, thrice: 3 };

/** Bounds before a quantity, longest first. */
const BOUNDS_BEFORE: readonly [words: string[], bound: Bound][] = (
  [
    ["a minimum of", ">="],
    ["minimum of", ">="],
    ["minimum", ">="],
    ["at least", ">="],
    ["no fewer than", ">="],
    ["no less than", ">="],
    ["not less than", ">="],
    ["not fewer than", ">="],
    ["a maximum of", "<="],
    ["maximum of", "<="],
    ["maximum", "<="],
    ["up to", "<="],
    ["at most", "<="],
    ["no more than", "<="],
    ["not more than", "<="],
    ["no longer than", "<="],
    ["not longer than", "<="],
    ["no later than", "<="],
    ["more than", ">"],
    ["longer than", ">"],
    ["over", ">"],
    ["fewer than", "<"],
    ["less than", "<"],
    ["under", "<"],
    ["approximately", "~"],
    ["around", "~"],
    ["about", "~"],
    ["roughly", "~"],
    ["nearly", "~"],
    ["almost", "~"],
    ["circa", "~"],
    ["within", "within"],
  ] as const
).map(([words, bound]) => [words.split(" "), bound]);

/** Bounds after a quantity. */
const BOUNDS_AFTER: readonly [words: string[], bound: Bound][] = (
  [
    ["or more", ">="],
    ["or longer", ">="],
    ["or over", ">="],
    ["at least", ">="],
    ["minimum", ">="],
    ["or less", "<="],
    ["or fewer", "<="],
    ["or under", "<="],
    ["at most", "<="],
    ["maximum", "<="],
  ] as const
).map(([words, bound]) => [words.split(" "), bound]);

/** The quantity or ratio at a token. */
export function readQuantity(tokens: readonly FactToken[], at: number): Reading | undefined {
  return (
    readBounded(tokens, at) ??
    readRatio(tokens, at) ??
    readAmount(tokens, at) ??
    readVague(tokens, at) ??
    readRate(tokens, at)
  );
}

function readBounded(tokens: readonly FactToken[], at: number): Reading | undefined {
  for (const [words, bound] of BOUNDS_BEFORE) {
    if (!matches(tokens, at, words)) continue;
    const start = at + words.length;
    const inner = readAmount(tokens, start) ?? readVague(tokens, start) ?? readArticleUnit(tokens, start);
    if (inner?.fact?.kind !== "quantity") continue;
    return { fact: { ...inner.fact, bound }, length: inner.length + words.length };
  }
  return undefined;
}

/** "1:4", "1 to 1", "one-to-one", "1 adult to 4 pupils", "1 adult for 4 children". */
function readRatio(tokens: readonly FactToken[], at: number): Reading | undefined {
  const left = readNumber(tokens, at);
  if (left === undefined || !Number.isInteger(left.value)) return undefined;
  let next = at + left.length;
  const leftUnit = unitAt(tokens, next);
  if (leftUnit?.lemma === "adult") next += leftUnit.length;
  const joint = ratioJoint(tokens, next, leftUnit?.lemma === "adult");
  if (joint === 0) return undefined;
  const right = readNumber(tokens, next + joint);
  if (right === undefined || !Number.isInteger(right.value)) return undefined;
  next += joint + right.length;
  const rightUnit = unitAt(tokens, next);
  // "10 to 15 minutes" is a range, "1 to 1" and "1 to 4 pupils" are not.
  const people = rightUnit?.lemma === "child";
  const colon = tokens[at + left.length]?.word === ":";
  const oneToOne = left.value === right.value && left.value <= 3;
  if (!colon && !people && !oneToOne) return undefined;
  if (people) next += rightUnit?.length ?? 0;
  return { fact: { kind: "ratio", staff: left.value, pupils: right.value }, length: next - at };
}

/** Tokens between the sides of a ratio; 0 when none stands there. */
function ratioJoint(tokens: readonly FactToken[], at: number, afterAdult: boolean): number {
  const words = tokens.slice(at, at + 4).map((token) => token.word);
  if (words[0] === ":") return 1;
  if (words[0] === "-" && words[1] === "to" && words[2] === "-") return 3;
  if (words[0] === "to") return 1;
  if (!afterAdult) return 0;
  if (words[0] === "for" && (words[1] === "each" || words[1] === "every")) return 2;
  return words[0] === "for" || words[0] === "and" || words[0] === "with" ? 1 : 0;
}

/** A number with what belongs to it. */
function readAmount(tokens: readonly FactToken[], at: number): Reading | undefined {
  const money = tokens[at]?.word === "£" ? 1 : 0;
  const half = readHalf(tokens, at);
  const first = half ?? readNumber(tokens, at + money);
  if (first === undefined) return readCounted(tokens, at);
  let next = at + money + first.length;
  let value = numberText(first.value);
  const own = money === 0 ? unitAt(tokens, next) : undefined;
  const upper = money === 0 ? readUpper(tokens, next) : undefined;
  if (upper !== undefined) {
    value = `${value}${tokens[next]?.word === "or" ? "|" : "-"}${numberText(upper.value)}`;
    next += upper.length;
  }
  let unit = money === 1 ? "£" : "";
  const named = money === 1 ? undefined : unitAt(tokens, next);
  if (named !== undefined) {
    unit = named.lemma;
    next += named.length;
  }
  // "between 90 minutes and 3 hours": each end has its own unit.
  if (upper !== undefined && own !== undefined && own.lemma !== unit)
    value = value.replace(/^[\d.]+/, (lower) => `${lower} ${own.lemma} `);
  const outOf = upper === undefined && money === 0 ? readOutOf(tokens, next, unit) : undefined;
  if (outOf !== undefined) {
    value = `${value}/${numberText(outOf.value)}`;
    next += outOf.length;
    if (unit === "") unit = outOf.unit;
  }
  const minutes = addMinutes(tokens, next, unit, value);
  ({ value, unit } = minutes);
  next += minutes.length;
  return finished(tokens, at, next, value, unit);
}

/** "a few minutes", "several times a week", "many days": no number, and still an amount. */
function readVague(tokens: readonly FactToken[], at: number): Reading | undefined {
  const article = tokens[at]?.word === "a" ? 1 : 0;
  const word = tokens[at + article]?.word ?? "";
  if (!/^(?:few|several|many|some)$/.test(word) || (article === 1 && word !== "few")) return undefined;
  const unit = unitAt(tokens, at + article + 1);
  if (unit === undefined || !(PERIODS.has(unit.lemma) || unit.lemma === "time")) return undefined;
  return finished(tokens, at, at + article + 1 + unit.length, word, unit.lemma);
}

/** "half an hour", "half of her homework". */
function readHalf(tokens: readonly FactToken[], at: number): { value: number; length: number } | undefined {
  if (tokens[at]?.word !== "half") return undefined;
  const next = tokens[at + 1]?.word;
  if (next === "-" || next === "term" || next === "terms") return undefined;
  return { value: 0.5, length: next === "an" || next === "a" ? 2 : 1 };
}

/** The upper end of a range: "to 15", "- 15", and "and 15" after "between". */
function readUpper(tokens: readonly FactToken[], at: number): { value: number; length: number } | undefined {
  const unit = unitAt(tokens, at);
  const joint = at + (unit !== undefined && PERIODS.has(unit.lemma) ? unit.length : 0);
  const word = tokens[joint]?.word;
  if (
    word !== "to" &&
    word !== "-" &&
    word !== "–" &&
    word !== "or" &&
    !(word === "and" && isAfterBetween(tokens, at))
  )
    return undefined;
  const number = readNumber(tokens, joint + 1);
  if (number === undefined) return undefined;
  // Without a unit of its own the second number could be anything: "from 1 to 2 adults" still reads as a range.
  return unitAt(tokens, joint + 1 + number.length) === undefined
    ? undefined
    : { value: number.value, length: joint - at + 1 + number.length };
}

function isAfterBetween(tokens: readonly FactToken[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some((token) => token.word === "between");
}

/** "out of five lessons", "of 5 lessons", "in 4", "days out of ten". */
function readOutOf(
  tokens: readonly FactToken[],
  at: number,
  unit: string,
): { value: number; unit: string; length: number } | undefined {
  let joint = 0;
  if (tokens[at]?.word === "out" && tokens[at + 1]?.word === "of") joint = 2;
  else if (
    tokens[at]?.word === "of" ||
    tokens[at]?.word === "/" ||
    (tokens[at]?.word === "in" && unit !== "minute")
  )
    joint = 1;
  if (joint === 0) return undefined;
  const number = readNumber(tokens, at + joint);
  if (number === undefined) return undefined;
  const own = unitAt(tokens, at + joint + number.length);
  // "2 in 10 minutes" is two, in ten minutes; "4 of 5 lessons" is a share.
  if (tokens[at]?.word === "in" && own !== undefined && PERIODS.has(own.lemma)) return undefined;
  return { value: number.value, unit: own?.lemma ?? "", length: joint + number.length + (own?.length ?? 0) };
}

/** Hours as minutes, with minutes that follow: "1 hour 30 minutes", "an hour and 20 minutes". */
function addMinutes(
  tokens: readonly FactToken[],
  at: number,
  unit: string,
  value: string,
): { value: string; unit: string; length: number } {
  if (unit !== "hour") return { value, unit, length: 0 };
  const inMinutes = value
    .split(/(?<=\d)([-/])/)
    .map((part) =>
      /^[\d.]+$/.test(part) ? numberText(Number(part) * 60) : part.replace(/^([\d.]+) minute $/, "$1"),
    )
    .join("");
  const and = tokens[at]?.word === "and" ? 1 : 0;
  const more = readNumber(tokens, at + and);
  const moreUnit = more && unitAt(tokens, at + and + more.length);
  if (more === undefined || moreUnit?.lemma !== "minute" || !/^[\d.]+$/.test(inMinutes))
    return { value: inMinutes, unit: "minute", length: 0 };
  return {
    value: numberText(Number(inMinutes) + more.value),
    unit: "minute",
    length: and + more.length + moreUnit.length,
  };
}

/** "once", "twice", which stand for a number of times. */
function readCounted(tokens: readonly FactToken[], at: number): Reading | undefined {
  const count = COUNTED[tokens[at]?.word ?? ""];
  if (count === undefined) return undefined;
  // "once he has finished" and "at once" count nothing.
  const before = tokens[at - 1]?.word;
  const after = tokens[at + 1];
  const conjunction = count === 1 && /^(?:he|she|they|it|the|this|you|i|we|all)$/.test(after?.word ?? "");
  if (before === "at" || conjunction) return undefined;
  const more = after?.word === "or" ? (COUNTED[tokens[at + 2]?.word ?? ""] ?? undefined) : undefined;
  const value = more === undefined ? String(count) : `${count}-${more}`;
  return finished(tokens, at, at + (more === undefined ? 1 : 3), value, "time");
}

/** "an hour", "a minute": one of it, where no quantity came before that it would be a rate of. */
function readArticleUnit(tokens: readonly FactToken[], at: number): Reading | undefined {
  const word = tokens[at]?.word;
  if (word !== "a" && word !== "an") return undefined;
  const unit = unitAt(tokens, at + 1);
  if (unit === undefined || !PERIODS.has(unit.lemma) || unit.length !== 1) return undefined;
  const hours = addMinutes(tokens, at + 2, unit.lemma, "1");
  const half = tokens
    .slice(at + 2, at + 5)
    .map((token) => token.word)
    .join(" ");
  if (half === "and a half")
    return finished(tokens, at, at + 5, unit.lemma === "hour" ? "90" : "1.5", hours.unit);
  return finished(tokens, at, at + 2 + hours.length, hours.value, hours.unit);
}

/** "weekly", "every day", "each half term", "half-termly" where no quantity stands before: one time in each. */
function readRate(tokens: readonly FactToken[], at: number): Reading | undefined {
  const per = perAt(tokens, at, false);
  if (per !== undefined)
    return {
      fact: { kind: "quantity", value: "1", unit: "time", per: per.per, bound: "" },
      length: per.length,
    };
  const before = tokens[at - 1]?.word ?? "";
  if (/^(?:hour|minute|second)$/.test(tokens[at + 1]?.word ?? "") && before !== "half")
    return readArticleUnit(tokens, at);
  return /^(?:for|within|in|under|over|about|after|than|half|least|lasts?|takes?)$/.test(before)
    ? readArticleUnit(tokens, at)
    : undefined;
}

/** Completes a quantity: a bound after it, and the period it happens in each of. */
function finished(
  tokens: readonly FactToken[],
  at: number,
  from: number,
  value: string,
  unit: string,
): Reading {
  let next = from;
  let bound: Bound = "";
  let per = "";
  for (const [words, after] of BOUNDS_AFTER) {
    if (!matches(tokens, next, words)) continue;
    bound = after;
    next += words.length;
    break;
  }
  const rate = perAfter(tokens, next, unit);
  if (rate !== undefined) {
    per = rate.per;
    next += rate.length;
  }
  return { fact: { kind: "quantity", value, unit, per, bound }, length: next - at };
}

/** The period of a quantity, next to it or a few words on: "2 hours of support from a teacher each week". */
function perAfter(
  tokens: readonly FactToken[],
  at: number,
  unit: string,
): { per: string; length: number } | undefined {
  for (let skip = 0; skip <= (unit === "" ? 0 : 6); skip++) {
    const token = tokens[at + skip];
    if (
      skip > 0 &&
      (endsSentence(tokens[at + skip - 1]) || /^[,:()]$/.test(tokens[at + skip - 1]?.word ?? ""))
    )
      return undefined;
    if (token === undefined) return undefined;
    const per = perAt(tokens, at + skip, true);
    // What stands between is read again only when nothing of it is a fact by itself.
    if (per !== undefined)
      return skip === 0 || isPlain(tokens, at, skip)
        ? { per: per.per, length: skip + per.length }
        : undefined;
  }
  return undefined;
}

/** Whether the tokens hold no number, negation, bound or modal word. */
function isPlain(tokens: readonly FactToken[], at: number, count: number): boolean {
  return tokens.slice(at, at + count).every((token, index) => {
    if (readNumber(tokens, at + index) !== undefined) return false;
    return !/^(?:not|no|never|without|or|and|at|up|only|if|when|unless|until|will|must|should|may|can|could|who|that|which)$/.test(
      token.word,
    );
  });
}

/** "each week", "a day", "per half term", "every two weeks", "daily", "in a term", "each time". */
function perAt(
  tokens: readonly FactToken[],
  at: number,
  afterQuantity: boolean,
): { per: string; length: number } | undefined {
  const word = tokens[at]?.word ?? "";
  const adverb = ADVERBS[word];
  if (adverb !== undefined) return { per: adverb, length: 1 };
  if (word === "half" && tokens[at + 1]?.word === "-" && tokens[at + 2]?.word === "termly")
    return { per: "half-term", length: 3 };
  if (word === "half" && tokens[at + 1]?.word === "termly") return { per: "half-term", length: 2 };
  if (word === "in" && afterQuantity && /^(?:an?|each|every)$/.test(tokens[at + 1]?.word ?? "")) {
    const inner = perAt(tokens, at + 1, true);
    return inner && { per: inner.per, length: inner.length + 1 };
  }
  if (word === "every" || word === "each" || word === "per") return perUnit(tokens, at, true);
  return afterQuantity && (word === "a" || word === "an") && tokens[at - 1]?.word !== "half"
    ? perUnit(tokens, at, false)
    : undefined;
}

function perUnit(
  tokens: readonly FactToken[],
  at: number,
  distributive: boolean,
): { per: string; length: number } | undefined {
  const number = distributive ? readNumber(tokens, at + 1) : undefined;
  const start = at + 1 + (number?.length ?? 0);
  // "each school day", "every full school week"
  let skip = 0;
  while (skip < 2 && /^(?:school|full|working)$/.test(tokens[start + skip]?.word ?? "")) skip++;
  const unit = unitAt(tokens, start + skip);
  const isPeriod =
    unit !== undefined &&
    (PERIODS.has(unit.lemma) || (OCCASIONS.has(unit.lemma) && tokens[at]?.word !== "an"));
  if (!isPeriod) return undefined;
  const length = start + skip + unit.length - at;
  if (number === undefined || number.value === 1) return { per: unit.lemma, length };
  if (number.value === 2 && unit.lemma === "week") return { per: "fortnight", length };
  return { per: `${numberText(number.value)} ${unit.lemma}`, length };
}

/** The unit at a token: "minutes", "-minute", "half term", "school days" (one word may stand between). */
function unitAt(tokens: readonly FactToken[], at: number): { lemma: string; length: number } | undefined {
  const hyphen = tokens[at]?.word === "-" && tokens[at]?.joined === true ? 1 : 0;
  const start = at + hyphen;
  const word = tokens[start]?.word ?? "";
  if (word === "half") {
    const inner = tokens[start + 1]?.word === "-" ? 2 : 1;
    if (/^terms?$/.test(tokens[start + inner]?.word ?? ""))
      return { lemma: "half-term", length: hyphen + inner + 1 };
    return undefined;
  }
  if (word === "per" && tokens[start + 1]?.word === "cent") return { lemma: "%", length: hyphen + 2 };
  const lemma = unitLemma(tokens, start);
  if (lemma !== undefined) return { lemma, length: hyphen + 1 };
  if (hyphen === 1 || tokens[start]?.kind !== "word" || STOPS_UNIT.has(word)) return undefined;
  const later = unitLemma(tokens, start + 1);
  if (later !== undefined) return { lemma: later, length: 2 };
  return isPlural(word) ? { lemma: stem(word), length: 1 } : undefined;
}

/** An unknown noun counts too: "two shutdowns". */
function isPlural(word: string): boolean {
  return word.length > 4 && /[^s]s$/.test(word);
}

/** One letter is a unit only against its figure: "2m". */
function unitLemma(tokens: readonly FactToken[], at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.word.length === 1 && token.word !== "%" && !token.joined) return undefined;
  return UNITS.get(token.word);
}

const STOPS_UNIT = new Set(
  "a an the of to in on at by for with from and or but out per each every is are was were has have had will must should may can could more less fewer longer that which who when if before after until as than her his their your my its once twice".split(
    " ",
  ),
);

function matches(tokens: readonly FactToken[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.word === word);
}

/** At most three decimals, no trailing zeros: the same number has one text. */
function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
