// The findings of a script by row. The fact gate judges rows that rest on the same words of the plan together and names the
// first of them: here each of these rows has what was found, since any of them may be the one to mend.

import type { Finding } from "../diagnostics/finding.js";
import type { Script, ScriptRow } from "./script.js";

/** Findings by the id of the row. */
export function findingsByRow({ parts, findings }: Script): Map<string, Finding[]> {
  const groups = new Map<string, ScriptRow[]>();
  for (const row of parts.flatMap(({ rows }) => rows))
    if (row.sources.length > 0) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const [, p, r] = /^\/parts\/(\d+)\/rows\/(\d+)/.exec(finding.pointer) ?? [];
    const row = p === undefined ? undefined : parts[Number(p)]?.rows[Number(r)];
    if (row === undefined) continue;
    const rows = isOfFacts(finding) ? (groups.get(keyOf(row)) ?? [row]) : [row];
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

/**
 * What is to be told of a row that was edited: what was found of it, and every fault of a fact anywhere in the copy that was
 * not there before the edit.
 */
export function findingsAfterEdit(before: Script, after: Script, rowId: string): Finding[] {
  const known = new Set(before.findings.filter(isOfFacts).map(nameOf));
  const own = findingsByRow(after).get(rowId) ?? [];
  const others = after.findings.filter(
    (finding) => isOfFacts(finding) && !known.has(nameOf(finding)) && !own.includes(finding),
  );
  return [...own, ...others];
}

const keyOf = ({ sources }: ScriptRow): string => JSON.stringify(sources);

const isOfFacts = ({ check }: Finding): boolean => /^F\d/.test(check);

const nameOf = ({ check, pointer, message }: Finding): string => `${check} ${pointer} ${message}`;
