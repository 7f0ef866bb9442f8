// What the stores say of renders after a fault, past the service, and what they should say.

import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { verifyAudit } from "../../src/audit/verify.js";
import type { Config } from "../../src/config.js";
import { payloadKey } from "../../src/renders/accept.js";
import type { Core } from "../../src/renders/core.js";
import type { Plan } from "../../src/plan/schema.js";
import { outputKind } from "../../src/renders/read.js";
import type { RenderStatus } from "../../src/renders/render.js";
import { render } from "../../src/threads/work.js";
import { minimalPlan, type Override } from "../helpers/minimal-plan.js";
import { acceptedBody, ENDED } from "./deployment.js";

/** Everything that is kept of one render. */
export interface Kept {
  id: string;
  status: RenderStatus;
  attempt: number;
  givenBack: number;
  acceptedAt: Date;
  failure: string | undefined;
  /** Name and digest of each output that may be fetched, in order. */
  outputs: Record<string, string>;
  /** The digest of the bytes that each of them opens to. */
  opened: Record<string, string>;
  /** Blobs that belong to nothing which is shown. */
  strayBlobs: string[];
  /** Names of its events in the audit trail, in order. */
  audit: string[];
  deliveries: { id: string; event: string; state: string }[];
}

/** A body of `POST /v1/renders`: a small plan, as PDF. */
export const bodyOf = (
  planId: string,
  more: Record<string, unknown> = {},
  plan: Override<Plan> = {},
): Record<string, unknown> => ({
  plan: minimalPlan({ ...plan, planId }),
  editions: ["standard"],
  formats: ["pdf"],
  ...more,
});

/** The outputs of an undisturbed render of the same body at the same clock, made in this process: name and digest. */
export async function undisturbed(body: object, acceptedAt: Date): Promise<Record<string, string>> {
  const { payload, options } = acceptedBody(body);
  const { outputs } = await render({ kind: "render", payload, options, now: acceptedAt.toISOString() });
  return byName(outputs);
}

/** What is kept of each of these renders. */
export async function examine(core: Core, config: Config, ids: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const id of ids) kept.push(await examineOne(core, config, id));
  return kept;
}

async function examineOne(core: Core, config: Config, id: string): Promise<Kept> {
  const { database } = core;
  const [row] = await database.query<{
    tenant: string;
    status: RenderStatus;
    attempt: number;
    given_back: number;
    accepted_at: Date;
    failure: { code: string } | null;
  }>("select * from clearplan.render where id = $1", [id]);
  if (row === undefined) throw new Error("an accepted render has no record");
  const outputs = await database.query<{ name: string; digest: string; blob: string }>(
    "select name, digest, blob from clearplan.output where render_id = $1 order by name",
    [id],
  );
  const shown = [payloadKey(id), ...outputs.map(({ blob }) => blob)];
  return {
    id,
    status: row.status,
    attempt: row.attempt,
    givenBack: row.given_back,
    acceptedAt: row.accepted_at,
    failure: row.failure?.code,
    outputs: byName(outputs),
    opened: await open(core, { id, tenant: row.tenant }, outputs),
    strayBlobs: (await blobKeys(core, config, id)).filter((key) => !shown.includes(key)),
    audit: (
      await database.query<{ event: string }>(
        "select event from clearplan.audit_event where render_id = $1 order by tenant, seq",
        [id],
      )
    ).map(({ event }) => event),
    deliveries: await database.query<Kept["deliveries"][number]>(
      "select id, event, state from clearplan.webhook_delivery where render_id = $1 order by created_at",
      [id],
    ),
  };
}

async function open(
  core: Core,
  { id, tenant }: { id: string; tenant: string },
  outputs: readonly { name: string; blob: string }[],
): Promise<Record<string, string>> {
  const seal = await core.vault.openDataKey(core.database, tenant, id);
  const opened: { name: string; digest: string }[] = [];
  for (const { name, blob } of outputs) {
    const sealed = await core.blobs.get(blob);
    if (seal === undefined || sealed === undefined) throw new Error(`${name} is shown and is not there`);
    const digest = createHash("sha256")
      .update(seal.open(outputKind(name), sealed))
      .digest("hex");
    opened.push({ name, digest });
  }
  return byName(opened);
}

/** Keys of all blobs of a render; of files also those that were not written to their end. */
export async function blobKeys(core: Core, config: Config, id: string): Promise<string[]> {
  if (config.outputs === "database") {
    const rows = await core.database.query<{ key: string }>(
      "select key from clearplan.blob where render_id = $1 order by key",
      [id],
    );
    return rows.map(({ key }) => key);
  }
  const root = join(config.dataDir, "outputs");
  const entries = await readdir(join(root, id), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** One result set, whole, byte for byte what an undisturbed render gives; and nothing beside it. */
export async function expectOneResult(kept: Kept, body: object): Promise<void> {
  expect(kept.status).toBe("succeeded");
  expect(kept.outputs).toEqual(await undisturbed(body, kept.acceptedAt));
  expect(kept.opened).toEqual(kept.outputs);
  expect(kept.strayBlobs).toEqual([]);
  expectAccounted(kept);
}

/** The audit trail tells of it once, of each start, and of one end. */
export function expectAccounted({ audit, attempt, status }: Kept): void {
  const end = status === "failed" ? "failed" : "rendered";
  const told = audit.filter((event) => event !== "fetched");
  expect(told).toEqual(["accepted", ...Array.from({ length: attempt }, () => "started"), end]);
}

/** The chains of all tenants hold, and account for each render. */
export async function expectAuditVerifies(core: Core): Promise<void> {
  const { faults, tenants } = await verifyAudit(core.database, core.vault);
  expect(faults).toEqual([]);
  expect(tenants.length).toBeGreaterThan(0);
}

/** @returns ids of all renders; @throws when one has not ended. */
export async function expectAllEnded(core: Core): Promise<string[]> {
  const rows = await core.database.query<{ id: string; status: RenderStatus }>(
    "select id, status from clearplan.render order by accepted_at",
  );
  expect(rows.filter(({ status }) => !ENDED.includes(status))).toEqual([]);
  return rows.map(({ id }) => id);
}

const byName = (outputs: readonly { name: string; digest: string }[]): Record<string, string> =>
  Object.fromEntries(
    outputs
      .map(({ name, digest }): [string, string] => [name, digest])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
