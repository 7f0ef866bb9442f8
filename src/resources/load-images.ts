// Pictures as bytes that a PDF can hold as they are: symbols drawn from SVG to opaque PNG on the theme's background,
// once for each symbol and background. The only file that imports sharp.

import sharp, { type Sharp } from "sharp";
import type { ImageBytes, ImageSource } from "../document/tree.js";
import type { PackPicture, PictureType, SymbolPack } from "../easy-read/packs/pack.js";
import { symbolArt } from "./symbol-art.js";

/** Pixels along a side: 30 mm at 360 dots an inch. */
const SIDE = 425;
/** OpenMoji keeps an empty edge of at least this share around its drawings; without it a symbol fills its square. */
const EDGE = 3 / 72;
/** Largest picture of a plan or a pack that is opened at all, in pixels. */
const PIXEL_LIMIT = 40_000_000;
/** Longest side of a plan's picture in the file, in pixels. */
const LONGEST = 1600;

/** Symbols by their ids, `openmoji:HEX`, `mulberry:apple`; undefined for what neither installation nor packs have. */
export function symbolSource(packs: readonly SymbolPack[] = []): ImageSource {
  const added = new Map(packs.flatMap(({ pictures }) => [...pictures]));
  const drawn = new Map<string, Promise<ImageBytes | undefined>>();
  return (image, background, inGreys = false) => {
    const key = `${background} ${inGreys} ${image}`;
    const known = drawn.get(key);
    if (known) return known;
    const picture = added.get(image);
    const look = { ground: groundOn(background), inGreys };
    const bytes = picture === undefined ? drawSymbol(image, look) : drawPicture(picture, look);
    drawn.set(key, bytes);
    return bytes;
  };
}

/** Symbols and logos are drawn with dark lines: on black they stand on a white ground of their own. */
const groundOn = (background: string): string => (background === "#000000" ? "#FFFFFF" : background);

interface Look {
  ground: string;
  inGreys: boolean;
}

/** PNG of a drawing: few colours, or one channel of greys. The least effort makes files a tenth larger and is three times as fast. */
function drawingPng(drawing: Sharp, inGreys: boolean): Sharp {
  return inGreys
    ? drawing.toColourspace("b-w").png({ compressionLevel: 6 })
    : drawing.png({ compressionLevel: 6, palette: true, effort: 1 });
}

async function drawSymbol(image: string, { ground, inGreys }: Look): Promise<ImageBytes | undefined> {
  const svg = await symbolArt(image);
  if (svg === undefined) return undefined;
  const whole = Math.round(SIDE / (1 - 2 * EDGE));
  const edge = Math.round((whole - SIDE) / 2);
  const drawing = sharp(Buffer.from(svg), { density: whole, limitInputPixels: PIXEL_LIMIT })
    .resize(whole, whole, { fit: "contain", background: ground })
    .flatten({ background: ground })
    .extract({ left: edge, top: edge, width: SIDE, height: SIDE });
  const data = await drawingPng(drawing, inGreys).toBuffer();
  return { data, width: SIDE, height: SIDE };
}

/** Photos keep their colours as JPEG, drawings their lines as PNG. */
const isPhoto = (type: PictureType): boolean => type === "jpeg" || type === "webp";

/**
 * A picture of a pack in the square of a symbol, turned as the camera was held. Nothing else of the file is left in it:
 * no place, no camera, no name, no thumbnail.
 */
async function drawPicture({ type, bytes }: PackPicture, { ground, inGreys }: Look): Promise<ImageBytes> {
  const square = sharp(bytes, { ...(await densityOf(type, bytes)), limitInputPixels: PIXEL_LIMIT })
    .autoOrient()
    .resize(SIDE, SIDE, { fit: "contain", background: ground })
    .flatten({ background: ground })
    .toColourspace(inGreys ? "b-w" : "srgb");
  const data = await (
    isPhoto(type) ? square.jpeg({ quality: 85, chromaSubsampling: "4:4:4" }) : drawingPng(square, inGreys)
  ).toBuffer();
  return { data, width: SIDE, height: SIDE };
}

/** Dots an inch at which an SVG fills the square, so that it is drawn once and not enlarged. */
async function densityOf(type: PictureType, bytes: Uint8Array): Promise<{ density?: number }> {
  if (type !== "svg") return {};
  const { width, height } = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).metadata();
  return { density: Math.min(2400, Math.max(1, (72 * SIDE) / Math.max(width, height, 1))) };
}

/** Whether a picture of a pack can be drawn: not damaged, and not above the limit of pixels. */
export async function isReadable({ type, bytes }: PackPicture): Promise<boolean> {
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXEL_LIMIT });
    await (type === "svg" ? picture.metadata() : picture.resize(1, 1, { fit: "fill" }).toBuffer());
    return true;
  } catch {
    return false;
  }
}

/** Share of a picture's places that must stand out: the ink of a thin drawing. */
const INK = 0.01;

/**
 * How far a picture stands out from the page: the contrast, from 1 to 21, that one place in a hundred reaches (WCAG 2.2,
 * 1.4.11); undefined when it cannot be read as a picture.
 */
export async function pictureContrast(data: Uint8Array, background: string): Promise<number | undefined> {
  const flat = await flattenPicture(data, background);
  if (flat === undefined) return undefined;
  const { data: places } = await sharp(flat.data)
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(groundOn(background).slice(at, at + 2), 16),
  );
  const page = luminance(red, green, blue);
  const contrasts = new Float64Array(places.length / 3);
  for (let place = 0; place < contrasts.length; place++) {
    const at = place * 3;
    const other = luminance(places[at]!, places[at + 1]!, places[at + 2]!);
    contrasts[place] = (Math.max(page, other) + 0.05) / (Math.min(page, other) + 0.05);
  }
  contrasts.sort();
  return contrasts[Math.floor(contrasts.length * (1 - INK))];
}

/** The light of each byte of a colour, reckoned once: a logo has millions of places. */
const LIGHT = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance of a colour of three bytes (WCAG 2.2). */
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * LIGHT[red]! + 0.7152 * LIGHT[green]! + 0.0722 * LIGHT[blue]!;

/** A picture that came inside a plan, as an opaque PNG; undefined when it cannot be read as a picture. */
export async function flattenPicture(
  data: Uint8Array,
  background: string,
  inGreys = false,
): Promise<ImageBytes | undefined> {
  try {
    const { data: png, info } = await sharp(data, { limitInputPixels: PIXEL_LIMIT })
      .rotate()
      .resize(LONGEST, LONGEST, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: groundOn(background) })
      .toColourspace(inGreys ? "b-w" : "srgb")
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { data: png, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}
