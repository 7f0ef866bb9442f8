// Numbers in figures and in words: "10", "1,260", "2½", "three", "twenty-five", "two and a half", "a dozen".

import type { FactToken } from "./facts-tokens.js";

const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const PARTS: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };

const SMALL = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
/** "no one", "one another": not a number. */
const NO_NUMBER_AFTER_ONE = new Set(["another"]);
const NO_NUMBER_BEFORE_ONE = new Set([
  "no",
  "any",
  "every",
  "each",
  "some",
  "another",
  "this",
  "that",
  "which",
]);

export interface NumberReading {
  value: number;
  /** Tokens it takes. */
  length: number;
}

/** The number that begins at a token, or undefined. */
export function readNumber(tokens: readonly FactToken[], at: number): NumberReading | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const whole = token.kind === "figure" ? readFigure(tokens, at) : readWords(tokens, at);
  return whole && withHalf(tokens, at, whole);
}

function readFigure(tokens: readonly FactToken[], at: number): NumberReading {
  const token = tokens[at] as FactToken;
  const part = PARTS[token.word];
  if (part !== undefined) return { value: part, length: 1 };
  const value = Number(token.word.replaceAll(",", ""));
  const next = tokens[at + 1];
  const more = next?.joined === true ? PARTS[next.word] : undefined;
  return more === undefined ? { value, length: 1 } : { value: value + more, length: 2 };
}

function readWords(tokens: readonly FactToken[], at: number): NumberReading | undefined {
  const first = tokens[at]?.word ?? "";
  if (first === "dozen" || first === "couple") return { value: first === "dozen" ? 12 : 2, length: 1 };
  const value = SMALL.get(first);
  if (value === undefined) return undefined;
  if (first === "one" && isPronounOne(tokens, at)) return undefined;
  const tens = value >= 20 ? onesAfter(tokens, at + 1) : undefined;
  const sum = { value: value + (tens?.value ?? 0), length: 1 + (tens?.length ?? 0) };
  const scale = { hundred: 100, thousand: 1000 }[tokens[at + sum.length]?.word ?? ""];
  if (scale === undefined) return sum;
  const rest =
    tokens[at + sum.length + 1]?.word === "and" ? readWords(tokens, at + sum.length + 2) : undefined;
  return rest && rest.value < scale
    ? { value: sum.value * scale + rest.value, length: sum.length + 2 + rest.length }
    : { value: sum.value * scale, length: sum.length + 1 };
}

function isPronounOne(tokens: readonly FactToken[], at: number): boolean {
  return (
    NO_NUMBER_AFTER_ONE.has(tokens[at + 1]?.word ?? "") ||
    NO_NUMBER_BEFORE_ONE.has(tokens[at - 1]?.word ?? "")
  );
}

/** "five" or "-five" after a ten. */
function onesAfter(tokens: readonly FactToken[], at: number): NumberReading | undefined {
  const hyphen = tokens[at]?.word === "-" ? 1 : 0;
  const value = SMALL.get(tokens[at + hyphen]?.word ?? "");
  return value !== undefined && value > 0 && value < 10 ? { value, length: hyphen + 1 } : undefined;
}

/** "two and a half", "2 and a half". */
function withHalf(tokens: readonly FactToken[], at: number, whole: NumberReading): NumberReading {
  const words = tokens.slice(at + whole.length, at + whole.length + 3).map((token) => token.word);
  if (words[0] !== "and" || words[1] !== "a") return whole;
  const part = { half: 0.5, quarter: 0.25 }[words[2] ?? ""];
  return part === undefined ? whole : { value: whole.value + part, length: whole.length + 3 };
}
