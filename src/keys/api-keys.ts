// API keys: made, found, listed and revoked. What is stored is a keyed digest, which opens nothing; the key itself is
// told once, to whoever had it made. Nothing is remembered between requests, so that a revoked key is refused at once.

import type { Audit } from "../audit/audit.js";
import type { Database } from "../database/database.js";
import { one } from "../database/database.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Vault } from "../vault/vault.js";
import { equalText } from "../vault/vault.js";
import { makeKeyParts, readKey, writeKey } from "./key-text.js";
import type { Principal, Scope } from "./principal.js";
import { isScope, isTenant, SCOPE_NAMES } from "./principal.js";

export interface KeyStores {
  database: Database;
  vault: Vault;
  audit: Audit;
  now: () => Date;
}

export interface KeyRequest {
  tenant: string;
  scopes: readonly string[];
  /** For people, to know the key by. */
  label: string;
  /** Whole days; `never` only where somebody says so. */
  expiresInDays: number | "never";
}

/** A key as its owner may see it. */
export interface ApiKey {
  /** `key_...` */
  id: string;
  tenant: string;
  scopes: Scope[];
  label: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export interface MadeKey {
  id: string;
  /** The only time that it is told. */
  key: string;
  tenant: string;
  scopes: Scope[];
  expiresAt: Date | null;
}

export const DEFAULT_KEY_DAYS = 365;
export const MOST_KEY_DAYS = 3650;
const LABEL_LENGTH = 100;
const DAY = 86_400_000;

/** What is wrong with the wish for a key; pointers into the request. */
export function keyRequestFaults({ tenant, scopes, label, expiresInDays }: KeyRequest): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const fault = (name: string, message: string, hint: string): void =>
    void faults.push({ code: `invalid-${name}`, severity: "error", pointer: `/${name}`, message, hint });
  if (!isTenant(tenant))
    fault(
      "tenant",
      "The tenant's name is not of the form.",
      "Use small letters, digits and dashes, at most 63.",
    );
  if (scopes.length === 0 || !scopes.every(isScope))
    fault("scopes", "There is no such scope.", `Use any of ${SCOPE_NAMES.join(", ")}.`);
  if (label.length > LABEL_LENGTH || /\p{Cc}/u.test(label))
    fault(
      "label",
      "The label is too long or has control characters.",
      `Use at most ${LABEL_LENGTH} characters.`,
    );
  if (expiresInDays !== "never" && !isDays(expiresInDays))
    fault("days", "The key's life is out of range.", `Use whole days from 1 to ${MOST_KEY_DAYS}, or never.`);
  return faults;
}

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= MOST_KEY_DAYS;

/**
 * Makes a key and tells it, once. The audit event is committed with it.
 * @throws Error for a request with faults: ask {@link keyRequestFaults} first.
 */
export async function makeApiKey(
  stores: KeyStores,
  request: KeyRequest & { actor: string },
): Promise<MadeKey> {
  if (keyRequestFaults(request).length > 0) throw new Error("an API key was asked for with faults");
  const { tenant, label, expiresInDays, actor } = request;
  const { database, vault, audit, now } = stores;
  const scopes = SCOPE_NAMES.filter((scope) => request.scopes.includes(scope));
  const parts = makeKeyParts();
  const digest = await digestOf(vault, parts.secret);
  const at = now();
  const expiresAt = expiresInDays === "never" ? null : new Date(at.getTime() + expiresInDays * DAY);
  // Loaded before the transaction: an embedded database runs one at a time.
  await vault.secret("audit");
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into clearplan.api_key (id, tenant, digest, scopes, label, created_at, expires_at)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
      [parts.id, tenant, digest, JSON.stringify(scopes), label, at, expiresAt],
    );
    await audit.append(tx, {
      tenant,
      event: "key-made",
      actor,
      details: { id: parts.id, scopes, expiresAt: expiresAt?.toISOString() ?? null },
    });
  });
  return { id: parts.id, key: writeKey(parts), tenant, scopes, expiresAt };
}

/** Whose key it is. @returns nothing when it is no key, is not known, has expired or was revoked. */
export async function findApiKey(
  { database, vault, now }: Pick<KeyStores, "database" | "vault" | "now">,
  text: string,
): Promise<Principal | undefined> {
  const parts = readKey(text);
  if (parts === undefined) return undefined;
  const digest = await digestOf(vault, parts.secret);
  const row = await one<KeyRow & { digest: string }>(
    database,
    `select ${COLUMNS}, digest from clearplan.api_key where id = $1`,
    [parts.id],
  );
  if (row === undefined || !equalText(row.digest, digest)) return undefined;
  const { id, tenant, scopes, expiresAt, revokedAt } = toApiKey(row);
  if (revokedAt !== null || (expiresAt !== null && expiresAt <= now())) return undefined;
  return { tenant, actor: id, scopes: new Set(scopes) };
}

/** Keys of one tenant, or of all, the newest first; those that were revoked or have expired too. */
export async function listApiKeys(database: Database, tenant?: string): Promise<ApiKey[]> {
  const rows = await database.query<KeyRow>(
    `select ${COLUMNS} from clearplan.api_key
     where $1::text is null or tenant = $1 order by created_at desc, id`,
    [tenant ?? null],
  );
  return rows.map(toApiKey);
}

/**
 * Revokes a key, at once and for ever; a key that is revoked already stays as it is.
 * @returns nothing when there is no such key, or it is another tenant's than the one named.
 */
export async function revokeApiKey(
  { database, vault, audit, now }: KeyStores,
  { id, tenant, actor }: { id: string; tenant?: string; actor: string },
): Promise<ApiKey | undefined> {
  await vault.secret("audit");
  return database.transaction(async (tx) => {
    const row = await one<KeyRow>(
      tx,
      `select ${COLUMNS} from clearplan.api_key where id = $1 and ($2::text is null or tenant = $2) for update`,
      [id, tenant ?? null],
    );
    if (row === undefined || row.revoked_at !== null) return row && toApiKey(row);
    const at = now();
    await tx.query("update clearplan.api_key set revoked_at = $2 where id = $1", [id, at]);
    await audit.append(tx, { tenant: row.tenant, event: "key-revoked", actor, details: { id } });
    return toApiKey({ ...row, revoked_at: at });
  });
}

const digestOf = (vault: Vault, secret: string): Promise<string> => vault.digest("api-key", secret);

interface KeyRow {
  id: string;
  tenant: string;
  scopes: string[];
  label: string;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}

const COLUMNS = "id, tenant, scopes, label, created_at, expires_at, revoked_at";

const toApiKey = ({ id, tenant, scopes, label, created_at, expires_at, revoked_at }: KeyRow): ApiKey => ({
  id,
  tenant,
  scopes: scopes.filter(isScope),
  label,
  createdAt: created_at,
  expiresAt: expires_at,
  revokedAt: revoked_at,
});
