import { describe, expect, it } from "vitest";
import { factFindings } from "../../src/easy-read/fact-gate.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import type { Plan } from "../../src/plan/schema.js";
import { EXAMPLES, examplePlan, write } from "./easy-read-files.js";
import { MUTATIONS, type Mutation } from "./mutations.js";

const FACT_CODES = new Set(["F1", "F2", "F3", "F4", "F5", "F6", "F7"]);
const made = EXAMPLES.map((name) => {
  const plan = examplePlan(name);
  const script = write(plan);
  return { plan, script, units: units(script) };
});

describe("every change of one fact is found in every generated row of the examples", () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))("%s", (_name, mutation) => {
    const tried = made.flatMap(({ plan, script, units: all }) =>
      all.flatMap((unit) => changes(plan, script, unit, mutation)),
    );
    expect(tried.filter(({ found }) => !found).map(({ change }) => change)).toEqual([]);
    // A change that is never tried shows nothing.
    expect(tried.length).toBeGreaterThanOrEqual(mutation.least);
  });
});

function changes(
  plan: Plan,
  script: Script,
  unit: readonly ScriptRow[],
  mutation: Mutation,
): { change: string; found: boolean }[] {
  return unit.flatMap((row, r) =>
    row.sentences.flatMap(({ text }, s) => {
      const changed = mutation.apply(text);
      if (changed === undefined || changed === text) return [];
      const rows = unit.map((other, index) => (index === r ? withSentence(row, s, changed) : other));
      const found = factFindings(only(script, rows), plan).some(({ check }) => FACT_CODES.has(check));
      return [{ change: `${row.id}: ${text} -> ${changed}`, found }];
    }),
  );
}

/** Generated rows by what they answer for. */
function units(script: Script): ScriptRow[][] {
  const all = new Map<string, ScriptRow[]>();
  for (const part of script.parts)
    for (const row of part.rows) {
      if (row.status !== "auto" || row.sources.length === 0 || row.kind === "quote") continue;
      const key = JSON.stringify(row.sources) + (/^(?:cover|people)\b/.exec(row.id)?.[0] ?? "");
      all.set(key, [...(all.get(key) ?? []), row]);
    }
  return [...all.values()];
}

function withSentence(row: ScriptRow, index: number, text: string): ScriptRow {
  return {
    ...row,
    sentences: row.sentences.map((sentence, at) => (at === index ? { ...sentence, text } : sentence)),
  };
}

function only(script: Script, rows: ScriptRow[]): Script {
  const [part] = script.parts;
  if (part === undefined) throw new Error("a script has parts");
  return { ...script, parts: [{ ...part, rows }] };
}
