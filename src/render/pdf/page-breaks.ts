// Cuts the endless column into pages. Everything that must not be cut is an interval of the column (a line of text, the
// first two and the last two lines of a paragraph, a heading with what follows it, a row of a table ...); intervals that
// overlap grow together into bands, and a page ends only between two bands. So no rule can break another.

import { MOST_ROWS } from "../../document/page-measures.js";
import type { Leaf } from "./leaves.js";
import type { Decoration, LaidOutNode, NodeProps } from "./react-pdf.js";
import { firstWhere } from "../../sorted.js";
import type { SetLine } from "./set-text.js";

interface Placed {
  /** Points from the left and the top of the endless column. */
  x: number;
  top: number;
  bottom: number;
}

export interface PlacedBox extends Placed {
  kind: "box";
  width: number;
  decoration: Decoration;
}

export interface PlacedLine extends Placed {
  kind: "line";
  line: SetLine;
  leaf: Leaf;
  /** Points of the column that the text was set in. */
  width: number;
}

export interface PlacedPicture extends Placed {
  kind: "picture";
  width: number;
  picture: NonNullable<NodeProps["picture"]>;
}

export type PlacedItem = PlacedBox | PlacedLine | PlacedPicture;

export interface PlacedColumn {
  /** In reading order; a box before what stands in it. */
  items: PlacedItem[];
  anchors: Map<string, number>;
  /** What a page never ends in, in order. */
  bands: Interval[];
  /** Bands by fewer rules, for a band that is higher than a page: without what is said of last children; then without
   *  the rows and cards that are kept whole but fill much of a page, so that a heading stays with their first lines. */
  looserBands: Interval[][];
  lines: Interval[];
  breaks: { at: number; kind: "page" | "third" }[];
  tables: RepeatedHeader[];
  /** What is always kept whole, but is higher than a page. */
  overfull: Interval[];
}

export interface Interval {
  top: number;
  bottom: number;
}

/** A table's header row and the range in which a page that starts there repeats it. */
export interface RepeatedHeader {
  top: number;
  bottom: number;
  end: number;
}

export interface PageCut {
  /** The part of the column that the page shows. */
  from: number;
  to: number;
  header?: RepeatedHeader;
}

/** The last of a box: it overlaps its last two lines, which stay together. */
const endOf = ({ bottom }: Interval): Interval => ({ top: bottom - 0.01, bottom });

/** Share of a page that is much of it: above it a last child may stand alone, and what is kept whole may be cut. */
const MUCH = 0.3;
/** Share of a page up to which what stands before the last child is no company for it: a note of a line or two, large. */
const SHORT_BEFORE = 0.13;

/** The end of what stands before the last child, and the last child: what must not be parted. */
function lastOf(
  extents: readonly Interval[],
  pageHeight: number,
  wants: NonNullable<NodeProps["keepLast"]>,
): Interval[] {
  const final = extents.at(-1);
  if (final === undefined || final.bottom - final.top > MUCH * pageHeight) return [];
  const [earlier, next] = extents.length > 2 ? extents.slice(-3, -1) : [undefined, extents.at(-2)];
  const isShort =
    wants === "company" && next !== undefined && next.bottom - next.top <= SHORT_BEFORE * pageHeight;
  const fits = earlier !== undefined && final.bottom - earlier.top <= pageHeight;
  const previous = isShort && fits ? earlier : next;
  return previous === undefined ? [] : [{ top: previous.bottom - 1, bottom: final.bottom }];
}

/**
 * Gives every node of the laid-out column its place, and says what must not be cut. Measures nothing anew.
 * @param left where the column begins on the page, in points; @param pageHeight what a page has for it.
 */
