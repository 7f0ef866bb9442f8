// The embedded default, for one desk: a key for the person who started it, and a note where the service is, so that the
// command line can ask the process which holds the database.

import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { findApiKey, makeApiKey } from "../src/keys/api-keys.js";
import { LOCAL_TENANT, SCOPE_NAMES } from "../src/keys/principal.js";
import type { Service } from "./main.js";

/** Writes DATA_DIR/service.json and, at the first start, DATA_DIR/api-key. @returns what removes the note. */
export async function announce(
  { core, config, log }: Pick<Service, "core" | "config" | "log">,
  url: string,
): Promise<() => Promise<void>> {
  const keyPath = join(config.dataDir, "api-key");
  const known = await readFile(keyPath, "utf8").catch(() => undefined);
  if (known === undefined || (await findApiKey(core, known.trim())) === undefined) {
    const { key } = await makeApiKey(core, {
      tenant: LOCAL_TENANT,
      scopes: SCOPE_NAMES,
      label: "made at the first start",
      expiresInDays: "never",
      actor: "engine",
    });
    await writePrivate(keyPath, `${key}\n`);
    log.info({ event: "key-made", file: keyPath }, "a key for this desk was made; it may do everything");
  }
  const note = join(config.dataDir, "service.json");
  await writePrivate(note, `${JSON.stringify({ url, pid: process.pid })}\n`);
  return () => rm(note, { force: true });
}

async function writePrivate(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  const file = await open(temporary, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
