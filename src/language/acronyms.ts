// Acronyms in a text: where they stand, and which ones the text explains: "Education, Health and Care plan (EHCP)",
// "EHCP (Education, Health and Care plan)", "EHCP stands for ...".

import { matchesOf } from "./matches.js";

export interface Acronym {
  /** Without the plural's s: "SENCOs" and "SENCO" are one. */
  key: string;
  /** UTF-16 offsets in the text: from inclusive, to exclusive. */
  from: number;
  to: number;
}

/** Most texts hold nothing that could be one. */
const ANY = /[A-Z]{2}|[A-Z][a-z]+[A-Z]|Y\d/;
const ACRONYM =
  /(?<![\p{L}\d])(?:[A-Z]{2,}[0-9]?|[A-Z]+[a-z]{1,2}[A-Z]+|[A-Z]{2,}[a-z][A-Z]?|KS\d|Y\d{1,2})(?:s)?(?![\p{L}\d])/gu;
const ROMAN = /^[IVX]+$/;

/** Whether a line is set in capitals: its words are no acronyms. */
const shouted = (text: string): boolean =>
  (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2 && !/\p{Ll}/u.test(text);

const singular = (acronym: string): string => acronym.replace(/s$/, "");

/** The acronyms of a text in order, each use once. Roman numerals and lines in capitals have none. */
export function acronymsIn(text: string): Acronym[] {
  if (!ANY.test(text) || shouted(text)) return [];
  return matchesOf(text, ACRONYM)
    .filter(([acronym]) => !ROMAN.test(acronym))
    .map((match) => ({
      key: singular(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    }));
}

const SHORT = String.raw`[A-Z][A-Za-z]{1,7}\d?`;
const IN_BRACKETS = new RegExp(String.raw`\(\s*["'“‘]?(${SHORT})["'”’]?\s*\)`, "gu");
const BEFORE_WORDS = new RegExp(
  String.raw`(?<![\p{L}\d])(${SHORT})(?:\s+\(|,?\s+(?:which\s+)?(?:stands\s+for|is\s+short\s+for|means)\s+)(?=([^()\n]{3,120}))`,
  "gu",
);
/** Characters of the words before brackets that may be the long form. */
const LONG_FORM = 120;

/** The acronyms that a text explains: with their long form beside them, whose letters they are. */
export function explainedIn(text: string): string[] {
  if (!/[A-Z]{2}|[A-Z][a-z]+[A-Z]/.test(text)) return [];
  const after = matchesOf(text, IN_BRACKETS)
    .filter((match) => spells(text.slice(Math.max(0, match.index - LONG_FORM), match.index), match[1] ?? ""))
    .map((match) => match[1] ?? "");
  const before = matchesOf(text, BEFORE_WORDS)
    .filter((match) => spells(match[2] ?? "", match[1] ?? ""))
    .map((match) => match[1] ?? "");
  return [...after, ...before].map(singular);
}

/** Whether the letters of an acronym stand in some words in their order, the first of them at the start of a word. */
function spells(words: string, acronym: string): boolean {
  const letters = singular(acronym).replace(/\d/g, "").toLowerCase();
  const text = words.toLowerCase();
  for (let at = text.indexOf(letters[0] ?? ""); at >= 0; at = text.indexOf(letters[0] ?? "", at + 1))
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? "") && holdsInOrder(text, letters, at)) return true;
  return false;
}

function holdsInOrder(text: string, letters: string, from: number): boolean {
  let at = from - 1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
