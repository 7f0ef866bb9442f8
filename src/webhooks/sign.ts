// Signatures of messages after Standard Webhooks 1.0, and each tenant's secret. The only file that imports standardwebhooks.

import { Webhook } from "standardwebhooks";
import type { Database } from "../database/database.js";
import { KEY_BYTES, makeKey } from "../vault/seal.js";
import type { Vault } from "../vault/vault.js";

/** Hours in which the secret that was replaced signs too, so that a receiver can change over at its leisure. */
export const OVERLAP_HOURS = 24;
/** Replaced secrets that sign at most: each makes the header longer. */
const MOST_OLD = 4;
/** Milliseconds since 1970, before each replaced key. */
const TIME_BYTES = 8;

/** All that signs for a tenant, kept as one named secret so that it is read and replaced as one. */
interface SigningKeys {
  current: Uint8Array;
  old: readonly { until: Date; key: Uint8Array }[];
}

const nameOf = (tenant: string): string => `webhook/${tenant}`;

const printSecret = (key: Uint8Array): string => `whsec_${Buffer.from(key).toString("base64")}`;

/** What a receiver verifies with: `whsec_` and 32 bytes in base64. Made when it is first asked for. */
export async function webhookSecret(vault: Vault, tenant: string): Promise<string> {
  return printSecret((await readKeys(vault, tenant)).current);
}

/** Replaces a tenant's secret; the earlier one signs beside it for {@link OVERLAP_HOURS}. @returns the new secret. */
export async function rotateWebhookSecret(
  { database, vault }: { database: Database; vault: Vault },
  tenant: string,
  now: Date,
): Promise<string> {
  const name = nameOf(tenant);
  // Made before the transaction: an embedded database runs one at a time.
  await vault.secret(name);
  const current = makeKey();
  await database.transaction(async (tx) => {
    await tx.query("select 1 from clearplan.secret where name = $1 for update", [name]);
    const before = fromBytes(await vault.readSecret(name, tx));
    const until = new Date(now.getTime() + OVERLAP_HOURS * 3_600_000);
    const old = [{ until, key: before.current }, ...stillValid(before, now)].slice(0, MOST_OLD);
    await vault.replaceSecret(tx, name, toBytes({ current, old }), now);
  });
  return printSecret(current);
}

export interface Message {
  id: string;
  /** Time of the attempt, not of the event: receivers refuse what is older than minutes. */
  at: Date;
  body: string;
}

/** Headers `webhook-id`, `webhook-timestamp` and `webhook-signature` of one attempt; the newest secret signs first. */
export async function signatureHeaders(
  vault: Vault,
  tenant: string,
  { id, at, body }: Message,
): Promise<Record<string, string>> {
  const keys = await readKeys(vault, tenant);
  const signing = [keys.current, ...stillValid(keys, at).map(({ key }) => key)];
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signing
      .map((key) => new Webhook(key, { format: "raw" }).sign(id, at, body))
      .join(" "),
  };
}

/** Read past the memory of this process: another may have replaced them. */
async function readKeys(vault: Vault, tenant: string): Promise<SigningKeys> {
  await vault.secret(nameOf(tenant));
  return fromBytes(await vault.readSecret(nameOf(tenant)));
}

const stillValid = ({ old }: SigningKeys, now: Date): SigningKeys["old"] =>
  old.filter(({ until }) => until > now);

function toBytes({ current, old }: SigningKeys): Uint8Array {
  const parts = old.map(({ until, key }) => {
    const time = Buffer.alloc(TIME_BYTES);
    time.writeBigUInt64BE(BigInt(until.getTime()));
    return Buffer.concat([time, key]);
  });
  return Buffer.concat([current, ...parts]);
}

function fromBytes(bytes: Uint8Array): SigningKeys {
  const old: { until: Date; key: Uint8Array }[] = [];
  for (let at = KEY_BYTES; at < bytes.byteLength; at += TIME_BYTES + KEY_BYTES) {
    const part = Buffer.from(bytes.subarray(at, at + TIME_BYTES + KEY_BYTES));
    old.push({ until: new Date(Number(part.readBigUInt64BE(0))), key: part.subarray(TIME_BYTES) });
  }
  return { current: bytes.subarray(0, KEY_BYTES), old };
}
