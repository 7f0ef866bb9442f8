// The phrases that the messages of checks share.

import type { TextItem } from "../plan/items.js";

/** "Section F, item F3": ids only, never the plan's text. */
export const item = (section: string, id: string): string => `Section ${section}, item ${id}`;

/** "F3 and F5", "F3, F5 and F6". */
export function and(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export const blank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

/** "Section B, item B2", or "Section E" for a text that belongs to no item. */
export const placeOf = ({ section, itemId }: TextItem): string =>
  itemId === undefined ? `Section ${section}` : item(section, itemId);
