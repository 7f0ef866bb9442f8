// The fact gate: what the rows say against what the plan says at the places they answer for. The plan is read anew; the
// script's own account of its sources is not trusted, so that an edited script cannot hide a change.

import { factsOf } from "../language/facts.js";
import { factKey, type BareFact } from "../language/facts-model.js";
import type { Finding } from "../diagnostics/finding.js";
import { pointer } from "../diagnostics/diagnostic.js";
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
import { compareFacts, type FactCheck, type FactDifference } from "./compare-facts.js";
import { factCheckOf } from "./easy-read-context.js";
import { figures, plainWords } from "./plain-words.js";
import type { Script, ScriptRow, SourceSpan } from "./script.js";
import { sourceFacts, valueAt, type SourceFacts } from "./source-facts.js";
import { stem } from "../language/facts-tokens.js";

export interface PlacedRow {
  row: ScriptRow;
  /** Pointer into the script. */
  pointer: string;
}

/** One set of sources and everything the script says for it. */
interface Unit {
  sources: readonly SourceSpan[];
  rows: PlacedRow[];
}

/** Findings F1 to F8 of a script. None means: no fact is lost, added or changed, and nothing of the plan is left out. */
export function factFindings(script: Script, plan: Plan): Finding[] {
  const check = factCheckOf(plan);
  const rows = placedRows(script);
  return [...units(rows).flatMap((unit) => unitFindings(unit, plan, check)), ...coverageFindings(rows, plan)];
}

/** Facts missing, added and changed in rows of each status, as keys: what the report counts. */
export function factDifferences(
  script: Script,
  plan: Plan,
): (FactDifference & { rowId: string; status: ScriptRow["status"] })[] {
  const check = factCheckOf(plan);
  return units(placedRows(script)).flatMap((unit) =>
    differencesOf(unit, plan, check).map((difference) => ({
      ...difference,
      rowId: unit.rows[0]?.row.id ?? "",
      status: unit.rows[0]?.row.status ?? "auto",
    })),
  );
}

function placedRows(script: Script): PlacedRow[] {
  return script.parts.flatMap((part, p) =>
    part.rows.map((row, r): PlacedRow => ({ row, pointer: pointer("parts", p, "rows", r) })),
  );
}

function units(rows: readonly PlacedRow[]): Unit[] {
  const bySources = new Map<string, Unit>();
  for (const placed of rows) {
    const { sources } = placed.row;
    if (sources.length === 0) continue;
    const key = JSON.stringify(sources) + unitOf(placed.row);
    const unit = bySources.get(key);
    if (unit === undefined) bySources.set(key, { sources, rows: [placed] });
    else unit.rows.push(placed);
  }
  return [...bySources.values()];
}

/** Rows that name one thing in two places (a school on the cover and on its page) are each a unit. */
function unitOf(row: ScriptRow): string {
  const id = row.id.split(".")[0] ?? "";
  if (row.id.includes(".for.")) return row.id;
  return id === "cover" || id === "people" ? id : "";
}

function unitFindings(unit: Unit, plan: Plan, check: FactCheck): Finding[] {
  const [first] = unit.rows;
  if (first === undefined) return [];
  return differencesOf(unit, plan, check).map((difference) => factFinding(first, difference));
}

/** A person may say "in games with rules" for "when a game has rules": that is looked at, not refused. */
function severityOf(row: ScriptRow, { code, kind }: FactDifference): Finding["severity"] {
  return row.status === "edited" && code === "F7" && kind === "missing" ? "warning" : "error";
}

const WHAT: Record<FactDifference["code"], string> = {
  F1: "A number or its unit",
  F2: "A date or time",
  F3: "How often or how long something is",
  F4: "A name, role or place",
  F5: "A negation",
  F6: "How binding something is",
  F7: "A bound or condition",
};

function factFinding({ row, pointer: at }: PlacedRow, difference: FactDifference): Finding {
  const { code, kind } = difference;
  const happened = {
    missing: "of the plan is missing from",
    added: "that the plan does not have is in",
    changed: "is changed in",
  }[kind];
  return {
    check: code,
    severity: severityOf(row, difference),
    section: sectionOfSource(row.sources[0]),
    pointer: at,
    message: `${WHAT[code]} ${happened} row ${row.id}.`,
    hint: "Say the fact as the plan says it.",
    source: "Easy-read rules, 3.6: fact preservation",
  };
}

