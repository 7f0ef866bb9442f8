// The readability formulas, one function each, on counts. Coefficients as in the primary papers named; every function
// gives NaN on no words or no sentences, and the caller asks only where there are enough.

import { fleschKincaidGrade } from "../../language/grade.js";
import type { Counts } from "./counts.js";

export { fleschKincaidGrade };

const wordsPerSentence = ({ words, sentences }: Counts): number => words / sentences;
const per100Words = (part: number, { words }: Counts): number => (100 * part) / words;

/** Flesch Reading Ease; high is easy. R. Flesch, "A new readability yardstick", J. Applied Psychology 32 (1948). */
export const fleschReadingEase = (counts: Counts): number =>
  206.835 - 1.015 * wordsPerSentence(counts) - 84.6 * (counts.syllables / counts.words);

/** Gunning Fog, a grade, with Gunning's exclusions. R. Gunning, The Technique of Clear Writing (1952). */
export const gunningFog = (counts: Counts): number =>
  0.4 * (wordsPerSentence(counts) + per100Words(counts.complexWords, counts));

/** SMOG, a grade for full understanding; made for 30 sentences or more. G. H. McLaughlin, J. of Reading 12 (1969). */
export const smog = (counts: Counts): number =>
  3.1291 + 1.043 * Math.sqrt((30 * counts.polysyllables) / counts.sentences);

/** Coleman-Liau, a grade. M. Coleman and T. L. Liau, J. Applied Psychology 60 (1975): 0.0588, not 0.058. */
export const colemanLiau = (counts: Counts): number =>
  0.0588 * per100Words(counts.letters, counts) - 0.296 * per100Words(counts.sentences, counts) - 15.8;

/** Automated Readability Index, a grade. R. J. Senter and E. A. Smith, AMRL-TR-66-220 (1967). */
export const ari = (counts: Counts): number =>
  4.71 * (counts.characters / counts.words) + 0.5 * wordsPerSentence(counts) - 21.43;

/** Above this percentage of unfamiliar words a constant is added (Dale and Chall 1948). */
const DALE_CHALL_THRESHOLD = 5;

/** Dale-Chall, a grade. E. Dale and J. S. Chall, "A formula for predicting readability" (1948). */
export function daleChall(counts: Counts): number {
  const unfamiliar = per100Words(counts.unfamiliarDaleChall, counts);
  const raw = 0.1579 * unfamiliar + 0.0496 * wordsPerSentence(counts);
  return unfamiliar > DALE_CHALL_THRESHOLD ? raw + 3.6365 : raw;
}

/** Dale-Chall of 1995: no grade but a cloze score; high is easy. J. S. Chall and E. Dale, Readability Revisited (1995). */
export const newDaleChall = (counts: Counts): number =>
  64 - 0.95 * per100Words(counts.unfamiliarDaleChall, counts) - 0.69 * wordsPerSentence(counts);

/** Spache, revised: a grade for texts for young readers, each unfamiliar word once. G. Spache (1974). */
export const spache = (counts: Counts): number =>
  0.121 * wordsPerSentence(counts) + 0.082 * per100Words(counts.unfamiliarSpache, counts) + 0.659;

/** Spache as first published, a grade. G. Spache, Elementary School J. 53 (1953). */
export const spache1953 = (counts: Counts): number =>
  0.141 * wordsPerSentence(counts) + 0.086 * per100Words(counts.unfamiliarSpache, counts) + 0.839;

/** FORCAST, a grade for forms and lists: it has no sentences in it. J. S. Caylor and T. G. Sticht (1973). */
export const forcast = (counts: Counts): number => 20 - (150 * counts.monosyllables) / counts.words / 10;

/** Linsear Write, a grade: words of three syllables count three times. G. R. Klare, Reading Research Quarterly 10 (1975). */
export function linsearWrite(counts: Counts): number {
  const raw = (counts.words + 2 * counts.polysyllables) / counts.sentences;
  return raw > 20 ? raw / 2 : raw / 2 - 1;
}

/** LIX; 30 is easy, 50 hard. C. H. Björnsson, Läsbarhet (1968). */
export const lix = (counts: Counts): number =>
  wordsPerSentence(counts) + per100Words(counts.longWords, counts);

/** RIX: long words in each sentence. J. Anderson, J. of Reading 26 (1983). */
export const rix = (counts: Counts): number => counts.longWords / counts.sentences;

/**
 * Our own extra: sentence length with the frequency of words, which together predict how hard teachers find a text better
 * than any formula above (measured on texts that may not ship). Weights and constant put it on the scale of grades: fitted
 * by bench/fit-readability.ts to the middle of the grades above, because no text with a judgement may ship.
 */
export const lengthAndFrequency = (counts: Counts): number =>
  0.4 * wordsPerSentence(counts) + 0.19 * per100Words(counts.rareWords, counts) - 1.3;

/** Words among a hundred that are not common. */
export const rareWords = (counts: Counts): number => per100Words(counts.rareWords, counts);

/** Every formula by the name that it has in a report. Scores may leave the scale of grades and are reported as they are. */
export const FORMULAS = {
  fleschReadingEase,
  fleschKincaidGrade,
  gunningFog,
  smog,
  colemanLiau,
  ari,
  daleChall,
  newDaleChall,
  spache,
  spache1953,
  forcast,
  linsearWrite,
  lix,
  rix,
  rareWords,
  lengthAndFrequency,
} as const;

export type FormulaName = keyof typeof FORMULAS;
