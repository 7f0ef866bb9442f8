// The stores of the service, opened for one command.

import { existsSync } from "node:fs";
import type { Config } from "../config.js";
import { StartError } from "../database/database.js";
import { openDatabase } from "../database/open-database.js";
import { loadMasterKeys } from "../vault/master-key.js";
import type { OpenedStores } from "./io.js";

/**
 * @param mayMake whether an empty database and a master key may be made where none are: a trail that is not there is not whole
 * @throws StartError; FolderInUseError when another process holds DATA_DIR.
 */
export async function openStores(config: Config, mayMake: boolean): Promise<OpenedStores> {
  if (!mayMake && config.databaseUrl === undefined && !existsSync(config.dataDir))
    throw new StartError(
      "The folder of DATA_DIR is not there.",
      "Set DATA_DIR to the folder of the service, or DATABASE_URL to its database.",
    );
  // A connection that breaks makes the statement fail which waits for it, and that is told.
  const database = await openDatabase(config, () => undefined);
  try {
    return { database, masterKeys: await loadMasterKeys(config) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
