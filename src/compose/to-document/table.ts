// `:::table`: a GFM table, or rows of cells that hold more than a line.

import type { RootContent, Table } from "mdast";
import type * as Tree from "../../document/tree.js";
import type { ContainerDirective } from "../parse-markdown.js";
import { attribute, originField } from "./attributes.js";
import { originOf } from "./inlines.js";
import { paragraph } from "./paragraph.js";
import { TemplateError, type State } from "./state.js";

/** A table with its relative widths. The first cell of each row is its header, unless the template says no. */
export function table(node: ContainerDirective, state: State): Tree.Table {
  const [only] = node.children;
  const caption = attribute(node, "caption", state);
  const { head, rows } = only?.type === "table" ? markdownTable(only, state) : cellTable(node, state);
  return {
    type: "table",
    caption: caption === undefined ? [] : [{ type: "text", value: caption }],
    widths: widths(node, head.length, state),
    head,
    rows,
    rowHeaders: attribute(node, "row-headers", state) !== "no",
    ...originField(attribute(node, "at", state)),
  };
}

function widths(node: ContainerDirective, columns: number, state: State): number[] {
  const given = (attribute(node, "widths", state) ?? "").split(" ").map(Number);
  if (given.length !== columns || given.some((width) => !(width > 0)))
    throw new TemplateError(state.section, `a table of ${columns} columns needs ${columns} widths`);
  return given;
}

interface HeadAndRows {
  head: Tree.TableCell[];
  rows: Tree.TableRow[];
}

function markdownTable(node: Table, state: State): HeadAndRows {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell): Tree.TableCell => ({
      ...originField(originOf(cell.children, state)),
      children: paragraph(cell, state),
    })),
  );
  return { head: head ?? [], rows: rows.map((cells) => ({ cells })) };
}

/** `::head[...]` for each column, then `:::row` with a `:::cell` for each column. */
function cellTable(node: ContainerDirective, state: State): HeadAndRows {
  const head: Tree.TableCell[] = [];
  const rows: Tree.TableRow[] = [];
  for (const child of node.children) {
    if (child.type === "leafDirective" && child.name === "head")
      head.push({ children: paragraph(child, state) });
    else rows.push(row(child, state));
  }
  return { head, rows };
}

function row(node: RootContent, state: State): Tree.TableRow {
  const directive = expectDirective(node, "row", state);
  const cells = directive.children.map((child): Tree.TableCell => {
    const cell = expectDirective(child, "cell", state);
    return { ...originField(attribute(cell, "at", state)), children: anchored(cell, state) };
  });
  return { ...originField(attribute(directive, "at", state)), cells };
}

/** What a cell holds. A cell that links lead to holds a card, for a card has an anchor. */
function anchored(cell: ContainerDirective, state: State): Tree.Block[] {
  const id = attribute(cell, "id", state);
  const children = state.toBlocks(cell.children, state);
  return id === undefined ? children : [{ type: "card", role: "plain", id, children }];
}

function expectDirective(node: RootContent, name: string, state: State): ContainerDirective {
  if (node.type === "containerDirective" && node.name === name) return node;
  throw new TemplateError(state.section, `expected the directive "${name}" in a table`);
}
