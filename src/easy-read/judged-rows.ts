// What an earlier check of the same copy found, for rows that are still as they were: only what has changed is judged again.
// What a rule says of the whole copy is no row's, and is not taken from here.

import type { Finding } from "../diagnostics/finding.js";
import { pointer } from "../diagnostics/diagnostic.js";
import type { Script, ScriptRow } from "./script.js";

interface JudgedRow {
  /** The row, as JSON. */
  text: string;
  pointer: string;
  findings: Finding[];
}

/** The rows of a script by id, each with the findings that point into it. */
export class JudgedRows {
  private readonly rows = new Map<string, JudgedRow>();
  private readonly known = new WeakMap<ScriptRow, boolean>();

  /** @param script checked by the same rules against the same plan */
  constructor(readonly script: Script) {
    const findings = new Map<string, Finding[]>();
    for (const finding of script.findings) {
      const at = rowPointer(finding.pointer);
      findings.set(at, [...(findings.get(at) ?? []), finding]);
    }
    for (const [p, part] of script.parts.entries())
      for (const [r, row] of part.rows.entries()) {
        const at = pointer("parts", p, "rows", r);
        this.rows.set(row.id, { text: JSON.stringify(row), pointer: at, findings: findings.get(at) ?? [] });
      }
  }

  /** Whether a row is as it was judged. */
  knows(row: ScriptRow): boolean {
    let known = this.known.get(row);
    if (known === undefined)
      this.known.set(row, (known = this.rows.get(row.id)?.text === JSON.stringify(row)));
    return known;
  }

  /** What some checks found of a row that is known, as if they had found it where the row is now. */
  findingsOf({ id }: ScriptRow, at: string, isMeant: (check: string) => boolean): Finding[] {
    const judged = this.rows.get(id);
    if (judged === undefined) return [];
    return judged.findings
      .filter(({ check }) => isMeant(check))
      .map((finding) => ({ ...finding, pointer: at + finding.pointer.slice(judged.pointer.length) }));
  }
}

const rowPointer = (at: string): string => /^\/parts\/\d+\/rows\/\d+/.exec(at)?.[0] ?? "";
