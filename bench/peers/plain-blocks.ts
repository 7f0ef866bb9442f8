// A document tree as what every typesetter knows: headings, paragraphs, lists and tables, with the same words in the same
// order. Cards, strips of facts and notices are only another look of these.

import type { Block, DocumentTree, Fact } from "../../src/document/tree.js";
import { inlineText, textUnits } from "../../src/document/visit.js";

export type PlainBlock =
  | { type: "heading"; level: number; text: string }
  | { type: "paragraph"; text: string }
  | { type: "list"; ordered: boolean; items: string[] }
  | { type: "table"; caption: string; widths: number[]; head: string[]; rows: string[][] };

export interface PlainDocument {
  title: string;
  language: string;
  blocks: PlainBlock[];
}

export const plainDocument = ({ meta, children }: DocumentTree): PlainDocument => ({
  title: meta.title,
  language: meta.language,
  blocks: children.flatMap(plainBlocks),
});

function plainBlocks(block: Block): PlainBlock[] {
  switch (block.type) {
    case "section":
    case "card":
    case "notice":
    case "frame":
    case "picture-row":
      return block.children.flatMap(plainBlocks);
    case "heading":
      return [{ type: "heading", level: block.level, text: inlineText(block.children) }];
    case "paragraph":
      return [{ type: "paragraph", text: inlineText(block.children) }];
    case "list": {
      const items = block.children.map(({ children }) => wordsOf(children));
      return [{ type: "list", ordered: block.ordered, items }];
    }
    case "facts":
      return [{ type: "list", ordered: false, items: block.items.map(factWords) }];
    case "table":
      return [
        {
          type: "table",
          caption: inlineText(block.caption),
          widths: block.widths,
          head: block.head.map(({ children }) => wordsOf(children)),
          rows: block.rows.map(({ cells }) => cells.map(({ children }) => wordsOf(children))),
        },
      ];
    case "scale":
      return [
        { type: "paragraph", text: inlineText(block.question) },
        { type: "list", ordered: false, items: block.options.map(({ label }) => inlineText(label)) },
      ];
    // The standard edition has no picture; its contents are made from its headings.
    case "contents":
    case "figure":
      return [];
  }
}

const wordsOf = (blocks: readonly Block[]): string =>
  [...textUnits(blocks)].map(({ text }) => text).join("\n");

const factWords = ({ term, value }: Fact): string => `${inlineText(term)}: ${wordsOf(value)}`;

/** The same words as a tree, for our own renderer: what it takes to draw no more than the others draw. */
export function plainTree(tree: DocumentTree): DocumentTree {
  const { blocks } = plainDocument(tree);
  const text = (value: string): Block => ({
    type: "paragraph",
    role: "body",
    children: value
      .split("\n")
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: "break" } as const] : []),
        { type: "text", value: line } as const,
      ]),
  });
  const children = blocks.map((block, index): Block => {
    switch (block.type) {
      case "heading":
        return {
          type: "heading",
          level: block.level as 1,
          id: `heading-${index}`,
          children: [{ type: "text", value: block.text }],
        };
      case "paragraph":
        return text(block.text);
      case "list":
        return {
          type: "list",
          ordered: block.ordered,
          role: "plain",
          children: block.items.map((item) => ({ children: [text(item)] })),
        };
      case "table":
        return {
          type: "table",
          caption: [{ type: "text", value: block.caption }],
          widths: block.widths,
          head: block.head.map((cell) => ({ children: [text(cell)] })),
          rows: block.rows.map((cells) => ({ cells: cells.map((cell) => ({ children: [text(cell)] })) })),
          rowHeaders: false,
        };
    }
  });
  return { ...tree, children };
}