function sectionOfSource(source: SourceSpan | undefined): string {
  return /^\/sections\/([^/]+)/.exec(source?.pointer ?? "")?.[1] ?? "";
}

function differencesOf(unit: Unit, plan: Plan, check: FactCheck): FactDifference[] {
  const held = unit.sources.map((source) => sourceFacts(plan, source, check));
  if (held.some((facts) => facts === undefined)) return [{ code: "F4", kind: "added" }];
  const sources = held.filter((facts): facts is SourceFacts => facts !== undefined);
  const said = unit.rows.flatMap(({ row }) => row.sentences.map((sentence) => sentence.text)).join(" ");
  if (unit.rows.some(({ row }) => row.kind === "quote")) return quoteDifferences(sources, said);
  const text = sources.map((source) => source.text).join(" ");
  const expected = withoutLooserDates(sources.flatMap((source) => source.facts));
  return [
    ...compareFacts(
      "",
      said,
      { ...check, names: [...check.names, ...namesIn(expected)] },
      { expected, implied: impliedBy(unit.rows) },
    ).filter((difference) => !isKnownName(difference, text)),
    ...sources.flatMap((source) => source.words.flatMap((words) => wordDifferences(words, said, check))),
  ];
}

/**
 * What stands in a plan's provision, outcome or date binds without the word: the copy says "will". Where the copy tells
 * whom to ask and until when, it chooses the verb itself: "can help you".
 */
function impliedBy(rows: readonly PlacedRow[]): BareFact[] {
  const will: BareFact = { kind: "modal", class: "will" };
  const frame = rows.every(({ row }) => /^(?:people\.|not-happy\.|next\.comments$)/.test(row.id));
  return frame ? [will, { kind: "modal", class: "can" }] : [will];
}

function namesIn(facts: readonly BareFact[]): string[] {
  return facts.flatMap((fact) => (fact.kind === "name" ? [fact.name] : []));
}

/** A capital in the row that the source has too, at the start of a sentence there, is no new name. */
function isKnownName(difference: FactDifference, text: string): boolean {
  const name = difference.kind === "added" ? /^name (.+)$/.exec(difference.said ?? "")?.[1] : undefined;
  return name !== undefined && text.toLowerCase().includes(name);
}

/** "July 2028" beside "19 July 2028" is the same date, said less exactly; one date given twice is said once. */
function withoutLooserDates(all: readonly BareFact[]): BareFact[] {
  const facts = all.filter(
    (fact, index) =>
      fact.kind !== "date" ||
      all.findIndex((other) => other.kind === "date" && factKey(other) === factKey(fact)) === index,
  );
  const dates = facts.flatMap((fact) => (fact.kind === "date" ? [fact] : []));
  return facts.filter(
    (fact) =>
      fact.kind !== "date" ||
      !dates.some(
        (other) =>
          other !== fact &&
          other.bound === fact.bound &&
          other.date !== fact.date &&
          other.date.startsWith(`${fact.date}-`),
      ),
  );
}

/** Somebody's own words are the same, letter by letter, but for white space. */
function quoteDifferences(sources: readonly SourceFacts[], said: string): FactDifference[] {
  const bare = (text: string): string => text.replace(/\s+/g, "");
  return bare(sources.map((source) => source.text).join("")) === bare(said)
    ? []
    : [{ code: "F4", kind: "changed" }];
}

const SMALL_WORDS = new Set(
  "himself herself themself themselves yourself him them a an the of to in on at by for with from and or his her their my your our its he she they it is be will this that who as into up own".split(
    " ",
  ),
);

