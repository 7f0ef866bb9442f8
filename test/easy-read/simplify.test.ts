// The guards of a sentence said easily, and what easier words never change.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFacts } from "../../src/easy-read/compare-facts.js";
import type { ChildNames } from "../../src/easy-read/person.js";
import { figures, plainWords } from "../../src/easy-read/plain-words.js";
import { simplify, type Simplifier } from "../../src/easy-read/simplify.js";
import { factsOf } from "../../src/language/facts.js";
import { factKey } from "../../src/language/facts-model.js";
import { plainText } from "../../src/plan/text.js";
import { needsOf, outcomesOf, provisionsOf } from "../../src/plan/items.js";
import { EXAMPLES, examplePlan } from "./easy-read-files.js";

const child: ChildNames = { names: ["Anjali Rao", "Anji"], pronouns: "she" };
const simplifier: Simplifier = {
  child,
  young: true,
  facts: { names: ["Marsh Gate Academy"], childNames: ["Anjali", "Anji", "Rao"] },
};
const said = (text: string): string[] => {
  const simple = simplify(text, simplifier);
  return simple.ok ? simple.sentences : simple.reasons;
};

describe("a sentence said easily", () => {
  it.each([
    ["to the child", "Anji reads her timetable.", ["You read your timetable."]],
    ["in easier words", "Anji demonstrates this independently.", ["You show this on your own."]],
    ["with figures", "Anji reads for twenty-five minutes.", ["You read for 25 minutes."]],
    [
      "without a short form in brackets",
      "Anji works with a teaching assistant (TA).",
      ["You work with a teaching assistant."],
    ],
    ["and stays whole when it is short", "Anji reads and she likes it.", ["You read and you like it."]],
    ["with a time in its place", "Anji reads at 9:30.", ["You read at 9:30."]],
    ["with a word that is quoted", 'Anji signs "come here" at break.', ['You sign "come here" at break.']],
    ["with somebody else's verb", "The bus stops near Anji.", ["The bus stops near you."]],
    ["of the past as it was", "Anji was tired.", ["You were tired."]],
  ])("%s", (_why, text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });

  it.each([
    [
      "too long with nothing to split",
      "Anji remembers the long and winding route from the back gate of the old school to the new park.",
      "A sentence is too long and no rule splits it safely.",
    ],
    ["words in brackets", "Anji reads (in a room) at school.", "Words in brackets need a decision."],
    ["a number in brackets", "Anji reads (10 minutes) at school.", "Words in brackets need a decision."],
    ["a colon", "Anji likes this: music.", "A list or an aside needs a decision."],
    ["a dash", "Anji likes music – loud music.", "A list or an aside needs a decision."],
    ["who", "Anji likes Sam, who reads.", "A clause about somebody needs a decision."],
    ["which", "Anji likes music, which helps.", "A clause about somebody needs a decision."],
    [
      "medical words",
      "Anji has grommets.",
      "Medical words need somebody who knows what the child has been told.",
    ],
    ["somebody's words", 'Anji says "I do not want to go".', "Quoted words need a decision."],
    ["an open quotation", 'Anji says "no.', "Quoted words need a decision."],
    ["whom she is", "Her sister says that she reads.", "It is not sure whom a pronoun means."],
  ])("is left to a person: %s", (_why, text, reason) => {
    expect(said(text)).toContain(reason);
  });

  it("never differs from its source in a fact, whatever the source", () => {
    const word = fc.constantFrom(
      ..."Anji she her reads writes and but or not only at least up to no more than 3 ten twice a week each day 14 September 2026 will should may can before until when if because , ; the teacher Marsh Gate Academy 1:1 minutes lessons in of with without about every half".split(
        " ",
      ),
    );
    let ok = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 18 }), (words) => {
        const text = `Anji reads ${words.join(" ")}.`;
        const simple = simplify(text, simplifier, { goal: true });
        if (!simple.ok) return;
        ok += 1;
        expect(compareFacts(text, simple.sentences.join(" "), simplifier.facts)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(ok).toBeGreaterThan(50);
  });
});

/** What is never changed: see the guide to the easy-read copy. */
const NEVER =
  "not no never only unless until except at least up to minimum maximum each must should may will can or and shall without mg ml paracetamol ibuprofen nut allergy adrenaline Monday July Makaton provision outcome tribunal I me my mine us we".split(
    " ",
  );

