// A tree as text, a line for each node: what goldens compare and people read.

import type { Block, DocumentTree, Fact, Inline, ListItem, Picture, TableCell, TableRow } from "./tree.js";

/** The tree as indented text: types, roles, anchors, origins, words. */
export function printTree(tree: DocumentTree): string {
  const meta = Object.entries(tree.meta).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return [
    `document ${tree.edition}`,
    ...meta,
    ...tree.children.flatMap((block) => printBlock(block, 1)),
  ].join("\n");
}

function line(depth: number, ...parts: (string | false | undefined)[]): string {
  return (
    "  ".repeat(depth) + parts.filter((part) => part !== undefined && part !== false && part !== "").join(" ")
  );
}

function at(node: { origin?: string }): string | undefined {
  return node.origin === undefined ? undefined : `@${node.origin}`;
}

function printBlock(block: Block, depth: number): string[] {
  const origin = at(block);
  switch (block.type) {
    case "section":
      return [
        line(
          depth,
          "section",
          block.role,
          block.code,
          `#${block.id}`,
          `break=${block.break}`,
          picture(block.picture),
          origin,
        ),
        ...printBlocks(block.children, depth + 1),
      ];
    case "heading":
      return [
        line(
          depth,
          `heading ${block.level}`,
          `#${block.id}`,
          block.letter && `letter=${block.letter}`,
          origin,
          words(block.children),
        ),
      ];
    case "paragraph":
      return [line(depth, "paragraph", block.role, origin, words(block.children))];
    case "list":
      return [
        line(depth, block.ordered ? "list ordered" : "list", block.role, origin),
        ...block.children.flatMap((item) => printItem(item, depth + 1)),
      ];
    case "table":
      return [
        line(
          depth,
          "table",
          `widths=${block.widths.join(":")}`,
          block.rowHeaders && "row-headers",
          origin,
          words(block.caption),
        ),
        line(depth + 1, "head"),
        ...block.head.flatMap((cell) => printCell(cell, depth + 2)),
        ...block.rows.flatMap((row) => printRow(row, depth + 1)),
      ];
    case "facts":
      return [
        line(depth, "facts", block.layout, origin),
        ...block.items.flatMap((item) => printFact(item, depth + 1)),
      ];
    case "card":
      return [
        line(depth, "card", block.role, block.code, block.id && `#${block.id}`, origin),
        ...printBlocks(block.children, depth + 1),
      ];
    case "notice":
      return [line(depth, "notice", block.role, origin), ...printBlocks(block.children, depth + 1)];
    case "figure":
      return [line(depth, "figure", `width=${block.width}mm`, picture(block.picture), origin)];
    case "contents":
      return [line(depth, "contents", origin, words(block.title))];
    case "picture-row":
      return [
        line(depth, "picture-row", `#${block.id}`, block.quote && "quote", picture(block.picture), origin),
        ...printBlocks(block.children, depth + 1),
      ];
    case "frame":
      return [
        line(depth, "frame", `height=${block.height}mm`, origin),
        ...printBlocks(block.children, depth + 1),
      ];
    case "scale":
      return [
        line(depth, "scale", origin, words(block.question)),
        ...block.options.map((option) =>
          line(depth + 1, "option", picture(option.picture), words(option.label)),
        ),
      ];
  }
}

function printBlocks(blocks: readonly Block[], depth: number): string[] {
  return blocks.flatMap((block) => printBlock(block, depth));
}

function printItem(item: ListItem, depth: number): string[] {
  return [line(depth, "item", at(item)), ...printBlocks(item.children, depth + 1)];
}

function printFact(item: Fact, depth: number): string[] {
  return [
    line(
      depth,
      "fact",
      item.id && `#${item.id}`,
      item.missing && "missing",
      item.seen && `seen #${item.seen}`,
      picture(item.picture),
      at(item),
      words(item.term),
    ),
    ...printBlocks(item.value, depth + 1),
  ];
}

function printRow(row: TableRow, depth: number): string[] {
  return [line(depth, "row", at(row)), ...row.cells.flatMap((cell) => printCell(cell, depth + 1))];
}

function printCell(cell: TableCell, depth: number): string[] {
  return [line(depth, "cell", at(cell)), ...printBlocks(cell.children, depth + 1)];
}

function picture(shown: Picture | undefined): string | undefined {
  return shown && `picture=${shown.image} ${JSON.stringify(shown.alt)}`;
}

/** Inlines in one line: quoted text, marks around it, "⏎" for a line break. */
function words(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join(" ");
}

function printInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return JSON.stringify(inline.value);
    case "emoji":
      return `emoji(${JSON.stringify(inline.value)} ${JSON.stringify(inline.name)})`;
    case "break":
      return "⏎";
    case "strong":
    case "emphasis":
      return `${inline.type}(${words(inline.children)})`;
    case "link":
      return `link(${inline.target} ${JSON.stringify(inline.description)} ${words(inline.children)})`;
    case "language":
      return `language(${inline.language} ${words(inline.children)})`;
  }
}
