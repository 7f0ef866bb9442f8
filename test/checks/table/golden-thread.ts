// N and O: needs and outcomes. Plans that trigger each check, at the place they should, and near misses that must not.

import type { CheckRows, NearMiss, Spoil, Trigger } from "./rows.js";

const F1 = "/sections/F/items/0";
const NEED = "/sections/B/areas/0/needs/0";

/** The first outcome in other words. */
const outcome =
  (text: string): Spoil =>
  ({ sections: { E } }) =>
    (E.outcomes[0]!.text = text);

/** The first outcome in words that alone say when and how much. */
const bareOutcome =
  (text: string): Spoil =>
  ({ sections: { E } }) => {
    E.outcomes[0]!.text = text;
    E.outcomes[0]!.measures = [];
    delete E.outcomes[0]!.by;
    delete E.outcomes[0]!.phase;
  };

export const goldenThread: CheckRows = {
  triggers: [
    [
      "N01",
      "a need of five words",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi has **poor** expressive language."),
      `${NEED}/text`,
    ],
    [
      "N01",
      "a health need without text",
      "draft",
      ({ sections: { C } }) => (C.needs[0]!.text = ""),
      "/sections/C/needs/0/text",
    ],
    [
      "N02",
      "a need in B that F does not meet",
      "final",
      ({ sections: { F } }) => (F.items[0]!.needIds = ["B2"]),
      NEED,
    ],
    [
      "N02",
      "a health need that G does not meet",
      "final",
      ({ sections: { G } }) => (G.items[0]!.needIds = []),
      "/sections/C/needs/0",
      "warning",
    ],
    [
      "N02",
      "a social care need that H does not meet",
      "final",
      ({ sections: { H1 } }) => (H1.items[0]!.needIds = []),
      "/sections/D/needs/0",
      "warning",
    ],
    [
      "N03",
      "provision that meets no need",
      "final",
      ({ sections: { F } }) => (F.items[2]!.needIds = []),
      "/sections/F/items/2/needIds",
    ],
    [
      "N04",
      "provision that supports no outcome",
      "final",
      ({ sections: { F } }) => (F.items[2]!.outcomeIds = []),
      "/sections/F/items/2/outcomeIds",
    ],
    [
      "N04",
      "an outcome without a need",
      "final",
      ({ sections: { E } }) => (E.outcomes[1]!.needIds = []),
      "/sections/E/outcomes/1/needIds",
    ],
    [
      "N04",
      "an outcome without provision",
      "final",
      ({ sections: { F } }) => (F.items[0]!.outcomeIds = ["E2"]),
      "/sections/E/outcomes/0",
    ],
    [
      "N05",
      "a need without advice",
      "final",
      ({ sections: { B } }) => delete B.areas[0]!.needs[0]!.adviceIds,
      NEED,
    ],
    ["N05", "provision without advice", "draft", ({ sections: { F } }) => (F.items[0]!.adviceIds = []), F1],
    [
      "N06",
      "a departure without a reason",
      "final",
      ({ sections: { F } }) => (F.items[0]!.departure = { reason: " " }),
      `${F1}/departure/reason`,
    ],
    [
      "N07",
      "a health need that may be about anything",
      "final",
      ({ sections: { C } }) => delete C.needs[0]!.relatesToSen,
      "/sections/C/needs/0",
    ],
    ["N08", "no primary type of need", "final", ({ sections: { B } }) => delete B.primaryNeed, "/sections/B"],
    [
      "N08",
      "a primary type of need without needs in its area",
      "final",
      ({ sections: { B } }) => (B.primaryNeed = "VI"),
      "/sections/B/primaryNeed",
    ],
    [
      "O01",
      "will have access to",
      "final",
      ({ sections: { E } }) =>
        (E.outcomes[0]!.text = "By July 2028 Kofi will have access to 5 group lessons."),
      "/sections/E/outcomes/0/text",
    ],
    [
      "O01",
      "will receive",
      "draft",
      ({ sections: { E } }) => (E.outcomes[0]!.text = "By July 2028 Kofi will receive 2 hours of therapy."),
      "/sections/E/outcomes/0/text",
    ],
    [
      "O02",
      "nobody's outcome",
      "final",
      ({ sections: { E } }) => (E.outcomes[0]!.text = "Improved talk in 4 of 5 group lessons."),
      "/sections/E/outcomes/0",
    ],
    [
      "O02",
      "an outcome that cannot be measured",
      "final",
      ({ sections: { E } }) => {
        E.outcomes[0]!.text = "Kofi will talk more in group lessons.";
        E.outcomes[0]!.measures = [];
      },
      "/sections/E/outcomes/0",
    ],
    [
      "O02",
      "an outcome without a date",
      "final",
      ({ sections: { E } }) => {
        E.outcomes[0]!.text = "Kofi will ask in 4 of 5 lessons.";
        delete E.outcomes[0]!.by;
      },
      "/sections/E/outcomes/0",
    ],
    [
      "O03",
      "an outcome before issue",
      "final",
      ({ sections: { E } }) => (E.outcomes[0]!.by = "2026-02-19"),
      "/sections/E/outcomes/0/by",
    ],
    [
      "O03",
      "an outcome after the age of 25",
      "final",
      ({ sections: { E } }) => (E.outcomes[0]!.by = "2041-05-14"),
      "/sections/E/outcomes/0/by",
    ],
    [
      "O04",
      "outcomes at 17 that are not marked",
      "final",
      ({ subject }) => (subject.birthDate = "2009-02-20"),
      "/sections/E/outcomes/0",
    ],
    ["O05", "two outcomes", "final", ({ sections: { E } }) => E.outcomes.pop(), "/sections/E/outcomes"],
    [
      "O06",
      "an outcome without steps",
      "final",
      ({ sections: { E } }) => delete E.outcomes[1]!.steps,
      "/sections/E/outcomes/1",
    ],
    ["O06", "no monitoring", "final", ({ sections: { E } }) => (E.monitoring = ""), "/sections/E"],
    [
      "O07",
      "an aspiration that leads nowhere",
      "final",
      ({ sections: { E } }) => (E.outcomes[0]!.aspirationIds = []),
      "/sections/A/aspirations/0",
    ],
    [
      "O07",
      "an outcome copied from an aspiration",
      "final",
      ({ sections: { A, E } }) => (E.outcomes[0]!.text = `**${A.aspirations![0]!.text}**`),
      "/sections/E/outcomes/0/text",
    ],
    [
      "N09",
      "the same need in two areas",
      "final",
      ({ sections: { B } }) =>
        B.areas[1]!.needs.push({
          id: "B3",
          text: "Kofi finds it hard to follow talk between three or more people in the class.",
          adviceIds: ["K4"],
        }),
      "/sections/B/areas/1/needs/1/text",
    ],
    ...[
      "By July 2028 Kofi will attend a weekly social skills group.",
      "By July 2028 Kofi will attend speech therapy twice a week.",
      "By July 2028 Kofi will receive support for a GCSE.",
      "By July 2028 Kofi will be offered 5 sessions of therapy.",
    ].map((text): Trigger => ["O01", text, "final", outcome(text), "/sections/E/outcomes/0/text"]),
    ...[
      "By July 2029 Kofi will be happier at school.",
      "Kofi will improve by the end of Year 9.",
      "By 20 July 2029 Kofi will talk more.",
      "By the end of Key Stage 3 Kofi will talk more.",
      "By the age of 16 Kofi will travel alone.",
      "Kofi will be helped by an adult in Year 9 in 4 of 5 lessons.",
      "Kofi will be happier at college on 4 of 5 days.",
    ].map((text): Trigger => ["O02", text, "final", bareOutcome(text), "/sections/E/outcomes/0"]),
  ],
  nearMisses: [
    [
      "N01",
      "a need of six words",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi cannot follow talk in groups."),
    ],
    [
      "N02",
      "therapy in F that meets a health need",
      "final",
      ({ sections: { F, G } }) => {
        G.items[0]!.needIds = [];
        F.items[0]!.needIds = ["B1", "C1"];
      },
    ],
    [
      "N02",
      "a social care need met in H2",
      "final",
      ({ sections: { H1, H2 } }) => {
        H2.items = H1.items;
        H1.items = [];
      },
    ],
    [
      "N05",
      "provision that departs from the advice with a reason",
      "final",
      ({ sections: { F } }) => {
        F.items[0]!.adviceIds = [];
        F.items[0]!.departure = { reason: "The family asked for it." };
      },
    ],
    [
      "N07",
      "a social care need under the 1970 Act",
      "final",
      ({ sections: { D } }) => {
        delete D.needs[0]!.relatesToSen;
        D.needs[0]!.s2csdpa = true;
      },
    ],
    ["N08", "Down syndrome with needs anywhere", "final", ({ sections: { B } }) => (B.primaryNeed = "DS")],
    [
      "O01",
      "attending lessons is what a child does",
      "final",
      ({ sections: { E } }) => (E.outcomes[0]!.text = "By July 2028 Kofi will attend 9 of 10 lessons."),
    ],
    [
      "O02",
      "a young person's own outcome",
      "final",
      ({ sections: { E } }) =>
        (E.outcomes[0]!.text = "By July 2028 I will travel to college by myself on 4 of 5 days."),
    ],
    ["O03", "an outcome at 25", "final", ({ sections: { E } }) => (E.outcomes[0]!.by = "2041-05-13")],
    ["O04", "a day before 17", "final", ({ subject }) => (subject.birthDate = "2009-02-21")],
    [
      "N09",
      "two needs that begin alike",
      "final",
      ({ sections: { B } }) =>
        B.areas[1]!.needs.push({
          id: "B3",
          text: "Kofi finds it hard to follow a page of print with two columns and pictures.",
          adviceIds: ["K4"],
        }),
    ],
    [
      "N09",
      "a need in two rows of one area",
      "final",
      ({ sections: { B } }) => B.areas[0]!.needs.push({ ...B.areas[0]!.needs[0]!, id: "B3" }),
    ],

    [
      "N03",
      "provision that meets a need of another section",
      "final",
      ({ sections: { F } }) => (F.items[2]!.needIds = ["C1"]),
    ],
    [
      "N04",
      "an outcome that provision of another section supports",
      "final",
      ({ sections: { F, G } }) => {
        F.items[0]!.outcomeIds = ["E2"];
        G.items[0]!.outcomeIds = ["E1", "E3"];
      },
    ],
    [
      "N06",
      "a departure with its reason",
      "final",
      ({ sections: { F } }) => (F.items[0]!.departure = { reason: "The family asked for shorter sessions." }),
    ],
    [
      "O05",
      "twelve outcomes",
      "final",
      ({ sections: { E, F } }) => {
        for (let n = 4; n <= 12; n++) {
          E.outcomes.push({ ...E.outcomes[0]!, id: `E${n}`, steps: [{ id: `E${n}a`, text: "Uses a card" }] });
          F.items[0]!.outcomeIds.push(`E${n}`);
        }
      },
    ],
    ["O06", "steps without dates", "final", ({ sections: { E } }) => delete E.outcomes[1]!.steps![0]!.by],
    [
      "O07",
      "an aspiration served by the last outcome",
      "final",
      ({ sections: { E } }) => {
        delete E.outcomes[0]!.aspirationIds;
        E.outcomes[2]!.aspirationIds = ["A3"];
      },
    ],
    ...[
      "By July 2028 Kofi will attend school on 9 days out of 10.",
      "By July 2028 Kofi will attend college three days a week.",
      "By July 2028 Kofi will attend nine out of ten lessons.",
      "By July 2028 Kofi will receive a GCSE grade 4.",
      "By July 2028 Kofi will be offered a job.",
      "By July 2028 Kofi will be offered a place at college.",
    ].map((text): NearMiss => ["O01", text, "final", outcome(text)]),
    ...[
      "By 20 July 2029 Kofi will ask what somebody means in 4 of 5 lessons.",
      "Kofi will ask what somebody means in 4 of 5 lessons by 1 July 2029.",
      "By the end of the summer term 2029 Kofi will ask in 4 of 5 lessons.",
      "By September of Year 9 Kofi will ask in 4 of 5 lessons.",
      "By the end of the school year 2028/29 Kofi will ask in 4 of 5 lessons.",
      "By Easter 2028 Kofi will ask in 4 of 5 lessons.",
      "By the end of Y9 Kofi will ask in 4 of 5 lessons.",
      "In July 2028 Kofi will ask in 4 of 5 lessons.",
      "By the end of primary school Kofi will ask in 4 of 5 lessons.",
      "By the end of Year 9 Kofi will make 5 friends.",
      "By July 2029 Kofi will ride a bus once a week.",
    ].map((text): NearMiss => ["O02", text, "final", bareOutcome(text)]),
  ],
};
