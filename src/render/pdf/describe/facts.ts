// Terms with their values: strips, rows, pairs, columns, and the list of hard words.

import type { Fact, Facts, Inline } from "../../../document/tree.js";
import { inlineText, textUnits } from "../../../document/visit.js";
import type { TextStyle } from "../../../theme/theme.js";
import { leafOf, pageLeaf, referenceLeaf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { type StructNode, addStruct } from "../struct-tree.js";
import { listIndent } from "./words.js";
import { type Context, MM, hasLargeWords, lookOf, text, wordWidth, wordsFit } from "./context.js";

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
        : factGrid(items, items.length === 6 ? STRIP_ROWS : [2], context);
    case "pair":
      return context.theme.stackFacts ? factRows(items, context) : factGrid(items, [2], context);
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

/** Lines of words that stand in a fact's value. */
function valueLines({ fact }: PlannedFact): (readonly Inline[])[] {
  return [...textUnits(fact.value)].map(({ children }) => children);
}

const boldOf = (style: TextStyle): TextStyle => ({ ...style, bold: true });

/** Whether term and value stand in a column of their own without a word being cut. */
function factFits(item: PlannedFact, width: number, styles: FactStyles, context: Context): boolean {
  return (
    wordsFit([item.fact.term], boldOf(styles.term), width, context) &&
    valueFits(item, width, styles.value, context)
  );
}

function valueFits(item: PlannedFact, width: number, style: TextStyle, context: Context): boolean {
  const lists = item.fact.value.flatMap((block) => (block.type === "list" ? [block] : []));
  const indent = Math.max(0, ...lists.map((list) => listIndent(list, style)));
  const look = item.fact.missing ? boldOf(style) : style;
  return wordsFit(valueLines(item), look, width - indent, context);
}

interface FactStyles {
  term: TextStyle;
  value: TextStyle;
}

/** Term left, value right, a line under each: found at a glance down one edge. */
function factRows(items: readonly PlannedFact[], context: Context): Element {
  const style = rowStyle(context);
  const widest = Math.max(0, ...items.map(({ fact }) => wordWidth(fact.term, boldOf(style), context)));
  return view(
    {},
    items.map((item) => factRow(item, widest + context.theme.space.m, context)),
    // A child reads how often, with whom and where a help is on one page.
    context.theme.edition === "easy-read" ? { keep: 0.4 } : {},
  );
}

const rowStyle = ({ theme, body }: Context): TextStyle =>
  theme.edition === "easy-read" ? theme.text.small : body;

/** Side of the picture beside a fact, in points. */
const FACT_PICTURE = 10 * MM;
/** Most of a row that its terms may take: where their words need more, values stand under them. */
const TERMS = 0.5;
/** Room of a value beside its term, in sizes of its letters: with less, a line has a word or two. */
const VALUE_ROOM = 11;

function factRow(item: PlannedFact, widestTerm: number, context: Context): Element {
  const { theme, width } = context;
  const { picture, id } = item.fact;
  const style = rowStyle(context);
  const pictureWidth = picture ? FACT_PICTURE + theme.space.s : 0;
  const termWidth = Math.max(width * (picture ? 0.22 : 0.34), widestTerm);
  const valueWidth = width - termWidth - pictureWidth;
  const stacked =
    termWidth > TERMS * width ||
    valueWidth < VALUE_ROOM * style.size ||
    !valueFits(item, valueWidth, style, context);
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
      ...(stacked
        ? [stackedFact(item, width - pictureWidth, style, context)]
        : [
            view({ width: termWidth, paddingRight: theme.space.m, flexShrink: 0 }, [
              termElement(item, context, termWidth - theme.space.m, style, theme.colours.text),
            ]),
            view({ width: valueWidth }, valueElements(item, context, valueWidth, style)),
          ]),
    ],
    {
      keep: 0.5,
      ...(id ? { anchor: id } : {}),
      decoration: { bottom: { colour: theme.colours.line, width: 0.75 } },
    },
  );
}

/** The value under its term. */
function stackedFact(item: PlannedFact, width: number, style: TextStyle, context: Context): Element {
  return view({ width }, [
    termElement(item, context, width, style, context.theme.colours.text),
    ...valueElements(item, context, width, style),
  ]);
}

/** How many facts stand side by side in each row of a grid. */
type GridRows = readonly number[];

/** Provision: who; how often, how long, group; where, when. The order never moves, so that a gap is seen. */
const STRIP_ROWS: GridRows = [1, 3, 2];

/** Points at the left and right of a cell of a grid. */
const CELL_PADDING = 6;

/**
 * Cells of a grid with lines between; a cell that states nothing is framed with a broken line. Where a word would be cut,
 * the cells of its row stand one under the other.
 */
