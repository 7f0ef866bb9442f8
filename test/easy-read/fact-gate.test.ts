import { describe, expect, it } from "vitest";
import { factDifferences, factFindings } from "../../src/easy-read/fact-gate.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { EXAMPLES, examplePlan, smallPlan, write } from "./easy-read-files.js";

describe.each(EXAMPLES)("%s", (name) => {
  const plan = examplePlan(name);
  const script = write(plan);

  it("loses, adds and changes no fact in generated rows, and leaves nothing of the plan out", () => {
    expect(factDifferences(script, plan).filter(({ status }) => status !== "edited")).toEqual([]);
    expect(factFindings(script, plan).filter(({ check }) => check === "F8")).toEqual([]);
  });
});

describe("the gate", () => {
  it("reads the plan, not the script's account of it", () => {
    const plan = smallPlan();
    const script = write(plan);
    const tampered = structuredClone(script);
    for (const part of tampered.parts)
      for (const row of part.rows)
        if (row.id === "F1.times") {
          row.sourceText = "2 per week, 40 minutes";
          row.sentences = [
            { text: "This will be 2 times each week. It will last 40 minutes each time.", symbol: null },
          ];
        }
    expect(factFindings(tampered, plan).map(({ check }) => check)).toContain("F1");
  });

  it("asks for every item of the plan, every word of its text, and a source for every fact", () => {
    const plan = smallPlan();
    const script = write(plan);
    const shorter: Script = {
      ...script,
      parts: script.parts.map((part) => ({
        ...part,
        rows: part.rows.filter((row) => !row.id.startsWith("F1.what")),
      })),
    };
    expect(factFindings(shorter, plan)).toMatchObject([{ check: "F8", pointer: "/sections/F/items/0/what" }]);
    const invented: ScriptRow = {
      id: "x",
      kind: "plain",
      sourceIds: ["F1"],
      sourceText: "",
      sources: [],
      sentences: [{ text: "You will get 5 hours.", symbol: null }],
      status: "auto",
      reasons: [],
    };
    expect(
      factFindings(
        { ...script, parts: [...script.parts, { id: "money", title: "x", symbol: null, rows: [invented] }] },
        plan,
      ),
    ).toMatchObject([{ check: "F8" }]);
  });

  /** The codes of a copy in which one row says something else. */
  function codesWith(id: string, text: string, status: ScriptRow["status"], plan = smallPlan()): string[] {
    const script = structuredClone(write(plan));
    const found = script.parts.flatMap((part) => part.rows).find((row) => row.id === id);
    if (found === undefined) throw new Error(`there is no row ${id}`);
    found.sentences = [{ text, symbol: null }];
    found.status = status;
    return factFindings(script, plan).map(({ check }) => check);
  }

  it("reads what a template wrote back: the value, not only the same facts", () => {
    const text = "By 14 September 2026 it will start.";
    expect(codesWith("F1.start", text, "auto")).toEqual(["F2"]);
    expect(codesWith("F1.start", text, "edited")).toEqual([]);
    expect(codesWith("F1.start", "It will start by 14 September 2026.", "auto")).toEqual([]);
  });

  it("lets rules lose no word of a text, and put none in; a person may say it in others", () => {
    const said = "You misread sarcasm and group talk.";
    expect(codesWith("B1.text.1", said, "auto")).toEqual([]);
    expect(codesWith("B1.text.1", "You misread group talk.", "auto")).toEqual(["F8"]);
    expect(codesWith("B1.text.1", "You misread sarcasm and loud group talk.", "auto")).toEqual(["F8"]);
    expect(codesWith("B1.text.1", "Group talk is hard for you.", "edited")).toEqual([]);
  });

  it("wants a role said in one sentence", () => {
    expect(codesWith("F1.who", "A speech and language therapist helps you.", "edited")).toEqual([]);
    expect(codesWith("F1.who", "Somebody helps you.", "edited")).toEqual(["F4"]);
    const plan = smallPlan();
    const script = structuredClone(write(plan));
    const row = script.parts.flatMap(({ rows }) => rows).find(({ id }) => id === "F1.who");
    if (row === undefined) throw new Error("help has a row for who");
    row.status = "edited";
    row.sentences = ["A language teacher helps you.", "A speech therapist helps you."].map((text) => ({
      text,
      symbol: null,
    }));
    expect(factFindings(script, plan).map(({ check }) => check)).toEqual(["F4"]);
  });

  it("lets nobody invent a helper, and lets anybody help", () => {
    expect(codesWith("B1.text.1", "A nurse will help you.", "edited")).toEqual(["F4"]);
    expect(codesWith("B1.text.1", "People will help you.", "edited")).toEqual([]);
  });

  it("asks for each field of the plan that a copy answers for", () => {
    const plan = smallPlan((changed) => {
      Object.assign(changed.sections.F.items[0] ?? {}, { quantity: 2 });
      Object.assign(changed.sections.I.placements[0] ?? {}, { attendance: "day" });
      changed.sections.I.transport = "Kofi walks to school.";
    });
    const script = write(plan);
    expect(factFindings(script, plan)).toEqual([]);
    const without = (pattern: RegExp): string[] =>
      factFindings(
        {
          ...script,
          parts: script.parts.map((part) => ({
            ...part,
            rows: part.rows.filter(({ id }) => !pattern.test(id)),
          })),
        },
        plan,
      ).map(({ check, pointer }) => `${check} ${pointer}`);
    expect(without(/^F1\.quantity/)).toEqual(["F8 /sections/F/items/0/quantity"]);
    expect(without(/^I\.1\.attendance/)).toEqual(["F8 /sections/I/placements/0/attendance"]);
    expect(without(/^I\.transport/)).toEqual(["F8 /sections/I/transport"]);
    // The list of people says who helps, and not with what.
    expect(without(/^F1\.who/)).toEqual(["F8 /sections/F/items/0/who/role"]);
    expect(without(/^people\.roles/)).toEqual([]);
  });

  it("holds own words to the letter", () => {
    const plan = smallPlan((changed) => {
      changed.sections.A.views = [
        { id: "V1", holder: "child", mode: "direct", text: "I like it when it is quiet.\nI am 12." },
      ];
    });
    const script = write(plan);
    expect(factFindings(script, plan)).toEqual([]);
    const softened = structuredClone(script);
    for (const part of softened.parts)
      for (const row of part.rows)
        if (row.id === "V1.1") row.sentences = [{ text: "I love it when it is quiet.", symbol: null }];
    expect(factFindings(softened, plan)).toHaveLength(1);
  });

  it("runs again on a person's words", () => {
    const plan = smallPlan((changed) => {
      changed.easyRead = {
        entries: {
          F1: {
            sentences: [{ text: "You will have a group 2 times each week.", symbol: "small group" }],
            reviewedBy: "SENCO",
            reviewedOn: "2026-09-02",
          },
        },
      };
    });
    const codes = factFindings(write(plan), plan).map(({ check }) => check);
    expect(codes).toContain("F1");
    expect(codes).toContain("F2");
  });
});