export function placeColumn(column: LaidOutNode, left: number, pageHeight: number): PlacedColumn {
  const placed: PlacedColumn = {
    items: [],
    anchors: new Map(),
    bands: [],
    looserBands: [],
    lines: [],
    breaks: [],
    tables: [],
    overfull: [],
  };
  const solid: Interval[] = [];
  const lasts: Interval[] = [];
  const large: Interval[] = [];
  const opening: Interval[] = [];
  const stays: Interval[] = [];
  const extent = (parts: readonly Interval[]): Interval | undefined =>
    parts.length === 0
      ? undefined
      : {
          top: Math.min(...parts.map((part) => part.top)),
          bottom: Math.max(...parts.map((part) => part.bottom)),
        };

  const placeText = (
    text: NonNullable<NodeProps["text"]>,
    x: number,
    top: number,
    width: number,
  ): Interval => {
    let y = top;
    const intervals = text.lines.map((line): Interval => {
      const item: PlacedLine = {
        kind: "line",
        x: x + line.indent,
        top: y,
        bottom: y + line.look.leading,
        line,
        leaf: text.leaf,
        width,
      };
      y = item.bottom;
      placed.items.push(item);
      return item;
    });
    placed.lines.push(...intervals);
    solid.push(...intervals);
    // No single line of a paragraph is left alone, at either end.
    for (const pair of [intervals.slice(0, 2), intervals.slice(-2)]) solid.push(extent(pair) as Interval);
    opening.push(extent(intervals.slice(0, 2)) as Interval);
    return extent(intervals) as Interval;
  };

  const place = (node: LaidOutNode, x: number, y: number): Interval | undefined => {
    const nodeLeft = x + node.box.left;
    const top = y + node.box.top;
    const props = node.props.node ?? {};
    const box: Interval = { top, bottom: top + node.box.height };
    if (props.anchor !== undefined) placed.anchors.set(props.anchor, top);
    if (props.breakBefore) placed.breaks.push({ at: top, kind: props.breakBefore });
    if (props.text) return placeText(props.text, nodeLeft, top, node.box.width);
    if (props.decoration) {
      placed.items.push({
        kind: "box",
        x: nodeLeft,
        width: node.box.width,
        ...box,
        decoration: props.decoration,
      });
    }
    if (props.picture) {
      placed.items.push({
        kind: "picture",
        x: nodeLeft,
        width: node.box.width,
        ...box,
        picture: props.picture,
      });
      placed.lines.push(box);
      opening.push(box);
      solid.push(box);
    }
    const children = node.children ?? [];
    const extents = children.flatMap((child) => place(child, nodeLeft, top) ?? []);
    const inner = extent(extents);
    if (props.keepLast) lasts.push(...lastOf(extents, pageHeight, props.keepLast));
    if (props.table && children[0]) {
      const header = children[0].box;
      placed.tables.push({
        top: top + header.top,
        bottom: top + header.top + header.height,
        end: box.bottom,
      });
    }
    const whole = props.keep !== undefined && node.box.height <= props.keep * pageHeight;
    if (whole) (node.box.height > MUCH * pageHeight ? large : solid).push(box);
    else if (props.keep === 1) placed.overfull.push(box);
    if (props.keepWithNext) stays.push(props.keepWithNext === "whole" ? box : endOf(box));
    if (props.decoration || props.picture || whole) {
      // The padding of a box goes with its first and with its last line.
      if (inner)
        solid.push(
          { top: box.top, bottom: inner.top + 0.01 },
          { top: inner.bottom - 0.01, bottom: box.bottom },
        );
      else solid.push(box);
      return box;
    }
    return inner;
  };
  place(column, left, 0);

  // What stays with the next thing reaches to the end of that thing's first two lines.
  opening.sort((one, other) => one.top - other.top);
  const joined = stays.map((stay): Interval => {
    const next = opening[firstWhere(opening, ({ top }) => top >= stay.bottom - 0.5)];
    return { top: stay.top, bottom: next ? next.bottom : stay.bottom };
  });
  placed.bands = mergeIntervals([...solid, ...joined, ...large, ...lasts]);
  placed.looserBands = [
    mergeIntervals([...solid, ...joined, ...large]),
    mergeIntervals([...solid, ...joined]),
  ];
  placed.breaks.sort((a, b) => a.at - b.at);
  return placed;
}

