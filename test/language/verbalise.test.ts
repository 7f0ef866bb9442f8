import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verbalise } from "../../src/language/verbalise.js";
import { cardinal, ordinal, year } from "../../src/language/verbalise/numbers.js";
import { VERBALISE_CASES } from "./verbalise-cases.js";

describe.each(Object.entries(VERBALISE_CASES))("verbalise: %s", (_subject, cases) => {
  it.each(cases)("%s", (written, said) => {
    expect(verbalise(written)).toBe(said);
  });
});

describe("verbalise", () => {
  it("has at least 260 cases", () => {
    expect(Object.values(VERBALISE_CASES).flat().length).toBeGreaterThanOrEqual(260);
  });

  it("leaves no figure unsaid, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), (text) => {
        expect(verbalise(text)).not.toMatch(/\d/);
      }),
      { numRuns: 2000 },
    );
  });

  it("says every figure put between plain words", () => {
    const figures = fc.constantFrom(
      "3",
      "25",
      "1,200",
      "0.5",
      "14/03/2026",
      "£12.50",
      "9.30am",
      "1:1",
      "20-45",
      "KS2",
      "s.42",
      "50%",
    );
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 6 }), (list) => {
        const said = verbalise(`Kofi has ${list.join(" then ")} in class`);
        expect(said).not.toMatch(/\d/);
        expect(said.startsWith("Kofi has ")).toBe(true);
        expect(said.split(" then ")).toHaveLength(list.length);
      }),
    );
  });

  it("says a said text no differently", () => {
    for (const [, said] of Object.values(VERBALISE_CASES).flat()) {
      const twice = verbalise(said);
      expect(twice.replaceAll(/[^a-z]/gi, "").toLowerCase()).toBe(
        said.replaceAll(/[^a-z]/gi, "").toLowerCase(),
      );
    }
  });
});

describe("numbers", () => {
  it("keeps the order of size in words without repeats", () => {
    const seen = new Set<string>();
    for (let value = 0; value <= 12_000; value++) seen.add(cardinal(value));
    expect(seen.size).toBe(12_001);
  });

  it("forms ordinals", () => {
    expect([1, 2, 3, 5, 8, 9, 12, 20, 21, 30, 100, 101].map(ordinal)).toEqual([
      "first",
      "second",
      "third",
      "fifth",
      "eighth",
      "ninth",
      "twelfth",
      "twentieth",
      "twenty-first",
      "thirtieth",
      "one hundredth",
      "one hundred and first",
    ]);
  });

  it("says years", () => {
    expect([1066, 1900, 1905, 1999, 2000, 2009, 2010, 2026].map(year)).toEqual([
      "ten sixty-six",
      "nineteen hundred",
      "nineteen oh five",
      "nineteen ninety-nine",
      "two thousand",
      "two thousand and nine",
      "twenty ten",
      "twenty twenty-six",
    ]);
  });
});

describe("cruel text", () => {
  const cruel: Record<string, string> = {
    "a long number": "1".repeat(40_000),
    "many thousands": "111,".repeat(40_000),
    points: ".".repeat(40_000),
    "a name that looks like mail": `${"a.".repeat(40_000)}@`,
    "a name that looks like a site": `${"a-".repeat(40_000)}.gov.uk`,
    brackets: `s.1${"(1)".repeat(40_000)}`,
    capitals: "AB ".repeat(40_000),
  };

  it.each(Object.entries(cruel))(
    "%s is said in time",
    (_name, text) => {
      expect(verbalise(text)).not.toMatch(/\d/);
    },
    20_000,
  );
});
