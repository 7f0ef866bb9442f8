// Pictures that somebody downloaded from ARASAAC: files named by their keyword, with the number beside it or without.
// Their licence forbids use for money, which every copy says; the pictures never come with this project.

import type { Parsed } from "../../diagnostics/diagnostic.js";
import type { SymbolSet } from "../symbols.js";
import { makePack, pathPointer, stemOf, type PackHead } from "./make-pack.js";
import { matchLabels } from "./match-labels.js";
import { packWarning, type PackFolder, type SymbolPack } from "./pack.js";

const HEAD: PackHead = {
  id: "arasaac",
  title: "ARASAAC",
  kind: "symbols",
  licence: "CC BY-NC-SA 4.0",
  creditText:
    "The pictographic symbols used are the property of the Government of Aragón and have been created by Sergio Palao for ARASAAC (arasaac.org), which distributes them",
  url: "https://arasaac.org",
  commercialOk: false,
};

const PICTURE = /\.(?:png|svg|jpe?g|webp)$/i;

/** The folder or zip carries the name: nothing else tells whose pictures they are. */
export const isArasaac = ({ name, paths }: PackFolder): boolean =>
  /arasaac/i.test(name) && paths.some((path) => PICTURE.test(path));

/** Reads `KEYWORD.png`, `KEYWORD_2349.png`, `2349_KEYWORD.png`; a file named by its number alone is left out. */
export function readArasaac(folder: PackFolder, map: SymbolSet): Parsed<SymbolPack> {
  const pictures = folder.paths
    .filter((path) => PICTURE.test(path))
    .map((file) => ({ file, label: labelOf(stemOf(file)) }));
  const warnings = pictures
    .filter(({ label }) => label === "")
    .map(({ file }) =>
      packWarning(
        pathPointer(file),
        "picture-without-word",
        "A picture is named by its number alone; it is not used.",
        "Put the word before the number: eat_2349.png.",
      ),
    );
  const found = [...matchLabels(pictures, map)].map(([concept, { file }]) => ({
    concept,
    file,
    name: stemOf(file),
    bytes: folder.read(file),
    at: pathPointer(file),
  }));
  return makePack(HEAD, found, warnings);
}

/** `to_eat_2349` as `eat`, `2349` as "". */
function labelOf(stem: string): string {
  return stem
    .replaceAll(/[_-]+/g, " ")
    .replaceAll(/(?:^| )\d+(?= |$)/g, " ")
    .replace(/^\s*to /, "")
    .trim();
}
