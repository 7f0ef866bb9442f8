// Packs on the disk: folders, zips and boards, several together, and a service's folder of them; and what becomes of their
// pictures: the square of a symbol, with nothing else of the file left in it.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic, Parsed } from "../../src/diagnostics/diagnostic.js";
import { symbolSource } from "../../src/resources/load-images.js";
import { loadPacks, loadPacksIn } from "../../src/resources/load-packs.js";
import { readAddedSymbols } from "../../worker/added-symbols.js";
import { makeLog } from "../../src/observe/log.js";
import { bytesOf, packFiles, PNG, SVG, type Files } from "../easy-read/sample-packs.js";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "clearplan-packs-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes a folder of files and gives its path. */
function onDisk(name: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, name, dirname(path)), { recursive: true });
    writeFileSync(join(root, name, path), bytesOf(content));
  }
  return join(root, name);
}

const zipOf = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)])));

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}
const faultsOf = (parsed: Parsed<unknown>): Diagnostic[] => (parsed.ok ? [] : parsed.diagnostics);

describe("packs that are named", () => {
  it("are read from a folder, a zip and a board, in the order given", async () => {
    const folder = onDisk("widgit", packFiles());
    const zipped = onDisk("zips", {
      "ARASAAC download.zip": zipOf({ "download/school.png": PNG, "__MACOSX/._school.png": "x" }),
      "words.obf": JSON.stringify({
        format: "open-board-0.1",
        buttons: [{ id: "1", label: "school", image_id: "i" }],
        images: [{ id: "i", data: `data:image/png;base64,${PNG.toString("base64")}` }],
      }),
    });
    const packs = valueOf(
      await loadPacks([join(zipped, "ARASAAC download.zip"), folder, join(zipped, "words.obf")]),
    );
    expect(packs.map(({ id }) => id)).toEqual(["arasaac", "widgit", "words"]);
    for (const pack of packs) expect(pack.concepts.get("school")).toBe(`${pack.id}:school`);
    expect(valueOf(await loadPacks([]))).toEqual([]);
  });

  it("have every fault of every pack told, each with the name of its pack", async () => {
    const broken = onDisk("broken", { "pack.json": "{}" });
    const text = onDisk("texts", { "notes.pdf": "%PDF" });
    const faults = faultsOf(await loadPacks([broken, join(root, "nothing"), text, join(text, "notes.pdf")]));
    const of = (name: string): string[] =>
      faults.filter(({ message }) => message.startsWith(`Pack “${name}”: `)).map(({ code }) => code);
    expect(of("broken").length).toBeGreaterThan(4);
    expect(of("nothing")).toEqual(["pack-not-readable"]);
    expect(of("texts")).toEqual(["pack-unknown"]);
    expect(of("notes.pdf")).toEqual(["pack-unknown"]);
  });

  it("may not have one id twice", async () => {
    const [one, two] = [onDisk("one", packFiles()), onDisk("two", packFiles())];
    expect(faultsOf(await loadPacks([one, two]))).toMatchObject([
      { code: "pack-twice", message: "Pack “two”: Another pack has the same id." },
    ]);
  });

  it("do not lead out of their folder by a link", async () => {
    const outside = onDisk("outside", { "secret.svg": SVG });
    const linked = onDisk("linked", {
      "pack.json": packFiles({ files: [{ concept: "school", file: "a.svg" }] })["pack.json"] ?? "",
    });
    symlinkSync(join(outside, "secret.svg"), join(linked, "a.svg"));
    expect(faultsOf(await loadPacks([linked]))).toMatchObject([
      { code: "picture-missing", pointer: "/files/0/file" },
    ]);
  });

  it("have pictures that can be opened: not damaged, not above 40 million pixels", async () => {
    const pixels = { width: 8000, height: 6000, channels: 3 as const, background: "#fff" };
    const large = await sharp({ create: pixels }).png().toBuffer();
    const photo = await sharp({ create: { ...pixels, width: 80, height: 60 } })
      .jpeg()
      .toBuffer();
    const pack = onDisk("pictures", {
      ...packFiles({
        files: [
          { concept: "school", file: "large.png" },
          { concept: "class", file: "cut.jpg" },
          { concept: "home", file: "no-drawing.svg" },
          { concept: "eat", file: "fine.svg" },
        ],
      }),
      "large.png": large,
      "cut.jpg": photo.subarray(0, 200),
      "no-drawing.svg": "<svg xmlns='http://www.w3.org/2000/svg'><path></svg>",
    });
    const faults = faultsOf(await loadPacks([pack]));
    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "picture-unreadable /widgit:large",
      "picture-unreadable /widgit:cut",
      "picture-unreadable /widgit:no-drawing",
    ]);
  });
});

