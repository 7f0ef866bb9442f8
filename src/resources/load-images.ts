// Pictures as bytes that a PDF can hold as they are: symbols drawn from SVG to opaque PNG on the theme's background,
// once for each symbol and background. The only file that imports sharp.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { ImageBytes, ImageSource } from "../document/tree.js";
import { INSTALLATION, packageFolder } from "./installation.js";

/** Pixels along a side: 36 mm at 300 dots an inch. */
const SIDE = 425;
/** OpenMoji keeps an empty edge of at least this share around its drawings; without it a symbol fills its square. */
const EDGE = 3 / 72;
/** Largest picture of a plan that is opened at all, in pixels. */
const PIXEL_LIMIT = 40_000_000;
/** Longest side of a plan's picture in the file, in pixels. */
const LONGEST = 1600;

/** Symbols by their ids `openmoji:HEX` and `clearplan:name`; undefined for what is not there. */
export function symbolSource(): ImageSource {
  const drawn = new Map<string, Promise<ImageBytes | undefined>>();
  return (image, background) => {
    const key = `${background} ${image}`;
    const known = drawn.get(key);
    if (known) return known;
    const bytes = drawSymbol(image, background);
    drawn.set(key, bytes);
    return bytes;
  };
}

const ID = /^(openmoji|clearplan):([A-Za-z0-9-]+)$/;

async function drawSymbol(image: string, background: string): Promise<ImageBytes | undefined> {
  const [, set, name] = ID.exec(image) ?? [];
  if (!set || !name) return undefined;
  const file =
    set === "openmoji"
      ? join(packageFolder("openmoji"), "color", "svg", `${name}.svg`)
      : join(INSTALLATION, "symbols", `${name}.svg`);
  let svg: Buffer;
  try {
    svg = await readFile(file);
  } catch {
    return undefined;
  }
  // Symbols are drawn with black lines: on black they stand on a white ground of their own.
  const ground = background === "#000000" ? "#FFFFFF" : background;
  const whole = Math.round(SIDE / (1 - 2 * EDGE));
  const edge = Math.round((whole - SIDE) / 2);
  const data = await sharp(svg, { density: whole, limitInputPixels: PIXEL_LIMIT })
    .resize(whole, whole, { fit: "contain", background: ground })
    .flatten({ background: ground })
    .extract({ left: edge, top: edge, width: SIDE, height: SIDE })
    // The least effort makes files a tenth larger and is three times as fast.
    .png({ compressionLevel: 6, palette: true, effort: 1 })
    .toBuffer();
  return { data, width: SIDE, height: SIDE };
}

/** A picture that came inside a plan, as an opaque PNG; undefined when it cannot be read as a picture. */
export async function flattenPicture(data: Uint8Array, background: string): Promise<ImageBytes | undefined> {
  try {
    const { data: png, info } = await sharp(data, { limitInputPixels: PIXEL_LIMIT })
      .rotate()
      .resize(LONGEST, LONGEST, { fit: "inside", withoutEnlargement: true })
      .flatten({ background })
      .toColourspace("srgb")
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { data: png, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}
