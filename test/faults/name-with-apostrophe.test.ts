// Once seen: a family name with a typographic apostrophe broke the pattern that looks for an age said of the child.

import { expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

it.each(["O\u2019Quill", "O'Quill", "St. John", "Vaughan-(Rees)"])(
  "checks a plan of a child named %s",
  (familyName) => {
    const plan = minimalPlan();
    plan.subject.familyName = familyName;
    expect(() => checkPlan(plan, defaultPolicy, { now: "2026-11-23T09:00:00Z" })).not.toThrow();
  },
);
