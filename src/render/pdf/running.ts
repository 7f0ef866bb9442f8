// Running header and footer of each page: whose plan it is, its state, the page number. Artifacts, all of it.

import type { DocumentMeta } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import { fontChain, type FontFamily, type FontSet } from "./fonts.js";
import { PAGE, type PdfCanvas } from "./pdf-canvas.js";
import type { Glyph, LaidOutFont } from "./react-pdf.js";

/** Where the column stands on each page, in points from the upper left. */
export interface Frame {
  left: number;
  width: number;
  top: number;
  bottom: number;
}

export interface Running {
  canvas: PdfCanvas;
  theme: Theme;
  meta: DocumentMeta;
  frame: Frame;
  fonts?: FontSet;
}

const BAND_HEIGHT = 22;
/** Points of the notes at the foot, which stand on every page. */
const NOTE_SIZE = 11;

/** The column's place: room for the header, the draft band and the footer is kept on every page. */
export function frameOf(theme: Theme, meta: DocumentMeta): Frame {
  const width = Math.min(PAGE.width - 2 * theme.page.margin, theme.page.measure);
  const line = theme.text.running.leading;
  const notes = footerNotes(meta).length;
  return {
    left: (PAGE.width - width) / 2,
    width,
    top: (meta.draft ? BAND_HEIGHT : 8) + 16 + line + 16,
    bottom: PAGE.height - 22 - line * (1 + notes) - 14,
  };
}

function footerNotes(meta: DocumentMeta): string[] {
  return [...(meta.notThePlan ? [meta.notThePlan] : []), ...(meta.fictional ? ["Fictional example"] : [])];
}

let runningFonts: WeakMap<PdfCanvas, FontFamily[]> | undefined;

/** Tells the running lines of a canvas which fonts to use. */
export function setRunningFonts(canvas: PdfCanvas, fonts: FontSet, family: string): void {
  runningFonts ??= new WeakMap();
  runningFonts.set(canvas, fontChain(fonts, family));
}

export function paintRunning(running: Running, page: number, of: number): void {
  paintHeader(running);
  paintFooter(running, page, of);
}

function paintHeader({ canvas, theme, meta, frame }: Running): void {
  canvas.beginArtifact("Pagination", "Header");
  const style = theme.text.running;
  const right = frame.left + frame.width;
  if (meta.draft) {
    canvas.fillRect(0, 0, PAGE.width, BAND_HEIGHT, theme.colours.plain);
    const words = "Draft: this plan is not final";
    draw(canvas, words, 11, theme.colours.onFill, frame.left, 15, { bold: true });
  }
  const baseline = (meta.draft ? BAND_HEIGHT : 8) + 12 + style.size;
  const half = frame.width / 2 - 8;
  draw(canvas, meta.subjectName, style.size, theme.colours.secondary, frame.left, baseline, {
    bold: true,
    fit: half,
  });
  draw(canvas, meta.authority, style.size, theme.colours.secondary, right, baseline, {
    right: true,
    fit: half,
  });
  canvas.strokeLine([frame.left, baseline + 8], [right, baseline + 8], theme.colours.line, 0.75);
  canvas.endMark();
}

function paintFooter({ canvas, theme, meta, frame }: Running, page: number, of: number): void {
  canvas.beginArtifact("Pagination", "Footer");
  const style = theme.text.running;
  const right = frame.left + frame.width;
  const easy = theme.edition === "easy-read";
  let baseline = frame.bottom + 14 + style.size;
  canvas.strokeLine(
    [frame.left, baseline - style.size - 6],
    [right, baseline - style.size - 6],
    theme.colours.line,
    0.75,
  );
  const size = easy ? 20 : style.size;
  draw(canvas, `Page ${page} of ${of}`, size, theme.colours.text, right, baseline + (easy ? 4 : 0), {
    right: true,
    bold: true,
  });
  const state = `${meta.statusLabel} \u00b7 Plan ${meta.planId} \u00b7 Version ${meta.planVersion}`;
  draw(canvas, state, style.size, theme.colours.secondary, frame.left, baseline, {
    fit: frame.width - size * 8,
  });
  for (const note of footerNotes(meta)) {
    baseline += style.leading;
    draw(canvas, note, Math.min(style.size, NOTE_SIZE), theme.colours.secondary, frame.left, baseline, {
      fit: frame.width,
    });
  }
  canvas.endMark();
}

/** One line of text without layout: shaped in the first font that has each character, shrunk to fit a width. */
function draw(
  canvas: PdfCanvas,
  words: string,
  size: number,
  colour: string,
  x: number,
  baseline: number,
  options: { right?: boolean; bold?: boolean; fit?: number },
): void {
  const chain = runningFonts?.get(canvas) ?? [];
  const runs = shape(words, chain, options.bold ?? false);
  const unit = runs.reduce((sum, run) => sum + run.advance, 0);
  const scaled = options.fit !== undefined && unit * size > options.fit ? options.fit / unit : size;
  let at = options.right ? x - unit * scaled : x;
  for (const run of runs) {
    canvas.glyphs(
      run.font,
      scaled,
      colour,
      at,
      baseline,
      run.glyphs,
      run.glyphs.map((_, index) => ({
        xAdvance: (run.advances[index] as number) * scaled,
        xOffset: 0,
        yOffset: 0,
      })),
      run.glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)),
    );
    at += run.advance * scaled;
  }
}

interface ShapedRun {
  font: LaidOutFont;
  glyphs: Glyph[];
  /** In ems. */
  advances: number[];
  advance: number;
}

function shape(words: string, chain: readonly FontFamily[], bold: boolean): ShapedRun[] {
  const runs: { family: FontFamily; text: string }[] = [];
  for (const character of words) {
    const family = chain.find((each) =>
      each.regular.hasGlyphForCodePoint(character.codePointAt(0) as number),
    );
    if (!family) continue;
    const last = runs.at(-1);
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs.map(({ family, text }) => {
    const font = bold ? family.bold : family.regular;
    const laidOut = font.layout(text);
    const advances = laidOut.positions.map((position) => position.xAdvance / font.unitsPerEm);
    return {
      font: font as unknown as LaidOutFont,
      glyphs: laidOut.glyphs as unknown as Glyph[],
      advances,
      advance: advances.reduce((sum, advance) => sum + advance, 0),
    };
  });
}
