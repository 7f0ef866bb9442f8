// How a message names a place of the plan: by the ids that an officer sees, never by the plan's own words.

import type { TextItem } from "./items.js";

type Placed = Pick<TextItem, "section" | "itemId">;

/** "Section F, item F3". */
export const item = (section: string, id: string): string => `Section ${section}, item ${id}`;

/** "Section B, item B2", or "Section E" for a text that belongs to no item. */
export const placeOf = ({ section, itemId }: Placed): string =>
  itemId === undefined ? `Section ${section}` : item(section, itemId);

/** The same inside a sentence: "section B, item B2". */
export const placeInside = (placed: Placed): string => placeOf(placed).replace(/^S/, "s");
