// Tries every change of a fact on the scripts of the examples: on rows that rules made, and on the same words as a
// person's own. `npm run facts` prints the table; the test holds the rates.

import { factDifferences, factFindings } from "../../src/easy-read/fact-gate.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import type { Plan } from "../../src/plan/schema.js";
import { EXAMPLES, examplePlan, write } from "./easy-read-files.js";
import { MUTATIONS, type FactGroup, type Mutation } from "./mutations.js";

/** Whose rows: made by rules, or the same words as one row of a person. */
export const WRITERS = ["rules", "person"] as const;
export type Writer = (typeof WRITERS)[number];

export interface Tried {
  group: FactGroup | "coverage";
  kind: string;
  writer: Writer;
  /** Row, sentence before and after. */
  change: string;
  found: boolean;
}

interface Material {
  plan: Plan;
  script: Script;
  units: Record<Writer, ScriptRow[][]>;
}

/** Everything that is changed, made once. */
export function materials(): Material[] {
  return EXAMPLES.map((name) => {
    const plan = examplePlan(name);
    const script = write(plan);
    return { plan, script, units: { rules: unitsOf(script), person: personsRows(script, plan) } };
  });
}

/** One kind of change wherever it can be made. */
export function tryMutation(mutation: Mutation, material: readonly Material[]): Tried[] {
  return WRITERS.filter((writer) => writer === "rules" || mutation.rulesOnly !== true).flatMap((writer) =>
    material.flatMap(({ plan, script, units }) =>
      units[writer].flatMap((unit) => tryInUnit(mutation, writer, plan, script, unit)),
    ),
  );
}

export function tryAll(material: readonly Material[]): Tried[] {
  return [...MUTATIONS.flatMap((mutation) => tryMutation(mutation, material)), ...tryCoverage(material)];
}

function tryInUnit(
  mutation: Mutation,
  writer: Writer,
  plan: Plan,
  script: Script,
  unit: readonly ScriptRow[],
): Tried[] {
  return unit.flatMap((row, r) =>
    row.sentences.flatMap(({ text }, s): Tried[] => {
      const beside = unit.flatMap(({ sentences }) => sentences.filter((other) => other.text !== text));
      const changed = mutation.apply(text, row, beside.map((other) => other.text).join(" "));
      if (changed === undefined || changed === text) return [];
      const rows = unit.map((other, index) => (index === r ? withSentence(row, s, changed) : other));
      return [
        {
          group: mutation.group,
          kind: mutation.name,
          writer,
          change: `${row.id}: ${text} -> ${changed}`,
          found: factDifferences(only(script, rows), plan).length > 0,
        },
      ];
    }),
  );
}

/**
 * Rows of rules dropped one by one, and all of a person's words for an item: the gate must miss them. The title of a need
 * stands over its rows and says nothing that they do not.
 */
export function tryCoverage(material: readonly Material[]): Tried[] {
  return material.flatMap(({ plan, script, units }) => {
    const items = itemsOf(script);
    return [
      ...items.flatMap((rows) =>
        tryWithout(
          "rules",
          rows.filter(({ status }) => status !== "edited"),
          rows,
          plan,
          script,
        ),
      ),
      ...units.person.flatMap((own) => {
        const unsure = items
          .find((rows) => rows[0]?.sourceIds[0] === own[0]?.sourceIds[0])
          ?.filter(({ status }) => status !== "auto");
        return tryWithout("person", own, [...own, ...(unsure ?? [])], plan, script);
      }),
    ];
  });
}

/** Each of some rows dropped from all the rows of its item. */
function tryWithout(
  writer: Writer,
  rows: readonly ScriptRow[],
  all: readonly ScriptRow[],
  plan: Plan,
  script: Script,
): Tried[] {
  const before = factFindings(only(script, all), plan).length;
  return rows.flatMap((row): Tried[] => {
    if (!COVERED.has(row.kind) || row.id.endsWith(".title")) return [];
    const rest = all.filter((other) => other !== row);
    const found = factFindings(only(script, rest), plan).length > before;
    return [{ group: "coverage", kind: "a row dropped", writer, change: row.id, found }];
  });
}

/** All rows of each item of the plan, shown or hidden, sure or not. */
function itemsOf(script: Script): ScriptRow[][] {
  const items = new Map<string, ScriptRow[]>();
  for (const row of script.parts.flatMap(({ rows }) => rows)) {
    const id = row.sourceIds[0];
    if (id !== undefined) items.set(id, [...(items.get(id) ?? []), row]);
  }
  return [...items.values()];
}

