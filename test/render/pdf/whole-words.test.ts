// No word is cut: in every font and edition of an example, and in large words too, each column is as wide as its widest
// word, or what stands side by side elsewhere stands one under the other.

import { beforeAll, describe, expect, it } from "vitest";
import { EDITIONS, type DocumentTree, type Edition } from "../../../src/document/tree.js";
import { describeDocument } from "../../../src/render/pdf/describe/describe-document.js";
import { fontChain, type FontFamily } from "../../../src/render/pdf/fonts.js";
import { leafOf } from "../../../src/render/pdf/leaves.js";
import type { BoxStyle, Element, NodeProps } from "../../../src/render/pdf/react-pdf.js";
import { frameOf } from "../../../src/render/pdf/running.js";
import { setText, widestWord } from "../../../src/render/pdf/set-text.js";
import { THEME_FONTS, themeFor, type ThemeRequest } from "../../../src/theme/theme.js";
import { resources } from "../../helpers/examples.js";
import { exampleTree } from "../../easy-read/example-tree.js";

interface DescribedBox {
  style: BoxStyle;
  node: NodeProps;
  children?: Element | Element[];
}

/** Boxes of a description, each with what stands in it. */
function boxes(elements: readonly Element[]): DescribedBox[] {
  return elements.flatMap((element) => {
    const box = element.props as DescribedBox;
    return [box, ...boxes([box.children ?? []].flat())];
  });
}

function cutWords(tree: DocumentTree, request: ThemeRequest, chain: readonly FontFamily[]): string[] {
  const theme = themeFor(tree.edition, request);
  const { width } = frameOf(theme, tree.meta);
  return boxes(describeDocument(tree, theme, new Map(), width, chain).elements).flatMap(({ style, node }) => {
    const [line] = node.text?.lines ?? [];
    if (!node.text || !line) return [];
    const room = Number(style.width) + 0.01;
    return widestWord(node.text.leaf, line.look, chain) > room ? [node.text.leaf.text] : [];
  });
}

describe("an address wider than its column", () => {
  it.each([
    [
      "You can email them at send@fernmarsh.example",
      ["You can email them at ", "send@fernmarsh", ".example"],
    ],
    ["https://sendiass.fernmarsh.example/help", ["https://", "sendiass.fernmarsh", ".example/help"]],
  ])("is cut where its parts meet: %s", async (value, lines) => {
    const chain = await fontChain((await resources()).fonts, "atkinson-hyperlegible");
    const leaf = leafOf([{ type: "text", value }], { type: "P", kids: [] }, "");
    const look = { size: 18, leading: 26, bold: false, colour: "#000000", link: "#000000" };
    const set = setText(leaf, look, 185, chain);
    expect(set.map(({ runs }) => runs.map(({ texts }) => texts.join("")).join(""))).toEqual(lines);
  });
});

const NAME = "phase-transfer-amended";

const made = new Map<Edition, Promise<DocumentTree>>();

function treeOf(edition: Edition): Promise<DocumentTree> {
  const tree = made.get(edition) ?? exampleTree(NAME, edition);
  made.set(edition, tree);
  return tree;
}

describe.each(THEME_FONTS)("in %s", (font) => {
  let chain: readonly FontFamily[];
  beforeAll(async () => {
    chain = await fontChain((await resources()).fonts, font);
  });

  it.each(EDITIONS)("no word of %s is cut", async (edition) => {
    expect(cutWords(await treeOf(edition), { font }, chain)).toEqual([]);
  });
});

describe("in large words of the widest font", () => {
  it.each(["easy-read", "large-print"] as const)("no word of %s is cut", async (edition) => {
    const chain = await fontChain((await resources()).fonts, "opendyslexic");
    const tree = await treeOf(edition);
    const cut = cutWords(tree, { font: "opendyslexic", fontSize: 28 }, chain);
    // An address may be longer than a line; it is cut where its parts meet.
    expect(cut.filter((text) => !/@|:\/\//.test(text))).toEqual([]);
  });
});
