// Everything the core is given as a value: templates, fonts, symbols, glossary, the engine's own version.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseGlossary } from "../easy-read/glossary.js";
import { parseConcepts } from "../easy-read/symbols.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Resources } from "../produce.js";
import { INSTALLATION } from "./installation.js";
import { loadFonts } from "./load-fonts.js";
import { flattenPicture, symbolSource } from "./load-images.js";
import { loadTemplateSets } from "./load-templates.js";

/** Reads the installation once; the result is shared by every plan of the process. */
export async function loadResources(): Promise<Resources> {
  const [templateSets, { fonts, webFonts }, concepts, glossary, manifest] = await Promise.all([
    loadTemplateSets(),
    loadFonts(),
    readFile(join(INSTALLATION, "symbols", "concepts.tsv"), "utf8"),
    readFile(join(INSTALLATION, "symbols", "glossary.tsv"), "utf8"),
    readFile(join(INSTALLATION, "package.json"), "utf8"),
  ]);
  const { version } = JSON.parse(manifest) as { version: string };
  return {
    engine: { version, templates: version, rules: version },
    templateSets,
    fonts,
    webFonts,
    symbols: sound(parseConcepts(concepts), "symbols/concepts.tsv"),
    glossary: sound(parseGlossary(glossary), "symbols/glossary.tsv"),
    symbolImages: symbolSource(),
    flattenPicture,
  };
}

/** A table of the installation itself: a fault in it is broken machinery, not an input. */
function sound<T>(parsed: Parsed<T>, file: string): T {
  if (parsed.ok) return parsed.value;
  throw new Error(
    `${file}: ${parsed.diagnostics.map((fault) => `${fault.pointer} ${fault.message}`).join("; ")}`,
  );
}
