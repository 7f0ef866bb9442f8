// The Mulberry Symbols as their authors give them out: EN/*.svg beside symbol-info.csv. A picture is taken for a concept
// when somebody has looked at it (symbols/mulberry.tsv), otherwise by its name; names lie, so what was judged goes first.

import { pointer, type Diagnostic, type Parsed } from "../../diagnostics/diagnostic.js";
import type { SymbolSet } from "../symbols.js";
import { readCsv } from "./csv.js";
import { makePack, pathPointer, stemOf, type FoundPicture, type PackHead } from "./make-pack.js";
import { matchLabels } from "./match-labels.js";
import { packFault, packWarning, refused, type PackFolder, type SymbolPack } from "./pack.js";

export const SYMBOL_INFO = /(?:^|\/)symbol-info\.csv$/;

const HEAD: PackHead = {
  id: "mulberry",
  title: "Mulberry Symbols",
  kind: "symbols",
  licence: "CC BY-SA 4.0",
  creditText: "Mulberry Symbols, © 2018-2026 Steve Lee (mulberrysymbols.org)",
  url: "https://mulberrysymbols.org",
  commercialOk: true,
};

/** Concept to the picture that was chosen for it; null: none of the set fits. */
export type MulberryMap = ReadonlyMap<string, { file: string; fit: "A" | "B" } | null>;

/** Reads symbols/mulberry.tsv: concept, file or -, fit or -. */
export function parseMulberryMap(tsv: string): Parsed<MulberryMap> {
  const faults: Diagnostic[] = [];
  const map = new Map<string, { file: string; fit: "A" | "B" } | null>();
  for (const [index, line] of tsv.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [concept = "", file = "", fit = ""] = line.split("\t");
    const none = file === "-" && fit === "-";
    if (concept === "" || map.has(concept) || !(none || (/\.svg$/.test(file) && /^[AB]$/.test(fit))))
      faults.push(
        packFault(
          pointer("line", index + 1),
          "invalid-line",
          "A line is no concept of its own with a file and a fit, or - and -.",
          "Mend the line.",
        ),
      );
    else map.set(concept, none ? null : { file, fit: fit as "A" | "B" });
  }
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: map };
}

/** Reads the set. A picture that is listed and not there is left out with a warning. */
export function readMulberry(folder: PackFolder, map: SymbolSet, chosen: MulberryMap): Parsed<SymbolPack> {
  const info = folder.paths.find((path) => SYMBOL_INFO.test(path)) ?? "";
  const listed = listedNames(folder.read(info));
  if (listed === undefined)
    return refused(
      packFault(
        pathPointer(info),
        "invalid-symbol-info",
        "The table of symbols has no column symbol-en with names in it.",
        "Use symbol-info.csv as Mulberry gives it out.",
      ),
    );
  const files = filesByName(folder.paths);
  const warnings = listed
    .filter((name) => !files.has(name))
    .map((name) => notThere(pathPointer(`EN/${name}.svg`)));
  const found: FoundPicture[] = [];
  const taken = new Set<string>();
  const take = (concept: string, path: string, fit: "A" | "B"): void => {
    taken.add(path);
    found.push({
      concept,
      file: path,
      name: stemOf(path),
      bytes: folder.read(path),
      fit,
      at: pathPointer(path),
    });
  };
  for (const [concept, picture] of chosen) {
    const path = picture === null ? undefined : files.get(stemOf(picture.file));
    if (path !== undefined && picture !== null && map.concepts.has(concept)) take(concept, path, picture.fit);
  }
  const labelled = listed.flatMap((name) => {
    const file = files.get(name);
    return file === undefined || taken.has(file) ? [] : [{ label: labelOf(name), file }];
  });
  for (const [concept, { file }] of matchLabels(labelled, map))
    if (!chosen.has(concept)) take(concept, file, "A");
  return makePack(HEAD, found, warnings);
}

/** Names of symbols in the table, or nothing when it is no such table. */
function listedNames(bytes: Uint8Array | undefined): string[] | undefined {
  if (bytes === undefined) return undefined;
  const names = readCsv(new TextDecoder().decode(bytes)).flatMap((row) => row["symbol-en"] ?? []);
  return names.some((name) => name !== "") ? names.filter((name) => name !== "") : undefined;
}

/** Drawings by name; those in the folder of English names before others. */
function filesByName(paths: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const drawings = paths.filter((path) => path.endsWith(".svg"));
  const english = (path: string): boolean => /(?:^|\/)EN[^/]*\//.test(path);
  for (const path of [...drawings.filter(english), ...drawings.filter((path) => !english(path))])
    if (!files.has(stemOf(path))) files.set(stemOf(path), path);
  return files;
}

/** `ask_,_to` as `ask`; `teacher_1b` as `teacher`. */
function labelOf(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/ , to$/, "")
    .replace(/ \d+[a-z]?$/, "");
}

const notThere = (at: string): Diagnostic =>
  packWarning(
    at,
    "picture-missing",
    "A symbol of the table has no drawing in the pack.",
    "Unpack the whole set.",
  );
