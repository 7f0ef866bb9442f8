// Accepts a render: sealed payload, record, data key and audit row are stored, all of them, before anybody is told so.

import type { AcceptedBody } from "../threads/tasks.js";
import { one } from "../database/database.js";
import type { Core } from "./core.js";
import { settleKey, type Reservation } from "./idempotency.js";
import type { Caller, Render } from "./render.js";
import { addEvent, DAY, makeId, renderOf, statusEvent, type RenderRow } from "./rows.js";

/** A tenant has as many renders waiting as it may: it should come back later. */
export class TooManyWaiting extends Error {
  constructor() {
    super("the tenant has too many renders waiting");
    this.name = "TooManyWaiting";
  }
}

export interface AcceptOptions {
  /** Settled in the same transaction, so that a repeated request finds this render and no other. */
  reservation?: Reservation;
  /** A line of a batch waits, staged, until the whole batch is there. */
  batch?: { id: string; index: number };
}

export const payloadKey = (renderId: string): string => `${renderId}/plan`;

/** @throws TooManyWaiting; anything else that fails is broken machinery, and nothing was accepted. */
export async function acceptRender(
  core: Core,
  caller: Caller,
  body: AcceptedBody,
  { reservation, batch }: AcceptOptions = {},
): Promise<Render> {
  await requireRoom(core, caller.tenant);
  const id = makeId("r");
  const now = core.now();
  const status = batch === undefined ? "queued" : "staged";
  const key = core.vault.makeDataKey(caller.tenant, id);
  const callback =
    body.callbackUrl === undefined ? null : core.vault.sealSmall("callback", id, body.callbackUrl);
  // First, and not taken back when what follows fails: the record may be there although its answer was lost. A payload
  // without a record is swept; a record without its payload would be a promise that cannot be kept.
  await core.blobs.put(payloadKey(id), key.seal("payload", body.payload));
  const row = await core.database.transaction(async (tx) => {
    await key.store(tx);
    const inserted = await one<RenderRow>(
      tx,
      `insert into clearplan.render
         (id, tenant, status, request, accepted_at, accepted_by, batch_id, batch_index, expires_at, editions, callback)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10::jsonb, $11) returning *`,
      [
        id,
        caller.tenant,
        status,
        JSON.stringify(body.options),
        now,
        caller.actor,
        batch?.id ?? null,
        batch?.index ?? null,
        new Date(now.getTime() + core.limits.retentionDays * DAY),
        JSON.stringify(Object.fromEntries(body.options.editions.map((edition) => [edition, WAITING]))),
        callback,
      ],
    );
    if (inserted === undefined) throw new Error("a render was inserted and is not there");
    await addEvent(tx, id, statusEvent(status, now));
    await core.audit.append(tx, {
      tenant: caller.tenant,
      event: "accepted",
      renderId: id,
      actor: caller.actor,
      ...(caller.onBehalfOf === undefined ? {} : { onBehalfOf: caller.onBehalfOf }),
      // The clock of the work: with it the outputs can be made again, byte for byte.
      details: { ...acceptedDetails(body), clock: now.toISOString() },
    });
    if (reservation !== undefined) await settleKey(tx, reservation, id);
    return inserted;
  });
  await core.database.sync();
  core.metrics.accepted.inc();
  return renderOf(row, []);
}

const WAITING = { state: "waiting" };

function acceptedDetails({ plan, options, policy, script }: AcceptedBody): Record<string, unknown> {
  return {
    plan: plan.digest,
    planVersion: plan.planVersion,
    ...options,
    ...(policy ? { policy } : {}),
    ...(script ? { script: script.digest } : {}),
  };
}

async function requireRoom(core: Core, tenant: string): Promise<void> {
  const row = await one<{ waiting: number }>(
    core.database,
    `select count(*)::int as waiting from clearplan.render
     where tenant = $1 and status in ('queued', 'rendering')`,
    [tenant],
  );
  if ((row?.waiting ?? 0) >= core.limits.tenantWaiting) throw new TooManyWaiting();
}
