// What a reader meets on the pages of a laid-out document. The renderer measures it, rules of easy reading are asked of it.

/** Rows with a picture that a page of easy read has at most: four to six, as those who make easy read advise. */
export const MOST_ROWS = 6;

export interface PageMeasures {
  /** Pages of each book of a copy that is given in several; one number for one book. */
  bookPages: readonly number[];
  /** Characters of the longest line of running text; small print is not counted. */
  longestLine: number;
  /** Points of the smallest letters. */
  smallestText: number;
  /** Rows with a picture on each page; easy read only. */
  rowsOnPages: readonly number[];
  /** Rows, cards and other things to keep whole that are higher than a page, and so are cut. */
  cuts: number;
}
