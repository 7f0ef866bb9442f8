// Ends a render and destroys what was kept of the plan: the data key first, then the sealed bytes. What stays is a
// tombstone: id, tenant, times, what was asked for and how it ended.

import { one, type Statements } from "../database/database.js";
import { forgetAddressesOf } from "../webhooks/delivery-log.js";
import { enqueueDelivery, renderEventBody } from "../webhooks/outbox.js";
import type { Core } from "./core.js";
import { TERMINAL, type Caller, type RenderStatus, type TerminalStatus } from "./render.js";
import { addEvent, statusEvent, type RenderRow } from "./rows.js";

export interface ErasureReceipt {
  renderId: string;
  /** `cancelled` when the work had not ended, `erased` when it had, `expired` when its time was over. */
  status: RenderStatus;
  erasedAt: Date;
}

/** Erases for a caller; again and again gives the same receipt. @returns nothing for an id that is not the tenant's. */
export async function eraseRender(
  core: Core,
  caller: Caller,
  id: string,
): Promise<ErasureReceipt | undefined> {
  const receipt = await core.database.transaction(async (tx) => {
    const row = await lockRender(tx, id);
    if (row === undefined || row.tenant !== caller.tenant || row.status === "staged") return undefined;
    if (row.erased_at !== null) return { renderId: id, status: row.status, erasedAt: row.erased_at };
    const status = TERMINAL.includes(row.status) ? "erased" : "cancelled";
    return destroy(core, tx, row, status, caller);
  });
  if (receipt !== undefined) await removeBytes(core, id);
  return receipt;
}

const ENGINE = "engine";

/** Erases what a batch staged and never completed, or what has expired, for the service itself. */
export async function expireRender(core: Core, id: string): Promise<void> {
  const done = await core.database.transaction(async (tx) => {
    const row = await lockRender(tx, id);
    if (row === undefined || row.erased_at !== null) return false;
    await destroy(core, tx, row, "expired", { tenant: row.tenant, actor: ENGINE });
    return true;
  });
  if (done) await removeBytes(core, id);
}

const lockRender = (tx: Statements, id: string): Promise<RenderRow | undefined> =>
  one<RenderRow>(tx, "select * from clearplan.render where id = $1 for update", [id]);

async function destroy(
  core: Core,
  tx: Statements,
  row: RenderRow,
  status: "erased" | "cancelled" | "expired",
  caller: Caller,
): Promise<ErasureReceipt> {
  const { id, tenant } = row;
  const at = core.now();
  await core.vault.destroyDataKey(tx, id);
  await tx.query("delete from clearplan.output where render_id = $1", [id]);
  await tx.query("delete from clearplan.render_event where render_id = $1", [id]);
  await tx.query(
    `update clearplan.render set status = $2, erased_at = $3, finished_at = coalesce(finished_at, $3),
       progress = null, editions = '{}', diagnostics = '[]', callback = null where id = $1`,
    [id, status, at],
  );
  await addEvent(tx, id, statusEvent(status, at));
  await core.audit.append(tx, {
    tenant,
    event: status,
    renderId: id,
    actor: caller.actor,
    ...(caller.onBehalfOf === undefined ? {} : { onBehalfOf: caller.onBehalfOf }),
    details: { was: row.status },
  });
  await forgetAddressesOf(tx, { tenant, renderId: id });
  await tellCallback(core, tx, row, status, at);
  return { renderId: id, status, erasedAt: at };
}

/** Puts the news of an end into the outbox, in the transaction that ends it. */
export async function tellCallback(
  core: Core,
  tx: Statements,
  { id, tenant, callback }: Pick<RenderRow, "id" | "tenant" | "callback">,
  status: TerminalStatus,
  at: Date,
): Promise<void> {
  if (callback === null) return;
  await enqueueDelivery(tx, core.vault, {
    tenant,
    renderId: id,
    event: `render.${status}`,
    url: core.vault.openSmall("callback", id, callback),
    body: renderEventBody({ renderId: id, status, href: `/v1/renders/${id}`, at }),
    at,
  });
}

/** The key is gone, so what is left of the bytes says nothing; what cannot be removed now, the sweeper removes. */
async function removeBytes(core: Core, id: string): Promise<void> {
  await core.database.sync();
  await core.blobs.remove(id).catch((err: unknown) => {
    core.log.warn({ renderId: id, err }, "sealed bytes could not be removed yet");
  });
}
