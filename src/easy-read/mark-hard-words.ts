// Hard words bold in the text, each a link to where it is explained.

import { escapeRegExp } from "../language/escape-regexp.js";
import { link, strong } from "../document/build.js";
import type { Inline } from "../document/tree.js";
import { matchesOf } from "../language/matches.js";
import type { HardWord } from "./script.js";

export interface HardWordIndex {
  /** One pattern for all words of the list, longest first. */
  pattern: RegExp | undefined;
  /** The word of the list for what was found, by its lower case. */
  words: ReadonlyMap<string, HardWord>;
}

/** Where a hard word is explained. */
export function wordAnchor(word: string): string {
  return `word-${word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
}

/** Variants are found by the writer; the finished list knows its words by themselves and their plurals. */
export function hardWordIndex(hardWords: readonly HardWord[]): HardWordIndex {
  const words = new Map(
    hardWords.flatMap((entry) =>
      [...new Set([entry.word, ...(entry.variants ?? [])])].map(
        (word) => [word.toLowerCase(), entry] as const,
      ),
    ),
  );
  if (words.size === 0) return { pattern: undefined, words };
  const alternatives = [...words.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join("|")})s?(?![\\p{L}\\p{N}-])`, "giu"),
    words,
  };
}

/** A sentence as inlines, its hard words bold and linked. */
export function wordsWithHardOnes(text: string, { pattern, words }: HardWordIndex): Inline[] {
  if (pattern === undefined) return [{ type: "text", value: text }];
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of matchesOf(text, pattern)) {
    const found = match[0].toLowerCase();
    const entry = words.get(found) ?? words.get(found.replace(/s$/, ""));
    if (entry === undefined || isWrongCase(match[0], found, words)) continue;
    if (match.index > end) inlines.push({ type: "text", value: text.slice(end, match.index) });
    inlines.push(strong(link(`#${wordAnchor(entry.word)}`, `What ${entry.word} means`, match[0])));
    end = match.index + match[0].length;
  }
  if (end < text.length) inlines.push({ type: "text", value: text.slice(end) });
  return inlines;
}

/** A short form in capitals is the short form only in capitals: "AT" is not "at". */
function isWrongCase(found: string, key: string, words: ReadonlyMap<string, HardWord>): boolean {
  const entry = words.get(key) ?? words.get(key.replace(/s$/, ""));
  const written = [entry?.word ?? "", ...(entry?.variants ?? [])].filter(
    (word) => word.toLowerCase() === key || `${word.toLowerCase()}s` === key,
  );
  return (
    written.length > 0 &&
    written.every((word) => /^[\p{Lu}\p{N}&/]{2,}$/u.test(word)) &&
    found !== found.toUpperCase()
  );
}
