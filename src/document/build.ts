// Short makers of tree nodes, so that code and tests that make documents read like the documents.

import type {
  Block,
  Card,
  Fact,
  Facts,
  Heading,
  Inline,
  Link,
  List,
  Notice,
  Paragraph,
  SectionBlock,
  Table,
  TableCell,
} from "./tree.js";

type Words = string | Inline | readonly (string | Inline)[];

/** Inlines from plain words; strings become text nodes, "\n" in them a line break. */
export function inlines(words: Words): Inline[] {
  const list = Array.isArray(words) ? (words as readonly (string | Inline)[]) : [words as string | Inline];
  return list.flatMap((word): Inline[] => (typeof word === "string" ? textLines(word) : [word]));
}

function textLines(value: string): Inline[] {
  return value
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", value: line } as const]),
    ]);
}

export const strong = (words: Words): Inline => ({ type: "strong", children: inlines(words) });

export const link = (target: string, description: string, words: Words): Link => ({
  type: "link",
  target,
  description,
  children: inlines(words),
});

export const paragraph = (words: Words, role: Paragraph["role"] = "body"): Paragraph => ({
  type: "paragraph",
  role,
  children: inlines(words),
});

export const heading = (level: Heading["level"], id: string, words: Words): Heading => ({
  type: "heading",
  level,
  id,
  children: inlines(words),
});

export const list = (items: readonly Block[][], ordered = false, role: List["role"] = "plain"): List => ({
  type: "list",
  ordered,
  role,
  children: items.map((children) => ({ children })),
});

export const fact = (term: Words, value: Words | Block[]): Fact => ({
  term: inlines(term),
  value: isBlocks(value) ? value : [paragraph(value)],
});

function isBlocks(value: Words | Block[]): value is Block[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === "object" && !isInline(value[0]);
}

const INLINE_TYPES = new Set(["text", "strong", "emphasis", "link", "language", "emoji", "break"]);

/** Whether a node stands inside a line. */
export function isInline(node: { type: string }): node is Inline {
  return INLINE_TYPES.has(node.type);
}

export const facts = (layout: Facts["layout"], items: Fact[]): Facts => ({ type: "facts", layout, items });

export const cell = (words: Words): TableCell => ({ children: [paragraph(words)] });

export const table = (
  caption: Words,
  columns: readonly { head: Words; width: number }[],
  rows: readonly (readonly TableCell[])[],
): Table => ({
  type: "table",
  caption: inlines(caption),
  widths: columns.map((column) => column.width),
  head: columns.map((column) => cell(column.head)),
  rows: rows.map((cells) => ({ cells: [...cells] })),
  rowHeaders: true,
});

export const notice = (role: Notice["role"], children: Block[]): Notice => ({
  type: "notice",
  role,
  children,
});

export const card = (role: Card["role"], children: Block[]): Card => ({ type: "card", role, children });

export const section = (id: string, role: SectionBlock["role"], children: Block[]): SectionBlock => ({
  type: "section",
  role,
  id,
  break: "none",
  children,
});
