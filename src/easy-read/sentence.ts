// Small questions about one sentence that rules share.

import { wordsOf } from "../language/words.js";

/** Words of a sentence, counted as a reader says them: "1 to 1" is three. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** The words of a text in small letters, with their hyphens and apostrophes. */
export function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
}

/** No sentence of a copy is longer. */
export const LONGEST = 15;
/** Sentences are split where a rule is sure, down to this. */
export const COMFORTABLE = 10;

/** The text as a sentence of its own: a capital first, one full stop last. */
export function asSentence(text: string): string {
  const trimmed = text.trim().replace(/[\s,;:–—-]+$/u, "");
  const ended = /[.!?]["'”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
}

/** Words that keep their capital inside a sentence. */
export const PROPER =
  /^(?:I|Makaton|PECS|Lego|English|Polish|Portuguese|Punjabi|Urdu|Welsh|French|Braille|Elklan|TEACCH|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Down|Reception|Year|Mum|Dad)$/;

/** The text to stand inside a sentence: its first letter small, unless the first word is a name or a short form. */
export function inSentence(text: string, names: readonly string[] = []): string {
  const first = /^[\p{L}\p{M}'’]+/u.exec(text)?.[0] ?? "";
  const next = /^[\p{L}\p{M}'’-]+\s+([\p{L}\p{M}'’]+)/u.exec(text)?.[1] ?? "";
  const acronym = first.length > 1 && first === first.toUpperCase();
  const named = names.some((name) => text.startsWith(name));
  // Two capitals in a row open a name: "Marsh Gate Academy".
  const run = /^\p{Lu}/u.test(next) && !/^I$/.test(next);
  if (acronym || named || run || PROPER.test(first.replace(/['’]s$/, ""))) return text;
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "a" or "an" before a word. */
export function article(word: string): "a" | "an" {
  if (/^(?:SEN|SENCO|ELSA|NHS|HLTA|LSA|MRI|hour|honest)/.test(word)) return /^SENCO/.test(word) ? "a" : "an";
  if (/^one\b/i.test(word)) return "a";
  return /^[aeio]|^u(?!n[ivi]|s[aeiu])/i.test(word) ? "an" : "a";
}
