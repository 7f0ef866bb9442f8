// Walks the pages and draws what stands on each: running header and footer, boxes, pictures, lines. Everything drawn is
// either the content of a structure element or an artifact.

import type { DocumentMeta, ImageBytes } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import type { FontFamily } from "./fonts.js";
import type { Leaf } from "./leaves.js";
import {
  headerHeight,
  itemsOnPages,
  type PageCut,
  type PlacedBox,
  type PlacedColumn,
  type PlacedItem,
  type PlacedLine,
  type PlacedPicture,
} from "./page-breaks.js";
import { artifactMark, DECORATION, forgetMark, paintLine, type TextPaint } from "./paint-text.js";
import type { PdfCanvas } from "./pdf-canvas.js";
import { paintRunning, type Frame } from "./running.js";
import { setText } from "./set-text.js";

export interface Paint {
  canvas: PdfCanvas;
  theme: Theme;
  meta: DocumentMeta;
  images: ReadonlyMap<string, ImageBytes>;
  frame: Frame;
  /** Fonts to draw with, in the order they are tried. */
  chain: readonly FontFamily[];
}

/** Draws every page. Returns the page and the height on it of each anchor. */
export function paintPages(
  paint: Paint,
  column: PlacedColumn,
  pages: readonly PageCut[],
): Map<string, { page: number; top: number }> {
  const anchors = placeAnchors(column, pages, paint.frame);
  const namesOn = pages.map((): string[] => []);
  for (const [name, { page }] of anchors) namesOn[page]!.push(name);
  const itemsOn = itemsOnPages(column, pages);
  const { canvas } = paint;
  for (const [number, page] of pages.entries()) {
    canvas.addPage();
    forgetMark(canvas);
    paintGround(paint);
    paintRunning(paint, number + 1, pages.length);
    forgetMark(canvas);
    const shift = paint.frame.top + headerHeight(page) - page.from;
    for (const name of namesOn[number]!) canvas.destination(name, anchors.get(name)!.top);
    if (page.header) paintHeader(paint, column, page, paint.frame.top - page.header.top);
    for (const item of itemsOn[number]!) {
      if (item.kind === "box") paintBox(paint, item, page, shift);
      else if (item.kind === "line") paintTextLine(paint, item, anchors, shift);
      else paintPicture(paint, item, shift);
    }
    canvas.endMark();
    forgetMark(canvas);
  }
  return anchors;
}

function placeAnchors(
  column: PlacedColumn,
  pages: readonly PageCut[],
  frame: Frame,
): Map<string, { page: number; top: number }> {
  const places = new Map<string, { page: number; top: number }>();
  for (const [name, at] of column.anchors) {
    // What stands in the space between two pages has moved to the later one.
    const found = pages.findIndex((page) => at < page.to - 0.01);
    const number = found === -1 ? pages.length - 1 : found;
    const page = pages[number] as PageCut;
    places.set(name, { page: number, top: frame.top + Math.max(0, at - page.from) });
  }
  return places;
}

function paintGround({ canvas, theme }: Paint): void {
  if (theme.colours.background === "#FFFFFF") return;
  artifactMark(canvas);
  canvas.fillRect(0, 0, theme.page.size.width, theme.page.size.height, theme.colours.background);
}

/** The header row of a table again, as decoration: a screen reader has read it once already. */
function paintHeader(paint: Paint, column: PlacedColumn, page: PageCut, shift: number): void {
  const header = page.header;
  if (!header) return;
  const inside = (item: PlacedItem): boolean =>
    item.top >= header.top - 0.01 && item.bottom <= header.bottom + 0.01;
  const whole: PageCut = { from: header.top, to: header.bottom };
  for (const item of column.items.filter(inside)) {
    if (item.kind === "box") paintBox(paint, item, whole, shift);
    else if (item.kind === "line")
      paintLine(textPaint(paint), item.line, DECORATION, item.x, item.top + shift);
  }
}

