// Rules of layout: those that measure the finished pages, and those that theme and layout keep for every copy.

import { describe, expect, it } from "vitest";
import { pageFindings } from "../../src/easy-read/rules/page-rule.js";
import type { PageMeasures } from "../../src/document/page-measures.js";
import { paragraph } from "../../src/document/build.js";
import type { Block, DocumentTree } from "../../src/document/tree.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { renderPdf } from "../../src/render/pdf/render-pdf.js";
import { themeFor } from "../../src/theme/theme.js";
import { resources } from "../helpers/examples.js";
import { examplePlan, exampleScript, smallPlan, symbols, write } from "./easy-read-files.js";
import { TESTED_RULES } from "./tested-rules.js";

const SOUND: PageMeasures = {
  bookPages: [20],
  longestLine: 60,
  smallestText: 14,
  rowsOnPages: [6, 0, 6],
  cuts: 0,
};

const codes = (measures: Partial<PageMeasures>): string[] =>
  pageFindings({ ...SOUND, ...measures }).map(({ check, severity }) => `${check} ${severity}`);

describe("rules of the laid-out pages", () => {
  it("say nothing of pages at every limit", () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ["L1 error", { smallestText: 13.9 }],
    ["L4 warning", { longestLine: 61 }],
    ["L8W warning", { rowsOnPages: [1, 7] }],
    ["L8 error", { cuts: 1 }],
    ["L9 warning", { bookPages: [8, 21] }],
    ["L9 warning", { bookPages: [24] }],
    ["L9 error", { bookPages: [25] }],
  ])("%s", (code, measures) => {
    expect(codes(measures)).toEqual([code]);
  });
});

describe("the measures of laid-out pages", () => {
  const plan = smallPlan();
  const tree = scriptToDocument(write(plan), plan, { symbols });

  async function measured(of: DocumentTree, fontSize: number) {
    const { fonts, symbolImages } = await resources();
    const rendered = await renderPdf(of, themeFor("easy-read", { fontSize }), {
      fonts,
      images: symbolImages,
      now: "2026-12-01T09:00:00Z",
    });
    if ("diagnostics" in rendered) throw new Error(JSON.stringify(rendered.diagnostics));
    return { ...rendered.output.measures, pages: rendered.output.pages };
  }

  it("are those of the pages", async () => {
    const measures = await measured(tree, 18);
    expect(measures.smallestText).toBe(16);
    expect(measures.longestLine).toBeGreaterThan(30);
    expect(measures.longestLine).toBeLessThanOrEqual(60);
    expect(measures.rowsOnPages).toHaveLength(measures.pages);
    expect(measures.rowsOnPages.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(8);
    expect(measures.cuts).toBe(0);
  });

  it("small print does not shrink below 16 points with a small body", async () => {
    expect((await measured(tree, 16)).smallestText).toBe(16);
  });

  it("tell of a row that is higher than a page", async () => {
    const row: Block = {
      type: "picture-row",
      id: "row-tall",
      quote: false,
      children: Array.from({ length: 60 }, (_, index) => paragraph(`You like thing ${index}.`)),
    };
    const tall: DocumentTree = { ...tree, children: [...tree.children, row] };
    expect((await measured(tall, 18)).cuts).toBe(1);
  });

  it("no example has a line too long, letters too small or a row cut", async () => {
    const example = scriptToDocument(exampleScript("early-years-draft"), examplePlan("early-years-draft"), {
      symbols,
    });
    const { pages, ...measures } = await measured(example, 18);
    expect(pageFindings({ ...measures, bookPages: [1] })).toEqual([]);
    expect(pages).toBeGreaterThan(8);
  });
});

describe("rules that theme and layout keep for every copy", () => {
  it.each(TESTED_RULES)("$id: $asks", async ({ holds }) => {
    await holds();
  });
});
