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
    ["acronyms", "SaLT (".repeat(30_000)],
    ["given names", "Oliver ".repeat(30_000)],
    ["possessives", "Oliver's ".repeat(20_000)],
    ["titles", "Dr A. ".repeat(30_000)],
    ["amounts of a service", "Speech and language therapy for 20 minutes each week. ".repeat(3_000)],
    [
      "amounts that differ",
      Array.from({ length: 4_000 }, (_, n) => `Wait ${n} seconds for his answer here.`).join(" "),
    ],
    ["open quotation", "“He said ".repeat(20_000)],
    ["passives", "is given ".repeat(20_000)],
    ["wheel chair", "wheel ".repeat(40_000)],
  ])(
    "reads cruel text in bounded time: %s",
    (_, text) => {
      const plan = withProvision({ what: text });
      plan.sections.B.areas[0]!.needs[0]!.text = text;
      plan.sections.A.history = text;
      plan.sections.A.views![0]!.text = text;
      plan.sections.E.outcomes[0]!.text = text;
      plan.sections.D.needs[0]!.text = text;
      expect(checkPlan(plan, defaultPolicy, CLOCK)).toBeInstanceOf(Array);
    },
    20_000,
  );
});
