// Fonts as values: parsed once by whoever loads them, shared by every document. The only file that knows the font
// library. Each character is drawn with the first font of the chain that has it; one that no font has is refused.

import { create, type Font } from "fontkit";

/** A parsed font; whoever draws with it needs no more than this. */
export type LoadedFont = Font;

/** One glyph of a font: its number there, the characters it draws, its width in font units. */
export type Glyph = Font["glyphForCodePoint"] extends (code: number) => infer G ? G : never;

export interface FontFile {
  /** Family id of fonts/fonts.json: "atkinson-hyperlegible". */
  family: string;
  weight: 400 | 700;
  /** TrueType or OpenType bytes. */
  data: Uint8Array;
}

/** The fonts of an installation: text families, and the chain to fall back on, in order. */
export interface FontSet {
  families: ReadonlyMap<string, FontFamily>;
  /** Ids of the families tried, in order, for what the theme's own family lacks. */
  fallbacks: readonly string[];
}

export interface FontFamily {
  regular: LoadedFont;
  bold: LoadedFont;
}

/** Parses font files into a set. Throws on a file that is no font: that is broken machinery, not an input. */
export function makeFontSet(files: readonly FontFile[], fallbacks: readonly string[]): FontSet {
  const families = new Map<string, FontFamily>();
  for (const name of new Set(files.map((file) => file.family))) {
    const weight = (wanted: 400 | 700): FontFile | undefined =>
      files.find((file) => file.family === name && file.weight === wanted);
    const regular = weight(400) ?? weight(700);
    const bold = weight(700) ?? weight(400);
    if (!regular || !bold) continue;
    families.set(name, { regular: parse(regular), bold: parse(bold) });
  }
  return { families, fallbacks };
}

function parse(file: FontFile): Font {
  const font = create(file.data as Buffer);
  if (!("layout" in font)) throw new Error(`font file of ${file.family} holds a collection, not a font`);
  return font;
}

/** Characters that steer layout and are drawn by no glyph; they are kept in the text all the same. */
const WITHOUT_GLYPH = /[\n\t\u00ad\u200b-\u200d\u2060\u2028\u2029\ufe0e\ufe0f]/u;

/** Scripts that are drawn left to right, one glyph after the other; the bundled fonts cover no other yet. */
const DRAWABLE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** The code points of a text that no font of the chain can draw, each once, in order. */
export function missingCharacters(text: string, chain: readonly FontFamily[]): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (character >= " " && character <= "~") continue;
    if (WITHOUT_GLYPH.test(character)) continue;
    const codePoint = character.codePointAt(0) as number;
    if (!DRAWABLE.test(character) || !chain.some((family) => family.regular.hasGlyphForCodePoint(codePoint)))
      missing.add(character);
  }
  return [...missing];
}

/** The families a theme's text is drawn with: its own first, then the fallbacks. */
export function fontChain(set: FontSet, family: string): FontFamily[] {
  return fontChainNames(set, family).flatMap((name) => set.families.get(name) ?? []);
}

export function fontChainNames(set: FontSet, family: string): string[] {
  return [family, ...set.fallbacks.filter((name) => name !== family)];
}
