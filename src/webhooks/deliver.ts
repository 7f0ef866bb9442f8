// Sends what is in the outbox. A delivery is leased for one attempt, sent with no transaction open, and its result is
// recorded under that lease: a sender that dies lets the lease lapse and another sends again, under the same id; one that
// comes back too late records nothing. So a message arrives at least once, and receivers tell repeats by `webhook-id`.

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Database, Statements, Value } from "../database/database.js";
import { one } from "../database/database.js";
import type { Log } from "../observe/log.js";
import type { Metrics } from "../observe/metrics.js";
import type { Vault } from "../vault/vault.js";
import { resolveTarget, type Lookup } from "./address.js";
import type { Attempt, AttemptResult } from "./delivery-log.js";
import { dial, DIAL_TIMEOUT } from "./dial.js";
import { ADDRESS_KIND, type DeliveryState } from "./outbox.js";
import { nextDelay, readRetryAfter } from "./schedule.js";
import { signatureHeaders } from "./sign.js";

export interface DeliverContext {
  database: Database;
  vault: Vault;
  log: Log;
  metrics: Pick<Metrics, "webhooks">;
  now: () => Date;
  /** Config.webhookAllow. */
  allow: readonly string[];
  /** Of this program, for the `user-agent` header. */
  version: string;
  /** Breaks running attempts off; their deliveries are given back and are due at once. */
  signal?: AbortSignal;
  /** Milliseconds for one attempt, name look-up included. */
  timeout?: number;
  lookup?: Lookup;
}

/** Milliseconds that a lease outlasts the attempt: for a slow database, not for a slow receiver. */
const LEASE_SLACK = 45_000;
/** Attempts that the log of one delivery remembers; replays add to it. */
const LOG_KEPT = 40;

interface Claimed {
  id: string;
  tenant: string;
  render_id: string;
  event: string;
  body: string;
  url: Uint8Array;
  attempts: number;
  lease: string;
  log: Attempt[];
}

interface Outcome {
  result: AttemptResult;
  /** HTTP status that the receiver answered. */
  status?: number;
  /** Seconds. */
  retryAfter?: number | undefined;
}

/** Sends what is due, at most `limit` deliveries and all of them side by side. @returns how many were taken up. */
export async function deliverDue(context: DeliverContext, limit: number): Promise<number> {
  const claimed = await claimDue(context, limit);
  await Promise.all(claimed.map((delivery) => deliver(context, delivery)));
  return claimed.length;
}

export interface Deliverer {
  /** Takes up nothing more, and waits for the attempts that run. */
  stop(): Promise<void>;
}

export interface DelivererOptions {
  /** Milliseconds between two looks at the outbox. */
  interval?: number;
  /** Attempts that run at a time. */
  slots?: number;
}

/**
 * Sends what is due until it is stopped. A receiver that hangs holds one slot for one attempt; the first delivery of each
 * tenant comes before the second of any, so that one tenant's dead receivers delay the others by one attempt at most.
 */
