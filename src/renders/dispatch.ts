// Chooses what goes into the queue next. The database is the queue of record: of each tenant only a few renders are in
// the queue at a time, the oldest first, so that ten thousand of one tenant do not stand before the first of another.

import type { Core } from "./core.js";

/** Milliseconds after which a render that the queue does not know any more is put into it again. */
const LOST_AFTER = 10_000;

/** Key of the advisory lock that lets one process choose while others wait: each would give away the same room. */
const LOCK = 7_250_174;

/** Marks renders as being in the queue, as many as each tenant has room for. @returns their ids, the oldest first. */
export async function chooseRenders(core: Core): Promise<string[]> {
  const rows = await core.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
    return tx.query<Chosen>(CHOOSE, [core.limits.tenantInFlight, core.now()]);
  });
  return rows.sort(inOrder).map(({ id }) => id);
}

interface Chosen {
  id: string;
  accepted_at: Date;
  batch_index: number | null;
}

/** As the statement below chooses them. */
const inOrder = (a: Chosen, b: Chosen): number =>
  a.accepted_at.getTime() - b.accepted_at.getTime() ||
  (a.batch_index ?? Infinity) - (b.batch_index ?? Infinity) ||
  (a.id < b.id ? -1 : 1);

const CHOOSE = `with room as (
       select tenant, $1 - count(*) filter (where enqueued_at is not null) as free
       from clearplan.render where status in ('queued', 'rendering')
       group by tenant having count(*) filter (where enqueued_at is null) > 0),
     chosen as (
       select waiting.id from room
       join lateral (
         select id from clearplan.render
         where tenant = room.tenant and status = 'queued' and enqueued_at is null
         order by accepted_at, batch_index, id limit greatest(room.free, 0)::int
         for update skip locked) waiting on true)
     update clearplan.render set enqueued_at = $2 where id in (select id from chosen) and enqueued_at is null
     returning id, accepted_at, batch_index`;

/** Renders that should be in the queue for a while already: the caller asks the queue whether they are. */
export async function rendersInQueue(core: Core): Promise<string[]> {
  const rows = await core.database.query<{ id: string }>(
    `select id from clearplan.render where status in ('queued', 'rendering') and enqueued_at < $1
     order by enqueued_at limit 500`,
    [new Date(core.now().getTime() - LOST_AFTER)],
  );
  return rows.map(({ id }) => id);
}

/** They could not be put into the queue: the next round chooses them again. */
export async function unchoose(core: Core, ids: readonly string[]): Promise<void> {
  await core.database.query(
    `update clearplan.render set enqueued_at = null
     where status = 'queued' and id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(ids)],
  );
}

/** How many renders wait, for the metrics. */
export async function countWaiting(core: Core): Promise<number> {
  const [row] = await core.database.query<{ waiting: number }>(
    "select count(*)::int as waiting from clearplan.render where status = 'queued'",
  );
  return row?.waiting ?? 0;
}
