// The HTML twin: its words are the tree's words, it is one file that asks for nothing, and its shape is kept as goldens.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  facts,
  fact,
  heading,
  inlines,
  list,
  paragraph,
  section,
  table,
  cell,
} from "../../../src/document/build.js";
import type { Block, DocumentTree, Inline } from "../../../src/document/tree.js";
import { textUnits } from "../../../src/document/visit.js";
import { renderHtml } from "../../../src/render/html/render-html.js";
import { themeFor } from "../../../src/theme/theme.js";
import { useChromium, visitHtml } from "../../helpers/chromium.js";
import { expectGolden } from "../../helpers/golden.js";
import { randomInlines, randomTree } from "../../helpers/random-tree.js";
import { sampleImages } from "../../helpers/sample-images.js";
import { sampleEasyReadTree, sampleStandardTree, sampleSummaryTree } from "../../helpers/sample-tree.js";
import { readBack } from "./read-back.js";

const SAMPLES: readonly DocumentTree[] = [
  sampleStandardTree(),
  sampleStandardTree("large-print"),
  sampleEasyReadTree(),
  sampleSummaryTree(),
];
const TIMEOUT = 60_000;

const browser = useChromium();

function render(tree: DocumentTree): Promise<string> {
  return renderHtml(tree, themeFor(tree.edition), { images: sampleImages });
}

function unitTexts(tree: DocumentTree): string[] {
  return [...textUnits(tree.children)].map((unit) => unit.text);
}

function small(...children: Block[]): DocumentTree {
  return {
    ...sampleSummaryTree(),
    children: [section("only", "part", [heading(1, "only-title", "Sample"), ...children])],
  };
}

describe("words", () => {
  it.each(SAMPLES)(
    "$edition: the page says what the tree says, in its order",
    async (tree) => {
      const said = await visitHtml(browser(), await render(tree), {}, ({ page }) => readBack(page));
      expect(said).toEqual(unitTexts(tree));
      expect(said.length).toBeGreaterThan(15);
    },
    TIMEOUT,
  );

  it(
    "hostile text is literal everywhere",
    async () => {
      const hostile = `<script>alert(1)</script> &amp; &#60; "q" 'q' {{x}} \${y} \\n | # </p></style><!-- ]]> %00 \u202f\u00ad`;
      const tree = small(
        paragraph(hostile),
        heading(2, hostile, hostile),
        list([[paragraph(hostile)]]),
        facts("strip", [fact(hostile, hostile)]),
        table(hostile, [{ head: hostile, width: 1 }], [[cell(hostile)]]),
        {
          type: "scale",
          question: inlines(hostile),
          options: [{ label: inlines(hostile), picture: { image: "missing:x", alt: hostile } }],
        },
      );
      tree.meta = {
        ...tree.meta,
        title: hostile,
        subjectName: hostile,
        authority: hostile,
        planId: hostile,
        notThePlan: hostile,
      };
      const html = await render(tree);
      await visitHtml(browser(), html, {}, async ({ page, messages }) => {
        expect(await readBack(page)).toEqual(unitTexts(tree));
        expect(await page.title()).toBe(hostile);
        expect(await page.locator("script,p p").count()).toBe(0);
        expect(messages).toEqual([]);
      });
    },
    TIMEOUT,
  );

  it(
    "any inline text comes back character for character",
    async () => {
      await visitHtml(browser(), "", {}, async ({ page }) => {
        await fc.assert(
          fc.asyncProperty(fc.array(randomInlines(), { minLength: 1, maxLength: 12 }), async (lists) => {
            const tree = small(
              ...lists.map((children): Block => ({ type: "paragraph", role: "body", children })),
            );
            await page.setContent(await render(tree));
            expect(await readBack(page)).toEqual(unitTexts(tree));
          }),
          { numRuns: 40, interruptAfterTimeLimit: 40_000 },
        );
      });
    },
    TIMEOUT,
  );

  it(
    "any tree comes back unit for unit, and never as markup of its own",
    async () => {
      const said = (units: string[]): string[] => units.filter((unit) => unit !== "");
      await visitHtml(browser(), "", {}, async ({ page }) => {
        await fc.assert(
          fc.asyncProperty(randomTree(sampleSummaryTree().meta), async (tree) => {
            await page.setContent(await render(tree));
            expect(said(await readBack(page))).toEqual(said(unitTexts(tree)));
          }),
          { numRuns: 60, interruptAfterTimeLimit: 40_000 },
        );
      });
    },
    TIMEOUT,
  );

  it(
    "runs of spaces are shown as typed",
    async () => {
      const tree = small(paragraph("a   b\t c"), {
        type: "paragraph",
        role: "body",
        children: [{ type: "text", value: "a\nb" }],
      });
      const shown = await visitHtml(browser(), await render(tree), {}, ({ page }) =>
        page.locator("main p").allInnerTexts(),
      );
      expect(shown).toEqual(["a   b\t c", "a\nb"]);
    },
    TIMEOUT,
  );
});

