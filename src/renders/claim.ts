// Takes a render to work on it. Each claim has a number of its own, the attempt: only the newest may end the render.

import { one } from "../database/database.js";
import { SealError } from "../vault/seal.js";
import type { RenderSeal } from "../vault/vault.js";
import type { RenderOptions } from "../requests/render-options.js";
import { payloadKey } from "./accept.js";
import type { Core } from "./core.js";
import { addEvent, statusEvent, type RenderRow } from "./rows.js";

/** Starts after which a render is given up: whatever it does to its workers, it does it no sixth time. */
export const MOST_ATTEMPTS = 5;

export interface Claim {
  id: string;
  tenant: string;
  attempt: number;
  options: RenderOptions;
  acceptedAt: Date;
  seal: RenderSeal;
  /** As `RenderTask` takes it. */
  payload: Uint8Array;
}

export type Claimed =
  | { kind: "claimed"; claim: Claim }
  /** It has ended, or was never there: nothing to do. */
  | { kind: "over" }
  /** It was begun too often. */
  | { kind: "poison"; id: string; attempt: number }
  /** What was kept of it cannot be read. */
  | { kind: "damaged"; id: string; attempt: number };

export async function claimRender(core: Core, id: string): Promise<Claimed> {
  const now = core.now();
  const row = await core.database.transaction(async (tx) => {
    const claimed = await one<RenderRow>(
      tx,
      `update clearplan.render
       set status = 'rendering', attempt = attempt + 1, started_at = coalesce(started_at, $2), progress = null
       where id = $1 and status in ('queued', 'rendering') and attempt - given_back < $3 returning *`,
      [id, now, MOST_ATTEMPTS],
    );
    if (claimed === undefined) return undefined;
    await addEvent(tx, id, statusEvent("rendering", now));
    await core.audit.append(tx, {
      tenant: claimed.tenant,
      event: "started",
      renderId: id,
      actor: "engine",
      details: { attempt: claimed.attempt },
    });
    return claimed;
  });
  if (row === undefined) return notClaimed(core, id);
  if (row.attempt === 1) core.metrics.waitSeconds.observe((now.getTime() - row.accepted_at.getTime()) / 1000);
  return openPayload(core, row);
}

async function notClaimed(core: Core, id: string): Promise<Claimed> {
  const row = await one<{ status: string; attempt: number }>(
    core.database,
    "select status, attempt from clearplan.render where id = $1",
    [id],
  );
  return row !== undefined && ["queued", "rendering"].includes(row.status)
    ? { kind: "poison", id, attempt: row.attempt }
    : { kind: "over" };
}

async function openPayload(core: Core, row: RenderRow): Promise<Claimed> {
  const { id, tenant, attempt } = row;
  try {
    const seal = await core.vault.openDataKey(core.database, tenant, id);
    const sealed = await core.blobs.get(payloadKey(id));
    if (seal === undefined || sealed === undefined) return { kind: "damaged", id, attempt };
    const payload = seal.open("payload", sealed);
    return {
      kind: "claimed",
      claim: { id, tenant, attempt, options: row.request, acceptedAt: row.accepted_at, seal, payload },
    };
  } catch (error) {
    if (error instanceof SealError) return { kind: "damaged", id, attempt };
    throw error;
  }
}

/** Lets go of a claim that failed through no doing of the render: it does not count against it. @returns `late` when the claim had ended already. */
export async function giveBack(
  core: Core,
  { id, attempt }: Pick<Claim, "id" | "attempt">,
): Promise<"given" | "late"> {
  const given = await core.database.query(
    `update clearplan.render set status = 'queued', given_back = given_back + 1, progress = null
     where id = $1 and attempt = $2 and status = 'rendering' returning id`,
    [id, attempt],
  );
  return given.length > 0 ? "given" : "late";
}

/** Of the claims a process holds, those that still count; the others were cancelled or taken over. */
export async function claimsThatCount(
  core: Core,
  claims: readonly { id: string; attempt: number }[],
): Promise<Set<string>> {
  const rows = await core.database.query<{ id: string; attempt: number }>(
    `select id, attempt from clearplan.render
     where status = 'rendering' and id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(claims.map(({ id }) => id))],
  );
  const attempts = new Map(rows.map(({ id, attempt }) => [id, attempt]));
  return new Set(claims.filter(({ id, attempt }) => attempts.get(id) === attempt).map(({ id }) => id));
}
