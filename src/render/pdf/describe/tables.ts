// Tables: columns as wide as what stands in them, header rows on every page.

import type { Table, TableCell } from "../../../document/tree.js";
import { textUnits } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { type Leaf, leafOf } from "../leaves.js";
import { type Decoration, type Element, view } from "../react-pdf.js";
import { setText, widestWord } from "../set-text.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { type Context, lookOf, text } from "./context.js";

/** Text of tables: a step under the body, never under the small size. */
function tableStyle({ theme, body }: Context): TextStyle {
  const size =
    theme.edition === "standard"
      ? Math.max(theme.text.small.size, body.size - 1)
      : theme.edition === "summary"
        ? theme.text.small.size
        : body.size;
  return { size, leading: Math.round(size * 1.42), bold: false };
}

/** Share of a table's width up to which a column is as wide as its longest entry. */
const SHORT_COLUMN = 0.29;

/** Share of a table's width that a column with bars has. */
const BAR_COLUMN = 0.36;

/** Column widths in points: as the table asks, but none that would cut a word or stand half empty. */
function columnWidths(table: Table, style: TextStyle, context: Context): number[] {
  const { theme, chain, width } = context;
  const look = lookOf({ ...style, bold: true }, theme);
  const padding = 2 * theme.space.s + 1;
  const wants = table.widths.map((_, column) => {
    const cells = [table.head[column], ...table.rows.map((row) => row.cells[column])];
    const leaves = cells
      .flatMap((cell) => (cell ? [...textUnits(cell.children)] : []))
      .map(({ children }) => leafOf(children, { type: "P", kids: [] }, ""));
    // A bar tells nothing in a column that is as narrow as its number.
    const drawn = cells.some((cell) => cell?.bar !== undefined);
    const widest = (measure: (leaf: Leaf) => number): number => Math.max(0, ...leaves.map(measure)) + padding;
    const most = widest((leaf) => setText(leaf, look, Infinity, chain)[0]?.width ?? 0);
    if (drawn) return { least: BAR_COLUMN * width, most: BAR_COLUMN * width };
    // Dates and numbers stay on one line.
    const short = most <= SHORT_COLUMN * width;
    return {
      least: short
        ? most
        : Math.min(
            width / 2,
            widest((leaf) => widestWord(leaf, look, chain)),
          ),
      most,
    };
  });
  return shareWidths(table.widths, wants, width);
}

/**
 * Shares a width out by weight. A column that would get less than its least gets that; one that would get more than
 * its most gives the rest away, as long as others can use it.
 */
export function shareWidths(
  weights: readonly number[],
  wants: readonly { least: number; most: number }[],
  width: number,
): number[] {
  const needed = wants.reduce((sum, want) => sum + want.least, 0);
  if (needed >= width) return wants.map((want) => (want.least / needed) * width);
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

/** Points: how high a bar is, and the room for the number before it. */
const BAR = { height: 9, number: 44 };

/** What stands in a cell, with its bar as a filled box beside it, which the painter draws as decoration. */
function cellBlocks(cell: TableCell, context: Context): Element[] {
  const { bar } = cell;
  if (bar === undefined) return context.blocks(cell.children, context);
  const { theme, colour, width } = context;
  const fill = bar.code === undefined ? colour : theme.colours.section[bar.code];
  const room = width - BAR.number;
  const long = Math.max(1, Math.min(1, bar.share) * room);
  return [
    view({ flexDirection: "row", alignItems: "center" }, [
      view({ width: BAR.number }, context.blocks(cell.children, { ...context, width: BAR.number })),
      ...(bar.share > 0 ? [view({ width: long, height: BAR.height }, [], { decoration: { fill } })] : []),
    ]),
  ];
}

export function describeTable(table: Table, context: Context): Element {
  const { theme } = context;
  const struct = addStruct(context.struct, "Table");
  const style = tableStyle(context);
  const widths = columnWidths(table, style, context);
  const caption =
    table.caption.length > 0
      ? [
          view(
            { marginBottom: theme.space.s },
            [
              text(
                context,
                leafOf(table.caption, addStruct(struct, "Caption"), context.origin, true),
                lookOf({ ...theme.text.small, bold: true }, theme),
                context.width,
              ),
            ],
            { keepWithNext: true },
          ),
        ]
      : [];
  const row = (parent: StructNode, cells: Table["head"], header: boolean, origin: string): Element => {
    const tr = addStruct(parent, "TR");
    const boxes = cells.map((cell, column) => {
      const isHeader = header || (table.rowHeaders && column === 0);
      const cellStruct = addStruct(
        tr,
        isHeader ? "TH" : "TD",
        isHeader ? { scope: header ? "Column" : "Row" } : {},
      );
      const inside: Context = {
        ...context,
        struct: cellStruct,
        origin: cell.origin ?? origin,
        width: (widths[column] ?? 0) - 2 * theme.space.s,
        // Of a row header with more than its name, the name's own heading is bold enough.
        body: { ...style, bold: header || (isHeader && cell.children.length === 1) },
        inTable: true,
      };
      return view(
        { width: widths[column] ?? 0, paddingHorizontal: theme.space.s, paddingVertical: 6 },
        cellBlocks(cell, inside),
      );
    });
    const decoration: Decoration = header
      ? {
          fill: theme.colours.panel,
          bottom: { colour: context.colour, width: 1.5 },
          top: { colour: context.colour, width: 1.5 },
        }
      : { bottom: { colour: theme.colours.line, width: 0.75 } };
    return view({ flexDirection: "row" }, boxes, {
      decoration,
      keep: 0.5,
      ...(header ? { keepWithNext: true } : {}),
    });
  };
  const head = row(addStruct(struct, "THead"), table.head, true, context.origin);
  const body = addStruct(struct, "TBody");
  const rows = table.rows.map((tableRow) =>
    row(body, tableRow.cells, false, tableRow.origin ?? context.origin),
  );
  return view({}, [...caption, view({}, [head, ...rows], { table: true })]);
}
