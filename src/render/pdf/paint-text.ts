// Draws the lines of a text node: finds out which characters of the leaf each glyph stands for, opens a mark for the
// element that owns them, and makes links of the runs that are links.

import type { Leaf, LeafRun } from "./leaves.js";
import type { PlacedLine } from "./page-breaks.js";
import type { PdfCanvas } from "./pdf-canvas.js";
import type { Glyph, LaidOutFont, LaidOutRun } from "./react-pdf.js";
import { adoptStruct, type StructNode } from "./struct-tree.js";

/** How far a leaf has been drawn: its lines are drawn in order, over one page or several. */
export type Cursors = Map<Leaf, number>;

/** Characters that layout drops or moves; they stay in the text as part of the glyph before them. */
const DROPPED = /[\n\r\u00ad\u200b-\u200d\u2060\u2028\u2029\ufe0e\ufe0f]/u;

interface Piece {
  glyph: Glyph;
  advance: { xAdvance: number; xOffset: number; yOffset: number };
  text: string;
  /** Offset of the text in the leaf. */
  at: number;
}

/** Draws one line at its place, `shift` being where the column's zero lies on this page. */
export function paintLine(
  canvas: PdfCanvas,
  item: PlacedLine,
  leaf: Leaf,
  cursors: Cursors,
  shift: number,
): void {
  let x = item.x;
  const top = item.top + shift;
  for (const run of item.line.runs) {
    const font = run.attributes.font?.[0];
    if (!font || !run.glyphs || run.glyphs.length === 0) continue;
    const pieces = readPieces(run, leaf, cursors);
    const baseline = top + baselineOf(font, run.attributes.fontSize, item.line.box.height);
    x = paintPieces(canvas, leaf, run, font, pieces, { x, top, baseline, height: item.line.box.height });
  }
  // A break in the text ends a line without a glyph: a space stands for it, so that words do not run together.
  const cursor = cursors.get(leaf) ?? 0;
  if (leaf.text[cursor] === "\n") {
    const run = item.line.runs.findLast((candidate) => candidate.attributes.font?.[0]);
    const font = run?.attributes.font?.[0] as
      (LaidOutFont & { glyphForCodePoint(code: number): Glyph }) | undefined;
    if (run && font) {
      const piece: Piece = {
        glyph: font.glyphForCodePoint(0x20),
        advance: { xAdvance: 0, xOffset: 0, yOffset: 0 },
        text: " ",
        at: cursor,
      };
      const baseline = top + baselineOf(font, run.attributes.fontSize, item.line.box.height);
      paintPieces(canvas, leaf, run, font, [piece], { x, top, baseline, height: item.line.box.height });
    }
    cursors.set(leaf, cursor + 1);
  }
}

/** Glyphs sit in the middle of their line's height, as in browsers. */
function baselineOf(font: LaidOutFont, size: number, height: number): number {
  const ascent = (font.ascent / font.unitsPerEm) * size;
  const descent = (Math.abs(font.descent) / font.unitsPerEm) * size;
  return (height - ascent - descent) / 2 + ascent;
}

/**
 * The characters of the leaf that each glyph stands for. Characters without a glyph join the glyph before them; a
 * hyphen that layout added at a cut stands for nothing and is not drawn.
 */
function readPieces(run: LaidOutRun, leaf: Leaf, cursors: Cursors): Piece[] {
  let cursor = cursors.get(leaf) ?? 0;
  const pieces: Piece[] = [];
  const takeDropped = (): void => {
    while (
      cursor < leaf.text.length &&
      leaf.text[cursor] !== "\n" &&
      DROPPED.test(leaf.text[cursor] as string)
    ) {
      const last = pieces.at(-1);
      if (last) last.text += leaf.text[cursor];
      cursor += 1;
    }
  };
  for (const [index, glyph] of (run.glyphs ?? []).entries()) {
    const said = String.fromCodePoint(...glyph.codePoints);
    if (!leaf.text.startsWith(said, cursor)) takeDropped();
    if (!leaf.text.startsWith(said, cursor)) {
      if (said === "-" || said === "\u2010") continue;
      throw new Error(`layout drew a glyph that is not in its text (offset ${cursor})`);
    }
    const advance = run.positions?.[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    pieces.push({ glyph, advance, text: said, at: cursor });
    cursor += said.length;
  }
  takeDropped();
  cursors.set(leaf, cursor);
  return pieces;
}

interface At {
  x: number;
  top: number;
  baseline: number;
  height: number;
}

/** Draws pieces in stretches of one owner each. Returns where the next run begins. */
function paintPieces(
  canvas: PdfCanvas,
  leaf: Leaf,
  run: LaidOutRun,
  font: LaidOutFont,
  pieces: readonly Piece[],
  at: At,
): number {
  let x = at.x;
  for (let start = 0; start < pieces.length;) {
    const owner = runAt(leaf, (pieces[start] as Piece).at);
    let end = start + 1;
    while (end < pieces.length && runAt(leaf, (pieces[end] as Piece).at) === owner) end += 1;
    const stretch = pieces.slice(start, end);
    const width = stretch.reduce((sum, piece) => sum + piece.advance.xAdvance, 0);
    markFor(canvas, leaf, owner);
    canvas.glyphs(
      font,
      run.attributes.fontSize,
      run.attributes.color,
      x,
      at.baseline,
      stretch.map((piece) => piece.glyph),
      stretch.map((piece) => piece.advance),
      stretch.map((piece) => piece.text),
    );
    if (owner?.link) paintLink(canvas, owner, run, { ...at, x }, width);
    x += width;
    start = end;
  }
  return x;
}

function runAt(leaf: Leaf, offset: number): LeafRun | undefined {
  return leaf.runs.find((run) => offset >= run.from && offset < run.to);
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

/** A link is underlined (the line is decoration) and can be followed. */
function paintLink(canvas: PdfCanvas, run: LeafRun, laidOut: LaidOutRun, at: At, width: number): void {
  if (!run.link) return;
  artifactMark(canvas);
  const y = at.baseline + laidOut.attributes.fontSize * 0.14;
  canvas.strokeLine(
    [at.x, y],
    [at.x + width, y],
    laidOut.attributes.color,
    Math.max(0.6, laidOut.attributes.fontSize / 18),
  );
  canvas.link(run.owner, [at.x, at.top, width, at.height], run.link.target, run.link.description);
}
