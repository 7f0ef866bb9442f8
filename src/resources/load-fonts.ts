// Reads the font files that fonts/fonts.json names, from the packages they come in, and parses them once.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFontSet, type FontFile, type FontSet } from "../render/pdf/fonts.js";
import { INSTALLATION, packageFolder } from "./installation.js";

interface FontsJson {
  families: {
    family: string;
    title: string;
    scripts: string[];
    package: string;
    licence: string;
    files: { weight: 400 | 700; file: string }[];
  }[];
  fallbacks: string[];
}

/** Font bytes for @font-face rules: family, weight, and the TrueType data. */
export type WebFont = FontFile;

export async function loadFonts(): Promise<{ fonts: FontSet; files: FontFile[] }> {
  const json = JSON.parse(await readFile(join(INSTALLATION, "fonts", "fonts.json"), "utf8")) as FontsJson;
  const files = await Promise.all(
    json.families.flatMap((family) =>
      family.files.map(async ({ weight, file }): Promise<FontFile> => {
        const path = join(packageFolder(family.package), file);
        return { family: family.family, weight, data: await readFile(path) };
      }),
    ),
  );
  return { fonts: makeFontSet(files, json.fallbacks), files };
}
