import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFacts } from "../../src/easy-read/compare-facts.js";
import { easyReadContext } from "../../src/easy-read/easy-read-context.js";
import { helpName } from "../../src/easy-read/help-name.js";
import { placeSentences } from "../../src/easy-read/place-words.js";
import { roleWords } from "../../src/easy-read/role-words.js";
import {
  groupSentence,
  minutesSentence,
  ratioSentence,
  reviewSentence,
  scheduleFacts,
  timesSentence,
  weeksSentence,
} from "../../src/easy-read/schedule-words.js";
import { LONGEST, wordCount } from "../../src/easy-read/sentence.js";
import { learnerNoun } from "../../src/easy-read/wording.js";
import { AGE_BANDS } from "./age-bands.js";
import { SCHEDULE_PERIODS, type Schedule } from "../../src/plan/schema.js";
import { CLOCK, smallPlan } from "./easy-read-files.js";

const context = easyReadContext(smallPlan(), CLOCK);
const NO_NAMES = { names: [], childNames: [] };
const WILL = { kind: "modal", class: "will" } as const;

const schedule = (
  times: number,
  per: Schedule["per"],
  minutes?: number,
  weeksPerYear?: number,
): Schedule => ({
  times,
  per,
  ...(minutes === undefined ? {} : { minutes }),
  ...(weeksPerYear === undefined ? {} : { weeksPerYear }),
});

describe("a schedule in words", () => {
  it.each([
    [schedule(1, "week"), "This will be 1 time each week."],
    [schedule(3, "day"), "This will be 3 times each day."],
    [schedule(1, "fortnight"), "This will be 1 time every 2 weeks."],
    [schedule(1, "half-term"), "This will be 1 time every half term."],
    [schedule(2, "term"), "This will be 2 times each term."],
    [schedule(1, "once"), "This will be 1 time."],
  ])("%o", (value, text) => {
    expect(timesSentence(value)).toBe(text);
  });

  it("says how long", () => {
    expect(minutesSentence(schedule(1, "week", 90))).toBe("It will last 1 hour 30 minutes each time.");
    expect(minutesSentence(schedule(1, "once", 60))).toBe("It will last 1 hour.");
    expect(minutesSentence(schedule(1, "week"))).toBeUndefined();
  });

  it("reads back as the record it was made from, whatever the record", () => {
    const records = fc.record({
      times: fc.integer({ min: 1, max: 200 }),
      per: fc.constantFrom(...SCHEDULE_PERIODS),
      minutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
      weeksPerYear: fc.option(fc.integer({ min: 1, max: 52 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(records, ({ times, per, minutes, weeksPerYear }) => {
        const value = schedule(times, per, minutes, weeksPerYear);
        const said = [timesSentence(value), minutesSentence(value), weeksSentence(value)].filter(
          (text) => text !== undefined,
        );
        for (const sentence of said) expect(wordCount(sentence)).toBeLessThanOrEqual(LONGEST);
        expect(
          compareFacts("", said.join(" "), NO_NAMES, { expected: scheduleFacts(value), implied: [WILL] }),
        ).toEqual([]);
      }),
    );
  });

  it("reads ratios and groups back for readers of every age", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...AGE_BANDS),
        (staff, pupils, band) => {
          const noun = learnerNoun(band);
          const ratio = { kind: "ratio", staff, pupils } as const;
          const group = {
            kind: "quantity",
            value: String(pupils),
            unit: "child",
            per: "",
            bound: "<=",
          } as const;
          expect(
            compareFacts("", ratioSentence({ staff, pupils }, noun), NO_NAMES, {
              expected: [ratio],
              implied: [WILL],
            }),
          ).toEqual([]);
          expect(
            compareFacts("", groupSentence(pupils, noun), NO_NAMES, { expected: [group], implied: [WILL] }),
          ).toEqual([]);
        },
      ),
    );
  });

  it("checks as often as the plan says", () => {
    expect(reviewSentence("half-term")).toBe("We will check it every half term.");
    expect(reviewSentence("six months")).toBe("We will check it every 6 months.");
  });
});

