// The fact gate: what the rows say against what the plan says at the places they answer for. The plan is read anew; the
// script's own account of its sources is not trusted, so that an edited script cannot hide a change.

import type { Finding } from "../diagnostics/finding.js";
import { pointer } from "../diagnostics/diagnostic.js";
import { factKey, type BareFact } from "../language/facts-model.js";
import type { Plan } from "../plan/schema.js";
import { compareFacts, type FactCheck, type FactDifference } from "./compare-facts.js";
import { coverageFindings, FACT_SOURCE, type PlacedRow } from "./coverage.js";
import { factCheckOf } from "./easy-read-context.js";
import type { JudgedRows } from "./judged-rows.js";
import { saysField } from "./read-rows.js";
import { sectionOf } from "./row-sections.js";
import { driftDifferences, inventedHelpers, wordDifferences, wordsByField } from "./said-words.js";
import type { Script, ScriptRow, SourceSpan } from "./script.js";
import { sourceFacts, valueAt, type SourceFacts } from "./source-facts.js";

/** Whether a check is one of the gate's. */
export const isOfFacts = (check: string): boolean => /^F\d/.test(check);

/** Whether a finding says that a fact of the plan is lost, added or changed. */
export const isWrongFact = ({ check, severity }: Finding): boolean =>
  isOfFacts(check) && severity === "error";

/** One set of sources and everything the script says for it. */
interface Unit {
  sources: readonly SourceSpan[];
  rows: PlacedRow[];
}

/**
 * Findings F1 to F8 of a script. None means: no fact is lost, added or changed, and nothing of the plan is left out.
 * @param judged what was found before: units whose rows are as they were then are not judged again
 */
export function factFindings(script: Script, plan: Plan, judged?: JudgedRows): Finding[] {
  const check = factCheckOf(plan);
  const rows = placedRows(script);
  const known = judged === undefined ? undefined : knownUnits(judged);
  return [
    ...unitsByKey(rows).flatMap(([key, unit]) => known?.(key, unit) ?? unitFindings(unit, plan, check)),
    ...coverageFindings(rows, plan, judged),
  ];
}

/** The findings of a unit that has the same rows as before, in the same order; nothing for another. */
function knownUnits(judged: JudgedRows): (key: string, unit: Unit) => Finding[] | undefined {
  const before = new Map(unitsByKey(placedRows(judged.script)));
  return (key, { rows }) => {
    const old = before.get(key)?.rows;
    const [first] = rows;
    if (first === undefined || old?.length !== rows.length) return undefined;
    const isSame = rows.every(({ row }, index) => old[index]?.row.id === row.id && judged.knows(row));
    return isSame ? judged.findingsOf(first.row, first.pointer, isOfFacts) : undefined;
  };
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

/** Every row that is in the copy, or could be. What the plan no longer has is kept for a person to see, and says nothing. */
function placedRows(script: Script): PlacedRow[] {
  return script.parts.flatMap((part, p) =>
    part.rows
      .map((row, r): PlacedRow => ({ row, pointer: pointer("parts", p, "rows", r) }))
      .filter(({ row }) => row.stale !== "source-gone" || row.hidden !== true),
  );
}

const units = (rows: readonly PlacedRow[]): Unit[] => unitsByKey(rows).map(([, unit]) => unit);

function unitsByKey(rows: readonly PlacedRow[]): [key: string, unit: Unit][] {
  const bySources = new Map<string, Unit>();
  for (const placed of rows) {
    const { sources } = placed.row;
    if (sources.length === 0) continue;
    const key = JSON.stringify(sources) + unitOf(placed.row);
    const unit = bySources.get(key);
    if (unit === undefined) bySources.set(key, { sources, rows: [placed] });
    else unit.rows.push(placed);
  }
  return [...bySources];
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
  F8: "A word",
};

const HAPPENED: Record<FactDifference["kind"], string> = {
  missing: "of the plan is missing from",
  added: "that the plan does not have is in",
  changed: "is changed in",
};

/** What became of a fact, by a finding of the gate, and in which row; nothing for any other finding. */
export function factOf({
  check,
  message,
}: Finding): { kind: FactDifference["kind"]; rowId: string } | undefined {
  if (!isOfFacts(check)) return undefined;
  for (const kind of ["missing", "added", "changed"] as const) {
    const [, rowId] = message.split(` ${HAPPENED[kind]} row `);
    if (rowId !== undefined) return { kind, rowId: rowId.slice(0, -1) };
  }
  return undefined;
}

function factFinding({ row, pointer: at }: PlacedRow, difference: FactDifference): Finding {
  const { code, kind } = difference;
  return {
    check: code,
    severity: severityOf(row, difference),
    section: sectionOf(row) ?? "",
    pointer: at,
    message: `${WHAT[code]} ${HAPPENED[kind]} row ${row.id}.`,
    hint: "Say the fact as the plan says it.",
    source: FACT_SOURCE,
  };
}

function differencesOf(unit: Unit, plan: Plan, check: FactCheck): FactDifference[] {
  const held = unit.sources.map((source) => sourceFacts(plan, source, check));
  if (held.some((facts) => facts === undefined)) return [{ code: "F4", kind: "added" }];
  const sources = held.filter((facts): facts is SourceFacts => facts !== undefined);
  const sentences = unit.rows.flatMap(({ row }) => row.sentences.map((sentence) => sentence.text));
  const said = sentences.join(" ");
  if (unit.rows.some(({ row }) => row.kind === "quote")) return quoteDifferences(sources, said);
  const text = sources.map((source) => source.text).join(" ");
  const expected = withoutLooserDates(sources.flatMap((source) => source.facts));
  const differences = [
    ...compareFacts(
      "",
      said,
      { ...check, names: [...check.names, ...namesIn(expected)] },
      { expected, implied: impliedBy(unit.rows) },
    ).filter((difference) => !isKnownName(difference, text)),
    ...wordDifferences(wordsByField(unit.sources, sources), sentences, check),
    ...inventedHelpers(sentences, text, check),
  ];
  if (differences.length > 0 || unit.rows.some(({ row }) => row.status !== "auto")) return differences;
  return [
    ...readBackDifferences(unit, sentences, plan),
    ...driftDifferences(unit.sources, text, sentences, check),
  ];
}

/** What a template wrote is read back too: it must say the plan's value, not only the same facts. */
function readBackDifferences({ sources }: Unit, sentences: readonly string[], plan: Plan): FactDifference[] {
  return sources.flatMap((source): FactDifference[] => {
    const field = source.pointer.split("/").at(-1) ?? "";
    const says = saysField(field, valueAt(plan, source.pointer), sentences);
    return says === false ? [{ code: codeOfField(field), kind: "changed" }] : [];
  });
}

function codeOfField(field: string): FactDifference["code"] {
  switch (field) {
    case "schedule":
    case "reviewEvery":
      return "F3";
    case "ratio":
    case "groupMax":
    case "quantity":
    case "annualAmount":
      return "F1";
    case "attendance":
      return "F4";
    default:
      return "F2";
  }
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
