import { describe, expect, it } from "vitest";
import { hardTokens } from "../../src/analysis/hard-tokens.js";

const of = (text: string, explained = new Set<string>()) => hardTokens(text, 0, explained);

describe("hard tokens", () => {
  it.each([
    ["25 hours and 20 minutes", 2],
    ["£12,500.00 a year", 1],
    ["01234 567890", 1],
    ["from 9.30am to 4.45pm", 2],
    ["a ratio of 1:4", 1],
    ["needs B2 and F3 in KS2", 0],
    ["nothing here", 0],
    ["20-45 minutes", 2],
  ])("counts the numbers of %s", (text, numbers) => {
    expect(of(text).numbers).toBe(numbers);
  });

  it.each([
    ["14 March 2026", 1],
    ["from 01/09/2025 to 31/08/2026", 2],
    ["2026-03-14", 1],
    ["the 14th of June", 1],
    ["in September 2026", 1],
    ["she may read 3 books", 0],
  ])("counts the dates of %s", (text, dates) => {
    expect(of(text).dates).toBe(dates);
  });

  it("counts no number twice", () => {
    expect(of("On 14 March 2026 for 20 minutes")).toMatchObject({ dates: 1, numbers: 1 });
  });

  it("counts acronyms until somebody explains them", () => {
    const explained = new Set<string>();
    expect(of("The SENCO and the SaLT meet.", explained).acronyms).toBe(2);
    expect(of("The special educational needs coordinator (SENCO) meets.", explained).acronyms).toBe(0);
    expect(of("SENCOs meet.", explained).acronyms).toBe(0);
    expect(of("EHCP (Education, Health and Care plan)", explained).acronyms).toBe(0);
  });

  it("does not take a line in capitals, a Roman numeral or a single letter for an acronym", () => {
    expect(of("VIEWS AND INTERESTS OF SAM").acronyms).toBe(0);
    expect(of("Part II of Section B, and I agree").acronyms).toBe(0);
  });
});
