// Sizes, colours and fonts of each edition, shared by PDF and HTML. All lengths are in points unless they say otherwise.

import type { Edition } from "../document/tree.js";
import type { SectionCode } from "../plan/sections.js";

export const BACKGROUNDS = ["white", "cream", "pale-blue", "pale-yellow", "black", "monochrome"] as const;
/** The page colour; `black` is the high-contrast theme, `monochrome` a white page with nothing but greys on it. */
export type Background = (typeof BACKGROUNDS)[number];

export const THEME_FONTS = ["atkinson-hyperlegible", "lexend", "opendyslexic", "andika"] as const;
/** Fonts that a reader may choose, by their family ids in fonts/fonts.json; the first is the usual one. */
export type ThemeFont = (typeof THEME_FONTS)[number];

export interface TextStyle {
  size: number;
  leading: number;
  bold: boolean;
}

export const PAPERS = ["a4", "a5"] as const;
/** The sheet; `a5` is for booklets of the easy-read copy. */
export type Paper = (typeof PAPERS)[number];

/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

export interface Theme {
  name: Background;
  edition: Edition;
  /** Nothing on the page has a colour: pictures are drawn in greys. */
  inGreys: boolean;
  font: ThemeFont;
  colours: {
    background: string;
    text: string;
    secondary: string;
    /** Lines and borders, at least 3:1 on the background. */
    line: string;
    /** Fill of cards and header cells, near the background. */
    panel: string;
    link: string;
    /** Text on a filled section colour. */
    onFill: string;
    section: Record<SectionCode, string>;
    /** Colour of what belongs to no section. */
    plain: string;
  };
  text: Record<"body" | "lead" | "small" | "name" | "h1" | "h2" | "h3" | "h4" | "running", TextStyle>;
  /** The sheet, its margins and the widest text column. */
  page: { paper: Paper; size: PageSize; margin: number; measure: number };
  /** Spacing set: nothing else is used between things. */
  space: { xs: 4; s: 8; m: 12; l: 16; xl: 24; xxl: 40 };
  /** Facts strips stacked as rows (large print). */
  stackFacts: boolean;
  /** Easy read: width of the picture column and of a symbol. */
  picture: { column: number; size: number };
}

const MM = 72 / 25.4;

const SECTION_ON_LIGHT: Record<SectionCode, string> = {
  A: "#4B2E83",
  B: "#0B3C7A",
  C: "#7A1230",
  D: "#5A3510",
  E: "#0F4D2A",
  F: "#1B2A6B",
  G: "#6E1456",
  H1: "#0A4A4F",
  H2: "#2F3E4E",
  I: "#454410",
  J: "#6B2C0A",
  K: "#3A3A3A",
};

const oneColour = (colour: string): Record<SectionCode, string> =>
  Object.fromEntries(Object.keys(SECTION_ON_LIGHT).map((code) => [code, colour])) as Record<
    SectionCode,
    string
  >;

const LIGHT = {
  text: "#1A1A1A",
  secondary: "#404040",
  line: "#767676",
  link: "#0B3C7A",
  section: SECTION_ON_LIGHT,
  plain: "#2F3E4E",
};

const COLOURS: Record<Background, Theme["colours"]> = {
  white: { ...LIGHT, background: "#FFFFFF", panel: "#F5F6F8", onFill: "#FFFFFF" },
  cream: { ...LIGHT, background: "#FFF8E7", panel: "#FFFCF4", onFill: "#FFFFFF" },
  "pale-blue": { ...LIGHT, background: "#EAF4FB", panel: "#F6FBFE", onFill: "#FFFFFF" },
  "pale-yellow": { ...LIGHT, background: "#FFFBD6", panel: "#FFFDEC", onFill: "#FFFFFF" },
  black: {
    background: "#000000",
    text: "#FFFFFF",
    secondary: "#FFFFFF",
    line: "#FFFFFF",
    panel: "#000000",
    link: "#FFE34D",
    onFill: "#000000",
    section: oneColour("#FFE34D"),
    plain: "#FFE34D",
  },
  // Sections are told apart by their letters; one dark grey prints well where many would look alike.
  monochrome: {
    ...LIGHT,
    background: "#FFFFFF",
    panel: "#F2F2F2",
    onFill: "#FFFFFF",
    link: "#1A1A1A",
    section: oneColour("#333333"),
    plain: "#333333",
  },
};

type TextStyles = Theme["text"];

const regular = (size: number, leading: number): TextStyle => ({ size, leading, bold: false });
const bold = (size: number, leading: number): TextStyle => ({ size, leading, bold: true });

