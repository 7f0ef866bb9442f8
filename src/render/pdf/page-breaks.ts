// Cuts the endless column into pages. Everything that must not be cut is an interval of the column (a line of text, the
// first two and the last two lines of a paragraph, a heading with what follows it, a row of a table ...); intervals that
// overlap grow together into bands, and a page ends only between two bands. So no rule can break another.

import { MOST_ROWS } from "../../document/page-measures.js";
import type { Leaf } from "./leaves.js";
import type { Decoration, LaidOutNode, NodeProps } from "./react-pdf.js";
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
  bands: Interval[];
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

/** Share of a page above which a last child may stand alone: it fills enough of it. */
const SHORT_LAST = 0.3;
/** Share of a page up to which what stands before the last child is no company for it: a note of a line or two, large. */
const SHORT_BEFORE = 0.13;

/** The end of what stands before the last child, and the last child: what must not be parted. */
function lastOf(
  extents: readonly Interval[],
  pageHeight: number,
  wants: NonNullable<NodeProps["keepLast"]>,
): Interval[] {
  const final = extents.at(-1);
  if (final === undefined || final.bottom - final.top > SHORT_LAST * pageHeight) return [];
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
    lines: [],
    breaks: [],
    tables: [],
    overfull: [],
  };
  const solid: Interval[] = [];
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
    if (props.keepLast) solid.push(...lastOf(extents, pageHeight, props.keepLast));
    if (props.table && children[0]) {
      const header = children[0].box;
      placed.tables.push({
        top: top + header.top,
        bottom: top + header.top + header.height,
        end: box.bottom,
      });
    }
    const whole = props.keep !== undefined && node.box.height <= props.keep * pageHeight;
    if (whole) solid.push(box);
    else if (props.keep === 1) placed.overfull.push(box);
    if (props.keepWithNext) stays.push(box);
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
  placed.bands = mergeIntervals([...solid, ...joined]);
  placed.breaks.sort((a, b) => a.at - b.at);
  return placed;
}

/** The index of the first entry of a sorted list that has what all later ones have; the length where none has it. */
function firstWhere<T>(sorted: readonly T[], holds: (entry: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
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

/** Bands that fit a page: a band higher than a page is cut between its lines after all. */
function fittingBands(column: PlacedColumn, height: number): Interval[] {
  const lines = mergeIntervals(column.lines);
  return column.bands.flatMap((band) => {
    if (band.bottom - band.top <= height) return [band];
    const inside = lines.filter((line) => line.top >= band.top - 0.01 && line.bottom <= band.bottom + 0.01);
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last) return [band];
    return inside.map((line) => ({
      top: line === first ? band.top : line.top,
      bottom: line === last ? band.bottom : line.bottom,
    }));
  });
}

/** Points between a repeated header row and the row that goes on below it. */
const HEADER_GAP = 6;

/** What a repeated header row takes of its page, in points. */
export function headerHeight({ header }: PageCut): number {
  return header ? header.bottom - header.top + HEADER_GAP : 0;
}

/** Space kept above and below a cut inside a filled box, in points. */
const CUT_PADDING = 6;

/** How many rows a page that begins at a place may have: as even as can be up to the next page that begins by itself. */
function rowsForPage(from: number, { breaks }: PlacedColumn, rowTops: readonly number[]): number {
  const end = breaks.find(({ at, kind }) => kind === "page" && at > from + 0.5)?.at ?? Infinity;
  const rows = rowTops.filter((top) => from <= top && top < end).length;
  return rows <= MOST_ROWS ? MOST_ROWS : Math.ceil(rows / Math.ceil(rows / MOST_ROWS));
}

/**
 * Where the pages begin and end. `third` breaks only where less than a third of the page is left.
 * @param height points of a page that the column may fill.
 * @param rowTops where the pictures of easy-read rows stand, from the top
 */
export function cutPages(column: PlacedColumn, height: number, rowTops: readonly number[] = []): PageCut[] {
  const bands = fittingBands(column, height);
  const boxes = column.items.filter((item): item is PlacedBox => item.kind === "box");
  const pages: PageCut[] = [];
  let page: PageCut = { from: 0, to: 0 };
  let used = bands[0]?.top ?? 0;
  let nextBreak = 0;
  let mostRows = rowsForPage(used, column, rowTops);
  const capacity = (): number => height - headerHeight(page);
  for (const [index, band] of bands.entries()) {
    const wanted: ("page" | "third")[] = [];
    for (
      let next = column.breaks[nextBreak];
      next && next.at <= band.top + 0.01;
      next = column.breaks[nextBreak]
    ) {
      wanted.push(next.kind);
      nextBreak += 1;
    }
    const started = used > page.from && index > 0;
    const left = capacity() - (used - page.from);
    const asked = wanted.includes("page") || (wanted.includes("third") && left < height / 3);
    const full = band.bottom - page.from > capacity() + 0.01;
    const { from: begun } = page;
    const crowded = rowTops.filter((top) => begun <= top && top < band.bottom).length > mostRows;
    if (started && (asked || full || crowded)) {
      const previous = bands[index - 1] as Interval;
      const middle = (previous.bottom + band.top) / 2;
      const inBox = boxes.some((box) => box.decoration.fill && box.top < middle && box.bottom > middle);
      const gap = band.top - previous.bottom;
      const padding = inBox ? Math.min(gap / 2, CUT_PADDING) : 0;
      page.to = previous.bottom + padding;
      pages.push(page);
      const from = band.top - padding;
      const header = column.tables.find((table) => table.bottom <= from + 0.01 && from < table.end - 0.01);
      page = { from, to: from, ...(header ? { header } : {}) };
      mostRows = rowsForPage(from, column, rowTops);
    }
    used = band.bottom;
  }
  page.to = Math.max(used, page.from) + 0.5;
  pages.push(page);
  return pages;
}
