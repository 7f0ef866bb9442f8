// What a rule of easy reading sees, and how it speaks.

import type { Finding, FindingSeverity } from "../../diagnostics/finding.js";
import type { Glossary } from "../glossary.js";
import type { Script, ScriptRow } from "../script.js";

export interface RuleRow {
  row: ScriptRow;
  partId: string;
  /** Pointer into the script. */
  pointer: string;
}

export interface RuleContext {
  script: Script;
  glossary: Glossary;
  /** The child's name and the names known from the plan. */
  names: readonly string[];
}

/** Rules look at one sentence, one row, or the whole script. */
export interface SentenceRule {
  id: string;
  severity: FindingSeverity;
  message: string;
  hint: string;
  source: string;
  breaks: (sentence: string, row: ScriptRow, context: RuleContext) => boolean;
}

export interface RowRule extends Omit<SentenceRule, "breaks"> {
  breaks: (row: ScriptRow, context: RuleContext) => boolean;
}

export function finding(rule: Omit<SentenceRule, "breaks">, pointer: string, section = ""): Finding {
  const { id, severity, message, hint, source } = rule;
  return { check: id, severity, section, pointer, message, hint, source };
}
