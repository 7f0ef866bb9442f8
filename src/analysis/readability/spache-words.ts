// Whether a word is on the revised Spache list of familiar words. The only file that imports `spache`.

import { spache } from "spache";
import { americanSpelling, verbAndNounForms } from "../../language/inflections.js";

const LIST = new Set(spache.map((word) => word.toLowerCase()));

const listed = (word: string): boolean => LIST.has(word) || LIST.has(americanSpelling(word));

/** Whether a word is on the list just as it stands. */
export const isListedSpache = (word: string): boolean => LIST.has(word.toLowerCase());

/**
 * Whether a word, in lower case, counts as familiar: listed, or a plural, possessive or regular verb form of a listed
 * word (Spache 1974). Contractions count by their first part; single letters are familiar.
 */
export function isSpacheWord(word: string): boolean {
  if (word.length <= 1 || listed(word)) return true;
  const contraction = /^(\w+?)(?:n't|'\w+)$/.exec(word)?.[1];
  if (contraction !== undefined) return isSpacheWord(contraction);
  return verbAndNounForms(word).some(listed);
}
