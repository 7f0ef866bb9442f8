import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.js";
import { checkReadability } from "../../src/checks/plain-sentences.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy, overrideOf, parsePolicy, policyVerdict } from "../../src/checks/policy.js";
import { checkBudgets } from "../../src/checks/quality.js";
import { cleanPlan, CLOCK, withProvision } from "./plans.js";

const policyOf = (input: unknown) => {
  const parsed = parsePolicy(input);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join("\n"));
  return parsed.value;
};

const faultsOf = (input: unknown): string[] => {
  const parsed = parsePolicy(input);
  return parsed.ok ? [] : parsed.diagnostics.map(({ pointer, code, hint }) => `${pointer} ${code}: ${hint}`);
};

describe("reading a policy", () => {
  it("takes what is given and the default for the rest", () => {
    const policy = policyOf({
      name: "Fernmarsh",
      budgets: { words: { ok: 3000 }, need: 60 },
      severities: { P05: "error" },
    });
    expect(policy.budgets).toEqual({ ...defaultPolicy.budgets, words: { ok: 3000, warn: 7500 }, need: 60 });
    expect(policy.severities).toEqual({ P05: "error" });
    expect(policy.words).toEqual(defaultPolicy.words);
  });

  it("takes an empty object, and JSON text with a byte order mark", () => {
    expect(policyOf({})).toEqual(defaultPolicy);
    expect(policyOf('\uFEFF{"off":["O05"]}').off).toEqual(["O05"]);
  });

  it("reports every fault at once, with the nearest known name", () => {
    expect(
      faultsOf({
        budget: {},
        failOn: "warnings",
        severities: { P99: "error", P04: "fatal" },
        off: ["p04", 7],
        budgets: { words: { ok: 9000 }, section: { A: 5 }, sections: { Z: 5 }, need: "80" },
        overrides: [{ check: "P04", reason: " " }],
      }),
    ).toEqual([
      "/budget unknown-property: Did you mean “budgets”?",
      "/failOn wrong-value: Use one of error, warning.",
      expect.stringMatching(/^\/severities\/P99 unknown-name: Did you mean “P\d\d”\?$/),
      "/severities/P04 wrong-value: Use one of error, warning, info.",
      "/off/0 wrong-value: Did you mean “P04”?",
      "/off/1 wrong-type: Write it in quotation marks.",
      "/budgets/section unknown-property: Did you mean “sections”?",
      "/budgets/words wrong-order: Give “warn” the larger number.",
      "/budgets/sections/Z unknown-name: Use one of A, B, C, D, E, F, G, H1, H2, I, J, K.",
      "/budgets/need wrong-type: Write a number without quotation marks.",
      "/overrides/0 missing-property: Add “by”.",
      "/overrides/0 missing-property: Add “on”.",
      "/overrides/0/reason wrong-type: Write it in quotation marks.",
    ]);
  });

  it("knows the ids of the easy-read checks by their shape", () => {
    expect(policyOf({ off: ["T1", "F2"] }).off).toEqual(["T1", "F2"]);
  });

  it.each([["[]"], ["null"], ["{"], ['"text"']])("refuses %s", (json) => {
    expect(parsePolicy(json).ok).toBe(false);
  });
});

describe("the verdict", () => {
  const plan = withProvision({ what: "Access to speech therapy" });
  const findings: Finding[] = checkPlan(plan, defaultPolicy, CLOCK);

  it("fails on an error", () => {
    expect(policyVerdict(findings, defaultPolicy)).toEqual({
      pass: false,
      errors: 1,
      warnings: 0,
      infos: 0,
      overridden: 0,
    });
  });

  it("passes when an officer overrides it with a reason, for this plan and place only", () => {
    const override = {
      check: "P04",
      planId: plan.planId,
      pointer: "/sections/F/items/0",
      reason: "Agreed with the family.",
      by: "H. Marsh",
      on: "2026-02-20",
    };
    const policy = policyOf({ overrides: [override] });
    expect(policyVerdict(findings, policy, plan.planId)).toEqual({
      pass: true,
      errors: 0,
      warnings: 0,
      infos: 0,
      overridden: 1,
    });
    expect(overrideOf(findings[0]!, policy, plan.planId)?.reason).toBe("Agreed with the family.");
    expect(policyVerdict(findings, policy, "another-plan").pass).toBe(false);
    const elsewhere = policyOf({ overrides: [{ ...override, pointer: "/sections/F/items/00" }] });
    expect(policyVerdict(findings, elsewhere, plan.planId).pass).toBe(false);
  });

  it("counts warnings as failures where the policy says so", () => {
    const policy = policyOf({ failOn: "warning", severities: { P04: "warning" } });
    expect(policyVerdict(checkPlan(plan, policy, CLOCK), policy)).toMatchObject({
      pass: false,
      errors: 0,
      warnings: 1,
    });
  });

  it("has nothing to say of a check that is off", () => {
    expect(checkPlan(plan, policyOf({ off: ["P04"] }), CLOCK)).toEqual([]);
  });
});

