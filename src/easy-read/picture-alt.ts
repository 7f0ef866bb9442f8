// Words for a picture: none where the sentence beside it says the same, so that "school school" is never read aloud.

import type { SymbolSet } from "./symbols.js";

/** Empty when a word of the picture's concept stands in the text; otherwise the name of the concept. */
export function pictureAlt(image: string, text: string, { concepts }: SymbolSet): string {
  const shown = [...concepts.values()].filter((concept) => concept.symbol === image);
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, " ")} `;
  const said = shown.some((concept) =>
    [concept.concept, ...concept.lemmas].some((word) => lower.includes(` ${word.toLowerCase()} `)),
  );
  return said ? "" : (shown[0]?.concept ?? "");
}
