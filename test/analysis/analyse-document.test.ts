import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { card, heading, paragraph, section } from "../../src/document/build.js";
import type { Block, DocumentTree } from "../../src/document/tree.js";
import { smallSections, smallTree } from "./small-tree.js";

const empty = (children: Block[] = []): DocumentTree => ({ ...smallTree([]), children });

describe("analyse document", () => {
  it("measures each section and the whole", () => {
    const { sections, words, readAloud } = analyseDocument(smallTree());
    expect(sections.map(({ code }) => code)).toEqual(["A", "B", "F"]);
    expect(sections.map(({ label }) => label)[1]).toBe("Section B: Special educational needs");
    // The cover is in the whole and in no section: six words of title, two of the name.
    expect(words).toBe(sections.reduce((sum, one) => sum + one.words, 0) + 7);
    const inSections = sections.reduce((sum, one) => sum + one.readAloud.child.seconds, 0);
    expect(readAloud.child.seconds).toBeGreaterThan(inSections);
  });

  it("scores a child's words apart from the author's", () => {
    const [a, b] = analyseDocument(smallTree()).sections;
    expect(a?.voices?.quoted.words).toBe(19);
    expect(a?.voices?.quoted.sentences).toBe(2);
    expect((a?.voices?.author.words ?? 0) + 19).toBe(a?.words);
    expect(b?.voices).toBeUndefined();
  });

  it("counts hard tokens of a section", () => {
    const f = analyseDocument(smallTree()).sections[2];
    expect(f?.hardTokens).toMatchObject({ dates: 2, acronyms: 0 });
    expect(f?.hardTokens.numbers).toBeGreaterThan(10);
  });

  it("reads a label in one breath with its value", () => {
    const text = (children: Block[]) => analyseDocument(empty(children)).sentences;
    expect(
      text([
        {
          type: "facts",
          layout: "strip",
          items: [{ term: [{ type: "text", value: "Who" }], value: [paragraph("A therapist")] }],
        },
      ]),
    ).toBe(1);
    expect(text([heading(2, "h", "Who"), paragraph("A therapist")])).toBe(2);
  });

  it("gives no NaN for an empty document", () => {
    for (const tree of [
      empty(),
      empty([section("x", "part", [])]),
      empty([paragraph("")]),
      empty([paragraph("—")]),
    ]) {
      const analysis = analyseDocument(tree);
      expect(analysis.words).toBe(0);
      expect(analysis.readAloud.child).toEqual({ seconds: 0, low: 0, high: 0 });
      expect(JSON.stringify(analysis)).not.toMatch(/null|NaN/);
    }
  });

  it("has the same total whatever the order of sections", () => {
    const whole = analyseDocument(smallTree());
    fc.assert(
      fc.property(fc.shuffledSubarray(smallSections(), { minLength: 3, maxLength: 3 }), (sections) => {
        const { readAloud, words, readability, syllables } = analyseDocument(smallTree(sections));
        expect({ readAloud, words, readability, syllables }).toEqual({
          readAloud: whole.readAloud,
          words: whole.words,
          readability: whole.readability,
          syllables: whole.syllables,
        });
      }),
      { numRuns: 12 },
    );
  });

  it("takes longer for more text", () => {
    const seconds = (blocks: Block[]) => analyseDocument(empty(blocks)).readAloud.adult.seconds;
    const text = fc.lorem({ maxCount: 20, mode: "words" });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, more) => {
        const blocks = texts.map((words) => paragraph(words));
        expect(seconds([...blocks, card("plain", [paragraph(more)])])).toBeGreaterThanOrEqual(
          seconds(blocks),
        );
      }),
    );
  });

  it("does not change the tree, and says the same twice", () => {
    const tree = smallTree();
    const before = JSON.stringify(tree);
    expect(analyseDocument(tree)).toEqual(analyseDocument(tree));
    expect(JSON.stringify(tree)).toBe(before);
  });

  it("analyses a document of 10,000 words", () => {
    const sections = Array.from({ length: 45 }, () => smallSections()).flat();
    const tree = smallTree(sections);
    expect(analyseDocument(tree).words).toBeGreaterThan(10_000);
  }, 10_000);
});
