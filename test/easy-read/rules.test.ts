import { describe, expect, it } from "vitest";
import { checkScript } from "../../src/easy-read/check-script.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { glossary, smallPlan, write } from "./easy-read-files.js";

const plan = smallPlan();
const script = write(plan);

const rowSaying = (text: string, more: Partial<ScriptRow> = {}): ScriptRow => ({
  id: "test.1",
  kind: "plain",
  sourceIds: [],
  sourceText: "",
  sources: [],
  sentences: [{ text, symbol: "openmoji:1F9D1" }],
  status: "edited",
  reasons: [],
  ...more,
});

/** The rules that a row breaks. */
function broken(row: ScriptRow): string[] {
  const changed: Script = {
    ...script,
    parts: [...script.parts, { id: "hopes", title: "x", symbol: null, rows: [row] }],
  };
  const at = `/parts/${script.parts.length}/`;
  return [
    ...new Set(
      checkScript(changed, plan, { glossary })
        .filter(({ pointer }) => pointer.startsWith(at))
        .map(({ check }) => check),
    ),
  ];
}

describe("each rule finds its fault, and leaves plain sentences alone", () => {
  it.each([
    ["T1", "You go to school and then you go to the park and then you go back home again."],
    ["T1W", "You go to school and then to the park and then back home again."],
    ["T3", "You are happy when it is calm and you have time."],
    ["T4", "You like school (and the park)."],
    ["T5", "The bag was packed by your mum."],
    ["T6", "You cannot go there without nobody."],
    ["T7", "You don't like bells."],
    ["T8", "The XYZ will help you."],
    ["T11", "You have two sisters."],
    ["T12", "Kofi likes school."],
    ["T13", "She will help you."],
    ["T16", "This is your golden thread."],
    ["T17", "You have access to a room."],
  ])("%s: %s", (id, text) => {
    expect(broken(rowSaying(text))).toContain(id);
  });

  it.each([
    "You like school.",
    "You do not like bells.",
    "You are worried.",
    "It is called a park.",
    "You can go at 9.30 am.",
  ])("%s", (text) => {
    expect(broken(rowSaying(text))).toEqual([]);
  });

  it("T2 and the missing picture look at the row", () => {
    const row = rowSaying("You like school.", {
      sentences: ["You like school.", "You like home.", "You like the park."].map((text) => ({
        text,
        symbol: null,
      })),
    });
    expect(broken(row).sort()).toEqual(["L7P", "T2"]);
  });

  it("T9 wants every hard word explained", () => {
    expect(broken(rowSaying("You will have hydrotherapy."))).toEqual(["T9"]);
  });

  it("own words and notes for adults are not bound", () => {
    const long =
      "I don't like it when we go to the hall & it's loud, because everybody shouts and nobody listens to me at all.";
    expect(broken(rowSaying(long, { kind: "quote" }))).toEqual([]);
    expect(broken(rowSaying(long, { kind: "adult-note" }))).toEqual([]);
  });
});

describe("the document rules", () => {
  const without = (...ids: string[]): Script => ({
    ...script,
    parts: script.parts.filter(({ id }) => !ids.includes(id)),
  });
  const codes = (changed: Script): string[] =>
    checkScript(changed, plan, { glossary }).map(({ check }) => check);

  it.each([
    ["D1", without("how-to-use")],
    ["D3", without("people", "not-happy")],
    ["D4", without("credits")],
    ["D5", without("for-adults")],
    ["D2", { ...script, hardWords: [...script.hardWords, { word: "aaa", meaning: "x" }] }],
  ] satisfies [string, Script][])("%s", (id, changed) => {
    expect(codes(changed)).toContain(id);
  });

  it("say nothing of a whole copy", () => {
    expect(codes(script).filter((id) => id.startsWith("D"))).toEqual([]);
  });
});
