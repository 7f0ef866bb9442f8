// Batches: many plans in one request. Its renders wait, staged, until the last line is there; a batch whose sender went
// away is never worked on and is swept.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { one } from "../database/database.js";
import type { AcceptedBody } from "../threads/tasks.js";
import { acceptRender } from "./accept.js";
import type { Core } from "./core.js";
import { expireRender } from "./erase.js";
import type { Caller, RenderStatus } from "./render.js";
import { addEvent, makeId, statusEvent } from "./rows.js";

/** Lines of one batch. */
export const MOST_LINES = 1000;

export interface BatchItem {
  /** Line, from 0. */
  index: number;
  renderId?: string;
  status?: RenderStatus;
  /** Why the line was not accepted. */
  diagnostics?: Diagnostic[];
}

export interface Batch {
  id: string;
  /** `dropped`: its sender went away before the last line. */
  status: "receiving" | "accepted" | "dropped";
  acceptedAt: Date;
  items: BatchItem[];
}

export async function openBatch(core: Core, caller: Caller): Promise<string> {
  const id = makeId("b");
  await core.database.query(
    `insert into clearplan.batch (id, tenant, status, accepted_at, accepted_by) values ($1, $2, 'receiving', $3, $4)`,
    [id, caller.tenant, core.now(), caller.actor],
  );
  return id;
}

/** Takes one line: a plan that was read, or what is wrong with it. */
export async function addBatchLine(
  core: Core,
  caller: Caller,
  batch: { id: string; index: number },
  line: { body: AcceptedBody } | { diagnostics: readonly Diagnostic[] },
): Promise<void> {
  const render = "body" in line ? await acceptRender(core, caller, line.body, { batch }) : undefined;
  await core.database.query(
    "insert into clearplan.batch_item (batch_id, index, render_id, diagnostics) values ($1, $2, $3, $4::jsonb)",
    [
      batch.id,
      batch.index,
      render?.id ?? null,
      "diagnostics" in line ? JSON.stringify(line.diagnostics) : null,
    ],
  );
}

/** The last line is there: all its renders are queued at once, or none. */
export async function closeBatch(core: Core, caller: Caller, id: string, size: number): Promise<void> {
  const at = core.now();
  await core.database.transaction(async (tx) => {
    const closed = await one(
      tx,
      `update clearplan.batch set status = 'accepted', size = $3
       where id = $1 and tenant = $2 and status = 'receiving' returning id`,
      [id, caller.tenant, size],
    );
    if (closed === undefined) throw new Error("a batch was closed twice, or swept while it was received");
    const rows = await tx.query<{ id: string }>(
      "update clearplan.render set status = 'queued' where batch_id = $1 and status = 'staged' returning id",
      [id],
    );
    for (const row of rows) await addEvent(tx, row.id, statusEvent("queued", at));
  });
  await core.database.sync();
}

/** Gives up a batch that is not complete: what it staged is destroyed at once, and not only when it is swept. */
export async function dropBatch(core: Core, id: string): Promise<void> {
  await core.database.query(
    "update clearplan.batch set status = 'dropped' where id = $1 and status = 'receiving'",
    [id],
  );
  const rows = await core.database.query<{ id: string }>(
    "select id from clearplan.render where batch_id = $1 and status = 'staged'",
    [id],
  );
  for (const row of rows) await expireRender(core, row.id);
}

/** @returns nothing for an id that is unknown or another tenant's. */
export async function findBatch(core: Core, tenant: string, id: string): Promise<Batch | undefined> {
  const batch = await one<{ id: string; status: Batch["status"]; accepted_at: Date }>(
    core.database,
    "select id, status, accepted_at from clearplan.batch where id = $1 and tenant = $2",
    [id, tenant],
  );
  if (batch === undefined) return undefined;
  const rows = await core.database.query<{
    index: number;
    render_id: string | null;
    status: RenderStatus | null;
    diagnostics: Diagnostic[] | null;
  }>(
    `select index, render_id, status, batch_item.diagnostics from clearplan.batch_item
     left join clearplan.render on render.id = batch_item.render_id
     where batch_item.batch_id = $1 order by index`,
    [id],
  );
  return {
    id,
    status: batch.status,
    acceptedAt: batch.accepted_at,
    items: rows.map(({ index, render_id, status, diagnostics }) => ({
      index,
      ...(render_id === null ? {} : { renderId: render_id }),
      ...(status === null ? {} : { status }),
      ...(diagnostics === null ? {} : { diagnostics }),
    })),
  };
}
