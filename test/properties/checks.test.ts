// Random plans go through every check at every stage: findings that point into the plan, and never a crash.

import fc from "fast-check";
import { expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { STAGES } from "../../src/checks/stage.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";

function exists(value: unknown, pointer: string): boolean {
  let at = value;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (at === null || typeof at !== "object") return false;
    // A pointer may name the field that is missing: its parent is there.
    if (!Object.hasOwn(at, key)) return true;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

it("checks 200 random plans at each stage", () => {
  fc.assert(
    fc.property(arbitraryPlan({ maxItems: 3 }), fc.constantFrom(...STAGES), (plan, stage) => {
      for (const finding of checkPlan(plan, defaultPolicy, { now: "2026-11-23T09:00:00Z" }, stage)) {
        expect(exists(plan, finding.pointer), `${finding.check} ${finding.pointer}`).toBe(true);
        expect(finding.message).not.toBe("");
        expect(finding.hint).not.toBe("");
        expect(finding.source).not.toBe("");
      }
    }),
    { numRuns: 200 },
  );
});