describe("a photo", () => {
  it("is turned as the camera was held, made small, and keeps nothing of its file", async () => {
    const half = { create: { width: 600, height: 800, channels: 3 as const, background: "#ff0000" } };
    const blue = { create: { ...half.create, background: "#0000ff" } };
    const photo = await sharp({ create: { ...half.create, width: 1200 } })
      .composite([{ input: await sharp(blue).png().toBuffer(), left: 600, top: 0 }])
      .withExif({
        IFD0: { Copyright: "Ama Asante", Artist: "Ama Asante", Make: "Camera of Ama" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    expect((await sharp(photo).metadata()).exif?.includes("Ama Asante")).toBe(true);
    const folder = onDisk("own-photos", {
      ...packFiles({ id: "photos", kind: "photos", files: [{ concept: "mum", file: "IMG 1.jpg" }] }),
      "IMG 1.jpg": photo,
    });
    const packs = valueOf(await loadPacks([folder]));
    const drawn = await symbolSource(packs)("photos:img-1", "#FFFFFF");
    if (drawn === undefined) throw new Error("not drawn");
    const { exif, icc, xmp, iptc, orientation, width, height, format } = await sharp(drawn.data).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
    expect({ width, height, format }).toEqual({ width: drawn.width, height: drawn.height, format: "jpeg" });
    expect(width).toBeLessThanOrEqual(425);
    expect(Buffer.from(drawn.data).includes("Ama")).toBe(false);
    // Left was red, right was blue; turned by a quarter to the right, the top is red and the bottom blue.
    const pixel = async (top: number): Promise<number[]> => [
      ...(await sharp(drawn.data)
        .extract({ left: Math.floor(width / 2), top, width: 1, height: 1 })
        .raw()
        .toBuffer()),
    ];
    expect((await pixel(60))[0]).toBeGreaterThan(200);
    expect((await pixel(height - 60))[2]).toBeGreaterThan(200);
  });
});

describe("a drawing of a pack", () => {
  it.each([
    [
      "a small SVG",
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
    ],
    [
      "a large SVG",
      '<svg xmlns="http://www.w3.org/2000/svg" width="5000" height="5000"><rect width="5000" height="5000"/></svg>',
    ],
    [
      "an SVG without a size",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
    ],
  ])("fills the square of a symbol: %s", async (_what, svg) => {
    const files = { ...packFiles({ files: [{ concept: "school", file: "a.svg" }] }), "a.svg": svg };
    const packs = valueOf(await loadPacks([onDisk(`svg-${svg.length}`, files)]));
    const drawn = await symbolSource(packs)("widgit:a", "#FFFFFF");
    const { channels } = await sharp(drawn?.data).stats();
    expect(drawn).toMatchObject({ width: 425, height: 425 });
    expect(channels[0]?.mean).toBeLessThan(10);
  });

  it("has the page's colour behind it, opaque, and white on a black page", async () => {
    const packs = valueOf(await loadPacks([onDisk("grounds", packFiles())]));
    for (const [background, corner] of [
      ["#FFF8E7", [255, 248, 231]],
      ["#000000", [255, 255, 255]],
    ] as const) {
      const drawn = await symbolSource(packs)("widgit:school", background);
      const { data, info } = await sharp(drawn?.data).raw().toBuffer({ resolveWithObject: true });
      expect(info.channels).toBe(3);
      // The palette of the PNG may be one step off, which nobody sees.
      for (const [at, value] of corner.entries()) expect(Math.abs((data[at] ?? 0) - value)).toBeLessThan(2);
    }
    expect(await symbolSource(packs)("widgit:nothing", "#FFFFFF")).toBeUndefined();
  });
});

describe("a service's folder of packs", () => {
  const log = makeLog("silent");

  it("gives every pack in it; notes and hidden files are none", async () => {
    const dir = onDisk("dir", { "README.md": "Ours.", ".keep": "" });
    onDisk("dir/widgit", packFiles());
    onDisk("dir/arasaac", { "school.png": PNG });
    expect(valueOf(await loadPacksIn(dir)).map(({ id }) => id)).toEqual(["arasaac", "widgit"]);
    expect(await readAddedSymbols({ symbolsDir: dir }, log)).toEqual({
      folder: dir,
      sets: ["openmoji", "openmoji-black", "words-only", "arasaac", "widgit"],
    });
  });

  it.each([[undefined], [["FCC-1"]]])(
    "holds no child's own photos, for whichever plans: %j",
    async (planIds) => {
      const name = `photos-${String(planIds)}`;
      const json = { id: "own", kind: "photos", files: [{ concept: "school", file: "a.svg" }] };
      onDisk(`${name}/own`, packFiles(planIds === undefined ? json : { ...json, planIds }));
      expect(faultsOf(await loadPacksIn(join(root, name)))).toMatchObject([
        { code: "photos-for-all", pointer: "/kind" },
      ]);
    },
  );

  it("stops the start when a pack has a fault, and says which", async () => {
    const dir = onDisk("bad-dir", { "widgit/pack.json": "{", "movie.mp4": "x" });
    await expect(readAddedSymbols({ symbolsDir: dir }, log)).rejects.toThrow(
      /^The packs of symbols in SYMBOLS_DIR have faults\. Pack “movie\.mp4”: .* Pack “widgit”: /,
    );
    await expect(readAddedSymbols({ symbolsDir: join(root, "none") }, log)).rejects.toThrow(
      "There is nothing at this path.",
    );
  });

  it("is none when none is named", async () => {
    expect(await readAddedSymbols({}, log)).toEqual({ sets: ["openmoji", "openmoji-black", "words-only"] });
  });
});
