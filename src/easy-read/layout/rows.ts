// Rows as the child sees them: a picture, and each sentence on a line of its own beside it.

import { paragraph } from "../../document/build.js";
import type { Block, Paragraph, PictureRow } from "../../document/tree.js";
import type { ScriptRow } from "../script.js";
import { wordCount } from "../sentence.js";
import {
  anchor,
  isLong,
  noteLine,
  originOf,
  pictureOf,
  rowText,
  sentenceParagraphs,
  type Layout,
} from "./layout.js";

/** Rows one under the other; in a long copy short rows about one thing share a picture. */
export function rowsOf(layout: Layout, rows: readonly ScriptRow[]): Block[] {
  return isLong(layout) ? packedRows(layout, rows) : rows.map((row) => packRow(layout, [row]));
}

/** Rows one under the other; short rows about one thing share a picture. */
export function packedRows(layout: Layout, rows: readonly ScriptRow[]): Block[] {
  return packed(rows).map((pack) => packRow(layout, pack));
}

/** Most sentences and words beside one picture (Photosymbols: at most 4 to 5 sentences). */
const MOST_SENTENCES = 3;
const MOST_WORDS = 26;

/** Rows next to each other that say more of one item, together while they are short. */
function packed(rows: readonly ScriptRow[]): ScriptRow[][] {
  const packs: ScriptRow[][] = [];
  for (const row of rows) {
    const last = packs.at(-1);
    const [first] = last ?? [];
    const joins =
      first !== undefined && last !== undefined && belongTogether(first, row) && fits([...last, row]);
    if (joins) last.push(row);
    else packs.push([row]);
  }
  return packs;
}

function belongTogether(first: ScriptRow, row: ScriptRow): boolean {
  return (
    first.kind === row.kind &&
    (row.kind === "plain" || row.kind === "person") &&
    row.status !== "edited" &&
    row.sourceIds[0] !== undefined &&
    row.sourceIds[0] === first.sourceIds[0]
  );
}

function fits(rows: readonly ScriptRow[]): boolean {
  const sentences = rows.flatMap((row) => row.sentences);
  return (
    sentences.length <= MOST_SENTENCES &&
    sentences.reduce((sum, { text }) => sum + wordCount(text), 0) <= MOST_WORDS
  );
}

function packRow(layout: Layout, pack: readonly ScriptRow[]): Block {
  const [first, ...others] = pack as [ScriptRow, ...ScriptRow[]];
  if (first.kind === "note") return noteLine(layout, first);
  const row = pictureRow(layout, first);
  const more = others.flatMap((other) =>
    sentenceParagraphs(layout, [other]).map((said) => ({ ...said, ...originOf(other) })),
  );
  return {
    ...row,
    ...(row.picture === undefined ? pictureOf(layout, pack) : {}),
    children: [...row.children, ...more],
  };
}

/** One row. A quotation stays one paragraph, as it was said. @param lead stands above its sentences. */
export function pictureRow(layout: Layout, row: ScriptRow, lead: readonly Paragraph[] = []): PictureRow {
  const quote = row.kind === "quote";
  const said = quote ? [paragraph(rowText(row), "quote")] : sentenceParagraphs(layout, [row]);
  return { ...sharedRow(layout, row, [row], [...lead, ...said]), quote };
}

/** Sentences beside the first picture of the rows that they come from. */
export function sharedRow(
  layout: Layout,
  first: ScriptRow,
  rows: readonly ScriptRow[],
  children: Paragraph[] = sentenceParagraphs(layout, rows),
): PictureRow {
  return {
    type: "picture-row",
    id: `row-${anchor(first.id)}`,
    quote: false,
    ...pictureOf(layout, rows),
    ...originOf(first),
    children,
  };
}
