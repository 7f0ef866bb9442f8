// Trees that show every kind of node, on every background: the file conforms, says what the tree says, in its order.

import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentTree } from "../../src/document/tree.js";
import { visitBlocks } from "../../src/document/visit.js";
import type { FontSet } from "../../src/render/pdf/fonts.js";
import { renderPdf, type PdfOutput } from "../../src/render/pdf/render-pdf.js";
import { loadFonts } from "../../src/resources/load-fonts.js";
import { BACKGROUNDS, themeFor } from "../../src/theme/theme.js";
import { expectGolden } from "../helpers/golden.js";
import { readPdf, type ReadElement } from "../helpers/read-pdf.js";
import { sampleImages } from "../helpers/sample-images.js";
import { sampleEasyReadTree, sampleStandardTree } from "../helpers/sample-tree.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

const NOW = "2026-11-23T09:00:00Z";
let fonts: FontSet;

beforeAll(async () => {
  ({ fonts } = await loadFonts());
});

const TREES: [string, () => DocumentTree][] = [
  ["standard", () => sampleStandardTree()],
  ["large-print", () => ({ ...sampleStandardTree(), edition: "large-print" })],
  ["easy-read", () => sampleEasyReadTree()],
];

async function render(
  tree: DocumentTree,
  background: (typeof BACKGROUNDS)[number] = "white",
): Promise<PdfOutput> {
  const theme = themeFor(tree.edition, { background });
  const rendered = await renderPdf(tree, theme, { fonts, images: sampleImages, now: NOW });
  if ("diagnostics" in rendered) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.output;
}

describe.each(TREES)("%s", (name, make) => {
  it.each(BACKGROUNDS)("conforms to PDF/UA-1 and PDF/A-3a on %s", async (background) => {
    const { bytes } = await render(make(), background);
    expect(await vera().validate(bytes)).toEqual(["ok", "ok"]);
  });

  it("says what the tree says, in the tree's order, and nothing outside a mark", async () => {
    const tree = make();
    const read = await readPdf((await render(tree)).bytes);
    expect(read.unmarked).toBe("");
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
  });

  it("has the planned structure", async () => {
    expectGolden(`pdf/sample.${name}.tags.txt`, (await render(make())).structure);
  });

  it("has an outline of its headings and page labels that equal the printed numbers", async () => {
    const tree = make();
    const read = await readPdf((await render(tree)).bytes);
    const headings: number[] = [];
    visitBlocks(tree.children, (block) => {
      if (block.type === "heading" && block.level <= 3) headings.push(block.level);
    });
    expect(read.outline).toHaveLength(headings.length);
    expect(read.pageLabels).toEqual(Array.from({ length: read.pages }, (_, index) => String(index + 1)));
    for (const [index, artifact] of read.artifacts.entries()) {
      expect(artifact).toContain(`Page ${index + 1} of ${read.pages}`);
    }
  });

  it("gives the same bytes twice", async () => {
    const [one, two] = [await render(make()), await render(make())];
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
  });
});

describe("links", () => {
  it("each have a structure element, an object reference and words", async () => {
    const read = await readPdf((await render(sampleStandardTree())).bytes);
    const links: ReadElement[] = [];
    const walk = (element: ReadElement): void => {
      if (element.type === "Link") links.push(element);
      for (const kid of element.kids) if (typeof kid !== "string") walk(kid);
    };
    walk(read.root);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(link.annotations).toBeGreaterThan(0);
      expect(
        link.kids
          .filter((kid) => typeof kid === "string")
          .join("")
          .trim(),
      ).not.toBe("");
    }
  });
});

describe("a heading with an emoji", () => {
  it("stands in the contents with its picture inside the link, and in the outline as text", async () => {
    const tree = sampleStandardTree();
    const section = tree.children.find((block) => block.type === "section" && block.role === "plan-section");
    const [title] = section?.type === "section" ? section.children : [];
    if (title?.type !== "heading") throw new Error("the sample has no section with a heading");
    title.children.push({ type: "emoji", value: "🔔", image: "openmoji:1F514", name: "bell" });
    const { bytes } = await render(tree);
    expect(await vera().validate(bytes)).toEqual(["ok", "ok"]);
    const read = await readPdf(bytes);
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    expect(read.outline.some((entry) => entry.title.endsWith("🔔"))).toBe(true);
    const path: string[][] = [];
    const walk = (element: ReadElement, above: string[]): void => {
      if (element.alt === "bell") path.push(above);
      for (const kid of element.kids) if (typeof kid !== "string") walk(kid, [...above, element.type]);
    };
    walk(read.root, []);
    expect(path.map((types) => types.at(-1))).toEqual(["Link", "H2"]);
  });
});

describe("a promise that cannot be kept", () => {
  it("refuses characters that no font has, with their code points and pointer, and gives no file", async () => {
    const tree = sampleStandardTree();
    tree.children.push({
      type: "paragraph",
      role: "body",
      origin: "/sections/A/history",
      children: [{ type: "text", value: "\u0F56\u0F7C" }],
    });
    const rendered = await renderPdf(tree, themeFor("standard"), { fonts, images: sampleImages, now: NOW });
    expect(rendered).toEqual({
      diagnostics: [
        expect.objectContaining({
          code: "text-without-glyph",
          pointer: "/sections/A/history",
          message: "No font here can draw U+0F56, U+0F7C.",
        }),
      ],
    });
  });

  it("refuses a document whose picture cannot be had", async () => {
    const tree = sampleEasyReadTree();
    tree.children.push({ type: "figure", picture: { image: "missing:one", alt: "A drawing" }, width: 40 });
    const rendered = await renderPdf(tree, themeFor("easy-read"), { fonts, images: sampleImages, now: NOW });
    expect(rendered).toEqual({ diagnostics: [expect.objectContaining({ code: "picture-not-available" })] });
  });
});
