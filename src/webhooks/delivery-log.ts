// What became of each message: the log that a tenant may read, replay on request, and how long an address is kept for it.

import type { Database, Statements } from "../database/database.js";
import { one } from "../database/database.js";
import type { DialFault } from "./dial.js";
import type { DeliveryState, WebhookEvent } from "./outbox.js";

/**
 * `refused`: the receiver answered 4xx; `receiver-fault`: 5xx; `gone`: 410, nothing more is sent to that address;
 * `disabled`: not sent, for it was gone before; `address-refused`: the address may not be dialled.
 */
export type AttemptResult =
  | "delivered"
  | "gone"
  | "redirected"
  | "refused"
  | "receiver-fault"
  | "disabled"
  | "address-refused"
  | "name-unknown"
  | DialFault;

/** One line of the log: neither the address nor a byte of what was sent or answered. */
export interface Attempt {
  /** ISO 8601 in UTC. */
  at: string;
  result: AttemptResult;
  /** HTTP status that the receiver answered. */
  status?: number;
  milliseconds: number;
}

export interface Delivery {
  /** Also the `webhook-id` of each attempt. */
  id: string;
  renderId: string;
  event: WebhookEvent;
  state: DeliveryState;
  /** Since it was made or last replayed. */
  attempts: number;
  nextAt?: Date;
  createdAt: Date;
  finishedAt?: Date;
  /** Whether the address is still kept. */
  replayable: boolean;
  /** The newest attempts, the last one last. */
  log: Attempt[];
}

/** Days after its end in which a delivery can be replayed: the address is kept, sealed, for so long. */
export const REPLAY_DAYS = 7;

interface DeliveryRow {
  id: string;
  render_id: string;
  event: WebhookEvent;
  state: DeliveryState;
  attempts: number;
  next_at: Date | null;
  created_at: Date;
  finished_at: Date | null;
  replayable: boolean;
  log: Attempt[];
}

export interface DeliveryQuery {
  tenant: string;
  /** Of one render; of all without it. */
  renderId?: string;
  limit?: number;
}

/** A tenant's deliveries, the newest first. */
export async function listDeliveries(
  database: Statements,
  { tenant, renderId, limit = 100 }: DeliveryQuery,
): Promise<Delivery[]> {
  const rows = await database.query<DeliveryRow>(
    `select id, render_id, event, state, attempts, next_at, created_at, finished_at, log, url is not null as replayable
     from clearplan.webhook_delivery
     where tenant = $1 and ($2::text is null or render_id = $2)
     order by created_at desc, id limit $3`,
    [tenant, renderId ?? null, limit],
  );
  return rows.map(fromRow);
}

const fromRow = ({ next_at, finished_at, ...row }: DeliveryRow): Delivery => ({
  id: row.id,
  renderId: row.render_id,
  event: row.event,
  state: row.state,
  attempts: row.attempts,
  ...(next_at === null ? {} : { nextAt: next_at }),
  createdAt: row.created_at,
  ...(finished_at === null ? {} : { finishedAt: finished_at }),
  replayable: row.replayable,
  log: row.log,
});

export interface ReplayRequest {
  tenant: string;
  deliveryId: string;
  now: Date;
}

/** `being-sent`: an attempt runs at this moment. `no-address`: too late, the address is no longer kept. */
export type Replay = "due" | "being-sent" | "no-address" | "unknown";

/**
 * Makes a delivery due again, with the same id and body and the whole schedule of retries. An address that was disabled
 * is used again: who asks for a replay says that it is back. Another tenant's delivery is `unknown`.
 */
export function replayDelivery(database: Database, request: ReplayRequest): Promise<Replay> {
  return database.transaction((tx) => replayOne(tx, request));
}

interface ReplayRow {
  state: DeliveryState;
  url_digest: string | null;
  lease: string | null;
  next_at: Date | null;
  kept: boolean;
}

async function replayOne(tx: Statements, { tenant, deliveryId, now }: ReplayRequest): Promise<Replay> {
  const row = await one<ReplayRow>(
    tx,
    `select state, url_digest, lease, next_at, url is not null as kept
     from clearplan.webhook_delivery where id = $1 and tenant = $2 for update`,
    [deliveryId, tenant],
  );
  if (row === undefined) return "unknown";
  if (!row.kept) return "no-address";
  if (row.lease !== null && row.next_at !== null && row.next_at > now) return "being-sent";
  await tx.query(
    `update clearplan.webhook_delivery
     set state = 'pending', next_at = $2, lease = null, finished_at = null, attempts = 0 where id = $1`,
    [deliveryId, now],
  );
  if (row.url_digest !== null)
    await tx.query("delete from clearplan.webhook_disabled where tenant = $1 and url_digest = $2", [
      tenant,
      row.url_digest,
    ]);
  return "due";
}

/** For the sweeper: forgets addresses of deliveries that ended more than {@link REPLAY_DAYS} ago. @returns how many. */
export async function forgetAddresses(db: Statements, now: Date): Promise<number> {
  const rows = await db.query(
    `update clearplan.webhook_delivery set url = null where url is not null and finished_at <= $1 returning id`,
    [new Date(now.getTime() - REPLAY_DAYS * 86_400_000)],
  );
  return rows.length;
}

/**
 * For erasure and expiry, in the same transaction: forgets the addresses of a render's deliveries. Those that are still
 * to be sent keep theirs until they end, and no longer.
 */
export async function forgetAddressesOf(
  tx: Statements,
  { tenant, renderId }: { tenant: string; renderId: string },
): Promise<void> {
  await tx.query(
    `update clearplan.webhook_delivery
     set keep_url = false, url = case when state = 'pending' then url end where tenant = $1 and render_id = $2`,
    [tenant, renderId],
  );
}
