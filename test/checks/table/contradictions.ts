// Q07: contradictory numbers. Plans that trigger each check, at the place they should, and near misses that must not.

import type { CheckRows, NearMiss, Spoil, Trigger } from "./rows.js";

/** The first item of F in other words, for a group of six at most. */
const inSixes =
  (text: string): Spoil =>
  ({ sections: { F } }) => {
    F.items[0]!.what = text;
    F.items[0]!.groupMax = 6;
    delete F.items[0]!.ratio;
  };

export const contradictions: CheckRows = {
  triggers: [
    [
      "Q07",
      "another length than the schedule",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication group in sessions of 30 minutes"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "another length in one word",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "A 45-minute session that follows a planned programme"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "a limit below the schedule",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what = "Sessions of up to 30 minutes that follow a planned programme"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "another rate than the schedule",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication group twice a week"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "another rate in a word",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Fortnightly social communication group"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "another number of weeks",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication group in 30 weeks each year"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "another size of the group",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication in a group of 6 pupils"),
      "/sections/F/items/0/what",
    ],
    [
      "Q07",
      "a service with another amount in another section",
      "final",
      ({ sections: { E } }) =>
        (E.monitoring =
          "The teacher watches what he uses. Speech and language therapy is given for 20 minutes each week."),
      "/sections/E/monitoring",
    ],
    [
      "Q07",
      "the same sentence with another number",
      "final",
      ({ sections: { D, E } }) => {
        D.needs[0]!.text = "Kofi needs an adult beside him for 30 minutes at each mealtime at home.";
        E.monitoring = "He needs an adult beside him for 45 minutes at each mealtime at home.";
      },
      "/sections/E/monitoring",
    ],
    [
      "Q07",
      "seconds to wait",
      "final",
      ({ sections: { A, E } }) => {
        A.howToSupport = "Wait 10 seconds for his answer before you ask again.";
        E.monitoring = "Wait twelve seconds for his answer before you ask again.";
      },
      "/sections/E/monitoring",
    ],
    ...["In a group of six to eight pupils", "In a group of 6-8 pupils"].map((text): Trigger => [
      "Q07",
      text,
      "final",
      inSixes(text),
      "/sections/F/items/0/what",
    ]),
  ],
  nearMisses: [
    [
      "Q07",
      "the same length in words",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication group in sessions of forty minutes"),
    ],
    [
      "Q07",
      "a range that includes the schedule",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication in sessions of up to 45 minutes"),
    ],
    [
      "Q07",
      "at least what the schedule says",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication group, at least 30 minutes a week"),
    ],
    [
      "Q07",
      "the same rate",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Weekly social communication group"),
    ],
    [
      "Q07",
      "another time of the year",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what = "Social communication group, from 2 to 3 sessions a week in the summer term"),
    ],
    [
      "Q07",
      "part of a session",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what =
          "Social communication group. The last ten minutes are for play, and one session in each half-term is filmed."),
    ],
    [
      "Q07",
      "something that happens between",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what =
          "Social communication group. The therapist telephones for 15 minutes between visits."),
    ],
    [
      "Q07",
      "part of a list",
      "final",
      ({ sections: { F } }) =>
        (F.items[0]!.what =
          "Review of talk: a hearing test once a year, a film of lunch, and a talk with his mother"),
    ],
    [
      "Q07",
      "two groups of the ratio's size",
      "final",
      ({ sections: { F } }) => (F.items[0]!.what = "Social communication in a group of 8 pupils"),
    ],
    [
      "Q07",
      "the amount of the provision, in another section",
      "final",
      ({ sections: { E } }) =>
        (E.monitoring = "Speech and language therapy is given for 40 minutes each week."),
    ],
    [
      "Q07",
      "a service of the past",
      "final",
      ({ sections: { E } }) =>
        (E.monitoring = "Until March he had speech and language therapy for 20 minutes each week."),
    ],
    [
      "Q07",
      "another service",
      "final",
      ({ sections: { E } }) => (E.monitoring = "The school adds music therapy for 20 minutes each week."),
    ],
    [
      "Q07",
      "two terms of one service",
      "final",
      ({ sections: { D, E } }) => {
        D.needs[0]!.text =
          "In the autumn term Kofi needs an adult beside him for 30 minutes at each mealtime.";
        E.monitoring = "In the spring term Kofi needs an adult beside him for 20 minutes at each mealtime.";
      },
    ],
    [
      "Q07",
      "two subjects in the same words",
      "final",
      ({ sections: { D, E } }) => {
        D.needs[0]!.text = "Kofi needs an adult beside him for 30 minutes each day when he reads aloud.";
        E.monitoring = "Kofi needs an adult beside him for 20 minutes each day when he writes letters.";
      },
    ],
    [
      "Q07",
      "an outcome and its step",
      "final",
      ({ sections: { E } }) => {
        E.outcomes[2]!.text = "By July 2027 Kofi will take part in two clubs a week for a whole term.";
        E.outcomes[2]!.steps![0]!.text = "Kofi will take part in one club a week for a whole term.";
      },
    ],
    ...[
      "In a group of five or six pupils",
      "In a group of three to four pupils",
      "In a group of 3 to 6 pupils",
    ].map((text): NearMiss => ["Q07", text, "final", inSixes(text)]),
  ],
};
