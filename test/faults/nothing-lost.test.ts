// What is promised for every plan that was accepted, clause by clause, on each backend: everything is killed in the midst of
// the work, the stores' servers with it, and started again. Then the clauses are looked at one after another.

import { createHash } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Config } from "../../src/config.js";
import type { Core } from "../../src/renders/core.js";
import { webhookSecret } from "../../src/webhooks/sign.js";
import { until } from "../helpers/processes.js";
import { startReceiver, type Receiver } from "../webhooks/receiver.js";
import { BACKENDS, BOUND, deploy, type Deployment, type Job } from "./deployment.js";
import {
  blobKeys,
  bodyOf,
  examine,
  expectAllEnded,
  expectAuditVerifies,
  undisturbed,
  type Kept,
} from "./examine.js";

vi.setConfig({ testTimeout: 3_000 * BOUND, hookTimeout: 3_000 * BOUND });

/** Words of the plans that no store may hold in the clear. */
const CANARIES = ["Quillfeather-Marrowby", "heliotrope-otter-7731"];

/** Posted in this order; the names are those of the tests below. */
const PLANS = ["first", "two", "doomed", "cancelled", "toErase", "toExpire"] as const;
type PlanName = (typeof PLANS)[number];

describe.each(BACKENDS)("%s: nothing is lost", (backend) => {
  let service: Deployment;
  let receiver: Receiver;
  let ids: Record<PlanName, string>;
  let jobs: Record<PlanName, Job>;
  let kept: Record<PlanName, Kept>;
  let secret: string;
  let seconds: number;

  const bodies = (): Record<PlanName, object> => {
    const callbackUrl = `http://127.0.0.1:${receiver.port}/told`;
    const subject = { familyName: CANARIES[0] ?? "" };
    const sections = { A: { interests: [`Watching the ${CANARIES[1]}`] } };
    const body = (planId: string, more: Record<string, unknown> = {}): object =>
      bodyOf(planId, { callbackUrl, ...more }, { subject, sections });
    return {
      first: body("FERN-9001"),
      two: body("FERN-9002", { editions: ["standard", "easy-read"], formats: ["pdf", "html"] }),
      doomed: body("FERN-9003"),
      cancelled: body("FERN-9004"),
      toErase: body("FERN-9005"),
      toExpire: body("FERN-9006"),
    };
  };

  beforeAll(async () => {
    receiver = await startReceiver();
    service = await deploy(backend, { WEBHOOK_ALLOW: `127.0.0.1:${receiver.port}` });
    await service.up();
    ids = await submitAll(service, bodies());
    expect(await service.client.erase(ids.cancelled)).toBe(200);
    await service.worker.waitLog("that work has begun", ({ event }) => event === "started", BOUND);
    await service.killEverything();
    // Beside the fault that all of them met, one has lost what was kept of it: it has to fail, and to say so.
    await service.inspect((core) => core.blobs.remove(ids.doomed));
    await service.up();
    const cleared = Date.now();
    const ended = await service.client.ended(Object.values(ids));
    seconds = (Date.now() - cleared) / 1000;
    jobs = byPlan((name) => ended.find(({ id }) => id === ids[name]));
    kept = await service.inspect(async (core, config) => {
      secret = await webhookSecret(core.vault, service.tenant);
      return examined(core, config);
    });
    await service.up();
  });

  afterAll(async () => {
    await service.close();
    await receiver.close();
  });

  const examined = async (core: Core, config: Config): Promise<Record<PlanName, Kept>> => {
    const all = await examine(core, config, Object.values(ids));
    return byPlan((name) => all.find(({ id }) => id === ids[name]));
  };

  it("(a) exactly one terminal state within a bound after the fault clears", async () => {
    expect(seconds).toBeLessThan(BOUND);
    const { doomed, cancelled, ...others } = jobs;
    expect(doomed).toMatchObject({ status: "failed", failure: { code: "data-damaged" } });
    expect(cancelled.status).toBe("cancelled");
    for (const { status } of Object.values(others)) expect(status).toBe("succeeded");
    for (const { audit } of Object.values(kept))
      expect(audit.filter((event) => ["rendered", "failed", "cancelled"].includes(event))).toHaveLength(1);
    // What has ended stays as it is.
    await sleep(1_500);
    for (const name of PLANS) expect(await service.client.find(ids[name])).toEqual(jobs[name]);
    const last = Math.max(...Object.values(jobs).map(({ attempt }) => attempt));
    console.log(
      `everything killed in the midst of ${PLANS.length} renders: all ended ${seconds.toFixed(1)} s after the start, ` +
        `on attempt ${last} at most (${backend})`,
    );
  });

  it("(b) at most one visible result set, byte-identical for the same input, version and edition", async () => {
    const asked = bodies();
    for (const name of ["first", "two", "toErase", "toExpire"] as const) {
      const { outputs, opened, acceptedAt, strayBlobs } = kept[name];
      expect(outputs).toEqual(await undisturbed(asked[name], acceptedAt));
      expect(opened).toEqual(outputs);
      expect(strayBlobs).toEqual([]);
    }
    for (const name of ["doomed", "cancelled"] as const) expect(kept[name].outputs).toEqual({});
    for (const { name, digest } of jobs.two.outputs) {
      if (name.startsWith("report.")) continue;
      const { status, bytes } = await service.client.fetch(ids.two, name);
      expect(status).toBe(200);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
    }
  });

  it("(c) at least one webhook sequence per terminal event", async () => {
    for (const name of PLANS) {
      const messages = await until(
        `a message about ${name}`,
        () => {
          const found = receiver.received.filter(({ body }) => body.includes(ids[name]));
          return found.length > 0 && found;
        },
        BOUND,
      );
      for (const { headers, body } of messages) {
        new Webhook(secret).verify(body, stringsOf(headers));
        expect(JSON.parse(body)).toMatchObject({
          type: `render.${jobs[name].status}`,
          data: { renderId: ids[name], status: jobs[name].status },
        });
      }
      // One event, one id, however often it came.
      expect(new Set(messages.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    }
  });

  it("(d) no accepted job disappears from GET", async () => {
    // Also at no moment since the start: `Client.find` takes any other answer for an error.
    for (const name of PLANS) expect(await service.client.find(ids[name])).toMatchObject({ id: ids[name] });
    // Nor does a request that was answered before make another one.
    const body = bodyOf("FERN-9100");
    const id = await service.client.submit(body, "nothing-lost");
    await service.killEverything();
    await service.up();
    expect(await service.client.submit(body, "nothing-lost")).toBe(id);
    const [job] = await service.client.ended([id]);
    expect(job?.status).toBe("succeeded");
  });

  it("(e) after erasure or expiry no byte of the plan is recoverable from any store we write", async () => {
    expect(await service.client.erase(ids.toErase)).toBe(200);
    await service.stopWorker();
    await service.inspect((core) =>
      core.database.query("update clearplan.render set expires_at = $2 where id = $1", [
        ids.toExpire,
        new Date(Date.now() - 1_000),
      ]),
    );
    await service.up();
    await until(
      "the sweeper to come",
      async () => {
        const job = await service.client.find(ids.toExpire);
        return job?.status === "expired";
      },
      BOUND,
    );
    for (const name of ["cancelled", "toErase", "toExpire"] as const) {
      expect((await service.client.find(ids[name]))?.outputs).toEqual([]);
      expect([404, 410]).toContain((await service.client.fetch(ids[name], "standard.pdf")).status);
    }
    const lines = [...service.lines];
    await service.inspect(async (core, config) => {
      for (const name of ["cancelled", "toErase", "toExpire"] as const) {
        const id = ids[name];
        // Without its key what was sealed says nothing, wherever a copy of it may lie.
        expect(await core.vault.openDataKey(core.database, service.tenant, id)).toBeUndefined();
        expect(await blobKeys(core, config, id)).toEqual([]);
        for (const table of ["output", "data_key"])
          expect(
            await core.database.query(`select 1 from clearplan.${table} where render_id = $1`, [id]),
          ).toEqual([]);
      }
      const rows = await everyRow(core);
      expect(rows.some((row) => row.includes(ids.toErase))).toBe(true);
      expect(rows.filter(hasCanary)).toEqual([]);
    });
    // Of those that are kept nothing stands in the clear either: not in tables, logs, queues nor files.
    expect(lines.filter(hasCanary)).toEqual([]);
    const files = await service.storeFiles();
    expect(files.some(({ bytes }) => bytes.includes(ids.toErase))).toBe(true);
    for (const { bytes } of files) for (const canary of CANARIES) expect(bytes.includes(canary)).toBe(false);
    console.log(
      `after erasure and expiry: no key, no blob, ${files.length} files of the stores and ${lines.length} lines of the log ` +
        `without a word of the plans (${backend})`,
    );
  });

  it("(f) the audit chain verifies and accounts for each transition", async () => {
    const now = await service.inspect(async (core, config) => {
      await expectAuditVerifies(core);
      return examined(core, config);
    });
    const starts = (name: PlanName): string[] => Array.from({ length: jobs[name].attempt }, () => "started");
    const told = byPlan((name) => now[name].audit.filter((event) => event !== "fetched"));
    expect(told).toEqual({
      first: ["accepted", ...starts("first"), "rendered"],
      two: ["accepted", ...starts("two"), "rendered"],
      doomed: ["accepted", ...starts("doomed"), "failed"],
      cancelled: ["accepted", ...starts("cancelled"), "cancelled"],
      toErase: ["accepted", ...starts("toErase"), "rendered", "erased"],
      toExpire: ["accepted", ...starts("toExpire"), "rendered", "expired"],
    });
  });

  it("(g) nothing is accepted that could not be stored", async () => {
    const before = await service.inspect(expectAllEnded);
    await service.up();
    const mend = await breakStore(service);
    const refused = await service.client.post(bodyOf("FERN-9200"), "broken");
    await mend();
    expect(refused).toEqual({ status: 503, id: undefined });
    // The same request, once there is a store again.
    const id = await until(
      "the request to be accepted",
      async () => (await service.client.post(bodyOf("FERN-9200"), "broken")).id,
      BOUND,
    );
    await service.client.ended([id]);
    // This one alone: what was refused has left nothing.
    expect(await service.inspect(expectAllEnded)).toEqual([...before, id]);
    console.log(
      `a store was away: 503, nothing recorded; the same request was accepted when it was back (${backend})`,
    );
  });
});

async function submitAll(
  { client }: Deployment,
  bodies: Record<PlanName, object>,
): Promise<Record<PlanName, string>> {
  const ids: Partial<Record<PlanName, string>> = {};
  for (const name of PLANS) ids[name] = await client.submit(bodies[name]);
  return byPlan((name) => ids[name]);
}

function byPlan<T>(of: (name: PlanName) => T | undefined): Record<PlanName, T> {
  return Object.fromEntries(
    PLANS.map((name): [PlanName, T] => {
      const value = of(name);
      if (value === undefined) throw new Error(`there is nothing of ${name}`);
      return [name, value];
    }),
  ) as Record<PlanName, T>;
}

const stringsOf = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const HEX_CANARIES = CANARIES.map((canary) => Buffer.from(canary).toString("hex"));

/** In the clear, or as PostgreSQL prints bytes. */
const hasCanary = (text: string): boolean =>
  [...CANARIES, ...HEX_CANARIES].some((canary) => text.includes(canary));

/** Every row of every table, as text. */
async function everyRow(core: Core): Promise<string[]> {
  const tables = await core.database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('clearplan', 'bullmq') and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await core.database.query<{ row: string }>(`select t::text as row from ${name} t`))
      rows.push(row);
  return rows;
}

/**
 * Takes away the store that a plan is written to first: a file stands where the folder of the outputs should be, or
 * PostgreSQL is killed. @returns what brings it back.
 */
async function breakStore({ postgres, redis, dataDir }: Deployment): Promise<() => Promise<void>> {
  if (postgres !== undefined && redis === undefined) {
    await postgres.kill();
    return () => postgres.restart();
  }
  const folder = join(dataDir, "outputs");
  await rename(folder, `${folder}.away`);
  await writeFile(folder, "");
  return async () => {
    await rm(folder);
    await rename(`${folder}.away`, folder);
  };
}
