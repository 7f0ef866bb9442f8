// Which row of an edited script is which row of the engine's: by id where its source says the same; else by what it says,
// since a sentence that was put before it moves its number; else by id, and then it is another source now.

import { hasOtherSource } from "./merge-row.js";
import type { ScriptRow } from "./script.js";

/** Rows of the edited script to the engine's rows; both once at most. */
export function pairRows(
  generated: readonly ScriptRow[],
  edited: readonly ScriptRow[],
): Map<ScriptRow, ScriptRow> {
  const byId = new Map(generated.map((row) => [row.id, row]));
  const free = new Set(generated);
  const pairs = new Map<ScriptRow, ScriptRow>();
  const pair = (row: ScriptRow, own: ScriptRow | undefined): void => {
    if (own === undefined || !free.delete(own)) return;
    pairs.set(row, own);
  };
  const unpaired = (): ScriptRow[] => edited.filter((row) => !pairs.has(row));
  for (const row of edited) {
    const own = byId.get(row.id);
    if (own !== undefined && !hasOtherSource(own, row)) pair(row, own);
  }
  const moved = new Map<string, ScriptRow[]>();
  for (const own of free) {
    const key = whatItSays(own);
    if (key !== undefined) moved.set(key, [...(moved.get(key) ?? []), own]);
  }
  for (const row of unpaired()) {
    // A row that a person copied from the engine's is no moved row: it carries no mark.
    const key = row.made === undefined ? undefined : whatItSays(row);
    const candidates = (key === undefined ? [] : (moved.get(key) ?? [])).filter((own) => free.has(own));
    if (candidates.length === 1) pair(row, candidates[0]);
  }
  for (const row of unpaired()) pair(row, byId.get(row.id));
  return pairs;
}

/** What tells a row that has moved from every other: its item, what stands at its sources, and which piece it says. */
function whatItSays({ id, kind, sourceIds, sourceDigest }: ScriptRow): string | undefined {
  const piece = (id.split(".").at(-1) ?? "").replace(/\d+/g, "");
  return sourceDigest === undefined ? undefined : JSON.stringify([kind, sourceIds, sourceDigest, piece]);
}
