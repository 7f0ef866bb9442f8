// P: provision. Plans that trigger each check, at the place they should, and near misses that must not.

import type { CheckRows, NearMiss, Spoil, Trigger } from "./rows.js";

const F1 = "/sections/F/items/0";

/** The first item of F in other words. */
const what =
  (text: string): Spoil =>
  ({ sections: { F } }) =>
    (F.items[0]!.what = text);

export const provision: CheckRows = {
  triggers: [
    ["P01", "no schedule", "final", ({ sections: { F } }) => delete F.items[0]!.schedule, F1],
    [
      "P01",
      "no minutes",
      "final",
      ({ sections: { F } }) => delete F.items[0]!.schedule!.minutes,
      `${F1}/schedule`,
    ],
    [
      "P01",
      "equipment without a number",
      "final",
      ({ sections: { F } }) => delete F.items[2]!.quantity,
      "/sections/F/items/2",
    ],
    ["P02", "nobody", "final", ({ sections: { F } }) => delete F.items[0]!.who, F1],
    [
      "P02",
      "no qualification",
      "final",
      ({ sections: { F } }) => delete F.items[0]!.who!.qualification,
      `${F1}/who`,
    ],
    [
      "P02",
      "equipment that nobody answers for",
      "final",
      ({ sections: { F } }) => delete F.items[2]!.securedBy,
      "/sections/F/items/2",
    ],
    [
      "P03",
      "neither one-to-one nor a group",
      "final",
      ({ sections: { F } }) => {
        F.items[1]!.what = "Teaching of sentence planning";
        delete F.items[1]!.ratio;
      },
      "/sections/F/items/1",
    ],
    [
      "P03",
      "a group without a number",
      "final",
      ({ sections: { F } }) => {
        delete F.items[0]!.ratio;
      },
      `${F1}`,
    ],
    [
      "P03",
      "group work in health provision",
      "draft",
      ({ sections: { G } }) => {
        G.items[0]!.what = "Group sessions on asthma";
        delete G.items[0]!.ratio;
      },
      "/sections/G/items/0/what",
    ],
    [
      "P05",
      "up to 30 minutes",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Reading with an adult for up to 30 minutes"),
      `${F1}/what`,
    ],
    [
      "P05",
      "a range of minutes",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Reading with an adult for 20-45 minutes"),
      `${F1}/what`,
    ],
    [
      "P05",
      "a range in words",
      "draft",
      ({ sections: { F } }) => (F.items[0]!.what = "Reading between two and three times each week"),
      `${F1}/what`,
    ],
    [
      "P05",
      "a flexibility clause without a number",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.flexibility = { minimum: "Some sessions", decidedBy: "SENCO", reviewEvery: "term" }),
      `${F1}/flexibility/minimum`,
    ],
    [
      "P06",
      "may be provided",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "A laptop may be provided"),
      `${F1}/what`,
    ],
    [
      "P06",
      "subject to funding",
      "final",
      ({ sections: { G } }) => (G.items[0]!.what = "Nurse visit subject to funding"),
      "/sections/G/items/0/what",
    ],
    [
      "P07",
      "a week without weeks of the year",
      "final",
      ({ sections: { F } }) => delete F.items[0]!.schedule!.weeksPerYear,
      `${F1}/schedule`,
    ],
    [
      "P07",
      "more hours than a school week has",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.schedule = { times: 32, per: "week", minutes: 60, weeksPerYear: 38 }),
      "/sections/F/items",
    ],
    [
      "P08",
      "health provision that says it educates",
      "final",
      ({ sections: { G } }) => (G.items[0]!.educatesOrTrains = true),
      "/sections/G/items/0",
    ],
    [
      "P08",
      "speech therapy that teaches",
      "draft",
      ({ sections: { G } }) => {
        G.items[0]!.who!.role = "speech and language therapist";
        G.items[0]!.what = "Teaches Kofi to ask";
      },
      "/sections/G/items/0",
    ],
    [
      "P09",
      "H1 at the age of 18",
      "final",
      ({ subject }) => (subject.birthDate = "2008-02-20"),
      "/sections/H1/items",
      "error",
    ],
    [
      "P09",
      "H1 without a category",
      "final",
      ({ sections: { H1 } }) => delete H1.items[0]!.csdpaCategory,
      "/sections/H1/items/0",
    ],
    [
      "P09",
      "a residential short break",
      "final",
      ({ sections: { H1 } }) => (H1.items[0]!.what = "Overnight short break at a residential unit"),
      "/sections/H1/items/0/what",
    ],
    [
      "P10",
      "no agreement of the commissioner",
      "final",
      ({ sections: { G } }) => delete G.commissionerAgreement,
      "/sections/G",
    ],
    [
      "P11",
      "from the school's delegated budget",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Speech group from the school’s delegated budget"),
      `${F1}/what`,
    ],
    [
      "P12",
      "Year 9 without preparing for adulthood",
      "final",
      ({ subject }) => (subject.birthDate = "2012-08-31"),
      "/sections/F",
    ],
    [
      "P13",
      "a word changed in ordered wording",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.tribunalOrder = {
          reference: "EH999/25/00001",
          date: "2025-12-01",
          text: "Social communication group that follows the planned programme",
        }),
      `${F1}/what`,
    ],

    [
      "P04",
      "access to",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Access to a quiet room"),
      "/sections/F/items/0/what",
    ],
    [
      "P04",
      "the repair of equipment as required, by nobody",
      "final",
      ({ sections: { F } }) => (F.items[2]!.what = "Laptop, repaired as required"),
      "/sections/F/items/2/what",
    ],
    ...[
      "Swimming where staffing allows",
      "If staffing permits, swimming",
      "A laptop might be given",
      "A laptop ought to be given",
      "Staff should review the plan",
      "Staff will try to give him a break",
      "The school will endeavour to give him a break",
      "Subject to availability, a laptop",
    ].map((text): Trigger => ["P06", text, "final", what(text), `${F1}/what`]),
    ...[
      "A maximum of 30 minutes a week",
      "No more than 30 minutes each week",
      "Reading for 10/15 minutes daily",
    ].map((text): Trigger => ["P05", text, "final", what(text), `${F1}/what`]),
    ...["Therapy as and when he needs it", "A break where practicable"].map((text): Trigger => [
      "P04",
      text,
      "final",
      what(text),
      `${F1}/what`,
    ]),
    ...["Occasional visits by the therapist", "Several sessions with the therapist"].map((text): Trigger => [
      "P04",
      text,
      "final",
      (plan) => {
        what(text)(plan);
        delete plan.sections.F.items[0]!.schedule;
      },
      `${F1}/what`,
      "warning",
    ]),
  ],
  nearMisses: [
    [
      "P01",
      "equipment with a schedule",
      "final",
      ({ sections: { F } }) => {
        delete F.items[2]!.quantity;
        F.items[2]!.schedule = { times: 1, per: "day" };
      },
    ],
    [
      "P01",
      "provision in G without a schedule",
      "final",
      ({ sections: { G } }) => delete G.items[0]!.schedule,
    ],
    [
      "P02",
      "a role that states the expertise",
      "final",
      ({ sections: { F } }) => (F.items[0]!.who = { role: "HCPC-registered speech and language therapist" }),
    ],
    ["P03", "one-to-one in words", "final", ({ sections: { F } }) => delete F.items[1]!.ratio],
    [
      "P03",
      "a group with its size in words",
      "final",
      ({ sections: { F } }) => {
        F.items[0]!.what = "Social group of no more than four pupils";
        delete F.items[0]!.ratio;
      },
    ],
    [
      "P03",
      "the largest group",
      "final",
      ({ sections: { F } }) => {
        delete F.items[0]!.ratio;
        F.items[0]!.groupMax = 4;
      },
    ],
    [
      "P05",
      "up to 4 pupils in a group",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social skills in groups of up to 4 pupils"),
    ],
    [
      "P05",
      "a minimum beside it",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Reading for at least 20 minutes and up to 30 minutes"),
    ],
    [
      "P05",
      "a bounded flexibility clause",
      "final",
      ({ sections: { F } }) => {
        F.items[0]!.what = "Reading for up to 40 minutes";
        F.items[0]!.flexibility = {
          minimum: "30 minutes a week",
          decidedBy: "SENCO",
          reviewEvery: "half-term",
        };
      },
    ],
    [
      "P05",
      "the range of a device",
      "final",
      ({ sections: { F } }) => (F.items[2]!.what = "Magnifier that enlarges up to 8 times"),
    ],
    [
      "P05",
      "1-to-1 sessions, ages, years and an increase",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what =
          "1-to-1 sessions from a course for ages 5-11, Years 3-4, 2026-27, increasing from 20 to 30 minutes, up to the age of 12"),
    ],
    [
      "P06",
      "the month of May, conditions, and what the child may do",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what =
          "From May be ready. Should he need a break he may have one. Kofi can use a card. Help so that he can use it."),
    ],
    [
      "P08",
      "health provision that says it does not educate",
      "final",
      ({ sections: { G } }) => {
        G.items[0]!.who!.role = "physiotherapist";
        G.items[0]!.what = "Exercise programme";
        G.items[0]!.educatesOrTrains = false;
      },
    ],
    ["P09", "the day before 18", "final", ({ subject }) => (subject.birthDate = "2008-02-21")],
    [
      "P10",
      "no provision in G",
      "final",
      ({ sections: { G } }) => {
        G.items = [];
        delete G.commissionerAgreement;
      },
    ],
    ["P12", "Year 8", "final", ({ subject }) => (subject.birthDate = "2012-09-01")],
    [
      "P12",
      "Year 9 with an outcome for employment",
      "final",
      (plan) => {
        plan.subject.birthDate = "2012-08-31";
        plan.sections.E.outcomes[0]!.pfaArea = "employment";
      },
    ],
    [
      "P13",
      "ordered wording as ordered",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.tribunalOrder = {
          reference: "EH999/25/00001",
          date: "2025-12-01",
          text: F.items[0]!.what,
        }),
    ],

    [
      "P04",
      "“regular” in the child's own words",
      "final",
      ({ sections: { A } }) =>
        (A.views![0]!.text = "I like the regular bus, as required, and access to trains."),
    ],
    [
      "P04",
      "“as required” for equipment, with a person and a time limit",
      "final",
      ({ sections: { F } }) =>
        (F.items[2]!.what = "Laptop. The technician repairs it as required, within two school days."),
    ],
    [
      "P04",
      "up to 4 pupils in a group",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication in a group of up to 4 pupils"),
    ],
    [
      "P07",
      "a term has its weeks by itself",
      "final",
      ({ sections: { F } }) => (F.items[0]!.schedule = { times: 6, per: "term", minutes: 40 }),
    ],
    [
      "P11",
      "who pays, in its own field",
      "final",
      ({ sections: { F } }) => (F.items[0]!.fundedBy = "the school's delegated budget"),
    ],
    ...[
      "A sign on the door so that the toilets can be found",
      "A box in which his things can be kept safe",
      "A timetable that shows which lessons may be noisy",
      "An adult shows how the frame can be used",
      "He will try to read aloud",
      "A chart that shows whether he might need help",
      "The pupils will try to speak in turn",
    ].map((text): NearMiss => ["P06", text, "final", what(text)]),
    ...[
      "Reading with no more than 4 children in the group",
      "Homework of no more than 20 minutes a day",
      "A maximum of 20 minutes each day out of class",
      "Tasks of no more than 10 minutes",
      "Help in 4/5 lessons of 40 minutes",
      "At least 20 and no more than 30 minutes each day",
    ].map((text): NearMiss => ["P05", text, "final", what(text)]),
    ...["Several sessions with the therapist", "Occasionally, he needs a break"].map((text): NearMiss => [
      "P04",
      text,
      "final",
      what(text),
    ]),
  ],
};
