// Directions of text (Unicode Annex 9): which characters are read from right to left, and in which order the pieces of a
// line stand. The only file that imports the library for it.

import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Hebrew and Arabic letters: without any, all of a text runs from left to right. */
const BACKWARDS = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

export interface Directions {
  /** Level of each UTF-16 unit; an odd one is read from right to left. */
  levels: Uint8Array;
  /** Level of the paragraph that an offset stands in: 1 when its first letter is read from right to left. */
  base: (offset: number) => number;
}

/** Directions of a text that has letters read from right to left; undefined for any other. */
export function directionsOf(text: string): Directions | undefined {
  if (!BACKWARDS.test(text)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, "auto");
  const base = (offset: number): number => paragraphs.find(({ end }) => offset <= end)?.level ?? 0;
  return { levels, base };
}

/** Brackets and the like turn round in text that is read from right to left. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** Which pieces of a line stand where, from left to right, by their levels in reading order (rule L2). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const odd = levels.filter((level) => level % 2 === 1);
  for (let level = Math.max(0, ...levels); level >= Math.min(...odd); level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] as number] as number) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
}
