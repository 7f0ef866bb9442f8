// Draws set lines: opens a mark for the element that owns each run, and makes links of the runs that are links.

import type { LoadedFont } from "./fonts.js";
import type { Leaf, LeafRun } from "./leaves.js";
import type { PdfCanvas } from "./pdf-canvas.js";
import type { SetLine, SetRun } from "./set-text.js";
import { adoptStruct, type StructNode } from "./struct-tree.js";

/** Draws one line with its upper left at a point of the page; `leaf` says whose words they are. */
export function paintLine(canvas: PdfCanvas, line: SetLine, leaf: Leaf, x: number, top: number): void {
  const { size, leading } = line.look;
  let at = x;
  for (const run of line.runs) {
    const baseline = top + baselineOf(run.font, size, leading);
    markFor(canvas, leaf, run.run);
    canvas.glyphs(run.font, size, run.colour, at, baseline, run.glyphs, run.advances, run.texts);
    if (leaf.struct && run.run?.link)
      paintLink(canvas, run.run, run, { x: at, top, baseline, size, leading });
    at += run.width;
  }
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

interface At {
  x: number;
  top: number;
  baseline: number;
  size: number;
  leading: number;
}

/** A link is underlined (the line is decoration) and can be followed. */
function paintLink(canvas: PdfCanvas, run: LeafRun, set: SetRun, at: At): void {
  if (!run.link) return;
  artifactMark(canvas);
  const y = at.baseline + at.size * 0.14;
  canvas.strokeLine([at.x, y], [at.x + set.width, y], set.colour, Math.max(0.6, at.size / 18));
  canvas.link(run.owner, [at.x, at.top, set.width, at.leading], run.link.target, run.link.description);
}
