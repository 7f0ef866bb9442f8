import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/language/sentences.js";

const split = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["He reads. She writes.", ["He reads.", "She writes."]],
    ["Does he read? Yes! Good.", ["Does he read?", "Yes!", "Good."]],
    ["Toys, e.g. bricks, i.e. small ones, help.", ["Toys, e.g. bricks, i.e. small ones, help."]],
    ["Mr. Jones and Dr. Okafor met Ms. Bell.", ["Mr. Jones and Dr. Okafor met Ms. Bell."]],
    ["approx. 20 minutes at 9.30am for £240.38.", ["approx. 20 minutes at 9.30am for £240.38."]],
    ["It ends at 3 p.m. Then he goes home.", ["It ends at 3 p.m.", "Then he goes home."]],
    ["It ends at 3 p.m. on Mondays.", ["It ends at 3 p.m. on Mondays."]],
    ["See s.42(2) and s. 43 of the Act.", ["See s.42(2) and s. 43 of the Act."]],
    ["No. 4 is the house. No. He said no.", ["No. 4 is the house.", "No.", "He said no."]],
    ["Written by J. Patel and K. B. Smith.", ["Written by J. Patel and K. B. Smith."]],
    ["My sister and I. We like it.", ["My sister and I.", "We like it."]],
    ["It is in Section B. Provision is in Section F.", ["It is in Section B.", "Provision is in Section F."]],
    ["Pens, paper, etc. The class has them.", ["Pens, paper, etc.", "The class has them."]],
    ["“I want to go.” His mum agreed.", ["“I want to go.”", "His mum agreed."]],
    ["“Stop!” he said.", ["“Stop!” he said."]],
    ["She waited... and then spoke.", ["She waited... and then spoke."]],
    ["She waited... Then she spoke.", ["She waited...", "Then she spoke."]],
    ["He needs 2.5 hours. 3 times a week he swims.", ["He needs 2.5 hours.", "3 times a week he swims."]],
    ["1. First read it. 2. Then write.", ["1. First read it.", "2. Then write."]],
    ["He needs help.The adult waits.", ["He needs help.", "The adult waits."]],
    ["He will need:\n• a desk\n• a lamp", ["He will need:", "• a desk", "• a lamp"]],
    ["one line that\nruns on to the next", ["one line that\nruns on to the next"]],
    ["First line\n\nSecond line", ["First line", "Second line"]],
    ["Section B: Special educational needs", ["Section B: Special educational needs"]],
    ["   ", []],
    ["…", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("loses no letter and gives true places", () => {
    const pieces = fc.constantFrom(
      "He reads",
      ". ",
      "! ",
      "e.g. ",
      "Mr. ",
      "25",
      "\n",
      "“",
      "”",
      "\n- ",
      " J. ",
      "ends.",
      "",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const sentences = splitSentences(text);
        const letters = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, "");
        expect(sentences.map((one) => letters(one.text)).join("")).toBe(letters(text));
        for (const one of sentences) expect(text.slice(one.from, one.to)).toBe(one.text);
      }),
    );
  });

  it("takes a long text without a stop in its stride", () => {
    splitSentences("and then ".repeat(20_000));
    splitSentences("A. ".repeat(20_000));
  }, 20_000);
});
