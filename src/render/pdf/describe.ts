// From document tree to elements for layout and, in the same walk and order, the planned structure tree. One function
// for each kind of block: what it is (structure) stands beside how it looks (element).

import type {
  Block,
  Card,
  Contents,
  DocumentTree,
  Fact,
  Facts,
  Figure,
  Frame,
  Heading,
  ImageBytes,
  List,
  Notice,
  Paragraph,
  Picture,
  PictureRow,
  Scale,
  SectionBlock,
  Table,
} from "../../document/tree.js";
import { inlineText, textUnits } from "../../document/visit.js";
import type { TextStyle, Theme } from "../../theme/theme.js";
import type { FontFamily } from "./fonts.js";
import { artifactLeaf, leafOf, referenceLeaf, type Leaf } from "./leaves.js";
import { view, type BoxStyle, type Decoration, type Element, type NodeProps } from "./react-pdf.js";
import { setText, widestWord, type TextLook } from "./set-text.js";
import { addStruct, type StructNode, type StructType } from "./struct-tree.js";

export interface OutlineEntry {
  level: number;
  title: string;
  anchor: string;
}

export interface Description {
  elements: Element[];
  struct: StructNode;
  outline: OutlineEntry[];
}

interface Context {
  theme: Theme;
  images: ReadonlyMap<string, ImageBytes>;
  outline: OutlineEntry[];
  /** Fonts to set text in. */
  chain: readonly FontFamily[];
  struct: StructNode;
  /** Colour of the section we are in. */
  colour: string;
  origin: string;
  /** Points that a block may be wide. */
  width: number;
  /** Replaces the body style inside cards, cells and lists that set their own. */
  body: TextStyle;
  /** Facts of lesser weight are set three side by side: in the standard edition, everywhere but on its cover. */
  compactFacts: boolean;
  /** Paragraphs of one value or row stand close together. */
  close: boolean;
  /** Cards inside a table have no box of their own. */
  inTable: boolean;
  /** Entries of the table of contents. */
  contents: readonly OutlineEntry[];
}

const MM = 72 / 25.4;

/** Plans the structure of a document and describes its look; `width` is the column's, in points. */
export function describeDocument(
  tree: DocumentTree,
  theme: Theme,
  images: ReadonlyMap<string, ImageBytes>,
  width: number,
  chain: readonly FontFamily[],
): Description {
  const struct: StructNode = { type: "Document", kids: [] };
  const outline: OutlineEntry[] = [];
  const context: Context = {
    theme,
    images,
    outline,
    chain,
    struct,
    colour: theme.colours.plain,
    origin: "",
    width,
    body: theme.text.body,
    compactFacts: theme.edition === "standard",
    close: false,
    inTable: false,
    contents: contentsOf(tree.children),
  };
  return { elements: describeBlocks(tree.children, context), struct, outline };
}

/** Headings of the sections, as the table of contents lists them. */
function contentsOf(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap((block): OutlineEntry[] => {
    if (block.type !== "section" || block.role === "cover") return [];
    const title = block.children.find((child): child is Heading => child.type === "heading");
    return title ? [{ level: title.level, title: inlineText(title.children), anchor: title.id }] : [];
  });
}

/** Blocks one under the other; each brings the space it wants above itself, which the first does not take. */
function describeBlocks(blocks: readonly Block[], context: Context): Element[] {
  return blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const element = describeBlock(block, { ...context, origin: block.origin ?? context.origin });
    if (previous === undefined) return element;
    const props = followsCover(previous, context) ? { breakBefore: "page" as const } : breakOf(block);
    return view({ marginTop: spaceBefore(block, previous, context) }, [element], props);
  });
}

/** The cover of an easy-read book has its page to itself. */
function followsCover(previous: Block, { theme }: Context): boolean {
  return theme.edition === "easy-read" && previous.type === "section" && previous.role === "cover";
}

/** A break before a block stands on its outermost box, so that the space above it is dropped too. */
function breakOf(block: Block): NodeProps {
  if (block.type !== "section" || block.break === "none") return {};
  // Only the sections of the plan itself ask for a third of a page; what follows them fills up.
  if (block.break === "third" && block.role !== "plan-section") return {};
  return { breakBefore: block.break };
}

