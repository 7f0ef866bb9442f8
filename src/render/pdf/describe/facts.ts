// Terms with their values: strips, rows, pairs, columns, and the list of hard words.

import type { Fact, Facts } from "../../../document/tree.js";
import { inlineText, textUnits } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { leafOf, referenceLeaf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { pageLeaf } from "./contents.js";
import { type Context, MM, hasLargeWords, lookOf, text } from "./context.js";

export function describeFacts(facts: Facts, context: Context): Element {
  const struct = addStruct(context.struct, "L", { numbering: "None" });
  const items = facts.items.map((fact) => {
    const li = addStruct(struct, "LI");
    return { fact, term: addStruct(li, "Lbl"), value: addStruct(li, "LBody") };
  });
  switch (facts.layout) {
    case "rows":
      return context.compactFacts ? factColumns(items, context) : factRows(items, context);
    case "strip":
      return context.theme.stackFacts
        ? factRows(items, context)
        : factGrid(items, items.length === 6 ? STRIP_ROWS : [[1, 1]], context);
    case "pair":
      return context.theme.stackFacts ? factRows(items, context) : factGrid(items, [[1, 1]], context);
    case "words":
      return factWords(items, context);
  }
}

interface PlannedFact {
  fact: Fact;
  term: StructNode;
  value: StructNode;
}

function termElement(
  { fact, term }: PlannedFact,
  context: Context,
  width: number,
  style: TextStyle,
  colour: string,
): Element {
  const leaf = leafOf(fact.term, term, fact.origin ?? context.origin, true);
  return text(context, leaf, lookOf({ ...style, bold: true }, context.theme, colour), width);
}

function valueElements(
  { fact, value }: PlannedFact,
  context: Context,
  width: number,
  body: TextStyle,
): Element[] {
  return context.blocks(fact.value, {
    ...context,
    struct: value,
    origin: fact.origin ?? context.origin,
    width,
    close: true,
    body: fact.missing ? { ...body, bold: true } : body,
  });
}

/** Term left, value right, a line under each: found at a glance down one edge. */
function factRows(items: readonly PlannedFact[], context: Context): Element {
  return view(
    {},
    items.map((item) => factRow(item, context)),
  );
}

/** Side of the picture beside a fact, in points. */
const FACT_PICTURE = 10 * MM;

function factRow(item: PlannedFact, context: Context): Element {
  const { theme, width } = context;
  const { picture, id } = item.fact;
  const style = theme.edition === "easy-read" ? theme.text.small : context.body;
  const pictureWidth = picture ? FACT_PICTURE + theme.space.s : 0;
  const termWidth = width * (picture ? 0.22 : 0.34);
  const valueWidth = width - termWidth - pictureWidth;
  const drawn = picture
    ? [
        view({ width: pictureWidth }, [
          view({ width: FACT_PICTURE, height: FACT_PICTURE }, [], { picture: { image: picture.image } }),
        ]),
      ]
    : [];
  return view(
    { flexDirection: "row", ...(picture ? { alignItems: "center" } : {}), paddingVertical: picture ? 2 : 4 },
    [
      ...drawn,
      view({ width: termWidth, paddingRight: theme.space.m, flexShrink: 0 }, [
        termElement(item, context, termWidth - theme.space.m, style, theme.colours.text),
      ]),
      view({ width: valueWidth }, valueElements(item, context, valueWidth, style)),
    ],
    {
      keep: 0.5,
      ...(id ? { anchor: id } : {}),
      decoration: { bottom: { colour: theme.colours.line, width: 0.75 } },
    },
  );
}

/** Columns that each fact of a grid takes, row by row. */
type GridRows = readonly (readonly number[])[];

/** Provision: who; how often, how long, group; where, when. The order never moves, so that a gap is seen. */
const STRIP_ROWS: GridRows = [[1], [1, 1, 1], [1, 1]];

/** Cells of a grid with lines between; a cell that states nothing is framed with a broken line. */
function factGrid(items: readonly PlannedFact[], rows: GridRows, context: Context): Element {
  const { width } = context;
  const value: TextStyle = { size: 11, leading: 15, bold: false };
  const waiting = [...items];
  const lines: Element[] = [];
  while (waiting.length > 0) {
    const spans = rows[lines.length % rows.length] ?? [1];
    const columns = spans.reduce((sum, span) => sum + span, 0);
    const cells = spans.flatMap((span): Element[] => {
      const item = waiting.shift();
      return item ? [factCell(item, (width * span) / columns, value, context)] : [];
    });
    lines.push(view({ flexDirection: "row" }, cells, { keep: 0.5 }));
  }
  return view({}, lines, { keep: 0.35 });
}

function factCell(item: PlannedFact, width: number, value: TextStyle, context: Context): Element {
  const { theme } = context;
  const padding = 6;
  const border = { border: { colour: theme.colours.line, width: 0.75 }, fill: theme.colours.background };
  return view(
    { width, paddingHorizontal: padding, paddingVertical: 4 },
    [
      termElement(item, context, width - 2 * padding, { ...theme.text.small, leading: 14 }, context.colour),
      view({}, valueElements(item, context, width - 2 * padding, value)),
    ],
    {
      ...(item.fact.id ? { anchor: item.fact.id } : {}),
      decoration: item.fact.missing ? { ...border, inset: { colour: theme.colours.text, width: 1 } } : border,
    },
  );
}

/** Facts of lesser weight inside a card: term over value in small print, three side by side. */
function factColumns(items: readonly PlannedFact[], context: Context): Element {
  const { theme, width } = context;
  const style = theme.text.small;
  const rows = columnRows(items).map((row, index) => {
    const columns = row.some(isLong) ? 1 : COLUMNS;
    const cellWidth = width / columns - (columns > 1 ? theme.space.s : 0);
    const cells = row.map((item) =>
      view(
        { width: width / columns },
        [
          termElement(item, context, cellWidth, style, theme.colours.text),
          ...valueElements(item, context, cellWidth, style),
        ],
        item.fact.id ? { anchor: item.fact.id } : {},
      ),
    );
    return view({ flexDirection: "row", ...(index > 0 ? { marginTop: theme.space.xs } : {}) }, cells, {
      keep: 0.5,
    });
  });
  return view({}, rows);
}

const COLUMNS = 3;

/** Characters from which a value is set across the whole width. */
const LONG_VALUE = 70;

function isLong({ fact }: PlannedFact): boolean {
  return [...textUnits(fact.value)].some((unit) => unit.text.length >= LONG_VALUE);
}

/** Short facts three to a row, a long one in a row of its own; their order stays. */
function columnRows(items: readonly PlannedFact[]): PlannedFact[][] {
  const rows: PlannedFact[][] = [];
  for (const item of items) {
    const last = rows.at(-1);
    if (last && last.length < COLUMNS && !isLong(item) && !last.some(isLong)) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** The page that a hard word is first used on. */
function seenOn({ fact, value }: PlannedFact, context: Context, width: number): Element[] {
  const { seen } = fact;
  if (seen === undefined) return [];
  const words = "Page 000";
  const description = `Where ${inlineText(fact.term)} is used`;
  const leaf = referenceLeaf(addStruct(value, "P"), words, `#${seen}`, description);
  return [text(context, pageLeaf(leaf, words, seen), lookOf(context.theme.text.small, context.theme), width)];
}

/** Hard words, each with its picture, in two columns; in large print in one. */
function factWords(items: readonly PlannedFact[], context: Context): Element {
  const { theme, width } = context;
  const columns = hasLargeWords(context) ? 1 : 2;
  const gap = theme.space.l;
  const cellWidth = (width - gap * (columns - 1)) / columns;
  const rows: PlannedFact[][] = [];
  for (let index = 0; index < items.length; index += columns) rows.push(items.slice(index, index + columns));
  return view(
    {},
    rows.map((row) =>
      view(
        { flexDirection: "row", paddingVertical: theme.space.s },
        row.map((item, index) =>
          view(
            { width: cellWidth, flexDirection: "row", ...(index > 0 ? { marginLeft: gap } : {}) },
            wordCell(item, cellWidth, columns === 1, context),
            item.fact.id ? { anchor: item.fact.id } : {},
          ),
        ),
        { keep: 0.5, decoration: { bottom: { colour: theme.colours.line, width: 0.75 } } },
      ),
    ),
  );
}

/** A hard word beside its picture. Where the line is long enough, the page stands at the end of the word's own line. */
function wordCell(item: PlannedFact, cellWidth: number, wide: boolean, context: Context): Element[] {
  const { theme } = context;
  const { small } = theme.text;
  const side = 14 * MM;
  const width = cellWidth - side - theme.space.s;
  const pageWidth = wide ? small.size * PAGE_WORDS : width;
  const term = termElement(item, context, wide ? width - pageWidth : width, small, theme.colours.text);
  const value = valueElements(item, context, width, small);
  const page = seenOn(item, context, pageWidth);
  const words = wide
    ? [view({ flexDirection: "row" }, [term, ...page]), ...value]
    : [term, ...value, ...page];
  const box = { width: side, marginRight: theme.space.s, flexShrink: 0 };
  const { picture } = item.fact;
  return [
    picture ? view({ ...box, height: side }, [], { picture: { image: picture.image } }) : view(box, []),
    view({ width }, words),
  ];
}

/** Width of "Page 100", in sizes of the letters. */
const PAGE_WORDS = 5;
