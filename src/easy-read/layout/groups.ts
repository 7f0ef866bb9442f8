// Rows stand under the heading row before them.

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
