// The audit trail: one row for each event, chained by keyed hashes for each tenant, so that a row that was changed,
// removed, added or moved is found. It holds ids, digests and versions, never personal data of a child.

import { createHmac } from "node:crypto";
import type { Database, Statements } from "../database/database.js";
import { one } from "../database/database.js";
import type { Vault } from "../vault/vault.js";

export const AUDIT_EVENTS = [
  "accepted",
  "started",
  "rendered",
  "failed",
  "cancelled",
  "erased",
  "expired",
  "fetched",
  "checked",
  "drafted",
  "edited",
  "overridden",
  "key-made",
  "key-revoked",
  "refused",
] as const;
export type AuditEventName = (typeof AUDIT_EVENTS)[number];

export interface AuditEntry {
  tenant: string;
  event: AuditEventName;
  renderId?: string;
  /** Who: the id of an API key or client, `engine` for the service itself; with the officer it acted for, if said. */
  actor: string;
  onBehalfOf?: string;
  /** Ids, digests, versions, counts, reasons that an officer wrote; never a value of a plan. */
  details: Readonly<Record<string, unknown>>;
}

export interface AuditRow {
  tenant: string;
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  event: string;
  renderId: string | null;
  actor: string;
  /** JSON text as it was hashed. */
  details: string;
  previous: string;
  hash: string;
}

/** Hash before the first row of a tenant. */
export const CHAIN_START = "0".repeat(64);

export class Audit {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly now: () => Date,
  ) {}

  /** Writes entries in the caller's transaction: an event and what it tells of are committed together or not at all. */
  async append(tx: Statements, ...entries: readonly AuditEntry[]): Promise<void> {
    const key = await this.vault.secret("audit");
    for (const entry of entries) await this.appendOne(tx, key, entry);
  }

  /** Writes one entry by itself. */
  async record(entry: AuditEntry): Promise<void> {
    // The key is made before the transaction: an embedded database runs one at a time.
    await this.vault.secret("audit");
    await this.database.transaction((tx) => this.append(tx, entry));
  }

  private async appendOne(tx: Statements, key: Uint8Array, entry: AuditEntry): Promise<void> {
    const { tenant, event, renderId, actor, onBehalfOf, details } = entry;
    // The head's row is the tenant's lock: rows of one chain are written one after another.
    await tx.query(
      "insert into clearplan.audit_head (tenant, seq, hash) values ($1, 0, $2) on conflict (tenant) do nothing",
      [tenant, CHAIN_START],
    );
    const head = await one<{ seq: number; hash: string }>(
      tx,
      "select seq, hash from clearplan.audit_head where tenant = $1 for update",
      [tenant],
    );
    if (head === undefined) throw new Error("the head of an audit chain is gone");
    const row = {
      tenant,
      seq: head.seq + 1,
      at: this.now().toISOString(),
      event,
      renderId: renderId ?? null,
      actor,
      details: JSON.stringify(onBehalfOf === undefined ? details : { ...details, onBehalfOf }),
      previous: head.hash,
    };
    const hash = rowHash(key, row);
    await tx.query(
      `insert into clearplan.audit_event (tenant, seq, at, event, render_id, actor, details, previous, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tenant, row.seq, row.at, event, row.renderId, actor, row.details, row.previous, hash],
    );
    await tx.query("update clearplan.audit_head set seq = $2, hash = $3 where tenant = $1", [
      tenant,
      row.seq,
      hash,
    ]);
  }
}

export function rowHash(key: Uint8Array, row: Omit<AuditRow, "hash">): string {
  const fields = [
    row.previous,
    row.tenant,
    String(row.seq),
    row.at,
    row.event,
    row.renderId ?? "",
    row.actor,
    row.details,
  ];
  return createHmac("sha256", key)
    .update(fields.map((field) => `${field.length}:${field}`).join("\n"))
    .digest("hex");
}
