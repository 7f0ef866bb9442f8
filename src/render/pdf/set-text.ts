// Sets text in lines: words are shaped, lines are filled greedily to a width, and every glyph knows which characters it
// stands for. No hyphen is ever added, no line is stretched (style guides for dyslexia). Text that is read from right to
// left is broken and kept in reading order; only its places on the line are turned round.

import { scriptOf, type Script } from "../../language/scripts.js";
import { directionsOf, visualOrder, type Directions } from "./bidi.js";
import { fontRuns } from "./font-runs.js";
import type { FontFamily, Glyph, LoadedFont } from "./fonts.js";
import type { Leaf, LeafRun } from "./leaves.js";
import { lineBreaks } from "./line-breaks.js";
import { shape, syllablesOf, type Advance, type Shaped } from "./shape-text.js";

export interface TextLook {
  /** Points. */
  size: number;
  leading: number;
  bold: boolean;
  colour: string;
  /** Colour of links. */
  link: string;
  /** Without this left, or right for a paragraph that begins with letters read from right to left. */
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
  /** Odd: drawn from its right edge to its left. */
  level: number;
  /** Points from the beginning of the line; absent where each run follows the one before it. */
  left?: number;
}

export interface SetLine {
  /** In reading order. */
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
  level: number;
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

/** What all segments of a leaf are made with. */
interface Setting {
  leaf: Leaf;
  look: TextLook;
  chain: readonly FontFamily[];
  directions: Directions | undefined;
}

/**
 * Sets a leaf in lines at most `width` points wide. Only a word that is wider than the column is cut, between two
 * characters; an address where its parts meet.
 */
export function setText(leaf: Leaf, look: TextLook, width: number, chain: readonly FontFamily[]): SetLine[] {
  const setting = { leaf, look, chain, directions: directionsOf(leaf.text) };
  const lines: SetLine[] = [];
  let line: Segment[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(lineOf(line, setting, width));
    line = [];
    used = 0;
  };
  for (const segment of segmentsOf(setting)) {
    const pieces = segment.visible > width ? cutSegment(segment, setting, width) : [segment];
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
  const segments = segmentsOf({ leaf, look, chain, directions: directionsOf(leaf.text) });
  return Math.max(0, ...segments.map((segment) => segment.visible));
}

function lineOf(segments: readonly Segment[], { look, directions }: Setting, width: number): SetLine {
  const last = segments.at(-1);
  const total = segments.reduce((sum, segment) => sum + segment.width, 0);
  const visible = last ? total - last.width + last.visible : 0;
  const base = directions?.base(segments[0]?.from ?? 0) ?? 0;
  const parts = segments.flatMap((segment) => segment.parts);
  const runs = runsOf(directions ? spacesAtEnd(parts, base) : parts, look);
  if (directions) placeRuns(runs, base === 1 ? visible - total : 0);
  const spare = Math.max(0, width - visible);
  const align = look.align ?? (base === 1 ? "right" : "left");
  const indent = align === "right" ? spare : align === "center" ? spare / 2 : 0;
  return { runs, width: visible, indent, look };
}

/** Neighbouring parts of one font, owner and level as one run. */
function runsOf(parts: readonly Part[], look: TextLook): SetRun[] {
  const runs: SetRun[] = [];
  for (const { font, run, shaped, level } of parts) {
    const last = runs.at(-1);
    const advances = shaped.advances.map((advance) => ({
      ...advance,
      xAdvance: advance.xAdvance * look.size,
    }));
    if (last?.font === font && last.run === run && last.level === level) {
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
        level,
      });
    }
  }
  return runs;
}

/** Space at the end of a line stands at the end of the paragraph's direction (rule L1). */
function spacesAtEnd(parts: readonly Part[], base: number): Part[] {
  const end = parts.findLastIndex(({ shaped }) => shaped.trailing < shaped.width) + 1;
  return parts.map((part, index) =>
    index >= end ? { ...part, level: base, shaped: turned(part.shaped, part.level, base) } : part,
  );
}

/** Blank glyphs whose pen moves the other way. */
function turned(shaped: Shaped, level: number, base: number): Shaped {
  if (level % 2 === base % 2) return shaped;
  const advances = shaped.advances.map((advance) => ({ ...advance, xAdvance: -advance.xAdvance }));
  return { ...shaped, advances };
}

/** Gives each run its place, the first from the left beginning at `start`. */
function placeRuns(runs: SetRun[], start: number): void {
  let left = start;
  for (const index of visualOrder(runs.map((run) => run.level))) {
    const run = runs[index] as SetRun;
    run.left = left;
    left += run.width;
  }
}