const textPaint = ({ canvas, images, theme }: Paint): TextPaint => ({
  canvas,
  images,
  height: theme.page.size.height,
});

function paintBox({ canvas, frame }: Paint, box: PlacedBox, page: PageCut, shift: number): void {
  const top = Math.max(box.top, page.from);
  const bottom = Math.min(box.bottom, page.to);
  if (bottom - top <= 0.01) return;
  const { decoration } = box;
  const starts = box.top >= page.from - 0.01;
  const ends = box.bottom <= page.to + 0.01;
  const y = top + shift;
  const height = Math.min(bottom - top, frame.bottom - y + 1);
  artifactMark(canvas);
  if (decoration.fill) canvas.fillRect(box.x, y, box.width, height, decoration.fill, decoration.radius ?? 0);
  const right = box.x + box.width;
  if (decoration.left) canvas.fillRect(box.x, y, decoration.left.width, height, decoration.left.colour);
  if (decoration.top && starts) {
    canvas.strokeLine([box.x, y], [right, y], decoration.top.colour, decoration.top.width);
  }
  if (decoration.bottom && ends) {
    canvas.strokeLine(
      [box.x, y + height],
      [right, y + height],
      decoration.bottom.colour,
      decoration.bottom.width,
    );
  }
  if (decoration.inset && starts && ends) {
    canvas.strokeRect(
      { x: box.x + 2, y: y + 2, width: box.width - 4, height: height - 4 },
      { ...decoration.inset, dashed: true, radius: 0 },
    );
  }
  if (decoration.border) {
    const { colour, width } = decoration.border;
    const dashed = decoration.dashed ?? false;
    if (starts && ends) {
      canvas.strokeRect(
        { x: box.x, y, width: box.width, height },
        { colour, width, dashed, radius: decoration.radius ?? 0 },
      );
    } else {
      canvas.strokeLine([box.x, y], [box.x, y + height], colour, width, dashed);
      canvas.strokeLine([right, y], [right, y + height], colour, width, dashed);
      if (starts) canvas.strokeLine([box.x, y], [right, y], colour, width, dashed);
      if (ends) canvas.strokeLine([box.x, y + height], [right, y + height], colour, width, dashed);
    }
  }
}

function paintTextLine(
  paint: Paint,
  item: PlacedLine,
  anchors: ReadonlyMap<string, { page: number; top: number }>,
  shift: number,
): void {
  const { chain } = paint;
  const { leaf } = item;
  if (leaf.pageOf === undefined) {
    paintLine(textPaint(paint), item.line, leaf, item.x, item.top + shift);
    return;
  }
  const place = anchors.get(leaf.pageOf);
  if (!place) throw new Error("a page number leads to an anchor that is not in the document");
  // The number's digits take the place of the noughts that kept room for them.
  const words = leaf.text.replace(/0+$/, String(place.page + 1));
  const numbered: Leaf = {
    ...leaf,
    text: words,
    runs: leaf.runs.map((run) => ({ ...run, to: words.length })),
  };
  const [line] = setText(numbered, item.line.look, item.width, chain);
  if (line)
    paintLine(textPaint(paint), line, numbered, item.x - item.line.indent + line.indent, item.top + shift);
}

function paintPicture({ canvas, images, theme }: Paint, item: PlacedPicture, shift: number): void {
  const image = images.get(item.picture.image);
  if (!image) throw new Error(`picture ${item.picture.image} was planned and not loaded`);
  const height = item.bottom - item.top;
  const y = item.top + shift;
  const { figure } = item.picture;
  if (figure) {
    canvas.beginMark(figure);
    forgetMark(canvas);
    const upwards = theme.page.size.height - y;
    figure.bbox = [item.x, upwards - height, item.x + item.width, upwards];
  } else {
    artifactMark(canvas);
  }
  canvas.image(item.picture.image, image.data, item.x, y, item.width, height);
  if (figure) {
    canvas.endMark();
    forgetMark(canvas);
  }
}
