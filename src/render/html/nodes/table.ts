// Data tables. Where the page is too narrow for the columns, each row becomes a small block and each cell shows its
// header (style/table.ts); roles are said again because some browsers take them from tables drawn as blocks.

import type { Table, TableCell, TableRow } from "../../../document/tree.js";
import { inlineText, textUnits } from "../../../document/visit.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, lines } from "../html.js";
import type { Html } from "../html.js";
import { columnClass, columnsClass } from "../style/measures.js";
import { wordsElement } from "./inline.js";
import { holder } from "./paragraph.js";

/** A word that may be broken anywhere, or it would push the other columns off the page: an address, a long compound. */
const LONG_WORD = /\S{21,}/u;

export function table(node: Table, context: HtmlContext): Html {
  const labels = node.head.map(cellText);
  return element(
    "table",
    { role: "table", class: classes("data", columnsClass(node)) },
    lines([
      caption(node, context),
      columnWidths(node),
      element("thead", { role: "rowgroup" }, headRow(node.head, context)),
      element(
        "tbody",
        { role: "rowgroup" },
        lines(node.rows.map((row) => bodyRow(row, node, labels, context))),
      ),
    ]),
  );
}

function caption(node: Table, context: HtmlContext): Html {
  return node.caption.length === 0 ? EMPTY : wordsElement("caption", {}, node.caption, context);
}

function columnWidths(node: Table): Html {
  const columns = node.head.map((_, index) => element("col", { class: columnClass(node, index) }));
  return element("colgroup", {}, ...columns);
}

function headRow(head: readonly TableCell[], context: HtmlContext): Html {
  const cells = head.map((cell) =>
    holder("th", { role: "columnheader", scope: "col" }, cell.children, context),
  );
  return element("tr", { role: "row" }, ...cells);
}

function bodyRow(row: TableRow, node: Table, labels: readonly string[], context: HtmlContext): Html {
  const cells = row.cells.map((cell, column) => {
    const isHeader = node.rowHeaders && column === 0;
    const role = isHeader ? { role: "rowheader", scope: "row" } : { role: "cell" };
    const className = classes(LONG_WORD.test(cellText(cell)) && "long");
    const attributes = { ...role, class: className, "data-label": labels[column] };
    return holder(isHeader ? "th" : "td", attributes, cell.children, context);
  });
  return element("tr", { role: "row" }, ...cells);
}

function cellText(cell: TableCell): string {
  return [...textUnits(cell.children)].map((unit) => inlineText(unit.children)).join(" ");
}
