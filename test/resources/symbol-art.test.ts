// The drawings of the installation: each set by its ids, at the weight and in the square of the others.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { symbolSource } from "../../src/resources/load-images.js";
import { symbolArt } from "../../src/resources/symbol-art.js";

describe("a drawing of the installation", () => {
  it.each([
    "openmoji:1F3EB",
    "openmoji-black:1F3EB",
    "clearplan:help",
    "clearplan-black:help",
    "healthicons:hearing-aid-outline",
    "healthicons:ambulance-24px",
    "guidance:playground",
  ])("is found by its id, whole in its square: %s", async (symbol) => {
    const drawn = await symbolSource()(symbol, "#FFFFFF");
    const { data, info } = await sharp(drawn?.data).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => data[y * info.width + x] ?? 0;
    const edge = Array.from({ length: info.width }, (_, i) => [at(i, 0), at(0, i), at(i, info.height - 1)]);
    expect(edge.flat().every((value) => value > 250)).toBe(true);
    expect(data.filter((value) => value < 40).length / data.length).toBeGreaterThan(0.02);
  });

  it.each([
    "healthicons:no-such-thing",
    "guidance:constructor",
    "healthicons:__proto__",
    "clearplan:../package",
    "openmoji:../../package",
    "other:help",
    "help",
    "",
  ])("is nothing for %j", async (symbol) => {
    expect(await symbolArt(symbol)).toBeUndefined();
  });

  it("is found by another name of the same icon", async () => {
    expect(await symbolArt("healthicons:2x-outline")).toBe(await symbolArt("healthicons:warning-outline"));
  });
});
