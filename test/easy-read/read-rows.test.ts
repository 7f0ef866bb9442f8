// The round trip: what the templates write is read back and is the plan's own record, for every plan.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childNames } from "../../src/easy-read/easy-read-context.js";
import { figures, plainWords } from "../../src/easy-read/plain-words.js";
import { periodKey, readField, readRole, saysField } from "../../src/easy-read/read-rows.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { valueAt } from "../../src/easy-read/source-facts.js";
import { provisionsOf } from "../../src/plan/items.js";
import { stem } from "../../src/language/facts-tokens.js";
import { plainText } from "../../src/plan/text.js";
import type { Plan, Provision } from "../../src/plan/schema.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { readPerson, readPlace, readPlacement, readProvision, type ReadProvision } from "./read-back.js";
import { CLOCK, EXAMPLES, examplePlan, smallPlan, write } from "./easy-read-files.js";

const rowsOf = (script: Script): ScriptRow[] => script.parts.flatMap(({ rows }) => rows);

/** Generated fact rows of each provision, shown and hidden. */
function factRows(script: Script, id: string): ScriptRow[] {
  return rowsOf(script).filter(
    (row) => row.kind === "help-fact" && row.status === "auto" && row.sourceIds[0] === id,
  );
}

/** The part of a provision's record that its rows answer for. */
function recordOf(provision: Provision, rows: readonly ScriptRow[]): ReadProvision {
  const fields = new Set(
    rows.flatMap(({ sources }) => sources.map(({ pointer }) => pointer.split("/").at(-1))),
  );
  const { schedule, ratio, groupMax, quantity, startBy, endBy, reviewEvery } = provision;
  return {
    ...(fields.has("schedule") ? schedule : {}),
    ...(fields.has("ratio") ? { ratio: ratio as NonNullable<typeof ratio> } : {}),
    ...(fields.has("groupMax") ? { groupMax: groupMax as number } : {}),
    ...(fields.has("quantity") ? { quantity: quantity as number } : {}),
    ...(fields.has("startBy") ? { startBy: startBy as string } : {}),
    ...(fields.has("endBy") ? { endBy: endBy as string } : {}),
    ...(fields.has("reviewEvery") ? { reviewEvery: periodKey(reviewEvery as string) } : {}),
  };
}

/** Words that a template puts or drops, and those that stand for the child. */
const SMALL = new Set(
  "a an the in at s you your yourself he him his himself she her herself they them their themselves".split(
    " ",
  ),
);

/** The words of a role or place without the small ones that a template may put or drop, in easier words. */
function wordsOf(text: string, plan: Plan): string[] {
  const child = childNames(plan).names;
  const plain = figures(plainWords(plainText(text), true)).replace(/\s*\(\p{Lu}{2,8}\)/gu, "");
  return (plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !SMALL.has(word) && !child.some((name) => name.toLowerCase() === word))
    .map(stem)
    .sort();
}

/** Every provision of a plan that says its own facts in generated rows, read back. */
function expectRoundTrip(plan: Plan): number {
  const script = write(plan);
  const readable = provisionsOf(plan).map(({ provision }) => {
    const rows = factRows(script, provision.id);
    const { role, where, ...read } = readProvision(rows);
    expect(read, provision.id).toEqual(recordOf(provision, rows));
    if (role !== undefined)
      expect(wordsOf(role, plan)).toEqual(
        wordsOf((provision.who?.role ?? "").replace(/\s*\([^)]*\)/g, ""), plan),
      );
    if (where !== undefined)
      expect(wordsOf(where.join(" "), plan)).toEqual(wordsOf(provision.where ?? "", plan));
    return rows.length;
  });
  return readable.reduce((sum, rows) => sum + rows, 0);
}

/** Generated rows of one field each (dates of goals, placements, money): read back and held against the plan. */
function expectFields(plan: Plan): number {
  const units = new Map<string, ScriptRow[]>();
  for (const row of rowsOf(write(plan))) {
    const pointer = row.sources[0]?.pointer;
    if (row.status !== "auto" || pointer === undefined) continue;
    units.set(pointer, [...(units.get(pointer) ?? []), row]);
  }
  const said = [...units].map(([pointer, rows]) =>
    saysField(
      pointer.split("/").at(-1) ?? "",
      valueAt(plan, pointer),
      rows.flatMap((row) => row.sentences.map(({ text }) => text)),
    ),
  );
  expect(said).not.toContain(false);
  return said.filter((says) => says === true).length;
}

