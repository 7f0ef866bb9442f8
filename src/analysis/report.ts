// The shape of report.json. Its keys are a contract with other programs: more may be added, none may go or change.

import type { OutputReport } from "./conformance.js";
import type { Finding } from "../diagnostics/finding.js";
import type { Edition } from "../document/tree.js";
import type { SectionCode } from "../plan/sections.js";
import type { Changes } from "./changes.js";
import type { Concision } from "./concision.js";
import type { HardTokens } from "./hard-tokens.js";
import type { ProseStyle } from "./prose-style.js";
import type { ReadAloud } from "./read-aloud.js";
import type { Readability } from "./readability/score.js";

export const REPORT_VERSION = "1.0";

/** Counts, scores and times of a run of text. */
export interface TextMeasures {
  words: number;
  sentences: number;
  syllables: number;
  letters: number;
  readability: Readability;
  readAloud: ReadAloud;
  hardTokens: HardTokens;
  proseStyle: ProseStyle;
}

/** Words and scores of one voice: the author's, or the child's and family's as quoted. */
export interface VoiceMeasures {
  words: number;
  sentences: number;
  readability: Readability;
}

export interface SectionReport extends TextMeasures {
  code: SectionCode;
  label: string;
  /** Only where somebody's own words are quoted: a child's words are not scored as the author's. */
  voices?: { author: VoiceMeasures; quoted: VoiceMeasures };
}

/** What the analysis of one document tree gives; pages come from the renderer. */
export interface DocumentAnalysis extends TextMeasures {
  edition: Edition;
  /** Sections A to K in the order of the document, those that it has. */
  sections: SectionReport[];
}

export interface EasyReadFacts {
  missing: unknown[];
  added: unknown[];
  changed: unknown[];
}

/** What only some editions have: results of the easy-read rules, symbols and facts. */
export interface EditionExtras {
  rules?: Record<string, unknown>;
  symbols?: { rows: number; withSymbol: number; without: number };
  facts?: EasyReadFacts;
}

export interface EditionReport extends EditionExtras {
  words: number;
  sentences: number;
  pages: number;
  readability: Readability;
  readAloud: ReadAloud;
  /** The files of the edition; absent when none was made. */
  outputs?: readonly OutputReport[];
}

export interface PolicyVerdict {
  pass: boolean;
  errors: number;
  warnings: number;
  infos: number;
  overridden: number;
  /** Findings of the baseline, which are not counted above; absent when there are none. */
  known?: number;
}

/** Up to `ok` a plan is short enough; up to `warn` it is long; above it is far too long. */
export interface ReportedBudget {
  ok: number;
  warn: number;
}

/** The policy's limits, so that a report can be read without the policy. */
export interface ReportedBudgets {
  words?: ReportedBudget;
  pages?: ReportedBudget;
  /** Minutes for an adult to read the plan aloud to a child. */
  readAloudMinutes?: ReportedBudget;
}

/** The reader whose times these are; without one they are an unknown adult's. */
export interface ReportedReader {
  /** On continuous prose. */
  wordsPerMinute: number;
}

export interface ReportedPlan {
  planId: string;
  planVersion: number;
  status: string;
  digest: string;
}

export interface ReportedEngine {
  version: string;
  templates: string;
  rules: string;
}

export interface Report {
  reportVersion: typeof REPORT_VERSION;
  plan: ReportedPlan;
  engine: ReportedEngine;
  sections: SectionReport[];
  total: TextMeasures & { pages: Partial<Record<Edition, number>> };
  findings: Finding[];
  policy: PolicyVerdict;
  budgets?: ReportedBudgets;
  /** Lengths of the plan's own texts, and the wordy phrases in them. */
  concision?: Concision;
  /** What to change for a shorter plan. */
  changes?: Changes;
  reader?: ReportedReader;
  editions: Partial<Record<Edition, EditionReport>>;
}
