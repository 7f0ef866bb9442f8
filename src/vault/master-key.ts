// The master key, which wraps every other key: from the settings, or from a file that the service makes for itself.

import { createHash, randomBytes } from "node:crypto";
import { chmod, link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "../diagnostics/error-code.js";
import { syncFolder } from "../database/sync-folder.js";
import type { Config } from "../config.js";
import { StartError } from "../database/database.js";
import { KEY_BYTES, makeKey } from "./seal.js";

export interface MasterKey {
  /** Says which key wrapped a value, and nothing about the key. */
  id: string;
  key: Uint8Array;
}

export interface MasterKeys {
  current: MasterKey;
  /** Earlier keys, until everything is wrapped anew. */
  old: readonly MasterKey[];
}

const NAME = "master-key";

/**
 * The keys that the settings give. Without MASTER_KEY the file DATA_DIR/master-key is read, and made at the first start
 * with rights for its owner only. @throws StartError for a key file that others may read, or that is no key.
 */
export async function loadMasterKeys(
  config: Pick<Config, "masterKey" | "oldMasterKeys" | "dataDir">,
): Promise<MasterKeys> {
  const current =
    config.masterKey === undefined ? await keyFile(config.dataDir) : Buffer.from(config.masterKey, "base64");
  return {
    current: masterKey(current),
    old: config.oldMasterKeys.map((text) => masterKey(Buffer.from(text, "base64"))),
  };
}

export function masterKey(key: Uint8Array): MasterKey {
  const id = createHash("sha256").update("clearplan master key\n").update(key).digest("hex").slice(0, 16);
  return { id, key };
}

async function keyFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, NAME);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      return await readKey(path);
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
      await makeKeyFile(path);
    }
  }
  throw new Error("the key file was made and is gone");
}

async function readKey(path: string): Promise<Uint8Array> {
  const text = await readFile(path, "utf8");
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0)
    throw new StartError(
      "The key file DATA_DIR/master-key may be read by others.",
      "Give it to its owner only: chmod 600 master-key",
    );
  const key = Buffer.from(text, "base64");
  if (key.byteLength !== KEY_BYTES)
    throw new StartError("The key file DATA_DIR/master-key holds no key.", "Restore it from your backup.");
  return key;
}

/** Written beside its place, synced and linked there: two processes that start at once end with one key, never half a one. */
async function makeKeyFile(path: string): Promise<void> {
  // By chance, not by process: two containers that share the folder have the same process ids.
  const temporary = `${path}.${randomBytes(8).toString("hex")}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(`${Buffer.from(makeKey()).toString("base64")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(temporary, 0o600);
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
}