/** Rows that answer for the plan's needs, goals, steps and help. */
const COVERED = new Set<ScriptRow["kind"]>([
  "need",
  "goal",
  "goal-more",
  "goal-by",
  "step",
  "help",
  "help-fact",
]);

/** Generated rows by what they answer for. */
function unitsOf(script: Script): ScriptRow[][] {
  const all = new Map<string, ScriptRow[]>();
  for (const row of script.parts.flatMap(({ rows }) => rows)) {
    if (row.status !== "auto" || row.sources.length === 0 || row.kind === "quote") continue;
    const key = JSON.stringify(row.sources) + (/^(?:cover|people)\b/.exec(row.id)?.[0] ?? "");
    all.set(key, [...(all.get(key) ?? []), row]);
  }
  return [...all.values()];
}

/** The words of the rules as a person's: one row for each item, answering for all that its rows answered for. */
function personsRows(script: Script, plan: Plan): ScriptRow[][] {
  const byItem = new Map<string, ScriptRow[]>();
  for (const row of script.parts.flatMap(({ rows }) => rows)) {
    const id = row.sourceIds[0];
    if (id === undefined || row.status !== "auto" || row.sources.length === 0) continue;
    if (row.kind === "quote" || /^(?:cover|people|not-happy)\b|\.for\.|\.title$/.test(row.id)) continue;
    byItem.set(id, [...(byItem.get(id) ?? []), row]);
  }
  return [...byItem.values()]
    .map(asPersons)
    .filter((row) => factDifferences(only(script, [row]), plan).length === 0)
    .map((row) => [row]);
}

function asPersons(rows: readonly ScriptRow[]): ScriptRow {
  const [first] = rows as [ScriptRow];
  const sources = new Map(
    rows.flatMap((row) => row.sources).map((source) => [JSON.stringify(source), source]),
  );
  return {
    id: `${first.sourceIds[0] ?? ""}.edited.1`,
    kind: first.kind,
    sourceIds: first.sourceIds,
    sourceText: rows.map((row) => row.sourceText).join(" "),
    sources: [...sources.values()],
    sentences: rows.flatMap((row) => row.sentences),
    status: "edited",
    reasons: [],
  };
}

function withSentence(row: ScriptRow, index: number, text: string): ScriptRow {
  return {
    ...row,
    sentences: row.sentences.map((sentence, at) => (at === index ? { ...sentence, text } : sentence)),
  };
}

function only(script: Script, rows: readonly ScriptRow[]): Script {
  const [part] = script.parts;
  if (part === undefined) throw new Error("a script has parts");
  return { ...script, parts: [{ ...part, rows: [...rows] }] };
}

const percent = (found: number, tried: number): string =>
  tried === 0 ? "-" : `${((100 * found) / tried).toFixed(1)} %`;

/** Tried, found and rate of each kind of change, and of each group. */
export function printTable(all: readonly Tried[]): string {
  const groups = [...new Set(all.map(({ group }) => group))];
  const cells = (of: readonly Tried[]): string[] =>
    WRITERS.flatMap((writer) => {
      const tried = of.filter((each) => each.writer === writer);
      const found = tried.filter((each) => each.found).length;
      return [String(tried.length), String(found), percent(found, tried.length)];
    });
  const line = (name: string, of: readonly Tried[]): string =>
    [name.padEnd(40), ...cells(of).map((cell) => cell.padStart(9))].join("");
  const head = [
    "".padEnd(40),
    ...["rules:", "", "", "a person:", "", ""].map((cell) => cell.padStart(9)),
  ].join("");
  const second = [
    "Change".padEnd(40),
    ...["tried", "found", "rate", "tried", "found", "rate"].map((cell) => cell.padStart(9)),
  ].join("");
  const lines = groups.flatMap((group) => {
    const of = all.filter((each) => each.group === group);
    const kinds = [...new Set(of.map(({ kind }) => kind))];
    return [
      line(group, of),
      ...kinds.map((kind) =>
        line(
          `  ${kind}`,
          of.filter((each) => each.kind === kind),
        ),
      ),
    ];
  });
  return [head, second, ...lines, line("all", all)].join("\n");
}
