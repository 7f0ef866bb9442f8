// How to use the book: the same for every child of an age.

import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart } from "../row.js";
import { howToUse, partTitle } from "../wording.js";

export function howToUsePart({ band }: EasyReadContext): DraftPart {
  return {
    id: "how-to-use",
    title: partTitle("how-to-use", band),
    concept: "plan",
    rows: howToUse(band).map(([text, concept], index) =>
      row(
        `how-to-use.${index + 1}`,
        text.split(/(?<=\.)\s/).map((sentence) => said(sentence, concept)),
      ),
    ),
  };
}
