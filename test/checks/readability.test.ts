// Q09 for what only the analysis can tell: the reading age of a section.

import { describe, expect, it } from "vitest";
import { checkReadability } from "../../src/checks/plain-sentences.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { cleanPlan } from "./plans.js";

const found = (section: "B" | "K", low: number, high: number): string[] =>
  checkReadability(cleanPlan(), defaultPolicy, [{ section, low, high }]).map(
    ({ check, severity, pointer, message }) => `${check} ${severity} ${pointer} ${message}`,
  );

describe("the reading age of a section", () => {
  it("is told when its whole band lies above the target", () => {
    expect(found("B", 15, 18)).toEqual([
      "Q09 info /sections/B Section B: Special educational needs reads like a text for ages 15 to 18; the guide is 14.",
    ]);
  });

  it("is not told when the band reaches down to the target", () => {
    expect(found("B", 14, 18)).toEqual([]);
  });

  it("is not asked of the list of advice", () => {
    expect(found("K", 17, 18)).toEqual([]);
  });

  it("follows the policy", () => {
    const levels = [{ section: "B", low: 16, high: 18 }] as const;
    expect(checkReadability(cleanPlan(), { ...defaultPolicy, off: ["Q09"] }, levels)).toEqual([]);
    const warned = checkReadability(
      cleanPlan(),
      { ...defaultPolicy, severities: { Q09: "warning" } },
      levels,
    );
    expect(warned.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
