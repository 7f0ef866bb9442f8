// Pages of a PDF as small pictures on one sheet: kept beside the tests, looked at by a person when they change.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { expect } from "vitest";

const run = promisify(execFile);
const GOLDEN = join(import.meta.dirname, "..", "golden", "pages");
const DRAWN = join(import.meta.dirname, "..", "..", "out", "pages");
const accepting = process.env["GOLDEN"] === "accept";

/** Dots per inch: headings, columns, pictures and empty places are seen, words are not. */
const DPI = 14;
const COLUMNS = 8;
const GAP = 3;

/**
 * Compares the first pages of a PDF with test/golden/pages/NAME.png as an eye would: moved, missing and recoloured
 * things count, softer edges do not. Drawing itself must be silent: poppler warns of what is broken in a file.
 */
export async function expectPages(name: string, pdf: Uint8Array, most: number): Promise<void> {
  const sheet = await drawSheet(pdf, most);
  const file = join(GOLDEN, `${name}.png`);
  if (accepting) {
    if (existsSync(file) && (await difference(await readFile(file), sheet)) <= LIKE) return;
    await save(file, sheet);
    return;
  }
  expect(
    existsSync(file),
    `pages ${name} are missing: look at them, then accept them with npm run golden`,
  ).toBe(true);
  const different = await difference(await readFile(file), sheet);
  const drawn = join(DRAWN, `${name}.png`);
  if (different > LIKE) await save(drawn, sheet);
  expect(
    different,
    `pages ${name} look different: compare ${file} with ${drawn}, then accept them with npm run golden`,
  ).toBeLessThanOrEqual(LIKE);
}

/** Share of the places of a sheet that may look different: letters that another version draws a little thicker. */
const LIKE = 0.002;
/** Difference of two greys, of 255, from which a place looks different. */
const SEEN = 40;

interface Sheet {
  width: number;
  height: number;
  /** One grey for each place. */
  greys: Uint8Array;
}

async function drawSheet(pdf: Uint8Array, most: number): Promise<Sheet> {
  const folder = await mkdtemp(join(tmpdir(), "clearplan-pages-"));
  try {
    await writeFile(join(folder, "document.pdf"), pdf);
    const { stderr } = await run(
      "pdftoppm",
      ["-r", `${DPI}`, "-l", `${most}`, "-gray", "document.pdf", "page"],
      {
        cwd: folder,
      },
    );
    expect(stderr).toBe("");
    const names = (await readdir(folder)).filter((file) => file.endsWith(".pgm")).sort();
    return sheetOf(names.map((file) => readPgm(readFileSync(join(folder, file)))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A portable grey map: "P5 width height 255" and its bytes. */
function readPgm(bytes: Buffer): Sheet {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (head === null) throw new Error("pdftoppm wrote no grey map.");
  return { width: Number(head[1]), height: Number(head[2]), greys: bytes.subarray(head[0].length) };
}

function sheetOf(pages: readonly Sheet[]): Sheet {
  const cell = {
    width: Math.max(...pages.map(({ width }) => width)) + GAP,
    height: Math.max(...pages.map(({ height }) => height)) + GAP,
  };
  const width = cell.width * Math.min(COLUMNS, pages.length) + GAP;
  const height = cell.height * Math.ceil(pages.length / COLUMNS) + GAP;
  const greys = new Uint8Array(width * height).fill(128);
  for (const [index, page] of pages.entries()) {
    const left = GAP + cell.width * (index % COLUMNS);
    const top = GAP + cell.height * Math.floor(index / COLUMNS);
    for (let row = 0; row < page.height; row++) {
      const line = page.greys.subarray(row * page.width, (row + 1) * page.width);
      greys.set(line, (top + row) * width + left);
    }
  }
  return { width, height, greys };
}

/** Share of places that look different; 1 for sheets of different sizes. */
async function difference(before: Sheet, after: Sheet): Promise<number> {
  if (before.width !== after.width || before.height !== after.height) return 1;
  const [a, b] = await Promise.all([soft(before), soft(after)]);
  let seen = 0;
  for (const [place, grey] of a.entries()) if (Math.abs(grey - (b[place] ?? 0)) > SEEN) seen += 1;
  return seen / a.length;
}

const raw = ({ width, height }: Sheet) => ({ raw: { width, height, channels: 1 as const } });

/** As seen from a step back. */
const soft = (sheet: Sheet): Promise<Buffer> =>
  sharp(sheet.greys, raw(sheet)).blur(1).toColourspace("b-w").raw().toBuffer();

async function readFile(file: string): Promise<Sheet> {
  const { data, info } = await sharp(file).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, greys: data };
}

async function save(file: string, sheet: Sheet): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    await sharp(sheet.greys, raw(sheet)).png({ palette: true, colours: 16, effort: 10 }).toBuffer(),
  );
}
