// The findings of a script by row. The fact gate judges rows that rest on the same words of the plan together and names the
// first of them: here each of these rows has what was found, since any of them may be the one to mend.

import type { Finding } from "../diagnostics/finding.js";
import type { Plan } from "../plan/schema.js";
import { checkScript } from "./check-script.js";
import { isOfFacts } from "./fact-gate.js";
import type { Glossary } from "./glossary.js";
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
    const rows = isOfFacts(finding.check) ? (groups.get(keyOf(row)) ?? [row]) : [row];
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

/**
 * What is to be told of a row that was edited: what was found of it, and every fault of a fact anywhere in the copy that was
 * not there before the edit.
 */
export function findingsAfterEdit(before: Script, after: Script, rowId: string): Finding[] {
  const known = new Set(before.findings.filter(({ check }) => isOfFacts(check)).map(nameOf));
  const own = findingsByRow(after).get(rowId) ?? [];
  const others = after.findings.filter(
    (finding) => isOfFacts(finding.check) && !known.has(nameOf(finding)) && !own.includes(finding),
  );
  return [...own, ...others];
}

/** A row with words that somebody is still typing. */
export interface TypedRow {
  rowId: string;
  sentences: readonly string[];
}

/**
 * What would be found of a row with other words. Only the rows that rest on the same words of the plan are looked at: what
 * the whole copy says to it is found when the row is saved.
 */
export function findingsOfWords(
  script: Script,
  { rowId, sentences }: TypedRow,
  plan: Plan,
  glossary: Glossary,
): Finding[] {
  const row = script.parts.flatMap(({ rows }) => rows).find(({ id }) => id === rowId);
  if (row === undefined) return [];
  const typed: ScriptRow = {
    ...row,
    status: "edited",
    sentences: sentences.map((text, index) => ({ text, symbol: row.sentences[index]?.symbol ?? null })),
  };
  const parts = script.parts
    .map((part) => ({
      ...part,
      rows: part.rows
        .filter((other) => other.id === rowId || (row.sources.length > 0 && keyOf(other) === keyOf(row)))
        .map((other) => (other.id === rowId ? typed : other)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const small: Script = { ...script, parts, findings: [] };
  const findings = checkScript(small, plan, { glossary });
  return findingsByRow({ ...small, findings }).get(rowId) ?? [];
}

const keyOf = ({ sources }: ScriptRow): string => JSON.stringify(sources);

const nameOf = ({ check, pointer, message }: Finding): string => `${check} ${pointer} ${message}`;
