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
      expect(message).not.toMatch(/Oliver|Koffi|Kófi|Priya|Hope|Żaneta/);
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
    ["a possessive", "Oliver’s anxiety is high when three or more people talk.", ["Oliver"]],
    [
      "a possessive of an uncommon name",
      "Kwabena-Yaw's difficulties are greatest in groups.",
      ["Kwabena-Yaw"],
    ],
    ["a name of the list anywhere", "It takes time for Oliver to answer in a group of three.", ["Oliver"]],
    ["a name of the list that opens the text", "Oliver is a happy boy who talks about trains.", ["Oliver"]],
    ["a name after a word with a capital", "When Oliver is tired he leaves the room.", ["Oliver"]],
    ["a nickname", "In class, Ollie needs time to answer in a group of three.", ["Ollie"]],
    ["two given names", "Talk is fast, and Oliver-James cannot follow it.", ["Oliver-James"]],
    ["a full name", "The plan of Oliver Brown says that talk is hard for him.", ["Oliver"]],
    ["a name that is a word", "A card helps Hope to join in with others in class.", ["Hope"]],
    ["a name that is a verb", "A card helps Will to join in with others in class.", ["Will"]],
    ["a name that is a month", "He leaves the room when May feels unsure.", ["May"]],
    ["a name that is a noun", "He leaves the room when Mark struggles to talk.", ["Mark"]],
    ["accents", "He leaves the room when Żaneta feels unsure.", ["Żaneta"]],
    ["accents as marks of their own", "Zoe\u0308’s teacher gives him a card in each group.", ["Zoe\u0308"]],
    ["Cyrillic", "He leaves the room when Олексій feels unsure.", ["Олексій"]],
    ["Chinese", "He leaves the room when 美玲 feels unsure.", ["美玲"]],
    ["Arabic", "A card helps محمد to join in with others in class.", ["محمد"]],
    ["an apostrophe", "A card helps O’Shea to join in with others in class.", ["O’Shea"]],
    ["a capital inside", "A card helps McKenzie to join in with others.", ["McKenzie"]],
    ["two letters", "A card helps Jo to join in with others in class.", ["Jo"]],
  ])("finds a name: %s", (_, text, words) => {
    expect(flagged("Q01", text)).toEqual(words);
  });

  it.each([
    ["words that are names", "In May it was clear that he tires, and Will is a word he can read."],
    ["words that are names, at the start", "Mark his place with a card. Hope is a word he reads."],
    ["a friend", "His friend Oliver helps him to follow talk in a group of three."],
    ["a brother named first", "Oliver, his brother, helps him to follow talk in groups."],
    ["cousins", "His sister Amelia and his cousins Leo and Noah talk slowly with him."],
    ["a dog", "The dog is called Alfie and calms him when talk is too fast."],
    ["a hospital", "He was at St George’s Hospital when he was three years old."],
    ["a school with a title", "He moved from Prince Albert School, where groups were small."],
    ["a street and a school", "He lives in Victoria Road and walks to James Brindley School."],
    ["a technique", "He was taught the Alexander technique for his posture."],
    ["authors", "He reads books by Jacqueline Wilson and Roald Dahl each day."],
    ["characters", "He likes Thomas the Tank Engine, Ben 10 and Harry Potter films."],
    ["conditions", "Down’s syndrome was found. Asperger’s difficulties were ruled out."],
    ["a syndrome", "Charles Bonnet syndrome was ruled out by the eye clinic."],
    ["possessives of no person", "Monday’s class is loud. Makaton’s signs help him to be calm."],
    ["his own", "Kofi's card helps. Kofi’s needs are met. Asante-Lowe’s plan is here."],
    ["in quotation marks", "He can say “Oliver is my best friend” when talk is slow."],
    ["an adult with a role", "The teaching assistant, Emma, sits beside him in groups."],
  ])("lets pass: %s", (_, text) => {
    expect(flagged("Q01", text)).toEqual([]);
  });

  it.each([
    ["Thomas", "Tom"],
    ["Alexandra", "Lexi"],
    ["Anjali", "Anji"],
    ["Samuel", "Sammy"],
    ["Mary Jane", "Mary Jane"],
    ["Mary-Jane", "Mary"],
    ["Will", "Will"],
    ["محمد", "محمد"],
  ])("knows %s as %s", (given, called) => {
    const text = `A card helps ${called} to join in. ${called}'s needs are met when ${called} feels calm.`;
    const named = ({ subject }: Plan): void => {
      subject.givenNames = given;
      delete subject.preferredName;
    };
    expect(flagged("Q01", text, named)).toEqual([]);
  });

  it("reads titles, amendments and the review too", () => {
    const plan = cleanPlan();
    plan.sections.B.areas[0]!.needs[0]!.title = "Oliver's speech";
    plan.amendments = [
      { date: "2026-02-20", reason: "correction", sections: ["F"], summary: "Oliver has a laptop." },
    ];
    plan.review = { by: "2027-02-19", arrangements: "The review of Oliver is in February." };
    const found = checkPlan(plan, defaultPolicy, CLOCK).filter(({ check }) => check === "Q01");
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/amendments/0/summary",
      "/review/arrangements",
      "/sections/B/areas/0/needs/0/title",
    ]);
  });

  it("finds another child in what section A tells, and knows whom it introduces", () => {
    const told = (history: string): string[] => {
      const plan = cleanPlan();
      plan.sections.A.history = history;
      return checkPlan(plan, defaultPolicy, CLOCK)
        .filter(({ check }) => check === "Q01")
        .map(({ span }) => history.slice(...span!));
    };
    expect(told("Kofi lives with his mother. Oliver enjoys maps. Ben's progress is good.")).toEqual([
      "Oliver",
      "Ben",
    ]);
    expect(told("Kofi lives with his brother Oliver. Oliver enjoys maps.")).toEqual([]);
    expect(told("Kofi lived in Gdańsk. Moritz enjoys his visits.")).toEqual(["Moritz"]);
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
    ["Talk in groups is hard. Her mind drifts after a minute. The teacher helps.", ["Her"]],
    ["Kofi dresses herself before the class goes out to play ball.", ["herself"]],
  ])("finds other pronouns: %s", (text, words) => {
    expect(flagged("Q01", text)).toEqual(words);
  });

  it.each([
    ["The therapist says that she will see him in class."],
    ["A nurse comes each term. It takes an hour. She writes a letter then."],
    ["He can say “she is kind” when talk is slow enough for him."],
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
