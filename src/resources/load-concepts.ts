// The tables of symbols that the installation brings.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { parseMulberryMap, type MulberryMap } from "../easy-read/packs/mulberry.js";
import { parseConcepts, type SymbolSet } from "../easy-read/symbols.js";
import { INSTALLATION } from "./installation.js";

/** The concept map. */
export async function loadConcepts(): Promise<SymbolSet> {
  const tsv = await readFile(join(INSTALLATION, "symbols", "concepts.tsv"), "utf8");
  return sound(parseConcepts(tsv), "symbols/concepts.tsv");
}

/** What somebody chose from Mulberry. */
export async function loadMulberryMap(): Promise<MulberryMap> {
  const tsv = await readFile(join(INSTALLATION, "symbols", "mulberry.tsv"), "utf8");
  return sound(parseMulberryMap(tsv), "symbols/mulberry.tsv");
}

/** A table of the installation itself: a fault in it is broken machinery, not an input. */
export function sound<T>(parsed: Parsed<T>, file: string): T {
  if (parsed.ok) return parsed.value;
  throw new Error(
    `${file}: ${parsed.diagnostics.map((fault) => `${fault.pointer} ${fault.message}`).join("; ")}`,
  );
}
