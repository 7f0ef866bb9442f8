// Idempotency-Key: the same request sent twice makes one render. A key is reserved before the work, so that of fifty
// equal requests at once one does it; a reservation whose process died lapses.

import { one, type Statements } from "../database/database.js";
import type { Core } from "./core.js";
import type { Caller } from "./render.js";

export interface Reservation {
  tenant: string;
  keyDigest: string;
  /** Only the process that made the reservation may settle it. */
  reservedUntil: Date;
}

export type ReservedKey =
  | { kind: "reserved"; reservation: Reservation }
  /** The request was answered before: this is its render. */
  | { kind: "settled"; renderId: string }
  /** The key was used with another body. */
  | { kind: "other-body" }
  /** The same request is being worked on right now. */
  | { kind: "in-flight" };

/** Milliseconds that a request may take to be accepted. */
const LEASE = 60_000;

interface KeyRow {
  body_digest: string;
  render_id: string | null;
  reserved_until: Date;
}

export async function reserveKey(
  core: Core,
  { tenant }: Pick<Caller, "tenant">,
  key: string,
  body: Uint8Array,
): Promise<ReservedKey> {
  const keyDigest = await core.vault.digest("idempotency-key", `${tenant}\n${key}`);
  const bodyDigest = await core.vault.digest("idempotency-body", body);
  const now = core.now();
  const reservedUntil = new Date(now.getTime() + LEASE);
  // A lapsed reservation is taken over in the same statement: of two that try, one gets it.
  const taken = await one(
    core.database,
    `insert into clearplan.idempotency as known
       (tenant, key_digest, body_digest, reserved_until, created_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant, key_digest) do update
       set body_digest = excluded.body_digest, reserved_until = excluded.reserved_until
       where known.render_id is null and known.reserved_until < $5
     returning tenant`,
    [tenant, keyDigest, bodyDigest, reservedUntil, now],
  );
  if (taken !== undefined) return { kind: "reserved", reservation: { tenant, keyDigest, reservedUntil } };
  const row = await one<KeyRow>(
    core.database,
    "select body_digest, render_id, reserved_until from clearplan.idempotency where tenant = $1 and key_digest = $2",
    [tenant, keyDigest],
  );
  // Released between the two statements: whoever held it was refused.
  if (row === undefined) return { kind: "in-flight" };
  if (row.body_digest !== bodyDigest) return { kind: "other-body" };
  return row.render_id === null ? { kind: "in-flight" } : { kind: "settled", renderId: row.render_id };
}

/** Acceptance took longer than its reservation lasts: another request may have taken the key over. */
export class ReservationLapsed extends Error {
  constructor() {
    super("the reservation of an idempotency key lapsed");
    this.name = "ReservationLapsed";
  }
}

/** Ties the key to the render, in the transaction that accepts it. @throws ReservationLapsed */
export async function settleKey(tx: Statements, reservation: Reservation, renderId: string): Promise<void> {
  const settled = await one(
    tx,
    `update clearplan.idempotency set render_id = $4
     where tenant = $1 and key_digest = $2 and reserved_until = $3 and render_id is null returning tenant`,
    [reservation.tenant, reservation.keyDigest, reservation.reservedUntil, renderId],
  );
  if (settled === undefined) throw new ReservationLapsed();
}

/** A request that was refused keeps no key: the mended one may use it again. */
export async function releaseKey(
  core: Core,
  { tenant, keyDigest, reservedUntil }: Reservation,
): Promise<void> {
  await core.database.query(
    `delete from clearplan.idempotency
     where tenant = $1 and key_digest = $2 and reserved_until = $3 and render_id is null`,
    [tenant, keyDigest, reservedUntil],
  );
}
