// No line of words stands on another, in any font, and in large words on small sheets too.

import { describe, expect, it } from "vitest";
import { EDITIONS, type DocumentTree, type Edition } from "../../../src/document/tree.js";
import { layoutBlocks } from "../../../src/render/pdf/block-layout.js";
import { describeDocument } from "../../../src/render/pdf/describe/describe-document.js";
import { fontChain } from "../../../src/render/pdf/fonts.js";
import { placeColumn, type PlacedLine } from "../../../src/render/pdf/page-breaks.js";
import { frameOf } from "../../../src/render/pdf/running.js";
import { THEME_FONTS, themeFor, type ThemeRequest } from "../../../src/theme/theme.js";
import { exampleTree } from "../../easy-read/example-tree.js";
import { resources } from "../../helpers/examples.js";

async function linesOf(tree: DocumentTree, request: ThemeRequest): Promise<PlacedLine[]> {
  const theme = themeFor(tree.edition, request);
  const frame = frameOf(theme, tree.meta);
  const chain = await fontChain((await resources()).fonts, theme.font);
  const { elements } = describeDocument(tree, theme, new Map(), frame.width, chain);
  const column = placeColumn(await layoutBlocks(elements, frame.width), frame.left, frame.bottom - frame.top);
  return column.items.filter((item): item is PlacedLine => item.kind === "line");
}

/** Pairs of lines of which one stands on the other by more than a point. */
function overlaps(lines: readonly PlacedLine[]): [string, string][] {
  const sorted = [...lines].sort((one, other) => one.top - other.top);
  return sorted.flatMap((line, index) => {
    const found: [string, string][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top > line.bottom - 1) break;
      const shared =
        Math.min(line.x + line.line.width, other.x + other.line.width) - Math.max(line.x, other.x);
      if (shared > 1) found.push([line.leaf.text, other.leaf.text]);
    }
    return found;
  });
}

const REQUESTS: [Edition, ThemeRequest][] = THEME_FONTS.flatMap((font) => [
  ...EDITIONS.map((edition): [Edition, ThemeRequest] => [edition, { font }]),
  ["large-print", { font, fontSize: 36 }],
  ["easy-read", { font, fontSize: 36 }],
  ["easy-read", { font, fontSize: 24, paper: "a5" }],
  ["easy-read", { font, fontSize: 36, paper: "a5" }],
]);

describe("lines of words", () => {
  it.each(REQUESTS)("do not overlap: %s with %j", async (edition, request) => {
    const lines = await linesOf(await exampleTree("early-years-draft", edition), request);
    expect(lines.length).toBeGreaterThan(50);
    expect(overlaps(lines)).toEqual([]);
  });
});
