// Plans of other sizes that the benches make of the examples: valid, linked within themselves, and of the size asked for.

import { describe, expect, it } from "vitest";
import { sizedPlan } from "../../bench/lib/sized-plan.js";
import { parsePlan } from "../../src/plan/parse.js";
import { needsOf, provisionsOf } from "../../src/plan/items.js";
import type { Plan } from "../../src/plan/schema.js";
import { examplePlan, EXAMPLES } from "../helpers/examples.js";

const read = (plan: Plan) => parsePlan(new TextEncoder().encode(JSON.stringify(plan)));

describe.each(EXAMPLES)("%s", (name) => {
  it.each([0.05, 0.4, 1, 2.5, 7])("is a valid plan at %f of its size", (factor) => {
    const parsed = read(sizedPlan(examplePlan(name), factor));
    expect(parsed.ok ? [] : parsed.diagnostics).toEqual([]);
  });
});

it("is the plan itself at its own size", () => {
  expect(sizedPlan(examplePlan("post-16-final"), 1)).toEqual(examplePlan("post-16-final"));
});

it("repeats items with links to items of the same copy", () => {
  const twice = sizedPlan(examplePlan("post-16-final"), 2);
  const provisions = provisionsOf(twice).map(({ provision }) => provision);
  expect(provisions).toHaveLength(2 * provisionsOf(examplePlan("post-16-final")).length);
  const [first, second] = ["F1", "F1-2"].map((id) => provisions.find((provision) => provision.id === id));
  expect(second?.needIds).toEqual(first?.needIds.map((id) => `${id}-2`));
});

it("leaves items out and shortens the others, without links to what is gone", () => {
  const half = sizedPlan(examplePlan("post-16-final"), 0.25);
  const ids = new Set(needsOf(half).map(({ need }) => need.id));
  expect(ids.size).toBeLessThan(needsOf(examplePlan("post-16-final")).length);
  for (const { provision } of provisionsOf(half))
    expect(provision.needIds.filter((id) => !ids.has(id))).toEqual([]);
  const history = half.sections.A.history ?? "";
  expect(history.length).toBeLessThan((examplePlan("post-16-final").sections.A.history ?? "").length);
  expect(examplePlan("post-16-final").sections.A.history?.startsWith(history)).toBe(true);
});
