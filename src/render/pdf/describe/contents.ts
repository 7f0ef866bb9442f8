// The table of contents.

import type { Block, Contents, Heading, Inline } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { leafOf, pageLeaf, referenceLeaf } from "../leaves.js";
import { type Element, partsOf, view } from "../react-pdf.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { type ContentsEntry, type Context, lookOf, scaled, text } from "./context.js";

/** Headings of the sections, as the table of contents lists them. */
export function contentsOf(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    if (block.type !== "section" || block.role === "cover") return [];
    if (block.role === "book") return contentsOf(block.children);
    const title = block.children.find((child): child is Heading => child.type === "heading");
    return title ? [{ words: plainWords(title.children), anchor: title.id }] : [];
  });
}

function plainWords(children: readonly Inline[]): Inline[] {
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case "strong":
      case "emphasis":
      case "link":
        return plainWords(inline.children);
      case "language":
        return [{ ...inline, children: plainWords(inline.children) }];
      case "text":
      case "emoji":
      case "break":
        return [inline];
    }
  });
}

export function describeContents(contents: Contents, context: Context): Element {
  const { theme } = context;
  const toc = addStruct(context.struct, "TOC");
  const title = addStruct(toc, "Caption");
  const style = contentsStyle(context);
  const parts = [
    view(
      { marginBottom: theme.edition === "standard" ? theme.space.xs : theme.space.s },
      [
        text(
          context,
          leafOf(contents.title, title, context.origin, true),
          lookOf({ ...theme.text.h3, bold: true }, theme, context.colour),
          context.width,
        ),
      ],
      { keepWithNext: "whole" },
    ),
    contentsColumns(
      context.contents.map((entry) => contentsEntry(entry, toc, style, context)),
      context,
    ),
  ];
  // Two columns cut by the end of a page would be read in the wrong order.
  return view({}, parts, { keep: 1 });
}

/** Long contents stand in two columns, read down the left one first, as even in height as they can be. */
function contentsColumns(entries: readonly SetEntry[], context: Context): Element {
  const elements = entries.map(({ element }) => element);
  if (!contentsInTwo(context)) return view({}, elements);
  const linesOf = (some: readonly SetEntry[]): number => some.reduce((sum, { lines }) => sum + lines, 0);
  const height = (count: number): number =>
    Math.max(linesOf(entries.slice(0, count)), linesOf(entries.slice(count)));
  const counts = [...entries.keys()];
  const count = counts.reduceRight(
    (best, each) => (height(each) < height(best) ? each : best),
    entries.length,
  );
  const width = contentsWidth(context);
  return view({ flexDirection: "row", justifyContent: "space-between" }, [
    view({ width }, elements.slice(0, count)),
    view({ width }, elements.slice(count)),
  ]);
}

function contentsInTwo({ theme, contents }: Context): boolean {
  return (
    contents.length > (theme.edition === "standard" ? 10 : theme.edition === "easy-read" ? 16 : Infinity)
  );
}

/** Points of the entries of long contents in two columns: large enough for all readers, and a page holds them. */
const LARGEST_ENTRY = 18;

function contentsStyle(context: Context): TextStyle {
  const { theme, body } = context;
  if (!contentsInTwo(context)) return body;
  if (theme.edition === "standard") return { ...theme.text.small, size: 11, leading: 14 };
  const { small } = theme.text;
  return scaled(small, Math.min(small.size, LARGEST_ENTRY));
}

function contentsWidth(context: Context): number {
  return contentsInTwo(context) ? (context.width - context.theme.space.l) / 2 : context.width;
}

interface SetEntry {
  element: Element;
  lines: number;
}

function contentsEntry(entry: ContentsEntry, toc: StructNode, style: TextStyle, context: Context): SetEntry {
  const { theme } = context;
  const numberWidth = style.size * 2.4;
  const item = addStruct(toc, "TOCI");
  const leaf = referenceLeaf(item, entry.words, `#${entry.anchor}`, inlineText(entry.words));
  const page = pageLeaf(leaf, "000", entry.anchor);
  const look = { ...lookOf(style, theme), link: theme.colours.text };
  const words = text(context, leaf, look, contentsWidth(context) - numberWidth);
  const element = view(
    {
      flexDirection: "row",
      paddingVertical: theme.edition === "easy-read" ? 4 : theme.edition === "standard" ? 1.5 : 2,
    },
    [words, text(context, page, { ...look, align: "right" }, numberWidth)],
    { keep: 0.5, decoration: { bottom: { colour: theme.colours.line, width: 0.75 } } },
  );
  return { element, lines: partsOf(words).node.text?.lines.length ?? 1 };
}
