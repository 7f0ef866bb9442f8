// The twin on paper, as Chromium prints it: A4, page headers, table headers on every page, rows and cards whole.

import { describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { card, cell, heading, paragraph, section, table } from "../../../src/document/build.js";
import type { DocumentTree } from "../../../src/document/tree.js";
import { renderHtml } from "../../../src/render/html/render-html.js";
import { themeFor } from "../../../src/theme/theme.js";
import { useChromium, visitHtml } from "../../helpers/chromium.js";
import { sampleImages } from "../../helpers/sample-images.js";
import { sampleStandardTree } from "../../helpers/sample-tree.js";

const TIMEOUT = 60_000;
const browser = useChromium();

interface PrintedPage {
  text: string;
  millimetres: [width: number, height: number];
}

async function print(tree: DocumentTree): Promise<PrintedPage[]> {
  const html = await renderHtml(tree, themeFor(tree.edition), { images: sampleImages });
  const pdf = await visitHtml(browser(), html, {}, ({ page }) => page.pdf({ preferCSSPageSize: true }));
  return readPages(new Uint8Array(pdf));
}

async function readPages(data: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocument({ data, verbosity: 0 }).promise;
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
      pages.push({ text, millimetres: [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)] });
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

function longTree(): DocumentTree {
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const rows = numbers.map((at) => [
    cell(
      `row${String(at)}start and more words that fill the cell for more than one line row${String(at)}end`,
    ),
    cell("Yes"),
  ]);
  const columns = [
    { head: "Columnhead", width: 80 },
    { head: "Appended", width: 20 },
  ];
  const cards = numbers
    .slice(0, 20)
    .map((at) =>
      card("need", [
        heading(2, `card-${String(at)}`, `card${String(at)}start`),
        paragraph("Words that fill a few lines. ".repeat(12)),
        paragraph(`card${String(at)}end`),
      ]),
    );
  return {
    ...sampleStandardTree(),
    children: [
      section("long", "part", [heading(1, "long-title", "Long"), table("All", columns, rows), ...cards]),
    ],
  };
}

/** Marks whose start and end stand on different pages. */
function torn(pages: readonly PrintedPage[], name: string, count: number): number[] {
  const pageOf = (mark: string): number => pages.findIndex((page) => page.text.split(/\s+/u).includes(mark));
  return Array.from({ length: count }, (_, index) => index + 1).filter((at) => {
    const start = pageOf(`${name}${String(at)}start`);
    return start < 0 || start !== pageOf(`${name}${String(at)}end`);
  });
}

describe("print", () => {
  it(
    "keeps rows and cards whole, repeats table headers, and says on each page what it is",
    async () => {
      const pages = await print(longTree());
      expect(pages.length).toBeGreaterThan(4);
      expect(torn(pages, "row", 60)).toEqual([]);
      expect(torn(pages, "card", 20)).toEqual([]);
      for (const [index, page] of pages.entries()) {
        expect(page.millimetres).toEqual([210, 297]);
        expect(page.text).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`);
        expect(page.text).toContain("Plan FM-2026-0417, version 3, Draft amended. Fictional example");
        if (/row\d+start/u.test(page.text)) expect(page.text).toContain("Columnhead");
      }
    },
    TIMEOUT,
  );
});
