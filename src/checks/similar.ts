// Texts that say nearly the same: Sørensen–Dice over pairs of neighbouring words, with an index of the rarer pairs so
// that not every text is compared with every other.

export interface Similar<T> {
  first: T;
  again: T;
  /** 0 to 1; 1 is the same pairs of words. */
  likeness: number;
}

/** A pair of words that stands in more texts than this tells nothing about two of them. */
const COMMON = 40;

/** Each text that is like an earlier one, with the earlier one that it is most like. */
export function similarTexts<T>(
  texts: readonly T[],
  wordsOf: (text: T) => readonly string[],
  { least, fits }: { least: number; fits: (first: T, again: T) => boolean },
): Similar<T>[] {
  const numbers = new Map<string, number>();
  const pairs = texts.map((text) => pairsOf(wordsOf(text), numbers));
  const index = new Map<number, number[]>();
  const found: Similar<T>[] = [];
  for (const [again, own] of pairs.entries()) {
    const shared = new Map<number, number>();
    for (const pair of own) {
      const places = index.get(pair) ?? [];
      if (places.length <= COMMON)
        for (const first of places) shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    let best: Similar<T> | undefined;
    for (const [first, rare] of shared) {
      const other = pairs[first]!;
      // What the index left out as too common can only add to this.
      if ((2 * rare) / (own.size + other.size) < least / 2 || !fits(texts[first]!, texts[again]!)) continue;
      const likeness = likenessOf(own, other);
      if (likeness >= least && likeness > (best?.likeness ?? 0))
        best = { first: texts[first]!, again: texts[again]!, likeness };
    }
    if (best !== undefined) found.push(best);
    for (const pair of own) {
      const places = index.get(pair);
      if (places === undefined) index.set(pair, [again]);
      else if (places.length <= COMMON) places.push(again);
    }
  }
  return found;
}

/** Pairs of neighbouring words as numbers, which are quicker to look up than text. */
function pairsOf(words: readonly string[], numbers: Map<string, number>): Set<number> {
  const pairs = new Set<number>();
  let before: number | undefined;
  for (const word of words) {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    if (before !== undefined) pairs.add(before * MOST_WORDS + number);
    before = number;
  }
  return pairs;
}

/** More different words than a plan of 8 MiB can hold. */
const MOST_WORDS = 2 ** 23;

function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
