// Pictures for a sentence, found by words. Only drawings that somebody looked at and tied to a meaning are offered.

import { drawingsOf, isDrawnBy, symbolOf, type Concept, type SymbolSet } from "../easy-read/symbols.js";

export interface FoundPicture {
  /** What it means. */
  concept: string;
  symbol: string;
}

/** Pictures that are shown at a time. */
const MOST = 60;

/**
 * The closest first: the word itself, then what begins with it, then what holds it; of one meaning the set's own drawing
 * before others. Nothing asked for: the first of all.
 */
export function searchPictures(words: string, symbols: SymbolSet): FoundPicture[] {
  const wanted = words.trim().toLowerCase();
  const found = [...symbols.concepts.values()]
    .map((concept) => ({ concept, rank: rankOf(concept, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.concept.concept.localeCompare(b.concept.concept, "en"));
  const seen = new Set<string>();
  return found
    .flatMap(({ concept }) =>
      drawingsOf(concept, symbols).map((symbol) => ({ concept: concept.concept, symbol })),
    )
    .filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol))
    .slice(0, MOST);
}

const NONE = 9;

function rankOf({ concept, lemmas }: Concept, wanted: string): number {
  if (wanted === "") return 0;
  const names = [concept.toLowerCase(), ...lemmas];
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  const words = names.flatMap((name) => name.split(" "));
  if (words.some((word) => word.startsWith(wanted))) return 2;
  // Of several words any may be meant.
  const several = wanted.split(/\s+/).filter((word) => word.length > 2);
  return several.some((word) => words.includes(word)) ? 3 : NONE;
}

/** What a picture is called, for those who do not see it. */
export function pictureName(symbol: string, symbols: SymbolSet): string {
  const shown = symbolOf(symbols, symbol);
  if (shown === null) return "a picture";
  const concept = [...symbols.concepts.values()].find((one) => isDrawnBy(one, shown, symbols));
  return symbols.added.get(shown)?.alt ?? concept?.concept ?? "a picture";
}
