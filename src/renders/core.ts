// What every act on a render works with: the stores, the clock and the limits, as one value made at the start.

import type { Audit } from "../audit/audit.js";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { Log } from "../observe/log.js";
import type { Metrics } from "../observe/metrics.js";
import type { Blobs } from "../outputs/blobs.js";
import type { Vault } from "../vault/vault.js";

export interface Core {
  database: Database;
  vault: Vault;
  audit: Audit;
  blobs: Blobs;
  log: Log;
  metrics: Metrics;
  now: () => Date;
  limits: Pick<Config, "retentionDays" | "tenantInFlight" | "tenantWaiting">;
}
