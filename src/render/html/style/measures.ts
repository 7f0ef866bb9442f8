// Rules for the sizes that the tree itself sets: frames, figures, table columns. Classes, because the security policy
// forbids style attributes.

import type { Block, Figure, Frame, Table } from "../../../document/tree.js";
import { visitBlocks } from "../../../document/visit.js";

export function frameClass(node: Frame): string {
  return `frame-${String(Math.round(node.height))}`;
}

export function figureClass(node: Figure): string {
  return `figure-${String(Math.round(node.width))}`;
}

export function columnsClass(node: Table): string {
  return `columns-${String(node.head.length)}`;
}

export function columnClass(node: Table, index: number): string {
  return `column-${String(columnPercent(node, index))}`;
}

function columnPercent(node: Table, index: number): number {
  const whole = node.widths.reduce((sum, width) => sum + width, 0);
  return whole > 0
    ? Math.round((100 * (node.widths[index] ?? 0)) / whole)
    : Math.floor(100 / node.head.length);
}

/** Least width of a column, in the text's own size, before a table is shown row by row. */
const COLUMN_EM = 6.3;

/** A rule for each size that blocks use, sorted, each once. */
export function measureRules(blocks: readonly Block[]): string {
  const rules = new Set<string>();
  visitBlocks(blocks, (block) => {
    if (block.type === "frame")
      rules.add(`.${frameClass(block)}{min-height:${String(Math.round(block.height))}mm}`);
    if (block.type === "figure")
      rules.add(`.${figureClass(block)}{max-width:${String(Math.round(block.width))}mm}`);
    if (block.type === "table")
      for (const index of block.head.keys())
        rules.add(`.${columnClass(block, index)}{width:${String(columnPercent(block, index))}%}`);
  });
  return [...rules].sort().join("\n");
}

/** For each number of columns in use, its class and the width of the page below which such a table is stacked. */
export function columnLimits(blocks: readonly Block[]): { className: string; below: string }[] {
  const counts = new Map<number, string>();
  visitBlocks(blocks, (block) => {
    if (block.type === "table") counts.set(block.head.length, columnsClass(block));
  });
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([count, className]) => ({ className, below: `${(count * COLUMN_EM).toFixed(1)}em` }));
}
