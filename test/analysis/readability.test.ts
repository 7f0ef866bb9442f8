import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, countUnits, NO_COUNTS } from "../../src/analysis/readability/counts.js";
import type { Counts } from "../../src/analysis/readability/counts.js";
import { isDaleChallWord } from "../../src/language/dale-chall-words.js";
import {
  ari,
  colemanLiau,
  daleChall,
  fleschKincaidGrade,
  fleschReadingEase,
  FORMULAS,
  gunningFog,
  smog,
  spache,
} from "../../src/analysis/readability/formulas.js";
import {
  deviation,
  readabilityOf,
  readingAge,
  readingAgeWords,
} from "../../src/analysis/readability/score.js";
import { isCommonWord } from "../../src/language/common-words.js";
import { isSpacheWord } from "../../src/analysis/readability/spache-words.js";
import { CONFORMANCE_TEXTS } from "./conformance-texts.js";

const countsOf = (name: string): Counts => countUnits(CONFORMANCE_TEXTS[name] ?? []);

describe("counts", () => {
  it("keeps lists and headings as units of their own", () => {
    expect(countsOf("bullets")).toMatchObject({ words: 39, sentences: 6, syllables: 51 });
    expect(countsOf("headings")).toMatchObject({ words: 43, sentences: 6, syllables: 61 });
  });

  it("grades a list and headings as a reader meets them", () => {
    expect(Math.abs(fleschKincaidGrade(countsOf("bullets")) - 2.4)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(fleschKincaidGrade(countsOf("headings")) - 3.9)).toBeLessThanOrEqual(0.1);
  });

  it("counts plain prose as any tool does", () => {
    expect(countsOf("childsVoice")).toMatchObject({ words: 63, sentences: 6, syllables: 69, letters: 207 });
    expect(countsOf("quotations")).toMatchObject({ words: 40, sentences: 3, syllables: 47 });
    expect(countsOf("easyRead")).toMatchObject({ words: 50, sentences: 6, syllables: 54 });
    expect(countsOf("needs")).toMatchObject({ sentences: 3, syllables: 141 });
  });

  it("is not led astray by abbreviations, times, money and references", () => {
    expect(countsOf("figures").sentences).toBe(3);
    expect(countsOf("provision").sentences).toBe(4);
  });

  it("takes names and figures as familiar", () => {
    const plain = countUnits(["In March she and Aoife saw 25 ducks at Saltmarsh."]);
    expect(plain.unfamiliarDaleChall).toBe(0);
    expect(countUnits(["She saw a percentile."]).unfamiliarDaleChall).toBe(1);
  });

  it("counts an unfamiliar Spache word once", () => {
    expect(countUnits(["therapy and therapy and therapy"]).unfamiliarSpache).toBe(1);
  });

  it("counts short, long and rare words, without names and figures", () => {
    expect(countUnits(["The wheelchair of Kofi holds 40 kilograms."])).toMatchObject({
      monosyllables: 4,
      longWords: 2,
      rareWords: 2,
    });
  });

  it("leaves out Gunning's exceptions", () => {
    expect(countUnits(["They expected processes."]).complexWords).toBe(0);
    expect(countUnits(["The understanding of communication."]).complexWords).toBe(2);
  });

  it("adds up", () => {
    const texts = fc.array(
      fc.constantFrom("A quiet room.", "25 hours a week", "He likes trains. She does not.", ""),
    );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const both = countUnits([...a, ...b]);
        const sum = addCounts(countUnits(a), countUnits(b));
        expect({ ...both, unfamiliarSpache: 0 }).toEqual({ ...sum, unfamiliarSpache: 0 });
        expect(both.unfamiliarSpache).toBeLessThanOrEqual(sum.unfamiliarSpache);
      }),
    );
  });
});

