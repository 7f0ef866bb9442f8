// The font of the page: faces that travel in the file, then the same family on the reader's device, then safe ones.

import { cssString } from "./css-string.js";

export interface HtmlFont {
  /** Family, by its id ("atkinson-hyperlegible") or its name. */
  family: string;
  weight: number;
  /** `data:font/ttf;base64,...` or `data:font/woff2;base64,...`. */
  dataUrl: string;
}

const FAMILY_NAMES: Readonly<Record<string, string>> = {
  "atkinson-hyperlegible": "Atkinson Hyperlegible",
  lexend: "Lexend",
  opendyslexic: "OpenDyslexic",
  andika: "Andika",
};

const FALLBACK = ["Atkinson Hyperlegible", "Verdana", "Arial"];

/** `@font-face` rules for the given fonts. Throws on an address that is not a data URL: the file must ask for nothing. */
export function fontFaces(fonts: readonly HtmlFont[]): string {
  return fonts.map(fontFace).join("\n");
}

function fontFace(font: HtmlFont): string {
  if (!/^data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]*$/u.test(font.dataUrl))
    throw new TypeError("a font for HTML must be a base64 data URL");
  return `@font-face{font-family:${cssString(familyName(font.family))};font-weight:${String(font.weight)};src:url(${font.dataUrl})}`;
}

/** The value of `font-family` for a theme's font, with the given fonts of other scripts behind it. */
export function fontFamily(themeFont: string, fonts: readonly HtmlFont[]): string {
  const names = [themeFont, ...fonts.map((font) => font.family)].map(familyName);
  const stack = new Set([...names, ...FALLBACK]);
  return [...[...stack].map(cssString), "sans-serif"].join(",");
}

function familyName(family: string): string {
  return FAMILY_NAMES[family] ?? family;
}
