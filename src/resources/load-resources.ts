// Everything the core is given as a value: templates, fonts, symbols, glossary, the engine's own version.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseGlossary } from "../easy-read/glossary.js";
import type { SymbolPack } from "../easy-read/packs/pack.js";
import type { Resources } from "../produce.js";
import { INSTALLATION } from "./installation.js";
import { loadConcepts, sound } from "./load-concepts.js";
import { emojiSource } from "./load-emoji.js";
import { loadFonts } from "./load-fonts.js";
import { flattenPicture, pictureContrast, symbolSource } from "./load-images.js";
import { loadTemplateSets } from "./load-templates.js";

/** Reads the installation once, and takes the packs that were added to it; shared by every plan of the process. */
export async function loadResources(symbolPacks: readonly SymbolPack[] = []): Promise<Resources> {
  const [templateSets, { fonts, webFonts }, symbols, glossary, manifest] = await Promise.all([
    loadTemplateSets(),
    loadFonts(),
    loadConcepts(),
    readFile(join(INSTALLATION, "symbols", "glossary.tsv"), "utf8"),
    readFile(join(INSTALLATION, "package.json"), "utf8"),
  ]);
  const { version } = JSON.parse(manifest) as { version: string };
  return {
    engine: { version, templates: version, rules: version },
    templateSets,
    fonts,
    webFonts,
    emoji: emojiSource(),
    symbols,
    symbolPacks,
    glossary: sound(parseGlossary(glossary), "symbols/glossary.tsv"),
    symbolImages: symbolSource(symbolPacks),
    flattenPicture,
    pictureContrast,
  };
}
