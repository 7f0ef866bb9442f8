// What is told of a row after an edit: the gate names the first of the rows that rest on the same words, and the one that was
// edited must hear of it.

import { beforeAll, describe, expect, it } from "vitest";
import { editRow } from "../../src/easy-read/edit-script.js";
import { findingsAfterEdit, findingsByRow, findingsOfWords } from "../../src/easy-read/row-findings.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { chooseSymbols } from "../../src/easy-read/symbol-sets.js";
import { reviewScript, writeScript, type ScriptResources } from "../../src/easy-read/write-script.js";
import type { Plan } from "../../src/plan/schema.js";
import { examplePlan, resources as installed } from "../helpers/examples.js";

let plan: Plan;
let resources: ScriptResources;
let fresh: Script;
let second: ScriptRow;

beforeAll(async () => {
  plan = examplePlan("early-years-draft");
  const brought = await installed();
  const { symbols } = chooseSymbols(plan, undefined, brought);
  resources = { glossary: brought.glossary, symbols, clock: { now: "2026-11-23T09:00:00Z" } };
  fresh = writeScript(plan, resources);
  second = secondOfItsWords();
});

/** A row with a number in it that rests on the same words as the row before it. */
function secondOfItsWords(): ScriptRow {
  for (const { rows } of fresh.parts)
    for (const [index, row] of rows.entries()) {
      const isSecond = JSON.stringify(rows[index - 1]?.sources) === JSON.stringify(row.sources);
      const shown = row.hidden !== true && rows[index - 1]?.hidden !== true;
      if (isSecond && shown && row.sources.length > 0 && row.kind !== "quote") return row;
    }
  throw new Error("the example has no such rows");
}

function after(sentences: string[]): Script {
  const edit = { kind: "words", sentences } as const;
  const edited = editRow(fresh, second.id, edit, { by: "R. Officer", on: "2026-11-24" });
  return reviewScript(plan, edited, resources, { generated: fresh }).script;
}

const faults = (script: Script): string[] =>
  findingsAfterEdit(fresh, script, second.id).flatMap(({ check, severity }) =>
    /^F\d/.test(check) && severity === "error" ? [check] : [],
  );

describe("after an edit", () => {
  it("a number that was made up is told of the row that it stands in", () => {
    const script = after([...second.sentences.map(({ text }) => text), "You do this 77 times."]);
    expect(faults(script).length).toBeGreaterThan(0);
    expect(
      findingsByRow(script)
        .get(second.id)
        ?.some(({ check }) => /^F\d/.test(check)),
    ).toBe(true);
  });

  it("nothing is told of words that say the same", () => {
    expect(faults(after(second.sentences.map(({ text }) => ` ${text}`)))).toEqual([]);
  });
});

describe("while words are typed", () => {
  it("the same faults of facts are found as when they are saved", () => {
    const words = second.sentences.map(({ text }) => text);
    for (const sentences of [[...words, "You do this 77 times."], words, ["You do not do this."]]) {
      const typed = findingsOfWords(fresh, { rowId: second.id, sentences }, plan, resources.glossary);
      const saved = findingsByRow(after(sentences)).get(second.id) ?? [];
      const facts = (findings: typeof saved): string[] =>
        findings
          .filter(({ check }) => /^F\d/.test(check))
          .map(({ check, severity }) => `${check} ${severity}`);
      expect(facts(typed)).toEqual(facts(saved));
    }
  });

  it("nothing is found of a row that is gone", () => {
    expect(
      findingsOfWords(fresh, { rowId: "nowhere", sentences: ["Words."] }, plan, resources.glossary),
    ).toEqual([]);
  });
});
