// Credits of the pictures: the words that their licences ask for.

import type { EasyReadContext } from "../easy-read-context.js";
import type { PictureCredit } from "../picture-credits.js";
import { row, type DraftPart } from "../row.js";
import { partTitle } from "../wording.js";

/** Credits of the sets that the copy uses. */
export function credits({ band }: EasyReadContext, used: readonly PictureCredit[]): DraftPart {
  return {
    id: "credits",
    title: partTitle("credits", band),
    concept: "picture credits",
    rows: used.map(({ set, text }) => row(`credits.${set}`, [text], { kind: "adult-note" })),
  };
}
