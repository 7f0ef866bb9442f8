// Packs of symbols and photos on the disk: folders, zips and Open Boards, and a folder that holds several of them.

import { readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import { errorCode } from "../diagnostics/error-code.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { packFault, refused, type PackFolder, type SymbolPack } from "../easy-read/packs/pack.js";
import { readPack, type PackMaps } from "../easy-read/packs/read-pack.js";
import { loadConcepts, loadMulberryMap } from "./load-concepts.js";
import { isReadable } from "./load-images.js";
import { isHidden, MAX_ENTRIES, MAX_ZIP_BYTES, readZip } from "./zip.js";

/** Reads packs that are named one by one. Every fault of each of them at once; the message says which pack it is. */
export async function loadPacks(paths: readonly string[]): Promise<Parsed<SymbolPack[]>> {
  if (paths.length === 0) return { ok: true, value: [] };
  const [concepts, mulberry] = await Promise.all([loadConcepts(), loadMulberryMap()]);
  const packs: SymbolPack[] = [];
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const pack = await loadPack(path, { concepts, mulberry });
    const name = nameOf(path);
    if (!pack.ok) faults.push(...pack.diagnostics.map((fault) => inPack(name, fault)));
    else if (packs.some(({ id }) => id === pack.value.id)) faults.push(inPack(name, twice()));
    else packs.push({ ...pack.value, warnings: pack.value.warnings.map((warning) => inPack(name, warning)) });
  }
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: packs };
}

/**
 * Reads every pack of a service's folder. A child's own photos are refused: a service draws the plans of many tenants, and
 * whoever sends a plan with the same id would get them.
 */
export async function loadPacksIn(folder: string): Promise<Parsed<SymbolPack[]>> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return refused(unreadable(errorCode(error)));
  }
  const names = entries
    .filter((entry) => !isHidden(entry.name) && !(entry.isFile() && NOTES.test(entry.name)))
    .map(({ name }) => name)
    .sort();
  const loaded = await loadPacks(names.map((name) => join(folder, name)));
  if (!loaded.ok) return loaded;
  const faults = loaded.value
    .filter(({ kind }) => kind === "photos")
    .map(({ id }) => inPack(id, photosForAll()));
  return faults.length > 0 ? { ok: false, diagnostics: faults } : loaded;
}

/** Files beside packs that are none. */
const NOTES = /\.(?:txt|md)$/i;

async function loadPack(path: string, maps: PackMaps): Promise<Parsed<SymbolPack>> {
  const folder = await openPack(path);
  if (!folder.ok) return folder;
  const pack = readPack(folder.value, maps);
  if (!pack.ok) return pack;
  const pictures = [...pack.value.pictures];
  const readable = await Promise.all(pictures.map(([, picture]) => isReadable(picture)));
  const faults = pictures.flatMap(([symbol], index) =>
    readable[index] === true ? [] : [unreadablePicture(symbol)],
  );
  return faults.length > 0 ? { ok: false, diagnostics: faults } : pack;
}

async function openPack(path: string): Promise<Parsed<PackFolder>> {
  const name = basename(path, extname(path));
  try {
    const found = await stat(path);
    if (found.isDirectory()) return openFolder(path);
    if (found.size > MAX_ZIP_BYTES)
      return refused(
        packFault("", "zip-too-large", "The file has more than 256 MiB.", "Give a smaller pack."),
      );
    const bytes = await readFile(path);
    switch (extname(path).toLowerCase()) {
      case ".zip":
      case ".obz": {
        const zip = readZip(bytes);
        return zip.ok ? { ok: true, value: { name, ...zip.value } } : zip;
      }
      case ".obf":
        return {
          ok: true,
          value: { name, paths: [BOARD], read: (at) => (at === BOARD ? bytes : undefined) },
        };
      default:
        return refused(
          packFault(
            "",
            "pack-unknown",
            "This is neither a folder nor a .zip, .obz or .obf file.",
            "Give the folder that the pictures are in, or a zip of it.",
          ),
        );
    }
  } catch (error) {
    return refused(unreadable(errorCode(error)));
  }
}

const BOARD = "board.obf";

/** The files of a folder and of those in it. Links are not followed: they may lead anywhere. */
async function openFolder(root: string): Promise<Parsed<PackFolder>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !isHidden(path))
    .sort();
  if (paths.length > MAX_ENTRIES)
    return refused(
      packFault(
        "",
        "too-many-files",
        `The folder has more than ${MAX_ENTRIES} files.`,
        "Give the pack's own folder.",
      ),
    );
  return { ok: true, value: { name: basename(root), paths, read: (path) => readPart(join(root, path)) } };
}

/** Read when the pack asks for it: of thousands of drawings some hundred are used. */
function readPart(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const nameOf = (path: string): string =>
  basename(path)
    .replace(/\p{Cc}/gu, "?")
    .slice(0, 60);

const inPack = (name: string, fault: Diagnostic): Diagnostic => ({
  ...fault,
  message: `Pack “${name}”: ${fault.message}`,
});

const unreadable = (code = "unknown"): Diagnostic =>
  packFault(
    "",
    "pack-not-readable",
    code === "ENOENT" ? "There is nothing at this path." : `It could not be read (${code}).`,
    "Look at the path, and at who may read it.",
  );

const unreadablePicture = (symbol: string): Diagnostic =>
  packFault(
    `/${symbol}`,
    "picture-unreadable",
    "A picture is damaged, or has more than 40 million pixels.",
    "Save it again, smaller.",
  );

const twice = (): Diagnostic =>
  packFault("/id", "pack-twice", "Another pack has the same id.", "Give one of the two, or change an id.");

const photosForAll = (): Diagnostic =>
  packFault(
    "/kind",
    "photos-for-all",
    "A child's own photos may not lie where every plan is drawn from.",
    "Give them on the command line, with the plan that they are for.",
  );
