import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy, policyVerdict } from "../../src/checks/policy.js";
import { cleanAmended, cleanDraft, cleanPlan, CLOCK } from "./plans.js";

describe("a clean plan", () => {
  it.each([
    ["final", cleanPlan()],
    ["draft", cleanDraft()],
    ["amended", cleanAmended()],
  ])("yields nothing at all when it is %s", (_, plan) => {
    expect(checkPlan(plan, defaultPolicy, CLOCK)).toEqual([]);
  });

  it("passes the policy", () => {
    expect(policyVerdict(checkPlan(cleanPlan(), defaultPolicy, CLOCK), defaultPolicy)).toEqual({
      pass: true,
      errors: 0,
      warnings: 0,
      infos: 0,
      overridden: 0,
    });
  });
});
