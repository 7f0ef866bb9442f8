// What the report says of an easy-read copy: rules broken, pictures, and facts that the gate found wrong.

import type { Finding } from "../diagnostics/finding.js";
import type { Plan } from "../plan/schema.js";
import { factDifferences } from "./fact-gate.js";
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

/** Counts a finished script. */
export function scriptMeasures(script: Script, plan: Plan): ScriptMeasures {
  const rows = script.parts.flatMap(visibleRows).filter((row) => row.kind !== "adult-note");
  const withSymbol = rows.filter((row) => row.sentences.some((sentence) => sentence.symbol !== null)).length;
  const differences = factDifferences(script, plan);
  const facts = (kind: "missing" | "added" | "changed"): FactEntry[] =>
    differences
      .filter((difference) => difference.kind === kind)
      .map(({ rowId, code }) => ({ row: rowId, check: code }));
  return {
    rules: countRules(script.findings),
    symbols: { rows: rows.length, withSymbol, without: rows.length - withSymbol },
    facts: { missing: facts("missing"), added: facts("added"), changed: facts("changed") },
  };
}
