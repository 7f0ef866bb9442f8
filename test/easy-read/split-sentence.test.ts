import { describe, expect, it } from "vitest";
import {
  because,
  joinedClause,
  lastPhrase,
  measuredAdjunct,
  participle,
  semicolon,
  sharedOpening,
  sharedSubject,
  sharedTime,
  twoPlaces,
  type SplitRule,
} from "../../src/easy-read/split-sentence.js";

/** Each rule with a sentence it splits and sentences it must leave alone. */
const CASES: [rule: SplitRule, text: string, parts: string[], not: string[]][] = [
  [
    semicolon,
    "You say vowels clearly; the consonants come and go.",
    ["You say vowels clearly.", "The consonants come and go."],
    ["You like two things; drums and water."],
  ],
  [
    joinedClause,
    "Your device is your main voice, and you are still learning to use it.",
    ["Your device is your main voice.", "You are still learning to use it."],
    [
      "In June 2026 you chose a film, and you kept it.",
      "You choose between you and your friend.",
      "You like your mum and your dad very much.",
    ],
  ],
  [
    sharedSubject,
    "You use 62 signs, and join two of them together each day.",
    ["You use 62 signs.", "You join two of them together each day."],
    [
      "You do not read the words and write them down.",
      "You look up and wait when a person says your name.",
      "You know that the bus stops here and wait for it.",
      "You eat lunch and drink a bottle of water on every school day.",
      "You like toys and games at home.",
      "You go and sit on the chair by the door.",
    ],
  ],
  [
    sharedOpening,
    "Under stress you lose your words, and use a card instead.",
    ["Under stress you lose your words.", "Under stress you use a card instead."],
    ["In June 2026 you lost your words, and used a card instead."],
  ],
  [
    because,
    "Speech sounds are hard to learn because you hear them differently.",
    ["Speech sounds are hard to learn.", "This is because you hear them differently."],
    ["You did not go because it was loud.", "You were late because of the bus."],
  ],
  [
    measuredAdjunct,
    "You will wear both aids for five hours, on 4 days out of 5.",
    ["You will wear both aids for five hours.", "You will do this on 4 days out of 5."],
    ["You will read a page, if you are asked.", "You wear it at home, at school and on visits."],
  ],
  [
    twoPlaces,
    "You will do these things in at least 3 lessons and in one place outside school.",
    [
      "You will do these things in at least 3 lessons.",
      "You will do these things in one place outside school.",
    ],
    ["You will do this in class and at home."],
  ],
  [
    sharedTime,
    "You will eat lunch and drink a bottle of water on every school day.",
    ["You will eat lunch and drink a bottle of water.", "You will do these things on every school day."],
    ["You will eat lunch on every school day."],
  ],
  [
    participle,
    "You will walk 300 metres, falling no more than once.",
    ["You will walk 300 metres.", "You will fall no more than once."],
    ["You walk 300 metres, falling often."],
  ],
  [
    lastPhrase,
    "You will spend at least 3 break times a week with 1 or more classmates.",
    ["You will spend at least 3 break times a week.", "You will do this with 1 or more classmates."],
    [
      "You will join two signs to ask or tell at least 20 times in a school day.",
      "You will choose soup or mushroom broth at home every day by looking at the pot.",
    ],
  ],
];

describe.each(CASES)("$id", (rule, text, parts, not) => {
  it("splits", () => {
    expect(rule.split(text)).toEqual(parts);
  });
  it.each(not)("leaves alone: %s", (sentence) => {
    expect(rule.split(sentence)).toBeUndefined();
  });
});
