// Q01, Q02 and Q13: another child in the plan, the child's own name misspelt, and facts that are no longer true.

import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanPlan, CLOCK } from "./plans.js";

/** The words that a check points at when a need has this text. */
function flagged(check: string, text: string, change: (plan: Plan) => void = () => undefined): string[] {
  const plan = cleanPlan();
  plan.sections.B.areas[0]!.needs[0]!.text = text;
  change(plan);
  return checkPlan(plan, defaultPolicy, CLOCK)
    .filter((finding) => finding.check === check)
    .map(({ span, message, severity, pointer }) => {
      expect(pointer).toBe("/sections/B/areas/0/needs/0/text");
      expect(message).not.toMatch(/Oliver|Koffi|Kófi|Priya/);
      expect(severity).toBe(check === "Q13" ? "warning" : "error");
      return text.slice(...span!);
    });
}

describe("Q01, another child", () => {
  it.each([
    ["A card helps Oliver to join in with others in class.", ["Oliver"]],
    ["Oliver finds it hard to follow talk in groups.", ["Oliver"]],
    ["Talk is fast. Oliver struggles to join in when it is loud.", ["Oliver"]],
    ["He leaves the room when Priya feels unsure of what is said.", ["Priya"]],
    ["- Oliver-James struggles to follow talk between three or more people", ["Oliver-James"]],
  ])("finds a name: %s", (text, words) => {
    expect(flagged("Q01", text)).toEqual(words);
  });

  it.each([
    ["Kofi finds it hard to follow talk in groups of three."],
    ["Mum finds it hard to get him out of the house."],
    ["Abena finds mornings at home with him hard before school."],
    ["The Social Thinking course helps Makaton to become part of the day."],
    ["Teachers know that Mondays are hard, and staff feel it too."],
    ["It helps when Saltbridge understands the routes that he takes."],
    ["Guidance says that groups are hard. Dyslexia has been diagnosed."],
    ["Research finds that talk is fast. Swimming understands no words."],
    ["Speech cannot be heard in the hall. Work feels too long for him."],
    ["Handwriting struggles show when handwriting is timed in class."],
  ])("lets pass: %s", (text) => {
    expect(flagged("Q01", text)).toEqual([]);
  });

  it("knows the people of section A", () => {
    const text = "It calms him when Priya understands what he means.";
    expect(flagged("Q01", text, ({ sections: { A } }) => (A.importantPeople = ["His sister Priya"]))).toEqual(
      [],
    );
  });

  it.each([
    ["She finds it hard to follow talk between three or more in class.", ["She"]],
    ["Three or more voices are too many for her in class.", ["her"]],
  ])("finds other pronouns: %s", (text, words) => {
    expect(flagged("Q01", text)).toEqual(words);
  });

  it.each([
    ["The therapist says that she will see him in class."],
    ["Abena says that she talks slowly with him when at home."],
    ["He reads to the dog, and she listens to him every day."],
    ["His mother says that she talks slowly with him at home."],
    ["He follows talk between two, and leaves when there are three."],
  ])("lets pronouns of others pass: %s", (text) => {
    expect(flagged("Q01", text)).toEqual([]);
  });

  it("says nothing of pronouns when the plan gives none, or they/them", () => {
    const text = "She finds it hard to follow talk between three or more in class.";
    expect(flagged("Q01", text, ({ subject }) => delete subject.pronouns)).toEqual([]);
    expect(flagged("Q01", text, ({ subject }) => (subject.pronouns = "they/them"))).toEqual([]);
  });

  it.each([
    ["His record (NHS number 999 000 0026) speaks of hearing loss.", ["999 000 0026"]],
    ["Born on 3 May 2014, he joined the school in Year 1.", ["3 May 2014"]],
    ["DOB 03/05/2014. He finds it hard to follow talk.", ["03/05/2014"]],
  ])("finds another child's numbers: %s", (text, words) => {
    expect(flagged("Q01", text)).toEqual(words);
  });

  it.each([
    ["His record (NHS number 999 000 0018) speaks of hearing loss."],
    ["His record (NHS helpline 999 000 0027) speaks of hearing loss."],
    ["Born on 14 May 2015, he joined the school in Year 1."],
    ["DOB: 14/05/2015. He finds it hard to follow talk."],
    ["His sister, born on 3 May 2014, goes to the same school."],
  ])("lets his own and his family's pass: %s", (text) => {
    expect(flagged("Q01", text)).toEqual([]);
  });
});

describe("Q02, the name spelt the same", () => {
  it.each([
    ["In class Koffi finds it hard to follow talk.", ["Koffi"]],
    ["In class Kifo is lost when three people talk; Kóﬁ is not.", []],
    ["In class Kfoi is lost when three people talk.", ["Kfoi"]],
    ["Mrs Asante-Low says that talk in groups is hard for him.", ["Low"]],
    ["In class Kófi finds it hard to follow talk.", ["Kófi"]],
  ])("%s", (text, words) => {
    expect(flagged("Q02", text)).toEqual(words);
  });

  it("asks for accents", () => {
    const text = "In class Zoe finds it hard to follow talk.";
    const zoë = ({ subject }: Plan): void =>
      void Object.assign(subject, { givenNames: "Zoë", preferredName: "Zoë" });
    expect(flagged("Q02", text, zoë)).toEqual(["Zoe"]);
    expect(flagged("Q02", text.replace("Zoe", "Zoe\u0308"), zoë)).toEqual([]);
  });

  it.each([
    ["In class Kofi finds it hard to follow talk. Kofi’s card helps."],
    ["In class both Kofis were there; Coffee is served to parents."],
    ["In class Abena Asante-Lowe was there to listen to him."],
  ])("lets pass: %s", (text) => {
    expect(flagged("Q02", text)).toEqual([]);
  });

  it("does not mind a relative with a name like it", () => {
    const text = "In class Kofa sits beside him and helps with talk.";
    expect(flagged("Q02", text)).toEqual(["Kofa"]);
    expect(flagged("Q02", text, ({ sections: { A } }) => (A.importantPeople = ["His cousin Kofa"]))).toEqual(
      [],
    );
  });

  it("does not mind ordinary words like a name", () => {
    const grace = ({ subject }: Plan): void =>
      void Object.assign(subject, { givenNames: "Grace", preferredName: "Grace" });
    expect(flagged("Q02", "Trace letters with her. She will trace them in sand.", grace)).toEqual([]);
  });
});

describe("Q13, facts of now", () => {
  it.each([
    ["Kofi is 9 years old and finds talk in groups hard.", ["Kofi is 9 years old"]],
    ["He is a nine-year-old boy who finds talk hard.", ["He is a nine-year-old"]],
    ["He is currently in Year 4 and finds talk hard.", ["He is currently in Year 4"]],
  ])("finds: %s", (text, words) => {
    expect(flagged("Q13", text)).toEqual(words);
  });

  it.each([
    ["Kofi is 10 years old and finds talk in groups hard."],
    ["He is in Year 6 and finds talk in groups hard."],
    ["He was 3 years old when he was diagnosed, at the age of 4 he spoke."],
    ["The book is for 6-year-olds; the other boy is 9 years old."],
    ["When he is in Year 7, or is 16 years old, this is reviewed."],
  ])("lets pass: %s", (text) => {
    expect(flagged("Q13", text)).toEqual([]);
  });
});
