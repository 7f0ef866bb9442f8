// A pack's words to the concepts of the map: by the exact name of a concept, or by one of its lemmas. Never by tags.

import type { SymbolSet } from "../symbols.js";

/** A picture of a pack with the word that it was given there. */
export interface Labelled {
  /** As people write it: `ask for help`. */
  label: string;
  file: string;
}

/**
 * The best picture of each concept: one that has its name before one that has a lemma of it, in the order of the pack.
 * One picture has one meaning, so it serves one concept.
 */
export function matchLabels<Label extends Labelled>(
  pictures: readonly Label[],
  map: SymbolSet,
): Map<string, Label> {
  const names = new Map([...map.concepts.keys()].map((name) => [name.toLowerCase(), name]));
  const found = new Map<string, Label>();
  const taken = new Set<string>();
  const keep = (concept: string | undefined, picture: Label): void => {
    if (concept === undefined || found.has(concept) || taken.has(picture.file)) return;
    found.set(concept, picture);
    taken.add(picture.file);
  };
  for (const picture of pictures) keep(names.get(normal(picture.label)), picture);
  for (const picture of pictures) keep(map.phrases.get(normal(picture.label))?.concept, picture);
  return found;
}

/** The concept that a word names, if any. */
export function conceptNamed(word: string, map: SymbolSet): string | undefined {
  const [concept] = matchLabels([{ label: word, file: "" }], map).keys();
  return concept;
}

const normal = (label: string): string =>
  label.normalize("NFC").trim().toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
