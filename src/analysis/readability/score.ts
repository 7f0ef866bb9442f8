// Scores with the interval that the length of the text allows, and the approximate reading age. A score of fewer than
// 100 words says little: its standard deviation is over two school years, so none is printed.

import type { Counts } from "./counts.js";
import { FORMULAS } from "./formulas.js";
import type { FormulaName } from "./formulas.js";

/** A score with its interval, two standard deviations each way. */
export interface Score {
  value: number;
  low: number;
  high: number;
}

export interface ReadingAge {
  low: number;
  high: number;
  /** The school years of England that the ages fall in: "Years 5 and 6". */
  years: string;
}

/** Sentences that most formulas of another tool find too hard for readers of an age. */
export interface SecondOpinion {
  age: number;
  sentences: number;
  hard: number;
}

export type Readability = {
  tooShort: boolean;
  readingAge?: ReadingAge;
  /** Only when it was asked for. */
  secondOpinion?: SecondOpinion;
} & {
  [formula in FormulaName]?: Score;
};

/** Fewer words than this: counts only, no score. */
export const SCORE_WORDS = 100;

// Standard deviations of score(sample) - score(whole text) for samples of at least so many words, measured on
// consecutive sentences of OneStopEnglish articles of 500 words or more; from the new Dale-Chall on, on chapters of a book by
// bench/fit-readability.ts, laid on the same scale.
const SAMPLE_WORDS = [100, 200, 300] as const;
export const DEVIATIONS: Record<FormulaName, readonly [number, number, number]> = {
  fleschKincaidGrade: [2.2, 1.5, 1.15],
  gunningFog: [2.3, 1.5, 1.2],
  smog: [1.7, 1.1, 0.9],
  colemanLiau: [1.5, 1.0, 0.8],
  ari: [2.8, 1.8, 1.5],
  daleChall: [0.8, 0.5, 0.4],
  spache: [0.7, 0.5, 0.4],
  fleschReadingEase: [9.1, 6.0, 4.7],
  newDaleChall: [6.8, 5.4, 4.1],
  spache1953: [0.8, 0.57, 0.43],
  forcast: [0.76, 0.46, 0.4],
  linsearWrite: [3.3, 2.6, 2.3],
  lix: [7.9, 5.4, 4.8],
  rix: [1.4, 0.95, 0.86],
  rareWords: [3.4, 2.2, 1.8],
  lengthAndFrequency: [1.8, 1.2, 1],
};

/** The standard deviation for a text of so many words: between the samples by interpolation, beyond them as 1/√n. */
export function deviation(formula: FormulaName, words: number): number {
  const [at100, at200, at300] = DEVIATIONS[formula];
  const [first, second, third] = SAMPLE_WORDS;
  if (words >= third) return at300 * Math.sqrt(third / words);
  if (words >= second) return at200 + ((at300 - at200) * (words - second)) / (third - second);
  return at100 + ((at200 - at100) * (Math.max(words, first) - first)) / (second - first);
}

const FORMULA_NAMES = Object.keys(FORMULAS) as FormulaName[];

const oneDecimal = (value: number): number => Math.round(value * 10) / 10 + 0;

function scoreOf(formula: FormulaName, counts: Counts): Score {
  const value = FORMULAS[formula](counts);
  const margin = 2 * deviation(formula, counts.words);
  return { value: oneDecimal(value), low: oneDecimal(value - margin), high: oneDecimal(value + margin) };
}

const YOUNGEST = 5;
/** The age at the end of Year 13 is where school years end. */
const OLDEST = 18;

const clamp = (age: number): number => Math.min(OLDEST, Math.max(YOUNGEST, age));

/**
 * The approximate reading age from the Flesch-Kincaid grade and its interval: a US grade g is the age of g + 5 to g + 6,
 * in England Year g + 1. 18 stands for 18 or over.
 */
export function readingAge(grade: Score): ReadingAge {
  const low = Math.min(OLDEST - 1, clamp(Math.round(grade.low + 5)));
  const high = Math.max(low + 1, clamp(Math.round(grade.high + 6)));
  return { low, high, years: schoolYears(low, high) };
}

function schoolYears(low: number, high: number): string {
  // The year in which a child turns `high` began when they were a year younger.
  const from = low - 4;
  const to = high - 5;
  if (from >= to) return `Year ${from}`;
  return `Years ${from} ${to === from + 1 ? "and" : "to"} ${to}`;
}

/** "11 to 13", "16 or over". */
export const readingAgeWords = ({ low, high }: ReadingAge): string =>
  high >= OLDEST ? `${low} or over` : `${low} to ${high}`;

/** All scores of a text, or only that it is too short for any. */
export function readabilityOf(counts: Counts): Readability {
  if (counts.words < SCORE_WORDS || counts.sentences === 0) return { tooShort: true };
  const scores = Object.fromEntries(
    FORMULA_NAMES.map((formula) => [formula, scoreOf(formula, counts)]),
  ) as Record<FormulaName, Score>;
  return { tooShort: false, ...scores, readingAge: readingAge(scores.fleschKincaidGrade) };
}
