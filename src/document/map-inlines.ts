// A tree with other words in it: the same blocks, each line of words changed by one function.

import type { Block, DocumentTree, Inline, PictureRow, TableCell } from "./tree.js";

type Change = (inlines: readonly Inline[]) => Inline[];

/** The tree with `change` applied to every line of words; it is given whole lines, nested inlines inside them. */
export function mapInlines(tree: DocumentTree, change: Change): DocumentTree {
  return { ...tree, children: mapBlocks(tree.children, change) };
}

function mapBlocks(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return { ...block, children: change(block.children) };
    case "section":
    case "card":
    case "notice":
      return { ...block, children: mapBlocks(block.children, change) };
    case "picture-row":
    case "frame":
      return { ...block, children: mapBlocks(block.children, change) as PictureRow["children"] };
    case "list":
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: mapBlocks(item.children, change) })),
      };
    case "facts":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          term: change(item.term),
          value: mapBlocks(item.value, change),
        })),
      };
    case "table":
      return {
        ...block,
        caption: change(block.caption),
        head: block.head.map((cell) => mapCell(cell, change)),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => mapCell(cell, change)) })),
      };
    case "scale":
      return {
        ...block,
        question: change(block.question),
        options: block.options.map((option) => ({ ...option, label: change(option.label) })),
      };
    case "contents":
      return { ...block, title: change(block.title) };
    case "figure":
      return block;
  }
}

function mapCell(cell: TableCell, change: Change): TableCell {
  return { ...cell, children: mapBlocks(cell.children, change) };
}
