// Reads renders, outputs and events for their own tenant. For another tenant nothing is there.

import { createHash } from "node:crypto";
import { one } from "../database/database.js";
import { SealError } from "../vault/seal.js";
import type { Core } from "./core.js";
import type { Caller, Render, RenderEvent, RenderOutput } from "./render.js";
import { renderOf, type OutputRow, type RenderRow } from "./rows.js";

/** @returns nothing for an id that is unknown, staged or another tenant's. */
export async function findRender(core: Core, tenant: string, id: string): Promise<Render | undefined> {
  const row = await one<RenderRow>(
    core.database,
    "select * from clearplan.render where id = $1 and tenant = $2 and status <> 'staged'",
    [id, tenant],
  );
  if (row === undefined) return undefined;
  const outputs = await core.database.query<OutputRow>(
    "select * from clearplan.output where render_id = $1 order by name",
    [id],
  );
  return renderOf(row, outputs);
}

export interface Page {
  /** 1 to 200. */
  limit: number;
  /** Only renders that come after this one in the list: its id. */
  before?: string;
}

/** The newest first. */
export async function listRenders(core: Core, tenant: string, { limit, before }: Page): Promise<Render[]> {
  const rows = await core.database.query<RenderRow>(
    `select * from clearplan.render
     where tenant = $1 and status <> 'staged' and ($2::text is null or (accepted_at, id) <
       (select accepted_at, id from clearplan.render where tenant = $1 and id = $2))
     order by accepted_at desc, id desc limit $3`,
    [tenant, before ?? null, limit],
  );
  const outputs = await core.database.query<OutputRow>(
    `select * from clearplan.output where render_id in (select jsonb_array_elements_text($1::jsonb)) order by name`,
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  return rows.map((row) => renderOf(row, outputs));
}

export interface ReadOutput {
  output: RenderOutput;
  bytes: Uint8Array;
}

/**
 * The bytes of an output; the fetch stands in the audit trail before they leave.
 * @returns nothing when there is no such output, or no longer. @throws SealError when it is damaged.
 */
export async function readOutput(
  core: Core,
  caller: Caller,
  id: string,
  name: string,
): Promise<ReadOutput | undefined> {
  const row = await one<OutputRow>(
    core.database,
    `select output.* from clearplan.output join clearplan.render on render.id = output.render_id
     where render_id = $1 and name = $2 and tenant = $3 and erased_at is null and expires_at > $4`,
    [id, name, caller.tenant, core.now()],
  );
  if (row === undefined) return undefined;
  const seal = await core.vault.openDataKey(core.database, caller.tenant, id);
  const sealed = await core.blobs.get(row.blob);
  if (seal === undefined || sealed === undefined) return goneOrDamaged(core, id);
  const bytes = seal.open(outputKind(name), sealed);
  if (createHash("sha256").update(bytes).digest("hex") !== row.digest) throw new SealError();
  await core.audit.record({
    tenant: caller.tenant,
    event: "fetched",
    renderId: id,
    actor: caller.actor,
    ...(caller.onBehalfOf === undefined ? {} : { onBehalfOf: caller.onBehalfOf }),
    details: { output: name, digest: row.digest },
  });
  return { output: outputOf(row), bytes };
}

/** Erased while it was being read, or lost: only the second is a fault. */
async function goneOrDamaged(core: Core, id: string): Promise<undefined> {
  const row = await one<{ erased_at: Date | null }>(
    core.database,
    "select erased_at from clearplan.render where id = $1",
    [id],
  );
  if (row?.erased_at === null) throw new SealError();
  return undefined;
}

const outputOf = ({ name, media_type, bytes, digest, pages }: OutputRow): RenderOutput => ({
  name,
  mediaType: media_type,
  bytes,
  digest,
  ...(pages === null ? {} : { pages }),
});

/** What the bytes of an output are sealed as. */
export const outputKind = (name: string): string => `output/${name}`;

/** Events after one, in order. */
export async function eventsAfter(
  core: Core,
  tenant: string,
  id: string,
  seq: number,
): Promise<RenderEvent[]> {
  return core.database.query<RenderEvent>(
    `select seq, type, data, at from clearplan.render_event
     where render_id = $1 and seq > $3
       and exists (select 1 from clearplan.render where id = $1 and tenant = $2 and status <> 'staged')
     order by seq`,
    [id, tenant, seq],
  );
}
