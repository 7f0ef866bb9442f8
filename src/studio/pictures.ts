// The pictures of the editor: the set that a draft is drawn with, and the pictures of packs that were added to the
// installation. A draft shows what its documents will show.

import type { PackPicture, PictureType } from "../easy-read/packs/pack.js";
import { DEFAULT_SET, symbolSetNamed } from "../easy-read/symbol-sets.js";
import type { SymbolSet } from "../easy-read/symbols.js";
import { loadConcepts } from "../resources/load-concepts.js";
import { loadPacksIn } from "../resources/load-packs.js";

export interface Pictures {
  /** The set with an id; the usual one where the installation does not have it any more. */
  setNamed(id: string): Promise<SymbolSet>;
  /** A picture of a pack. */
  added(symbol: string): Promise<PackPicture | undefined>;
}

/**
 * Reads concepts and packs when they are first asked for.
 * @param folder of the packs; absent when there are none
 */
export function pictures(folder?: string): Pictures {
  let reading: ReturnType<typeof read> | undefined;
  const all = (): ReturnType<typeof read> => (reading ??= read(folder));
  return {
    setNamed: async (id) => {
      const { map, packs } = await all();
      const set = symbolSetNamed(id, map, packs) ?? symbolSetNamed(DEFAULT_SET, map, packs);
      if (set === undefined) throw new Error("the default symbol set is not there");
      return set;
    },
    added: async (symbol) => {
      const { packs } = await all();
      return packs.map((pack) => pack.pictures.get(symbol)).find((picture) => picture !== undefined);
    },
  };
}

async function read(folder: string | undefined) {
  const [map, packs] = await Promise.all([
    loadConcepts(),
    folder === undefined ? { ok: true as const, value: [] } : loadPacksIn(folder),
  ]);
  // They were read when the service started: whoever changes them starts it again.
  if (!packs.ok) throw new Error("a pack of symbols can no longer be read");
  return { map, packs: packs.value };
}

export const MEDIA_TYPES: Readonly<Record<PictureType, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};
