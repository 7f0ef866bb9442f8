// The easy-read draft of an open plan: sealed versions, of which one counts. Undo and redo move along them; what is typed
// and not yet saved is kept beside them.

import type { AuditEntry } from "../audit/audit.js";
import { one } from "../database/database.js";
import type { Script } from "../easy-read/script.js";
import type { Core } from "../renders/core.js";
import type { Caller } from "../renders/render.js";
import { keptUntil, unpack, type StudioPlan } from "./plans.js";

/** Versions that are kept beside the engine's own. */
const MOST_VERSIONS = 100;

const kindOf = (number: number): string => `script/${number}`;

/** A script, packed, and the version of the rules that judged it. */
export interface PackedVersion {
  script: Uint8Array;
  rules: string;
}

/** The version with a number. */
export async function packedVersion(
  core: Core,
  { id, tenant, seal }: StudioPlan,
  number: number,
): Promise<PackedVersion> {
  const row = await one<PackedVersion>(
    core.database,
    `select script, rules from clearplan.studio_version join clearplan.studio_plan on studio_plan.id = plan_id
     where plan_id = $1 and tenant = $2 and number = $3`,
    [id, tenant, number],
  );
  if (row === undefined) throw new Error("a version of a draft is gone");
  return { script: seal.open(kindOf(number), row.script), rules: row.rules };
}

/** The draft as it counts now. */
export interface Draft {
  script: Script;
  packed: PackedVersion;
}

export async function draftOf(core: Core, plan: StudioPlan): Promise<Draft> {
  const packed = await packedVersion(core, plan, plan.head);
  return { script: await unpack<Script>(packed.script), packed };
}

/** What somebody did to a draft, for the audit trail: never words, pictures or reasons. */
export interface DraftChange {
  caller: Caller;
  event: "drafted" | "edited";
  /** `words`, `accept`, `undo`. */
  change?: string;
}

/**
 * Saves a new version after the one that counts; versions that could have been redone go.
 * @returns whether it was saved: not when somebody else has changed the draft meanwhile.
 */
export async function saveVersion(
  core: Core,
  plan: StudioPlan,
  { script, rules }: PackedVersion,
  change: DraftChange,
): Promise<boolean> {
  const { id, tenant, head, revision, seal } = plan;
  const number = head + 1;
  const entry = await auditEntry(core, plan, number, change);
  const saved = await core.database.transaction(async (tx) => {
    const taken = await one(
      tx,
      `update clearplan.studio_plan set head = $4, revision = revision + 1, expires_at = greatest(expires_at, $5)
       where id = $1 and tenant = $2 and revision = $3 returning id`,
      [id, tenant, revision, number, keptUntil(core, plan)],
    );
    if (taken === undefined) return false;
    await tx.query("delete from clearplan.studio_version where plan_id = $1 and number >= $2", [id, number]);
    await tx.query(
      "insert into clearplan.studio_version (plan_id, number, script, rules) values ($1, $2, $3, $4)",
      [id, number, seal.seal(kindOf(number), script), rules],
    );
    await tx.query(
      "delete from clearplan.studio_version where plan_id = $1 and number > 0 and number <= $2",
      [id, number - MOST_VERSIONS],
    );
    await core.audit.append(tx, entry);
    return true;
  });
  await core.database.sync();
  return saved;
}

async function auditEntry(
  core: Core,
  { id, about }: StudioPlan,
  version: number,
  { caller, event, change }: DraftChange,
): Promise<AuditEntry> {
  // The key of the chain is made before the transaction: an embedded database runs one at a time.
  await core.vault.secret("audit");
  const details = { draft: id, version, planVersion: about.planVersion };
  return { ...caller, event, details: change === undefined ? details : { ...details, change } };
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
export async function stepVersion(core: Core, plan: StudioPlan, by: -1 | 1, caller: Caller): Promise<void> {
  const { id, tenant, head, revision } = plan;
  const change = by === -1 ? "undo" : "redo";
  const entry = await auditEntry(core, plan, head + by, { caller, event: "edited", change });
  await core.database.transaction(async (tx) => {
    const taken = await one(
      tx,
      `update clearplan.studio_plan set head = $4, revision = revision + 1
       where id = $1 and tenant = $2 and revision = $3
         and exists (select 1 from clearplan.studio_version where plan_id = $1 and number = $4) returning id`,
      [id, tenant, revision, head + by],
    );
    if (taken !== undefined) await core.audit.append(tx, entry);
  });
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
