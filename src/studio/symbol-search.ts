// Pictures for a sentence, found by words. Only drawings that somebody looked at and tied to a meaning are offered.

import type { Concept, SymbolSet } from "../easy-read/symbols.js";
import { loadConcepts } from "../resources/load-concepts.js";

export interface FoundPicture {
  /** What it means. */
  concept: string;
  symbol: string;
}

/** Pictures that are shown at a time. */
const MOST = 60;

let loading: Promise<SymbolSet> | undefined;
export const concepts = (): Promise<SymbolSet> => (loading ??= loadConcepts());

/** The closest first: the word itself, then what begins with it, then what holds it. Nothing asked for: the first of all. */
export function searchPictures(words: string, { concepts: all }: SymbolSet): FoundPicture[] {
  const wanted = words.trim().toLowerCase();
  const found = [...all.values()]
    .map((concept) => ({ concept, rank: rankOf(concept, wanted) }))
    .filter(({ concept: { symbol }, rank }) => symbol !== null && rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.concept.concept.localeCompare(b.concept.concept, "en"));
  const seen = new Set<string>();
  return found
    .flatMap(({ concept: { concept, symbol } }) =>
      symbol === null || seen.has(symbol) ? [] : (seen.add(symbol), [{ concept, symbol }]),
    )
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
export function pictureName(symbol: string, { concepts: all }: SymbolSet): string {
  const bare = symbol.replace(/^(openmoji|clearplan)-black:/, "$1:");
  return [...all.values()].find((concept) => concept.symbol === bare)?.concept ?? "a picture";
}
