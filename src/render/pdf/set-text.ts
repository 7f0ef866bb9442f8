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

/** Characters without a look of their own; they stay in the text, joined to the character before them. */
const IGNORABLE = /[\u00ad\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]/u;

/** A base character with the marks and joiners that belong to it. */
const CLUSTER = /[\s\S][\p{M}\u00ad\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]*/gu;

function byFont(
  text: string,
  bold: boolean,
  chain: readonly FontFamily[],
): { font: LoadedFont; text: string }[] {
  const stretches: { font: LoadedFont; text: string }[] = [];
  for (const [cluster] of text.matchAll(CLUSTER)) {
    for (const [part, font] of fontsFor(cluster, bold, chain)) {
      const last = stretches.at(-1);
      if (last?.font === font) last.text += part;
      else stretches.push({ font, text: part });
    }
  }
  return stretches;
}

/** One font for a whole cluster where there is one, else one for each character of it. */
function fontsFor(cluster: string, bold: boolean, chain: readonly FontFamily[]): [string, LoadedFont][] {
  const has = (family: FontFamily, character: string): boolean =>
    IGNORABLE.test(character) ||
    /[\n\t\r]/.test(character) ||
    family.regular.hasGlyphForCodePoint(character.codePointAt(0) as number);
  const characters = [...cluster];
  const weight = (family: FontFamily): LoadedFont => (bold ? family.bold : family.regular);
  const whole = chain.find((family) => characters.every((character) => has(family, character)));
  if (whole) return [[cluster, weight(whole)]];
  return characters.map((character) => {
    const family = chain.find((each) => has(each, character)) ?? chain[0];
    if (!family) throw new Error("there are no fonts to set text in");
    return [character, weight(family)];
  });
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

/** Every character keeps its own glyph; ligatures save nothing that a reader sees at these sizes. */
const FEATURES = { liga: false, clig: false, dlig: false } as unknown as string[];

function shapeAnew(font: LoadedFont, text: string): Shaped {
  const characters = readableCharacters(text);
  const run = shapeCharacters(font, characters);
  const unit = 1 / font.unitsPerEm;
  const advances = run.positions.map((position) => ({
    xAdvance: position.xAdvance * unit,
    xOffset: position.xOffset * unit * 1000,
    yOffset: position.yOffset * unit * 1000,
  }));
  const width = advances.reduce((sum, advance) => sum + advance.xAdvance, 0);
  let trailing = 0;
  for (let at = run.texts.length - 1; at >= 0 && /^\s+$/.test(run.texts[at] as string); at -= 1) {
    // A no-break space at the end is part of the line.
    if (/[\u00a0\u202f]/.test(run.texts[at] as string)) break;
    trailing += (advances[at] as Advance).xAdvance;
  }
  return { glyphs: run.glyphs, advances, texts: run.texts, width, trailing };
}

/** The characters that have a glyph, each with the ignorable ones that follow it (or, at the start, precede it). */
function readableCharacters(text: string): string[] {
  const characters: string[] = [];
  let before = "";
  for (const character of text) {
    if (!IGNORABLE.test(character)) {
      characters.push(before + character);
      before = "";
    } else if (characters.length === 0) before += character;
    else characters[characters.length - 1] += character;
  }
  // Nothing but ignorable characters: a space of no width carries them.
  return characters.length === 0 && before !== "" ? [before] : characters;
}

interface Run {
  glyphs: Glyph[];
  positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  texts: string[];
}

/**
 * Glyphs with what each stands for. The font library gives glyphs for a string and does not say which character each
 * is for: with as many glyphs as characters they go one to one; else cluster by cluster, the first glyph of a cluster
 * standing for all of it.
 */
function shapeCharacters(font: LoadedFont, characters: readonly string[]): Run {
  const whole = layout(font, characters);
  if (whole.glyphs.length === characters.length) return { ...whole, texts: [...characters] };
  const run: Run = { glyphs: [], positions: [], texts: [] };
  for (const cluster of clustersOf(characters)) {
    const part = layout(font, cluster);
    const texts =
      part.glyphs.length === cluster.length
        ? cluster
        : part.glyphs.map((_, at) => (at === 0 ? cluster.join("") : ""));
    run.glyphs.push(...part.glyphs);
    run.positions.push(...part.positions);
    run.texts.push(...texts);
  }
  return run;
}

function clustersOf(characters: readonly string[]): string[][] {
  const clusters: string[][] = [];
  for (const character of characters) {
    const last = clusters.at(-1);
    if (last && /^\p{M}/u.test(character)) last.push(character);
    else clusters.push([character]);
  }
  return clusters;
}

function layout(font: LoadedFont, characters: readonly string[]): Omit<Run, "texts"> {
  const visible = characters.map((character) => {
    const bare = [...character].find((each) => !IGNORABLE.test(each));
    // Tabs and line ends have no glyph of their own; a space stands for them.
    return bare === undefined || /[\n\t\r]/.test(bare) ? " " : bare;
  });
  const { glyphs, positions } = font.layout(visible.join(""), FEATURES);
  if (characters.length === 1 && IGNORABLE.test(characters[0] ?? "") && visible[0] === " ") {
    return { glyphs, positions: positions.map((position) => ({ ...position, xAdvance: 0 })) };
  }
  return { glyphs, positions };
}
