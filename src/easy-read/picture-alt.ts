// Words for a picture: none where the sentence beside it says the same, so that "school school" is never read aloud.

import { isDrawnBy, type SymbolSet } from "./symbols.js";

/**
 * Empty when a word of the picture's concept stands in the text; otherwise the picture's own words, where a pack brings
 * some, or the name of the concept.
 */
export function pictureAlt(image: string, text: string, symbols: SymbolSet): string {
  const shown = [...symbols.concepts.values()].filter((concept) => isDrawnBy(concept, image, symbols));
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, " ")} `;
  const said = shown.some((concept) =>
    [concept.concept, ...concept.lemmas].some((word) => lower.includes(` ${word.toLowerCase()} `)),
  );
  return said ? "" : (symbols.added.get(image)?.alt ?? shown[0]?.concept ?? "");
}