describe("word lists", () => {
  it.each([
    "trains",
    "tried",
    "walking",
    "stopped",
    "happiest",
    "quickly",
    "don't",
    "children's",
    "colour",
    "favourite",
    "mum",
    "carried",
  ])("Dale-Chall knows %s", (word) => {
    expect(isDaleChallWord(word.replace(/'s$/, ""))).toBe(true);
  });

  it.each(["percentile", "therapist", "provision", "sensory", "outcome"])(
    "Dale-Chall does not know %s",
    (word) => {
      expect(isDaleChallWord(word)).toBe(false);
    },
  );

  it.each(["school", "colour", "don't", "favourite", "a"])("%s is common", (word) => {
    expect(isCommonWord(word)).toBe(true);
  });

  it.each(["sensory", "percentile", "wheelchair", "regulate", "xyz"])("%s is not common", (word) => {
    expect(isCommonWord(word)).toBe(false);
  });

  it("Spache takes verbs and plurals, not adverbs", () => {
    expect(isSpacheWord("trains")).toBe(true);
    expect(isSpacheWord("walked")).toBe(true);
    expect(isSpacheWord("therapy")).toBe(false);
  });
});

describe("formulas", () => {
  // Worked by hand: 100 words, 5 sentences, 150 syllables, 450 letters, 460 characters.
  const counts: Counts = {
    ...NO_COUNTS,
    words: 100,
    sentences: 5,
    syllables: 150,
    letters: 450,
    characters: 460,
    polysyllables: 12,
    complexWords: 10,
    monosyllables: 70,
    longWords: 22,
    unfamiliarDaleChall: 20,
    unfamiliarSpache: 15,
    rareWords: 16,
  };

  it("follow their papers", () => {
    expect(fleschReadingEase(counts)).toBeCloseTo(206.835 - 20.3 - 126.9, 6);
    expect(fleschKincaidGrade(counts)).toBeCloseTo(7.8 + 17.7 - 15.59, 6);
    expect(gunningFog(counts)).toBeCloseTo(12, 6);
    expect(smog(counts)).toBeCloseTo(3.1291 + 1.043 * Math.sqrt(72), 6);
    expect(colemanLiau(counts)).toBeCloseTo(26.46 - 1.48 - 15.8, 6);
    expect(ari(counts)).toBeCloseTo(21.666 + 10 - 21.43, 6);
    expect(daleChall(counts)).toBeCloseTo(3.158 + 0.992 + 3.6365, 6);
    expect(spache(counts)).toBeCloseTo(2.42 + 1.23 + 0.659, 6);
    expect(FORMULAS.spache1953(counts)).toBeCloseTo(2.82 + 1.29 + 0.839, 6);
    expect(FORMULAS.newDaleChall(counts)).toBeCloseTo(64 - 19 - 13.8, 6);
    expect(FORMULAS.forcast(counts)).toBeCloseTo(20 - 10.5, 6);
    expect(FORMULAS.lix(counts)).toBeCloseTo(20 + 22, 6);
    expect(FORMULAS.rix(counts)).toBeCloseTo(4.4, 6);
  });

  it("halve Linsear Write, and take one off up to twenty", () => {
    expect(FORMULAS.linsearWrite(counts)).toBeCloseTo(24.8 / 2, 6);
    expect(FORMULAS.linsearWrite({ ...counts, sentences: 10 })).toBeCloseTo(12.4 / 2 - 1, 6);
  });

  it("take words that are not common for harder", () => {
    expect(FORMULAS.rareWords(counts)).toBe(16);
    const harder = FORMULAS.lengthAndFrequency({ ...counts, rareWords: 26 });
    expect(harder - FORMULAS.lengthAndFrequency(counts)).toBeCloseTo(1.9, 6);
  });

  it("add the Dale-Chall constant above five per cent only", () => {
    expect(daleChall({ ...counts, unfamiliarDaleChall: 5 })).toBeCloseTo(0.7895 + 0.992, 6);
    expect(daleChall({ ...counts, unfamiliarDaleChall: 6 })).toBeCloseTo(0.9474 + 0.992 + 3.6365, 6);
  });
});

describe("scores", () => {
  const prose = (words: number): Counts => ({
    ...NO_COUNTS,
    words,
    sentences: words / 20,
    syllables: words * 1.5,
    letters: words * 4.5,
    characters: words * 4.6,
  });

  it("say nothing below 100 words", () => {
    for (const words of [0, 1, 24, 25, 99]) expect(readabilityOf(prose(words))).toEqual({ tooShort: true });
  });

  it("stand with two deviations from 100 words on", () => {
    expect(readabilityOf(prose(100)).fleschKincaidGrade).toEqual({ value: 9.9, low: 5.5, high: 14.3 });
    expect(readabilityOf(prose(300)).fleschKincaidGrade).toEqual({ value: 9.9, low: 7.6, high: 12.2 });
    expect(readabilityOf(prose(30_000)).fleschKincaidGrade).toEqual({ value: 9.9, low: 9.7, high: 10.1 });
  });

  it("narrow as the text grows, without a step", () => {
    for (const formula of Object.keys(FORMULAS) as (keyof typeof FORMULAS)[])
      for (let words = 101; words < 1000; words++) {
        const [before, after] = [deviation(formula, words - 1), deviation(formula, words)];
        expect(after).toBeLessThanOrEqual(before);
        expect(before - after).toBeLessThan(0.05);
      }
  });

  it("give ages with their school years", () => {
    expect(readingAge({ value: 3, low: 3, high: 3 })).toEqual({ low: 8, high: 9, years: "Year 4" });
    expect(readingAge({ value: 5, low: 4.5, high: 5.5 })).toEqual({
      low: 10,
      high: 12,
      years: "Years 6 and 7",
    });
    expect(readingAgeWords(readingAge({ value: 15, low: 13, high: 17 }))).toBe("17 or over");
    expect(readingAge({ value: -3, low: -5, high: -1 })).toEqual({ low: 5, high: 6, years: "Year 1" });
  });

  it("are finite for every text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }), (texts) => {
        expect(JSON.stringify(readabilityOf(countUnits(texts)))).not.toMatch(/null|NaN/);
      }),
    );
  });
});
