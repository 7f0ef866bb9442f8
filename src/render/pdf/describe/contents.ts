// The table of contents.

import type { Block, Contents, Heading, Inline } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { leafOf, pageLeaf, referenceLeaf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { type ContentsEntry, type Context, lookOf, text } from "./context.js";

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
      { marginBottom: theme.space.s },
      [
        text(
          context,
          leafOf(contents.title, title, context.origin, true),
          lookOf({ ...theme.text.h3, bold: true }, theme, context.colour),
          context.width,
        ),
      ],
      { keepWithNext: true },
    ),
    contentsColumns(
      context.contents.map((entry) => contentsEntry(entry, toc, style, context)),
      context,
    ),
  ];
  // Two columns cut by the end of a page would be read in the wrong order.
  return view({}, parts, { keep: 1 });
}

/** Long contents stand in two columns, read down the left one first. */
function contentsColumns(entries: readonly Element[], context: Context): Element {
  const half = Math.ceil(entries.length / 2);
  if (!contentsInTwo(context)) return view({}, entries);
  const width = contentsWidth(context);
  return view({ flexDirection: "row", justifyContent: "space-between" }, [
    view({ width }, entries.slice(0, half)),
    view({ width }, entries.slice(half)),
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
  if (theme.edition === "standard") return { ...theme.text.small, size: 11 };
  const { small } = theme.text;
  const size = Math.min(small.size, LARGEST_ENTRY);
  return { ...small, size, leading: (small.leading / small.size) * size };
}

function contentsWidth(context: Context): number {
  return contentsInTwo(context) ? (context.width - context.theme.space.xl) / 2 : context.width;
}

function contentsEntry(entry: ContentsEntry, toc: StructNode, style: TextStyle, context: Context): Element {
  const { theme } = context;
  const numberWidth = style.size * 2.4;
  const item = addStruct(toc, "TOCI");
  const leaf = referenceLeaf(item, entry.words, `#${entry.anchor}`, inlineText(entry.words));
  const page = pageLeaf(leaf, "000", entry.anchor);
  const look = { ...lookOf(style, theme), link: theme.colours.text };
  return view(
    { flexDirection: "row", paddingVertical: theme.edition === "easy-read" ? 4 : 2 },
    [
      text(context, leaf, look, contentsWidth(context) - numberWidth),
      text(context, page, { ...look, align: "right" }, numberWidth),
    ],
    { keep: 0.5, decoration: { bottom: { colour: theme.colours.line, width: 0.75 } } },
  );
}
