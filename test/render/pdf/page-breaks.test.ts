// Where pages end: never inside what must not be cut, and nothing left out.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutPages,
  mergeIntervals,
  type Interval,
  type PlacedColumn,
} from "../../../src/render/pdf/page-breaks.js";

const column = (bands: Interval[], more: Partial<PlacedColumn> = {}): PlacedColumn => ({
  items: [],
  anchors: new Map(),
  bands,
  looserBands: [],
  lines: bands,
  breaks: [],
  tables: [],
  overfull: [],
  ...more,
});
const band = (top: number, bottom: number): Interval => ({ top, bottom });

describe("mergeIntervals", () => {
  it("grows overlapping intervals together and leaves touching ones apart", () => {
    expect(mergeIntervals([band(10, 20), band(0, 10), band(15, 30)])).toEqual([band(0, 10), band(10, 30)]);
  });
});

describe("cutPages", () => {
  it("keeps on one page what fits", () => {
    expect(cutPages(column([band(0, 40), band(50, 90)]), 100)).toHaveLength(1);
  });

  it("moves a band that does not fit, and drops the space above it", () => {
    const [first, second] = cutPages(column([band(0, 60), band(70, 120)]), 100);
    expect(first).toMatchObject({ from: 0, to: 60 });
    expect(second).toMatchObject({ from: 70 });
  });

  it("breaks before a part that asks for a page of its own", () => {
    const breaks = [{ at: 30, kind: "page" as const }];
    expect(cutPages(column([band(0, 20), band(30, 50)], { breaks }), 100)).toHaveLength(2);
  });

  it("breaks before a section only when less than a third of the page is left", () => {
    const breaks = (at: number) => ({ breaks: [{ at, kind: "third" as const }] });
    expect(cutPages(column([band(0, 60), band(65, 80)], breaks(65)), 100)).toHaveLength(1);
    expect(cutPages(column([band(0, 70), band(75, 90)], breaks(75)), 100)).toHaveLength(2);
  });

  it("shares easy-read rows out evenly where a page would have more than six", () => {
    const bands = Array.from({ length: 8 }, (_, index) => band(index * 10, index * 10 + 9));
    const tops = bands.map(({ top }) => top + 2);
    const rules = (rowTops: number[]) => ({ rowTops, evenly: true });
    const rowsOf = (pages: { from: number; to: number }[]): number[] =>
      pages.map(({ from, to }) => tops.filter((top) => from <= top && top < to).length);
    expect(rowsOf(cutPages(column(bands), 100, rules(tops)))).toEqual([4, 4]);
    expect(rowsOf(cutPages(column(bands.slice(0, 6)), 100, rules(tops.slice(0, 6))))).toEqual([6]);
    // A part that begins a page by itself is none of its neighbour's concern.
    const breaks = [{ at: 60, kind: "page" as const }];
    expect(rowsOf(cutPages(column(bands, { breaks }), 100, rules(tops)))).toEqual([6, 2]);
    // Rows that fill a page sooner end it sooner.
    expect(rowsOf(cutPages(column(bands), 35, rules(tops)))).toEqual([3, 3, 2]);
  });

  it("cuts a band that is higher than a page between its lines", () => {
    const lines = Array.from({ length: 30 }, (_, index) => band(index * 10, index * 10 + 9));
    const pages = cutPages({ ...column([band(0, 299)]), lines }, 100);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) expect(page.to - page.from).toBeLessThanOrEqual(100.5);
  });

  it("lets go of what stays together before it cuts what is whole", () => {
    const looserBands = [[band(0, 20), band(20, 90), band(90, 140)]];
    const pages = cutPages(
      { ...column([band(0, 140)]), looserBands, lines: [band(0, 10), band(80, 90)] },
      100,
    );
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 90],
      [90, 140.5],
    ]);
  });

  it("repeats a table's header on each page that starts inside the table, and leaves room for it", () => {
    const rows = Array.from({ length: 12 }, (_, index) => band(index * 20, index * 20 + 20));
    const tables = [{ top: 0, bottom: 20, end: 240 }];
    const pages = cutPages(column(rows, { tables }), 100);
    expect(pages[0]?.header).toBeUndefined();
    for (const page of pages.slice(1)) {
      expect(page.header).toEqual(tables[0]);
      expect(page.to - page.from).toBeLessThanOrEqual(80.5);
    }
  });

  it("shows every band once, whole, in order, for any column", () => {
    const anyColumn = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 95 })), {
        minLength: 1,
        maxLength: 60,
      })
      .map((steps) => {
        let at = 0;
        return steps.map(([gap, height]) => {
          const top = at + gap;
          at = top + height;
          return band(top, at);
        });
      });
    fc.assert(
      fc.property(anyColumn, (bands) => {
        const pages = cutPages(column(bands), 100);
        const shown = bands.map(
          (each) =>
            pages.filter((page) => each.top >= page.from - 0.01 && each.bottom <= page.to + 0.01).length,
        );
        expect(shown).toEqual(bands.map(() => 1));
      }),
      { numRuns: 300 },
    );
  });
});
