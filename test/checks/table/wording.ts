// Q04, Q10 and Q11: acronyms and professional words, respectful wording, names of professionals and medicines. Plans that trigger each check, at the place they should, and near misses that must not.

import type { CheckRows, NearMiss, Spoil, Trigger } from "./rows.js";

/** The first need in other words. */
const need =
  (text: string): Spoil =>
  ({ sections: { B } }) =>
    (B.areas[0]!.needs[0]!.text = text);

export const wording: CheckRows = {
  triggers: [
    [
      "Q04",
      "an acronym that nobody explains",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi is seen by the SaLT when talk is hard."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q04",
      "an acronym that is explained only further on",
      "final",
      ({ sections: { B, E } }) => {
        B.areas[0]!.needs[0]!.text = "Kofi is seen by the SaLT when talk is hard.";
        E.monitoring = "The speech and language therapist (SaLT) records progress.";
      },
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q04",
      "brackets that hold no long form",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi takes part in a lunchtime course (ELSA) with two others."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q04",
      "a professional word",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi has weak proprioception and bumps into others."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "suffers from",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi suffers from epilepsy and tires in groups."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "wheelchair-bound",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi is wheelchair-bound on long school trips."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "low functioning",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi is low-functioning when a class is loud."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "normal children",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi talks less than normal children do in class."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "attention seeking",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi shows attention-seeking behaviour in class talk."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q10",
      "refuses to",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi refuses to work in a group of three."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "a title with a surname",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi talks about groups with Mrs Pendle each day."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "a doctor",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Dr Okafor sees him when talk is hard for him."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "an author of advice by surname",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "A card helps, as Trent found when talk was hard."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "initial and surname",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "A card helps, as J. Hale found when talk was hard."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "a medicine",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi takes methylphenidate before talk in groups."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "a brand",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi takes Epilim before school and tires in groups."),
      "/sections/B/areas/0/needs/0/text",
    ],
    [
      "Q11",
      "a name in the role",
      "final",
      ({ sections: { F } }) => (F.items[1]!.who!.role = "Mrs Pendle, teacher"),
      "/sections/F/items/1/who/role",
    ],
    ...[
      "Kofi has poor phonological awareness in class.",
      "Kofi has poor executive function when he works alone.",
      "Kofi needs help with motor planning for proprioception.",
      "Kofi has major dysphagia at every meal.",
      "Kofi has receptive language, which is well below his age.",
      "Kofi shows echolalia that is worse at home.",
      "Kofi has echolalia: he cannot stop it.",
    ].map((text): Trigger => ["Q04", text, "final", need(text), "/sections/B/areas/0/needs/0/text"]),
    ...[
      "Kofi was seen by Jane Smith, educational psychologist.",
      "Kofi talks in groups with Jane Smith (the school's nurse).",
    ].map((text): Trigger => ["Q11", text, "final", need(text), "/sections/B/areas/0/needs/0/text"]),
  ],
  nearMisses: [
    [
      "Q04",
      "explained in brackets",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text =
          "Kofi is seen by the speech and language therapist (SaLT). The SaLT writes to us."),
    ],
    [
      "Q04",
      "explained after it",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text =
          "Kofi is seen by the SaLT (speech and language therapist) when talk is hard."),
    ],
    [
      "Q04",
      "known to everybody",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi sees his GP at the NHS clinic, and likes TV and PE."),
    ],
    [
      "Q04",
      "a line in capitals",
      "final",
      ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "TALK IN GROUPS IS HARD FOR HIM"),
    ],
    [
      "Q04",
      "a Roman numeral and an item",
      "final",
      (plan) => {
        plan.contacts![0]!.id = "CT1";
        plan.sections.B.areas[0]!.needs[0]!.text = "Part II of the test was too long for him, see CT1.";
      },
    ],
    [
      "Q04",
      "a word with stress",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "He must NOT be left alone when talk is hard for him."),
    ],
    [
      "Q04",
      "in quotation marks",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "He says “I like my SULP group” when talk is hard."),
    ],
    [
      "Q04",
      "a professional word with plain words beside it",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi has weak proprioception (knowing where his body is)."),
    ],
    [
      "Q04",
      "what it is called, after plain words",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi is fed through a tube into the stomach, called a gastrostomy."),
    ],
    [
      "Q04",
      "explained in the role of somebody",
      "final",
      ({ sections: { F, G } }) => {
        F.items[0]!.who!.role = "speech and language therapist (SaLT)";
        G.items[0]!.what = "Nurse visit at school with the SaLT to review the care plan";
      },
    ],
    [
      "Q04",
      "part of the name of the school",
      "final",
      ({ sections: { E, I } }) => {
        I.placements[0]!.name = "UTC Saltbridge";
        E.monitoring = "Staff of UTC Saltbridge record progress.";
      },
    ],
    [
      "Q04",
      "the child's own words",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "I like my SULP group and DT."),
    ],
    [
      "Q04",
      "a title in section K",
      "final",
      ({ sections: { K } }) => (K.advice[3]!.title = "SaLT report and ELSA notes"),
    ],
    [
      "Q10",
      "autistic",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi is autistic and finds talk in groups hard."),
    ],
    [
      "Q10",
      "has Down syndrome",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi has Down syndrome and finds talk in groups hard."),
    ],
    [
      "Q10",
      "in quotation marks",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "A boy called him “lazy”, and he leaves when talk is loud."),
    ],
    [
      "Q10",
      "a victim of a crime",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi was a victim of bullying and avoids talk in groups."),
    ],
    [
      "Q10",
      "a diagnosis that holds the word",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Oppositional defiant disorder was ruled out by the clinic."),
    ],
    [
      "Q10",
      "a thing that is manipulated",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi manipulates small objects while he follows talk."),
    ],
    [
      "Q10",
      "an epileptic seizure",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi lost an hour of talk to an epileptic seizure."),
    ],
    [
      "Q10",
      "the child's own words",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "I was naughty. I refuse to eat peas."),
    ],
    [
      "Q10",
      "a diagnosis as recorded",
      "final",
      (plan) => {
        plan.subject.diagnoses = ["High-functioning autism"];
        plan.sections.B.areas[0]!.needs[0]!.text = "Kofi was found to have high-functioning autism in 2021.";
      },
    ],
    [
      "Q11",
      "a charity",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi goes to a Dr Barnardo’s group and finds talk hard."),
    ],
    [
      "Q11",
      "a school named after somebody",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi was at Dr Pimble’s Grammar School, where talk was hard."),
    ],
    [
      "Q11",
      "a saint",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi was at St Mary’s, where talk in groups was hard."),
    ],
    [
      "Q11",
      "a relative",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Mrs Asante-Lowe says that talk in groups is hard for him."),
    ],
    [
      "Q11",
      "a role",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "The nurse specialist says that talk in groups is hard."),
    ],
    [
      "Q11",
      "in quotation marks",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "He says “Mrs Pendle is kind” when talk is hard."),
    ],
    [
      "Q11",
      "a film",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi likes Doctor Who and Mr Tumble more than talk."),
    ],
    [
      "Q11",
      "a medicine of every cupboard",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi takes paracetamol when talk gives him a headache."),
    ],
    [
      "Q11",
      "a place with an author's surname",
      "final",
      ({ sections: { B } }) =>
        (B.areas[0]!.needs[0]!.text = "Kofi lives in Hale and finds talk in groups hard."),
    ],
    [
      "Q11",
      "the child's own words",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "I like Mrs Pendle. I take Epilim."),
    ],
    [
      "Q11",
      "the advice of section K",
      "final",
      ({ sections: { K } }) => (K.advice[1]!.title = "Letter of Dr R. Okafor on sodium valproate"),
    ],
    ...[
      "Kofi has echolalia, which means that he repeats what others say.",
      "Kofi has echolalia, which is repeating what others say.",
      "Kofi has echolalia (repeating what others say).",
      "Kofi has echolalia. This means that he repeats what others say.",
      "Kofi has echolalia – he repeats what others say.",
      "Kofi finds it hard to know where his body is, or proprioception.",
    ].map((text): NearMiss => ["Q04", text, "final", need(text)]),
    ...[
      "Kofi gets help in groups from Marsh Base, and his teacher gives him a card.",
      "Kofi talks in groups with Efua Asante-Lowe, a teacher at another school.",
    ].map((text): NearMiss => ["Q11", text, "final", need(text)]),
  ],
};
