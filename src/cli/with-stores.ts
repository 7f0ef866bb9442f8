// Opens what a command works on and closes it again, and says in words what cannot be opened.

import { Audit } from "../audit/audit.js";
import type { Config } from "../config.js";
import { StartError } from "../database/database.js";
import { FolderInUseError } from "../database/folder-lock.js";
import type { KeyStores } from "../keys/api-keys.js";
import { LOCAL_TENANT } from "../keys/principal.js";
import { SealError } from "../vault/seal.js";
import { Vault } from "../vault/vault.js";
import type { Desk } from "./desk.js";
import { serviceDesk } from "./service-desk.js";
import { storesDesk } from "./stores-desk.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";

interface Opening {
  /** What to do instead when another process holds the embedded database. */
  held?: (config: Config) => Promise<number>;
  /** Whether stores may be made where none are. */
  mayMake?: boolean;
}

/** Works on the stores that the settings name. @returns 2 for settings with faults, 1 for what cannot be opened. */
export async function withStores(
  io: Io,
  values: Values,
  work: (stores: KeyStores) => Promise<number>,
  opening: Opening = {},
): Promise<number> {
  const json = values["json"] === true;
  const config = io.readSettings();
  if (!config.ok) {
    printFaults(io, config.diagnostics, { json, of: "settings" });
    return 2;
  }
  try {
    return await onStores(io, config.value, work, opening);
  } catch (error) {
    const { message, hint } = inWords(error);
    printFaults(io, [wrong("not-opened", message, hint)], { json, of: "clearplan" });
    return 1;
  }
}

/** Works on the stores or, when a running service holds them, through that service. */
export const withDesk = (
  io: Io,
  values: Values,
  work: (desk: Desk) => Promise<number>,
  { mayMake = false }: Pick<Opening, "mayMake"> = {},
): Promise<number> =>
  withStores(io, values, (stores) => work(storesDesk(stores)), {
    mayMake,
    held: async (config) => {
      const desk = await serviceDesk(config.dataDir, io);
      if (values["tenant"] === undefined && values["json"] !== true)
        io.stderr(`The running service holds the database and is asked, for its tenant ${LOCAL_TENANT}.\n`);
      return work(desk);
    },
  });

async function onStores(
  io: Io,
  config: Config,
  work: (stores: KeyStores) => Promise<number>,
  { held, mayMake = false }: Opening,
): Promise<number> {
  const opened = await io.openStores(config, mayMake).catch((error: unknown) => {
    if (error instanceof FolderInUseError && held !== undefined) return undefined;
    throw error;
  });
  if (opened === undefined) return held?.(config) ?? 1;
  const { database, masterKeys } = opened;
  try {
    const vault = new Vault(database, masterKeys);
    const now = (): Date => new Date(io.now());
    return await work({ database, vault, audit: new Audit(database, vault, now), now });
  } finally {
    await database.close();
  }
}

/** What a person can act on. Everything else is a bug and keeps its stack. */
function inWords(error: unknown): { message: string; hint: string } {
  if (error instanceof StartError) return error;
  if (error instanceof SealError)
    return {
      message: "The master key does not open what the database holds.",
      hint: "Set MASTER_KEY to the key it was made with, or name that key in OLD_MASTER_KEYS.",
    };
  throw error;
}