/** What stands on each page, in reading order; a box stands on every page that shows a part of it. */
export function itemsOnPages(column: PlacedColumn, pages: readonly PageCut[]): PlacedItem[][] {
  const onPages = pages.map((): PlacedItem[] => []);
  for (const item of column.items) {
    const first = firstWhere(pages, ({ to }) => item.top < to - 0.01);
    for (let page = first; page < pages.length && shows(pages[page]!, item); page++) {
      onPages[page]!.push(item);
      if (item.kind !== "box") break;
    }
  }
  return onPages;
}

const shows = ({ from, to }: PageCut, item: PlacedItem): boolean =>
  item.kind === "box"
    ? Math.min(item.bottom, to) - Math.max(item.top, from) > 0.01
    : item.top >= from - 0.01 && item.top < to - 0.01;

/** Overlapping intervals grown together, in order; those that only touch stay apart. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.top - b.top || b.bottom - a.bottom)) {
    const last = merged.at(-1);
    if (last && next.top < last.bottom - 0.005) last.bottom = Math.max(last.bottom, next.bottom);
    else merged.push({ ...next });
  }
  return merged;
}

/** Bands that fit a page: one that is higher is made of bands by fewer rules, and in the end of its lines. */
function fittingBands(column: PlacedColumn, height: number): Interval[] {
  const levels = [column.bands, ...column.looserBands];
  const lines = mergeIntervals(column.lines);
  const fitting = (band: Interval, level: number): Interval[] => {
    if (band.bottom - band.top <= height) return [band];
    const next = levels[level + 1];
    const parts = intervalsIn(band, next ?? lines);
    return next === undefined ? parts : parts.flatMap((part) => fitting(part, level + 1));
  };
  return column.bands.flatMap((band) => fitting(band, 0));
}

/** The intervals of a list that stand in a band; the first and the last reach to its ends. */
function intervalsIn(band: Interval, list: readonly Interval[]): Interval[] {
  const from = firstWhere(list, ({ top }) => top >= band.top - 0.01);
  const end = firstWhere(list, ({ bottom }) => bottom > band.bottom + 0.01);
  const inside = list.slice(from, end);
  if (inside.length === 0) return [band];
  return inside.map(({ top, bottom }, index) => ({
    top: index === 0 ? band.top : top,
    bottom: index === inside.length - 1 ? band.bottom : bottom,
  }));
}

/** Points between a repeated header row and the row that goes on below it. */
const HEADER_GAP = 6;

/** What a repeated header row takes of its page, in points. */
export function headerHeight({ header }: Pick<PageCut, "header">): number {
  return header ? header.bottom - header.top + HEADER_GAP : 0;
}

/** Space kept above and below a cut inside a filled box, in points. */
const CUT_PADDING = 6;

export interface PageRules {
  /** Where the pictures of easy-read rows stand, from the top: a page has at most `MOST_ROWS` of them. */
  rowTops: readonly number[];
  /** Whether the pages of a part are as even as they can be without there being more of them. */
  evenly: boolean;
}

/**
 * Where the pages begin and end. `third` breaks only where less than a third of the page is left.
 * @param height points of a page that the column may fill.
 */
export function cutPages(
  column: PlacedColumn,
  height: number,
  rules: PageRules = { rowTops: [], evenly: false },
): PageCut[] {
  const bands = fittingBands(column, height);
  const breaks = bands.map(() => new Set<"page" | "third">());
  for (const { at, kind } of column.breaks)
    breaks[firstWhere(bands, ({ top }) => at <= top + 0.01)]?.add(kind);
  const cutter: Cutter = { bands, breaks, height, rules, beginning: beginnings(bands, column) };
  const parts = [...bands.keys()].filter((index) => index === 0 || breaks[index]?.has("page"));
  const starts = parts.flatMap((first, part) => startsIn(cutter, first, parts[part + 1] ?? bands.length));
  return pagesFrom(starts.length === 0 ? [0] : starts, cutter);
}

