// How pages behave in a browser: axe finds nothing, nothing runs off a narrow screen, lines stay short, print keeps its rules.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { DocumentTree } from "../../../src/document/tree.js";
import { renderHtml } from "../../../src/render/html/render-html.js";
import { BACKGROUNDS, themeFor } from "../../../src/theme/theme.js";
import type { Background } from "../../../src/theme/theme.js";
import { axeViolations } from "../../helpers/axe.js";
import { useChromium, visitHtml } from "../../helpers/chromium.js";
import { sampleImages } from "../../helpers/sample-images.js";
import { sampleEasyReadTree, sampleStandardTree, sampleSummaryTree } from "../../helpers/sample-tree.js";
import { overflowing } from "./overflowing.js";

const SAMPLES: readonly DocumentTree[] = [
  sampleStandardTree(),
  sampleStandardTree("large-print"),
  sampleEasyReadTree(),
  sampleSummaryTree(),
];
/** Whatever has a colour is then the page's. */
const noImages = (): Promise<undefined> => Promise.resolve(undefined);
const WIDTHS = [320, 1280];
const TIMEOUT = 120_000;

const browser = useChromium();

const require = createRequire(import.meta.url);
const FONTS = [400, 700].map((weight) => {
  const name = weight === 400 ? "400Regular" : "700Bold";
  const file = require.resolve(
    `@expo-google-fonts/atkinson-hyperlegible/${name}/AtkinsonHyperlegible_${name}.ttf`,
  );
  return {
    family: "atkinson-hyperlegible",
    weight,
    dataUrl: `data:font/ttf;base64,${readFileSync(file).toString("base64")}`,
  };
});

function render(tree: DocumentTree, background: Background = "white"): Promise<string> {
  return renderHtml(tree, themeFor(tree.edition, { background }), { images: sampleImages, fonts: FONTS });
}

const viewport = (width: number): { viewport: { width: number; height: number } } => ({
  viewport: { width, height: 800 },
});

