// Credits of the pictures: the words that their licences ask for.

import type { EasyReadContext } from "../easy-read-context.js";
import { row, type DraftPart } from "../row.js";
import { partTitle } from "../wording.js";

const CREDITS: Record<string, string> = {
  openmoji:
    "All emojis designed by OpenMoji – the open-source emoji and icon project (openmoji.org). License: CC BY-SA 4.0.",
  clearplan: "Other pictures: drawings of the Clearplan project. License: MIT.",
};

/** Credits of the sets that the copy uses. */
export function credits({ band }: EasyReadContext, sets: readonly string[]): DraftPart {
  return {
    id: "credits",
    title: partTitle("credits", band),
    concept: "picture credits",
    rows: sets.flatMap((set) => {
      const text = CREDITS[set];
      return text === undefined ? [] : [row(`credits.${set}`, [text], { kind: "adult-note" })];
    }),
  };
}
