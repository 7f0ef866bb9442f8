import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factKey } from "../../src/language/facts-model.js";
import { factsOf } from "../../src/language/facts.js";

const keys = (text: string, names: readonly string[] = []): string[] =>
  factsOf(text, { names }).map((fact) => `${fact.kind} ${factKey(fact)}`);

describe("factsOf reads", () => {
  it.each([
    ["three times a week for 20 minutes each time", ["quantity 3 time /week", "quantity 20 minute /time"]],
    ["at least two and a half hours of support from a teacher every week", ["quantity >=150 minute /week"]],
    ["10-15 minutes, half-termly", ["quantity 10-15 minute", "quantity 1 time /half-term"]],
    ["between 10 and 15 minutes daily", ["quantity 10-15 minute /day"]],
    ["no more than two shutdowns in a term", ["quantity <=2 shutdown /term"]],
    ["four out of five lessons", ["quantity 4/5 lesson"]],
    ["nine days out of ten", ["quantity 9/10 day"]],
    ["1:1 support twice weekly", ["ratio 1:1", "quantity 2 time /week"]],
    ["1 adult to 4 pupils", ["ratio 1:4"]],
    ["£16.20 an hour", ["quantity 16.2 £ /hour"]],
    ["an hour and a half", ["quantity 90 minute"]],
    ["three or four sentences in half an hour", ["quantity 3|4 sentence", "quantity 30 minute"]],
    ["every two weeks", ["quantity 1 time /fortnight"]],
    ["once he has eaten", ["condition when"]],
    ["Once a week", ["quantity 1 time /week"]],
    ["as long as he agrees, provided that it is quiet", ["condition if", "condition if"]],
    ["subject to his agreement, in the event of a seizure", ["condition if", "condition if"]],
    ["where he agrees, in a room where it is quiet", ["condition if"]],
    ["before lunch, after lunch, whilst he eats", ["condition before", "condition after", "condition while"]],
    ["prior to lunch, subsequent to lunch", ["condition before", "condition after"]],
    ["She looks after him", []],
    ["more at home, less at school", ["degree more", "degree less"]],
    ["He refuses food", ["negation not food"]],
    ["He hardly speaks and barely eats", ["negation not speak", "negation not eat"]],
    ["He avoids eye contact and lacks confidence", ["negation not eye", "negation not confidenc"]],
    ["refusal to leave, failing to notice", ["negation not leav", "negation not notic"]],
    ["school refusal", []],
    ["daily without fail", ["quantity 1 time /day"]],
    ["no one", ["negation not one"]],
    ["by 17 December 2027", ["date by 2027-12-17"]],
    ["from September 2027", ["date from 2027-09"]],
    ["prior to the 14 July 2027", ["date before 2027-07-14"]],
    ["subsequent to 14 July 2027", ["date after 2027-07-14"]],
    ["on Friday 4 December 2026", ["date 2026-12-04"]],
    ["the autumn term 2026", ["date 2026 autumn"]],
    ["at half past seven", ["time at 07:30"]],
    ["at 9.30 am and 2 pm", ["time at 09:30", "time at 14:00"]],
    ["He does not like bells", ["negation not lik"]],
    ["She cannot read without help", ["negation not read", "modal can", "negation not help"]],
    ["It would benefit him", ["modal recommended"]],
    ["He should, and she may", ["modal should", "modal can"]],
    ["only when he is tired, unless it rains", ["condition only", "condition when", "condition unless"]],
    ["He often smiles and sometimes laughs", ["degree often", "degree sometimes"]],
    ["a card or a note", ["alternative or"]],
    ["in Key Stage 2, Year 5", ["name key stage", "quantity 2", "name year", "quantity 5"]],
  ])("%s", (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it("names known from the plan wherever they stand, and capitals inside a sentence", () => {
    expect(keys("Marsh Gate Academy is near Alder Wick.", ["Marsh Gate Academy"])).toEqual([
      "name marsh gate academy",
      "name alder wick",
    ]);
  });

  it("places every fact in the text", () => {
    const text = "At least 3 times a week, by 14 May 2027, he will not run.";
    for (const fact of factsOf(text)) expect(text.slice(fact.from, fact.to)).toBe(fact.text);
  });
});

describe("one fact in other words has one key", () => {
  it.each([
    ["three times a week", "3 times each week"],
    ["3 sessions per week", "3 times each week"],
    ["up to 3 hours each week", "3 hours or less per week"],
    ["weekly", "1 time each week"],
    ["half-termly", "1 time every half term"],
    ["every twelve months", "1 time every 12 months"],
    ["1 hour 30 minutes each time", "90 minutes each session"],
    ["a minimum of 2 adults", "at least two adults"],
    ["approximately 10 minutes", "about ten minutes"],
    ["80%", "80 per cent"],
    ["one-to-one", "1 to 1"],
    ["14/09/2026", "14 September 2026"],
    ["He can't swim", "He cannot swim"],
    ["He is unable to swim", "He is not able to swim"],
    ["It must happen", "It will happen"],
  ])("%s is %s", (one, other) => {
    expect(keys(one).sort()).toEqual(keys(other).sort());
  });
});

const ONES = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const UNITS = ["minutes", "hours", "lessons", "words", "days"];

it("reads number words as it reads figures", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.constantFrom(...UNITS), (count, unit) => {
      expect(keys(`for ${ONES[count - 1] ?? ""} ${unit}`)).toEqual(keys(`for ${count} ${unit}`));
    }),
  );
});

it("reads any text without fault, in order, in place", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const facts = factsOf(text);
      for (const fact of facts) expect(text.slice(fact.from, fact.to)).toBe(fact.text);
      expect(facts.map((fact) => fact.from)).toEqual(
        [...facts.map((fact) => fact.from)].sort((a, b) => a - b),
      );
    }),
  );
});

it("stays quick on long and repetitive text", () => {
  factsOf("at least at least 3 or 3 or 3 to 3 out of every each ".repeat(2_000));
}, 20_000);
