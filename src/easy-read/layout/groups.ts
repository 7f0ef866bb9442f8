// Rows by what they stand under: the heading row before them, or the item of the plan that they say.

import type { ScriptRow } from "../script.js";

export interface Group {
  head: ScriptRow;
  rows: ScriptRow[];
}

/** The rows before the first heading, and those under each. */
export function grouped(rows: readonly ScriptRow[]): { opening: ScriptRow[]; groups: Group[] } {
  const opening: ScriptRow[] = [];
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind === "heading") groups.push({ head: row, rows: [] });
    else if (last === undefined) opening.push(row);
    else last.rows.push(row);
  }
  return { opening, groups };
}

/** Rows by the item of the plan that they say, in order of the first of each. */
export function byItem(rows: readonly ScriptRow[]): Map<string, ScriptRow[]> {
  const items = new Map<string, ScriptRow[]>();
  for (const row of rows) {
    const id = row.sourceIds[0] ?? row.id;
    const own = items.get(id);
    if (own === undefined) items.set(id, [row]);
    else own.push(row);
  }
  return items;
}
