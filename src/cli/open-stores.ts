// The stores of the service, opened for one command.

import type { Config } from "../config.js";
import { openDatabase } from "../database/open-database.js";
import { loadMasterKeys } from "../vault/master-key.js";
import type { OpenedStores } from "./io.js";

/** @throws StartError; FolderInUseError when another process holds DATA_DIR. */
export async function openStores(config: Config): Promise<OpenedStores> {
  // A connection that breaks makes the statement fail which waits for it, and that is told.
  const database = await openDatabase(config, () => undefined);
  try {
    return { database, masterKeys: await loadMasterKeys(config) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
