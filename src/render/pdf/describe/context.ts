// What every step of describing a document works with, and the few things that all of them make.

import type { Block, ImageBytes, Picture } from "../../../document/tree.js";
import type { TextStyle, Theme } from "../../../theme/theme.js";
import type { FontFamily } from "../fonts.js";
import type { Leaf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { type TextLook, setText } from "../set-text.js";
import { type StructNode, type StructType, addStruct } from "../struct-tree.js";

export interface OutlineEntry {
  level: number;
  title: string;
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
  /** Entries of the table of contents. */
  contents: readonly OutlineEntry[];
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

export function pictureBox(picture: Picture, size: number): Element {
  return view({ width: size, height: size }, [], { picture: { image: picture.image } });
}

export function figureStruct(picture: Picture, context: Context): { image: string; figure?: StructNode } {
  return picture.alt === ""
    ? { image: picture.image }
    : { image: picture.image, figure: addStruct(context.struct, "Figure", { alt: picture.alt }) };
}