describe("one file", () => {
  it.each(SAMPLES)(
    "$edition: asks for nothing and breaks no rule of its own policy",
    async (tree) => {
      await visitHtml(browser(), await render(tree), {}, async ({ page, requests, messages }) => {
        await page.waitForLoadState("networkidle");
        expect(requests).toEqual([]);
        expect(messages).toEqual([]);
        expect(await page.locator("script,link,iframe,object,[style],[src]").count()).toBe(0);
      });
    },
    TIMEOUT,
  );

  it("holds each picture once", async () => {
    const html = await render(sampleEasyReadTree());
    const pictures = html.match(/data:image\/png;base64,[^"]+/gu) ?? [];
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(pictures.length).toBeGreaterThan(8);
    expect((html.match(/<use /gu) ?? []).length).toBeGreaterThan(pictures.length);
  });

  it("gives the same text each time", async () => {
    expect(await render(sampleEasyReadTree())).toBe(await render(sampleEasyReadTree()));
  });

  it("leaves out addresses that a document must not open, and anchors that are not there", async () => {
    const bad = (target: string): Inline => ({
      type: "link",
      target,
      description: "",
      children: inlines("here"),
    });
    const targets = [
      "javascript:alert(1)",
      "data:text/html,x",
      "http://a.example",
      "//a.example",
      "#nowhere",
      "file:///x",
    ];
    const html = await render(small(...targets.map((target) => paragraph([bad(target)]))));
    expect(html.match(/<a [^>]*>/gu)).toEqual([`<a class="skip" href="#_main">`]);
  });

  it("says in words what a missing picture shows", async () => {
    const html = await render(
      small({ type: "figure", width: 40, picture: { image: "missing:photo", alt: "Kofi by the sea" } }),
    );
    expect(html).toContain(`role="img" aria-label="Kofi by the sea">Kofi by the sea</span>`);
  });

  it("names the language of the document, of words in it, and of the renderer's own words", async () => {
    const welsh = small(paragraph([{ type: "language", language: "en", children: inlines("Hello") }]));
    welsh.meta = { ...welsh.meta, language: "cy" };
    const html = await render(welsh);
    expect(html).toContain(`<html lang="cy">`);
    expect(html).toContain(`<span lang="en" dir="auto">Hello</span>`);
    expect(html).toContain(`<a class="skip" href="#_main" lang="en-GB">`);
  });
});

describe("shape", () => {
  it("style of the standard plan", async () => {
    const style = /<style>(.*)<\/style>/su.exec(await render(sampleStandardTree()))?.[1] ?? "";
    expectGolden("html/standard.css", style);
  });

  it.each(SAMPLES)("$edition", async (tree) => {
    const html = await render(tree);
    const short = html
      .replaceAll(/(base64,)[^"]+/gu, "$1...")
      .replace(/'sha256-[^']+'/u, "'sha256-...'")
      .replace(/<style>.*<\/style>/su, "<style>...</style>");
    expectGolden(`html/${tree.edition}.html`, short);
  });
});
