import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { LEXICON } from "../../src/checks/lexicon.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Provision } from "../../src/plan/schema.js";
import { cleanPlan, CLOCK, withProvision } from "./plans.js";

const vague = (findings: Finding[]): Finding[] => findings.filter(({ check }) => check === "P04");

/** The words of `what` that P04 points at, in F, with the fields of the clean plan changed. */
function flagged(what: string, change: Partial<Provision> = {}): string[] {
  const plan = withProvision({ what, ...change });
  return vague(checkPlan(plan, defaultPolicy, CLOCK)).map(({ span, pointer }) => {
    expect(pointer).toBe("/sections/F/items/0/what");
    return what.slice(...span!);
  });
}

const unscheduled: Partial<Provision> = {
  schedule: undefined,
  who: undefined,
  ratio: undefined,
  reviewEvery: undefined,
};

describe("the lexicon in section F", () => {
  it.each([
    ["Access to a sensory room", "Access to"],
    ["He will have **access** to a laptop", "access** to"],
    ["Opportunities to talk with friends", "Opportunities to"],
    ["Regular speech and language therapy", "Regular"],
    ["Help as required", "as required"],
    ["Help as and when needed", "as and when needed"],
    ["Help when needed", "when needed"],
    ["Help where appropriate", "where appropriate"],
    ["Teaching in the classroom where possible", "where possible"],
    ["He would benefit from a quiet room", "would benefit from"],
    ["Speech and language therapy input", "input"],
    ["Support with reading", "Support"],
    ["Adult support in lessons", "support"],
    ["Guidance and support", "support"],
    ["Literacy interventions", "interventions"],
    ["A high level of care", "A high level of"],
    ["Programmes tailored to his needs", "Programmes tailored to his needs"],
    ["Strategies to calm down", "Strategies to"],
    ["A quiet room is available", "available"],
    ["Lego therapy or equivalent", "or equivalent"],
    ["Software such as a word predictor", "such as"],
    ["Software (e.g. a word predictor)", "e.g."],
    ["Software, for example a word predictor", "for example"],
    ["Pens, grips, etc.", "etc."],
    ["Tools including but not limited to pens", "including but not limited to"],
    ["A key adult greets him", "key adult"],
    ["School staff remind him", "School staff"],
    ["Taught by trained staff", "trained staff"],
    [
      "Taught by suitably trained and experienced teaching assistants",
      "suitably trained and experienced teaching assistants",
    ],
    ["Small group teaching", "Small group"],
    ["A high adult to pupil ratio", "high adult to pupil ratio"],
    ["Teaching in a small class", "small class"],
    ["Ongoing speech therapy", "Ongoing"],
    ["Frequent breaks", "Frequent"],
    ["Breaks are often given", "often"],
    ["Periodic visits", "Periodic"],
    ["Visits from time to time", "from time to time"],
    ["Sufficient time to answer", "Sufficient"],
    ["Adequate time", "Adequate"],
    ["An appropriate seat", "appropriate"],
    ["A suitable seat", "suitable"],
    ["Reasonable adjustments", "Reasonable"],
    ["A laptop will be considered", "considered"],
    ["He is encouraged to speak", "encouraged"],
    ["Enhanced staffing", "Enhanced"],
    ["Additional support in class", "Additional support"],
    ["Targeted support in class", "Targeted support"],
    ["A differentiated curriculum", "differentiated"],
    ["Quality first teaching", "Quality first teaching"],
    ["Consideration to be given to a laptop", "Consideration to be given"],
    ["A laptop should be offered", "should be offered"],
    ["Lessons by the window if possible", "if possible"],
    ["Breaks at the discretion of the teacher", "at the discretion of"],
    ["Key members of staff know him", "Key members of staff"],
    ["Monitoring of his mood", "Monitoring"],
    ["Liaison with home", "Liaison"],
    ["A familiar adult walks with him", "familiar adult"],
    ["A sensory diet", "sensory diet"],
    ["Movement breaks", "Movement breaks"],
    ["Check-ins with the teacher", "Check-ins"],
    ["He will be supported to plan his writing", "will be supported to"],
    ["Teaching on a weekly basis", "weekly basis"],
    ["Reading for up to 30 minutes", "up to 30"],
  ])("%s", (what, word) => {
    expect(flagged(what, unscheduled)).toEqual([word]);
  });

  it("tries every entry of the lexicon at least once", () => {
    const tried = new Set<string>();
    for (const { phrase } of LEXICON) {
      const plan = withProvision({ ...unscheduled, what: phrase.replace(" / to", "") });
      if (vague(checkPlan(plan, defaultPolicy, CLOCK)).some(({ message }) => message.includes(`“${phrase}”`)))
        tried.add(phrase);
    }
    // Named in words that are not themselves the wording they stand for.
    tried.add("programmes tailored to need").add("trained or experienced staff");
    expect(LEXICON.map(({ phrase }) => phrase).filter((phrase) => !tried.has(phrase))).toEqual([]);
  });
});

