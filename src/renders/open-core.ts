// Opens the stores that the settings name.

import { join } from "node:path";
import { Audit } from "../audit/audit.js";
import type { Config } from "../config.js";
import { StartError } from "../database/database.js";
import { openDatabase } from "../database/open-database.js";
import type { Log } from "../observe/log.js";
import { makeMetrics, type Metrics } from "../observe/metrics.js";
import { blobFiles } from "../outputs/blob-files.js";
import { blobRows } from "../outputs/blob-rows.js";
import { loadMasterKeys } from "../vault/master-key.js";
import { SealError } from "../vault/seal.js";
import { Vault } from "../vault/vault.js";
import type { Core } from "./core.js";

export interface CoreOptions {
  log: Log;
  metrics?: Metrics;
  /** The machine's clock without it. */
  now?: () => Date;
}

/** @throws StartError when what the settings name is not there. Close with `core.database.close()`. */
export async function openCore(config: Config, { log, ...options }: CoreOptions): Promise<Core> {
  const now = options.now ?? (() => new Date());
  const masterKeys = await loadMasterKeys(config).catch(asStartError);
  const database = await openDatabase(config, (err) =>
    log.warn({ err }, "a database connection broke"),
  ).catch(asStartError);
  try {
    const vault = new Vault(database, masterKeys);
    // Made now: inside a transaction the embedded database could not be asked for them.
    await vault.secret("audit");
    await vault.secret("digest");
    return {
      database,
      vault,
      audit: new Audit(database, vault, now),
      blobs: config.outputs === "files" ? blobFiles(join(config.dataDir, "outputs")) : blobRows(database),
      log,
      metrics: options.metrics ?? makeMetrics(),
      now,
      limits: config,
    };
  } catch (error) {
    await database.close().catch(() => undefined);
    return asStartError(error);
  }
}

/** What a person can mend is told in words. @throws always. */
function asStartError(error: unknown): never {
  if (error instanceof SealError)
    throw new StartError(
      "The master key does not open what the database holds.",
      "Give the service the key that it was started with before: MASTER_KEY, OLD_MASTER_KEYS or DATA_DIR/master-key.",
      { cause: error },
    );
  // Of the file system, and of nothing else, an error has a path.
  if (error instanceof Error && "path" in error && "code" in error)
    throw new StartError(
      `DATA_DIR is no folder that this process may write to (${String(error.code)}).`,
      "Make the folder, give it to the user that runs this process, or set another DATA_DIR.",
      { cause: error },
    );
  throw error;
}
