// The document described in boxes and text, its structure planned on the way. Nothing is drawn or measured on a page here.

import type { Block, DocumentTree, ImageBytes } from "../../../document/tree.js";
import { leadsOn } from "../../../document/visit.js";
import type { Theme } from "../../../theme/theme.js";
import type { FontFamily } from "../fonts.js";
import { type Element, type NodeProps, view } from "../react-pdf.js";
import type { StructNode } from "../struct-tree.js";
import { describeCard, describeFigure, describeNotice } from "./cards.js";
import { contentsOf, describeContents } from "./contents.js";
import type { Context, OutlineEntry } from "./context.js";
import { describeFrame, describePictureRow, describeScale } from "./easy-read.js";
import { describeFacts } from "./facts.js";
import { breakOf, describeHeading, describeSection } from "./sections.js";
import { describeTable } from "./tables.js";
import { describeList, describeParagraph } from "./words.js";

export interface Description {
  elements: Element[];
  struct: StructNode;
  outline: OutlineEntry[];
}

/**
 * Plans the structure of a document and describes its look; `width` is the column's, in points.
 * @param coverExcess points by which the frame of an easy-read cover is to be lower
 */
export function describeDocument(
  tree: DocumentTree,
  theme: Theme,
  images: ReadonlyMap<string, ImageBytes>,
  width: number,
  chain: readonly FontFamily[],
  coverExcess = 0,
): Description {
  const struct: StructNode = { type: "Document", kids: [] };
  const outline: OutlineEntry[] = [];
  const context: Context = {
    theme,
    images,
    outline,
    chain,
    struct,
    colour: theme.colours.plain,
    origin: "",
    width,
    body: theme.text.body,
    compactFacts: theme.edition === "standard",
    close: false,
    inTable: false,
    coverExcess,
    contents: contentsOf(tree.children),
    blocks: describeBlocks,
  };
  return { elements: describeBlocks(tree.children, context), struct, outline };
}

/** Blocks one under the other; each brings the space it wants above itself, which the first does not take. */
export function describeBlocks(blocks: readonly Block[], context: Context): Element[] {
  return blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const described = describeBlock(block, { ...context, origin: block.origin ?? context.origin });
    const next = blocks[index + 1];
    const stays = next === undefined ? undefined : staysWith(block, previous);
    const element = stays ? view({}, [described], { keepWithNext: stays }) : described;
    if (previous === undefined) return element;
    const props = followsCover(previous, context) ? { breakBefore: "page" as const } : breakOf(block);
    return view({ marginTop: spaceBefore(block, previous, context) }, [element], props);
  });
}

/** Whether something stays on the page of the block after it: a paragraph that leads to it, or says what its title means. */
function staysWith(block: Block, previous: Block | undefined): NodeProps["keepWithNext"] {
  if (block.type !== "paragraph") return undefined;
  if (block.role === "meaning") return previous?.type === "heading" ? "whole" : undefined;
  return leadsOn(block) ? "end" : undefined;
}

/** The cover of an easy-read book has its page to itself. */
function followsCover(previous: Block, { theme }: Context): boolean {
  return theme.edition === "easy-read" && previous.type === "section" && previous.role === "cover";
}

function spaceBefore(block: Block, previous: Block, { theme, close }: Context): number {
  const { space, edition } = theme;
  const easy = edition === "easy-read";
  if (edition === "summary" && (block.type === "section" || block.type === "heading")) return space.l;
  switch (block.type) {
    case "section":
      return easy ? space.xxl : space.xl;
    case "heading":
      return previous.type === "heading"
        ? space.s
        : block.level <= 2
          ? space.xl
          : block.level === 3 && !easy
            ? space.xl
            : space.l;
    case "card":
      return easy ? space.l : space.m;
    case "picture-row":
      return easy ? space.s : space.l;
    case "paragraph":
      if (close && theme.edition === "easy-read") return 2;
      return previous.type === "heading" || block.role === "small" ? space.xs : space.s;
    case "list":
      return block.role === "path" ? space.m : previous.type === "heading" ? space.xs : space.s;
    case "table":
    case "facts":
    case "frame":
    case "scale":
    case "notice":
    case "figure":
      return previous.type === "heading" ? space.s : space.m;
    case "contents":
      return edition === "standard" ? space.l : space.xl;
  }
}

function describeBlock(block: Block, context: Context): Element {
  switch (block.type) {
    case "section":
      return describeSection(block, context);
    case "heading":
      return describeHeading(block, context);
    case "paragraph":
      return describeParagraph(block, context);
    case "list":
      return describeList(block, context);
    case "table":
      return describeTable(block, context);
    case "facts":
      return describeFacts(block, context);
    case "card":
      return describeCard(block, context);
    case "notice":
      return describeNotice(block, context);
    case "figure":
      return describeFigure(block, context);
    case "contents":
      return describeContents(block, context);
    case "picture-row":
      return describePictureRow(block, context);
    case "frame":
      return describeFrame(block, context);
    case "scale":
      return describeScale(block, context);
  }
}
