// The font files that fonts/fonts.json names, from the packages they come in: a family is read when a document first
// needs it, and once.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Script } from "../language/scripts.js";
import { makeFontSet, type FontFile, type FontSet } from "../render/pdf/fonts.js";
import type { HtmlFont } from "../render/html/style/fonts.js";
import { findPackage, INSTALLATION, packageFolder } from "./installation.js";
import { unpackWoff } from "./unpack-woff.js";

interface Family {
  family: string;
  title: string;
  /** In words, for people. */
  scripts: string[];
  /** ISO 15924 codes, of a family for single writing systems. */
  systems?: Script[];
  package: string;
  licence: string;
  /** Left out where an installation does without its package. */
  optional?: boolean;
  files: { weight: 400 | 700; file: string }[];
}

interface FontsJson {
  families: Family[];
  fallbacks: string[];
}

/** The fonts of the installation for PDF, and the files of a family as data URLs for @font-face rules. */
export async function loadFonts(): Promise<{
  fonts: FontSet;
  webFonts: (family: string) => Promise<HtmlFont[]>;
}> {
  const json = JSON.parse(await readFile(join(INSTALLATION, "fonts", "fonts.json"), "utf8")) as FontsJson;
  const families = new Map(json.families.filter(isInstalled).map((family) => [family.family, family]));
  const read = (name: string): Promise<FontFile[]> => readFamily(name, families.get(name));
  const scripts = [...families.values()].flatMap(({ family, systems }) =>
    systems === undefined ? [] : [{ family, scripts: systems }],
  );
  return {
    fonts: makeFontSet(read, { fallbacks: json.fallbacks, scripts }),
    webFonts: webFontSource(read),
  };
}

const isInstalled = (family: Family): boolean =>
  family.optional !== true || findPackage(family.package) !== undefined;

async function readFamily(name: string, family: Family | undefined): Promise<FontFile[]> {
  if (family === undefined) throw new Error(`there is no font family ${name} in this installation`);
  const folder = packageFolder(family.package);
  return Promise.all(
    family.files.map(async ({ weight, file }) => ({
      weight,
      data: unpackWoff(await readFile(join(folder, file))),
    })),
  );
}

/** Web fonts by family; the bytes as text are kept, for most documents have the same font. */
function webFontSource(
  read: (family: string) => Promise<FontFile[]>,
): (family: string) => Promise<HtmlFont[]> {
  const known = new Map<string, Promise<HtmlFont[]>>();
  return (family) => {
    const found = known.get(family);
    if (found) return found;
    const loading = read(family).then((files) =>
      files.map(({ weight, data }) => ({ family, weight, dataUrl: dataUrl(data) })),
    );
    known.set(family, loading);
    return loading;
  };
}

/** Outlines of the PostScript kind have their own media type. */
function dataUrl(data: Uint8Array): string {
  const bytes = Buffer.from(data);
  const kind = bytes.toString("latin1", 0, 4) === "OTTO" ? "otf" : "ttf";
  return `data:font/${kind};base64,${bytes.toString("base64")}`;
}
