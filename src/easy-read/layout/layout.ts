// What every step of laying out a copy works with: the script, its pictures, its hard words.

import { heading, paragraph } from "../../document/build.js";
import type { Frame, Heading, Paragraph, Picture } from "../../document/tree.js";
import { wordsWithHardOnes, type HardWordIndex } from "../mark-hard-words.js";
import { pictureAlt } from "../picture-alt.js";
import { visibleRows, type Script, type ScriptRow } from "../script.js";
import type { SymbolSet } from "../symbols.js";

export interface Layout {
  script: Script;
  symbols: SymbolSet;
  words: HardWordIndex;
  extras: Extras;
}

/** What a copy may have for the child to fill in. */
export interface Extras {
  /** Faces under each goal to say how it is going. */
  scale: boolean;
  /** An empty frame to draw or write in, under what the child says and under each goal. */
  drawing: boolean;
}

/** Room for the child, where it was asked for. */
export function drawingSpace({ extras }: Layout): Frame[] {
  if (!extras.drawing) return [];
  return [{ type: "frame", height: 60, children: [paragraph("You can write or draw here.", "small")] }];
}

/** Rows that are shown above which a copy is packed closely: some 20 pages. */
const CLOSE = 150;

export function isLong({ script }: Layout): boolean {
  return script.parts.flatMap(visibleRows).length > CLOSE;
}

/** Words of the copy with its hard words marked. */
export function words({ words: index }: Layout, text: string): ReturnType<typeof wordsWithHardOnes> {
  return wordsWithHardOnes(text, index);
}

/** An id of a row as an anchor: letters, figures and hyphens. */
export function anchor(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, "-");
}

/** What a row says, in one line. */
export function rowText({ sentences }: ScriptRow): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** The sentences of rows, each a paragraph of its own. */
export function sentenceParagraphs(
  layout: Layout,
  rows: readonly ScriptRow[],
  role: (row: ScriptRow) => Paragraph["role"] = () => "body",
): Paragraph[] {
  return rows.flatMap((row) => row.sentences.map(({ text }) => paragraph(words(layout, text), role(row))));
}

export function groupHeading(layout: Layout, head: ScriptRow, level: 2 | 3): Heading {
  return heading(level, `at-${anchor(head.id)}`, words(layout, rowText(head)));
}

/** Where the full plan says more: small, without a picture. */
export function noteLine(layout: Layout, row: ScriptRow): Paragraph {
  return paragraph(words(layout, rowText(row)), "small");
}

/** The first picture of rows; nothing where none has one. */
export function pictureOf({ symbols }: Layout, rows: readonly ScriptRow[]): { picture?: Picture } {
  const sentences = rows.flatMap((row) => row.sentences);
  const image = sentences.find(({ symbol }) => symbol !== null)?.symbol;
  if (image === undefined || image === null) return {};
  return { picture: { image, alt: pictureAlt(image, sentences.map(({ text }) => text).join(" "), symbols) } };
}

export function originOf(row: ScriptRow): { origin?: string } {
  const pointer = row.sources[0]?.pointer;
  return pointer === undefined ? {} : { origin: pointer };
}