function factGrid(items: readonly PlannedFact[], rows: GridRows, context: Context): Element {
  const { width, theme } = context;
  const styles: FactStyles = {
    term: { ...theme.text.small, leading: 14 },
    value: { size: 11, leading: 15, bold: false },
  };
  const lines: Element[] = [];
  const add = (row: readonly PlannedFact[], columns: number): void => {
    const cells = row.map((item) => factCell(item, width / columns, styles, context));
    lines.push(view({ flexDirection: "row" }, cells, { keep: 0.5 }));
  };
  for (let at = 0, line = 0; at < items.length; line += 1) {
    const columns = rows[line % rows.length] ?? 1;
    const row = items.slice(at, at + columns);
    const fits = row.every((item) => factFits(item, width / columns - 2 * CELL_PADDING, styles, context));
    if (fits) add(row, columns);
    else for (const item of row) add([item], 1);
    at += columns;
  }
  return view({}, lines, { keep: 0.35 });
}

function factCell(item: PlannedFact, width: number, styles: FactStyles, context: Context): Element {
  const { theme } = context;
  const inside = width - 2 * CELL_PADDING;
  const border = { border: { colour: theme.colours.line, width: 0.75 }, fill: theme.colours.background };
  return view(
    { width, paddingHorizontal: CELL_PADDING, paddingVertical: 4 },
    [
      termElement(item, context, inside, styles.term, context.colour),
      view({}, valueElements(item, context, inside, styles.value)),
    ],
    {
      ...(item.fact.id ? { anchor: item.fact.id } : {}),
      decoration: item.fact.missing ? { ...border, inset: { colour: theme.colours.text, width: 1 } } : border,
    },
  );
}

/** Facts of lesser weight inside a card: term over value in small print, three side by side. */
function factColumns(items: readonly PlannedFact[], context: Context): Element {
  const { theme } = context;
  const style = theme.text.small;
  const spans = items.map((item) => ({ item, span: columnsOf(item, style, context) }));
  const rows = columnRows(spans).map((row, index) => {
    const cells = row.map(({ item, span }) =>
      view(
        { width: spanWidth(span, context) + (span < COLUMNS ? theme.space.s : 0) },
        [
          termElement(item, context, spanWidth(span, context), style, theme.colours.text),
          ...valueElements(item, context, spanWidth(span, context), style),
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

/** Points for the words of a fact that takes so many columns. */
function spanWidth(span: number, { width, theme }: Context): number {
  return (width * span) / COLUMNS - (span < COLUMNS ? theme.space.s : 0);
}

/** Columns that a fact takes: all of them for a long value, else as many as its widest word needs. */
function columnsOf(item: PlannedFact, style: TextStyle, context: Context): number {
  if (isLong(item)) return COLUMNS;
  const fits = [1, 2].find((span) =>
    factFits(item, spanWidth(span, context), { term: style, value: style }, context),
  );
  return fits ?? COLUMNS;
}

/** Characters from which a value is set across the whole width. */
const LONG_VALUE = 70;

function isLong({ fact }: PlannedFact): boolean {
  return [...textUnits(fact.value)].some((unit) => unit.text.length >= LONG_VALUE);
}

interface Spanned {
  item: PlannedFact;
  span: number;
}

/** As many facts in a row as it has columns for; their order stays. */
function columnRows(items: readonly Spanned[]): Spanned[][] {
  const rows: Spanned[][] = [];
  let used = COLUMNS;
  for (const item of items) {
    if (used + item.span > COLUMNS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(item);
    used += item.span;
  }
  return rows;
}

/** The page that a hard word is first used on. */
function seenOn({ fact, value }: PlannedFact, context: Context, width: number): Element[] {
  const { seen } = fact;
  if (seen === undefined) return [];
  const words = "Page 000";
  const description = `Where ${inlineText(fact.term)} is used`;
  const place = [{ type: "text", value: words }] as const;
  const leaf = referenceLeaf(addStruct(value, "P"), place, `#${seen}`, description);
  return [text(context, pageLeaf(leaf, words, seen), lookOf(context.theme.text.small, context.theme), width)];
}

/** Hard words, each with its picture, in two columns; in one where the words are large or would be cut. */
function factWords(items: readonly PlannedFact[], context: Context): Element {
  const { theme, width } = context;
  const gap = theme.space.l;
  const styles = { term: theme.text.small, value: theme.text.small };
  const room = (width - gap) / 2 - WORD_PICTURE - theme.space.s;
  const fit = items.every((item) => factFits(item, room, styles, context));
  const columns = hasLargeWords(context) || !fit ? 1 : 2;
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

/** A hard word beside its picture. In one column, where the line is long enough, the page stands at the end of the word's own line. */
function wordCell(item: PlannedFact, cellWidth: number, inOne: boolean, context: Context): Element[] {
  const { theme } = context;
  const { small } = theme.text;
  const side = WORD_PICTURE;
  const width = cellWidth - side - theme.space.s;
  const number = small.size * PAGE_WORDS;
  const wide = inOne && wordsFit([item.fact.term], boldOf(small), width - number, context);
  const pageWidth = wide ? number : width;
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

/** Side of the picture beside a hard word, in points. */
const WORD_PICTURE = 14 * MM;
/** Width of "Page 100", in sizes of the letters. */
const PAGE_WORDS = 5;
