// Fonts as values: each family is read when it is first needed, parsed once, and shared by every document. The only file
// that knows the font library. Each character is drawn with the first font of the chain that has it; one that no font
// has is refused. `font-engine.ts` lays glyphs out.

import { create, type Font } from "fontkit";
import { scriptOf, scriptsIn, type Script } from "../../language/scripts.js";

/** A parsed font; whoever draws with it needs no more than this. */
export type LoadedFont = Font;

/** One glyph of a font: its number there, the characters it draws, its width in font units. */
export type Glyph = Font["glyphForCodePoint"] extends (code: number) => infer G ? G : never;

export interface FontFile {
  weight: 400 | 700;
  /** TrueType or OpenType bytes. */
  data: Uint8Array;
}

export interface FontFamily {
  regular: LoadedFont;
  bold: LoadedFont;
  /** The writing systems it is for; empty for families that serve every text. */
  scripts: readonly Script[];
}

/** The fonts of an installation: text families, the chain to fall back on, and families for single writing systems. */
export interface FontSet {
  /** A family by its id in fonts/fonts.json; read when it is first asked for. */
  load: (family: string) => Promise<FontFamily>;
  /** Ids of the families tried, in order, for what the theme's own family lacks: one for text, then those for symbols. */
  fallbacks: readonly string[];
  /** Families that are tried after those, where a text has their writing. */
  scripts: readonly { family: string; scripts: readonly Script[] }[];
}

/**
 * A set whose families are read by `read`. A file that is no font is thrown for: that is broken machinery, not an input.
 */
export function makeFontSet(
  read: (family: string) => Promise<readonly FontFile[]>,
  { fallbacks, scripts }: Omit<FontSet, "load">,
): FontSet {
  const families = new Map<string, Promise<FontFamily>>();
  const load = (name: string): Promise<FontFamily> => {
    const known = families.get(name);
    if (known) return known;
    const own = scripts.find(({ family }) => family === name)?.scripts ?? [];
    const loading = read(name).then((files) => parseFamily(name, files, own));
    families.set(name, loading);
    return loading;
  };
  return { load, fallbacks, scripts };
}

function parseFamily(name: string, files: readonly FontFile[], scripts: readonly Script[]): FontFamily {
  const weight = (wanted: 400 | 700): FontFile | undefined => files.find((file) => file.weight === wanted);
  const regular = weight(400) ?? weight(700);
  if (!regular) throw new Error(`the font family ${name} has no file`);
  const parsed = parse(name, regular);
  const bold = weight(700);
  return { regular: parsed, bold: bold && bold !== regular ? parse(name, bold) : parsed, scripts };
}

function parse(name: string, file: FontFile): Font {
  const font = create(file.data as Buffer);
  if (!("layout" in font)) throw new Error(`font file of ${name} holds a collection, not a font`);
  // Text has one colour; and of a glyph in layers the library would embed an outline with holes in it.
  const { tables } = (font as unknown as { directory: { tables: Record<string, unknown> } }).directory;
  delete tables["COLR"];
  return font;
}

/** Characters without a look of their own: they steer layout, are drawn by no glyph, and stay in the text. */
export const IGNORABLE = /[\u00ad\u034f\u061c\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]/u;

/** Writing that can be set; a font may have glyphs of others, which would come out in pieces. */
const DRAWABLE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;

/** The code points of a text that no font of the chain can draw, each once, in order. */
export function missingCharacters(text: string, chain: readonly FontFamily[]): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (character >= " " && character <= "~") continue;
    if (character === "\n" || character === "\t" || IGNORABLE.test(character)) continue;
    if (!DRAWABLE.test(character) || !chain.some((family) => hasCharacter(family, character)))
      missing.add(character);
  }
  return [...missing];
}

export function hasCharacter({ regular }: FontFamily, character: string): boolean {
  return regular.hasGlyphForCodePoint(character.codePointAt(0) as number);
}

/**
 * The families that texts are drawn with: the theme's own, the fallbacks, then those for the writing in them. Chinese
 * characters are shared by several languages: the document's own comes first.
 */
export async function fontChain(
  set: FontSet,
  family: string,
  texts: Iterable<string> = [],
  language = "en-GB",
): Promise<FontFamily[]> {
  const found = new Set<Script>();
  for (const text of texts) for (const script of scriptsIn(text)) found.add(script);
  const wanted = set.scripts.filter(({ scripts }) => scripts.some((script) => found.has(script)));
  const own = scriptOf(language);
  const isOwn = ({ scripts }: { scripts: readonly string[] }): boolean => scripts.includes(own ?? "");
  const named = [...wanted.filter(isOwn), ...wanted.filter((each) => !isOwn(each))];
  const [text, ...symbols] = set.fallbacks.filter((name) => name !== family);
  // Before the symbols: a font for formulas has letters of other writing, each by itself.
  const names = [
    family,
    ...(text === undefined ? [] : [text]),
    ...named.map((each) => each.family),
    ...symbols,
  ];
  return Promise.all(names.map(set.load));
}

/** Every family for single writing systems, for a character that the likely ones lack. */
export function otherFamilies(set: FontSet, chain: readonly FontFamily[]): Promise<FontFamily[]> {
  const loading = Promise.all(set.scripts.map(({ family }) => set.load(family)));
  return loading.then((families) => families.filter((family) => !chain.includes(family)));
}