describe("what settles a phrase", () => {
  it.each<[string, string, Partial<Provision>]>([
    ["a schedule", "Movement breaks", { schedule: { times: 4, per: "day", minutes: 5 } }],
    [
      "a schedule, for the phrase in a later sentence too",
      "Movement breaks in the hall. The movement breaks are led by him.",
      {},
    ],
    ["a frequency in the sentence", "Regular movement breaks, twice a day", unscheduled],
    ["a number before the breaks", "4 short movement breaks a day", unscheduled],
    ["minutes for a bare noun", "15 hours of adult support a week", unscheduled],
    ["the schedule for a bare noun", "Lego therapy intervention", {}],
    ["the size of the group", "Small group of no more than four pupils", unscheduled],
    ["the ratio of the item", "Small group teaching", {}],
    ["named training", "Taught by trained staff with a certificate in autism", unscheduled],
    ["the qualification of the item", "Taught by trained staff", {}],
    [
      "the person of the item",
      "A key adult greets him at the gate",
      { who: { role: "teaching assistant", qualification: "ELSA training" } },
    ],
    [
      "how often it is reviewed",
      "Speech programme that is regularly reviewed",
      { ...unscheduled, reviewEvery: "half-term" },
    ],
    ["an author", "Sensory diet written by the occupational therapist", unscheduled],
    ["minutes of a weekly basis", "Teaching on a weekly basis for 40 minutes", unscheduled],
    ["a list after a colon", "Strategies to calm down: deep pressure, a walk, a quiet room", unscheduled],
    [
      "maintenance by somebody within a time limit",
      "Hearing aids are repaired as required by the audiology technician within two school days",
      { ...unscheduled, kind: "equipment", quantity: 2 },
    ],
    [
      "a flexibility clause",
      "Reading with an adult as needed",
      { flexibility: { minimum: "20 minutes a day", decidedBy: "SENCO", reviewEvery: "half-term" } },
    ],
  ])("%s", (_, what, change) => {
    expect(flagged(what, change)).toEqual([]);
  });

  it.each<[string, string, Partial<Provision>, string[]]>([
    [
      "maintenance without a time limit",
      "Hearing aids are repaired as required by the technician",
      {},
      ["as required"],
    ],
    [
      "maintenance by nobody",
      "Hearing aids are repaired as required within two days",
      unscheduled,
      ["as required"],
    ],
    [
      "a minimum without a number",
      "Reading as needed",
      { flexibility: { minimum: "Some", decidedBy: "SENCO", reviewEvery: "term" } },
      ["as needed"],
    ],
    [
      "a schedule that says nothing of a later sentence",
      "Speech therapy. He also has regular breaks.",
      {},
      ["regular"],
    ],
    [
      "a vague review",
      "Programme that is regularly reviewed",
      { ...unscheduled, reviewEvery: "when required" },
      ["regularly"],
    ],
    ["minutes for a frequency", "Regular 20-minute sessions", unscheduled, ["Regular"]],
  ])("is not %s", (_, what, change, words) => {
    const plan = withProvision({ what, ...change });
    const inWhat = vague(checkPlan(plan, defaultPolicy, CLOCK)).filter(({ pointer }) =>
      pointer.endsWith("/what"),
    );
    expect(inWhat.map(({ span }) => what.slice(...span!))).toEqual(words);
  });
});

