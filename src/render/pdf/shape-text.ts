// Shapes stretches of text in one font: glyphs, how far each moves the pen, and which characters each stands for. Every
// word is shaped once for each font.

import { mirrored } from "./bidi.js";
import { layoutWithSources } from "./font-engine.js";
import { IGNORABLE, type Glyph, type LoadedFont } from "./fonts.js";

export interface Advance {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** Shaped glyphs in reading order, in ems; the same for every size. */
export interface Shaped {
  glyphs: Glyph[];
  /** Offsets in thousandths of an em. Text that is read from right to left begins at its right edge: its pen moves back. */
  advances: Advance[];
  /** What each glyph stands for; a glyph without text belongs to the one before it. */
  texts: string[];
  width: number;
  /** Width of the white space at the end. */
  trailing: number;
}

/** Shaped words by font, kept as long as the font is; emptied when it has grown beyond what texts repeat. */
const shapes = new WeakMap<LoadedFont, Map<string, Shaped>>();
const MOST_SHAPES = 40_000;

/** Marks text that is read from right to left among the kept words; no text of a plan holds this character. */
const BACKWARDS_KEY = "\u202e";

/** @param backwards whether the text is read from right to left */
export function shape(font: LoadedFont, text: string, backwards = false): Shaped {
  let known = shapes.get(font);
  if (!known || known.size > MOST_SHAPES) {
    known = new Map();
    shapes.set(font, known);
  }
  const key = backwards ? BACKWARDS_KEY + text : text;
  const found = known.get(key);
  if (found) return found;
  const made = measured(font, runOf(font, text, backwards));
  known.set(key, made);
  return made;
}

/** Every character keeps its own glyph; ligatures save nothing that a reader sees at these sizes. */
const FEATURES = { liga: false, clig: false, dlig: false };

interface Run {
  glyphs: Glyph[];
  positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  texts: string[];
}

function measured(font: LoadedFont, run: Run): Shaped {
  const unit = 1 / font.unitsPerEm;
  const advances = run.positions.map((position) => ({
    xAdvance: position.xAdvance * unit,
    xOffset: position.xOffset * unit * 1000,
    yOffset: position.yOffset * unit * 1000,
  }));
  const width = Math.abs(advances.reduce((sum, advance) => sum + advance.xAdvance, 0));
  let trailing = 0;
  for (let at = run.texts.length - 1; at >= 0 && /^\s+$/.test(run.texts[at] as string); at -= 1) {
    // A no-break space at the end is part of the line.
    if (/[\u00a0\u202f]/.test(run.texts[at] as string)) break;
    trailing += Math.abs((advances[at] as Advance).xAdvance);
  }
  return { glyphs: run.glyphs, advances, texts: run.texts, width, trailing };
}

/** Writing whose letters change with their neighbours all along a word. */
const JOINED = /[\p{Script=Arabic}\p{Script=Hebrew}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

/** Writing whose letters change and move inside their syllable. */
const SYLLABIC =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Thai}]/u;

function runOf(font: LoadedFont, text: string, backwards: boolean): Run {
  if (backwards || JOINED.test(text)) return shapeStretch(font, text, backwards);
  if (!SYLLABIC.test(text)) return shapeCharacters(font, readableCharacters(text));
  const run: Run = { glyphs: [], positions: [], texts: [] };
  let before = "";
  for (const syllable of syllablesOf(text)) {
    const part = shapeStretch(font, syllable, false, /[\p{L}\p{M}]$/u.test(before));
    before = syllable;
    run.glyphs.push(...part.glyphs);
    run.positions.push(...part.positions);
    run.texts.push(...part.texts);
  }
  return run;
}

/** A letter with its marks (one of Thai is written as a letter), and further letters that a virama joins to it. */
const SYLLABLE =
  /[\s\S](?:[\p{M}\u00ad\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]|(?<=[\u094d\u09cd\u0a4d\u0acd\u0bcd][\u200c\u200d]*)\p{L}|\u0e33)*/gu;

/** The pieces of a text that may be shaped, and parted, without the others. */
export function syllablesOf(text: string): string[] {
  return text.match(SYLLABLE) ?? [];
}

/**
 * A stretch whose glyphs depend on each other.
 * @param inWord whether it stands inside a word: forms for the beginning of one are not for it
 */
