// Sets text in lines: each word is shaped once for each font, lines are filled greedily to a width, and every glyph
// knows which characters it stands for. No hyphen is ever added, no line is stretched (style guides for dyslexia).

import LineBreaker from "linebreak";
import type { FontFamily, Glyph, LoadedFont } from "./fonts.js";
import type { Leaf, LeafRun } from "./leaves.js";

export interface TextLook {
  /** Points. */
  size: number;
  leading: number;
  bold: boolean;
  colour: string;
  /** Colour of links. */
  link: string;
  align?: "left" | "right" | "center";
}

/** Glyphs of one font and one owner, side by side on a line. */
export interface SetRun {
  font: LoadedFont;
  colour: string;
  glyphs: Glyph[];
  /** Points; offsets in thousandths of an em. */
  advances: Advance[];
  /** What each glyph stands for. */
  texts: string[];
  run: LeafRun | undefined;
  width: number;
}

export interface Advance {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

export interface SetLine {
  runs: SetRun[];
  /** Points, without the space at the end. */
  width: number;
  /** Where the line begins in its column, in points. */
  indent: number;
  look: TextLook;
}

/** A stretch of text that is not broken: a word with the space after it, as far as one run and one font reach. */
interface Part {
  font: LoadedFont;
  run: LeafRun | undefined;
  shaped: Shaped;
}

interface Segment {
  parts: Part[];
  /** Offsets into the leaf's text. */
  from: number;
  to: number;
  /** Em widths with and without the space at the end, times size. */
  width: number;
  visible: number;
  /** A line ends after it. */
  required: boolean;
}

/** Shaped glyphs, in ems; the same for every size. */
interface Shaped {
  glyphs: Glyph[];
  advances: Advance[];
  texts: string[];
  width: number;
  /** Width of the white space at the end. */
  trailing: number;
}

/**
 * Sets a leaf in lines at most `width` points wide. Only a word that is wider than the column is cut, between two
 * characters.
 */
export function setText(leaf: Leaf, look: TextLook, width: number, chain: readonly FontFamily[]): SetLine[] {
  const segments = segmentsOf(leaf, look, chain);
  const lines: SetLine[] = [];
  let line: Segment[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(lineOf(line, look, width));
    line = [];
    used = 0;
  };
  for (const segment of segments) {
    const pieces = segment.visible > width ? cutSegment(segment, leaf, look, width, chain) : [segment];
    for (const piece of pieces) {
      if (line.length > 0 && used + piece.visible > width + 0.01) end();
      line.push(piece);
      used += piece.width;
      if (piece.required) end();
    }
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

/** Width in points of the widest word of a leaf: a column narrower than it would cut the word. */
export function widestWord(leaf: Leaf, look: TextLook, chain: readonly FontFamily[]): number {
  return Math.max(0, ...segmentsOf(leaf, look, chain).map((segment) => segment.visible));
}

function lineOf(segments: readonly Segment[], look: TextLook, width: number): SetLine {
  const runs: SetRun[] = [];
  let total = 0;
  for (const segment of segments) {
    for (const { font, run, shaped } of segment.parts) {
      const last = runs.at(-1);
      const advances = shaped.advances.map((advance) => ({
        ...advance,
        xAdvance: advance.xAdvance * look.size,
      }));
      if (last?.font === font && last.run === run) {
        last.glyphs.push(...shaped.glyphs);
        last.advances.push(...advances);
        last.texts.push(...shaped.texts);
        last.width += shaped.width * look.size;
      } else {
        runs.push({
          font,
          run,
          colour: run?.link ? look.link : look.colour,
          glyphs: [...shaped.glyphs],
          advances,
          texts: [...shaped.texts],
          width: shaped.width * look.size,
        });
      }
    }
    total += segment.width;
  }
  const last = segments.at(-1);
  const visible = last ? total - last.width + last.visible : 0;
  const spare = Math.max(0, width - visible);
  const indent = look.align === "right" ? spare : look.align === "center" ? spare / 2 : 0;
  return { runs, width: visible, indent, look };
}

function segmentsOf(leaf: Leaf, look: TextLook, chain: readonly FontFamily[]): Segment[] {
  const breaker = new LineBreaker(leaf.text);
  const segments: Segment[] = [];
  let from = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    const last = at.position === leaf.text.length;
    // A soft hyphen is kept and never shown, so a line does not end at it.
    if (!last && leaf.text[at.position - 1] === "\u00ad") continue;
    segments.push(segmentOf(leaf, from, at.position, (at.required ?? false) && !last, look, chain));
    from = at.position;
  }
  return segments;
}

function segmentOf(
  leaf: Leaf,
  from: number,
  to: number,
  required: boolean,
  look: TextLook,
  chain: readonly FontFamily[],
): Segment {
  const parts = partsOf(leaf, from, to, look.bold, chain);
  const ems = parts.reduce((sum, part) => sum + part.shaped.width, 0);
  const trailing = trailingSpace(parts);
  return {
    parts,
    from,
    to,
    width: ems * look.size,
    visible: (ems - trailing) * look.size,
    required,
  };
}

function trailingSpace(parts: readonly Part[]): number {
  let space = 0;
  for (const { shaped } of [...parts].reverse()) {
    space += shaped.trailing;
    if (shaped.trailing < shaped.width) break;
  }
  return space;
}

/** A word wider than the column, in pieces that fit. */
function cutSegment(
  segment: Segment,
  leaf: Leaf,
  look: TextLook,
  width: number,
  chain: readonly FontFamily[],
): Segment[] {
  const pieces: Segment[] = [];
  const stop = segment.to;
  for (let start = segment.from; start < stop;) {
    let end = start + clusterLength(leaf.text, start);
    for (;;) {
      if (end >= stop) break;
      const next = end + clusterLength(leaf.text, end);
      if (segmentOf(leaf, start, next, false, look, chain).visible > width) break;
      end = next;
    }
    pieces.push(segmentOf(leaf, start, end, segment.required && end >= stop, look, chain));
    start = end;
  }
  return pieces;
}

function clusterLength(text: string, at: number): number {
  const code = text.codePointAt(at) as number;
  let length = code > 0xffff ? 2 : 1;
  while (/^[\p{M}\u200c\u200d]/u.test(text.slice(at + length, at + length + 2))) length += 1;
  return length;
}

/** Parts of a stretch of text: one for each change of owner, weight or font. */
function partsOf(leaf: Leaf, from: number, to: number, bold: boolean, chain: readonly FontFamily[]): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to;) {
    const run = leaf.runs.find((each) => at >= each.from && at < each.to);
    const end = Math.min(to, run ? run.to : to);
    const heavy = bold || (run?.bold ?? false);
    for (const stretch of byFont(leaf.text.slice(at, end), heavy, chain)) {
      parts.push({ font: stretch.font, run, shaped: shape(stretch.font, stretch.text) });
    }
    at = end;
  }
  return parts;
}

