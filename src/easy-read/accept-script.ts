// A person says of a script, of parts or of rows of it, that they may stand.

import { isClosing } from "./merge-script.js";
import type { Acceptance, Script } from "./script.js";

/** Every part of a copy, in a list of what is accepted. */
export const ALL = "all";

/** What a person can accept: the ids of parts and rows, and everything. */
export const acceptable = ({ parts }: Script): string[] => [
  ALL,
  ...parts.filter((part) => !isClosing(part)).flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]),
];

/** The script with parts and rows accepted. A row that is hidden stays hidden: that is another decision. */
export function acceptScript(script: Script, ids: readonly string[], accepted: Acceptance): Script {
  const parts = script.parts.map((part) => {
    if (isClosing(part)) return part;
    const rows = part.rows.map((row) => (ids.includes(row.id) ? { ...row, accepted } : row));
    return { ...part, rows, ...(ids.includes(ALL) || ids.includes(part.id) ? { accepted } : {}) };
  });
  return { ...script, parts };
}
