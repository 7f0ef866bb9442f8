import { describe, expect, it } from "vitest";
import { letterCount, rememberingSyllables, syllables } from "../../src/language/syllables.js";

/** By a pronouncing dictionary; words of plans, and one of each regular kind of mistake of the package. */
const WORDS: Record<string, number> = {
  a: 1,
  train: 1,
  school: 1,
  large: 1,
  checked: 1,
  wanted: 2,
  glasses: 2,
  passes: 2,
  wishes: 2,
  courses: 2,
  going: 2,
  playing: 2,
  being: 2,
  quiet: 2,
  science: 2,
  table: 2,
  single: 2,
  frequent: 2,
  minutes: 2,
  notebook: 2,
  homework: 2,
  timetable: 3,
  frequency: 3,
  area: 3,
  behaviour: 3,
  therapist: 3,
  sensory: 3,
  provision: 3,
  national: 3,
  emotional: 4,
  professional: 4,
  physically: 3,
  anxious: 2,
  anxiety: 4,
  education: 4,
  educational: 5,
  communication: 5,
  occupational: 5,
  physiotherapist: 6,
};

describe("syllables", () => {
  it.each(Object.entries(WORDS))("%s", (word, count) => {
    expect(syllables(word)).toBe(count);
    expect(syllables(word.toUpperCase().charAt(0) + word.slice(1))).toBe(count);
  });

  it("adds the parts of a compound", () => {
    expect(syllables("now-and-next")).toBe(3);
    expect(syllables("high-frequency")).toBe(4);
  });

  it("counts a figure and a letter as one, W as three", () => {
    expect(["2026", "B", "W"].map(syllables)).toEqual([1, 1, 3]);
  });

  it("takes no notice of an apostrophe", () => {
    expect(["don't", "don’t", "child's", "pupils'"].map(syllables)).toEqual([1, 1, 1, 2]);
  });

  it("remembers the same", () => {
    const remembered = rememberingSyllables();
    for (const word of Object.keys(WORDS))
      expect([remembered(word), remembered(word)]).toEqual([syllables(word), syllables(word)]);
  });

  it("counts letters alone", () => {
    expect(["Zoë's", "now-and-next", "14/03", ""].map(letterCount)).toEqual([4, 10, 0, 0]);
  });
});