describe("another sense of the words", () => {
  it.each([
    "Staff support Kofi to plan his writing",
    "An adult helps and will support him",
    "Learning support assistant in the room",
    "His behaviour support plan is read to him",
    "Seat with a foot support",
    "Level access to the hall and wheelchair access to the library",
    "Age-appropriate books",
    "Self-monitoring card",
    "Switch input device",
    "Glucose monitor",
    "How often he asks is written down",
    "Clerk with an enhanced DBS check",
    "Up to date timetable",
    "Supportive seat",
    "Irregular verbs are taught",
    "A song up to the end of the lesson",
  ])("%s", (what) => {
    expect(flagged(what, unscheduled)).toEqual([]);
  });
});

describe("P04 by section and field", () => {
  it("is an error for High and a warning for Medium in F", () => {
    const found = vague(
      checkPlan(withProvision({ what: "Access to a suitable room" }), defaultPolicy, CLOCK),
    );
    expect(found.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });

  it.each(["G", "H1"] as const)("is a warning for both in %s", (code) => {
    const plan = cleanPlan();
    plan.sections[code].items[0]!.what = "Access to a suitable room";
    const found = vague(checkPlan(plan, defaultPolicy, CLOCK));
    expect(found.map(({ severity, section }) => [severity, section])).toEqual([
      ["warning", code],
      ["warning", code],
    ]);
  });

  it("reads who, where and review, and names the field", () => {
    const plan = withProvision({
      who: { role: "school staff", qualification: "appropriate training" },
      reviewEvery: "regularly",
    });
    expect(
      vague(checkPlan(plan, defaultPolicy, CLOCK)).map(({ pointer, message }) => [pointer, message]),
    ).toEqual([
      ["/sections/F/items/0/who/role", "Section F, item F1, who: “school staff” leaves open who it is."],
      ["/sections/F/items/0/reviewEvery", "Section F, item F1, review: “regular” leaves open how often."],
      [
        "/sections/F/items/0/who/qualification",
        "Section F, item F1, qualification: “appropriate” leaves open what is enough.",
      ],
    ]);
  });

  it("leaves section A and the outcomes alone", () => {
    const plan = cleanPlan();
    plan.sections.A.views![0]!.text = "I would like access to the train room and regular breaks as needed.";
    plan.sections.E.monitoring = "Progress is monitored on a regular basis.";
    expect(checkPlan(plan, defaultPolicy, CLOCK)).toEqual([]);
  });

  it("only tells of wording that a tribunal ordered", () => {
    const what = "Access to speech and language therapy";
    const plan = withProvision({
      what,
      tribunalOrder: { reference: "EH999/25/00001", date: "2025-12-01", text: what },
    });
    expect(vague(checkPlan(plan, defaultPolicy, CLOCK)).map(({ severity }) => severity)).toEqual(["info"]);
  });

  it("takes words from the policy, and leaves out those it allows", () => {
    const policy = {
      ...defaultPolicy,
      words: { high: ["wrap-around care"], medium: ["nurture"], allow: ["access to"] },
    };
    const plan = withProvision({ what: "Access to wrap-around care and nurture" });
    expect(
      vague(checkPlan(plan, policy, CLOCK)).map(({ severity, span }) => [
        severity,
        plan.sections.F.items[0]!.what.slice(...span!),
      ]),
    ).toEqual([
      ["error", "wrap-around care"],
      ["warning", "nurture"],
    ]);
  });

  it("may allow every phrase", () => {
    const allow = [...LEXICON.map(({ phrase }) => phrase), "up to"];
    const policy = { ...defaultPolicy, words: { high: [], medium: [], allow } };
    const plan = withProvision({ what: "Access to regular support for up to 30 minutes as required" });
    expect(vague(checkPlan(plan, policy, CLOCK))).toEqual([]);
  });
});
