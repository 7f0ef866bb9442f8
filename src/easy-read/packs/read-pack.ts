// Which kind of pack it is, and so which reader has it.

import type { Parsed } from "../../diagnostics/diagnostic.js";
import type { SymbolSet } from "../symbols.js";
import { isArasaac, readArasaac } from "./arasaac.js";
import { readMulberry, SYMBOL_INFO, type MulberryMap } from "./mulberry.js";
import { OPEN_BOARD, readOpenBoard } from "./open-board.js";
import { PACK_JSON, readPackJson } from "./pack-json.js";
import { packFault, refused, type PackFolder, type SymbolPack } from "./pack.js";

export interface PackMaps {
  /** The concept map. */
  concepts: SymbolSet;
  /** Pictures of Mulberry that somebody has looked at, by concept. */
  mulberry: MulberryMap;
}

/** Reads a pack of any known kind. Every fault at once; pointers lead to a file of the pack, or into its pack.json. */
export function readPack(files: PackFolder, { concepts, mulberry }: PackMaps): Parsed<SymbolPack> {
  const folder = withoutTopFolder(files);
  if (folder.paths.includes(PACK_JSON)) return readPackJson(folder, concepts);
  if (folder.paths.some((path) => SYMBOL_INFO.test(path))) return readMulberry(folder, concepts, mulberry);
  if (folder.paths.some((path) => OPEN_BOARD.test(path))) return readOpenBoard(folder, concepts);
  if (isArasaac(folder)) return readArasaac(folder, concepts);
  return refused(
    packFault(
      "",
      "pack-unknown",
      "This is no pack of symbols that is known here.",
      "Add a pack.json, or give Mulberry, pictures of ARASAAC in a folder with that name, or an Open Board.",
    ),
  );
}

/** A zip often holds one folder that holds the rest. */
function withoutTopFolder(folder: PackFolder): PackFolder {
  const tops = new Set(folder.paths.map((path) => path.slice(0, path.indexOf("/") + 1)));
  const [top = ""] = tops;
  if (tops.size !== 1 || top === "") return folder;
  const inner: PackFolder = {
    name: folder.name,
    paths: folder.paths.map((path) => path.slice(top.length)),
    read: (path) => folder.read(`${top}${path}`),
  };
  return withoutTopFolder(inner);
}
