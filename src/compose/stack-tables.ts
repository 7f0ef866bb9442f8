// Large print: a table would have columns of a few letters, so that each of its rows becomes a card, its cells one under
// the other, each with the name of its column. Words are never made smaller to fit.

import { heading, inlines, paragraph, strong } from "../document/build.js";
import { inlineText } from "../document/visit.js";
import type { Block, Card, DocumentTree, Fact, Table, TableCell, TableRow } from "../document/tree.js";

/** The document with every table as cards. */
export const withStackedTables = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  children: stacked(tree.children),
});

function stacked(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "table":
        return stackedTable(block);
      case "section":
      case "card":
      case "notice":
        return [{ ...block, children: stacked(block.children) }];
      // Nothing else of a plan holds a table.
      case "heading":
      case "paragraph":
      case "list":
      case "facts":
      case "figure":
      case "contents":
      case "picture-row":
      case "frame":
      case "scale":
        return [block];
    }
  });
}

function stackedTable(table: Table): Block[] {
  const caption = table.caption.length === 0 ? [] : [paragraph(table.caption, "purpose")];
  return [...caption, ...table.rows.map((row) => stackedRow(table, row))];
}

function stackedRow(table: Table, row: TableRow): Card {
  const { id, cells } = withoutCards(row.cells);
  const [first, ...others] = cells;
  const opens = table.rowHeaders && first !== undefined && isTitle(first);
  const named = opens ? others : cells;
  const heads = opens ? table.head.slice(1) : table.head;
  return {
    type: "card",
    role: "plain",
    ...(id === undefined ? {} : { id }),
    ...(row.origin === undefined ? {} : { origin: row.origin }),
    children: [...(opens ? titled(first.children, id) : []), ...namedCells(heads, named)],
  };
}

/** A cell that links lead to holds a card with the anchor: the card of the row takes its place. */
function withoutCards(cells: readonly TableCell[]): { id?: string; cells: TableCell[] } {
  const [first, ...others] = cells;
  const [only, ...more] = first?.children ?? [];
  if (first === undefined || only?.type !== "card" || only.id === undefined || more.length > 0)
    return { cells: [...cells] };
  return { id: only.id, cells: [{ ...first, children: only.children }, ...others] };
}

/** Whether a cell is what its row is about: a title with more under it, or a name in bold. A date is not. */
function isTitle({ children }: TableCell): boolean {
  const [first] = children;
  return children.length > 1 || (first?.type === "paragraph" && first.children[0]?.type === "strong");
}

/** What a row is about, its bold name as a heading like that of any other card. */
function titled(blocks: readonly Block[], id: string | undefined): Block[] {
  const [first, ...others] = blocks;
  if (id === undefined || first?.type !== "paragraph") return [...blocks];
  const [name, ...more] = first.children;
  if (name?.type !== "strong" || more.length > 0) return [...blocks];
  const title = heading(3, `${id}.title`, name.children);
  return [first.origin === undefined ? title : { ...title, origin: first.origin }, ...others];
}

/** Cells with the names of their columns: short ones as facts, those that hold cards under a line of their own. */
function namedCells(heads: readonly TableCell[], cells: readonly TableCell[]): Block[] {
  const names = heads.map((head) => words(head));
  if (cells.every(isPlain)) {
    const items = cells.map((cell, column): Fact => ({
      ...(cell.origin === undefined ? {} : { origin: cell.origin }),
      term: inlines(names[column] ?? ""),
      value: cell.children,
    }));
    return [{ type: "facts", layout: "rows", items }];
  }
  return cells.flatMap((cell, column) =>
    cell.children.length === 0 ? [] : [paragraph([strong(names[column] ?? "")]), ...cell.children],
  );
}

const isPlain = ({ children }: TableCell): boolean =>
  children.every((block) => block.type === "paragraph" || block.type === "list");

const words = ({ children }: TableCell): string =>
  children.map((block) => (block.type === "paragraph" ? inlineText(block.children) : "")).join(" ");
