// The plans that are open on the page. Everything of a plan is sealed with a data key of its own, belongs to a tenant, and
// goes when its time is over or somebody removes it: the data key first.

import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { RETENTION_CEILING_DAYS } from "../config.js";
import { one, type Statements } from "../database/database.js";
import type { Core } from "../renders/core.js";
import type { OpenedPlan, PlanView } from "../threads/tasks.js";
import type { RenderSeal } from "../vault/vault.js";

const DAY = 86_400_000;

/** Plans of one tenant that may be open at a time. */
export const MOST_PLANS = 200;

/** What pages say of a plan without opening it. */
export interface About {
  planId: string;
  planVersion: number;
  status: string;
  /** The officer who edits the easy-read copy; absent until somebody says their name. */
  reviewer?: string;
}

export interface StudioPlan {
  id: string;
  tenant: string;
  createdAt: Date;
  expiresAt: Date;
  about: About;
  /** Number of the version of the draft that counts; -1 while there is none. */
  head: number;
  /** Grows with each change: of two who change the same, the second is told. */
  revision: number;
  seal: RenderSeal;
}

interface PlanRow {
  id: string;
  tenant: string;
  created_at: Date;
  expires_at: Date;
  about: Uint8Array;
  head: number;
  revision: number;
}

const COLUMNS = "id, tenant, created_at, expires_at, about, head, revision";
const PLAN_ID = /^p_[0-9a-f]{32}$/;
/** Parts that are sealed apart, since pages need one at a time. */
type Part = "plan" | "view" | "words";

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const decode = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
const unzip = promisify(gunzip);
const MOST = 32 * 1024 * 1024;

/** The JSON in packed bytes. */
export async function unpack<T>(packed: Uint8Array): Promise<T> {
  return JSON.parse(await unpackText(packed)) as T;
}

export async function unpackText(packed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await unzip(packed, { maxOutputLength: MOST }));
}

