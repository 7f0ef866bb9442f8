import { describe, expect, it } from "vitest";
import { nominalisations } from "../../src/language/nominalisations.js";

const found = (text: string): string[] => nominalisations(text).map(({ from, to }) => text.slice(from, to));

describe("nominalisations", () => {
  it.each<[text: string, ...nouns: string[]]>([
    ["The implementation of the programme", "implementation"],
    ["on completion of the referral", "completion", "referral"],
    ["Improvements and reductions were seen.", "Improvements", "reductions"],
    ["her reliance on adults, and their avoidance", "reliance", "avoidance"],
    ["the removal of barriers to participation", "removal", "participation"],
    ["Following discussion, agreement was reached.", "discussion", "agreement"],
  ])("%s", (text, ...nouns) => {
    expect(found(text)).toEqual(nouns);
  });

  it.each([
    "The station is a short distance from the apartment.",
    "Special educational provision and communication",
    "one science sentence and two questions",
    "He will comment at that moment, once, since Monday.",
    "Occupational and sentimental and mental",
    "a hospital appointment with her medication",
    "",
  ])("are not in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
