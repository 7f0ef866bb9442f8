// The line version of one of the project's own drawings, for copies in black and white. A rule and no second file:
// coloured areas are white, dark ones black, coloured lines black (white where they lie on a wider black one), and an
// area that had no line gets one. Where the colour says something (the days of a
// weekend), the drawing marks the area with data-line="black".

const SHAPE = /<(?:path|circle|ellipse|rect|polygon|polyline|line)\b[^>]*>/g;
const COLOUR = /^#([0-9a-f]{6})$/i;
/** Relative luminance (0 to 1) below which an area is dark: hair of brown is not, a wheel is. */
const DARK = 0.08;

/** The SVG in black and white. */
export function lineDrawing(svg: string): string {
  let beneath = "";
  return svg.replace(SHAPE, (shape) => {
    const path = attribute(shape, "d");
    const ground = beneath;
    beneath = path !== undefined && attribute(shape, "stroke") === "#000" ? path : "";
    return inLines(shape, path !== undefined && path === ground);
  });
}

/** @param onBlack whether the same line was drawn in black just before: this one is its filling */
function inLines(shape: string, onBlack: boolean): string {
  const fill = attribute(shape, "fill");
  const stroke = attribute(shape, "stroke");
  const area = attribute(shape, "data-line") === "black" ? "#000" : fill && areaColour(fill);
  const painted = shape
    .replace(/\bfill="[^"]*"/, area === undefined ? "$&" : `fill="${area}"`)
    .replace(
      /\bstroke="[^"]*"/,
      stroke === undefined ? "$&" : `stroke="${onBlack ? "#fff" : lineColour(stroke)}"`,
    );
  const bare = stroke === undefined && area === "#fff" && !isWhite(fill ?? "");
  return bare ? painted.replace(/\s*\/?>$/, ' stroke="#000" stroke-width="1.5"/>') : painted;
}

const attribute = (shape: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(shape)?.[1];

const areaColour = (fill: string): string =>
  fill === "none" ? fill : luminance(fill) < DARK ? "#000" : "#fff";
const lineColour = (stroke: string): string => (stroke === "none" || isWhite(stroke) ? stroke : "#000");
const isWhite = (colour: string): boolean => /^(?:#fff|#ffffff|white)$/i.test(colour);

/** WCAG relative luminance of `#RRGGBB`; of other notations black has 0 and everything else 1. */
function luminance(colour: string): number {
  const [, hex] = COLOUR.exec(colour) ?? [];
  if (hex === undefined) return /^(?:#000|black)$/i.test(colour) ? 0 : 1;
  const [r, g, b] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