function segmentsOf(setting: Setting): Segment[] {
  let from = 0;
  return lineBreaks(setting.leaf).map(({ position, required }) => {
    const segment = segmentOf(setting, from, position, required);
    from = position;
    return segment;
  });
}

function segmentOf(setting: Setting, from: number, to: number, required: boolean): Segment {
  const parts = partsOf(setting, from, to);
  const { size } = setting.look;
  const ems = parts.reduce((sum, part) => sum + part.shaped.width, 0);
  const trailing = trailingSpace(parts);
  return { parts, from, to, width: ems * size, visible: (ems - trailing) * size, required };
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
function cutSegment(segment: Segment, setting: Setting, width: number): Segment[] {
  const pieces: Segment[] = [];
  const stop = segment.to;
  for (let start = segment.from; start < stop;) {
    let end = start + clusterLength(setting.leaf, start, stop);
    for (;;) {
      if (end >= stop) break;
      const next = end + clusterLength(setting.leaf, end, stop);
      if (segmentOf(setting, start, next, false).visible > width) break;
      end = next;
    }
    if (end < stop) end = addressBreak(setting.leaf.text, start, end);
    pieces.push(segmentOf(setting, start, end, segment.required && end >= stop));
    start = end;
  }
  return pieces;
}

/** Where a long address is best cut at or before `end`: after a slash, or before a sign that a line can begin with. */
function addressBreak(text: string, start: number, end: number): number {
  for (let at = end; at > start + 1; at -= 1)
    if (text[at - 1] === "/" || /[.@_?&=#]/.test(text[at] ?? "")) return at;
  return end;
}

/** Characters that may not be parted. */
const LONGEST_CLUSTER = 40;

function clusterLength({ text, runs }: Leaf, at: number, stop: number): number {
  const picture = runs.find(({ emoji, from }) => emoji !== undefined && from === at);
  if (picture) return picture.to - at;
  const [first] = syllablesOf(text.slice(at, Math.min(stop, at + LONGEST_CLUSTER)));
  return Math.max(1, first?.length ?? 1);
}

/** Parts of a stretch of text: one for each change of owner, weight, direction or font. */
function partsOf(setting: Setting, from: number, to: number): Part[] {
  const { leaf, look, chain, directions } = setting;
  const parts: Part[] = [];
  for (let at = from; at < to;) {
    const run = leaf.runs.find((each) => at >= each.from && at < each.to);
    const stop = Math.min(to, run?.to ?? to);
    const end = directions && !run?.emoji ? levelEnd(leaf.text, directions, { at, stop, to }) : stop;
    const level = directions?.levels[at] ?? 0;
    const text = leaf.text.slice(at, end);
    if (run?.emoji) parts.push(picturePart(text, run, chain, level));
    else {
      const heavy = look.bold || (run?.bold ?? false);
      for (const stretch of fontRuns(text, heavy, chain, run && scriptOfRun(run)))
        parts.push({
          font: stretch.font,
          run,
          level,
          shaped: shape(stretch.font, stretch.text, level % 2 === 1),
        });
    }
    at = end;
  }
  return parts;
}

/** Where the level changes next before `stop`, or the space at the end of the whole stretch begins. */
function levelEnd(
  text: string,
  { levels }: Directions,
  { at, stop, to }: { at: number; stop: number; to: number },
): number {
  const space = to - (/\s*$/u.exec(text.slice(at, to))?.[0].length ?? 0);
  let end = at + 1;
  while (end < stop && levels[end] === levels[at] && end !== space) end += 1;
  return end;
}

/** The writing system of the language that a run is marked with. */
function scriptOfRun({ path }: LeafRun): Script | undefined {
  const language = path.findLast((node) => node.language !== undefined)?.language;
  if (language === undefined) return undefined;
  const script = scriptOf(language);
  return script === "Hans" || script === "Hant" ? "Hani" : (script as Script | undefined);
}

/** An emoji is a square a little larger than a capital letter, with a little room around. */
const PICTURE_EMS = 1.3;

/** A picture among words: as wide as it is drawn, without a glyph. */
function picturePart(text: string, run: LeafRun, [family]: readonly FontFamily[], level: number): Part {
  if (!family) throw new Error("there are no fonts to set text in");
  const shaped = { glyphs: [], advances: [], texts: [text], width: PICTURE_EMS, trailing: 0 };
  return { font: family.regular, run, level, shaped };
}
