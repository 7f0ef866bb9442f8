// Walking a tree in reading order, and the text it says.

import type { Block, DocumentTree, Inline, Link, Paragraph } from "./tree.js";

/** The words of inlines as one string; a line break is "\n". */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((node): string => {
      switch (node.type) {
        case "text":
        case "emoji":
          return node.value;
        case "break":
          return "\n";
        case "strong":
        case "emphasis":
        case "link":
        case "language":
          return inlineText(node.children);
      }
    })
    .join("");
}

/** Whether a paragraph leads into what follows it: nothing but bold words, like a heading, or a colon at its end. */
export function leadsOn({ children }: Paragraph): boolean {
  const words = inlineText(children).trimEnd();
  return words.endsWith(":") || (words !== "" && children.every(isBold));
}

const isBold = (inline: Inline): boolean =>
  inline.type === "strong" || (inline.type !== "emoji" && inlineText([inline]).trim() === "");

/** A run of words that is read as one unit, with the block it stands in. */
export interface TextUnit {
  /** What the words are, for pauses, counting and tags. */
  kind:
    | "heading"
    | "paragraph"
    | "list-item"
    | "term"
    | "value"
    | "header-cell"
    | "cell"
    | "caption"
    | "question"
    | "option";
  block: Block;
  children: readonly Inline[];
  text: string;
  /** The nearest origin, its own or inherited. */
  origin: string;
}

/**
 * Every unit of text of blocks, in reading order, each once. `contents` has none of its own: what it says is made
 * by the renderer from the headings.
 */
export function* textUnits(
  blocks: readonly Block[],
  inherited = "",
  within?: TextUnit["kind"],
): Generator<TextUnit> {
  for (const block of blocks) yield* blockUnits(block, block.origin ?? inherited, within);
}

function* blockUnits(block: Block, origin: string, within?: TextUnit["kind"]): Generator<TextUnit> {
  const unit = (kind: TextUnit["kind"], children: readonly Inline[], at = origin): TextUnit => ({
    kind,
    block,
    children,
    text: inlineText(children),
    origin: at,
  });
  switch (block.type) {
    case "heading":
      yield unit("heading", block.children);
      return;
    case "paragraph":
      yield unit(within ?? "paragraph", block.children);
      return;
    case "section":
    case "card":
    case "notice":
    case "frame":
    case "picture-row":
      yield* textUnits(block.children, origin, within);
      return;
    case "list":
      for (const item of block.children) yield* textUnits(item.children, item.origin ?? origin, "list-item");
      return;
    case "facts":
      for (const item of block.items) {
        yield unit("term", item.term, item.origin ?? origin);
        yield* textUnits(item.value, item.origin ?? origin, "value");
      }
      return;
    case "table":
      if (block.caption.length > 0) yield unit("caption", block.caption);
      for (const head of block.head) yield* textUnits(head.children, origin, "header-cell");
      for (const row of block.rows)
        for (const [column, cell] of row.cells.entries())
          yield* textUnits(
            cell.children,
            cell.origin ?? row.origin ?? origin,
            block.rowHeaders && column === 0 ? "header-cell" : "cell",
          );
      return;
    case "scale":
      yield unit("question", block.question);
      for (const option of block.options) yield unit("option", option.label);
      return;
    case "contents":
    case "figure":
      return;
  }
}

/** The tree's words in reading order, a line for each unit. */
export function textContent(tree: DocumentTree): string {
  return [...textUnits(tree.children)].map((unit) => unit.text).join("\n");
}

/** Calls `see` for every block, parents first, in reading order. */
export function visitBlocks(blocks: readonly Block[], see: (block: Block) => void): void {
  for (const block of blocks) {
    see(block);
    for (const children of childBlocks(block)) visitBlocks(children, see);
  }
}

/** The lists of blocks that stand inside a block. */
export function childBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case "section":
    case "card":
    case "notice":
    case "frame":
    case "picture-row":
      return [block.children];
    case "list":
      return block.children.map((item) => item.children);
    case "facts":
      return block.items.map((item) => item.value);
    case "table":
      return [...block.head, ...block.rows.flatMap((row) => row.cells)].map((cell) => cell.children);
    case "heading":
    case "paragraph":
    case "figure":
    case "contents":
    case "scale":
      return [];
  }
}

/** Links among inlines, in reading order. */
export function linksOf(inlines: readonly Inline[]): Link[] {
  return inlines.flatMap((inline): Link[] => {
    switch (inline.type) {
      case "link":
        return [inline, ...linksOf(inline.children)];
      case "strong":
      case "emphasis":
      case "language":
        return linksOf(inline.children);
      case "text":
      case "emoji":
      case "break":
        return [];
    }
  });
}

/** Anchors that a block gives links to, without those of the blocks inside it. */
export function anchorsOf(block: Block): string[] {
  switch (block.type) {
    case "section":
    case "heading":
    case "picture-row":
      return [block.id];
    case "card":
      return block.id === undefined ? [] : [block.id];
    case "facts":
      return block.items.flatMap(({ id }) => id ?? []);
    case "paragraph":
    case "list":
    case "table":
    case "notice":
    case "figure":
    case "contents":
    case "frame":
    case "scale":
      return [];
  }
}
