// Running header and footer of each page: whose plan it is, its state, the page number. Artifacts, all of it.

import type { DocumentMeta, ImageBytes, Inline } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import type { FontFamily } from "./fonts.js";
import { leafOf } from "./leaves.js";
import { DECORATION, leftOf, paintEmoji, penOf } from "./paint-text.js";
import type { PdfCanvas } from "./pdf-canvas.js";
import { setText, type SetLine } from "./set-text.js";

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
  chain: readonly FontFamily[];
  images: ReadonlyMap<string, ImageBytes>;
}

const BAND_HEIGHT = 22;
/** Points of the notes at the foot of easy read, which stand on every page. */
const NOTE_SIZE = 11;
/** Largest words of the band that says that a plan is a draft. */
const BAND_SIZE = 14;

/** Points of a page number in easy read; it grows with the body. */
const EASY_PAGE_NUMBER = 20;

/** Points of the page number: in easy read never smaller than the body (UKAAF G003). */
export function pageNumberSize({ edition, text }: Theme): number {
  return edition === "easy-read" ? Math.max(EASY_PAGE_NUMBER, text.body.size) : text.running.size;
}

/** Points by which a page number is larger than is usual. */
function numberExcess(theme: Theme): number {
  return theme.edition === "easy-read" ? pageNumberSize(theme) - EASY_PAGE_NUMBER : 0;
}

/** Points by which a page number is larger than usual from which it has its line of the foot to itself. */
const OWN_LINE = 6;

/** The column's place: room for the header, the draft band and the footer is kept on every page. */
export function frameOf(theme: Theme, meta: DocumentMeta): Frame {
  const width = Math.min(theme.page.size.width - 2 * theme.page.margin, theme.page.measure);
  const line = theme.text.running.leading;
  const notes = footerNotes(meta, theme).length;
  return {
    left: (theme.page.size.width - width) / 2,
    width,
    top: (meta.draft ? BAND_HEIGHT : 8) + 16 + line + 16,
    bottom: theme.page.size.height - 22 - line * (1 + notes) - 14 - numberExcess(theme),
  };
}

/** Large print has no room for the state beside the number; nor has easy read beside a large one. */
const stateStandsBelow = (theme: Theme): boolean =>
  theme.edition === "large-print" || numberExcess(theme) >= OWN_LINE;

/** Lines below that of the page number: what the copy is, after its state where that has no room beside the number. */
function footerNotes(meta: DocumentMeta, theme: Theme): string[] {
  return [...(stateStandsBelow(theme) ? [stateOf(meta)] : []), ...(meta.notThePlan ? [meta.notThePlan] : [])];
}

function stateOf(meta: DocumentMeta): string {
  return [
    meta.statusLabel,
    `Plan ${meta.planId}`,
    `Version ${meta.planVersion}`,
    ...(meta.fictional ? ["Fictional example"] : []),
  ].join(" \u00b7 ");
}

export function paintRunning(running: Running, page: number, of: number): void {
  paintHeader(running);
  paintFooter(running, page, of);
}

function paintHeader(running: Running): void {
  const { canvas, theme, meta, frame } = running;
  canvas.beginArtifact("Pagination", "Header");
  const style = theme.text.running;
  const right = frame.left + frame.width;
  if (meta.draft) {
    canvas.fillRect(0, 0, theme.page.size.width, BAND_HEIGHT, theme.colours.plain);
    const words = "Draft: this plan is not final";
    draw(running, words, Math.min(style.size, BAND_SIZE), theme.colours.onFill, frame.left, 16, {
      bold: true,
    });
  }
  const baseline = (meta.draft ? BAND_HEIGHT : 8) + 12 + style.size;
  const half = frame.width / 2 - 8;
  draw(
    running,
    meta.header?.subjectName ?? meta.subjectName,
    style.size,
    theme.colours.secondary,
    frame.left,
    baseline,
    {
      bold: true,
      fit: half,
    },
  );
  draw(
    running,
    meta.header?.authority ?? meta.authority,
    style.size,
    theme.colours.secondary,
    right,
    baseline,
    {
      right: true,
      fit: half,
    },
  );
  canvas.strokeLine([frame.left, baseline + 8], [right, baseline + 8], theme.colours.line, 0.75);
  canvas.endMark();
}

/** Share of a letter's size that its tail has below the line. */
const TAIL = 0.25;

function paintFooter(running: Running, page: number, of: number): void {
  const { canvas, theme, meta, frame } = running;
  canvas.beginArtifact("Pagination", "Footer");
  const style = theme.text.running;
  const right = frame.left + frame.width;
  const easy = theme.edition === "easy-read";
  const excess = numberExcess(theme);
  let baseline = frame.bottom + 14 + excess + style.size;
  canvas.strokeLine([frame.left, frame.bottom + 8], [right, frame.bottom + 8], theme.colours.line, 0.75);
  const size = pageNumberSize(theme);
  // The tails of large letters stay above the line below.
  const numberBaseline = baseline + (easy ? 4 : 0) - TAIL * excess;
  const numberWidth = draw(
    running,
    `Page ${page} of ${of}`,
    size,
    theme.colours.text,
    right,
    numberBaseline,
    {
      right: true,
      bold: true,
      fit: frame.width,
    },
  );
  if (!stateStandsBelow(theme))
    draw(running, stateOf(meta), style.size, theme.colours.secondary, frame.left, baseline, {
      fit: frame.width - Math.max(size * 8, numberWidth + theme.space.xs),
    });
  for (const note of footerNotes(meta, theme)) {
    baseline += style.leading;
    draw(running, note, easy ? NOTE_SIZE : style.size, theme.colours.secondary, frame.left, baseline, {
      fit: frame.width,
    });
  }
  canvas.endMark();
}

/** Draws one line of text without layout, shrunk to fit a width. Returns how wide it is. */
function draw(
  { canvas, chain, images, theme }: Running,
  words: string | readonly Inline[],
  size: number,
  colour: string,
  x: number,
  baseline: number,
  options: { right?: boolean; bold?: boolean; fit?: number },
): number {
  const inlines: readonly Inline[] = typeof words === "string" ? [{ type: "text", value: words }] : words;
  // Measured like the words of an element; the page draws them as decoration.
  const leaf = leafOf(inlines, { type: "P", kids: [] }, "", options.bold);
  const set = (points: number): SetLine | undefined =>
    setText(
      leaf,
      { size: points, leading: points, bold: options.bold ?? false, colour, link: colour },
      Infinity,
      chain,
    )[0];
  const line = set(size);
  if (!line) return 0;
  const fits = options.fit === undefined || line.width <= options.fit;
  const fitted = fits ? line : set((size * (options.fit as number)) / line.width);
  if (!fitted) return 0;
  const start = options.right ? x - fitted.width : x;
  let following = start;
  for (const run of fitted.runs) {
    const left = leftOf(run, start, following);
    const { size: points, leading } = fitted.look;
    if (run.run?.emoji) {
      const paint = { canvas, images, height: theme.page.size.height };
      paintEmoji(paint, run, DECORATION, { x: left, top: baseline, baseline, size: points, leading });
    } else {
      const { font, glyphs, advances, texts } = run;
      canvas.glyphs(font, points, colour, penOf(run, left), baseline, glyphs, advances, texts);
    }
    following += run.width;
  }
  return fitted.width;
}
