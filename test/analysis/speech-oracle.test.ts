import { describe, expect, it } from "vitest";
import { SECTION_CODES } from "../../src/plan/sections.js";
import { wordsOf } from "../../src/language/words.js";
import { meanError, speechErrors } from "./speech-errors.js";
import { SPOKEN_SECTIONS } from "./spoken-sections.js";

describe("the sections that are spoken", () => {
  it("are forty, of every letter, of 40 to 150 words", () => {
    expect(SPOKEN_SECTIONS).toHaveLength(40);
    expect(new Set(SPOKEN_SECTIONS.map(({ code }) => code))).toEqual(new Set(SECTION_CODES));
    for (const { units } of SPOKEN_SECTIONS) {
      const words = units.reduce((sum, unit) => sum + wordsOf(unit).length, 0);
      expect(words, units[0]).toBeGreaterThanOrEqual(40);
      expect(words, units[0]).toBeLessThanOrEqual(150);
    }
  });
});

describe("read-aloud time against speech synthesis", () => {
  it("is 8 % off at most on average, and far nearer than a word count", async () => {
    const errors = await speechErrors();
    const model = meanError(errors.map((error) => error.model));
    const words = meanError(errors.map((error) => error.words));
    const worst = Math.max(...errors.map((error) => Math.abs(error.model)));
    console.log(
      `plan-style sections: model ${(100 * model).toFixed(1)} % off (worst ${(100 * worst).toFixed(1)} %), words only ${(100 * words).toFixed(1)} %`,
    );
    expect(model).toBeLessThanOrEqual(0.08);
    expect(worst).toBeLessThanOrEqual(0.2);
    expect(words).toBeGreaterThan(2 * model);
  });
});