function spaceBefore(block: Block, previous: Block, { theme, close }: Context): number {
  const { space, edition } = theme;
  const easy = edition === "easy-read";
  if (edition === "summary" && (block.type === "section" || block.type === "heading")) return space.l;
  switch (block.type) {
    case "section":
      return easy ? space.xxl : space.xl;
    case "heading":
      return previous.type === "heading"
        ? space.s
        : block.level <= 2
          ? space.xl
          : block.level === 3
            ? space.xl
            : space.l;
    case "card":
      return easy ? space.xl : space.m;
    case "picture-row":
      return easy ? 14 : space.l;
    case "paragraph":
      if (close && theme.edition === "easy-read") return 2;
      return previous.type === "heading" || block.role === "small" ? space.xs : space.s;
    case "list":
      return block.role === "path" ? space.m : previous.type === "heading" ? space.xs : space.s;
    case "table":
    case "facts":
    case "frame":
    case "scale":
    case "notice":
    case "figure":
      return previous.type === "heading" ? space.s : space.m;
    case "contents":
      return space.xl;
  }
}

function describeBlock(block: Block, context: Context): Element {
  switch (block.type) {
    case "section":
      return describeSection(block, context);
    case "heading":
      return describeHeading(block, context);
    case "paragraph":
      return describeParagraph(block, context);
    case "list":
      return describeList(block, context);
    case "table":
      return describeTable(block, context);
    case "facts":
      return describeFacts(block, context);
    case "card":
      return describeCard(block, context);
    case "notice":
      return describeNotice(block, context);
    case "figure":
      return describeFigure(block, context);
    case "contents":
      return describeContents(block, context);
    case "picture-row":
      return describePictureRow(block, context);
    case "frame":
      return describeFrame(block, context);
    case "scale":
      return describeScale(block, context);
  }
}

function within(context: Context, type: StructType, more: Partial<Context> = {}): Context {
  return { ...context, struct: addStruct(context.struct, type), ...more };
}

function lookOf(style: TextStyle, theme: Theme, colour = theme.colours.text): TextLook {
  return { ...style, colour, link: theme.colours.link };
}

/** A leaf set in lines `width` points wide, as a box of their height. */
function text(context: Context, leaf: Leaf, look: TextLook, width: number): Element {
  const lines = setText(leaf, look, width, context.chain);
  return view({ width, height: lines.length * look.leading }, [], { text: { leaf, lines } });
}

function describeSection(section: SectionBlock, context: Context): Element {
  const { theme } = context;
  const colour = section.code ? theme.colours.section[section.code] : theme.colours.plain;
  const compactFacts = context.compactFacts && section.role !== "cover";
  const inside = within(context, "Sect", { colour, compactFacts });
  const children =
    section.picture && section.children[0]?.type === "heading"
      ? [
          describePartTitle(section.children[0], section.picture, inside),
          ...describeBlocks(section.children.slice(1), inside).map((element, index) =>
            index === 0 ? view({ marginTop: theme.space.l }, [element]) : element,
          ),
        ]
      : describeBlocks(section.children, inside);
  return view({}, children, { anchor: section.id, ...breakOf(section) });
}

/** Easy read: a band in the part's colour with its picture. */
function describePartTitle(title: Heading, picture: Picture, context: Context): Element {
  const { theme, colour } = context;
  const size = 20 * MM;
  return view(
    { flexDirection: "row", alignItems: "center", paddingBottom: theme.space.s },
    [
      view({ width: size, height: size, marginRight: theme.space.l }, [], {
        picture: { image: picture.image },
      }),
      describeHeading(title, { ...context, width: context.width - size - theme.space.l }, false),
    ],
    { keepWithNext: true, decoration: { bottom: { colour, width: 3 } } },
  );
}

