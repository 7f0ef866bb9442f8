// The fonts that fonts/fonts.json names: each is there, can be read, and has a licence; web fonts travel as they are.

import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INSTALLATION } from "../../src/resources/installation.js";
import { loadFonts } from "../../src/resources/load-fonts.js";
import { unpackWoff } from "../../src/resources/unpack-woff.js";
import { THEME_FONTS } from "../../src/theme/theme.js";

const { families, fallbacks } = JSON.parse(
  readFileSync(join(INSTALLATION, "fonts", "fonts.json"), "utf8"),
) as {
  families: { family: string; licence: string }[];
  fallbacks: string[];
};

describe("fonts", () => {
  it.each(families)("$family can be read, in both weights", async ({ family, licence }) => {
    const { fonts } = await loadFonts();
    const { regular, bold } = await fonts.load(family);
    expect(licence).toBe("OFL-1.1");
    for (const font of [regular, bold]) {
      const space = font.glyphForCodePoint(0x20);
      expect(space.id).toBeGreaterThan(0);
      expect(font.numGlyphs).toBeGreaterThan(100);
    }
  });

  it("have the families of the themes and of the chain among them", () => {
    const names = families.map(({ family }) => family);
    for (const needed of [...THEME_FONTS, ...fallbacks]) expect(names).toContain(needed);
  });

  it("are read once, and travel in HTML as the kind of file they are", async () => {
    const { fonts, webFonts } = await loadFonts();
    expect(fonts.load("lexend")).toBe(fonts.load("lexend"));
    const kinds = async (family: string): Promise<string[]> =>
      (await webFonts(family)).map(({ weight, dataUrl }) => `${weight} ${dataUrl.slice(0, 20)}`);
    expect(await kinds("lexend")).toEqual(
      ["400 data:font/ttf;base64", "700 data:font/ttf;base64"].map((kind) => kind.slice(0, 24)),
    );
    expect(await kinds("opendyslexic")).toEqual(
      ["400 data:font/otf;base64", "700 data:font/otf;base64"].map((kind) => kind.slice(0, 24)),
    );
    await expect(fonts.load("no-such-family")).rejects.toThrow("no font family");
  });
});

describe("unpackWoff", () => {
  it("gives the tables of the file, packed or not, at multiples of four bytes", () => {
    const [packed, plain] = [Buffer.alloc(61, "a"), Buffer.from("xyz")];
    const deflated = deflateSync(packed);
    const header = Buffer.alloc(44 + 2 * 20);
    header.write("wOFF");
    header.write("OTTO", 4);
    header.writeUInt16BE(2, 12);
    const entry = (index: number, tag: string, offset: number, sizes: [number, number]): void => {
      header.write(tag, 44 + index * 20);
      header.writeUInt32BE(offset, 48 + index * 20);
      header.writeUInt32BE(sizes[0], 52 + index * 20);
      header.writeUInt32BE(sizes[1], 56 + index * 20);
    };
    entry(0, "AAAA", header.length, [deflated.length, packed.length]);
    entry(1, "BBBB", header.length + deflated.length, [plain.length, plain.length]);
    const font = unpackWoff(Buffer.concat([header, deflated, plain]));
    expect(font.toString("latin1", 0, 4)).toBe("OTTO");
    const table = (index: number): string => {
      const [offset, length] = [font.readUInt32BE(20 + index * 16), font.readUInt32BE(24 + index * 16)];
      expect(offset % 4).toBe(0);
      return font.toString("latin1", offset, offset + length);
    };
    expect([table(0), table(1)]).toEqual([packed.toString(), "xyz"]);
  });

  it("leaves any other file as it is", () => {
    const file = Buffer.from("\u0000\u0001\u0000\u0000 and so on");
    expect(unpackWoff(file)).toBe(file);
  });
});