/** Words of a role, place or name that the row does not say. */
function wordDifferences(source: string, said: string, check: FactCheck): FactDifference[] {
  const child = new Set(check.childNames.map((name) => name.toLowerCase()));
  const words = (text: string): string[] =>
    (
      figures(plainWords(text.replace(/\s*\([^)]*\)/g, ""), true))
        .toLowerCase()
        .match(/[\p{L}\p{N}@.+-]+/gu) ?? []
    ).map((word) => word.replace(/[.]+$/, ""));
  const spoken = new Set(
    [...words(said), ...words(said.replace(/\bdad\b/g, "father").replace(/\bmum\b/g, "mother"))].map(stem),
  );
  const missing = words(source).filter(
    (word) =>
      !SMALL_WORDS.has(word) &&
      !child.has(word.replace(/['’]s$/, "")) &&
      word !== "s" &&
      !spoken.has(stem(word)),
  );
  return missing.length > 0 ? [{ code: "F4", kind: "missing", source: `words ${missing.join(" ")}` }] : [];
}

/** F8: everything of the plan that a copy answers for has a row, and every word of its texts belongs to one. */
function coverageFindings(rows: readonly PlacedRow[], plan: Plan): Finding[] {
  const covered = rows.flatMap(({ row }) => row.sources);
  const texts = [
    ...needsOf(plan).flatMap((item) => [`${item.pointer}/text`, `${item.pointer}/impact`]),
    ...outcomesOf(plan).flatMap((item) => [
      `${item.pointer}/text`,
      ...(item.outcome.steps ?? []).map((_step, index) => `${item.pointer}/steps/${index}/text`),
    ]),
    ...provisionsOf(plan).map((item) => `${item.pointer}/what`),
    ...aspirationsOf(plan).map((item) => `${item.pointer}/text`),
  ];
  const values = [
    ...outcomesOf(plan).flatMap((item) => [
      `${item.pointer}/by`,
      ...(item.outcome.steps ?? []).map((_step, index) => `${item.pointer}/steps/${index}/by`),
    ]),
    ...provisionsOf(plan).flatMap((item) =>
      ["who/role", "schedule", "ratio", "groupMax", "where", "startBy", "endBy", "reviewEvery"].map(
        (field) => `${item.pointer}/${field}`,
      ),
    ),
    ...placementsOf(plan).flatMap((item) =>
      ["name", "type", "from", "to"].map((field) => `${item.pointer}/${field}`),
    ),
    ...componentsOf(plan).map((item) => `${item.pointer}/annualAmount`),
  ];
  const open = [
    ...texts.filter((at) => !isTextCovered(plan, at, covered)),
    ...values.filter(
      (at) => valueAt(plan, at) !== undefined && !covered.some((source) => source.pointer === at),
    ),
  ];
  return [...open.map(notCovered), ...rows.filter(({ row }) => isUnsourced(row)).map(unsourced)];
}

/** Whether every letter and figure of a text lies in a span of some row. */
function isTextCovered(plan: Plan, at: string, covered: readonly SourceSpan[]): boolean {
  const value = valueAt(plan, at);
  if (typeof value !== "string") return true;
  const text = plainText(value);
  const spans = covered.filter((source) => source.pointer === at);
  if (spans.some((source) => source.span === undefined)) return true;
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].every((word) =>
    spans.some(
      ({ span }) => span !== undefined && span[0] <= word.index && word.index + word[0].length <= span[1],
    ),
  );
}

function notCovered(at: string): Finding {
  return {
    check: "F8",
    severity: "error",
    section: sectionOfSource({ pointer: at }),
    pointer: at,
    message: "Something of the plan has no row in the easy-read copy.",
    hint: "Add a row for it, or a row that points to the full plan.",
    source: "Easy-read rules, 3.6: fact preservation",
  };
}

/** A row that claims an item must say where its words stand; headings and pointers to the plan say nothing of their own. */
function isUnsourced(row: ScriptRow): boolean {
  return (
    row.sourceIds.length > 0 &&
    row.sources.length === 0 &&
    !["heading", "note"].includes(row.kind) &&
    holdsFacts(row)
  );
}

function holdsFacts(row: ScriptRow): boolean {
  return row.sentences.some((sentence) =>
    factsOf(sentence.text, { capitals: false }).some((fact) => fact.kind !== "modal"),
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
    source: "Easy-read rules, 3.6: fact preservation",
  };
}