function shapeStretch(font: LoadedFont, text: string, backwards: boolean, inWord = false): Run {
  const units = readableCharacters(text);
  const drawn = [...text].flatMap((character) => {
    // A joiner says how its neighbours look; the other characters without a look say nothing to a font.
    if (IGNORABLE.test(character)) return /[\u200c\u200d]/.test(character) ? character : [];
    if (/[\n\t\r]/.test(character)) return " ";
    return backwards ? mirrored(character) : character;
  });
  const direction = backwards ? "rtl" : "ltr";
  const features = inWord ? { ...FEATURES, init: false } : FEATURES;
  const laidOut = layoutWithSources(font, stacked(drawn.join("")), features, direction);
  const { glyphs, positions, sources } = backwards ? readBackwards(laidOut) : laidOut;
  const run: Run = { glyphs: [], positions: [], texts: [] };
  const texts = textsOf(sources, units);
  for (const [index, glyph] of glyphs.entries()) {
    const source = sources[index] ?? [];
    // The glyph of a joiner: it has done its work.
    if (source.length > 0 && source.every(isIgnorable)) continue;
    run.glyphs.push(glyph);
    run.positions.push(positions[index] as Run["positions"][number]);
    run.texts.push(texts[index] ?? "");
  }
  return run.glyphs.length === 0 ? shapeCharacters(font, units) : run;
}

/**
 * Marks in the order that they are stacked: the vowel AM of Thai is a ring, under the tone mark before it, and a letter;
 * the Arabic sign of a double consonant is under the vowel, on whichever side of it it was typed.
 */
function stacked(text: string): string {
  return text
    .replace(/([\u0e48-\u0e4b]?)\u0e33/gu, "\u0e4d$1\u0e32")
    .replace(/([\u064b-\u0650]+)\u0651/gu, "\u0651$1");
}

const isIgnorable = (codePoint: number): boolean => IGNORABLE.test(String.fromCodePoint(codePoint));

/**
 * What each glyph stands for: as many characters as it was made from. Where letters have moved, or more came out than
 * went in, the first glyph stands for all of the stretch.
 */
function textsOf(sources: readonly number[][], units: readonly string[]): string[] {
  const counts = sources.map((source) => source.filter((each) => !isIgnorable(each)).length);
  const whole = counts.reduce((sum, count) => sum + count, 0) !== units.length || isReordered(sources, units);
  let at = 0;
  return counts.map((count, index) => {
    if (whole) return index === counts.findIndex((each) => each > 0) ? units.join("") : "";
    at += count;
    return units.slice(at - count, at).join("");
  });
}

/** Whether the vowel of a syllable has moved before its consonant. */
function isReordered(sources: readonly number[][], units: readonly string[]): boolean {
  const text = units.join("");
  if (!SYLLABIC.test(text)) return false;
  const bare = [...text].filter((character) => !IGNORABLE.test(character)).join("");
  const drawn = sources.flat().filter((each) => !isIgnorable(each));
  return String.fromCodePoint(...drawn) !== bare;
}

type LaidOut = ReturnType<typeof layoutWithSources>;

/** Glyphs in reading order, each placed from a pen that begins at the right edge and moves back. */
function readBackwards({ glyphs, positions, sources }: LaidOut): LaidOut {
  let left = 0;
  const places = positions.map((position) => {
    const place = { left, drawn: left + position.xOffset, yOffset: position.yOffset };
    left += position.xAdvance;
    return place;
  });
  let pen = left;
  const moved = places.reverse().map((place) => {
    const position = { xAdvance: place.left - pen, xOffset: place.drawn - pen, yOffset: place.yOffset };
    pen = place.left;
    return position;
  });
  return { glyphs: [...glyphs].reverse(), positions: moved, sources };
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

/**
 * Glyphs of characters that keep their places: with as many glyphs as characters they go one to one; else cluster by
 * cluster, the first glyph of a cluster standing for all of it.
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
  const { glyphs, positions } = layoutWithSources(font, visible.join(""), FEATURES);
  if (characters.length === 1 && IGNORABLE.test(characters[0] ?? "") && visible[0] === " ") {
    return { glyphs, positions: positions.map((position) => ({ ...position, xAdvance: 0 })) };
  }
  return { glyphs, positions };
}
