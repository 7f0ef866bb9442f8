// Reads the font files that fonts/fonts.json names, from the packages they come in, and parses them once.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFontSet, type FontFile, type FontSet } from "../render/pdf/fonts.js";
import type { HtmlFont } from "../render/html/style/fonts.js";
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

/** The fonts of the installation, parsed for PDF and as data URLs for @font-face rules. */
export async function loadFonts(): Promise<{ fonts: FontSet; webFonts: HtmlFont[] }> {
  const json = JSON.parse(await readFile(join(INSTALLATION, "fonts", "fonts.json"), "utf8")) as FontsJson;
  const files = await Promise.all(
    json.families.flatMap((family) =>
      family.files.map(async ({ weight, file }): Promise<FontFile> => {
        const path = join(packageFolder(family.package), file);
        return { family: family.family, weight, data: await readFile(path) };
      }),
    ),
  );
  const webFonts = files.map(({ family, weight, data }) => ({
    family,
    weight,
    dataUrl: `data:font/ttf;base64,${Buffer.from(data).toString("base64")}`,
  }));
  return { fonts: makeFontSet(files, json.fallbacks), webFonts };
}
