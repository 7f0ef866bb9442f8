// A finder finds what its pattern finds: over texts of plans, over texts made of the pattern's own words, and over
// patterns made at random.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseFinder } from "../../src/language/phrase-finder.js";

const AT_A_WORD = String.raw`(?<![\p{L}\p{N}])`;
const NO_MORE = String.raw`(?![\p{L}\p{N}])`;

const PATTERNS: readonly string[] = [
  String.raw`(?:struggl(?:es|ing)?[\s-]+with|up\s+to|a\s+lot|c/o|s\.?\s?17)`,
  String.raw`(?:is|are|(?:is|was)n['’]t|(?:we|you)['’]re)(?:\s+(?:not|[a-z]+ly)){0,2}\s+(\p{L}+)`,
  String.raw`(?:Łęcka|Zoë|O['’]Neill|Émile)(?:['’]s)?`,
  String.raw`(?:[CT]oo\s|x{3,}|(?<word>wave)\s\d|co[\s-]?ordinat(?:e|ion)|C\p{Ll}b)`,
  String.raw`(?:so\s+that|so|when(?:ever)?|I(?:['’]m)?)`,
];

const WORDS =
  "struggles struggling with up to a lot c/o s.17 s 17 is not fully are isn’t we're you’re given Łęcka Łęcka’s Zoë ZOË O'Neill Émile émile Coo too xxx xxxx wave 2 co-ordination coordinate Cab éa so that whenever I’m I ſo \u{10400}so 7up -up “up” 😀so";

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS.split(" "), "\u00A0"),
      fc.constantFrom(" ", "  ", "", "-", "\u00A0", "\n", ", "),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.flat().join(""));

/** Patterns of letters, classes and groups, with what may stand behind them. */
const { pattern } = fc.letrec<{ pattern: string; atom: string; sequence: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", "s", "é", "[ab]", String.raw`\s`, String.raw`[\s-]`, "['’]", String.raw`\d`),
    tie("pattern").map((inside) => `(?:${inside})`),
  ),
  sequence: fc
    .array(fc.tuple(tie("atom"), fc.constantFrom("", "", "?", "+", "*", "{2}", "{0,2}")), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.flat().join("")),
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("|")),
}));

const places = (matches: Iterable<RegExpExecArray>): string[] =>
  [...matches].map((match) => `${match.index} ${JSON.stringify([...match])}`);

function expectTheSame(pattern: RegExp, text: string): void {
  expect(places(phraseFinder(pattern)(text))).toEqual(places(text.matchAll(pattern)));
}

describe("phraseFinder", () => {
  for (const source of PATTERNS)
    for (const flags of ["gu", "giu"])
      it(`finds what /${source}/${flags} finds`, () => {
        const pattern = new RegExp(`${AT_A_WORD}${source}${NO_MORE}`, flags);
        fc.assert(fc.property(text, (words) => expectTheSame(pattern, words)));
      });

  it("finds what any pattern finds that begins with a letter", () => {
    const letters = fc
      .array(fc.constantFrom("a", "b", "s", "A", "é", "É", "1", " ", "-", "’", "'", "\u00A0"), {
        maxLength: 20,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(pattern, fc.constantFrom("gu", "giu"), letters, (source, flags, words) => {
        expectTheSame(new RegExp(`${AT_A_WORD}(?:[abs]|é)(?:${source})${NO_MORE}`, flags), words);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses a pattern that may begin inside a word, or with no letter", () => {
    expect(() => phraseFinder(/up\s+to/gu)).toThrow("behind no letter");
    expect(() => phraseFinder(/(?<!\p{L})up/u)).toThrow("global");
    expect(() => phraseFinder(/(?<!\p{L})(?:\d+|up)/gu)).toThrow("starts with a letter");
    expect(() => phraseFinder(/(?<!\p{L})(?:up)?/gu)).toThrow("starts with a letter");
  });
});
