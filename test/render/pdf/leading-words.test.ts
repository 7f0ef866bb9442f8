// What leads into the next block never stands last on a page: nothing but bold words, like a heading, or a colon.

import { describe, expect, it } from "vitest";
import { paragraph, strong } from "../../../src/document/build.js";
import type { Inline, Paragraph } from "../../../src/document/tree.js";
import { leadsOn } from "../../../src/document/visit.js";
import { layoutBlocks } from "../../../src/render/pdf/block-layout.js";
import { describeDocument } from "../../../src/render/pdf/describe/describe-document.js";
import { fontChain } from "../../../src/render/pdf/fonts.js";
import { cutPages, placeColumn, type PlacedLine } from "../../../src/render/pdf/page-breaks.js";
import { themeFor } from "../../../src/theme/theme.js";
import { resources } from "../../helpers/examples.js";
import { sampleStandardTree } from "../../helpers/sample-tree.js";

const WIDTH = 400;
const text = (value: string): Inline => ({ type: "text", value });

/** Last words of every page, for every height of a page from 300 to 500 points. */
async function lastWords(blocks: Paragraph[]): Promise<Set<string>> {
  const theme = themeFor("standard");
  const chain = await fontChain((await resources()).fonts, theme.font);
  const tree = { ...sampleStandardTree(), children: blocks };
  const { elements } = describeDocument(tree, theme, new Map(), WIDTH, chain);
  const laidOut = await layoutBlocks(elements, WIDTH);
  const words = new Set<string>();
  for (let height = 300; height <= 500; height += 5) {
    const column = placeColumn(laidOut, 0, height);
    const lines = column.items.filter((item): item is PlacedLine => item.kind === "line");
    for (const { to } of cutPages(column, height).slice(0, -1))
      words.add(lines.filter(({ top }) => top < to - 0.01).at(-1)?.leaf.text ?? "");
  }
  return words;
}

/** Fifteen times a line that leads to a paragraph, if it does. */
const document = (line: () => Paragraph): Paragraph[] =>
  Array.from({ length: 15 }, (_, index) => [
    line(),
    paragraph(`Paragraph ${index + 1}. ${"She likes to walk to the library with her brother. ".repeat(4)}`),
  ]).flat();

describe("a line that leads into what follows", () => {
  it.each([
    ["bold words", () => paragraph([strong("Helping her to learn")])],
    ["words with a colon at their end", () => paragraph("Every day she needs:")],
  ])("is never last on a page: %s", async (_, line) => {
    const last = await lastWords(document(line));
    expect(last.size).toBeGreaterThan(5);
    expect([...last].filter((words) => !words.startsWith("Paragraph"))).toEqual([]);
  });

  it("may be last where it is like any other", async () => {
    const last = await lastWords(document(() => paragraph("She is well.")));
    expect([...last]).toContain("She is well.");
  });

  it.each<[boolean, Inline[]]>([
    [true, [strong("Her body")]],
    [true, [strong("Her"), text(" "), strong("body")]],
    [true, [text("What she needs: ")]],
    [false, [strong("Note"), text(": she is well.")]],
    [false, [text("She is well.")]],
    [false, []],
  ])("%s: %j", (leads, children) => {
    expect(leadsOn({ type: "paragraph", role: "body", children })).toBe(leads);
  });
});
