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

/** Share of an entry's length that a line needs where the entry takes two. */
const TWO_LINES = 0.75;

/** How many times the lines of another way a table may have for the sake of dates on one line, and of what it asks for. */
const LINES_FOR_DATES = 1.15;
const LINES_FOR_WEIGHTS = 1.15;

/**
 * Column widths in points: as the table asks, but none that would cut a word or stand half empty. Where that makes a
 * table much longer, dates take two lines, or the columns with more words get more.
 */
export function columnWidths(table: Table, style: TextStyle, context: Context): number[] {
  const { width, theme } = context;
  const padding = 2 * theme.space.s;
  const cells = table.widths.map((_, column) => cellsOf(table, column, style, context));
  const columns = cells.map((column) => wantsOf(column, padding + 1, context));
  const lines = lineCounter(cells, padding, context);
  const fit = (need: Need): boolean => columns.reduce((sum, wants) => sum + need(wants), 0) <= width;
  const shared = (need: Need, weights: readonly number[] = table.widths): number[] =>
    shareWidths(
      weights,
      columns.map((wants) => ({ least: need(wants), most: wants.most })),
      width,
    );
  const settled = (widths: number[], need: Need): number[] =>
    table.rows.length > FEW_ROWS ? widths : fewestLines(widths, columns.map(need), lines);
  if (!fit(TWO_LINE_DATES)) return settled(shared(WHOLE_WORDS), WHOLE_WORDS);
  const wrapped = settled(shared(TWO_LINE_DATES), TWO_LINE_DATES);
  if (!fit(ONE_LINE_DATES)) return wrapped;
  const kept = shared(ONE_LINE_DATES);
  if (columns.every(({ most }, column) => most <= (kept[column] ?? 0) + 1)) return kept;
  const byWords = shared(
    ONE_LINE_DATES,
    columns.map(({ words }) => words),
  );
  const asked = lines(kept) > LINES_FOR_WEIGHTS * lines(byWords) ? byWords : kept;
  const withDates = settled(asked, ONE_LINE_DATES);
  return lines(withDates) > LINES_FOR_DATES * lines(wrapped) ? wrapped : withDates;
}

/** Rows up to which a table's columns are tried at other widths: each try sets its words anew. */
const FEW_ROWS = 8;
/** Points that a column gives to another: most at first. */
const STEPS = [48, 24, 12, 6];

/** Widths moved from column to column as long as the table gets shorter by it; none gets narrower than its least. */
function fewestLines(
  widths: readonly number[],
  leasts: readonly number[],
  lines: (widths: readonly number[]) => number,
): number[] {
  let best = { widths: [...widths], lines: lines(widths) };
  const moved = (step: number, from: number, to: number): typeof best => {
    const next = best.widths.map(
      (each, column) => each + (column === to ? step : column === from ? -step : 0),
    );
    return (next[from] ?? 0) < (leasts[from] ?? 0) ? best : { widths: next, lines: lines(next) };
  };
  for (const step of STEPS) {
    for (let before = Infinity; best.lines < before;) {
      before = best.lines;
      for (const from of widths.keys())
        for (const to of widths.keys()) {
          const next = from === to ? best : moved(step, from, to);
          if (next.lines < best.lines) best = next;
        }
    }
  }
  return best.widths;
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

/** Points that a column needs: for its widest word; so that it reads well; for its longest entry on one line. */
interface Wants {
  word: number;
  /** Dates and numbers on two lines. */
  twoLines: number;
  least: number;
  most: number;
  /** Points of all its words in one row. */
  words: number;
}

type Need = (wants: Wants) => number;
const WHOLE_WORDS: Need = ({ word }) => word;
const TWO_LINE_DATES: Need = ({ twoLines }) => twoLines;
const ONE_LINE_DATES: Need = ({ least }) => least;

function wantsOf(cells: readonly SetCell[], padding: number, { chain, width }: Context): Wants {
  if (cells.some(({ bar }) => bar)) {
    const bar = BAR_COLUMN * width;
    return { word: bar, twoLines: bar, least: bar, most: bar, words: bar };
  }
  const leaves = cells.flatMap((cell) => cell.leaves);
  const widest = (measure: (leaf: Leaf, look: TextLook) => number): number =>
    Math.max(0, ...leaves.map(({ leaf, look }) => measure(leaf, look))) + padding;
  const lengths = leaves.map(({ leaf, look }) => {
    const lines = setText(leaf, { ...look, bold: true }, Infinity, chain);
    return Math.max(0, ...lines.map((line) => line.width));
  });
  const most = Math.max(0, ...lengths) + padding;
  const word = widest((leaf, look) => widestWord(leaf, look, chain));
  const words = lengths.reduce((sum, length) => sum + length, 1);
  if (most > SHORT_COLUMN * width) {
    const least = Math.min(width / 2, word);
    return { word, twoLines: least, least, most, words };
  }
  return { word, twoLines: Math.max(word, TWO_LINES * most), least: most, most, words };
}

/** Counts the lines of words that a table has with columns of certain widths. */
function lineCounter(
  columns: readonly (readonly SetCell[])[],
  padding: number,
  { chain }: Context,
): (widths: readonly number[]) => number {
  const known = columns.map(() => new Map<number, number[]>());
  const linesIn = (column: number, width: number): number[] => {
    const found =
      known[column]?.get(width) ??
      (columns[column] ?? []).map(({ leaves }) =>
        leaves.reduce((sum, { leaf, look }) => sum + setText(leaf, look, width - padding, chain).length, 0),
      );
    known[column]?.set(width, found);
    return found;
  };
  return (widths) => {
    const counts = widths.map((width, column) => linesIn(column, width));
    const rows = Math.max(...counts.map(({ length }) => length));
    return Array.from({ length: rows }, (_, row) =>
      Math.max(...counts.map((lines) => lines[row] ?? 0)),
    ).reduce((sum, each) => sum + each, 0);
  };
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
