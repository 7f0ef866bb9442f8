// Making rows. A draft row names concepts; which drawing each gets is decided for the whole copy at once.

import type { SectionCode } from "../plan/sections.js";
import type { PartId, RowKind, RowStatus, ScriptRow, SourceSpan } from "./script.js";

export interface DraftSentence {
  text: string;
  /** Concept of a template; absent for free text, which is matched. */
  concept?: string | undefined;
  /** Symbol that a person chose. */
  symbol?: string | undefined;
}

export interface DraftRow extends Omit<ScriptRow, "sentences"> {
  sentences: DraftSentence[];
  /** Concept shown when no word of free text has a picture. */
  fallback?: string | undefined;
  /** Heading of the goal or area the row stands under; rows of one group stay together. */
  group?: string | undefined;
}

export interface DraftPart {
  id: PartId;
  title: string;
  concept: string;
  code?: SectionCode;
  rows: DraftRow[];
}

export interface RowOptions {
  kind?: RowKind;
  sourceIds?: readonly string[];
  sourceText?: string;
  sources?: readonly SourceSpan[];
  status?: RowStatus;
  reasons?: readonly string[];
  hidden?: boolean;
  fallback?: string | undefined;
  group?: string | undefined;
}

/** A row; by default one that the rules of the copy made. */
export function row(
  id: string,
  sentences: readonly (string | DraftSentence)[],
  options: RowOptions = {},
): DraftRow {
  return {
    id,
    kind: options.kind ?? "plain",
    sourceIds: [...(options.sourceIds ?? [])],
    sourceText: options.sourceText ?? "",
    sources: [...(options.sources ?? [])],
    sentences: sentences.map((sentence) => (typeof sentence === "string" ? { text: sentence } : sentence)),
    status: options.status ?? "auto",
    reasons: [...(options.reasons ?? [])],
    ...(options.hidden === true ? { hidden: true } : {}),
    fallback: options.fallback,
    group: options.group,
  };
}

/** A sentence of the copy's own words, with the concept its picture shows. */
export function said(text: string, concept?: string): DraftSentence {
  return { text, concept };
}
