import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/language/words.js";

const words = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe("wordsOf", () => {
  it.each<[string, string[]]>([
    ["Kofi likes trains.", ["Kofi", "likes", "trains"]],
    ["now-and-next boards", ["now-and-next", "boards"]],
    ["don't and won’t", ["don't", "and", "won’t"]],
    ["the children's pupils' books", ["the", "children's", "pupils'", "books"]],
    ["£12,500.00 at 9.30am on 14/03/2026", ["£12,500.00", "at", "9.30am", "on", "14/03/2026"]],
    ["1:1 help, 50% of KS2", ["1:1", "help", "50%", "of", "KS2"]],
    ["toys, e.g. bricks", ["toys", "e.g.", "bricks"]],
    ["his/her needs", ["his", "her", "needs"]],
    ["write to send@fernmarsh.gov.uk.", ["write", "to", "send@fernmarsh.gov.uk"]],
    ["Zoë's café", ["Zoë's", "café"]],
    ["— “ … ” •", []],
    ["", []],
  ])("finds the words of %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("marks figures", () => {
    expect(wordsOf("25 hours in Y7").map((word) => word.number)).toEqual([true, false, false, true]);
  });

  it("gives the places of its words, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        let last = 0;
        for (const word of wordsOf(text)) {
          expect(text.slice(word.from, word.to)).toBe(word.text);
          expect(word.from).toBeGreaterThanOrEqual(last);
          last = word.to;
        }
      }),
    );
  });
});
