// The fixed words of the copy, by age. A child under 11, a teenager and a young adult are not spoken to alike; the facts
// are the same for all three.

import type { AgeBand } from "../plan/school-year.js";
import type { Placement } from "../plan/schema.js";
import type { LearnerNoun } from "./schedule-words.js";
import type { PartId } from "./script.js";

/** "Not the same words for a child of four and for a woman of seventeen." */
export type ByBand<T = string> = Record<AgeBand, T>;

const all = (text: string): ByBand => ({ "under-11": text, "11-15": text, "16-plus": text });

const TITLES: Record<PartId, ByBand> = {
  cover: all("My plan"),
  "how-to-use": {
    "under-11": "How to use this book",
    "11-15": "How to use this book",
    "16-plus": "How to use this plan",
  },
  "about-me": all("About me"),
  "how-to-help-me": all("How to help me"),
  hopes: { "under-11": "My hopes", "11-15": "My hopes", "16-plus": "My hopes for the future" },
  "hard-for-me": {
    "under-11": "What I find hard",
    "11-15": "What I find hard",
    "16-plus": "What is hard for me",
  },
  goals: all("My goals"),
  "other-help": { "under-11": "More help", "11-15": "More help", "16-plus": "More support" },
  health: all("Help with my health"),
  home: { "under-11": "Help at home", "11-15": "Help at home", "16-plus": "Help at home and in my life" },
  school: { "under-11": "My school", "11-15": "My school", "16-plus": "My school or college" },
  money: all("Money for my help"),
  next: all("What happens next"),
  "not-happy": all("If I am not happy"),
  people: all("Who can help me"),
  "hard-words": all("Hard words"),
  credits: all("The pictures"),
  "for-adults": { "under-11": "For adults", "11-15": "For adults", "16-plus": "About this copy" },
};

export function partTitle(part: PartId, band: AgeBand): string {
  return TITLES[part][band];
}

const LEARNERS: ByBand<LearnerNoun> = {
  "under-11": { one: "child", many: "children" },
  "11-15": { one: "pupil", many: "pupils" },
  "16-plus": { one: "student", many: "students" },
};

export function learnerNoun(band: AgeBand): LearnerNoun {
  return LEARNERS[band];
}

/** Sentences of "How to use this book", with the concept of each picture. */
export function howToUse(band: AgeBand): [text: string, concept: string][] {
  const book = band === "16-plus" ? "plan" : "book";
  return [
    band === "16-plus"
      ? ["This is an easy read copy of your EHC plan.", "plan"]
      : ["This book is about you and the help you get.", "plan"],
    ["You can read it with someone you trust.", "people who help"],
    ["You can stop and have a break.", "break"],
    [`You can write and draw in this ${book}.`, "write or draw"],
    ["Words in bold are hard words. A box or the list at the end says what they mean.", "hard words"],
    ["The full plan is longer. The full plan is the one people must follow.", "words for adults"],
  ];
}

/** "How is it going?" */
export const SCALE_QUESTION = "How is it going?";
export const SCALE: readonly [label: string, concept: string][] = [
  ["Very well", "face great"],
  ["Well", "face good"],
  ["OK", "face okay"],
  ["Not well", "face not good"],
  ["Badly", "face bad"],
];

/** Titles of areas of need as a child says them. */
export const AREA_TITLES = {
  CI: ["Talking and being with people", "communicate"],
  CL: ["Learning", "learn"],
  SEMH: ["Feelings", "feelings"],
  SP: ["My body and senses", "senses"],
} as const;

/** What to do when somebody is not happy, by age. */
export function notHappy(band: AgeBand): [text: string, concept: string][] {
  const tell: [string, string] =
    band === "under-11"
      ? ["Tell an adult you trust if you are not happy.", "not happy"]
      : ["Tell someone you trust if you are not happy with your plan.", "not happy"];
  const ask: [string, string] = ["You can ask for a change.", "change"];
  const appeal: [string, string][] =
    band === "16-plus"
      ? [
          ["You have rights of your own after you are 16.", "rights"],
          ["You can ask the tribunal to look at your plan again.", "tribunal"],
        ]
      : [];
  return [tell, ask, ...appeal];
}

/** What the child may do at the review. */
export function atReview(band: AgeBand): [text: string, concept: string][] {
  return [
    [
      band === "under-11"
        ? "You can tell us what you like. You can tell us what you do not like."
        : "You can say what goes well. You can say what does not go well.",
      "have your say",
    ],
    ["You can come to the meeting. Or someone can speak for you.", "meeting"],
  ];
}

/** Why section I names no school. */
export const NO_SCHOOL = {
  draft: "The plan does not name a school yet.",
  eotas: "Your learning is not in a school.",
} as const;

/** How a school is attended. */
export const ATTENDANCE: Record<NonNullable<Placement["attendance"]>, string> = {
  day: "You go there in the day.",
  "weekly-boarding": "You stay there in the week.",
  "termly-residential": "You stay there in term time.",
  "52-week": "You live there all year.",
};