function describeHeading(heading: Heading, context: Context, ruled = true): Element {
  const { theme, colour } = context;
  const struct = addStruct(context.struct, `H${heading.level}`);
  const style =
    heading.level === 1
      ? theme.text.h1
      : heading.level === 2
        ? theme.text.h2
        : heading.level === 3
          ? theme.text.h3
          : theme.text.h4;
  if (heading.level <= 3) {
    context.outline.push({ level: heading.level, title: inlineText(heading.children), anchor: heading.id });
  }
  const ink = heading.level <= 3 ? colour : theme.colours.text;
  const side = style.leading + 6;
  const square = heading.letter === undefined ? 0 : heading.letter.length > 1 ? side * 1.35 : side;
  const wordsWidth = context.width - (heading.letter === undefined ? 0 : square + theme.space.m);
  const leaf = leafOf(heading.children, struct, context.origin, true);
  const words = text(context, leaf, lookOf(style, theme, ink), wordsWidth);
  if (!heading.letter) return view({}, [words], { keepWithNext: true, anchor: heading.id });
  const letterLook = { ...lookOf(style, theme, theme.colours.onFill), align: "center" as const };
  return view(
    { flexDirection: "row", alignItems: "center", paddingBottom: ruled ? theme.space.s : 0 },
    [
      view(
        {
          width: square,
          height: side,
          justifyContent: "center",
          marginRight: theme.space.m,
          flexShrink: 0,
        },
        [text(context, artifactLeaf(heading.letter), letterLook, square)],
        { decoration: { fill: colour } },
      ),
      words,
    ],
    {
      keepWithNext: true,
      anchor: heading.id,
      ...(ruled ? { decoration: { bottom: { colour, width: 2 } } } : {}),
    },
  );
}

function paragraphStyle(role: Paragraph["role"], context: Context): TextStyle {
  const { text: styles } = context.theme;
  switch (role) {
    case "body":
      return context.body;
    case "quote":
      return context.body;
    case "lead":
      return styles.lead;
    case "outcome":
      return { ...styles.lead, bold: true };
    case "small":
    case "purpose":
      return styles.small;
    case "name":
      return styles.name;
  }
}

function describeParagraph(paragraph: Paragraph, context: Context): Element {
  const { theme } = context;
  const style = paragraphStyle(paragraph.role, context);
  const quote = paragraph.role === "quote";
  const parent = quote ? addStruct(context.struct, "BlockQuote") : context.struct;
  const struct = addStruct(parent, "P");
  const ink =
    paragraph.role === "purpose" || paragraph.role === "small" ? theme.colours.secondary : theme.colours.text;
  const leaf = leafOf(paragraph.children, struct, context.origin, style.bold);
  const look = lookOf(style, theme, paragraph.role === "name" ? context.colour : ink);
  const words = text(context, leaf, look, context.width - (quote ? theme.space.m : 0));
  if (quote) {
    const bar = { left: { colour: context.colour, width: 3 } };
    return view({ paddingLeft: theme.space.m }, [words], { decoration: bar });
  }
  return paragraph.role === "purpose" ? view({}, [words], { keepWithNext: true }) : words;
}

function describeList(list: List, context: Context): Element {
  const { theme } = context;
  const struct = addStruct(context.struct, "L", { numbering: list.ordered ? "Decimal" : "Disc" });
  const path = list.role === "path";
  const indent = path ? 34 : list.ordered ? context.body.size * 1.8 : context.body.size * 1.3;
  const items = list.children.map((item, index) => {
    const li = addStruct(struct, "LI");
    const label = addStruct(li, "Lbl");
    const body = addStruct(li, "LBody");
    const inside: Context = {
      ...context,
      struct: body,
      origin: item.origin ?? context.origin,
      width: context.width - indent,
    };
    const mark = list.ordered ? `${index + 1}${path ? "" : "."}` : "\u2022";
    const leaf = leafOf([{ type: "text", value: mark }], label, "", path);
    return view(
      {
        flexDirection: "row",
        ...(index > 0
          ? { marginTop: path ? theme.space.m : theme.edition === "summary" ? 2 : theme.space.xs }
          : {}),
      },
      [
        path ? pathMark(leaf, context) : text(context, leaf, lookOf(context.body, theme), indent),
        view(
          { width: inside.width, ...(path ? { paddingTop: 2 } : {}) },
          describeBlocks(item.children, inside),
        ),
      ],
      path ? { keep: 0.4 } : {},
    );
  });
  return view({}, items);
}

/** The number of a step in a filled disc. */
function pathMark(leaf: Leaf, context: Context): Element {
  const { theme, colour, body } = context;
  const size = Math.max(22, body.leading);
  const look = {
    ...lookOf({ ...body, bold: true, leading: size }, theme, theme.colours.onFill),
    align: "center" as const,
  };
  return view({ width: 34, flexShrink: 0 }, [
    view({ width: size, height: size, justifyContent: "center" }, [text(context, leaf, look, size)], {
      decoration: { fill: colour, radius: size / 2 },
    }),
  ]);
}

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
    const widest = (measure: (leaf: Leaf) => number): number => Math.max(0, ...leaves.map(measure)) + padding;
    const most = widest((leaf) => setText(leaf, look, Infinity, chain)[0]?.width ?? 0);
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

