// Plans in other writing than the Latin: each file conforms, says what its tree says, and marks the words with the
// language that the plan records for the family; emoji are figures with their names.

import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { DocumentTree, Edition } from "../../src/document/tree.js";
import { tellable } from "../../src/language/foreign-words.js";
import type { Plan } from "../../src/plan/schema.js";
import { produce, type Output } from "../../src/produce.js";
import { THEME_FONTS, type ThemeFont } from "../../src/theme/theme.js";
import { CLOCK, resources } from "../helpers/examples.js";
import { minimalPlan } from "../helpers/minimal-plan.js";
import { elementText, readPdf, type ReadElement, type ReadPdf } from "../helpers/read-pdf.js";
import { MIXED, SENTENCES } from "../helpers/script-sentences.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

interface Made {
  pdf: Output;
  tree: DocumentTree;
  read: ReadPdf;
}

async function make(plan: Plan, edition: Edition = "standard", font?: ThemeFont): Promise<Made> {
  const request = { editions: [edition], formats: ["pdf"] as const, policy: defaultPolicy };
  const { outputs, trees, diagnostics } = await produce(
    plan,
    { ...request, ...(font ? { font } : {}) },
    await resources(),
    CLOCK,
  );
  expect(diagnostics).toEqual([]);
  const [pdf] = outputs;
  const [tree] = trees;
  if (!pdf || !tree) throw new Error("nothing was made");
  return { pdf, tree, read: await readPdf(pdf.bytes) };
}

async function expectConforming({ pdf, tree, read }: Made): Promise<void> {
  expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
  expect(read.unmarked).toBe("");
  expect(pdfTexts(read)).toEqual(treeTexts(tree));
}

const elementsOf = (root: ReadElement): ReadElement[] => [
  root,
  ...root.kids.flatMap((kid) => (typeof kid === "string" ? [] : elementsOf(kid))),
];

const planWith = (texts: readonly string[], languages: readonly string[]): Plan =>
  minimalPlan({
    subject: { homeLanguages: [...languages] },
    sections: { A: { history: texts.join("\n\n"), interests: [texts[0] ?? ""] } },
  });

describe.each(SENTENCES)("a plan with words in $language", ({ language, text }) => {
  it("conforms, says them, and says which language they are in", async () => {
    const made = await make(planWith([text, `**${text}**`], [language]));
    await expectConforming(made);
    const spans = elementsOf(made.read.root).filter(({ lang }) => lang === language);
    const isLatin = /^\p{Script=Latin}/u.test(text);
    expect(spans.length > 0).toBe(!isLatin || tellable([language]).length > 0);
    const first = [...text].find((letter) => /\p{L}/u.test(letter)) ?? "";
    for (const span of spans) expect(elementText(span).normalize("NFC").startsWith(first)).toBe(true);
  });
});

describe("a plan with mixed writing", () => {
  const languages = SENTENCES.map((sentence) => sentence.language);

  it.each(["standard", "large-print", "easy-read", "summary"] as const)("conforms in %s", async (edition) => {
    await expectConforming(await make(planWith(MIXED, languages), edition));
  });

  it.each(THEME_FONTS)("conforms in %s", async (font) => {
    const all = [...SENTENCES.map(({ text }) => text), ...MIXED];
    await expectConforming(await make(planWith(all, languages), "standard", font));
  });

  it("says the system of writing where the plan records no language for it", async () => {
    const { read } = await make(planWith(["She signs with سلام and спасибо."], []));
    const languagesSaid = elementsOf(read.root).flatMap(({ lang }) => lang ?? []);
    expect(new Set(languagesSaid)).toEqual(new Set(["und-Arab", "und-Cyrl"]));
  });

  it.each(["standard", "summary", "easy-read"] as const)(
    "draws an emoji in a name and in a heading as a picture: %s",
    async (edition) => {
      const plan = minimalPlan({
        subject: { givenNames: "Ama 🌟" },
        authority: { name: "Fernmarsh 🐸 Council" },
        sections: { C: { needs: [{ id: "C1", title: "Sound 🔔", text: "Ama hears." }] } },
      });
      const made = await make(plan, edition);
      await expectConforming(made);
      const { read, tree } = made;
      expect(read.title).toBe(tree.meta.title);
      for (const page of read.artifacts) {
        expect(page).toContain(tree.meta.subjectName);
        expect(page).toContain("Fernmarsh 🐸 Council");
      }
      const alts = elementsOf(read.root).flatMap(({ type, alt }) => (type === "Figure" ? [alt] : []));
      expect(alts).toContain(edition === "easy-read" ? "frog" : "glowing star");
      if (edition === "standard") expect(read.outline.map(({ title }) => title)).toContain("C1 Sound 🔔");
    },
  );

  it("shows emoji as figures with their names", async () => {
    const { read } = await make(planWith(["I feel 😀 with my dog 🐕‍🦺, 👍🏽 and 🇵🇱. Phone: ☎"], []));
    const figures = elementsOf(read.root).filter(({ type }) => type === "Figure");
    expect(figures.slice(0, 4).map(({ alt }) => alt)).toEqual([
      "grinning face",
      "service dog",
      "thumbs up: medium skin tone",
      "flag: Poland",
    ]);
    expect(figures.slice(0, 4).map(elementText)).toEqual(["😀", "🐕‍🦺", "👍🏽", "🇵🇱"]);
    expect(figures.some((figure) => elementText(figure) === "☎")).toBe(false);
  });
});
