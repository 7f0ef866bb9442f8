import { describe, expect, it } from "vitest";
import { textstatCounts, textstatScores } from "../../src/analysis/readability/textstat.js";
import type { TextstatScores } from "../../src/analysis/readability/textstat.js";
import { TEXTSTAT_RESULTS } from "./textstat-results.js";

describe("textstat-compatible mode", () => {
  it.each(Object.entries(TEXTSTAT_RESULTS))("%s", (_name, { text, counts, scores }) => {
    expect(textstatCounts(text)).toEqual(counts);
    const found = textstatScores(text);
    for (const [name, value] of Object.entries(scores) as [keyof TextstatScores, number][])
      expect(Math.abs(found[name] - value), name).toBeLessThanOrEqual(0.01);
  });

  it("gives 0 for an empty text", () => {
    expect(Object.values(textstatScores("")).every((score) => score === 0)).toBe(true);
  });
});
