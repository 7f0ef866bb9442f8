// Rows of single parts: each thing that a plan may say there, and what becomes of it.

import { describe, expect, it } from "vitest";
import { reviewSentence } from "../../src/easy-read/schedule-words.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import type { Plan } from "../../src/plan/schema.js";
import { smallPlan, write } from "./easy-read-files.js";

const rowsOf = (script: Script, id: string): ScriptRow[] =>
  script.parts.flatMap(({ rows }) => rows).filter((row) => row.id.startsWith(id));
const shownOf = (change: (plan: Plan) => void, id: string): string[] =>
  rowsOf(write(smallPlan(change)), id)
    .filter((row) => row.hidden !== true && row.kind !== "heading" && row.kind !== "note")
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));

function provisionWith(change: Partial<Plan["sections"]["F"]["items"][number]>): (plan: Plan) => void {
  return (plan) => {
    const [first] = plan.sections.F.items;
    if (first === undefined) throw new Error("the small plan has a provision");
    plan.sections.F.items = [{ ...first, ...change }];
  };
}

describe("interests and strengths", () => {
  it.each([
    [
      "Football: he does not like playing in goal.",
      ["You like football.", "You do not like playing in goal."],
    ],
    ["Cars: he likes red ones", ["You like cars.", "You like red ones."]],
    ["Rain: taps and puddles", ["You like rain.", "You like taps and puddles."]],
    ["Lego, especially when he builds alone", ["You like Lego."]],
    ["Football: his dad takes him", ["You like football."]],
    ["Dogs, but not big ones", ["You like dogs, but not big ones."]],
    ["Swimming: only when the pool is quiet", []],
    ["Dancing: except at school", []],
    ["Not known", []],
    ["No loud music", []],
    ["None", []],
  ])("likes %s", (text, sentences) => {
    expect(
      shownOf((plan) => {
        plan.sections.A.interests = [text];
      }, "A.interests"),
    ).toEqual(sentences);
  });

  it("keeps what waits for a person, hidden and with a reason", () => {
    const [row] = rowsOf(
      write(
        smallPlan((plan) => {
          plan.sections.A.interests = ["Swimming: only when the pool is quiet"];
        }),
      ),
      "A.interests.1",
    );
    expect(row).toMatchObject({ status: "needs-review", hidden: true });
    expect(row?.reasons).not.toEqual([]);
  });

  it("is good at things", () => {
    expect(
      shownOf((plan) => {
        plan.sections.A.strengths = ["Running and jumping"];
      }, "A.strengths"),
    ).toEqual(["You are good at running and jumping."]);
  });
});

it.each([
  ["Kofi dresses independently.", ["I dress on my own."]],
  ["The teaching assistant will work independently of the class teacher.", /independently of the class/],
] as const)("how to help: %s", (text, expected) => {
  const said = shownOf((plan) => {
    plan.sections.A.howToSupport = text;
  }, "A.howToSupport");
  if (expected instanceof RegExp) expect(said.join(" ")).toMatch(expected);
  else expect(said).toEqual(expected);
});

describe("a school", () => {
  const placed = (from: string, to: string) => (plan: Plan) => {
    plan.sections.I.placements = [
      { name: "Old School", type: "Primary school", attendance: "day", from, to },
    ];
  };

  it("that has ended waits for a person, in the past", () => {
    const script = write(smallPlan(placed("2020-09-01", "2026-07-20")));
    const rows = rowsOf(script, "I.1.");
    expect(rows.every((row) => row.hidden === true && row.status === "needs-review")).toBe(true);
    expect(rows.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toContain(
      "You went to Old School.",
    );
    expect(shownOf(placed("2020-09-01", "2026-07-20"), "I.1.")).toEqual([]);
  });

  it.each([
    ["2020-09-01", "2026-12-01", "You go to Old School.", "You will be there until 1 December 2026."],
    ["2027-09-01", "2028-07-20", "You will go to Old School.", "You will be there until 20 July 2028."],
  ])("from %s to %s is said", (from, to, go, until) => {
    const said = shownOf(placed(from, to), "I.1.");
    expect(said).toContain(go);
    expect(said).toContain(until);
  });
});

describe("how often help is checked", () => {
  it.each([
    ["annually", "We will check it annually."],
    ["Termly", "We will check it termly."],
    ["every six months", "We will check it every 6 months."],
    ["month", "We will check it every month."],
    ["twice a year", "We will check it twice a year."],
    ["each time the team meets", "We will check it each time the team meets."],
    ["as needed", undefined],
    ["not reviewed", undefined],
    ["when he needs it", undefined],
    ["every term unless the panel agrees", undefined],
  ])("%s", (every, sentence) => {
    expect(reviewSentence(every)).toBe(sentence);
    const said = shownOf(provisionWith({ reviewEvery: every }), "F1.review");
    expect(said).toEqual(sentence === undefined ? [] : [sentence]);
  });
});

describe("who does it", () => {
  const what =
    "Access to a calm room when he asks for it, and for at least 10 minutes after each of his breaks";

  it.each([
    ["Educational psychologist", ["An educational psychologist will do this."]],
    ["Site manager to the QTVI's drawing", []],
    ["Not known", []],
  ])("%s", (role, said) => {
    expect(
      shownOf(provisionWith({ kind: "training", what: "Makaton course", who: { role } }), "F1.who"),
    ).toEqual(said);
  });

  it("is not said where no shown sentence says what it is", () => {
    const change = provisionWith({ kind: "environment", what, who: { role: "SENCO" }, reviewEvery: "term" });
    expect(shownOf(change, "F1.")).toEqual([]);
    const [row] = rowsOf(write(smallPlan(change)), "F1.who");
    expect(row).toMatchObject({ status: "needs-review", hidden: true });
    expect(row?.reasons).toContain("No sentence that is shown says what the help is.");
  });

  it("helps all the same", () => {
    const change = provisionWith({ kind: "direct", what, who: { role: "Kofi's mother" } });
    expect(shownOf(change, "F1.who")).toEqual(["Your mother will help you."]);
  });
});

describe("the next check of the plan", () => {
  const undated = (arrangements?: string) => (plan: Plan) => {
    delete plan.dates.reviewBy;
    plan.review = arrangements === undefined ? undefined : { arrangements };
  };

  it("is one time each year where the plan says nothing else", () => {
    expect(shownOf(undated(), "next.review")).toEqual(["We will check your plan 1 time each year or more."]);
    expect(shownOf(undated("Kofi opens the meeting."), "next.review")).toHaveLength(1);
  });

  it("is only what the plan says itself", () => {
    expect(shownOf(undated("The plan is looked at every six months."), "next.review")).toEqual([]);
    expect(shownOf(undated("The plan is checked twice a year."), "next.review")).toEqual([]);
  });
});