const IGNORABLE = /[\u00ad\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]/u;

function byFont(
  text: string,
  bold: boolean,
  chain: readonly FontFamily[],
): { font: LoadedFont; text: string }[] {
  const stretches: { font: LoadedFont; text: string }[] = [];
  for (const character of text) {
    const last = stretches.at(-1);
    const stays = last && (IGNORABLE.test(character) || /\p{M}/u.test(character) || character === "\n");
    const font = stays ? last.font : fontFor(character, bold, chain);
    if (last?.font === font) last.text += character;
    else stretches.push({ font, text: character });
  }
  return stretches;
}

function fontFor(character: string, bold: boolean, chain: readonly FontFamily[]): LoadedFont {
  const code = character.codePointAt(0) as number;
  const family = chain.find((each) => each.regular.hasGlyphForCodePoint(code)) ?? chain[0];
  if (!family) throw new Error("there are no fonts to set text in");
  return bold ? family.bold : family.regular;
}

/** Shaped words by font, kept as long as the font is; emptied when it has grown beyond what texts repeat. */
const shapes = new WeakMap<LoadedFont, Map<string, Shaped>>();
const MOST_SHAPES = 40_000;

function shape(font: LoadedFont, text: string): Shaped {
  let known = shapes.get(font);
  if (!known || known.size > MOST_SHAPES) {
    known = new Map();
    shapes.set(font, known);
  }
  const found = known.get(text);
  if (found) return found;
  const made = shapeAnew(font, text);
  known.set(text, made);
  return made;
}

function shapeAnew(font: LoadedFont, text: string): Shaped {
  // Tabs and line ends have no glyph of their own; a space stands for them.
  const laidOut = font.layout(text.replace(/[\n\t\r]/g, " "));
  const unit = 1 / font.unitsPerEm;
  const texts: string[] = [];
  let at = 0;
  for (const glyph of laidOut.glyphs) {
    const said = sourceOf(text, at, String.fromCodePoint(...glyph.codePoints));
    texts.push(said);
    at += said.length;
  }
  if (at !== text.length) {
    if (texts.length === 0) throw new Error("a text was shaped to no glyphs");
    texts[texts.length - 1] += text.slice(at);
  }
  const advances = laidOut.positions.map((position) => ({
    xAdvance: position.xAdvance * unit,
    xOffset: position.xOffset * unit * 1000,
    yOffset: position.yOffset * unit * 1000,
  }));
  const width = advances.reduce((sum, advance) => sum + advance.xAdvance, 0);
  let trailing = 0;
  for (let index = texts.length - 1; index >= 0 && /^[ \n\t\r]+$/.test(texts[index] as string); index -= 1) {
    trailing += (advances[index] as Advance).xAdvance;
  }
  return { glyphs: laidOut.glyphs, advances, texts, width, trailing };
}

/** The characters of `text` at an offset that a glyph of `said` stands for. */
function sourceOf(text: string, at: number, said: string): string {
  if (text.startsWith(said, at)) return said;
  const next = text[at] ?? "";
  // The font library hides ignorable characters behind a space of no width, and we gave it spaces for line ends.
  if (said === " " && (IGNORABLE.test(next) || /[\n\t\r]/.test(next))) return next;
  throw new Error(`a glyph was shaped that is not in its text (offset ${at} of ${text.length})`);
}
