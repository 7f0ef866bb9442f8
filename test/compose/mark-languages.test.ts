// Words in other writing are marked with a language of the family, or with the system they are written in.

import { describe, expect, it } from "vitest";
import { markLanguages, spokenLanguages } from "../../src/compose/mark-languages.js";
import { heading, paragraph } from "../../src/document/build.js";
import type { DocumentTree, Inline } from "../../src/document/tree.js";
import { textContent } from "../../src/document/visit.js";
import { minimalPlan } from "../helpers/minimal-plan.js";
import { sampleStandardTree } from "../helpers/sample-tree.js";

const treeOf = (children: Inline[], language = "en-GB"): DocumentTree => {
  const tree = sampleStandardTree();
  return {
    ...tree,
    meta: { ...tree.meta, language },
    children: [heading(1, "title", "Plan"), paragraph(children)],
  };
};

const text = (value: string): Inline => ({ type: "text", value });
const marked = (value: string | Inline[], spoken: string[], language?: string): Inline[] => {
  const tree = treeOf(typeof value === "string" ? [text(value)] : value, language);
  const after = markLanguages(tree, spoken);
  expect(textContent(after)).toBe(textContent(tree));
  const block = after.children.at(-1);
  return block?.type === "paragraph" ? block.children : [];
};
const inLanguage = (language: string, value: string): Inline => ({
  type: "language",
  language,
  children: [text(value)],
});

describe("markLanguages", () => {
  it("takes the language of the family that is written so", () => {
    expect(marked("She says سلام to me.", ["pl", "ur", "ar"])).toEqual([
      text("She says "),
      inLanguage("ur", "سلام"),
      text(" to me."),
    ]);
  });

  it("says the system where no language of the family fits", () => {
    expect(marked("привет, 你好 or さくら", ["pl", "zh"])).toEqual([
      inLanguage("und-Cyrl", "привет"),
      text(", "),
      inLanguage("zh", "你好"),
      text(" or "),
      inLanguage("und-Jpan", "さくら"),
    ]);
  });

  it("leaves alone what is marked already, and marks inside links and bold words", () => {
    const given = [inLanguage("fa", "سلام"), { type: "strong", children: [text("سلام")] } satisfies Inline];
    expect(marked(given, ["ur"])).toEqual([
      inLanguage("fa", "سلام"),
      { type: "strong", children: [inLanguage("ur", "سلام")] },
    ]);
  });

  it("takes a Greek letter alone for a sign, and two for a word", () => {
    expect(marked("5 μ, Ω and λέξη", ["el"])).toEqual([text("5 μ, Ω and "), inLanguage("el", "λέξη")]);
  });

  it("marks English words in a plan in another writing", () => {
    expect(marked("سلام Ann", ["ur"], "ur")).toEqual([text("سلام "), inLanguage("en-GB", "Ann")]);
  });

  it("gives back the same tree when all words are in the document's own writing", () => {
    const tree = treeOf([text("Łucja says “naïve”, 12 µg ☎")]);
    expect(markLanguages(tree, ["pl"])).toBe(tree);
  });
});

describe("spokenLanguages", () => {
  it("reads names and tags of the child, the home and the contacts, each once", () => {
    const plan = minimalPlan({
      subject: { firstLanguage: "Urdu", homeLanguages: ["pa-Arab", "urdu", "a language of signs"] },
      contacts: [{ id: "c1", name: "Ann Lee", relationship: "mother", firstLanguage: "Polish" }],
    });
    expect(spokenLanguages(plan)).toEqual(["ur", "pa-Arab", "pl"]);
    expect(spokenLanguages(minimalPlan())).toEqual([]);
  });
});