describe("axe", () => {
  describe.each(SAMPLES)("$edition", (tree) => {
    it.each(BACKGROUNDS)(
      "finds nothing on %s, narrow and wide",
      async (background) => {
        const html = await render(tree, background);
        for (const width of WIDTHS)
          expect(
            await visitHtml(browser(), html, viewport(width), ({ page }) => axeViolations(page)),
          ).toEqual([]);
      },
      TIMEOUT,
    );
  });

  it.each([
    ["forced colours", { forcedColors: "active" }],
    ["dark mode", { colorScheme: "dark" }],
  ] as const)(
    "finds nothing in %s at 400 %%",
    async (_name, device) => {
      for (const tree of [sampleStandardTree(), sampleEasyReadTree()]) {
        const html = await render(tree);
        const look = { ...viewport(320), ...device };
        expect(await visitHtml(browser(), html, look, ({ page }) => axeViolations(page))).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it(
    "would find a fault",
    async () => {
      const html = (await render(sampleSummaryTree())).replace("<main", `<img src="data:,"><main`);
      expect(await visitHtml(browser(), html, {}, ({ page }) => axeViolations(page))).not.toEqual([]);
    },
    TIMEOUT,
  );
});

describe("layout", () => {
  it.each(SAMPLES)(
    "$edition: no sideways scrolling at 320 pixels, the width of 1280 at 400 %",
    async (tree) => {
      const overflow = await visitHtml(browser(), await render(tree), viewport(320), ({ page }) =>
        overflowing(page),
      );
      expect(overflow).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    "lines of running text hold at most 70 characters",
    async () => {
      const words = "Kofi listens to one person at a time, and he leaves the room if many people talk. ";
      const tree = sampleStandardTree();
      tree.children = [
        ...tree.children,
        { type: "paragraph", role: "body", children: [{ type: "text", value: words.repeat(12).trim() }] },
      ];
      const longest = await visitHtml(browser(), await render(tree), viewport(1280), ({ page }) =>
        longestLine(page),
      );
      expect(longest).toBeGreaterThan(55);
      expect(longest).toBeLessThanOrEqual(70);
    },
    TIMEOUT,
  );

  it(
    "facts keep their order at every width, and stack in large print",
    async () => {
      const narrow = await visitHtml(
        browser(),
        await render(sampleStandardTree()),
        viewport(320),
        ({ page }) => stripColumns(page),
      );
      const wide = await visitHtml(
        browser(),
        await render(sampleStandardTree()),
        viewport(1280),
        ({ page }) => stripColumns(page),
      );
      expect([narrow, wide]).toEqual([1, 3]);
      expect(await render(sampleStandardTree("large-print"))).not.toContain(`class="facts strip"`);
    },
    TIMEOUT,
  );

  it(
    "a chosen background stands against the device's dark setting and gives way to forced colours",
    async () => {
      const html = await render(sampleStandardTree(), "cream");
      const dark = await visitHtml(browser(), html, { colorScheme: "dark" }, ({ page }) => pageColour(page));
      const forced = await visitHtml(browser(), html, { forcedColors: "active" }, ({ page }) =>
        pageColour(page),
      );
      expect(dark).toBe("rgb(255, 248, 231)");
      expect(forced).not.toBe(dark);
    },
    TIMEOUT,
  );

  it(
    "a copy in greys has no colour, on the screen and in print, not even in an emoji",
    async () => {
      const tree = sampleStandardTree();
      const waving = { type: "emoji", value: "😀", image: "openmoji:1F600", name: "grinning face" } as const;
      tree.children = [{ type: "paragraph", role: "lead", children: [waving] }, ...tree.children];
      const coloured = async (background: Background, media: "screen" | "print"): Promise<number> => {
        const html = await renderHtml(tree, themeFor("standard", { background }), { images: noImages });
        return visitHtml(browser(), html, viewport(800), async ({ page }) => {
          await page.emulateMedia({ media });
          return mostColour(await page.screenshot());
        });
      };
      expect(await coloured("white", "print")).toBeGreaterThan(40);
      expect(await coloured("monochrome", "print")).toBe(0);
      expect(await coloured("monochrome", "screen")).toBe(0);
    },
    TIMEOUT,
  );

  it("the page margins of a copy in greys do without the emoji of a name", async () => {
    const tree = sampleStandardTree();
    const subjectName = [
      { type: "text", value: "Kofi " } as const,
      { type: "emoji", value: "😀", image: "openmoji:1F600", name: "grinning face" } as const,
    ];
    const authority = [{ type: "text", value: tree.meta.authority } as const];
    tree.meta = { ...tree.meta, subjectName: "Kofi 😀", header: { subjectName, authority } };
    const margin = async (background: Background): Promise<string | undefined> => {
      const html = await renderHtml(tree, themeFor("standard", { background }), { images: noImages });
      return /@top-left\{content:([^;]*);/.exec(html)?.[1];
    };
    expect(await margin("white")).toBe('"Kofi \\1f600 "');
    expect(await margin("monochrome")).toBe('"Kofi"');
  });

  it(
    "the skip link comes first with the keyboard and leads to main",
    async () => {
      await visitHtml(browser(), await render(sampleStandardTree()), viewport(1280), async ({ page }) => {
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to main content");
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.activeElement.localName")).toBe("main");
      });
    },
    TIMEOUT,
  );

  it(
    "boxes of a scale can be ticked with the keyboard",
    async () => {
      await visitHtml(browser(), await render(sampleEasyReadTree()), viewport(1280), async ({ page }) => {
        const box = page.getByRole("checkbox", { name: "Okay" });
        await box.focus();
        await page.keyboard.press("Space");
        expect(await box.isChecked()).toBe(true);
      });
    },
    TIMEOUT,
  );
});

/** How far the channels of a pixel lie apart at most, in a picture of a page. */
async function mostColour(screenshot: Buffer): Promise<number> {
  const { data, info } = await sharp(screenshot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let most = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    most = Math.max(most, Math.abs(red - green), Math.abs(green - blue));
  }
  return most;
}

// Expressions for the page stand as text: the compiler does not know the browser's names here.

async function longestLine(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const longest = (paragraph) => {
      const range = document.createRange();
      const counts = new Map();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (let at = 0; at < walker.currentNode.length; at++) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0) counts.set(Math.round(box.top), (counts.get(Math.round(box.top)) ?? 0) + 1);
        }
      }
      return Math.max(0, ...counts.values());
    };
    return Math.max(...[...document.querySelectorAll("main p, main li, main dd")].map(longest));
  })()`);
}

async function stripColumns(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const boxes = [...document.querySelector(".strip").children].map((fact) => fact.getBoundingClientRect());
    const inOrder = boxes.every((box, at) => at === 0 || box.top > boxes[at - 1].top || box.left > boxes[at - 1].left);
    return inOrder ? new Set(boxes.map((box) => Math.round(box.left))).size : 0;
  })()`);
}

async function pageColour(page: Page): Promise<string> {
  return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
}
