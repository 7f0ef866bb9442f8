// What is hard for the child, area by area. What is only a title stands in a list beside one picture.

import { paragraph, strong } from "../../document/build.js";
import type { Block, Paragraph } from "../../document/tree.js";
import type { ScriptRow } from "../script.js";
import { groupHeading, rowText, sentenceParagraphs, words, type Layout } from "./layout.js";
import { pictureRow, rowsOf, sharedRow } from "./rows.js";

/** The needs of one area under its heading. */
export function needBlocks(layout: Layout, head: ScriptRow, rows: readonly ScriptRow[]): Block[] {
  const blocks: Block[] = [groupHeading(layout, head, 3)];
  let titles: ScriptRow[] = [];
  const flush = (): void => {
    const [first] = titles;
    if (first !== undefined) blocks.push(sharedRow(layout, first, titles));
    titles = [];
  };
  for (const need of needsIn(rows)) {
    const [first] = need;
    if (first === undefined) continue;
    if (need.length === 1 && isTitle(first)) {
      titles.push(first);
      if (titles.length === MOST_TITLES) flush();
      continue;
    }
    flush();
    blocks.push(...needRows(layout, need));
  }
  flush();
  return blocks;
}

/** Titles that stand beside one picture. */
const MOST_TITLES = 4;

const isTitle = (row: ScriptRow): boolean => row.id.endsWith(".title");

/** Rows of one need together; all others by themselves. */
function needsIn(rows: readonly ScriptRow[]): ScriptRow[][] {
  const needs: ScriptRow[][] = [];
  for (const row of rows) {
    const last = needs.at(-1)?.at(-1);
    const same =
      last !== undefined &&
      row.kind === "need" &&
      last.kind === "need" &&
      row.sourceIds[0] === last.sourceIds[0];
    if (same) needs.at(-1)?.push(row);
    else needs.push([row]);
  }
  return needs;
}

/** All of a title is bold; its hard words are that already. */
function boldTitle(layout: Layout, row: ScriptRow): Paragraph {
  return paragraph(
    words(layout, rowText(row)).map((inline) => (inline.type === "text" ? strong(inline) : inline)),
  );
}

/** A person's rows have a picture each; generated sentences share the picture of their need. */
function needRows(layout: Layout, need: readonly ScriptRow[]): Block[] {
  const [first, ...rest] = need;
  if (first === undefined) return [];
  if (first.kind !== "need") return rowsOf(layout, need);
  const title = isTitle(first) ? [boldTitle(layout, first)] : [];
  const rows = isTitle(first) ? rest : need;
  const [opening, ...others] = rows;
  if (opening === undefined) return [];
  if (rows.some((row) => row.status === "edited"))
    return [pictureRow(layout, opening, title), ...others.map((row) => pictureRow(layout, row))];
  return [sharedRow(layout, first, rows, [...title, ...sentenceParagraphs(layout, rows)])];
}
