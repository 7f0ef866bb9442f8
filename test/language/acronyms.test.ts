import { describe, expect, it } from "vitest";
import { acronymsIn, explainedIn } from "../../src/language/acronyms.js";

describe("acronyms", () => {
  it("are found with their places, plurals as one", () => {
    const text = "The SENCOs and the SaLT meet in KS2.";
    expect(acronymsIn(text).map(({ key, from, to }) => [key, text.slice(from, to)])).toEqual([
      ["SENCO", "SENCOs"],
      ["SaLT", "SaLT"],
      ["KS2", "KS2"],
    ]);
  });

  it.each([
    ["a line in capitals", "VIEWS AND INTERESTS OF SAM"],
    ["Roman numerals and single letters", "Part II of Section B, and I agree"],
    ["words with one capital", "Marsh Gate Academy in Saltmere"],
  ])("are not %s", (_, text) => {
    expect(acronymsIn(text)).toEqual([]);
  });

  it.each([
    ["the special educational needs co-ordinator (SENCO) meets", ["SENCO"]],
    ["qualified teachers of children with vision impairment (QTVIs)", ["QTVI"]],
    ["EHCP (Education, Health and Care plan)", ["EHCP"]],
    ["SaLT stands for speech and language therapy", ["SaLT"]],
    ["DT, which is short for design and technology", ["DT"]],
    ["Key Stage 2 (KS2)", ["KS2"]],
    ["a short course (ASDAN)", []],
    ["her friend (Tom)", []],
    ["TAs (two of them) sit near", []],
  ])("are explained in: %s", (text, keys) => {
    expect(explainedIn(text)).toEqual(keys);
  });
});
