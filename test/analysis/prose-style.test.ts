import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { fact, facts, paragraph } from "../../src/document/build.js";
import type { Block } from "../../src/document/tree.js";
import { smallTree } from "./small-tree.js";

const styleOf = (...children: Block[]) => analyseDocument({ ...smallTree([]), children }).proseStyle;

describe("prose style", () => {
  it("counts sentences in the passive, not clauses", () => {
    const style = styleOf(
      paragraph(
        "The plan is written and was reviewed. It is not always read. His mother wrote it. He read it.",
      ),
    );
    expect(style).toMatchObject({ passiveSentences: 2, passivePercent: 50 });
  });

  it("counts nouns made of verbs, for each hundred words", () => {
    expect(styleOf(paragraph("The implementation of it follows the completion of that."))).toMatchObject({
      nominalisations: 2,
      nominalisationsPer100Words: 22.2,
    });
  });

  it("has shares of long sentences and hard tokens", () => {
    const long = `He walks ${"and walks ".repeat(15)}home.`;
    expect(styleOf(paragraph(`${long} He rests.`)).longSentencePercent).toBe(50);
    expect(styleOf(paragraph("He has 25 hours from the LSCB by 3 May 2027.")).hardTokensPer100Words).toBe(
      27.3,
    );
  });

  it("takes a label for no sentence", () => {
    expect(styleOf(facts("strip", [fact("How it is reviewed", "By the therapist")]))).toMatchObject({
      passiveSentences: 0,
    });
  });

  it("is nought for nothing", () => {
    expect(styleOf()).toEqual({
      passiveSentences: 0,
      passivePercent: 0,
      longSentencePercent: 0,
      nominalisations: 0,
      nominalisationsPer100Words: 0,
      hardTokensPer100Words: 0,
    });
  });

  it("is that of each section, and of the whole", () => {
    const { sections, proseStyle } = analyseDocument(smallTree());
    const f = sections.find(({ code }) => code === "F");
    expect(f?.proseStyle.passiveSentences).toBe(0);
    expect(sections.find(({ code }) => code === "B")?.proseStyle.passiveSentences).toBe(2);
    expect(proseStyle.passiveSentences).toBe(2);
  });
});