/** Keeps an opened plan. @returns its id; nothing when the tenant has as many as it may. */
export async function keepPlan(
  core: Core,
  tenant: string,
  { plan, view, words, about }: OpenedPlan,
): Promise<string | undefined> {
  const id = `p_${randomBytes(16).toString("hex")}`;
  const now = core.now();
  const key = core.vault.makeDataKey(tenant, id);
  const { planId, planVersion, status } = about;
  const sealed = key.seal("about", encode({ planId, planVersion, status } satisfies About));
  const kept = await core.database.transaction(async (tx) => {
    const room = await one<{ open: number }>(
      tx,
      "select count(*)::int as open from clearplan.studio_plan where tenant = $1",
      [tenant],
    );
    if ((room?.open ?? 0) >= MOST_PLANS) return undefined;
    await key.store(tx);
    await tx.query(
      `insert into clearplan.studio_plan (id, tenant, created_at, expires_at, about, plan, view, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        tenant,
        now,
        new Date(now.getTime() + core.limits.retentionDays * DAY),
        sealed,
        key.seal("plan", plan),
        key.seal("view", view),
        key.seal("words", words),
      ],
    );
    return id;
  });
  await core.database.sync();
  return kept;
}

/** @returns nothing for an id that is unknown, another tenant's, or whose time is over. @throws SealError */
export async function findPlan(core: Core, tenant: string, id: string): Promise<StudioPlan | undefined> {
  if (!PLAN_ID.test(id)) return undefined;
  const row = await one<PlanRow>(
    core.database,
    `select ${COLUMNS} from clearplan.studio_plan where id = $1 and tenant = $2 and expires_at > $3`,
    [id, tenant, core.now()],
  );
  return row && opened(core, row);
}

/** The newest first. */
export async function listPlans(core: Core, tenant: string, limit = 20): Promise<StudioPlan[]> {
  const rows = await core.database.query<PlanRow>(
    `select ${COLUMNS} from clearplan.studio_plan where tenant = $1 and expires_at > $2
     order by created_at desc, id limit $3`,
    [tenant, core.now(), limit],
  );
  const plans = await Promise.all(rows.map((row) => opened(core, row)));
  return plans.filter((plan) => plan !== undefined);
}

async function opened(core: Core, row: PlanRow): Promise<StudioPlan | undefined> {
  const { id, tenant, created_at, expires_at, about, head, revision } = row;
  const seal = await core.vault.openDataKey(core.database, tenant, id);
  // Removed between the two statements.
  if (seal === undefined) return undefined;
  return {
    id,
    tenant,
    createdAt: created_at,
    expiresAt: expires_at,
    about: decode<About>(seal.open("about", about)),
    head,
    revision,
    seal,
  };
}

/** A part of a plan, packed. */
export async function partOf(core: Core, { id, tenant, seal }: StudioPlan, part: Part): Promise<Uint8Array> {
  const row = await one<{ sealed: Uint8Array }>(
    core.database,
    `select ${part} as sealed from clearplan.studio_plan where id = $1 and tenant = $2`,
    [id, tenant],
  );
  if (row === undefined) throw new Error("an open plan is gone");
  return seal.open(part, row.sealed);
}

export const viewOf = async (core: Core, plan: StudioPlan): Promise<PlanView> =>
  unpack<PlanView>(await partOf(core, plan, "view"));

export async function nameReviewer(core: Core, plan: StudioPlan, reviewer: string): Promise<void> {
  await core.database.query("update clearplan.studio_plan set about = $3 where id = $1 and tenant = $2", [
    plan.id,
    plan.tenant,
    plan.seal.seal("about", encode({ ...plan.about, reviewer } satisfies About)),
  ]);
}

/** A plan that is worked on is kept longer, up to the ceiling of everything that is kept. */
export const keptUntil = (core: Core, { createdAt }: Pick<StudioPlan, "createdAt">): Date =>
  new Date(
    Math.min(
      core.now().getTime() + core.limits.retentionDays * DAY,
      createdAt.getTime() + RETENTION_CEILING_DAYS * DAY,
    ),
  );

/** Removes a plan with its draft; what was rendered of it stays. @returns whether it was there. */
export async function removePlan(core: Core, tenant: string, id: string): Promise<boolean> {
  const removed = await core.database.transaction(async (tx) => {
    const row = await one(
      tx,
      "select id from clearplan.studio_plan where id = $1 and tenant = $2 for update",
      [id, tenant],
    );
    if (row === undefined) return false;
    await destroy(core, tx, id);
    return true;
  });
  await core.database.sync();
  return removed;
}

async function destroy(core: Core, tx: Statements, id: string): Promise<void> {
  await core.vault.destroyDataKey(tx, id);
  await tx.query("delete from clearplan.studio_plan where id = $1", [id]);
}

/** Removes plans and sessions whose time is over. @returns how many plans there were. */
export async function sweepStudio(core: Core): Promise<number> {
  const now = core.now();
  const rows = await core.database.query<{ id: string }>(
    "select id from clearplan.studio_plan where expires_at <= $1",
    [now],
  );
  for (const { id } of rows) await core.database.transaction((tx) => destroy(core, tx, id));
  await core.database.query("delete from clearplan.studio_session where expires_at <= $1", [now]);
  return rows.length;
}

/** Remembers which plan a render was made of. */
export async function linkRender(core: Core, { id }: StudioPlan, renderId: string): Promise<void> {
  await core.database.query("insert into clearplan.studio_render (render_id, plan_id) values ($1, $2)", [
    renderId,
    id,
  ]);
}

/** The plan that a render was made of on this page, while it is open. */
export async function planOfRender(
  core: Core,
  tenant: string,
  renderId: string,
): Promise<StudioPlan | undefined> {
  const row = await one<{ plan_id: string }>(
    core.database,
    "select plan_id from clearplan.studio_render where render_id = $1",
    [renderId],
  );
  return row && findPlan(core, tenant, row.plan_id);
}

/** Renders of a plan, the newest first. */
export async function rendersOfPlan(core: Core, { id, tenant }: StudioPlan): Promise<string[]> {
  const rows = await core.database.query<{ id: string }>(
    `select render.id from clearplan.studio_render join clearplan.render on render.id = render_id
     where plan_id = $1 and render.tenant = $2 order by accepted_at desc, render.id limit 5`,
    [id, tenant],
  );
  return rows.map((row) => row.id);
}