function describeTable(table: Table, context: Context): Element {
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
        describeBlocks(cell.children, inside),
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

function describeFacts(facts: Facts, context: Context): Element {
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
  return describeBlocks(fact.value, {
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
  const termWidth = picture ? width * 0.18 : width * 0.34;
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

/** Hard words: two columns in easy read, each with its picture. */
function factWords(items: readonly PlannedFact[], context: Context): Element {
  const { theme, width } = context;
  const gap = theme.space.l;
  const cellWidth = (width - gap) / 2;
  const size = 14 * MM;
  const rows: PlannedFact[][] = [];
  for (let index = 0; index < items.length; index += 2) rows.push(items.slice(index, index + 2));
  return view(
    {},
    rows.map((row) =>
      view(
        { flexDirection: "row", paddingVertical: theme.space.s },
        row.map((item, index) => {
          const wordsWidth = cellWidth - size - theme.space.s;
          const words = view({ width: wordsWidth }, [
            termElement(item, context, wordsWidth, theme.text.small, theme.colours.text),
            ...valueElements(item, context, wordsWidth, theme.text.small),
          ]);
          const picture = item.fact.picture
            ? [
                view({ width: size, height: size, marginRight: theme.space.s, flexShrink: 0 }, [], {
                  picture: { image: item.fact.picture.image },
                }),
              ]
            : [view({ width: size, marginRight: theme.space.s, flexShrink: 0 }, [])];
          return view(
            { width: cellWidth, flexDirection: "row", ...(index > 0 ? { marginLeft: gap } : {}) },
            [...picture, words],
            item.fact.id ? { anchor: item.fact.id } : {},
          );
        }),
        { keep: 0.5, decoration: { bottom: { colour: theme.colours.line, width: 0.75 } } },
      ),
    ),
  );
}

function describeCard(card: Card, context: Context): Element {
  const { theme } = context;
  const colour = card.code ? theme.colours.section[card.code] : context.colour;
  const inside = within(context, "Sect", { colour });
  const props: NodeProps = { ...(card.id ? { anchor: card.id } : {}) };
  if (theme.edition === "easy-read" || theme.edition === "summary" || context.inTable) {
    return view({}, describeBlocks(card.children, inside), props);
  }
  const padding = theme.space.m + 2;
  return view(
    { paddingVertical: theme.space.m, paddingLeft: padding + 4, paddingRight: padding },
    describeBlocks(card.children, { ...inside, width: context.width - 2 * padding - 4 }),
    {
      ...props,
      keepLast: true,
      keep: 0.3,
      decoration: { fill: theme.colours.panel, left: { colour, width: 4 } },
    },
  );
}

function describeNotice(notice: Notice, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const padding = theme.edition === "summary" ? theme.space.s : theme.space.m;
  const children = describeBlocks(notice.children, { ...inside, width: context.width - 2 * padding });
  if (notice.role === "none") return view({}, children);
  const strong = notice.role === "draft";
  return view({ padding }, children, {
    keep: 0.5,
    decoration: {
      fill: theme.colours.panel,
      border: { colour: strong ? theme.colours.text : theme.colours.line, width: strong ? 2 : 1 },
    },
  });
}

function figureStruct(picture: Picture, context: Context): { image: string; figure?: StructNode } {
  return picture.alt === ""
    ? { image: picture.image }
    : { image: picture.image, figure: addStruct(context.struct, "Figure", { alt: picture.alt }) };
}

function describeFigure(figure: Figure, context: Context): Element {
  const image = context.images.get(figure.picture.image);
  const width = Math.min(figure.width * MM, context.width);
  const height = image ? (width * image.height) / image.width : width;
  return view({ width, height }, [], { keep: 1, picture: figureStruct(figure.picture, context) });
}

function describeContents(contents: Contents, context: Context): Element {
  const { theme } = context;
  const toc = addStruct(context.struct, "TOC");
  const title = addStruct(toc, "Caption");
  const style = contentsInTwo(context) ? { ...theme.text.small, size: 11 } : context.body;
  return view({}, [
    view(
      { marginBottom: theme.space.s },
      [
        text(
          context,
          leafOf(contents.title, title, context.origin, true),
          lookOf({ ...theme.text.h3, bold: true }, theme, context.colour),
          context.width,
        ),
      ],
      { keepWithNext: true },
    ),
    contentsColumns(
      context.contents.map((entry) => contentsEntry(entry, toc, style, context)),
      context,
    ),
  ]);
}

/** Long contents stand in two columns, read down the left one first. */
function contentsColumns(entries: readonly Element[], context: Context): Element {
  const half = Math.ceil(entries.length / 2);
  if (!contentsInTwo(context)) return view({}, entries);
  const width = contentsWidth(context);
  return view({ flexDirection: "row", justifyContent: "space-between" }, [
    view({ width }, entries.slice(0, half)),
    view({ width }, entries.slice(half)),
  ]);
}

function contentsInTwo({ theme, contents }: Context): boolean {
  return theme.edition === "standard" && contents.length > 10;
}

function contentsWidth(context: Context): number {
  return contentsInTwo(context) ? (context.width - context.theme.space.xl) / 2 : context.width;
}

function contentsEntry(entry: OutlineEntry, toc: StructNode, style: TextStyle, context: Context): Element {
  const { theme } = context;
  const numberWidth = style.size * 2.4;
  const item = addStruct(toc, "TOCI");
  const leaf = referenceLeaf(item, entry.title, `#${entry.anchor}`, entry.title);
  const page: Leaf = {
    ...leaf,
    text: "000",
    runs: [{ ...(leaf.runs[0] as Leaf["runs"][0]), to: 3 }],
    pageOf: entry.anchor,
  };
  const look = { ...lookOf(style, theme), link: theme.colours.text };
  return view(
    { flexDirection: "row", paddingVertical: theme.edition === "easy-read" ? 4 : 2 },
    [
      text(context, leaf, look, contentsWidth(context) - numberWidth),
      text(context, page, { ...look, align: "right" }, numberWidth),
    ],
    { keep: 0.5, decoration: { bottom: { colour: theme.colours.line, width: 0.75 } } },
  );
}

function describePictureRow(row: PictureRow, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const { column, size } = theme.picture;
  const picture: Element = row.picture
    ? view({ width: column, flexShrink: 0 }, [
        view({ width: size, height: size }, [], { picture: figureStruct(row.picture, inside) }),
      ])
    : view({ width: column, flexShrink: 0 }, []);
  const width = context.width - column;
  const padding = row.quote ? theme.space.m : 0;
  const words = describeBlocks(row.children, { ...inside, width: width - padding });
  const bar: NodeProps = row.quote ? { decoration: { left: { colour: context.colour, width: 4 } } } : {};
  return view(
    { flexDirection: "row", alignItems: "center", minHeight: size },
    [picture, view({ width, paddingLeft: padding }, words, bar)],
    { keep: 1 },
  );
}

function describeFrame(frame: Frame, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  return view(
    { height: frame.height * MM, padding: theme.space.m },
    describeBlocks(frame.children, {
      ...inside,
      body: theme.text.small,
      width: context.width - 2 * theme.space.m,
    }),
    { keep: 1, decoration: { border: { colour: theme.colours.line, width: 1.5 }, radius: 8, dashed: true } },
  );
}

function describeScale(scale: Scale, context: Context): Element {
  const { theme } = context;
  const question = text(
    context,
    leafOf(scale.question, addStruct(context.struct, "P"), context.origin, true),
    lookOf({ ...context.body, bold: true }, theme),
    context.width,
  );
  const list = addStruct(context.struct, "L", { numbering: "None" });
  const cellWidth = context.width / Math.max(1, scale.options.length);
  const side = Math.min(14 * MM, cellWidth - theme.space.s);
  const options = scale.options.map((option) => {
    const body = addStruct(addStruct(list, "LI"), "LBody");
    const look = { ...lookOf(theme.text.small, theme), align: "center" as const };
    const label = text(
      context,
      leafOf(option.label, body, context.origin),
      look,
      cellWidth - 2 * theme.space.xs,
    );
    const picture: Element[] = option.picture
      ? [view({ width: side, height: side }, [], { picture: { image: option.picture.image } })]
      : [];
    return view({ width: cellWidth, alignItems: "center", paddingHorizontal: theme.space.xs }, [
      ...picture,
      view({ marginTop: theme.space.xs }, [label]),
      view({ width: 20, height: 20, marginTop: theme.space.s }, [], {
        decoration: { border: { colour: theme.colours.text, width: 1.5 } },
      }),
    ]);
  });
  const row: BoxStyle = { flexDirection: "row", marginTop: theme.space.m, alignItems: "flex-start" };
  return view({}, [question, view(row, options)], { keep: 1 });
}
