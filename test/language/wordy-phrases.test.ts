import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/language/facts.js";
import { wordsOf } from "../../src/language/words.js";
import { WORDY_PHRASES, wordyPhrases } from "../../src/language/wordy-phrases.js";

const found = (text: string): string[] =>
  wordyPhrases(text).map(({ phrase, instead }) => `${phrase} > ${instead}`);

describe("wordy phrases", () => {
  it("are many, each once, and shorter when they are replaced", () => {
    expect(WORDY_PHRASES.size).toBeGreaterThan(120);
    for (const [phrase, instead] of WORDY_PHRASES) {
      expect(phrase, phrase).toMatch(/^[a-z][a-z -]+$/);
      expect(instead.length, phrase).toBeLessThan(phrase.length);
      expect(wordsOf(instead).length, phrase).toBeLessThanOrEqual(wordsOf(phrase).length);
    }
  });

  it("hold no amount, time, person or binding word, nor does what stands for them", () => {
    for (const [phrase, instead] of WORDY_PHRASES) {
      const facts = [...factsOf(phrase), ...factsOf(instead)].filter(
        ({ kind }) => kind === "quantity" || kind === "ratio" || kind === "date" || kind === "modal",
      );
      expect(facts, phrase).toEqual([]);
      expect(`${phrase} ${instead}`).not.toMatch(
        /\b(?:must|will|shall|may|should|least|most|minimum|maximum|daily|weekly|every|each|regular|basis of|therapist|teacher|staff)\b/,
      );
    }
  });

  it.each([
    ["He uses cards in order to ask.", ["in order to > to"]],
    ["In  order\nto ask, he points.", ["in order to > to"]],
    ["Due to the fact that it is loud, he leaves.", ["due to the fact that > because"]],
    ["As a result of the fact that it is loud, he leaves.", ["as a result of the fact that > because"]],
    ["It is important to note that Kofi likes maps.", ["it is important to note that > "]],
    ["Staff utilise pictures with regard to routines.", ["utilise > use", "with regard to > about"]],
  ])("%s", (text, phrases) => {
    expect(found(text)).toEqual(phrases);
  });

  it.each([
    ["beside an amount", "Prior to 9 am he reads, in order to rest for 20 minutes."],
    ["beside how often", "Weekly sessions in order to talk."],
    ["beside what binds", "It is clear that the school must act."],
    ["before a word that binds", "In the event that Kofi will not come in."],
    ["inside a longer word", "A recommenced course and the utilised-up pens."],
    ["in other words", "The order in which to do it; at the present; with regards, his mother."],
  ])("are let be %s", (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it("have places", () => {
    const text = "He points in order to ask.";
    const [one] = wordyPhrases(text);
    expect(text.slice(one?.from, one?.to)).toBe("in order to");
  });
});
