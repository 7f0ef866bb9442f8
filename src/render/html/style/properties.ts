// The theme as CSS custom properties, and the classes that set a section's colour.

import { SECTION_CODES } from "../../../plan/sections.js";
import type { TextStyle, Theme } from "../../../theme/theme.js";
import type { HtmlFont } from "./fonts.js";
import { fontFamily } from "./fonts.js";

/** A chosen background is kept whatever the device prefers: `only` also stops browsers that darken pages themselves. */
export function colourScheme(theme: Theme): string {
  return theme.name === "black" ? "only dark" : "only light";
}

export function properties(theme: Theme, fonts: readonly HtmlFont[]): string {
  const { colours, space } = theme;
  const values: [name: string, value: string][] = [
    ["background", colours.background],
    ["text", colours.text],
    ["secondary", colours.secondary],
    ["line", colours.line],
    ["panel", colours.panel],
    ["link", colours.link],
    ["on-fill", colours.onFill],
    ["colour", colours.plain],
    ["body", rem(theme.text.body.size)],
    ["font", fontFamily(theme.font, fonts)],
    ...Object.entries(space).map(([name, points]): [string, string] => [`space-${name}`, rem(points)]),
    ["picture-column", rem(theme.picture.column)],
    ["picture-size", rem(theme.picture.size)],
  ];
  const list = values.map(([name, value]) => `--${name}:${value}`).join(";");
  return [
    `:root{color-scheme:${colourScheme(theme)};${list}}`,
    ...sectionColours(theme),
    ...(theme.inGreys ? [GREY_EMOJI] : []),
  ].join("\n");
}

/** Emoji among words come from the reader's own font, which has colours. */
const GREY_EMOJI = "span[role=img]{display:inline-block;filter:grayscale(1)}";

function sectionColours(theme: Theme): string[] {
  return SECTION_CODES.map((code) => `.code-${code}{--colour:${theme.colours.section[code]}}`);
}

/** Text styles of the theme for their elements. Large headings give way on narrow screens, running text never does. */
export function textStyles(theme: Theme): string {
  const { text } = theme;
  return [
    `body{${declarations(text.body)}}`,
    `.lead{${declarations(text.lead)}}`,
    `.small,.purpose,caption,.facts dt,td::before,th::before,.running,footer,.band,.back{${sizes(text.small)}}`,
    `.name{${declarations(text.name)}}`,
    `h1{${declarations(text.h1)}}`,
    `h2{${declarations(text.h2)}}`,
    `h3,.outcome,legend,.contents-title{${declarations(text.h3)}}`,
    `h4,h5,h6{${declarations(text.h4)}}`,
  ].join("\n");
}

function declarations(style: TextStyle): string {
  return `${sizes(style)};font-weight:${style.bold ? "700" : "400"}`;
}

const FLUID_FROM_POINTS = 22;

function sizes(style: TextStyle): string {
  const full = rem(style.size);
  const size = style.size >= FLUID_FROM_POINTS ? `min(${full},1.25rem + 4vw)` : full;
  return `font-size:${size};line-height:${trimmed(style.leading / style.size)}`;
}

/** Points as rem: 12 points are the reader's own text size, so that a larger setting enlarges everything. */
export function rem(points: number): string {
  return `${trimmed(points / 12)}rem`;
}

function trimmed(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
