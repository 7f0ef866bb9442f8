// The hard words of a copy: every term of the glossary that the child meets, with what it means.

import { hardWordsIn, type Glossary, type GlossaryEntry } from "./glossary.js";
import { visibleRows, type HardWord, type ScriptPart } from "./script.js";
import type { SymbolSet } from "./symbols.js";

/** Terms in the rows that are shown, in order of the alphabet. The child's own words are not explained to them. */
export function hardWordsOf(
  parts: readonly ScriptPart[],
  glossary: Glossary,
  symbols: SymbolSet,
): HardWord[] {
  const entries = new Map<GlossaryEntry, Set<string>>();
  for (const part of parts)
    for (const row of visibleRows(part)) {
      if (row.kind === "quote" || row.kind === "adult-note") continue;
      for (const sentence of row.sentences)
        for (const { entry, from, to } of hardWordsIn(sentence.text, glossary)) {
          const said = entries.get(entry) ?? new Set<string>();
          entries.set(entry, said.add(sentence.text.slice(from, to)));
        }
    }
  return [...entries]
    .map(([entry, said]) => hardWord(entry, [...said], symbols))
    .sort((a, b) => compare(a.word.toLowerCase(), b.word.toLowerCase()));
}

/** A word without what makes it a plural. */
const bare = (word: string): string => word.toLowerCase().replace(/s$/, "");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A word is listed as the copy says it: who looks for "low muscle tone" does not know "hypotonia". */
function hardWord(entry: GlossaryEntry, said: readonly string[], symbols: SymbolSet): HardWord {
  const isSaid = (word: string): boolean => said.some((other) => bare(other) === bare(word));
  const word = [entry.term, ...entry.variants].find(isSaid) ?? entry.term;
  const variants = said.filter((other) => bare(other) !== bare(word));
  const concept = [entry.term, ...entry.variants]
    .map((word) => symbols.phrases.get(word.toLowerCase()))
    .find((found) => typeof found?.symbol === "string");
  return {
    word,
    meaning: entry.meaning,
    ...(variants.length === 0 ? {} : { variants: variants.sort() }),
    ...(typeof concept?.symbol !== "string" ? {} : { symbol: concept.symbol }),
  };
}
