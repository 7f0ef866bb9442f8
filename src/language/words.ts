// Words with their places. A word with hyphens, an apostrophe or points inside ("now-and-next", "don't", "e.g.") is
// one token; so are figures with what belongs to them ("£12,500.00", "9.30am", "14/03/2026", "KS2") and addresses.

import { hasPlainLetters } from "./plain-letters.js";

export interface Word {
  text: string;
  /** UTF-16 offsets in the text: from inclusive, to exclusive. */
  from: number;
  to: number;
  /** The token holds a figure: "10", "Y7", "9.30am". */
  number: boolean;
}

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]}'"’”]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`;
const ABBREVIATION = String.raw`\p{L}(?:\.\p{L})+\b\.?`;
const CORE = String.raw`[\p{L}\p{M}\p{N}]+`;
const JOINED = String.raw`[£$€]?${CORE}(?:(?:['’\u2010\u2011-]|(?<=\p{N})[.,:/](?=\p{N}))${CORE})*(?:%|(?<=s)['’](?=\s|$))?`;
const NO_ADDRESS = `${ABBREVIATION}|${JOINED}|[½¼¾⅓⅔]`;
const WORD = new RegExp(`${ADDRESS}|${NO_ADDRESS}`, "gu");
/** Where no address can stand, none is looked for at every letter; where all letters are plain, no others are. */
const NO_ADDRESS_WORD = new RegExp(NO_ADDRESS, "gu");
const PLAIN_WORD =
  /[A-Za-z](?:\.[A-Za-z])+\b\.?|[£$€]?[A-Za-z0-9]+(?:(?:['’\u2010\u2011-]|(?<=[0-9])[.,:/](?=[0-9]))[A-Za-z0-9]+)*(?:%|(?<=s)['’](?=\s|$))?/g;
const HAS_ADDRESS = /@|:\/\/|www\./;

const FIGURE = /[\p{N}]/u;

/** The words of a text in order, without their places. */
export const wordTexts = (text: string): readonly string[] => text.match(patternFor(text)) ?? [];

function patternFor(text: string): RegExp {
  if (HAS_ADDRESS.test(text)) return WORD;
  return hasPlainLetters(text) ? PLAIN_WORD : NO_ADDRESS_WORD;
}

/** The words of a text in order. Punctuation and symbols by themselves are no words. */
export function wordsOf(text: string): Word[] {
  const figures = FIGURE.test(text);
  let at = 0;
  return wordTexts(text).map((word) => {
    const from = text.indexOf(word, at);
    at = from + word.length;
    return { text: word, from, to: at, number: figures && FIGURE.test(word) };
  });
}
