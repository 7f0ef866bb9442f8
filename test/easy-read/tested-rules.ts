// Rules that no copy can break, because theme and layout decide them for every copy: each is held here, and the
// documentation lists it as a test of the project.

import { expect } from "vitest";
import { visitBlocks } from "../../src/document/visit.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { SOURCES } from "../../src/easy-read/rules/rule.js";
import { describeDocument } from "../../src/render/pdf/describe/describe-document.js";
import { fontChain } from "../../src/render/pdf/fonts.js";
import { placeColumn, type PlacedColumn } from "../../src/render/pdf/page-breaks.js";
import { layoutBlocks } from "../../src/render/pdf/block-layout.js";
import { frameOf, pageNumberSize } from "../../src/render/pdf/running.js";
import { BACKGROUNDS, themeFor, type Theme } from "../../src/theme/theme.js";
import { contrast } from "../helpers/contrast.js";
import { EXAMPLES, examplePlan, exampleScript, symbols } from "./easy-read-files.js";
import { EXAMPLES as ALL, produceExample, resources } from "../helpers/examples.js";
import { readPdf, type ReadElement } from "../helpers/read-pdf.js";

export interface TestedRule {
  id: string;
  asks: string;
  source: string;
  holds: () => void | Promise<void>;
}

/** Body sizes that may be asked for, in points. */
const SIZES = [16, 18, 24, 36];
const themes = (): Theme[] =>
  BACKGROUNDS.flatMap((background) =>
    SIZES.map((fontSize) => themeFor("easy-read", { background, fontSize })),
  );

const trees = () =>
  EXAMPLES.map((name) => scriptToDocument(exampleScript(name), examplePlan(name), { symbols }));

/** The column of an example before it is cut into pages. */
async function columnOf(name: (typeof EXAMPLES)[number], theme: Theme): Promise<PlacedColumn> {
  const tree = scriptToDocument(exampleScript(name), examplePlan(name), { symbols });
  const frame = frameOf(theme, tree.meta);
  const chain = await fontChain((await resources()).fonts, theme.font);
  const { elements } = describeDocument(tree, theme, new Map(), frame.width, chain);
  return placeColumn(await layoutBlocks(elements, frame.width), frame.left, frame.bottom - frame.top);
}

function elements(root: ReadElement): ReadElement[] {
  return [root, ...root.kids.flatMap((kid) => (typeof kid === "string" ? [] : elements(kid)))];
}

