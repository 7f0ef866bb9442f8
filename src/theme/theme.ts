// Sizes, colours and fonts of each edition, shared by PDF and HTML. All lengths are in points unless they say otherwise.

import type { Edition } from "../document/tree.js";
import type { SectionCode } from "../plan/sections.js";

export const BACKGROUNDS = ["white", "cream", "pale-blue", "pale-yellow", "black"] as const;
/** The page colour; `black` is the high-contrast theme. */
export type Background = (typeof BACKGROUNDS)[number];

export interface TextStyle {
  size: number;
  leading: number;
  bold: boolean;
}

export interface Theme {
  name: Background;
  edition: Edition;
  /** Family id in fonts/fonts.json. */
  font: string;
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
  /** Page margins and the widest text column. */
  page: { margin: number; measure: number };
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

const HIGH_CONTRAST_SECTION = Object.fromEntries(
  Object.keys(SECTION_ON_LIGHT).map((code) => [code, "#FFE34D"]),
) as Record<SectionCode, string>;

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
    section: HIGH_CONTRAST_SECTION,
    plain: "#FFE34D",
  },
};

/** Body size in points of each edition when nothing else is asked for. */
const BODY_SIZE: Record<Edition, number> = { standard: 12, summary: 14, "large-print": 18, "easy-read": 18 };

const regular = (size: number, leading: number): TextStyle => ({ size, leading, bold: false });
const bold = (size: number, leading: number): TextStyle => ({ size, leading, bold: true });

/** The text styles of an edition at a body size in points; large print and easy read grow with it. */
function textStyles(edition: Edition, size: number): Theme["text"] {
  if (edition === "easy-read") {
    const k = size / 18;
    return {
      body: regular(18 * k, 26 * k),
      lead: regular(20 * k, 28 * k),
      small: regular(14 * k, 20 * k),
      name: bold(44 * k, 52 * k),
      h1: bold(34 * k, 42 * k),
      h2: bold(26 * k, 34 * k),
      h3: bold(22 * k, 30 * k),
      h4: bold(20 * k, 28 * k),
      running: regular(14, 18),
    };
  }
  const k = size / 12;
  const headings = edition === "standard" ? 1 : edition === "summary" ? 1 : 0.75 * k;
  return {
    body: regular(12 * k, 18 * k),
    lead: regular(edition === "summary" ? 15 : 14 * k, edition === "summary" ? 22 : 21 * k),
    small: regular(
      edition === "standard" ? 10.5 : edition === "summary" ? 12 : 12 * k,
      edition === "standard" ? 15 : edition === "summary" ? 17 : 18 * k,
    ),
    name: bold(26 * headings, 32 * headings),
    h1: bold(28 * headings, 34 * headings),
    h2: bold(Math.max(18, 18 * headings * 1.1), Math.max(24, 24 * headings * 1.1)),
    h3: bold(Math.max(14, 14 * k), Math.max(20, 20 * k)),
    h4: bold(Math.max(12.5, 12.5 * k), Math.max(18, 18 * k)),
    running: regular(
      edition === "large-print" ? Math.min(16, 12 * k) : 10.5,
      edition === "large-print" ? 20 : 15,
    ),
  };
}

export interface ThemeRequest {
  background?: Background;
  /** Body size in points; large print is never below 18, easy read never below 16. */
  fontSize?: number;
  font?: string;
}

/** The theme of an edition. Sizes below an edition's floor are raised to it (RNIB Clear Print; UKAAF G003). */
export function themeFor(edition: Edition, request: ThemeRequest = {}): Theme {
  const floor = edition === "easy-read" ? 16 : BODY_SIZE[edition];
  const scales = edition === "large-print" || edition === "easy-read";
  const size = scales
    ? Math.min(40, Math.max(floor, request.fontSize ?? BODY_SIZE[edition]))
    : BODY_SIZE[edition];
  const name = request.background ?? "white";
  return {
    name,
    edition,
    font: request.font ?? "atkinson-hyperlegible",
    colours: COLOURS[name],
    text: textStyles(edition, size),
    page: { margin: 20 * MM, measure: 170 * MM },
    space: { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 40 },
    stackFacts: edition === "large-print",
    picture: { column: 45 * MM, size: 36 * MM },
  };
}
