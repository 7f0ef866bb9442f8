import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanDraft, cleanPlan, CLOCK, withProvision } from "./plans.js";

describe("checkPlan", () => {
  it("says only which sections are missing when any is (S01)", () => {
    const plan = cleanPlan();
    delete (plan.sections as Partial<Plan["sections"]>).H2;
    const found = checkPlan(plan, defaultPolicy, CLOCK);
    expect(found.map(({ check, severity, message }) => [check, severity, message])).toEqual([
      ["S01", "error", "Section H2: Other social care provision is missing from the plan."],
    ]);
  });

  it("checks at the stage that is asked for", () => {
    const asFinal = checkPlan(cleanDraft(), defaultPolicy, CLOCK, "f").map(({ check }) => check);
    expect(asFinal).toContain("S06");
    expect(asFinal).toContain("S07");
    expect(checkPlan(cleanPlan(), defaultPolicy, CLOCK, "d").map(({ check }) => check)).toContain("S04");
  });

  it("puts errors first, then goes by section", () => {
    const plan = withProvision({ what: "Access to a suitable room" });
    delete plan.sections.H2.none;
    plan.sections.B.areas[0]!.needs[0]!.text = "Speech";
    expect(
      checkPlan(plan, defaultPolicy, CLOCK).map(({ check, severity }) => `${severity} ${check}`),
    ).toEqual(["error N01", "error P04", "warning P04", "warning S03"]);
  });

  it("changes nothing in the plan, and says the same twice", () => {
    const plan = withProvision({ what: "Access to regular support as required, up to 20-30 minutes" });
    const before = structuredClone(plan);
    const found = checkPlan(plan, defaultPolicy, CLOCK);
    expect(plan).toEqual(before);
    expect(checkPlan(plan, defaultPolicy, CLOCK)).toEqual(found);
  });

  // Processor time, so that other work on the machine does not count.
  it("reads 10,000 words well within 100 ms", () => {
    const plan = longPlan(10_000);
    const times = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage();
      checkPlan(plan, defaultPolicy, CLOCK);
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it.each([
    ["spaces", " ".repeat(200_000)],
    ["lines of spaces", "\n    ".repeat(40_000)],
    ["sentences", "Kofi is. ".repeat(20_000)],
    ["capitals", "Aa ".repeat(50_000)],
    ["quotation marks", "“".repeat(100_000)],
    ["digits", "1 ".repeat(100_000)],
    ["one long word", "a".repeat(200_000)],
    ["asterisks", "access ".repeat(2) + "*".repeat(200_000)],
    ["up to", "up to ".repeat(40_000)],
    ["the same word", "support ".repeat(25_000)],
    ["open brackets", "[".repeat(100_000)],
    ["number words", "one two ".repeat(25_000)],
    ["group of", "group of ".repeat(25_000)],
    ["lower-case name of a child", "[child ".repeat(30_000)],
  ])("reads cruel text in bounded time: %s", (_, text) => {
    const plan = withProvision({ what: text });
    plan.sections.B.areas[0]!.needs[0]!.text = text;
    plan.sections.A.history = text;
    plan.sections.A.views![0]!.text = text;
    plan.sections.E.outcomes[0]!.text = text;
    plan.sections.D.needs[0]!.text = text;
    const start = performance.now();
    checkPlan(plan, defaultPolicy, CLOCK);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** A plan of about so many words, most of them in B and F, with vague ones among them. */
function longPlan(words: number): Plan {
  const plan = cleanPlan();
  const need =
    "Kofi finds it hard to follow talk between three or more people in class because he hears only parts of what is said";
  const what =
    "Teaching of phonics in a small group with regular support as required and access to a quiet room for up to 30 minutes";
  const count = Math.ceil(words / 2 / 24);
  plan.sections.B.areas[0]!.needs = Array.from({ length: count }, (_, n) => ({
    id: `B${n + 100}`,
    text: `${need} in term ${n}.`,
    adviceIds: [],
  }));
  plan.sections.F.items = Array.from({ length: count }, (_, n) => ({
    id: `F${n + 100}`,
    kind: "direct" as const,
    what: `${what} in term ${n}.`,
    needIds: [`B${n + 100}`],
    outcomeIds: ["E1"],
  }));
  return plan;
}
