// Judging only the rows that have changed finds what judging every row finds, whatever was done before.

import { beforeAll, describe, expect, it } from "vitest";
import { acceptScript } from "../../src/easy-read/accept-script.js";
import { editRow, type RowEdit } from "../../src/easy-read/edit-script.js";
import { isClosing } from "../../src/easy-read/merge-script.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { chooseSymbols } from "../../src/easy-read/symbol-sets.js";
import { reviewScript, writeScript, type ScriptResources } from "../../src/easy-read/write-script.js";
import type { Plan } from "../../src/plan/schema.js";
import { seeded } from "../../bench/lib/random.js";
import { CLOCK, examplePlan, resources as installation } from "../helpers/examples.js";

const BY = { by: "R. Officer", on: "2026-11-24" };
const STEPS = 12;

let plan: Plan;
let resources: ScriptResources;
let generated: Script;
beforeAll(async () => {
  plan = examplePlan("early-years-draft");
  const installed = await installation();
  const { symbols } = chooseSymbols(plan, undefined, installed);
  resources = { glossary: installed.glossary, symbols, clock: CLOCK };
  generated = writeScript(plan, resources);
});

const rowsOf = (script: Script): ScriptRow[] =>
  script.parts.filter((part) => !isClosing(part)).flatMap(({ rows }) => rows);

/** Edits that break rules and facts, move rows, make new ones and take them back. */
function edits({ sentences }: ScriptRow): RowEdit[] {
  const texts = sentences.map(({ text }) => text);
  return [
    { kind: "words", sentences: [...texts, "You will not do this 77 times each week with the teacher."] },
    { kind: "words", sentences: ["Grown-ups and members of staff are told by the SALT."] },
    { kind: "words", sentences: texts.slice(0, 1) },
    { kind: "picture", sentence: 0, symbol: null },
    { kind: "up" },
    { kind: "down" },
    { kind: "split", after: 1 },
    { kind: "join" },
    { kind: "hide", reason: "The family asked for it." },
    { kind: "show" },
    { kind: "restore" },
    { kind: "accept" },
  ];
}

describe("a review that knows the last one", () => {
  it("finds the same as one that judges every row", () => {
    const random = seeded(1);
    const one = <T>(list: readonly T[]): T => list[random.index(list.length)] as T;
    let last = generated;
    let most = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const row = one(rowsOf(last));
      const edited =
        step % 10 === 9 ? acceptScript(last, ["goals"], BY) : editRow(last, row.id, one(edits(row)), BY);
      const whole = reviewScript(plan, edited, resources, { generated }).script;
      const quick = reviewScript(plan, edited, resources, { generated, reviewed: last }).script;
      expect(quick).toEqual(whole);
      most = Math.max(most, whole.findings.length);
      last = quick;
    }
    expect(most).toBeGreaterThan(generated.findings.length + 3);
  });

  it("judges anew what was reviewed for another reader", () => {
    const other = { ...generated, ageBand: "16-plus" as const, findings: [] };
    expect(generated.findings.length).toBeGreaterThan(0);
    const { script } = reviewScript(plan, generated, resources, { generated, reviewed: other });
    expect(script.findings).toEqual(generated.findings);
  });
});