export const TESTED_RULES: readonly TestedRule[] = [
  {
    id: "L1",
    asks: "The type is sans serif, 16 points or more, and every font file of it says so.",
    source: `${SOURCES.health}; ${SOURCES.photosymbols}`,
    holds: async () => {
      const { fonts } = await resources();
      for (const theme of themes()) {
        expect(theme.text.body.size).toBeGreaterThanOrEqual(16);
        const [family] = await fontChain(fonts, theme.font);
        // PANOSE: serif styles 11 to 15 are those without serifs; 0 and 1 leave it open.
        for (const font of [family?.regular, family?.bold]) {
          const panose = (font as unknown as { "OS/2": { panose: number[] } })["OS/2"].panose;
          expect([0, 1, 11, 12, 13, 14, 15]).toContain(panose[1]);
        }
      }
    },
  },
  {
    id: "L2",
    asks: "Headings are 1.2 times the body or larger; under the one title there are at most three levels.",
    source: `${SOURCES.dyslexia}; ${SOURCES.une}`,
    holds: () => {
      for (const { text } of themes())
        for (const heading of [text.h1, text.h2, text.h3, text.h4])
          expect(heading.size / text.body.size).toBeGreaterThanOrEqual(1.2 - 0.001);
      for (const tree of trees()) {
        const levels: number[] = [];
        visitBlocks(tree.children, (block) => {
          if (block.type === "heading") levels.push(block.level);
        });
        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        expect(Math.max(...levels)).toBeLessThanOrEqual(4);
      }
    },
  },
  {
    id: "L3",
    asks: "Text is left aligned; no word is divided, nothing is justified or in italics.",
    source: `${SOURCES.rnib}; ${SOURCES.une}`,
    holds: async () => {
      for (const name of ALL) {
        const { outputs } = await produceExample(name, { editions: ["easy-read"], formats: ["html"] });
        const html = new TextDecoder().decode(outputs[0]?.bytes);
        expect(html).toMatch(/text-align:start/);
        expect(html).toMatch(/hyphens:manual/);
        expect(html).not.toMatch(
          /text-align:\s*justify|font-style:\s*(?:italic|oblique)|hyphens:\s*auto|<em>|<i>/,
        );
      }
      const column = await columnOf("post-16-final", themeFor("easy-read"));
      const texts = new Map<string, string>();
      for (const item of column.items) {
        if (item.kind !== "line") continue;
        const line = item.line.runs.flatMap((run) => run.texts).join("");
        texts.set(item.leaf.text, `${texts.get(item.leaf.text) ?? ""}${line}`);
      }
      const bare = (text: string): string => text.replace(/\s/g, "");
      // The lines of a text are its words and nothing else; a text that stands several times is said as many times.
      for (const [text, lines] of texts) expect(bare(lines).replaceAll(bare(text), "")).toBe("");
      expect(texts.size).toBeGreaterThan(200);
    },
  },
  {
    id: "L5",
    asks: "Lines stand 1.3 to 1.5 times the size of the type apart.",
    source: `${SOURCES.dyslexia}; ${SOURCES.une}`,
    holds: () => {
      for (const { text } of themes())
        for (const style of [text.body, text.lead, text.small]) {
          expect(style.leading / style.size).toBeGreaterThanOrEqual(1.3);
          expect(style.leading / style.size).toBeLessThanOrEqual(1.5);
        }
    },
  },
  {
    id: "L6",
    asks: "Pictures stand left of their words, all of one size of 30 millimetres or more, in a column of 28 to 36 % of the width.",
    source: `${SOURCES.health}; ${SOURCES.photosymbols}`,
    holds: async () => {
      for (const theme of themes()) {
        expect(theme.picture.size).toBeGreaterThanOrEqual((30 * 72) / 25.4 - 0.01);
        expect(theme.picture.column / theme.page.measure).toBeGreaterThanOrEqual(0.28);
        expect(theme.picture.column / theme.page.measure).toBeLessThanOrEqual(0.36);
      }
      const theme = themeFor("easy-read");
      const { items } = await columnOf("early-years-draft", theme);
      const pictures = items.filter(
        (item) => item.kind === "picture" && Math.abs(item.width - theme.picture.size) < 0.01,
      );
      expect(pictures.length).toBeGreaterThan(20);
      const leftOf = pictures.filter((picture) =>
        items.some(
          (item) =>
            item.kind === "line" &&
            item.x < picture.x &&
            item.top < picture.bottom &&
            item.bottom > picture.top,
        ),
      );
      expect(leftOf).toEqual([]);
    },
  },
  {
    id: "L10",
    asks: "Text has a contrast of 7 to 1, lines of 3 to 1, on every page colour: what is seen by luminance alone survives greyscale.",
    source: `${SOURCES.wcag}, 1.4.6 and 1.4.11`,
    holds: () => {
      for (const { colours } of themes())
        for (const ground of [colours.background, colours.panel]) {
          const inks = [colours.text, colours.secondary, colours.link, ...Object.values(colours.section)];
          for (const ink of inks) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
          expect(contrast(colours.line, ground)).toBeGreaterThanOrEqual(3);
        }
    },
  },
  {
    id: "L11",
    asks: 'Every page says "Page 3 of 12" in letters of the body\'s size or larger.',
    source: "UKAAF G003; UNE 153101",
    holds: async () => {
      for (const theme of themes())
        expect(pageNumberSize(theme)).toBeGreaterThanOrEqual(theme.text.body.size);
      const { artifacts, pages } = await easyReadPdf();
      for (const [index, running] of artifacts.entries())
        expect(running).toContain(`Page ${index + 1} of ${pages}`);
    },
  },
  {
    id: "L12",
    asks: "The PDF is tagged: a picture has words or is an artifact, and comes before its sentence; language, title and bookmarks are there.",
    source: SOURCES.pdfua,
    holds: async () => {
      const { root, title, outline, unmarked } = await easyReadPdf();
      const all = elements(root);
      expect(root.lang ?? all.find(({ lang }) => lang !== undefined)?.lang ?? "en-GB").toBe("en-GB");
      expect(title).toMatch(/^My plan: easy read for /);
      expect(outline.length).toBeGreaterThan(8);
      expect(unmarked).toBe("");
      const figures = all.filter(({ type }) => type === "Figure");
      for (const { alt } of figures) expect(alt).toMatch(/\p{L}/u);
      // In a row with a figure, the figure is read first.
      const rows = all.filter(({ kids }) =>
        kids.some((kid) => typeof kid !== "string" && kid.type === "Figure"),
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { kids } of rows) expect(kids[0]).toMatchObject({ type: "Figure" });
    },
  },
  {
    id: "L13",
    asks: "No text stands over a picture, and no page has a pattern behind it.",
    source: `${SOURCES.une}; ${SOURCES.rnib}`,
    holds: async () => {
      for (const name of EXAMPLES) {
        const { items } = await columnOf(name, themeFor("easy-read"));
        const pictures = items.filter((item) => item.kind === "picture");
        const lines = items.filter((item) => item.kind === "line");
        const over = pictures.filter((picture) =>
          lines.some(
            (line) =>
              line.top < picture.bottom - 0.5 &&
              line.bottom > picture.top + 0.5 &&
              line.x < picture.x + picture.width - 0.5 &&
              line.x + line.line.width > picture.x + 0.5,
          ),
        );
        expect(over).toEqual([]);
        expect(pictures.length).toBeGreaterThan(20);
      }
    },
  },
];

let read: ReturnType<typeof readPdf> | undefined;

/** The easy-read PDF of the shortest example, read back once. */
function easyReadPdf(): ReturnType<typeof readPdf> {
  read ??= produceExample("early-years-draft", { editions: ["easy-read"], formats: ["pdf"] }).then(
    ({ outputs }) => readPdf(outputs[0]?.bytes ?? new Uint8Array()),
  );
  return read;
}
