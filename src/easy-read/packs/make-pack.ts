// The last step of every reader: from pictures with their concepts to a pack, with the faults of all its files at once.

import { pointer, type Diagnostic, type Parsed } from "../../diagnostics/diagnostic.js";
import { fewWarnings, packFault, slug, type PackPicture, type PictureType, type SymbolPack } from "./pack.js";
import { pictureFault, pictureType } from "./picture-type.js";

export interface FoundPicture {
  concept: string;
  /** Tells pictures of a pack apart: a path. The same picture for two concepts is one symbol, so that rule L7 sees it. */
  file: string;
  /** Names the symbol: its file's name, or its words. */
  name: string;
  bytes: Uint8Array | undefined;
  alt?: string | undefined;
  fit?: "A" | "B" | undefined;
  /** RFC 6901 pointer to where the pack names it. */
  at: string;
}

export type PackHead = Omit<SymbolPack, "pictures" | "concepts" | "warnings">;

/** Refuses a pack with a picture that cannot be drawn, and one in which nothing stands for a concept. */
export function makePack(
  head: PackHead,
  found: readonly FoundPicture[],
  warnings: readonly Diagnostic[] = [],
): Parsed<SymbolPack> {
  const faults = found.flatMap(({ bytes, at }) => pictureFault(bytes, at) ?? []);
  if (faults.length > 0) return { ok: false, diagnostics: faults.slice(0, MAX_FAULTS) };
  if (found.length === 0) return { ok: false, diagnostics: [nothingMatches(), ...fewWarnings(warnings)] };
  const pictures = new Map<string, PackPicture>();
  const concepts = new Map<string, string>();
  const symbols = new Map<string, string>();
  for (const { concept, file, name, bytes = new Uint8Array(), alt, fit = "A" } of found) {
    const symbol = symbols.get(file) ?? freeId(`${head.id}:${slug(name) || "picture"}`, pictures);
    symbols.set(file, symbol);
    const type = pictureType(bytes) as PictureType;
    pictures.set(symbol, { type, bytes, fit, ...(alt === undefined ? {} : { alt }) });
    concepts.set(concept, symbol);
  }
  return { ok: true, value: { ...head, pictures, concepts, warnings: fewWarnings(warnings) } };
}

/** Most faults that are told of one pack. */
const MAX_FAULTS = 100;

/** Two names may give one id (`café`, `cafe`): the second is `cafe-2`. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}

const nothingMatches = (): Diagnostic =>
  packFault(
    "",
    "pack-without-concepts",
    "No picture of the pack has the name of a concept.",
    "Name pictures by the concepts in symbols/concepts.tsv.",
  );

/** A path of a pack as a pointer. */
export const pathPointer = (path: string): string => pointer(...path.split("/"));

/** `EN/apple.svg` as `apple`. */
export const stemOf = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
