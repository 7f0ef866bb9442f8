// What a reader meets on the laid-out pages: the longest line, the smallest letters, rows with pictures, what is cut.

import type { Theme } from "../../theme/theme.js";
import type { PageCut, PlacedColumn, PlacedItem, PlacedLine, PlacedPicture } from "./page-breaks.js";

export interface PageMeasures {
  /** Characters of the longest line of running text; small print is not counted. */
  longestLine: number;
  /** Points of the smallest letters. */
  smallestText: number;
  /** Rows with a picture on each page; easy read only. */
  rowsOnPages: number[];
  /** Things to keep whole that are higher than a page, and so are cut. */
  cuts: number;
}

/** Measures a column that was cut into pages. */
export function measurePages(column: PlacedColumn, pages: readonly PageCut[], theme: Theme): PageMeasures {
  const lines = column.items.filter((item): item is PlacedLine => item.kind === "line");
  const running = lines.filter(({ line }) => line.look.size > theme.text.body.size - 0.01);
  const rows = column.items.filter((item): item is PlacedPicture => isRowPicture(item, theme));
  return {
    longestLine: Math.max(0, ...running.map(charactersOf)),
    smallestText: Math.min(Infinity, ...lines.map(({ line }) => line.look.size)),
    rowsOnPages: pages.map(({ from, to }) => rows.filter(({ top }) => from <= top && top < to).length),
    cuts: column.overfull.length,
  };
}

function charactersOf({ line }: PlacedLine): number {
  return line.runs
    .flatMap(({ texts }) => texts)
    .join("")
    .trimEnd().length;
}

/** The pictures of rows have the size that the theme gives them; those of titles, facts and words are smaller. */
function isRowPicture(item: PlacedItem, { picture, edition }: Theme): boolean {
  return edition === "easy-read" && item.kind === "picture" && Math.abs(item.width - picture.size) < 0.01;
}
