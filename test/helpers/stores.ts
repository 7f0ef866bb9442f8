// The service's stores in a folder of their own: the embedded database, a vault and an audit trail, with a clock that the
// test sets.

import { Audit } from "../../src/audit/audit.js";
import type { Database } from "../../src/database/database.js";
import { loadMasterKeys, type MasterKeys } from "../../src/vault/master-key.js";
import { Vault } from "../../src/vault/vault.js";
import { testDatabase } from "./servers.js";

export interface Stores {
  dataDir: string;
  database: Database;
  masterKeys: MasterKeys;
  vault: Vault;
  audit: Audit;
  now: () => Date;
  clock: { at: Date };
  close: () => Promise<void>;
}

export async function openStores(): Promise<Stores> {
  const { database, config, close } = await testDatabase("pglite");
  const { dataDir } = config;
  const masterKeys = await loadMasterKeys({ dataDir, oldMasterKeys: [] });
  const vault = new Vault(database, masterKeys);
  const clock = { at: new Date("2026-11-23T09:00:00Z") };
  const now = (): Date => clock.at;
  return { dataDir, database, masterKeys, vault, audit: new Audit(database, vault, now), now, clock, close };
}
