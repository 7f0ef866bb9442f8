// The easy-read draft of an open plan: sealed versions, of which one counts. Undo and redo move along them; what is typed
// and not yet saved is kept beside them.

import { one } from "../database/database.js";
import type { Script } from "../easy-read/script.js";
import type { Core } from "../renders/core.js";
import { keptUntil, unpack, type StudioPlan } from "./plans.js";

/** Versions that are kept beside the engine's own. */
const MOST_VERSIONS = 100;

const kindOf = (number: number): string => `script/${number}`;

/** The version with a number, packed. */
export async function packedVersion(
  core: Core,
  { id, tenant, seal }: StudioPlan,
  number: number,
): Promise<Uint8Array> {
  const row = await one<{ script: Uint8Array }>(
    core.database,
    `select script from clearplan.studio_version join clearplan.studio_plan on studio_plan.id = plan_id
     where plan_id = $1 and tenant = $2 and number = $3`,
    [id, tenant, number],
  );
  if (row === undefined) throw new Error("a version of a draft is gone");
  return seal.open(kindOf(number), row.script);
}

/** The script as it counts now. */
export const scriptOf = async (core: Core, plan: StudioPlan): Promise<Script> =>
  unpack<Script>(await packedVersion(core, plan, plan.head));

/**
 * Saves a new version after the one that counts; versions that could have been redone go.
 * @returns whether it was saved: not when somebody else has changed the draft meanwhile.
 */
export async function saveVersion(core: Core, plan: StudioPlan, script: Uint8Array): Promise<boolean> {
  const { id, tenant, head, revision, seal } = plan;
  const number = head + 1;
  const saved = await core.database.transaction(async (tx) => {
    const taken = await one(
      tx,
      `update clearplan.studio_plan set head = $4, revision = revision + 1, expires_at = greatest(expires_at, $5)
       where id = $1 and tenant = $2 and revision = $3 returning id`,
      [id, tenant, revision, number, keptUntil(core, plan)],
    );
    if (taken === undefined) return false;
    await tx.query("delete from clearplan.studio_version where plan_id = $1 and number >= $2", [id, number]);
    await tx.query("insert into clearplan.studio_version (plan_id, number, script) values ($1, $2, $3)", [
      id,
      number,
      seal.seal(kindOf(number), script),
    ]);
    await tx.query(
      "delete from clearplan.studio_version where plan_id = $1 and number > 0 and number <= $2",
      [id, number - MOST_VERSIONS],
    );
    return true;
  });
  await core.database.sync();
  return saved;
}

export interface Steps {
  back: boolean;
  forth: boolean;
}

/** Whether there is a version to go back to, and one to go forth to. */
export async function stepsOf(core: Core, { id, head }: StudioPlan): Promise<Steps> {
  const rows = await core.database.query<{ number: number }>(
    "select number from clearplan.studio_version where plan_id = $1 and number in ($2, $3)",
    [id, head - 1, head + 1],
  );
  const has = (number: number): boolean => rows.some((row) => row.number === number);
  return { back: has(head - 1), forth: has(head + 1) };
}

/** Goes back or forth by one version, where there is one. */
export async function stepVersion(core: Core, plan: StudioPlan, by: -1 | 1): Promise<void> {
  const { id, tenant, head, revision } = plan;
  await core.database.query(
    `update clearplan.studio_plan set head = $4, revision = revision + 1
     where id = $1 and tenant = $2 and revision = $3
       and exists (select 1 from clearplan.studio_version where plan_id = $1 and number = $4)`,
    [id, tenant, revision, head + by],
  );
}

/** What somebody has typed into a row and not saved. */
export interface Pending {
  rowId: string;
  sentences: string[];
}

const isEmpty = ({ sentences }: Pending): boolean => sentences.length === 0;

/** Keeps what is being typed; of an earlier row nothing stays. */
export async function keepPending(
  core: Core,
  { id, tenant, seal }: StudioPlan,
  pending: Pending,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(pending));
  await core.database.query("update clearplan.studio_plan set pending = $3 where id = $1 and tenant = $2", [
    id,
    tenant,
    isEmpty(pending) ? null : seal.seal("pending", bytes),
  ]);
}

export const dropPending = (core: Core, plan: StudioPlan): Promise<void> =>
  keepPending(core, plan, { rowId: "", sentences: [] });

export async function pendingOf(core: Core, { id, tenant, seal }: StudioPlan): Promise<Pending | undefined> {
  const row = await one<{ pending: Uint8Array | null }>(
    core.database,
    "select pending from clearplan.studio_plan where id = $1 and tenant = $2",
    [id, tenant],
  );
  if (row === undefined || row.pending === null) return undefined;
  return JSON.parse(new TextDecoder().decode(seal.open("pending", row.pending))) as Pending;
}
