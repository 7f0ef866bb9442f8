// The script: the easy-read copy as rows before layout. A person edits it; the gate compares it with the plan.

import type { Finding } from "../diagnostics/finding.js";
import type { AgeBand } from "../plan/school-year.js";
import type { SectionCode } from "../plan/sections.js";

export const SCRIPT_VERSION = "1.0";

export interface Script {
  scriptVersion: typeof SCRIPT_VERSION;
  plan: { planId: string; planVersion: number; digest: string };
  ageBand: AgeBand;
  symbolSet: string;
  /** Who checked the whole copy, and when last; absent while anything is unchecked. */
  checked?: { by: string[]; on: string };
  parts: ScriptPart[];
  hardWords: HardWord[];
  findings: Finding[];
}

/** The parts of a copy, in the order in which a child meets them. */
export const PART_IDS = [
  "cover",
  "how-to-use",
  "about-me",
  "how-to-help-me",
  "hopes",
  "hard-for-me",
  "goals",
  "other-help",
  "health",
  "home",
  "school",
  "money",
  "next",
  "not-happy",
  "people",
  "hard-words",
  "credits",
  "for-adults",
] as const;
export type PartId = (typeof PART_IDS)[number];

export interface ScriptPart {
  id: PartId;
  title: string;
  /** Picture beside the title; null when nothing fits. */
  symbol: string | null;
  /** Section of the plan that gives the part its colour and letter. */
  code?: SectionCode;
  rows: ScriptRow[];
  /** The engine's mark on title and picture, see `made-mark.ts`. */
  made?: string;
  /** A person says that every row of the part that is shown may stand. Merging writes it onto the rows. */
  accepted?: Acceptance;
}

/** A person says that the words may stand. */
export interface Acceptance {
  by: string;
  /** ISO 8601 date. */
  on: string;
}

/** Who changed a row, and when. */
export interface Edit extends Acceptance {
  reason?: string;
}

/** Why what a person decided about a row must be looked at again. */
export const STALE_REASONS = ["source-changed", "source-gone", "reader-changed", "private-now"] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

export interface ScriptRow {
  /** Unique in the script, and the same each time it is written: "F3.schedule.1". */
  id: string;
  /** Items of the plan (or section codes) that the row says; empty for words of the copy itself. */
  sourceIds: string[];
  /** The plan's own words, or its facts in words, that the row stands for. */
  sourceText: string;
  sentences: ScriptSentence[];
  /** `auto`: made by rules that keep facts. `edited`: a person's words. `needs-review`: no rule is sure of it. */
  status: RowStatus;
  /** Why it needs review, why it is hidden, what rule shortened it. */
  reasons: string[];
  /** Left out of the child's copy. */
  hidden?: boolean;
  /** What the row is, for layout. */
  kind: RowKind;
  /** Where the words of the plan stand that the row answers for; the gate reads them there, not in this script. */
  sources: SourceSpan[];
  /** Digest of what stands at each of the sources, joined by dots: a later version of the plan is compared with it. */
  sourceDigest?: string;
  /** What the engine writes for the row, where a person's words stand in its place. */
  written?: ScriptSentence[];
  /** Who changed it; a person adds it. */
  edit?: Edit;
  /** A person adds it; merging takes it away when what it was said of is no longer so. */
  accepted?: Acceptance;
  /** Set when merging finds that a decision no longer rests on the same plan; accepting the row takes it away. */
  stale?: StaleReason;
  /** The engine's mark on words, pictures and place, see `made-mark.ts`; a row that a person added has none. */
  made?: string;
}

export type RowStatus = "auto" | "edited" | "needs-review";

export interface ScriptSentence {
  text: string;
  /** `openmoji:1F9D1`, `clearplan:one-to-one`; null when there is no picture by decision. */
  symbol: string | null;
}

export const ROW_KINDS = [
  "plain",
  "heading",
  "quote",
  "need",
  "goal",
  "goal-by",
  "goal-more",
  "step",
  "help",
  "help-fact",
  "person",
  "note",
  "adult-note",
] as const;
/** `heading` opens a group of rows (an area, a goal's help). `note` points to the full plan. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A stretch of a text of the plan, or a whole value of it. */
export interface SourceSpan {
  /** RFC 6901 pointer into the plan. */
  pointer: string;
  /** UTF-16 offsets in the plain text at the pointer; absent: the whole value. */
  span?: [from: number, to: number];
}

export interface HardWord {
  word: string;
  meaning: string;
  /** Other words for it that stand in the copy. */
  variants?: string[];
  /** Picture of the word, when one fits. */
  symbol?: string;
}

/** Rows that the child's copy shows. */
export function visibleRows(part: ScriptPart): ScriptRow[] {
  return part.rows.filter((row) => row.hidden !== true);
}
