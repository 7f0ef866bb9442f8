// Tables, with header rows on every page.

import type { Table, TableCell } from "../../../document/tree.js";
import type { TextStyle } from "../../../theme/theme.js";
import { leafOf } from "../leaves.js";
import { type Decoration, type Element, view } from "../react-pdf.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { columnWidths } from "./column-widths.js";
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
            { keepWithNext: "whole" },
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
      ...(header ? { keepWithNext: "whole" } : {}),
    });
  };
  const head = row(addStruct(struct, "THead"), table.head, true, context.origin);
  const body = addStruct(struct, "TBody");
  const rows = table.rows.map((tableRow) =>
    row(body, tableRow.cells, false, tableRow.origin ?? context.origin),
  );
  return view({}, [...caption, view({}, [head, ...rows], { table: true })]);
}
