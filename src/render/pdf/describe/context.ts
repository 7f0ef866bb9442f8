// What every step of describing a document works with, and the few things that all of them make.

import type { Block, ImageBytes, Inline, Picture } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import type { TextStyle, Theme } from "../../../theme/theme.js";
import type { FontFamily } from "../fonts.js";
import { type Leaf, leafOf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { type TextLook, setText, widestWord } from "../set-text.js";
import { type StructNode, type StructType, addStruct } from "../struct-tree.js";

export interface OutlineEntry {
  level: number;
  title: string;
  anchor: string;
}

/** An entry of the table of contents: the words of a heading, without links and weights of their own. */
export interface ContentsEntry {
  words: readonly Inline[];
  anchor: string;
}

export interface Context {
  theme: Theme;
  images: ReadonlyMap<string, ImageBytes>;
  outline: OutlineEntry[];
  /** Fonts to set text in. */
  chain: readonly FontFamily[];
  struct: StructNode;
  /** Colour of the section we are in. */
  colour: string;
  /** Colour of words on a filled band, where they stand on one. */
  ink?: string;
  origin: string;
  /** Points that a block may be wide. */
  width: number;
  /** Replaces the body style inside cards, cells and lists that set their own. */
  body: TextStyle;
  /** Facts of lesser weight are set three side by side: in the standard edition, everywhere but on its cover. */
  compactFacts: boolean;
  /** Paragraphs of one value or row stand close together. */
  close: boolean;
  /** Cards inside a table have no box of their own. */
  inTable: boolean;
  /** Points by which the frame of an easy-read cover is lower, so that the cover keeps to its page. */
  coverExcess: number;
  /** Entries of the table of contents. */
  contents: readonly ContentsEntry[];
  /** Describes blocks that stand inside others. */
  blocks: (blocks: readonly Block[], context: Context) => Element[];
}

export const MM = 72 / 25.4;

/** Points of body text above which a page holds too little to be laid out as usual. */
const LARGE_BODY = 20;

export const hasLargeWords = ({ body }: Context): boolean => body.size > LARGE_BODY;

export function within(context: Context, type: StructType, more: Partial<Context> = {}): Context {
  return { ...context, struct: addStruct(context.struct, type), ...more };
}

export function lookOf(style: TextStyle, theme: Theme, colour = theme.colours.text): TextLook {
  return { ...style, colour, link: theme.colours.link };
}

/** A leaf set in lines `width` points wide, as a box of their height. */
export function text(context: Context, leaf: Leaf, look: TextLook, width: number): Element {
  const lines = setText(leaf, look, width, context.chain);
  return view({ width, height: lines.length * look.leading }, [], { text: { leaf, lines } });
}

/** Points of the widest word of a line of words: in a narrower column it would be cut. */
export function wordWidth(words: readonly Inline[], style: TextStyle, { theme, chain }: Context): number {
  return widestWord(leafOf(words, { type: "P", kids: [] }, ""), lookOf(style, theme), chain);
}

/** Whether no word is wider than `width` points. Few are long enough to be measured: hardly a letter is wider than high. */
export function wordsFit(
  lines: readonly (readonly Inline[])[],
  style: TextStyle,
  width: number,
  context: Context,
): boolean {
  return lines.every(
    (line) => longestWord(inlineText(line)) * style.size <= width || wordWidth(line, style, context) <= width,
  );
}

/** The style made small enough that no word is cut; never smaller than running text. */
export function fittingStyle(
  words: readonly Inline[],
  style: TextStyle,
  width: number,
  context: Context,
): TextStyle {
  if (wordsFit([words], style, width, context)) return style;
  const size = Math.max(context.body.size, (style.size * width) / wordWidth(words, style, context));
  return size < style.size ? scaled(style, size) : style;
}

/** A style in another size, its lines as far apart for it. */
export const scaled = (style: TextStyle, size: number): TextStyle => ({
  ...style,
  size,
  leading: (style.leading / style.size) * size,
});

/** Share of its size down to which a title is made smaller, so that no word of it stands alone on a second line. */
const SMALLER_TITLE = 0.85;

/** The style a little smaller, where that sets the words on one line. */
export function oneLineStyle(
  words: readonly Inline[],
  style: TextStyle,
  width: number,
  context: Context,
): TextStyle {
  const leaf = leafOf(words, { type: "P", kids: [] }, "", style.bold);
  const [line] = setText(leaf, lookOf(style, context.theme), Infinity, context.chain);
  const share = width / (line?.width ?? width);
  if (share >= 1 || share < SMALLER_TITLE) return style;
  return scaled(style, Math.floor(style.size * share));
}

const longestWord = (text: string): number => Math.max(...text.split(/\s+/u).map((word) => word.length));

export function pictureBox(picture: Picture, size: number): Element {
  return view({ width: size, height: size }, [], { picture: { image: picture.image } });
}

export function figureStruct(picture: Picture, context: Context): { image: string; figure?: StructNode } {
  return picture.alt === ""
    ? { image: picture.image }
    : { image: picture.image, figure: addStruct(context.struct, "Figure", { alt: picture.alt }) };
}
