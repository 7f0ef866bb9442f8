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