/** Text of each edition at its own body size, in points: size and line height. */
const TEXT: Record<Edition, TextStyles> = {
  standard: {
    body: regular(12, 18),
    lead: regular(14, 21),
    small: regular(10.5, 15),
    name: bold(26, 32),
    h1: bold(28, 34),
    h2: bold(20, 26),
    h3: bold(14, 20),
    h4: bold(12.5, 18),
    running: regular(10.5, 15),
  },
  summary: {
    body: regular(14, 20),
    lead: regular(15, 21),
    small: regular(12, 16),
    name: bold(20, 26),
    h1: bold(24, 30),
    h2: bold(17, 22),
    h3: bold(15, 20),
    h4: bold(14, 20),
    running: regular(10.5, 15),
  },
  // Nothing is set below the body size: small print has no place in large print.
  "large-print": {
    body: regular(18, 26),
    lead: regular(20, 29),
    small: regular(18, 26),
    name: bold(30, 38),
    h1: bold(32, 40),
    h2: bold(26, 34),
    h3: bold(22, 30),
    h4: bold(19, 27),
    running: regular(16, 22),
  },
  "easy-read": {
    body: regular(18, 26),
    lead: regular(20, 28),
    small: regular(16, 22),
    name: bold(44, 52),
    h1: bold(34, 42),
    h2: bold(26, 34),
    h3: bold(24, 32),
    h4: bold(21.6, 29),
    running: regular(14, 18),
  },
};

/** Smallest and largest body size that may be asked for; an edition with one size has only that. */
const SIZES: Record<Edition, { least: number; most: number }> = {
  standard: { least: 12, most: 12 },
  summary: { least: 14, most: 14 },
  "large-print": { least: 18, most: 40 },
  "easy-read": { least: 16, most: 40 },
};

/** Points below which no text of an edition shrinks with its body. */
const SMALLEST: Partial<Record<Edition, number>> = { "easy-read": 16 };

/** The styles of an edition at a body size in points: everything but the running lines grows with it. */
function textStyles(edition: Edition, asked: number | undefined): TextStyles {
  const base = TEXT[edition];
  const { least, most } = SIZES[edition];
  const factor = Math.min(most, Math.max(least, asked ?? base.body.size)) / base.body.size;
  const grown = Object.entries(base).map(([name, style]) => {
    const own = Math.max(factor, (SMALLEST[edition] ?? 0) / style.size);
    return [
      name,
      name === "running" ? style : { ...style, size: style.size * own, leading: style.leading * own },
    ];
  });
  return Object.fromEntries(grown) as TextStyles;
}

/** Margin and widest column in millimetres: lines of 60 to 70 characters at the edition's size. */
const PAGE_MM: Record<Edition, { margin: number; measure: number }> = {
  standard: { margin: 20, measure: 152 },
  summary: { margin: 18, measure: 168 },
  "large-print": { margin: 16, measure: 178 },
  "easy-read": { margin: 24, measure: 162 },
};

export interface ThemeRequest {
  background?: Background;
  /** Body size in points; large print is never below 18, easy read never below 16. */
  fontSize?: number;
  font?: ThemeFont;
  /** Easy read: `false` for a copy without pictures, whose words take the whole width. */
  pictures?: boolean;
  /** Easy read only: the other editions are always A4. */
  paper?: Paper;
}

const SHEETS: Record<Paper, PageSize> = {
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
};
/** An A5 booklet in millimetres: 14 at each side, for the fold takes some of it. */
const A5_MM = { margin: 14, measure: 120 };
/** Points of the body on A5, where a line must still hold a thought. */
const A5_BODY = 16;

/** Easy read, in millimetres: the column of the pictures takes 28 % of the width (rule L6), all of one size. */
const PICTURE = { a4: { column: 45.4, size: 30 }, a5: { column: 36, size: 30 } };

/** The theme of an edition. Sizes below an edition's floor are raised to it (RNIB Clear Print; UKAAF G003). */
export function themeFor(edition: Edition, request: ThemeRequest = {}): Theme {
  const name = request.background ?? "white";
  const paper = edition === "easy-read" ? (request.paper ?? "a4") : "a4";
  const { margin, measure } = paper === "a5" ? A5_MM : PAGE_MM[edition];
  return {
    name,
    edition,
    inGreys: name === "monochrome",
    font: request.font ?? THEME_FONTS[0],
    colours: COLOURS[name],
    text: textStyles(edition, request.fontSize ?? (paper === "a5" ? A5_BODY : undefined)),
    page: { paper, size: SHEETS[paper], margin: margin * MM, measure: measure * MM },
    space: { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 40 },
    stackFacts: edition === "large-print",
    picture:
      request.pictures === false
        ? { column: 0, size: 0 }
        : { column: PICTURE[paper].column * MM, size: PICTURE[paper].size * MM },
  };
}