describe("easier words and figures", () => {
  const keys = (text: string): string[] =>
    factsOf(text, { capitals: false }).map((fact) => `${fact.kind} ${factKey(fact)}`);
  const easy = (text: string): string => figures(plainWords(text, true));

  it.each([
    ["prior to lunch", "before lunch"],
    ["Approximately 5", "About 5"],
    ["utilises", "uses"],
    ["twenty-five", "25"],
    ["one lesson", "1 lesson"],
    ["peers", "other children"],
    ["12 per cent", "12 per cent"],
    ["12%", "12 per cent"],
    ["per week", "each week"],
    ["can't", "cannot"],
    ["1:1", "1 to 1"],
    ["8 out of ten occasions", "8 out of 10 times"],
    ["a ten-minute walk", "a 10-minute walk"],
    ["Prior to", "Before"],
    ["You dress independently", "You dress on your own"],
    ["I dress independently", "I dress on my own"],
    ["You can travel to school independently", "You can travel to school on your own"],
    ["You are late due to pain", "You are late because of pain"],
    ["Due to his hearing loss", "Because of his hearing loss"],
    ["This is due to your hearing loss", "This is because of your hearing loss"],
    ["advice concerning the hoist", "advice about the hoist"],
    ["You attempt to speak", "You try to speak"],
    ["to attempt to speak", "to try to speak"],
    ["The nurse attempts to speak", "The nurse tries to speak"],
    ["You will purchase lunch", "You will buy lunch"],
    ["help at 1:1 or 2:1", "help at 1 to 1 or 2 to 1"],
    ["with peers and adults", "with other children and adults"],
  ])("%s is %s", (text, easier) => {
    expect(easy(text)).toBe(easier);
  });

  it.each([
    ["a word inside another", "unutilised"],
    ["a compound", "pre-commence-date"],
    ["a number inside a name", "one-way"],
    ["one that does not count", "one another"],
    ["a verb like a noun", "she photographs birds"],
    ["occasions that are not counted", "special occasions"],
    ["a number in a compound", "a two-way radio"],
    ["a number inside a word", "a tenant"],
    ["a ratio", "2 to 3"],
    ["a number that would become rough", "regarding 5 targets"],
    ["a word for one that would become rough", "concerning a target"],
    ["what somebody else does alone", "The teaching assistant will work independently"],
    ["what somebody else does alone, beside the child", "The adult who helps you works independently"],
    ["what somebody else does alone, after the child", "You eat lunch and the adult works independently"],
    ["what stands apart from somebody", "You will work independently of the class teacher"],
    ["a verb that is due", "The nurse is due to train staff"],
    ["a verb that is due, and no reason", "The plan is due to change"],
    ["a verb that was due", "adults due to start in May"],
    ["what worries", "You have concerning behaviour"],
    ["what worries somebody", "This is concerning the nurse"],
    ["a noun like a verb", "Your attempt to speak"],
    ["nouns like a verb", "Your attempts to speak"],
    ["nouns like a verb at the start", "Attempts to speak are praised"],
    ["a noun before of", "The purchase of a chair"],
    ["a noun of the child", "Your purchase"],
    ["a time of day", "at 12:15"],
    ["a time after noon", "at 1:15 pm"],
    ["a time that begins so", "from 2:10 to 2:15"],
    ["a part of a longer ratio", "a ratio of 11:1"],
    ["one who looks", "She peers at the board"],
  ])("leave alone: %s (%s)", (_why, text) => {
    expect(easy(text)).toBe(text);
  });

  it("leave peers to grown-up readers", () => {
    expect(plainWords("peers", false)).toBe("peers");
  });

  it.each(NEVER)("never touch %s", (word) => {
    for (const text of [word, `She ${word} it`, `the ${word} of it`, `(${word})`])
      expect(easy(text)).toBe(text);
  });

  it("leave every fact of every text of the examples as it is", () => {
    const texts = EXAMPLES.flatMap((name) => {
      const plan = examplePlan(name);
      return [
        ...needsOf(plan).flatMap(({ need }) => [need.text, need.impact ?? ""]),
        ...outcomesOf(plan).map(({ outcome }) => outcome.text),
        ...provisionsOf(plan).map(({ provision }) => provision.what),
      ].map(plainText);
    });
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) expect(keys(easy(text))).toEqual(keys(text));
  });

  it("leave every fact of any text as it is", () => {
    const frame = fc.constantFrom(
      "prior to {}",
      "approximately {}",
      "at least {}",
      "up to {} additional",
      "no more than {}",
      "regarding {}",
      "in relation to {}",
      "not {}",
      "only {}",
      "{} per week",
      "{} on a daily basis",
      "{} out of ten occasions",
      "for a period of {}",
      "is unable to obtain {}",
      "don't purchase {}",
      "is able to utilise {}",
      "frequently attempts to demonstrate {}",
      "due to {}",
      "must not commence {}",
      "a variety of {}",
      "unless {}",
    );
    const amount = fc.constantFrom(
      "twenty-five minutes",
      "eight lessons",
      "one hour",
      "12 sessions",
      "half an hour",
      "two peers",
      "1:1 help",
      "one-to-one teaching",
      "three or more steps",
      "sufficient time",
      "a lesson",
      "90%",
      "10mg",
    );
    const phrase = fc.oneof(
      fc.tuple(frame, amount).map(([words, what]) => words.replace("{}", what)),
      fc.constantFrom("prior to 14 July 2027", "subsequent to 14 July 2027", "by 14 July 2027"),
    );
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), (phrases) => {
        const text = phrases.join(", ");
        // What a negation denies may be said in an easier word; that it denies stays.
        const facts = (of: string): string[] =>
          keys(of)
            .map((key) => key.replace(/^negation .*/, "negation"))
            .sort();
        expect(facts(easy(text)), `${text} -> ${easy(text)}`).toEqual(facts(text));
      }),
      { numRuns: 3000 },
    );
  });
});
