// Zip files: packs that are read, boards that are written. The only file that imports fflate. What a zip says of itself is
// held against limits before anything is unpacked, and each file is unpacked by itself, into the size that it states.

import { unzipSync, zipSync, type Zippable } from "fflate";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { leavesPack } from "../easy-read/packs/pack-json.js";
import { packFault, refused } from "../easy-read/packs/pack.js";

const MIB = 1024 * 1024;
/** Largest zip, in bytes. */
export const MAX_ZIP_BYTES = 256 * MIB;
/** Largest file in a zip, and all of them together, in bytes when unpacked. */
const MAX_ENTRY_BYTES = 64 * MIB;
const MAX_UNPACKED_BYTES = 512 * MIB;
export const MAX_ENTRIES = 20_000;
/** A drawing shrinks to a twentieth; what claims to grow by more than this is made to fill memory. */
const MAX_GROWTH = 200;
/** Growth is not asked about below this size, in bytes. */
const SMALL = MIB;

export interface ZipFiles {
  paths: readonly string[];
  read: (path: string) => Uint8Array | undefined;
}

/** Opens a zip; nothing is unpacked yet. */
export function readZip(bytes: Uint8Array): Parsed<ZipFiles> {
  if (bytes.byteLength > MAX_ZIP_BYTES) return refused(tooLarge("The zip has more than 256 MiB."));
  const faults: Diagnostic[] = [];
  const paths = new Set<string>();
  let unpacked = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        unpacked += Math.max(size, originalSize);
        if (leavesPack(name)) faults.push(leads());
        else if (isBomb(size, originalSize)) faults.push(tooLarge("A file of the zip is too large."));
        else if (!name.endsWith("/") && !isHidden(name)) paths.add(name);
        return false;
      },
    });
  } catch {
    return refused(
      packFault("", "invalid-zip", "The file is no zip, or is damaged.", "Make or download it again."),
    );
  }
  if (entries > MAX_ENTRIES) faults.push(tooLarge(`The zip has more than ${MAX_ENTRIES} files.`));
  if (unpacked > MAX_UNPACKED_BYTES) faults.push(tooLarge("The zip has more than 512 MiB when unpacked."));
  if (faults.length > 0) return { ok: false, diagnostics: oneEach(faults) };
  return { ok: true, value: { paths: [...paths].sort(), read: (path) => unpack(bytes, path) } };
}

/** Also a file that says it is smaller than its packed form: its size is a lie. */
const isBomb = (size: number, originalSize: number): boolean =>
  originalSize > MAX_ENTRY_BYTES ||
  size > originalSize + 1024 ||
  (originalSize > SMALL && originalSize > size * MAX_GROWTH);

/** Notes that programs leave in folders. */
export const isHidden = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX" || part === "Thumbs.db");

function unpack(bytes: Uint8Array, path: string): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  } catch {
    return undefined;
  }
}

const oneEach = (faults: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(faults.map((fault) => [fault.message, fault])).values(),
];

const tooLarge = (message: string): Diagnostic =>
  packFault("", "zip-too-large", message, "Unpack it by hand, look at what is in it, and give the folder.");

const leads = (): Diagnostic =>
  packFault(
    "",
    "path-leaves-pack",
    "A file of the zip would be written outside of the folder it is unpacked to.",
    "Do not use this zip.",
  );

/** The earliest time that a zip can hold: the same files give the same bytes, whenever they are packed. */
const TIME = new Date(1980, 0, 1);

/** A zip of files in the order given. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, data] of files) entries[path] = [data, { mtime: TIME, level: 6 }];
  return zipSync(entries);
}