/** Placements and people, read back. */
function expectPlacesAndPeople(plan: Plan): void {
  const rows = rowsOf(write(plan)).filter(({ status }) => status === "auto");
  for (const [index, placement] of plan.sections.I.placements.entries()) {
    // What has ended waits for a person.
    if (placement.to !== undefined && placement.to < CLOCK.now.slice(0, 10)) continue;
    const own = rows.filter(({ id }) => id.startsWith(`I.${index + 1}.`));
    const { urn: _number, ...record } = placement;
    const lower = (type: string | undefined): string => (type ?? "").toLowerCase();
    const read = readPlacement(own);
    expect({ ...read, type: lower(read.type) }).toEqual({ ...record, type: lower(record.type) });
  }
  for (const { id, name, relationship } of plan.contacts ?? []) {
    const text = rows.find((row) => row.id === `people.${id}`)?.sentences[0]?.text;
    if (text === undefined) continue;
    const read = readPerson(text);
    expect(read?.name).toBe(name);
    const formal = (words: string): string => FORMAL[words.toLowerCase()] ?? words.toLowerCase();
    expect(formal(read?.relationship ?? "")).toBe(formal(relationship));
  }
}

const FORMAL: Record<string, string> = {
  mum: "mother",
  dad: "father",
  grandma: "grandmother",
  grandad: "grandfather",
};

describe("the round trip", () => {
  it.each(EXAMPLES)("of %s gives the plan's record", (name) => {
    const plan = examplePlan(name);
    expect(expectRoundTrip(plan)).toBeGreaterThan(50);
    expect(expectFields(plan)).toBeGreaterThan(50);
    expectPlacesAndPeople(plan);
  });

  it("of any plan gives the plan's record", () => {
    let rows = 0;
    fc.assert(
      fc.property(arbitraryPlan({ maxItems: 2 }), (plan) => {
        rows += expectRoundTrip(plan) + expectFields(plan);
        expectPlacesAndPeople(plan);
      }),
      { numRuns: 30 },
    );
    expect(rows).toBeGreaterThan(200);
  }, 120_000);

  it("covers every fact of a provision", () => {
    const plan = smallPlan((changed) => {
      const [provision] = changed.sections.F.items;
      Object.assign(provision as Provision, { quantity: 3, groupMax: 6, endBy: "2027-07-01" });
    });
    expect(readProvision(factRows(write(plan), "F1"))).toEqual({
      times: 1,
      per: "week",
      minutes: 40,
      weeksPerYear: 38,
      ratio: { staff: 1, pupils: 4 },
      groupMax: 6,
      quantity: 3,
      startBy: "2026-09-14",
      endBy: "2027-07-01",
      reviewEvery: "term",
      role: "speech and language therapist",
      where: ["a small room at school"],
    });
  });
});

describe("what no template wrote", () => {
  it.each([
    ["schedule", { times: 1, per: "week" }, ["You go 1 time each week."]],
    ["schedule", { times: 1, per: "week" }, ["This will be 1 time each weekend."]],
    ["schedule", { times: 1, per: "week" }, ["This will be 1 time each week.", "It is fun."]],
    [
      "schedule",
      { times: 1, per: "week", minutes: 5 },
      ["This will be 1 time each week.", "It will last 5 minutes."],
    ],
    ["ratio", { staff: 1, pupils: 4 }, ["There will be 4 adults for 1 child."]],
    ["startBy", "2026-09-14", ["It will start after 14 September 2026."]],
    ["startBy", "2026-09-14", ["It will start by 14 September 2026.", "It will start by 15 September 2026."]],
    ["groupMax", 6, ["The group will be 6 pupils or more."]],
    ["annualAmount", 1260, ["There is £1,260 each month for your help."]],
    ["attendance", "day", ["You live there all year."]],
  ])("of %s is no reading of it", (field, value, sentences) => {
    expect(saysField(field, value, sentences)).toBe(false);
  });

  it("is not asked about a field without a template", () => {
    expect(saysField("what", "anything", ["Anything."])).toBeUndefined();
    expect(saysField("constructor", "anything", ["Anything."])).toBeUndefined();
  });

  it("reads as nothing", () => {
    expect(readRole("The therapist sits near you.")).toBeUndefined();
    expect(readField("schedule", [])).toBeUndefined();
    expect(readPerson("You like school.")).toBeUndefined();
    expect(readPlace("It moves with you to school.")).toBe("It moves with you to school");
  });
});