export function startDeliverer(
  context: DeliverContext,
  { interval = 1000, slots = 16 }: DelivererOptions = {},
): Deliverer {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const pause = (): Promise<void> =>
    wait(interval, undefined, { signal: stopping.signal }).catch(() => undefined);
  const round = async (): Promise<void> => {
    for (const delivery of await claimDue(context, slots - running.size)) {
      const sending = deliver(context, delivery).finally(() => running.delete(sending));
      running.add(sending);
    }
    await (running.size < slots ? pause() : Promise.race(running));
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await round().catch(async (error: unknown) => {
        context.log.error({ err: error }, "the webhook outbox could not be read");
        await pause();
      });
    }
    await Promise.all(running);
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

/** Leases what is due, one delivery of each tenant before the second of any. One statement, and so no transaction. */
function claimDue(
  { database, now, timeout = DIAL_TIMEOUT }: DeliverContext,
  limit: number,
): Promise<Claimed[]> {
  const at = now();
  return database.query<Claimed>(
    `with due as (
       select id, row_number() over (partition by tenant order by next_at, id) as place
       from clearplan.webhook_delivery where state = 'pending' and next_at <= $1
     ), chosen as (
       select d.id from clearplan.webhook_delivery d join due on due.id = d.id
       where d.state = 'pending' and d.next_at <= $1
       order by due.place, d.next_at limit $2
       for update of d skip locked
     )
     update clearplan.webhook_delivery w set next_at = $3, lease = $4
     from chosen where w.id = chosen.id
     returning w.id, w.tenant, w.render_id, w.event, w.body, w.url, w.attempts, w.lease, w.log`,
    [at, limit, new Date(at.getTime() + timeout + LEASE_SLACK), randomUUID()],
  );
}

/** One attempt and its record. Broken machinery is logged, and the lapse of the lease brings the delivery back. */
async function deliver(context: DeliverContext, claimed: Claimed): Promise<void> {
  const { log, metrics, now } = context;
  const { id: deliveryId, tenant, render_id: renderId, event } = claimed;
  try {
    const at = now();
    const begun = performance.now();
    const url = context.vault.openSmall(ADDRESS_KIND, deliveryId, claimed.url);
    const urlDigest = await context.vault.digest(ADDRESS_KIND, url);
    const outcome = (await isDisabled(context, tenant, urlDigest))
      ? ({ result: "disabled" } as const)
      : await attempt(context, claimed, url);
    const milliseconds = Math.round(performance.now() - begun);
    metrics.webhooks.inc({ result: outcome.result });
    log.info({ deliveryId, tenant, renderId, event, ...outcome, milliseconds }, "webhook attempt");
    const recorded = await record(context, { claimed, urlDigest, outcome, at, milliseconds });
    if (!recorded) log.warn({ deliveryId }, "a webhook attempt outlasted its lease and was not recorded");
  } catch (error) {
    log.error({ err: error, deliveryId, tenant, renderId }, "a webhook attempt broke off");
  }
}

async function isDisabled({ database }: DeliverContext, tenant: string, urlDigest: string): Promise<boolean> {
  const row = await one(
    database,
    "select 1 from clearplan.webhook_disabled where tenant = $1 and url_digest = $2",
    [tenant, urlDigest],
  );
  return row !== undefined;
}

async function attempt(context: DeliverContext, claimed: Claimed, url: string): Promise<Outcome> {
  const { vault, allow, lookup, now, version, signal, timeout = DIAL_TIMEOUT } = context;
  const { id, tenant, body } = claimed;
  const begun = performance.now();
  const resolved = await within(
    timeout,
    resolveTarget(url, { allow, ...(lookup === undefined ? {} : { lookup }) }),
  );
  if (resolved === undefined) return { result: "timeout" };
  if (!resolved.ok) return { result: resolved.why };
  const at = now();
  const answer = await dial({
    target: resolved.target,
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": `clearplan/${version}`,
      ...(await signatureHeaders(vault, tenant, { id, at, body })),
    },
    timeout: Math.max(1, timeout - (performance.now() - begun)),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return { result: answer.fault };
  const { status } = answer;
  return { result: resultOf(status), status, retryAfter: readRetryAfter(answer.retryAfter, now()) };
}

/** The work's value, or nothing when it takes longer. What looks names up cannot be broken off. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const done = new AbortController();
  const late = wait(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

/** What the standard makes of a status: 2xx is taken, 410 is the wish to hear no more, everything else is sent again. */
function resultOf(status: number): AttemptResult {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  if (status < 400) return "redirected";
  return status < 500 ? "refused" : "receiver-fault";
}

interface Ended {
  claimed: Claimed;
  urlDigest: string;
  outcome: Outcome;
  at: Date;
  milliseconds: number;
}

/** @returns whether the lease still held; nothing is written otherwise. */
async function record({ database, now }: DeliverContext, ended: Ended): Promise<boolean> {
  const { claimed, urlDigest, outcome } = ended;
  const at = now();
  return database.transaction(async (tx) => {
    const held = await write(tx, claimed, changeOf(ended, at));
    if (held && outcome.result === "gone")
      await tx.query(
        `insert into clearplan.webhook_disabled (tenant, url_digest, at) values ($1, $2, $3)
         on conflict (tenant, url_digest) do nothing`,
        [claimed.tenant, urlDigest, at],
      );
    return held;
  });
}

interface Change {
  state: DeliveryState;
  attempts: number;
  nextAt: Date | null;
  finishedAt: Date | null;
  log: readonly Attempt[];
  urlDigest: string;
}

function changeOf({ claimed, urlDigest, outcome, at, milliseconds }: Ended, now: Date): Change {
  const { result, status, retryAfter } = outcome;
  const before = { attempts: claimed.attempts, log: claimed.log, urlDigest };
  // Broken off by ourselves: whether it arrived is not known, and it is no fault of the receiver.
  if (result === "stopped") return { ...before, state: "pending", nextAt: now, finishedAt: null };
  const entry: Attempt = {
    at: at.toISOString(),
    result,
    ...(status === undefined ? {} : { status }),
    milliseconds,
  };
  const log = [...claimed.log, entry].slice(-LOG_KEPT);
  const finished = { nextAt: null, finishedAt: now, log, urlDigest };
  if (result === "disabled") return { ...finished, state: "disabled", attempts: claimed.attempts };
  const attempts = claimed.attempts + 1;
  if (result === "delivered") return { ...finished, state: "delivered", attempts };
  if (result === "gone") return { ...finished, state: "disabled", attempts };
  const delay = nextDelay({ attempts, retryAfter, chance: Math.random() });
  if (delay === undefined) return { ...finished, state: "failed", attempts };
  const nextAt = new Date(now.getTime() + delay);
  return { state: "pending", attempts, nextAt, finishedAt: null, log, urlDigest };
}

/** The address goes with the end of the delivery, unless it is kept for a replay. */
async function write(tx: Statements, { id, lease }: Claimed, change: Change): Promise<boolean> {
  const { state, attempts, nextAt, finishedAt, log, urlDigest } = change;
  const values: Value[] = [
    id,
    lease,
    state,
    attempts,
    nextAt,
    finishedAt,
    JSON.stringify(log),
    urlDigest,
    finishedAt !== null,
  ];
  const rows = await tx.query(
    `update clearplan.webhook_delivery
     set state = $3, attempts = $4, next_at = $5, finished_at = $6, log = $7::jsonb, url_digest = $8, lease = null,
         url = case when $9 and not keep_url then null else url end
     where id = $1 and lease = $2 returning id`,
    values,
  );
  return rows.length > 0;
}
