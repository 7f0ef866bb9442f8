// The template set of an authority, from its folder to the file: the logo with its words, its own titles, and a warning
// where the logo is hardly seen.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { TemplateSet } from "../../src/compose/template-set.js";
import { produce, type Production } from "../../src/produce.js";
import type { Background } from "../../src/theme/theme.js";
import { CLOCK, EVERYTHING, resources } from "../helpers/examples.js";
import { minimalPlan } from "../helpers/minimal-plan.js";
import { elementText, readPdf, type ReadElement } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

const ALT = "Fernmarsh County Council";

async function produced(ink: string, background: Background): Promise<Production> {
  const installed = await resources();
  const standard = installed.templateSets.get("standard") as TemplateSet;
  const svg = `<svg width="90" height="40"><rect width="60" height="30" fill="${ink}"/></svg>`;
  const logo = await sharp(Buffer.from(svg)).png().toBuffer();
  const own: TemplateSet = {
    ...standard,
    name: "fernmarsh",
    logo: { mediaType: "image/png", data: logo.toString("base64"), alt: ALT },
    sectionTitles: { F: "Support *in school* & {{college}}" },
  };
  const templateSets = new Map([...installed.templateSets, ["fernmarsh", own]]);
  const request = { ...EVERYTHING, editions: ["standard"] as const, background, templateSet: "fernmarsh" };
  return produce(minimalPlan(), request, { ...installed, templateSets }, CLOCK);
}

const figures = (element: ReadElement): ReadElement[] => [
  ...(element.type === "Figure" ? [element] : []),
  ...element.kids.flatMap((kid) => (typeof kid === "string" ? [] : figures(kid))),
];

describe("the template set of an authority", () => {
  it.each(["white", "black", "monochrome"] as const)("conforms on %s", async (background) => {
    const { outputs, trees, diagnostics } = await produced("#123456", background);
    expect(diagnostics).toEqual([]);
    const [pdf, html] = outputs;
    const [tree] = trees;
    if (!pdf || !html || !tree) throw new Error("nothing was made");
    expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
    const read = await readPdf(pdf.bytes);
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    expect(figures(read.root).map(({ alt }) => alt)).toEqual([ALT]);
    expect(figures(read.root).map(elementText)).toEqual([""]);
    const title = "Section F: Support *in school* & {{college}}";
    expect(read.outline.map((entry) => entry.title)).toContain(title);
    expect(read.attachments).toEqual(["ehc-plan.json"]);
    expect(new TextDecoder().decode(html.bytes)).toContain(`aria-label="${ALT}"`);
  });

  it("is told of a logo that is hardly seen, and shows it all the same", async () => {
    const { outputs, diagnostics } = await produced("#F2F2F2", "white");
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "logo-low-contrast", severity: "warning", pointer: "/authority/logo" }),
    ]);
    expect(outputs).toHaveLength(2);
  });
});
