// How wide the columns of a table are: as wide as what stands in them, so that no word is cut and no column stands empty.

import type { Table, TableCell } from "../../../document/tree.js";
import { textUnits } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { type Leaf, leafOf } from "../leaves.js";
import { setText, type TextLook, widestWord } from "../set-text.js";
import { type Context, lookOf } from "./context.js";

/** Share of a table's width up to which a column is as wide as its longest entry: dates and numbers stay on one line. */
const SHORT_COLUMN = 0.29;

/** Share of a table's width that a column with bars has: a bar tells nothing in one that is as narrow as its number. */
const BAR_COLUMN = 0.36;

/** How many times the lines of the other way a table may have for the sake of dates on one line. */
const LINES_FOR_DATES = 1.25;

/** Column widths in points: as the table asks, but none that would cut a word or stand half empty. */
export function columnWidths(table: Table, style: TextStyle, context: Context): number[] {
  const { width, theme } = context;
  const padding = 2 * theme.space.s;
  const columns = table.widths.map((_, column) =>
    wantsOf(cellsOf(table, column, style, context), padding + 1, context),
  );
  const shared = (least: (wants: Wants) => number): number[] =>
    shareWidths(
      table.widths,
      columns.map((wants) => ({ least: least(wants), most: wants.most })),
      width,
    );
  const wrapped = shared(({ word }) => word);
  if (columns.reduce((sum, { least }) => sum + least, 0) > width) return wrapped;
  const kept = shared(({ least }) => least);
  const lines = (widths: readonly number[]): number => linesOf(table, widths, padding, style, context);
  const crowds = kept.some((each, column) => each < (wrapped[column] ?? 0) - 1);
  return crowds && lines(kept) > LINES_FOR_DATES * lines(wrapped) ? wrapped : kept;
}

interface SetCell {
  leaves: { leaf: Leaf; look: TextLook }[];
  bar: boolean;
}

/** The lines of words in a cell, each as it will be set. */
function setCell(cell: TableCell, bold: boolean, style: TextStyle, { theme }: Context): SetCell {
  const leaves = [...textUnits(cell.children)].map(({ children, kind }) => ({
    leaf: leafOf(children, { type: "P", kids: [] }, ""),
    look: lookOf({ ...style, bold: bold || kind === "heading" }, theme),
  }));
  return { leaves, bar: cell.bar !== undefined };
}

/** The cells of a column, its header first. */
function cellsOf(table: Table, column: number, style: TextStyle, context: Context): SetCell[] {
  const head = table.head[column];
  const cells = table.rows.flatMap(({ cells: row }) => row[column] ?? []);
  const isHeader = table.rowHeaders && column === 0;
  return [
    ...(head ? [setCell(head, true, style, context)] : []),
    ...cells.map((cell) => setCell(cell, isHeader && cell.children.length === 1, style, context)),
  ];
}

/** Points that a column needs: for its widest word; so that it reads well; for all of it on one line. */
interface Wants {
  word: number;
  least: number;
  most: number;
}

function wantsOf(cells: readonly SetCell[], padding: number, { chain, width }: Context): Wants {
  if (cells.some(({ bar }) => bar)) {
    const bar = BAR_COLUMN * width;
    return { word: bar, least: bar, most: bar };
  }
  const leaves = cells.flatMap((cell) => cell.leaves);
  const widest = (measure: (leaf: Leaf, look: TextLook) => number): number =>
    Math.max(0, ...leaves.map(({ leaf, look }) => measure(leaf, look))) + padding;
  const most = widest((leaf, look) => setText(leaf, { ...look, bold: true }, Infinity, chain)[0]?.width ?? 0);
  const word = widest((leaf, look) => widestWord(leaf, look, chain));
  return { word, least: most <= SHORT_COLUMN * width ? most : Math.min(width / 2, word), most };
}

/** Lines of words that a table has with columns of these widths. */
function linesOf(
  table: Table,
  widths: readonly number[],
  padding: number,
  style: TextStyle,
  context: Context,
): number {
  const inCell = (cell: TableCell, column: number): number => {
    const { leaves } = setCell(cell, table.rowHeaders && column === 0, style, context);
    const room = (widths[column] ?? 0) - padding;
    return leaves.reduce((sum, { leaf, look }) => sum + setText(leaf, look, room, context.chain).length, 0);
  };
  return table.rows.reduce((sum, { cells }) => sum + Math.max(0, ...cells.map(inCell)), 0);
}

/** Widths that do not fit together, the widest made narrower until they do: the others keep what they need. */
function fittedWidths(widths: readonly number[], width: number): number[] {
  const rising = [...widths].sort((one, other) => one - other);
  let left = width;
  for (const [index, each] of rising.entries()) {
    const most = left / (rising.length - index);
    if (each > most) return widths.map((one) => Math.min(one, most));
    left -= each;
  }
  return [...widths];
}

/**
 * Shares a width out by weight. A column that would get less than its least gets that; one that would get more than
 * its most gives the rest away, as long as others can use it. Where not all can have their least, those do that need least.
 */
function shareWidths(
  weights: readonly number[],
  wants: readonly { least: number; most: number }[],
  width: number,
): number[] {
  const leasts = wants.map((want) => want.least);
  if (leasts.reduce((sum, least) => sum + least, 0) >= width) return fittedWidths(leasts, width);
  const greedy = wants.some((want) => want.most > width / wants.length);
  const fixed = new Map<number, number>();
  for (;;) {
    const rest = width - [...fixed.values()].reduce((sum, each) => sum + each, 0);
    const open = weights.flatMap((weight, column) => (fixed.has(column) ? [] : [{ weight, column }]));
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const share = (weight: number): number => (weight / total) * rest;
    const narrow = open.find(({ weight, column }) => share(weight) < (wants[column]?.least ?? 0) - 0.01);
    if (narrow) fixed.set(narrow.column, wants[narrow.column]?.least ?? 0);
    else {
      const wide = open.find(({ weight, column }) => share(weight) > (wants[column]?.most ?? 0) + 0.01);
      if (!greedy || !wide || open.length === 1) {
        return weights.map((weight, column) => fixed.get(column) ?? share(weight));
      }
      fixed.set(wide.column, wants[wide.column]?.most ?? 0);
    }
  }
}