describe("the name of a provision", () => {
  it.each([
    [
      "Social communication group following a planned programme of twelve steps for young people",
      "direct",
      "You will have a social communication group.",
    ],
    ["Physiotherapy: balance, stepping over and stair work", "direct", "You will have physiotherapy."],
    [
      "A height-adjustable chair with a footplate, side cushions and a table with a cut-out.",
      "equipment",
      "You will have a height-adjustable chair.",
    ],
    [
      "Makaton course for all adults in Kofi's room, followed by twelve signs",
      "training",
      "There will be a Makaton course for all adults in your room.",
    ],
    [
      "Heart scan and examination, with a letter to school about exercise and when to call",
      "direct",
      "You will have a heart scan and examination.",
    ],
    [
      "A class of no more than six students, taught by one teacher.",
      "environment",
      "There will be a class of no more than 6 students.",
    ],
    [
      "A workshop for every adult who teaches Kofi, using his own page and film clips",
      "training",
      "There will be a workshop.",
    ],
  ] as const)("%s", (what, kind, sentence) => {
    expect(helpName(what, kind, context)?.sentence).toBe(sentence);
  });

  it.each([
    [
      "a sentence with a subject of its own",
      "A teaching assistant sits within two metres of Kofi in lessons.",
    ],
    ["the child as subject", "Kofi has access to a calm room."],
    ["an adult who does something", "The therapist revises Kofi's communication passport."],
  ])("leaves %s to the rules for text", (_why, what) => {
    expect(helpName(what, "direct", context)).toBeUndefined();
  });

  it.each([
    "Speech and language therapy if the assessment in the autumn term shows that Kofi still needs it",
    "Melatonin at night from his mother only if he has not slept for two nights in a row before school",
    "One to one support from a teaching assistant in English and maths lessons only, not in practical subjects",
    "Hydrotherapy in the pool provided the pool is open and the lift works on that day",
    "Weekly music therapy in a group of up to 4 in the autumn term only, subject to the funding panel",
    "A dedicated adult at a ratio of 1:1 in the morning and 1:3 in the afternoon",
    "Support from a teaching assistant in every lesson except physical education, art and music",
    "A laptop with speech recognition for all written work unless the teacher asks for handwriting",
    "Access to a quiet room when he asks for it, and for at least 10 minutes after each break",
    "Physiotherapy for 30 minutes each week, reducing to 15 minutes each week after the spring term",
    "A laptop with a screen reader for all of his written work or a scribe in every exam",
    "A wheelchair for distances of more than 200 metres outdoors, but not for use indoors",
    "Physiotherapy: only in term time",
    "Support from a teaching assistant in all lessons, reducing as he gains confidence over the year ahead",
    "Support at lunch from an adult he knows for the first term, then by a peer buddy",
    "Counselling with a trained counsellor for one hour each week where possible",
  ])("waits where the name alone would promise more: %s", (what) => {
    for (const kind of ["direct", "equipment", "environment"] as const)
      expect(helpName(what, kind, context)).toBeUndefined();
  });

  it.each([
    [
      "Swimming on Mondays in the autumn and on Fridays in the spring with the pool teacher from the council",
      "You will have swimming.",
    ],
    ["Speech therapy if he needs it", "You will have speech therapy if you need it."],
    [
      "Music therapy in a group of up to 4 pupils",
      "You will have music therapy in a group of up to 4 pupils.",
    ],
    [
      "Heart scan and examination, with a letter to school about exercise and about when to call an ambulance",
      "You will have a heart scan and examination.",
    ],
    [
      "Conversation sessions in which Kofi learns to spot when a listener has lost interest in what he says",
      "You will have conversation sessions.",
    ],
    [
      "A meeting with a mentor provided by the council for the whole of the school year, led by a teacher",
      "You will have a meeting with a mentor provided by the council.",
    ],
    [
      "Short breaks: 42 nights in a year, three nights in each month, in the same room with six workers",
      "You will have short breaks.",
    ],
  ])("still names %s", (what, sentence) => {
    expect(helpName(what, "direct", context)?.sentence).toBe(sentence);
  });

  it.each([
    "A mentor from the sixth form for 1 hour each week who will be a man",
    "A quiet room near the class: in the morning and after each of his breaks",
  ])("leaves a rest that is no sentence of its own to a person: %s", (what) => {
    expect(helpName(what, "direct", context)?.rest?.sentence).toBeUndefined();
  });

  it("never tears a number from its bound", () => {
    const name = helpName(
      "Sessions of up to 45 minutes in which Kofi draws his body signs of worry.",
      "direct",
      context,
    );
    expect(name?.sentence).toBe("You will have sessions of up to 45 minutes.");
  });
});

describe("a place", () => {
  it.each([
    ["a small room at school", ["It will be in a small room at school."]],
    [
      "The library; from September 2027 the learning base",
      ["It will be in the library.", "From September 2027 it will be in the learning base."],
    ],
    [
      "Nursery in January 2027; school in September 2027",
      ["In January 2027 it will be at nursery.", "In September 2027 it will be at school."],
    ],
    ["Kofi's school", ["It will be at your school."]],
    ["Garden, dining area and changing room", ["It will be in the garden, dining area and changing room."]],
    ["Next to the library", ["It will be next to the library."]],
    ["In class but not in assembly", ["It will be in class but not in assembly."]],
    ["Anywhere but the hall", ["It will be anywhere but the hall."]],
    ["Fernmarsh Child Health Centre", ["It will be at Fernmarsh Child Health Centre."]],
  ])("%s", (where, sentences) => {
    expect(placeSentences(where, context)).toEqual(sentences);
  });

  it.each([
    "Travels with Kofi between home and school",
    "In lessons; not at break",
    "School; if closed, home",
    "To be agreed",
    "Not in the main hall",
    "Vision bay; one session in four takes place in the café",
  ])("leaves to a person: %s", (where) => {
    expect(placeSentences(where, context)).toBeUndefined();
  });
});

it.each([
  ["Occupational therapist", "an occupational therapist"],
  ["SENCO", "a SENCO"],
  ["Home care workers", "home care workers"],
  ["Kofi's mother", "your mother"],
  ["Zara's mother", "Zara's mother"],
  ["Children's physiotherapist", "a children's physiotherapist"],
  ["Qualified teacher of the deaf (QToD)", "a qualified teacher of the deaf"],
])("says the role %s", (role, words) => {
  expect(roleWords(role, context)).toBe(words);
});
