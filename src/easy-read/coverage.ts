// F8: everything of the plan that a copy answers for has a row, and every row that says something has a source.

import type { Finding } from "../diagnostics/finding.js";
import { factsOf } from "../language/facts.js";
import { factKey } from "../language/facts-model.js";
import { matchesOf } from "../language/matches.js";
import {
  aspirationsOf,
  componentsOf,
  needsOf,
  outcomesOf,
  placementsOf,
  provisionsOf,
} from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { plainText } from "../plan/text.js";
import { sectionOf } from "./row-sections.js";
import type { ScriptRow, SourceSpan } from "./script.js";
import type { JudgedRows } from "./judged-rows.js";
import { valueAt } from "./source-facts.js";

/** What findings of the gate rest on. */
export const FACT_SOURCE = "Clearplan easy-read rules: fact preservation";

export interface PlacedRow {
  row: ScriptRow;
  /** Pointer into the script. */
  pointer: string;
}

/** What a provision says beside its text. One of a thing goes without saying. */
const PROVISION_FIELDS = [
  "who/role",
  "schedule",
  "ratio",
  "groupMax",
  "quantity",
  "where",
  "startBy",
  "endBy",
  "reviewEvery",
];

/** Rows that say again what a row of the item itself says: who helps, in a list; what the money is for. */
const saysAgain = ({ id }: ScriptRow): boolean => /^people\.|\.for\./.test(id);

/**
 * F8: everything of the plan that a copy answers for has a row, and every word of its texts belongs to one.
 * @param judged what was found before of rows that may be as they were
 */
export function coverageFindings(rows: readonly PlacedRow[], plan: Plan, judged?: JudgedRows): Finding[] {
  const covered = sourcesByPointer(rows);
  const texts = [
    ...needsOf(plan).flatMap((item) => [`${item.pointer}/text`, `${item.pointer}/impact`]),
    ...outcomesOf(plan).flatMap((item) => [
      `${item.pointer}/text`,
      ...(item.outcome.steps ?? []).map((_step, index) => `${item.pointer}/steps/${index}/text`),
    ]),
    ...provisionsOf(plan).map((item) => `${item.pointer}/what`),
    ...aspirationsOf(plan).map((item) => `${item.pointer}/text`),
    "/sections/I/transport",
  ];
  const values = [
    ...outcomesOf(plan).flatMap((item) => [
      `${item.pointer}/by`,
      ...(item.outcome.steps ?? []).map((_step, index) => `${item.pointer}/steps/${index}/by`),
    ]),
    ...provisionsOf(plan).flatMap((item) =>
      PROVISION_FIELDS.filter((field) => field !== "quantity" || (item.provision.quantity ?? 0) > 1).map(
        (field) => `${item.pointer}/${field}`,
      ),
    ),
    ...placementsOf(plan).flatMap((item) =>
      ["name", "type", "attendance", "from", "to"].map((field) => `${item.pointer}/${field}`),
    ),
    ...componentsOf(plan).flatMap((item) =>
      ["annualAmount", "recipient", "reviewBy"].map((field) => `${item.pointer}/${field}`),
    ),
  ];
  const open = [
    ...texts.filter((at) => !isTextCovered(plan, at, covered.get(at) ?? [])),
    ...values.filter((at) => valueAt(plan, at) !== undefined && !covered.has(at)),
  ];
  return [...open.map(notCovered), ...rows.flatMap((placed) => unsourcedFindings(placed, judged))];
}

/** What the rows answer for, by its place in the plan. */
function sourcesByPointer(rows: readonly PlacedRow[]): Map<string, SourceSpan[]> {
  const found = new Map<string, SourceSpan[]>();
  for (const { row } of rows) {
    if (saysAgain(row)) continue;
    for (const source of row.sources) {
      const spans = found.get(source.pointer);
      if (spans === undefined) found.set(source.pointer, [source]);
      else spans.push(source);
    }
  }
  return found;
}

function unsourcedFindings(placed: PlacedRow, judged: JudgedRows | undefined): Finding[] {
  const { row, pointer: at } = placed;
  if (row.sources.length > 0) return [];
  if (judged?.knows(row) === true) return judged.findingsOf(row, at, (check) => check === "F8");
  return isUnsourced(row) ? [unsourced(placed)] : [];
}

/** Whether every letter and figure of a text lies in a span of some row. @param spans what rows answer for of it */
function isTextCovered(plan: Plan, at: string, spans: readonly SourceSpan[]): boolean {
  const value = valueAt(plan, at);
  if (typeof value !== "string") return true;
  const text = plainText(value);
  if (spans.some((source) => source.span === undefined)) return true;
  return matchesOf(text, /[\p{L}\p{N}]+/gu).every((word) =>
    spans.some(
      ({ span }) => span !== undefined && span[0] <= word.index && word.index + word[0].length <= span[1],
    ),
  );
}

function notCovered(at: string): Finding {
  return {
    check: "F8",
    severity: "error",
    section: sectionOf({ sources: [{ pointer: at }] }) ?? "",
    pointer: at,
    message: "Something of the plan has no row in the easy-read copy.",
    hint: "Add a row for it, or a row that points to the full plan.",
    source: FACT_SOURCE,
  };
}

/**
 * A row that claims an item must say where its words stand; headings and pointers to the plan say nothing of their own.
 * Where a person changed words of the copy itself, they hold no fact that the engine's do not.
 */
function isUnsourced(row: ScriptRow): boolean {
  const facts = ownFacts(row.sentences);
  const isPersons = row.made === undefined && row.status === "edited";
  const engines = new Set(ownFacts(row.written ?? (isPersons ? [] : row.sentences)));
  if (facts.some((fact) => !engines.has(fact))) return true;
  return row.sourceIds.length > 0 && !["heading", "note"].includes(row.kind) && facts.length > 0;
}

function ownFacts(sentences: ScriptRow["sentences"]): string[] {
  return sentences.flatMap(({ text }) =>
    factsOf(text, { capitals: false }).flatMap((fact) => (fact.kind === "modal" ? [] : [factKey(fact)])),
  );
}

function unsourced({ row, pointer: at }: PlacedRow): Finding {
  return {
    check: "F8",
    severity: "error",
    section: "",
    pointer: at,
    message: `Row ${row.id} says something without a place in the plan that it comes from.`,
    hint: "Give the row its source, or take it out.",
    source: FACT_SOURCE,
  };
}