interface Cutter {
  bands: readonly Interval[];
  /** What asks for a new page before each band. */
  breaks: readonly ReadonlySet<"page" | "third">[];
  height: number;
  rules: PageRules;
  beginning: (band: number) => PageBeginning;
}

/** How a page begins with a band. */
interface PageBeginning {
  from: number;
  /** Points of a filled box before its first band, and after the last one of the page before. */
  padding: number;
  header?: RepeatedHeader;
}

/** Says how a page begins with each band; reckoned when it is asked for, for most bands begin none. */
function beginnings(
  bands: readonly Interval[],
  { items, tables }: PlacedColumn,
): (band: number) => PageBeginning {
  const filled = items.filter((item) => item.kind === "box" && item.decoration.fill !== undefined);
  const known = new Map<number, PageBeginning>([[0, { from: 0, padding: 0 }]]);
  const reckon = (index: number): PageBeginning => {
    const [previous, band] = bands.slice(index - 1, index + 1) as [Interval, Interval];
    const middle = (previous.bottom + band.top) / 2;
    const inBox = filled.some((box) => box.top < middle && box.bottom > middle);
    const padding = inBox ? Math.min((band.top - previous.bottom) / 2, CUT_PADDING) : 0;
    const from = band.top - padding;
    const header = tables.find((table) => table.bottom <= from + 0.01 && from < table.end - 0.01);
    return { from, padding, ...(header ? { header } : {}) };
  };
  return (index) => {
    const beginning = known.get(index) ?? reckon(index);
    known.set(index, beginning);
    return beginning;
  };
}

/** The bands with which the pages of a part begin: from one that begins a page by itself to the next. */
function startsIn(cutter: Cutter, first: number, end: number): number[] {
  const fewest = fillPages(cutter, first, end, cutter.height);
  if (!cutter.rules.evenly || fewest.length === 1) return fewest;
  // The lowest pages that hold the part in as few.
  let [low, high] = [0, cutter.height];
  while (high - low > 1) {
    const limit = (low + high) / 2;
    if (fillPages(cutter, first, end, limit).length > fewest.length) low = limit;
    else high = limit;
  }
  return fillPages(cutter, first, end, high);
}

/** Fills page after page; `limit` is the points that each may have of the column. */
function fillPages(
  { bands, breaks, height, rules, beginning }: Cutter,
  first: number,
  end: number,
  limit: number,
): number[] {
  const starts = [first];
  let page = beginning(first);
  for (let index = first + 1; index < end; index++) {
    const { bottom } = bands[index]!;
    const used = bands[index - 1]!.bottom - page.from;
    const asked = breaks[index]!.has("third") && height - headerHeight(page) - used < height / 3;
    const full = bottom - page.from > limit - headerHeight(page) + 0.01;
    if (asked || full || rowsBetween(page.from, bottom, rules) > MOST_ROWS) {
      starts.push(index);
      page = beginning(index);
    }
  }
  return starts;
}

const rowsBetween = (from: number, to: number, { rowTops }: PageRules): number =>
  rowTops.length === 0
    ? 0
    : firstWhere(rowTops, (top) => top >= to) - firstWhere(rowTops, (top) => top >= from);

/** The pages that begin with these bands. */
function pagesFrom(starts: readonly number[], { bands, beginning }: Cutter): PageCut[] {
  return starts.map((start, page): PageCut => {
    const { from, header } = beginning(start);
    const next = starts[page + 1];
    const last = bands[(next ?? bands.length) - 1];
    const to =
      next === undefined
        ? Math.max(last?.bottom ?? 0, from) + 0.5
        : (last?.bottom ?? 0) + beginning(next).padding;
    return { from, to, ...(header ? { header } : {}) };
  });
}
