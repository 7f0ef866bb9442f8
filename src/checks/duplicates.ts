// Q05: the same passage in two places. Runs of 25 words are hashed with a rolling hash, each hit is compared word by
// word and grown to its full length, so that a plan is read once, however long it is.

import type { Word } from "../language/words.js";
import type { TextItem } from "../plan/items.js";

export interface Passage {
  text: TextItem;
  from: number;
  to: number;
}

export interface Duplicate {
  words: number;
  /** Where the passage stands first, and where it stands again. */
  first: Passage;
  again: Passage;
}

interface Token {
  text: number;
  word: number;
  from: number;
  to: number;
}

/** Base of the rolling hash; sums stay exact in 32-bit arithmetic by Math.imul. */
const BASE = 1_000_003;

/** Passages of `least` words or more that stand in the texts more than once, each later place with the first one. */
export function duplicatePassages(
  texts: readonly TextItem[],
  least: number,
  wordsOf: (text: string) => Word[],
): Duplicate[] {
  const tokens = tokenise(texts, wordsOf);
  const firstAt = new Map<number, number>();
  const duplicates: Duplicate[] = [];
  const power = powerOf(least - 1);
  let hash = 0;
  let length = 0;
  /** Token after the last passage that was reported: its own runs are not reported again. */
  let reported = 0;
  for (let end = 0; end < tokens.length; end++) {
    const token = tokens[end]!;
    // A run never crosses from one text into the next.
    if (end > 0 && tokens[end - 1]!.text !== token.text) hash = length = 0;
    if (length === least) {
      hash = (hash - Math.imul(tokens[end - least]!.word, power)) | 0;
      length -= 1;
    }
    hash = (Math.imul(hash, BASE) + token.word) | 0;
    length += 1;
    if (length < least) continue;
    const start = end - least + 1;
    const first = firstAt.get(hash);
    if (first === undefined) firstAt.set(hash, start);
    else if (start >= reported && first + least <= start && sameRun(tokens, first, start, least)) {
      const words = grow(tokens, first, start, least);
      duplicates.push({
        words,
        first: passage(texts, tokens, first, words),
        again: passage(texts, tokens, start, words),
      });
      reported = start + words;
    }
  }
  return duplicates;
}

function tokenise(texts: readonly TextItem[], wordsOf: (text: string) => Word[]): Token[] {
  const numbers = new Map<string, number>();
  return texts.flatMap(({ text }, index) =>
    wordsOf(text).map(({ text: word, from, to }) => {
      const small = word.toLowerCase();
      const key = small.includes("’") ? small.replaceAll("’", "'") : small;
      const known = numbers.get(key);
      const number = known ?? numbers.size + 1;
      if (known === undefined) numbers.set(key, number);
      return { text: index, word: number, from, to };
    }),
  );
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, BASE);
  return power;
}

function sameRun(tokens: readonly Token[], a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (tokens[a + i]?.word !== tokens[b + i]?.word) return false;
  return true;
}

/** How many words the two runs share from their starts; a run in one text never grows into the other. */
function grow(tokens: readonly Token[], a: number, b: number, from: number): number {
  let length = from;
  for (;;) {
    const left = tokens[a + length];
    const right = tokens[b + length];
    if (left === undefined || right === undefined || a + length >= b || left.word !== right.word)
      return length;
    if (left.text !== tokens[a]!.text || right.text !== tokens[b]!.text) return length;
    length += 1;
  }
}

function passage(
  texts: readonly TextItem[],
  tokens: readonly Token[],
  start: number,
  words: number,
): Passage {
  const first = tokens[start]!;
  return { text: texts[first.text]!, from: first.from, to: tokens[start + words - 1]!.to };
}
