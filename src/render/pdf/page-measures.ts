// Measures what a reader meets on the laid-out pages: lines, letters, rows with pictures, what is cut.

import type { PageMeasures } from "../../document/page-measures.js";
import type { Theme } from "../../theme/theme.js";
import type { PageCut, PlacedColumn, PlacedItem, PlacedLine } from "./page-breaks.js";

/** Measures a column that was cut into pages. */
export function measurePages(
  column: PlacedColumn,
  pages: readonly PageCut[],
  theme: Theme,
): Omit<PageMeasures, "bookPages"> {
  const lines = column.items.filter((item): item is PlacedLine => item.kind === "line");
  const running = lines.filter(({ line }) => line.look.size > theme.text.body.size - 0.01);
  const rows = rowTops(column, theme);
  return {
    longestLine: Math.max(0, ...running.map(charactersOf)),
    smallestText: Math.min(Infinity, ...lines.map(({ line }) => line.look.size)),
    rowsOnPages: pages.map(({ from, to }) => rows.filter((top) => from <= top && top < to).length),
    cuts: column.overfull.length,
  };
}

function charactersOf({ line }: PlacedLine): number {
  return line.runs
    .flatMap(({ texts }) => texts)
    .join("")
    .trimEnd().length;
}

/** Where the pictures of easy-read rows stand in a column, from the top. */
export const rowTops = (column: PlacedColumn, theme: Theme): number[] =>
  column.items
    .filter((item) => isRowPicture(item, theme))
    .map(({ top }) => top)
    .sort((one, other) => one - other);

/** The pictures of rows have the size that the theme gives them; those of titles, facts and words are smaller. */
function isRowPicture(item: PlacedItem, { picture, edition }: Theme): boolean {
  return edition === "easy-read" && item.kind === "picture" && Math.abs(item.width - picture.size) < 0.01;
}
