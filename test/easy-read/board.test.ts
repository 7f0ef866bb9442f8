// The board of a child's goals: what is on it, that Open Board Format has it so, and that our own reader reads it back.

import { describe, expect, it } from "vitest";
import type { ImageBytes } from "../../src/document/tree.js";
import { boardButtons, boardFiles } from "../../src/easy-read/board.js";
import { readPack } from "../../src/easy-read/packs/read-pack.js";
import { visibleRows } from "../../src/easy-read/script.js";
import { symbolSetNamed, type SymbolResources } from "../../src/easy-read/symbol-sets.js";
import type { SymbolSet } from "../../src/easy-read/symbols.js";
import { writeScript } from "../../src/easy-read/write-script.js";
import { readZip, writeZip } from "../../src/resources/zip.js";
import { sampleImages } from "../helpers/sample-images.js";
import { CLOCK, examplePlan, glossary, symbols } from "./easy-read-files.js";
import { pack } from "./sample-packs.js";

const plan = examplePlan("early-years-draft");
const scriptWith = (used: SymbolSet) => writeScript(plan, { glossary, symbols: used, clock: CLOCK });
const script = scriptWith(symbols);
const buttons = boardButtons(script, symbols);

async function imagesOf(symbolIds: readonly (string | null)[]): Promise<Map<string, ImageBytes>> {
  const images = new Map<string, ImageBytes>();
  for (const symbol of symbolIds) {
    const image = symbol === null ? undefined : await sampleImages(symbol, "#FFFFFF");
    if (symbol !== null && image !== undefined) images.set(symbol, image);
  }
  return images;
}
const images = await imagesOf(buttons.map(({ symbol }) => symbol));
const files = boardFiles(buttons, images, symbols);

interface Obf {
  format: string;
  id: string;
  locale: string;
  name: string;
  buttons: {
    id: string;
    label: string;
    vocalization?: string;
    image_id?: string;
    background_color: string;
  }[];
  grid: { rows: number; columns: number; order: (string | null)[][] };
  images: {
    id: string;
    path: string;
    content_type: string;
    width: number;
    height: number;
    license: Record<string, string>;
  }[];
  sounds: unknown[];
}
const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)));
const board = json("boards/goals.obf") as Obf;

describe("the buttons", () => {
  const goals = script.parts
    .filter(({ id }) => id === "goals")
    .flatMap(visibleRows)
    .filter(({ kind }) => kind === "goal" || kind === "goal-more");

  it("are the goals that the copy shows, in its words and with its pictures", () => {
    const ids = new Set(goals.map(({ sourceIds }) => sourceIds[0]));
    const own = buttons.filter(({ id }) => id.startsWith("goal-"));
    expect(own).toHaveLength(ids.size);
    expect(ids.size).toBeGreaterThan(2);
    expect(own.map(({ vocalization }) => vocalization).join(" ")).toBe(
      goals.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(" "),
    );
    for (const { label, vocalization, symbol } of own) {
      expect(vocalization?.toLowerCase()).toContain(label.toLowerCase());
      expect(label).not.toMatch(/^You will|\.$/);
      expect(goals.some((row) => row.sentences.some((sentence) => sentence.symbol === symbol))).toBe(true);
    }
  });

  it("end with yes, no, not sure, help and stop, each with a picture of its own", () => {
    const answers = buttons.slice(-5);
    expect(answers.map(({ label }) => label)).toEqual(["yes", "no", "not sure", "help", "stop"]);
    expect(answers.every(({ symbol }) => symbol !== null)).toBe(true);
    expect(new Set(answers.map(({ symbol }) => symbol)).size).toBe(5);
    expect(new Set(answers.map(({ colour }) => colour)).size).toBe(5);
  });

  it("leave out a goal that is hidden", () => {
    const first = goals[0]?.sourceIds[0];
    const parts = script.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => (row.sourceIds[0] === first ? { ...row, hidden: true } : row)),
    }));
    expect(boardButtons({ ...script, parts }, symbols)).toHaveLength(buttons.length - 1);
  });

  it("have no pictures in words-only, and a pack's where it draws", () => {
    const none = symbolSetNamed("words-only", symbols, []) as SymbolSet;
    expect(boardButtons(scriptWith(none), none).every(({ symbol }) => symbol === null)).toBe(true);
    const resources: SymbolResources = {
      symbols,
      symbolPacks: [pack({ files: [{ concept: "help", file: "help.svg" }] })],
    };
    const widgit = symbolSetNamed("widgit", resources.symbols, resources.symbolPacks) as SymbolSet;
    expect(boardButtons(scriptWith(widgit), widgit).find(({ id }) => id === "help")?.symbol).toBe(
      "widgit:help",
    );
  });
});

describe("the board", () => {
  it("is Open Board 0.1: every button once in the grid, every image in the package", () => {
    expect(board).toMatchObject({
      format: "open-board-0.1",
      id: "goals",
      locale: "en-GB",
      name: "My goals",
      sounds: [],
    });
    const { rows, columns, order } = board.grid;
    expect(order).toHaveLength(rows);
    expect(order.every((row) => row.length === columns)).toBe(true);
    expect(order.flat().filter((id) => id !== null)).toEqual(board.buttons.map(({ id }) => id));
    expect(order.at(-1)).toEqual(["yes", "no", "not-sure", "help", "stop"]);
    for (const { path, content_type, width, height } of board.images) {
      expect(files.get(path)?.length).toBeGreaterThan(0);
      expect([content_type, width, height]).toEqual(["image/png", 48, 48]);
    }
    const ids = new Set(board.images.map(({ id }) => id));
    expect(board.buttons.every(({ image_id }) => image_id !== undefined && ids.has(image_id))).toBe(true);
  });

  it("has the licence of each picture", () => {
    for (const { id, license } of board.images)
      expect(license["type"]).toBe(id.startsWith("openmoji") ? "CC BY-SA 4.0" : "MIT");
  });

  it("has a manifest that names board and images", () => {
    expect(json("manifest.json")).toEqual({
      format: "open-board-0.1",
      root: "boards/goals.obf",
      paths: {
        boards: { goals: "boards/goals.obf" },
        images: Object.fromEntries(board.images.map(({ id, path }) => [id, path])),
        sounds: {},
      },
    });
  });

  it("is the same, byte for byte, when it is made again", async () => {
    const again = boardButtons(scriptWith(symbols), symbols);
    const made = writeZip(boardFiles(again, await imagesOf(again.map(({ symbol }) => symbol)), symbols));
    expect(Buffer.compare(Buffer.from(made), Buffer.from(writeZip(files)))).toBe(0);
  });

  it("is read back by our own reader, picture for picture", () => {
    const zip = readZip(writeZip(files));
    if (!zip.ok) throw new Error(JSON.stringify(zip.diagnostics));
    const read = readPack({ name: "goals", ...zip.value }, { concepts: symbols, mulberry: new Map() });
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect([...read.value.concepts.keys()]).toEqual(expect.arrayContaining(["yes", "no", "help", "stop"]));
    const help = read.value.pictures.get(read.value.concepts.get("help") ?? "");
    const symbol = buttons.find(({ id }) => id === "help")?.symbol ?? "";
    expect(Buffer.compare(Buffer.from(help?.bytes ?? []), Buffer.from(images.get(symbol)?.data ?? []))).toBe(
      0,
    );
    expect(read.value.title).toBe("My goals");
    expect(read.value.commercialOk).toBe(true);
  });
});
