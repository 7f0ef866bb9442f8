// Line versions of the project's own drawings: what the rule does, and that no two of them look alike without colour.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { lineDrawing } from "../../src/easy-read/line-drawing.js";
import { symbolSource } from "../../src/resources/load-images.js";
import { ROOT } from "./easy-read-files.js";

describe("a drawing in lines", () => {
  it.each([
    [
      "a coloured area is white",
      '<path fill="#EA5A47" stroke="#000" d="M0,0z"/>',
      'fill="#fff" stroke="#000"',
    ],
    ["a dark one black", '<rect fill="#3F3F3F" stroke="#000"/>', 'fill="#000" stroke="#000"'],
    ["what has no area has none", '<path fill="none" stroke="#000" d="M0,0"/>', 'fill="none" stroke="#000"'],
    ["a coloured line is black", '<path fill="none" stroke="#61B2E4" d="M0,0"/>', 'stroke="#000"'],
    ["a white line stays", '<path fill="none" stroke="#fff" d="M0,0"/>', 'stroke="#fff"'],
    [
      "an area without a line gets one",
      '<circle r="2" fill="#EA5A47"/>',
      'stroke="#000" stroke-width="1.5"/>',
    ],
    ["a white mark gets none", '<circle r="2" fill="#FFFFFF"/>', '<circle r="2" fill="#fff"/>'],
    ["a marked area is black", '<rect data-line="black" fill="#FCEA2B" stroke="#000"/>', 'fill="#000"'],
  ])("%s", (_what, shape, expected) => {
    expect(lineDrawing(`<svg>${shape}</svg>`)).toContain(expected);
  });

  it("keeps the filling of a thick line, drawn in black before, white", () => {
    const line = (stroke: string, width: number): string =>
      `<path fill="none" stroke="${stroke}" stroke-width="${width}" d="M1,1 L9,9"/>`;
    const drawn = lineDrawing(`<svg>${line("#000", 8)}${line("#61B2E4", 5)}</svg>`);
    expect(drawn).toBe(`<svg>${line("#000", 8)}${line("#fff", 5)}</svg>`);
  });
});

describe("the project's own drawings", () => {
  const names = readdirSync(join(ROOT, "symbols"))
    .filter((file) => file.endsWith(".svg"))
    .map((file) => file.slice(0, -".svg".length));

  /** Grey values on a square of 48 pixels. */
  async function pixelsOf(name: string): Promise<Buffer> {
    const image = await symbolSource()(`clearplan-black:${name}`, "#FFFFFF");
    if (image === undefined) throw new Error(`${name} is not there`);
    return sharp(image.data).resize(48, 48).greyscale().raw().toBuffer();
  }

  it("have black and white alone, and none looks like another", async () => {
    const drawn = await Promise.all(names.map(async (name) => ({ name, pixels: await pixelsOf(name) })));
    const alike: string[] = [];
    for (const [index, one] of drawn.entries())
      for (const other of drawn.slice(index + 1)) {
        let difference = 0;
        for (let at = 0; at < one.pixels.length; at++)
          difference += Math.abs((one.pixels[at] ?? 0) - (other.pixels[at] ?? 0));
        if (difference / one.pixels.length / 255 < 0.005) alike.push(`${one.name} ${other.name}`);
      }
    expect(alike).toEqual([]);
    for (const { name, pixels } of drawn) {
      const dark = pixels.filter((value) => value < 128).length / pixels.length;
      expect(dark, name).toBeGreaterThan(0.01);
      expect(dark, name).toBeLessThan(0.75);
    }
  });
});
