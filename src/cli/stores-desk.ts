// Answers from the stores themselves.

import { exportAudit } from "../audit/export.js";
import { verifyAudit } from "../audit/verify.js";
import { one } from "../database/database.js";
import type { ApiKey, KeyStores } from "../keys/api-keys.js";
import { listApiKeys, makeApiKey, revokeApiKey } from "../keys/api-keys.js";
import type { Desk, ListedKey } from "./desk.js";

/** Whom the audit trail names for what is done here. */
const ACTOR = "command-line";

export function storesDesk(stores: KeyStores): Desk {
  const { database, vault } = stores;
  return {
    makeKey: async (request) => {
      const { expiresAt, ...key } = await makeApiKey(stores, { ...request, actor: ACTOR });
      return { ...key, expiresAt: iso(expiresAt) };
    },
    listKeys: async (tenant) => (await listApiKeys(database, tenant)).map(listed),
    revokeKey: async (id) => (await revokeApiKey(stores, { id, actor: ACTOR })) !== undefined,
    verifyAudit: (tenant) => verifyAudit(database, vault, tenant === undefined ? {} : { tenant }),
    exportAudit: (filter) => exportAudit(database, filter),
    acceptedAt: async (renderId) => {
      const row = await one<{ accepted_at: Date }>(
        database,
        "select accepted_at from clearplan.render where id = $1",
        [renderId],
      );
      return row?.accepted_at;
    },
  };
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

const listed = ({ createdAt, expiresAt, revokedAt, ...key }: ApiKey): ListedKey => ({
  ...key,
  createdAt: createdAt.toISOString(),
  expiresAt: iso(expiresAt),
  revokedAt: iso(revokedAt),
});
