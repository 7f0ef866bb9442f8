// What a rule of easy reading sees, and how it speaks.

import { pointer } from "../../diagnostics/diagnostic.js";
import type { Finding, FindingSeverity } from "../../diagnostics/finding.js";
import type { PageMeasures } from "../../document/page-measures.js";
import type { ChildNames } from "../person.js";
import type { Glossary } from "../glossary.js";
import type { Script, ScriptRow } from "../script.js";

export interface Rule {
  /** Never reused. A letter after the number names a milder or narrower form of the rule: `T1W`, `L7P`. */
  id: string;
  severity: FindingSeverity;
  message: string;
  hint: string;
  source: string;
}

export interface RuleContext {
  script: Script;
  glossary: Glossary;
  /** The child's names and pronouns. */
  child: ChildNames;
  /** Names of people and places known from the plan. */
  names: readonly string[];
}

/** Looks at one sentence in its row. */
export interface SentenceRule extends Rule {
  breaks: (sentence: string, row: ScriptRow, context: RuleContext) => boolean;
}

export interface RowRule extends Rule {
  breaks: (row: ScriptRow, context: RuleContext) => boolean;
}

/** Looks at the whole copy and answers with the places that break the rule; "" is the copy itself. */
export interface CopyRule extends Rule {
  breaks: (context: RuleContext) => string[];
}

export interface PageRule extends Rule {
  breaks: (pages: PageMeasures) => boolean;
}

export interface RuleRow {
  row: ScriptRow;
  partId: string;
  /** Pointer into the script. */
  pointer: string;
}

/**
 * Rows that the child reads in words of the copy: own words are quoted as they were said, notes for adults are not for
 * the child, and a cover has no sentences.
 */
export function boundRows(script: Script): RuleRow[] {
  return script.parts.flatMap((part, p) =>
    part.rows.flatMap((row, r) =>
      row.hidden === true || row.kind === "quote" || row.kind === "adult-note" || part.id === "cover"
        ? []
        : [{ row, partId: part.id, pointer: pointer("parts", p, "rows", r) }],
    ),
  );
}

/** The sentences of the rows that rules bind, each with its place. */
export function boundSentences(script: Script): { text: string; row: ScriptRow; pointer: string }[] {
  return boundRows(script).flatMap(({ row, pointer: at }) =>
    row.sentences.map(({ text }, index) => ({ text, row, pointer: `${at}${pointer("sentences", index)}` })),
  );
}

export function finding(rule: Rule, at: string, section = ""): Finding {
  const { id, severity, message, hint, source } = rule;
  return { check: id, severity, section, pointer: at, message, hint, source };
}

/** Where the numbers of the rules come from. */
export const SOURCES = {
  government: "UK government, Accessible communication formats: easy read",
  health: "Department of Health 2010, Making written information easier to understand",
  photosymbols: "Photosymbols, guide to easy read",
  pif: "PIF 2023, Easy Read Matters",
  norfolk: "Norfolk County Council, easy read guidance",
  inclusion: "Inclusion Europe, Information for all",
  une: "UNE 153101, easy to read",
  rnib: "RNIB, Clear Print",
  dyslexia: "British Dyslexia Association, Style Guide 2023",
  wcag: "WCAG 2.2",
  pdfua: "ISO 14289-1 (PDF/UA-1)",
  code: "SEND Code of Practice 2015, 9.69 F",
  din: "DIN SPEC 33429:2025",
  clearplan: "Clearplan easy-read rules",
} as const;
