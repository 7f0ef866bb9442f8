// A script that comes back: every fault at once, each with its place, and no value of it.

import { describe, expect, it } from "vitest";
import { acceptScript, acceptable } from "../../src/easy-read/accept-script.js";
import { otherPlanFault, parseScript, SCRIPT_CODES } from "../../src/easy-read/parse-script.js";
import type { Script } from "../../src/easy-read/script.js";
import { addedRow, rowOf, withRow } from "./edit-script.js";
import { smallPlan, write } from "./easy-read-files.js";

const SECRET = "Kofi has a secret";
const script = write(smallPlan());

/** Faults as `code pointer`; none of them may say what stands in the script. */
function found(input: unknown): string[] {
  const parsed = parseScript(input);
  if (parsed.ok) return [];
  expect(JSON.stringify(parsed.diagnostics)).not.toContain(SECRET);
  return parsed.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** The script with one row as somebody might send it. */
const withFirst = (change: object): unknown => {
  const copy = structuredClone(script) as unknown as { parts: { rows: object[] }[] };
  Object.assign(copy.parts[0]?.rows[0] ?? {}, change);
  return copy;
};
const AT = "/parts/0/rows/0";
const BY = { by: "A. Reader", on: "2026-11-26" };

it("comes as bytes, as text and as a value", () => {
  const text = JSON.stringify(script);
  const expected = { ok: true, value: { ...script, findings: [] } };
  expect(parseScript(new TextEncoder().encode(`\uFEFF${text}`))).toEqual(expected);
  expect(parseScript(text)).toEqual(expected);
  expect(parseScript(JSON.parse(text))).toEqual(expected);
});

it("may hold everything that a person adds", () => {
  const added = {
    edit: { ...BY, reason: "Kinder." },
    accepted: BY,
    stale: "source-changed",
    written: [{ text: "Before.", symbol: null }],
  };
  expect(found(withFirst(added))).toEqual([]);
  const { scriptVersion, plan, ageBand, symbolSet, parts, hardWords } = script;
  const bare = parts.map(({ id, title, symbol, rows }) => ({
    id,
    title,
    symbol,
    rows: rows.map(({ made: _made, sourceDigest: _digest, ...row }) => row),
  }));
  expect(found({ scriptVersion, plan, ageBand, symbolSet, parts: bare, hardWords })).toEqual([]);
});

it.each<[what: string, input: unknown, faults: string[]]>([
  ["no JSON", "{", ["invalid-json "]],
  ["a list", [], ["invalid-script "]],
  ["another version", { ...script, scriptVersion: "2.0" }, ["invalid-script /scriptVersion"]],
  [
    "words that are none",
    withFirst({ sentences: [{ text: " ", symbol: null }] }),
    [`invalid-script ${AT}/sentences/0/text`],
  ],
  [
    "a picture of no set",
    withFirst({ sentences: [{ text: "Yes.", symbol: SECRET }] }),
    [`invalid-script ${AT}/sentences/0/symbol`],
  ],
  [
    "a date that is none",
    withFirst({ accepted: { by: "A", on: "2026-02-30" } }),
    [`invalid-script ${AT}/accepted/on`],
  ],
  ["nobody", withFirst({ accepted: { by: "", on: "2026-02-14" } }), [`invalid-script ${AT}/accepted/by`]],
  [
    "a name on two lines",
    withFirst({ edit: { by: `A\n${SECRET}`, on: "2026-02-14" } }),
    [`invalid-script ${AT}/edit/by`],
  ],
  ["a reason that is none", withFirst({ edit: { ...BY, reason: 1 } }), [`invalid-script ${AT}/edit/reason`]],
  ["a mark made by hand", withFirst({ made: "1:2:3:shown" }), [`invalid-script ${AT}/made`]],
  ["a digest made by hand", withFirst({ sourceDigest: SECRET }), [`invalid-script ${AT}/sourceDigest`]],
  ["a mark of staleness that is none", withFirst({ stale: SECRET }), [`invalid-script ${AT}/stale`]],
  [
    "a source that is no pointer",
    withFirst({ sources: [{ pointer: "F1" }] }),
    [`invalid-script ${AT}/sources/0/pointer`],
  ],
  ["an unknown property", withFirst({ colour: SECRET }), [`unknown-property ${AT}/colour`]],
  ["a property that might be a name", withFirst({ [SECRET]: 1 }), [`unknown-property ${AT}`]],
  ["a control character", withFirst({ sourceText: "a\u0007b" }), [`control-character ${AT}/sourceText`]],
  ["a direction override", withFirst({ sourceText: "a\u202Eb" }), [`bidi-override ${AT}/sourceText`]],
  [
    "one part twice",
    { ...script, parts: [...script.parts, { ...script.parts[0], rows: [] }] },
    [`duplicate-part /parts/${script.parts.length}/id`],
  ],
  [
    "one row twice",
    withRow(script, "F1.who", (row) => [row, row]),
    [`duplicate-row-id ${placeOf("F1.who", 1)}/id`],
  ],
  [
    "a row that rests on nothing",
    withRow(script, "F1.who", (row) => [row, { ...addedRow(row, "mine", SECRET), sources: [] }]),
    [`row-without-source ${placeOf("F1.who", 1)}/sources`],
  ],
])("is refused with %s", (_what, input, faults) => {
  expect(found(input)).toEqual(faults);
});

it("is refused with everything that is wrong, at once", () => {
  const wrong = { ...(withFirst({ status: "fine", accepted: { by: "A" } }) as Script), ageBand: SECRET };
  expect(found(wrong).sort()).toEqual([
    "invalid-script /ageBand",
    `invalid-script ${AT}/status`,
    `missing-property ${AT}/accepted/on`,
  ]);
});

it("belongs to one plan", () => {
  expect(otherPlanFault(script, smallPlan())).toBeUndefined();
  const other = smallPlan((plan) => {
    plan.planId = "FCC-2";
  });
  const fault = otherPlanFault(script, other);
  expect(fault).toMatchObject({ code: "other-plan", pointer: "/plan/planId" });
  expect(JSON.stringify(fault)).not.toMatch(/FCC/);
});

it("names every code in words", () => {
  for (const words of Object.values(SCRIPT_CODES)) expect(words).toMatch(/^[A-Z].+\.$/);
});

describe("accepting", () => {
  it("names parts, rows, or everything", () => {
    expect(acceptable(script)).toEqual(expect.arrayContaining(["all", "goals", "F1.who"]));
    expect(acceptable(script)).not.toContain("credits");
    const some = acceptScript(script, ["goals", "B1.title"], BY);
    expect(some.parts.filter(({ accepted }) => accepted !== undefined).map(({ id }) => id)).toEqual([
      "goals",
    ]);
    expect(rowOf(some, "B1.title").accepted).toEqual(BY);
    expect(rowOf(some, "B1.text.1").accepted).toBeUndefined();
    const every = acceptScript(script, ["all"], BY);
    expect(every.parts.filter(({ accepted }) => accepted === undefined).map(({ id }) => id)).toEqual([
      "credits",
      "for-adults",
    ]);
  });
});

/** Pointer of the row that stands so many after the one with an id. */
function placeOf(id: string, after: number): string {
  const p = script.parts.findIndex(({ rows }) => rows.some((row) => row.id === id));
  const r = script.parts[p]?.rows.findIndex((row) => row.id === id) ?? -1;
  return `/parts/${p}/rows/${r + after}`;
}
