// An edited easy-read script on the command line: accepted, drafted over a later version, rendered.

import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import type { Script } from "../../src/easy-read/script.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanPlan } from "../checks/plans.js";
import { rowOf, saying, withRow } from "../easy-read/edit-script.js";
import { machine, type Machine } from "./machine.js";

const NOW = ["--now", "2026-11-23T09:00:00Z"];
const PLAN = JSON.stringify(cleanPlan());
const EASY = ["--editions", "easy-read", "--formats", "html"];

async function drafted(plan = PLAN): Promise<Script> {
  const { io, out } = machine({ "plan.json": plan });
  expect(await run(["draft", "plan.json", ...NOW], io)).toBe(0);
  return JSON.parse(out()) as Script;
}

const withScript = (script: unknown, plan = PLAN): Machine =>
  machine({ "plan.json": plan, "script.json": JSON.stringify(script) });

const faultsOf = (made: Machine): string[] =>
  (JSON.parse(made.out()) as { pointer: string; code: string }[]).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

/** A help row with a number in it, of which the plan's words are known. */
const helpWithNumber = (script: Script): string => {
  const row = script.parts
    .flatMap(({ rows }) => rows)
    .find(
      ({ kind, hidden, sentences }) =>
        kind === "help-fact" && hidden !== true && /\d/.test(sentences[0]?.text ?? ""),
    );
  if (row === undefined) throw new Error("the clean plan has help with a number");
  return row.id;
};

describe("draft --script", () => {
  it("keeps what a person decided over the next version, and says what became of the rows", async () => {
    const script = await drafted();
    const edited = withRow(script, "how-to-use.3", saying("You can stop and rest."));
    const next: Plan = { ...cleanPlan(), planVersion: 2 };
    const made = withScript(edited, JSON.stringify(next));
    expect(
      await run(["draft", "plan.json", "--script", "script.json", "--out", "new.json", ...NOW], made.io),
    ).toBe(0);
    expect(made.err()).toContain(
      "From script.json: 1 row kept as a person decided, 0 to look at again, 0 new, 0 gone from the plan\n",
    );
    const again = JSON.parse(made.text("new.json")) as Script;
    expect(again.plan.planVersion).toBe(2);
    expect(rowOf(again, "how-to-use.3")).toMatchObject({
      status: "edited",
      sentences: [{ text: "You can stop and rest." }],
    });
  });

  it("is the same draft when nothing was edited", async () => {
    const made = withScript(await drafted());
    expect(await run(["draft", "plan.json", "--script", "script.json", ...NOW], made.io)).toBe(0);
    expect(JSON.parse(made.out())).toEqual(await drafted());
  });

  it("refuses the script of another plan, and says everything that is wrong at once", async () => {
    const script = await drafted();
    const other = withScript({ ...script, plan: { ...script.plan, planId: "OTHER" } });
    expect(await run(["draft", "plan.json", "--script", "script.json", "--json"], other.io)).toBe(2);
    expect(faultsOf(other)).toEqual(["other-plan /script/plan/planId"]);
    const wrong = withScript(
      { ...script, ageBand: "forty", hardWords: 1 },
      JSON.stringify({ ...cleanPlan(), planVersion: 0 }),
    );
    expect(await run(["draft", "plan.json", "--script", "script.json", "--json"], wrong.io)).toBe(2);
    expect(faultsOf(wrong).sort()).toEqual([
      "invalid-script /script/ageBand",
      "invalid-script /script/hardWords",
      "number-out-of-range /planVersion",
    ]);
    const none = machine({ "plan.json": PLAN });
    expect(await run(["draft", "plan.json", "--script", "no.json"], none.io)).toBe(2);
    expect(none.err()).toContain("There is no file “no.json”.");
  });
});

