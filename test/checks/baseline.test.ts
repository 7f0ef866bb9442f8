import { describe, expect, it } from "vitest";
import { knownPlan, markKnown, parseBaseline, type Baseline } from "../../src/checks/baseline.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy, policyVerdict } from "../../src/checks/policy.js";
import type { Finding } from "../../src/diagnostics/finding.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanPlan, CLOCK, withProvision } from "./plans.js";

const VAGUE = "Access to a quiet room with a member of staff at the start of every school day.";
const MORE = "Kofi will also have access to the sensory garden in the second half of the lunch break.";

const find = (plan: Plan): Finding[] => checkPlan(plan, defaultPolicy, CLOCK);
const baselineOf = (plan: Plan): Baseline => ({
  baselineVersion: "1.0",
  plans: [knownPlan(plan, find(plan))],
});

/** Checks of the findings that are not known. */
const newIn = (plan: Plan, baseline: Baseline): string[] =>
  markKnown(find(plan), plan, baseline)
    .filter(({ known }) => known !== true)
    .map(({ check }) => check);

describe("a baseline", () => {
  const before = withProvision({ what: VAGUE });
  const baseline = baselineOf(before);

  it("knows everything of the plan that it was made from", () => {
    expect(find(before).length).toBeGreaterThan(0);
    expect(newIn(before, baseline)).toEqual([]);
    expect(policyVerdict(find(before), defaultPolicy).pass).toBe(false);
    expect(policyVerdict(markKnown(find(before), before, baseline), defaultPolicy)).toEqual({
      pass: true,
      errors: 0,
      warnings: 0,
      infos: 0,
      overridden: 0,
      known: find(before).length,
    });
  });

  it("knows a finding again where its item has moved, and where something is added beside it", () => {
    const moved = withProvision({ what: VAGUE });
    const { items } = moved.sections.F;
    items.unshift({ ...structuredClone(cleanPlan().sections.F.items[0]!), id: "F90" });
    expect(newIn(moved, baseline)).toEqual([]);
    const longer = withProvision({ what: `The room is on the ground floor. ${VAGUE}` });
    expect(newIn(longer, baseline)).toEqual([]);
  });

  it("does not know it where the sentence was rewritten, nor in another item", () => {
    expect(newIn(withProvision({ what: VAGUE.replace("quiet", "calm") }), baseline)).toContain("P04");
    const renamed = withProvision({ what: VAGUE });
    renamed.sections.F.items[0]!.id = "F91";
    expect(newIn(renamed, baseline)).toContain("P04");
  });

  it("covers one finding with each entry", () => {
    expect(newIn(withProvision({ what: `${VAGUE} ${MORE}` }), baseline)).toContain("P04");
    expect(newIn(withProvision({ what: `${VAGUE} ${VAGUE}` }), baseline)).toContain("P04");
  });

  it("does not cover a finding that has grown graver", () => {
    const milder = { ...defaultPolicy, severities: { P04: "warning" as const } };
    const mild: Baseline = {
      baselineVersion: "1.0",
      plans: [knownPlan(before, checkPlan(before, milder, CLOCK))],
    };
    expect(newIn(before, mild)).toContain("P04");
    expect(markKnown(checkPlan(before, milder, CLOCK), before, baseline).every(({ known }) => known)).toBe(
      true,
    );
  });

  it("says nothing of another plan, and nothing without a baseline", () => {
    const other = { ...withProvision({ what: VAGUE }), planId: "FM-2026-0043" };
    expect(newIn(other, baseline)).toEqual(find(other).map(({ check }) => check));
    expect(markKnown(find(before), before, undefined)).toEqual(find(before));
  });

  it("knows what has no text by what is said of it, whatever its numbers", () => {
    const late = cleanPlan();
    late.dates.reviewBy = "2027-03-19";
    const later = cleanPlan();
    later.dates.reviewBy = "2027-04-02";
    expect(find(late).map(({ check }) => check)).toContain("S10");
    expect(newIn(later, baselineOf(late))).toEqual([]);
  });

  it("holds no word of the plan", () => {
    const text = JSON.stringify(baseline);
    for (const word of ["Kofi", "Asante", "quiet", "Access", "school", "999 000"])
      expect(text).not.toContain(word);
    expect(parseBaseline(text)).toEqual({ ok: true, value: baseline });
  });
});

describe("reading a baseline", () => {
  it.each([
    ["{", /invalid-json/],
    ["[]", /wrong-type/],
    ['{"plans": []}', /\S* ?missing-property: Add “baselineVersion”/],
    ['{"baselineVersion": "2.0", "plans": []}', /\/baselineVersion wrong-value/],
    [
      '{"baselineVersion": "1.0", "plans": [{"planId": "x", "planVersion": 1, "findings": [{"check": "P04"}]}]}',
      /\/plans\/0\/findings\/0 missing-property: Add “severity”/,
    ],
  ])("refuses %s", (json, fault) => {
    const parsed = parseBaseline(json);
    const said = parsed.ok
      ? []
      : parsed.diagnostics.map(({ pointer, code, hint }) => `${pointer} ${code}: ${hint}`);
    expect(said.join("\n")).toMatch(fault);
  });
});
