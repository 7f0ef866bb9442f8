// Everything that an act on a render works with, over a real database, with a clock that the test moves.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { Audit } from "../../src/audit/audit.js";
import { makeLog } from "../../src/observe/log.js";
import { makeMetrics } from "../../src/observe/metrics.js";
import { blobFiles } from "../../src/outputs/blob-files.js";
import { blobRows } from "../../src/outputs/blob-rows.js";
import { claimRender, type Claim } from "../../src/renders/claim.js";
import { commitRender, storeOutputs, type Ended } from "../../src/renders/commit.js";
import { acceptRender } from "../../src/renders/accept.js";
import type { Core } from "../../src/renders/core.js";
import { findRender } from "../../src/renders/read.js";
import type { Caller, Render } from "../../src/renders/render.js";
import { accept } from "../../src/threads/accept.js";
import type { AcceptedBody, MadeOutput, Rendered } from "../../src/threads/tasks.js";
import { masterKey } from "../../src/vault/master-key.js";
import { makeKey } from "../../src/vault/seal.js";
import { Vault } from "../../src/vault/vault.js";
import { minimalPlan } from "./minimal-plan.js";
import { testDatabase, type DatabaseKind, type TestDatabase } from "./servers.js";

export interface TestCore {
  core: Core;
  test: TestDatabase;
  /** What `core.now` says; begins at the machine's time, which bytes on a disk have too. */
  clock: { at: Date };
  /** Moves the clock. */
  pass(milliseconds: number): void;
  /** Lines of its log. */
  log: string[];
  close(): Promise<void>;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Files beside the embedded database, rows in PostgreSQL: as the service has it by default. */
export async function testCore(kind: DatabaseKind): Promise<TestCore> {
  const test = await testDatabase(kind);
  const { database } = test;
  const vault = new Vault(database, { current: masterKey(makeKey()), old: [] });
  await vault.secret("audit");
  await vault.secret("digest");
  const clock = { at: new Date() };
  const now = (): Date => clock.at;
  const log: string[] = [];
  const core: Core = {
    database,
    vault,
    audit: new Audit(database, vault, now),
    blobs: kind === "pglite" ? blobFiles(join(test.config.dataDir, "outputs")) : blobRows(database),
    log: makeLog("info", { write: (line: string) => void log.push(line) }),
    metrics: makeMetrics(),
    now,
    limits: { retentionDays: 7, tenantInFlight: 3, tenantWaiting: 1000 },
  };
  return {
    core,
    test,
    clock,
    pass: (milliseconds) => (clock.at = new Date(clock.at.getTime() + milliseconds)),
    log,
    close: () => test.close(),
  };
}

export const caller = (tenant = "fernmarsh"): Caller => ({ tenant, actor: "key_test" });

/** A body of POST /v1/renders as a thread reads it: the smallest plan, one edition as PDF. */
export function acceptedBody(more: Record<string, unknown> = {}): AcceptedBody {
  const body = { plan: minimalPlan(), editions: ["standard"], formats: ["pdf"], ...more };
  const read = accept({ kind: "accept", body: new TextEncoder().encode(JSON.stringify(body)) });
  if (!read.ok) throw new Error(read.faults.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
  return read.value;
}

/** Accepts the smallest plan. */
export const acceptOne = (core: Core, tenant?: string): Promise<Render> =>
  acceptRender(core, caller(tenant), acceptedBody());

/** The render as its tenant sees it. */
export async function seen(core: Core, { id, tenant }: Pick<Render, "id" | "tenant">): Promise<Render> {
  const render = await findRender(core, tenant, id);
  if (render === undefined) throw new Error("the render is gone");
  return render;
}

export async function claimOne(core: Core, id: string): Promise<Claim> {
  const claimed = await claimRender(core, id);
  if (claimed.kind !== "claimed") throw new Error(`the render is ${claimed.kind}`);
  return claimed.claim;
}

/** Takes a render from claim to result, with outputs that no engine made. */
export async function finishOne(core: Core, id: string): Promise<Ended> {
  const claim = await claimOne(core, id);
  const rendered = renderedAs("a result");
  await storeOutputs(core, claim, rendered.outputs);
  return commitRender(core, claim, rendered);
}

export function renderedAs(text: string): Rendered {
  return {
    outputs: [madeOutput("standard.pdf", text), madeOutput("report.json", "{}")],
    missing: [],
    diagnostics: [],
    engine: { version: "0", templates: "0", rules: "0" },
    plan: { digest: "0" },
    pass: true,
    seconds: {},
  };
}

function madeOutput(name: string, text: string): MadeOutput {
  const bytes = new TextEncoder().encode(text);
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { name, mediaType: "application/pdf", bytes, digest, pages: 1 };
}

/** Events of the audit trail about a render, in order. */
export async function auditOf(core: Core, id: string): Promise<string[]> {
  const rows = await core.database.query<{ event: string }>(
    "select event from clearplan.audit_event where render_id = $1 order by tenant, seq",
    [id],
  );
  return rows.map(({ event }) => event);
}

/** Renders that bytes are kept of. */
export async function bytesKept(core: Core): Promise<string[]> {
  const ids: string[] = [];
  for await (const { renderId } of core.blobs.renders()) ids.push(renderId);
  return ids.sort();
}
