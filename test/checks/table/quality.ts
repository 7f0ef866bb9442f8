// Q and R: quality, the right child, and what needs a consent. Plans that trigger each check, at the place they should, and near misses that must not.

import type { CheckRows, NearMiss, Spoil, Trigger } from "./rows.js";

const NEED = "/sections/B/areas/0/needs/0";

/** The first need in other words. */
const need =
  (text: string): Spoil =>
  ({ sections: { B } }) =>
    (B.areas[0]!.needs[0]!.text = text);

export const quality: CheckRows = {
  triggers: [
    [
      "Q03",
      "a gap in brackets",
      "final",
      ({ sections: { A } }) => (A.history = "He lives with [INSERT NAME] and his sister."),
      "/sections/A/history",
    ],
    [
      "Q03",
      "TBC as the name of a school",
      "final",
      ({ sections: { I } }) => (I.placements[0]!.name = "TBC"),
      "/sections/I/placements/0/name",
    ],
    [
      "Q03",
      "to be confirmed",
      "final",
      ({ sections: { E } }) => (E.monitoring = "Review dates are to be confirmed."),
      "/sections/E/monitoring",
    ],
    [
      "Q03",
      "xxx",
      "amended",
      ({ sections: { B } }) => (B.areas[1]!.needs[0]!.impact = "He xxx in lessons."),
      "/sections/B/areas/1/needs/0/impact",
    ],
    [
      "Q03",
      "lorem ipsum",
      "final",
      ({ sections: { E } }) => (E.monitoring = "Lorem ipsum dolor sit amet."),
      "/sections/E/monitoring",
    ],
    [
      "Q03",
      "information not available",
      "final",
      ({ sections: { C } }) => (C.strengths = "Information not available."),
      "/sections/C/strengths",
    ],
    [
      "Q03",
      "guidance of a template",
      "final",
      ({ sections: { D } }) => (D.strengths = "Click or tap here to enter text."),
      "/sections/D/strengths",
    ],
    [
      "Q03",
      "a merge field",
      "final",
      ({ sections: { A } }) => (A.communication = "Talk slowly to {{first_name}}."),
      "/sections/A/communication",
    ],
    [
      "Q08",
      "a need over its budget",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = Array.from({ length: 81 }, (_, n) => `word${n}`).join(" ")),
      `${NEED}/text`,
    ],
    [
      "Q06",
      "nearly the same sentence in two sections",
      "final",
      ({ sections: { A, E } }) => {
        A.history = "He joined his primary school in Year 1 and likes to sit near the door of the room.";
        E.monitoring = "He joined his primary school in Year 1 and likes to sit near the door of this room.";
      },
      "/sections/E/monitoring",
    ],
    [
      "Q06",
      "a sentence that stands again inside a longer one",
      "final",
      ({ sections: { A, E } }) => {
        A.history = "He likes to sit near the door of the room when the class is loud.";
        E.monitoring =
          "The teacher remembers that he likes to sit near the door of the room when the class is loud, and asks him.";
      },
      "/sections/E/monitoring",
    ],
    [
      "Q12",
      "an NHS number with a slip",
      "final",
      ({ subject }) => (subject.nhsNumber = "999 000 0019"),
      "/subject/nhsNumber",
    ],
    [
      "R01",
      "child in need without a consent",
      "final",
      ({ sections: { D } }) => (D.needs[0]!.text = "Kofi has had a Child in Need plan since last spring."),
      "/sections/D/needs/0/text",
    ],
    [
      "Q01",
      "another child by name",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "A card helps Oliver to join in with others in class."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q02",
      "one letter too many",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "In class Koffi finds it hard to follow talk."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q05",
      "a passage of 25 words twice",
      "final",
      ({ sections: { B, E } }) => {
        const passage = Array.from({ length: 25 }, (_, n) => `word${n}`).join(" ");
        B.areas[0]!.needs[0]!.text = passage;
        E.monitoring = passage;
      },
      "/sections/E/monitoring",
    ],
    [
      "Q13",
      "an age of last year",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi is 9 years old and finds it hard to follow talk."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q09",
      "a sentence of 26 words",
      "final",
      ({ sections: { E } }) => (E.monitoring = `${Array.from({ length: 26 }, () => "word").join(" ")}.`),
      "/sections/E/monitoring",
    ],
    [
      "Q09",
      "a section in the passive",
      "final",
      ({ sections: { D } }) =>
        (D.needs[0]!.text = Array.from({ length: 9 }, (_, n) => `Visit ${n} was planned by his school.`).join(
          " ",
        )),
      "/sections/D",
    ],
    ...[
      "Kofi works in groups with Oliver each day.",
      "Kofi talks in groups in Oliver's class.",
      "Kofi works in groups with Oliver Ward each day.",
    ].map((text): Trigger => ["Q01", text, "final", need(text), "/sections/B/areas/0/needs/0/text"]),
  ],
  nearMisses: [
    [
      "Q03",
      "kisses in a child's own words",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "Thank you all for helping me with my plan xxx"),
    ],
    [
      "Q03",
      "square brackets of an editor",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "She [Mum] takes me to see trains."),
    ],
    [
      "Q03",
      "a chromosome count",
      "final",
      ({ sections: { C } }) => (C.needs[0]!.text = "Kofi has a karyotype of 47,XXX as found by tests."),
    ],
    [
      "Q03",
      "work to be completed",
      "final",
      ({ sections: { E } }) => (E.monitoring = "A tally is to be completed after each lesson."),
    ],
    ["Q03", "a draft may hold placeholders", "draft", ({ sections: { E } }) => (E.monitoring = "TBC")],
    [
      "Q08",
      "a need of exactly its budget",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = Array.from({ length: 80 }, (_, n) => `word${n}`).join(" ")),
    ],
    [
      "R01",
      "a need that the consent covers",
      "final",
      (plan) => {
        plan.consents = [{ id: "X1", scope: "social care", givenBy: "mother", date: "2026-01-05" }];
        Object.assign(plan.sections.D.needs[0]!, {
          text: "Kofi has had a Child in Need plan since last spring.",
          consentId: "X1",
        });
      },
    ],
    [
      "R01",
      "a child in need of rest",
      "final",
      ({ sections: { D } }) => (D.needs[0]!.text = "He is a child in need of quiet time after school."),
    ],
    [
      "Q06",
      "sentences alike in one section",
      "final",
      ({ sections: { E } }) => {
        E.monitoring = "The class teacher records progress towards each step every half-term with him.";
        E.shortTermTargets = "The class teacher records progress towards each step every half-term with her.";
      },
    ],
    [
      "Q06",
      "a need, and the step that ends it",
      "final",
      ({ sections: { A, E } }) => {
        A.history = "He does not yet choose between two switches with different effects on the screen.";
        E.monitoring = "He will choose between two switches with different effects on the screen each day.";
      },
    ],
    [
      "Q06",
      "sentences alike but for a number: that is for Q07",
      "final",
      ({ sections: { A, E } }) => {
        A.history = "He sat near the door of the room for 10 minutes when the class was loud.";
        E.monitoring = "He sat near the door of the room for 15 minutes when the class was loud.";
      },
    ],
    [
      "Q01",
      "a given name that is a word",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "In May it was clear that he tires, and Hope is a word he can read."),
    ],
    [
      "Q02",
      "the possessive of the name",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "In class Kofi’s card helps him to follow talk."),
    ],
    [
      "Q05",
      "a passage of 24 words twice",
      "final",
      ({ sections: { B, E } }) => {
        const passage = Array.from({ length: 24 }, (_, n) => `word${n}`).join(" ");
        B.areas[0]!.needs[0]!.text = `Here ${passage} so`;
        E.monitoring = `There ${passage} too`;
      },
    ],
    [
      "Q13",
      "an age of another child",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "He sits beside a boy who was 9 years old last week."),
    ],
    ["Q12", "a number with spaces", "final", ({ subject }) => (subject.nhsNumber = "999 000 0018")],
    [
      "Q09",
      "a sentence of 25 words",
      "final",
      ({ sections: { E } }) => (E.monitoring = `${Array.from({ length: 25 }, () => "word").join(" ")}.`),
    ],
    [
      "Q09",
      "a list of short items",
      "final",
      ({ sections: { E } }) =>
        (E.monitoring = `The school records:\n${Array.from({ length: 9 }, (_, n) => `- what he did with card ${n}`).join("\n")}`),
    ],
    [
      "Q09",
      "the child's own long sentence",
      "final",
      ({ sections: { A } }) =>
        (A.views![0]!.text = `I like ${Array.from({ length: 30 }, () => "trains").join(" and ")}.`),
    ],
    [
      "Q09",
      "two passive sentences of three",
      "final",
      ({ sections: { D } }) =>
        (D.needs[0]!.text = "He was seen by a nurse. He was sent home. He has no safe way to meet others."),
    ],
    ...[
      "Kofi moves to Daisy class for work in groups.",
      "Kofi spent a week on Jasmine Ward.",
      "Kofi reads with Oscar, the school's therapy dog.",
      "Kofi reads with Oliver (his brother).",
      "Kofi learns to work safely with Stanley knives.",
      "Kofi talks in groups about Thomas and Friends.",
      "Kofi plays Simon Says in groups.",
    ].map((text): NearMiss => ["Q01", text, "final", need(text)]),
  ],
};
