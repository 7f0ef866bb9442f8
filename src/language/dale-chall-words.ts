// Whether a word is on the Dale-Chall list of 3,000 familiar words. The only file that imports `dale-chall`.

import { daleChall } from "dale-chall";
import { americanSpelling, comparisonForms, verbAndNounForms } from "./inflections.js";

const LIST = new Set(daleChall.map((word) => word.toLowerCase()));

const listed = (word: string): boolean => LIST.has(word) || LIST.has(americanSpelling(word));

/** Whether a word is on the list just as it stands. */
export const isListedDaleChall = (word: string): boolean => LIST.has(word.toLowerCase());

/**
 * Whether a word, in lower case, counts as familiar: listed, or a regular form of a listed word (plural, possessive,
 * -d, -ed, -ing, -er, -est, -ly), as the instructions of Dale and Chall (1948) have it. Contractions count by their
 * first part; single letters are familiar.
 */
export function isDaleChallWord(word: string): boolean {
  if (word.length <= 1 || listed(word)) return true;
  const contraction = /^(\w+?)(?:n't|'\w+)$/.exec(word)?.[1];
  if (contraction !== undefined) return isDaleChallWord(contraction);
  return [...verbAndNounForms(word), ...comparisonForms(word)].some(listed);
}
