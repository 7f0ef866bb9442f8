// What the report says of an easy-read copy: rules broken, pictures, and facts that the gate found wrong.

import type { Finding } from "../diagnostics/finding.js";
import { factOf } from "./fact-gate.js";
import { visibleRows, type Script } from "./script.js";

/** A fact that differs, by row and kind of fact; never the fact itself, which may be a child's data. */
export interface FactEntry {
  row: string;
  check: string;
}

export interface ScriptMeasures {
  /** Findings by the id of their rule. */
  rules: Record<string, number>;
  /** Rows that the child sees, with and without a picture. */
  symbols: { rows: number; withSymbol: number; without: number };
  facts: Record<"missing" | "added" | "changed", FactEntry[]>;
}

/** Findings by the id of their rule. */
export function countRules(findings: readonly Finding[]): Record<string, number> {
  const rules: Record<string, number> = {};
  for (const { check } of findings) rules[check] = (rules[check] ?? 0) + 1;
  return rules;
}

/** Counts a finished script, with what its checks found. */
export function scriptMeasures(script: Script): ScriptMeasures {
  const rows = script.parts.flatMap(visibleRows).filter((row) => row.kind !== "adult-note");
  const withSymbol = rows.filter((row) => row.sentences.some((sentence) => sentence.symbol !== null)).length;
  const facts: ScriptMeasures["facts"] = { missing: [], added: [], changed: [] };
  for (const finding of script.findings) {
    const fact = factOf(finding);
    if (fact) facts[fact.kind].push({ row: fact.rowId, check: finding.check });
  }
  return {
    rules: countRules(script.findings),
    symbols: { rows: rows.length, withSymbol, without: rows.length - withSymbol },
    facts,
  };
}
