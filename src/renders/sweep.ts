// Removes what its time has come for: expired renders, batches that were never completed, bytes that a crash left
// behind, keys of requests. Everything in it may be stopped at any point and done again.

import { one } from "../database/database.js";
import { forgetAddresses } from "../webhooks/delivery-log.js";
import type { Core } from "./core.js";
import { expireRender } from "./erase.js";
import { TERMINAL, type RenderStatus } from "./render.js";
import { DAY, type OutputRow } from "./rows.js";
import { payloadKey } from "./accept.js";

/** Milliseconds that a batch may take to be sent. */
const STAGED_FOR = 3_600_000;
/** Milliseconds that bytes without a record are left alone: their record may be about to be written. */
const ORPHANS_AFTER = 3_600_000;
/** Milliseconds that an Idempotency-Key is kept: twice what is promised. */
const KEYS_FOR = 2 * DAY;
/** Milliseconds that events are kept after a render has ended. */
const EVENTS_FOR = DAY;

export interface Swept {
  expired: number;
  staged: number;
  orphans: number;
  keys: number;
  events: number;
  addresses: number;
}

/** @param orphans whether to look at every render that bytes are kept of, which takes long where there are many. */
export async function sweep(core: Core, { orphans = true } = {}): Promise<Swept> {
  const now = core.now().getTime();
  const ago = (milliseconds: number): Date => new Date(now - milliseconds);
  const swept = {
    expired: await expire(core, "expires_at <= $1 and status <> 'staged'", new Date(now)),
    staged: await sweepStaged(core, ago(STAGED_FOR)),
    orphans: orphans ? await sweepOrphans(core, ago(ORPHANS_AFTER)) : 0,
    keys: await count(
      core,
      "delete from clearplan.idempotency where created_at < $1 returning 1 as one",
      ago(KEYS_FOR),
    ),
    events: await count(
      core,
      `delete from clearplan.render_event using clearplan.render
       where render_event.render_id = render.id and finished_at < $1 returning 1 as one`,
      ago(EVENTS_FOR),
    ),
    addresses: await forgetAddresses(core.database, new Date(now)),
  };
  for (const [kind, number] of Object.entries(swept)) core.metrics.swept.inc({ kind }, number);
  await core.database.query(
    `insert into clearplan.mark (name, value, at) values ('sweep', '{}', $1)
     on conflict (name) do update set at = excluded.at`,
    [new Date(now)],
  );
  return swept;
}

/** When anything was swept the last time, by whichever process. */
export async function lastSweep(core: Core): Promise<Date | undefined> {
  const mark = await one<{ at: Date }>(core.database, "select at from clearplan.mark where name = 'sweep'");
  return mark?.at;
}

async function expire(core: Core, which: string, before: Date): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await core.database.query<{ id: string }>(
      `select id from clearplan.render where erased_at is null and ${which} order by expires_at limit 100`,
      [before],
    );
    for (const { id } of rows) await expireRender(core, id);
    done += rows.length;
    if (rows.length < 100) return done;
  }
}

/** A batch whose sender went away: closed to more lines first, then its renders are destroyed. */
async function sweepStaged(core: Core, before: Date): Promise<number> {
  await core.database.query(
    "update clearplan.batch set status = 'dropped' where status = 'receiving' and accepted_at < $1",
    [before],
  );
  return expire(
    core,
    `status = 'staged' and accepted_at < $1
     and exists (select 1 from clearplan.batch where batch.id = batch_id and batch.status = 'dropped')`,
    before,
  );
}

/** Bytes of attempts that were never shown, of renders that were erased, and of renders that were never recorded. */
async function sweepOrphans(core: Core, before: Date): Promise<number> {
  let removed = 0;
  for await (const { renderId, newest } of core.blobs.renders()) {
    if (newest > before) continue;
    const row = await one<{ status: RenderStatus; erased_at: Date | null }>(
      core.database,
      "select status, erased_at from clearplan.render where id = $1",
      [renderId],
    );
    if (row !== undefined && !TERMINAL.includes(row.status)) continue;
    if (row === undefined || row.erased_at !== null) {
      await core.blobs.remove(renderId);
      removed += 1;
    } else await core.blobs.remove(renderId, await shown(core, renderId));
  }
  return removed;
}

async function shown(core: Core, renderId: string): Promise<string[]> {
  const rows = await core.database.query<Pick<OutputRow, "blob">>(
    "select blob from clearplan.output where render_id = $1",
    [renderId],
  );
  return [payloadKey(renderId), ...rows.map(({ blob }) => blob)];
}

const count = async (core: Core, sql: string, before: Date): Promise<number> =>
  (await core.database.query(sql, [before])).length;
