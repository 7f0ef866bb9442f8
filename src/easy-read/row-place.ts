// Where a row stands after it was edited: it may have moved, or another may have taken its place.

import type { Script } from "./script.js";

export interface RowPlace {
  /** Place in its part, from 0. */
  index: number;
  /** Id of the row that stands there. */
  id: string;
}

/** The place of a row, or of what stands where it stood before; nothing where its part has no rows any more. */
export function placeAfterEdit(before: Script, after: Script, rowId: string): RowPlace | undefined {
  const part = before.parts.find(({ rows }) => rows.some(({ id }) => id === rowId));
  const rows = after.parts.find(({ id }) => id === part?.id)?.rows ?? [];
  const own = rows.findIndex(({ id }) => id === rowId);
  const old = part?.rows.findIndex(({ id }) => id === rowId) ?? -1;
  const index = own >= 0 ? own : Math.min(old, rows.length - 1);
  const row = rows[index];
  return row === undefined ? undefined : { index, id: row.id };
}