describe("render --script", () => {
  it("makes the copy as a person wrote and accepted it", async () => {
    const script = await drafted();
    const edited = withRow(script, "how-to-use.3", saying("You can stop and rest."));
    const desk = withScript(edited);
    const accept = ["review", "script.json", "--accept", "all", "--by", "A. Reader", "--on", "2026-11-22"];
    expect(await run([...accept, "--out", "ready.json"], desk.io)).toBe(0);
    expect(desk.err()).toBe("ready.json: accepted all\n");
    const args = ["render", "plan.json", "--script", "ready.json", "--out", "made", ...EASY, ...NOW];
    expect(await run(args, desk.io)).toBe(0);
    const html = desk.text("made/easy-read.html");
    expect(html).toContain("You can stop and rest.");
    expect(html).toContain("Checked by A. Reader on 22 November 2026");
    expect(html).not.toContain("Draft: not yet checked");
    expect(desk.out()).toMatch(
      /Easy read, edited: \d+ rows kept as a person decided, 0 to look at again, 0 new/,
    );
    const made = JSON.parse(desk.text("made/easy-read.script.json")) as Script;
    expect(made.checked).toEqual({ by: ["A. Reader"], on: "2026-11-22" });
  });

  it("fails the policy when a person changed a fact", async () => {
    const script = await drafted();
    const id = helpWithNumber(script);
    const [first] = rowOf(script, id).sentences;
    const other = (first?.text ?? "").replace(/\d+/, (found) => String(Number(found) + 1));
    const made = withScript(withRow(script, id, saying(other)));
    const args = [
      "render",
      "plan.json",
      "--script",
      "script.json",
      "--out",
      "made",
      ...EASY,
      ...NOW,
      "--json",
    ];
    expect(await run(args, made.io)).toBe(1);
    const summary = JSON.parse(made.out()) as { policy: { pass: boolean }; review: object };
    expect(summary.policy.pass).toBe(false);
    expect(summary.review).toEqual({ kept: 1, stale: 0, new: 0, gone: 0 });
    const report = JSON.parse(made.text("made/report.json")) as {
      findings: { check: string; severity: string }[];
    };
    expect(report.findings.some(({ check, severity }) => /^F\d$/.test(check) && severity === "error")).toBe(
      true,
    );
  });

  it("takes no script for other editions", async () => {
    const made = withScript(await drafted());
    const args = ["render", "plan.json", "--script", "script.json", "--out", "made", "--editions", "summary"];
    expect(await run(args, made.io)).toBe(2);
    expect(made.err()).toContain("no easy-read edition is asked for");
  });
});

describe("review", () => {
  it("accepts parts and rows, today unless a day is given", async () => {
    const made = withScript(await drafted());
    const args = ["review", "script.json", "--accept", "goals,cover.name", "--by", "A. Reader"];
    expect(await run(args, made.io)).toBe(0);
    const script = JSON.parse(made.out()) as Script;
    const accepted = { by: "A. Reader", on: "2026-11-23" };
    expect(script.parts.find(({ id }) => id === "goals")?.accepted).toEqual(accepted);
    expect(rowOf(script, "cover.name").accepted).toEqual(accepted);
  });

  it("knows no other part or row, no other day, and no script with faults", async () => {
    const script = await drafted();
    const unknown = withScript(script);
    expect(await run(["review", "script.json", "--accept", "gaols", "--by", "A"], unknown.io)).toBe(2);
    for (const on of ["26/11/2026", "2026-02-30"])
      expect(
        await run(["review", "script.json", "--accept", "all", "--by", "A", "--on", on], unknown.io),
      ).toBe(2);
    expect(unknown.err()).toContain("--on is no date");
    expect(unknown.err()).toContain("The script has no part or row “gaols”. Did you mean goals?");
    const day = withScript(script);
    const args = [
      "review",
      "script.json",
      "--accept",
      "cover.name",
      "--by",
      "A",
      "--on",
      "2026-02-30",
      "--json",
    ];
    expect(await run(args, day.io)).toBe(2);
    expect(faultsOf(day)).toEqual(["unknown-value "]);
    const broken = withScript({ ...script, ageBand: "forty" });
    expect(await run(["review", "script.json", "--accept", "all", "--by", "A"], broken.io)).toBe(2);
  });
});
