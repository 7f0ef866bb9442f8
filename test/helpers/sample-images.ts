// An image source for tests that needs no symbol set: each id gives its own small drawing, a disc on the page's colour.

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { ImageSource } from "../../src/document/tree.js";

const SIDE = 48;

/** Has every image except those whose id begins with "missing:". */
export const sampleImages: ImageSource = (image, background) =>
  Promise.resolve(
    image.startsWith("missing:")
      ? undefined
      : { data: disc(colourOf(image), hexColour(background)), width: SIDE, height: SIDE },
  );

type Colour = readonly [red: number, green: number, blue: number];

function colourOf(image: string): Colour {
  const [red = 0, green = 0, blue = 0] = createHash("sha256").update(image).digest();
  return [red >> 1, green >> 1, blue >> 1];
}

function hexColour(colour: string): Colour {
  const channel = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function disc(inside: Colour, outside: Colour): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < SIDE; y++) {
    rows.push(0); // PNG filter: none
    for (let x = 0; x < SIDE; x++)
      rows.push(...(Math.hypot(x - SIDE / 2, y - SIDE / 2) < SIDE * 0.45 ? inside : outside));
  }
  return png(Buffer.from(rows));
}

function png(pixels: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
