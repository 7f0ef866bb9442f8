// The packs of symbols that the service was given. Read once before anything starts, so that a pack with a fault stops the
// start and no render; threads read them again for themselves.

import type { Config } from "../src/config.js";
import { StartError } from "../src/database/database.js";
import { symbolSetIds } from "../src/easy-read/symbol-sets.js";
import type { Log } from "../src/observe/log.js";
import { loadPacksIn } from "../src/resources/load-packs.js";
import type { AddedSymbols } from "../src/threads/tasks.js";

/** @throws StartError that names every pack with a fault. */
export async function readAddedSymbols(
  { symbolsDir }: Pick<Config, "symbolsDir">,
  log: Log,
): Promise<AddedSymbols> {
  if (symbolsDir === undefined) return { sets: symbolSetIds([]) };
  const packs = await loadPacksIn(symbolsDir);
  if (!packs.ok)
    throw new StartError(
      `The packs of symbols in SYMBOLS_DIR have faults. ${packs.diagnostics.map(inWords).join(" ")}`,
      "Mend or remove these packs.",
    );
  for (const { id, kind, pictures, warnings } of packs.value)
    log.info(
      { event: "symbols", pack: id, kind, pictures: pictures.size, leftOut: warnings.length },
      "a pack of symbols was read",
    );
  return { folder: symbolsDir, sets: symbolSetIds(packs.value) };
}

const inWords = ({ message, hint }: { message: string; hint: string }): string => `${message} ${hint}`;
