// What the editor's pages share: rows by opaque keys, their findings, and pages of a part that is long.

import { createHash } from "node:crypto";
import type { Finding } from "../diagnostics/finding.js";
import { isClosing } from "../easy-read/merge-script.js";
import type { Script, ScriptPart, ScriptRow } from "../easy-read/script.js";

/** Rows on a page. */
export const PAGE_ROWS = 30;

/** Stands for a row in addresses: its id may hold what an item of the plan is called. */
export const rowKey = ({ id }: Pick<ScriptRow, "id">): string =>
  createHash("sha256").update(id).digest("hex").slice(0, 16);

/** What a row says now, to find that somebody else has changed it. */
export const rowState = ({ sentences, hidden, accepted, reasons }: ScriptRow): string =>
  createHash("sha256")
    .update(JSON.stringify([sentences, hidden === true, accepted, reasons]))
    .digest("hex")
    .slice(0, 16);

/** The parts that a person edits; the pages about the finished copy are written by the engine. */
export const editableParts = ({ parts }: Script): ScriptPart[] => parts.filter((part) => !isClosing(part));

export interface FoundRow {
  part: ScriptPart;
  row: ScriptRow;
  index: number;
}

export function findRow(script: Script, partId: string, key: string): FoundRow | undefined {
  const part = editableParts(script).find(({ id }) => id === partId);
  const index = part?.rows.findIndex((row) => rowKey(row) === key) ?? -1;
  const row = part?.rows[index];
  return part === undefined || row === undefined ? undefined : { part, row, index };
}

/** Whether a person should look at a row: nobody has accepted it, and there is a reason to. */
export const isOpen = (row: ScriptRow, findings: readonly Finding[] = []): boolean =>
  row.accepted === undefined &&
  (row.status === "needs-review" ||
    row.stale !== undefined ||
    findings.some(({ severity }) => severity === "error"));

/** Number of the page that a row is on, from 1. */
export const pageOf = (index: number): number => Math.floor(index / PAGE_ROWS) + 1;

/** Where a row is shown among the others. */
export const rowHref = (planId: string, partId: string, index: number, anchor: string): string =>
  `/plans/${planId}/easy-read/${partId}?page=${pageOf(Math.max(0, index))}&done=row#${anchor}`;

/** Where a row stands, without saying that something was done to it. */
export const rowPlace = (planId: string, partId: string, index: number, row: ScriptRow): string =>
  `/plans/${planId}/easy-read/${partId}?page=${pageOf(index)}#row-${rowKey(row)}`;

/** The first row after an index that a person should look at. */
export function nextOpen(
  { rows }: ScriptPart,
  found: ReadonlyMap<string, readonly Finding[]>,
  after = -1,
): { row: ScriptRow; index: number } | undefined {
  const index = rows.findIndex((row, at) => at > after && isOpen(row, found.get(row.id)));
  const row = rows[index];
  return row === undefined ? undefined : { row, index };
}
