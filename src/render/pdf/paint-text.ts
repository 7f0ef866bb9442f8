// Draws set lines: opens a mark for the element that owns each run, and makes links of the runs that are links.

import type { ImageBytes } from "../../document/tree.js";
import type { LoadedFont } from "./fonts.js";
import type { Leaf, LeafRun } from "./leaves.js";
import type { PdfCanvas } from "./pdf-canvas.js";
import type { SetLine, SetRun } from "./set-text.js";
import { adoptStruct, type StructNode } from "./struct-tree.js";

/** What lines are drawn with. */
export interface TextPaint {
  canvas: PdfCanvas;
  images: ReadonlyMap<string, ImageBytes>;
  /** Height of the page in points. */
  height: number;
}

/** Words that are drawn and owned by no element: they repeat what is said elsewhere. */
export const DECORATION: Leaf = { text: "", runs: [], origin: "" };

/** Draws one line with its upper left at a point of the page; `leaf` says whose words they are. */
export function paintLine(paint: TextPaint, line: SetLine, leaf: Leaf, x: number, top: number): void {
  const { canvas } = paint;
  const { size, leading } = line.look;
  let following = x;
  for (const run of line.runs) {
    const baseline = top + baselineOf(run.font, size, leading);
    const at = leftOf(run, x, following);
    markFor(canvas, leaf, run.run);
    if (run.run?.emoji) paintEmoji(paint, run, leaf, { x: at, top, baseline, size, leading });
    else {
      const { font, colour, glyphs, advances, texts } = run;
      canvas.glyphs(font, size, colour, penOf(run, at), baseline, glyphs, advances, texts);
    }
    if (leaf.struct && run.run?.link)
      paintLink(canvas, run.run, run, { x: at, top, baseline, size, leading, end: x + line.width });
    following += run.width;
  }
}

/** The left edge of a run on a line that begins at `x`; `following` is the right edge of the run before it. */
export function leftOf({ left }: SetRun, x: number, following: number): number {
  return left === undefined ? following : x + left;
}

/** Where the pen begins: text that is read from right to left is drawn so, and the file keeps the order of reading. */
export function penOf({ level, width }: SetRun, left: number): number {
  return level % 2 === 1 ? left + width : left;
}

/** An emoji stands on the line like a letter, reaching a little below it. */
const EMOJI_EMS = 1.2;
const EMOJI_DEPTH = 0.25;

/** Draws an emoji in its place among the glyphs of a line. */
export function paintEmoji(
  { canvas, images, height }: TextPaint,
  set: SetRun,
  { struct }: Leaf,
  at: At,
): void {
  const { emoji, owner } = set.run ?? {};
  const bytes = emoji && images.get(emoji.image);
  if (!emoji || !owner || !bytes) throw new Error("an emoji was planned and its picture not loaded");
  const size = EMOJI_EMS * at.size;
  const x = at.x + (set.width - size) / 2;
  const y = at.baseline + EMOJI_DEPTH * at.size - size;
  canvas.imageForText(set.texts.join(""), { id: emoji.image, data: bytes.data }, { x, y, size });
  if (struct) owner.bbox = [x, height - y - size, x + size, height - y];
}

/** Glyphs sit in the middle of their line's height, as in browsers. */
function baselineOf(font: LoadedFont, size: number, height: number): number {
  const ascent = (font.ascent / font.unitsPerEm) * size;
  const descent = (Math.abs(font.descent) / font.unitsPerEm) * size;
  return (height - ascent - descent) / 2 + ascent;
}

/** The mark that is open now, so that one mark serves all lines of an element on a page. */
const open = new WeakMap<PdfCanvas, { node: StructNode | "artifact"; page: number }>();

/** Opens the mark for a run's element unless it is open already. */
function markFor(canvas: PdfCanvas, leaf: Leaf, run: LeafRun | undefined): void {
  if (!leaf.struct) {
    artifactMark(canvas);
    return;
  }
  const owner = run?.owner ?? leaf.struct;
  const current = open.get(canvas);
  if (current?.node === owner && current.page === canvas.page) return;
  let parent = leaf.struct;
  for (const node of run?.path ?? []) {
    adoptStruct(parent, node);
    parent = node;
  }
  canvas.beginMark(owner);
  open.set(canvas, { node: owner, page: canvas.page });
}

/** Opens an artifact for decoration unless one is open already. */
export function artifactMark(canvas: PdfCanvas): void {
  const current = open.get(canvas);
  if (current?.node === "artifact" && current.page === canvas.page) return;
  canvas.beginArtifact("Layout");
  open.set(canvas, { node: "artifact", page: canvas.page });
}

/** Forgets which mark is open, after something else has opened or closed one. */
export function forgetMark(canvas: PdfCanvas): void {
  open.delete(canvas);
}

/** Where a run stands, in points of the page. */
export interface At {
  x: number;
  top: number;
  baseline: number;
  size: number;
  leading: number;
}

/** A link is underlined (the line is decoration) and can be followed, but for the space at the end of a line. */
function paintLink(canvas: PdfCanvas, run: LeafRun, set: SetRun, at: At & { end: number }): void {
  if (!run.link) return;
  artifactMark(canvas);
  const width = set.left === undefined ? Math.min(set.width, at.end - at.x) : set.width;
  const y = at.baseline + at.size * 0.14;
  canvas.strokeLine([at.x, y], [at.x + width, y], set.colour, Math.max(0.6, at.size / 18));
  // The owner may stand inside the link: a picture, words in another language.
  const linked = run.path.find(({ type }) => type === "Link") ?? run.owner;
  canvas.link(linked, [at.x, at.top, width, at.leading], run.link.target, run.link.description);
}
