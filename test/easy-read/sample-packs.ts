// Small packs for tests, made of drawings of a line or two: no art of any real set is in this repository.

import type { PackFolder, SymbolPack } from "../../src/easy-read/packs/pack.js";
import { readPack } from "../../src/easy-read/packs/read-pack.js";
import { symbols } from "./easy-read-files.js";

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M2,2h16v16z"/></svg>';
/** One grey pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** A pack in memory. */
export function folder(files: Files, name = "pack"): PackFolder {
  return {
    name,
    paths: Object.keys(files).sort(),
    read: (path) => (Object.hasOwn(files, path) ? bytesOf(files[path] ?? "") : undefined),
  };
}

/** A drawing like none before it. */
export const drawing = (number: number): string => SVG.replace("M2,2", `M2,${number}`);

export const PACK_JSON = {
  id: "widgit",
  title: "Widgit Symbols",
  licence: "Widgit subscription of Fernmarsh School",
  creditText: "Widgit Symbols © Widgit Software",
  commercialOk: false,
  files: [
    { concept: "school", file: "pictures/school.svg", alt: "a school with a flag" },
    { concept: "class", file: "pictures/class.svg", fit: "B" },
  ],
};

/** Files of a pack with a pack.json; each picture it names is there. */
export function packFiles(json: Partial<Record<string, unknown>> = {}): Record<string, string | Uint8Array> {
  const whole = { ...PACK_JSON, ...json } as { files: unknown };
  const named = Array.isArray(whole.files) ? (whole.files as { file?: unknown }[]) : [];
  const pictures = named.flatMap(({ file }, index) =>
    typeof file === "string" ? [[file, drawing(index)] as const] : [],
  );
  return { ...Object.fromEntries(pictures), "pack.json": JSON.stringify(whole) };
}

export function pack(json: Partial<Record<string, unknown>> = {}): SymbolPack {
  const read = readPack(folder(packFiles(json)), { concepts: symbols, mulberry: new Map() });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}