describe("Q08 on what was measured", () => {
  it.each([
    [{ pages: 15, readAloudMinutes: 30 }, []],
    [{ pages: 16 }, ["The plan has 16 pages, over its budget of 15."]],
    [{ pages: 26 }, ["The plan has 26 pages, far over: the limit is 25."]],
    [{ readAloudMinutes: 50.2 }, ["The plan takes 51 minutes to read aloud, far over: the limit is 50."]],
  ])("%o", (measures, messages) => {
    expect(checkBudgets(cleanPlan(), defaultPolicy, measures).map(({ message }) => message)).toEqual(
      messages,
    );
  });

  it("counts the words of the whole plan and of a section", () => {
    const plan = cleanPlan();
    plan.sections.A.history = Array.from({ length: 4600 }, (_, n) => `word${n}`).join(" ");
    const policy = policyOf({ budgets: { sections: { A: 1000 } } });
    const messages = checkPlan(plan, policy, CLOCK)
      .filter(({ check }) => check === "Q08")
      .map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(/^The plan has 4,\d{3} words, over its budget of 4,500\.$/),
      expect.stringMatching(
        /^Section A: Views, interests and aspirations has 4,\d{3} words; the budget is 1,000\.$/,
      ),
    ]);
  });
});

describe("Q09 against the targets of the policy", () => {
  const messagesOf = (budgets: object): string[] => {
    const plan = cleanPlan();
    plan.sections.E.monitoring = `${Array.from({ length: 20 }, () => "word").join(" ")}.`;
    const policy = policyOf({ budgets });
    const seen = checkReadability(plan, policy, [{ section: "B", low: 12, high: 14 }]);
    return [...checkPlan(plan, policy, CLOCK), ...seen]
      .filter(({ check }) => check === "Q09")
      .map(({ message }) => message);
  };

  it("says nothing of what keeps to them", () => {
    expect(messagesOf({})).toEqual([]);
  });

  it("says what the targets of an authority are", () => {
    expect(messagesOf({ sentence: 19, readingAge: 11 })).toEqual([
      "Section E has a sentence of 20 words; the guide is 19.",
      expect.stringMatching(/^Section B: .+ reads like a text for ages 12 to 14; the guide is 11\.$/),
    ]);
  });
});

describe("the ids that came later", () => {
  it.each([
    ["Q04", "Kofi is seen by the SaLT when talk is hard."],
    ["Q07", "Wait 10 seconds for his answer before you ask. Wait 12 seconds for his answer before you ask."],
    ["Q09", `${Array.from({ length: 30 }, () => "word").join(" ")}.`],
    ["Q10", "Kofi suffers from epilepsy and tires in groups."],
    ["Q11", "Kofi talks about groups with Mrs Pendle each day."],
  ])("%s is switched off, made graver and overridden as the others are", (id, text) => {
    const plan = cleanPlan();
    plan.sections.B.areas[0]!.needs[0]!.text = text;
    const found = (policy: unknown): Finding[] =>
      checkPlan(plan, policyOf(policy), CLOCK).filter(({ check }) => check === id);
    expect(found({})).toHaveLength(1);
    expect(found({ off: [id] })).toEqual([]);
    expect(found({ severities: { [id]: "error" } })[0]?.severity).toBe("error");
    const override = { check: id, reason: "agreed with the family", by: "Helen Marsh", on: "2026-02-20" };
    expect(overrideOf(found({})[0]!, policyOf({ overrides: [override] }))?.reason).toBe(override.reason);
  });
});
