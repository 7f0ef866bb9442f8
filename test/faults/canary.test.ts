// A plan full of invented words goes through everything that the service does, and none of them is found in any store, in
// the queue, in a log, in a temporary file, in metrics or in the audit trail: neither while it is kept nor after it was
// erased.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "../../src/database/database.js";
import { one } from "../../src/database/database.js";
import { examplePlan, EXAMPLES } from "../helpers/examples.js";
import { until } from "../helpers/processes.js";
import type { RedisServer } from "../helpers/servers.js";
import type { ServiceProcess } from "../helpers/service-process.js";
import { startReceiver, type Receiver } from "../webhooks/receiver.js";
import { CANARY, canary, canaryPlan, filesBelow, findCanary } from "./canaries.js";
import { BACKENDS, deploy, FULL, type Deployment } from "./deployment.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

describe("looking for canaries", () => {
  const text = `something ${canary()} else`;
  it.each([
    ["plain", Buffer.from(text)],
    ["plain", Buffer.from(text.toUpperCase())],
    ["UTF-16", Buffer.from(text, "utf16le")],
    ["UTF-16", Buffer.from(text, "utf16le").swap16()],
    ["hexadecimal", Buffer.from(Buffer.from(text).toString("hex"))],
    ["base64", Buffer.from(Buffer.from(text).toString("base64"))],
    ["base64", Buffer.from(Buffer.from(` ${text}`).toString("base64"))],
    ["base64", Buffer.from(Buffer.from(`  ${text}`).toString("base64"))],
    ["gzip", Buffer.concat([Buffer.alloc(100), gzipSync(text), Buffer.alloc(100)])],
  ])("finds one that is %s", (form, bytes) => {
    expect(findCanary(bytes)).toBe(form);
  });

  it("finds none where there is none", () => {
    expect(findCanary(Buffer.from("Qzxkv jw and nothing else"))).toBeUndefined();
  });
});

describe.each(FULL ? BACKENDS : (["redis"] as const))("canaries in the service (%s)", (backend) => {
  const { plan, canaries } = canaryPlan(examplePlan(EXAMPLES.at(-1) ?? ""));
  let deployment: Deployment;
  let receiver: Receiver;
  let temporary: string;
  let processes: readonly ServiceProcess[];
  /** With the embedded database, to look into it. */
  let stopped = false;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), "clearplan-canary-"));
    receiver = await startReceiver();
    deployment = await deploy(backend, {
      WEBHOOK_ALLOW: `127.0.0.1:${receiver.port}`,
      TMPDIR: temporary,
      LOG_LEVEL: "debug",
    });
    await deployment.up();
    processes = [...new Set([deployment.api, deployment.worker])];
  });
  afterAll(async () => {
    await deployment.close();
    await receiver.close();
    await rm(temporary, { recursive: true });
  });

  const headers = (more: Record<string, string> = {}): Record<string, string> => ({
    "content-type": "application/json",
    "user-agent": canary(),
    ...more,
  });
  const callbackUrl = (): string => `http://127.0.0.1:${receiver.port}/${canary()}`;
  const all = { editions: ["standard", "large-print", "easy-read", "summary"], formats: ["pdf", "html"] };

  /** Asks, and reads the answer to its end. */
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    more?: Record<string, string>,
  ): Promise<{ status: number; text: string }> {
    const response = await deployment.client.ask(method, path, {
      headers: headers(more),
      // A whole plan is checked at leisure, on a machine that does much else.
      signal: AbortSignal.timeout(90_000),
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString("latin1") };
  }

  async function accepted(body: object): Promise<string> {
    const { status, text } = await ask("POST", "/v1/renders", body, { "idempotency-key": canary() });
    expect(status).toBe(202);
    expect(text).not.toContain(CANARY);
    return (JSON.parse(text) as { id: string }).id;
  }

  /** A refusal tells what is wrong, and quotes nothing. */
  async function refused(path: string, body: unknown, statuses: readonly number[]): Promise<void> {
    const { status, text } = await ask("POST", path, body);
    expect(statuses).toContain(status);
    expect(findCanary(Buffer.from(text))).toBeUndefined();
  }

  /** A script with a person's words in it is as much a child's data as the plan. */
  async function sendEditedScript(): Promise<{ script: object; sent: string }> {
    const drafted = await ask("POST", "/v1/easy-read/drafts", { plan });
    // Answers are read byte by byte here.
    const script = JSON.parse(Buffer.from(drafted.text, "latin1").toString()) as {
      parts: { rows: object[] }[];
    };
    Object.assign(script.parts[0]?.rows[0] ?? {}, {
      sentences: [{ text: canary(), symbol: null }],
      edit: { by: canary(), on: "2026-11-23", reason: canary() },
    });
    expect((await ask("POST", "/v1/easy-read/drafts", { plan, script })).status).toBe(200);
    const sent = await accepted({ plan, editions: ["easy-read"], formats: ["html"], script });
    const [done] = await deployment.client.ended([sent], 180);
    expect(done).toMatchObject({ status: "succeeded" });
    return { script, sent };
  }

  const ids: string[] = [];

  it("are in every part of the plan, and in what is made of it", async () => {
    expect(canaries).toBeGreaterThan(300);
    const id = await accepted({ plan, ...all, callbackUrl: callbackUrl() });
    ids.push(id);
    // One whose text no font can draw: it fails, and says why.
    const undrawable = structuredClone(plan);
    undrawable.sections.A.history = `${canary()} \u{13000}`;
    const failing = await accepted({
      plan: undrawable,
      editions: ["standard"],
      formats: ["pdf"],
      callbackUrl: callbackUrl(),
    });
    ids.push(failing);
    // While they wait and are worked on.
    expect(await everywhere()).toEqual([]);
    const [done, failed] = await deployment.client.ended([id, failing], 180);
    expect(done).toMatchObject({ status: "succeeded" });
    expect(failed).toMatchObject({ status: "failed" });
    const { text } = await ask("GET", `/v1/renders/${id}/outputs/standard.html`);
    expect(new Set(text.match(new RegExp(`${CANARY}[a-z]{3}`, "g"))).size).toBeGreaterThan(200);
  });

  it("leave nothing behind when they are fetched, checked, drafted and refused", async () => {
    const [id = "", failing = ""] = ids;
    for (const edition of all.editions)
      for (const format of all.formats)
        expect(await ask("GET", `/v1/renders/${id}/outputs/${edition}.${format}`)).toMatchObject({
          status: 200,
        });
    await ask("GET", `/v1/renders/${id}/outputs/easy-read.json`);
    await ask("GET", `/v1/renders/${id}/report`);
    for (const known of [id, failing]) {
      const { text } = await ask("GET", `/v1/renders/${known}`);
      expect(findCanary(Buffer.from(text))).toBeUndefined();
      const events = await ask("GET", `/v1/renders/${known}/events`, undefined, {
        accept: "text/event-stream",
      });
      expect(events.status).toBe(200);
      expect(findCanary(Buffer.from(events.text))).toBeUndefined();
    }
    for (const [path, body] of [
      ["/v1/checks", { plan }],
      ["/v1/easy-read/drafts", { plan }],
    ] as const)
      expect((await ask("POST", path, body)).status).toBe(200);
    await ask("POST", "/v1/checks", { plan }, { accept: "text/html" });
    const { script, sent } = await sendEditedScript();
    ids.push(sent);

    const wrong = {
      ...plan,
      status: canary(),
      dates: { ...plan.dates, draftSent: canary() },
      subject: { ...plan.subject, nhsNumber: canary(), birthDate: canary() },
    };
    await refused("/v1/renders", { plan: wrong, ...all }, [422]);
    await refused("/v1/renders", { plan, editions: [canary()], theme: canary() }, [422]);
    await refused("/v1/renders", { plan, ...all, callbackUrl: `http://${canary()}.example/` }, [422]);
    await refused("/v1/checks", { plan: wrong }, [422]);
    await refused("/v1/easy-read/drafts", { plan: wrong }, [422]);
    await refused("/v1/easy-read/drafts", { plan, script: { ...script, ageBand: canary() } }, [422]);
    await refused("/v1/renders", { plan, editions: ["standard"], script }, [422]);
    await refused("/v1/renders", `{ "plan": ${canary()} }`, [400]);
    await refused("/v1/renders", canary(), [400]);
    for (const path of [`/v1/renders/${canary()}`, `/v1/renders?before=${canary()}`, `/${canary()}`])
      expect(findCanary(Buffer.from((await ask("GET", path)).text))).toBeUndefined();
    expect(await everywhere()).toEqual([]);
  });

  it("leave nothing behind when they come in a batch", async () => {
    const lines = [
      JSON.stringify({ plan, editions: ["standard"], formats: ["html"] }),
      JSON.stringify({ plan: { ...plan, status: canary() }, editions: ["standard"] }),
      `{ ${canary()}`,
    ];
    const { status, text } = await ask("POST", "/v1/batches", lines.join("\n"), {
      "content-type": "application/x-ndjson",
    });
    expect(status).toBe(202);
    expect(findCanary(Buffer.from(text))).toBeUndefined();
    const made = [...new Set(text.match(/\br_[0-9a-f]{32}\b/g))];
    expect(made).toHaveLength(1);
    ids.push(...made);
    await deployment.client.ended(made, 120);
    expect(await everywhere()).toEqual([]);
  });

  it("leave nothing in what receivers are told", async () => {
    await until("both ends to be told of", () => receiver.received.length >= 2, 60);
    for (const { body, headers: sent } of receiver.received)
      expect(findCanary(Buffer.from(body + JSON.stringify(sent)))).toBeUndefined();
  });

  it("are gone for good when the renders were erased: no key, no bytes", async () => {
    for (const id of ids) expect(await deployment.client.erase(id)).toBe(200);
    for (const id of ids)
      expect((await ask("GET", `/v1/renders/${id}/outputs/standard.html`)).status).toBeGreaterThanOrEqual(
        400,
      );
    expect(await everywhere()).toEqual([]);
    stopped = backend === "embedded";
    const found: string[] = [];
    await deployment.inspect(async ({ database, vault, blobs }) => {
      await lookInTables(database, (where, bytes) => {
        if (findCanary(Buffer.from(bytes)) !== undefined) found.push(where);
      });
      for (const id of ids) expect(await vault.openDataKey(database, deployment.tenant, id)).toBeUndefined();
      expect(await database.query("select 1 from clearplan.data_key")).toEqual([]);
      expect(await database.query("select 1 from clearplan.output")).toEqual([]);
      for await (const { renderId } of blobs.renders()) expect(ids).not.toContain(renderId);
    });
    expect(found).toEqual([]);
    // The embedded database was stopped for that, and has written everything that it had.
    expect(await everywhere()).toEqual([]);
    console.log(
      `${canaries} canaries in a plan (${backend}): none in clear, hexadecimal, base64 or compressed in ${looked.join(", ")}`,
    );
  });

  const looked: string[] = [];

  /** Looks through everything that is kept anywhere. @returns where canaries were found, and how. */
  async function everywhere(): Promise<string[]> {
    const found: string[] = [];
    const look = (where: string, bytes: Uint8Array | string): void => {
      const [place = ""] = where.split(":");
      if (!looked.includes(place)) looked.push(place);
      const form = findCanary(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
      if (form !== undefined) found.push(`${where}: ${form}`);
    };
    const lookInFolder = async (place: string, folder: string): Promise<void> => {
      look(place, "");
      for (const { path, bytes } of await filesBelow(folder)) look(`${place}: ${path}`, bytes);
    };
    await lookInFolder("DATA_DIR", deployment.dataDir);
    await lookInFolder("temporary files", temporary);
    for (const { lines } of processes) for (const line of lines) look(`logs: ${line.slice(0, 200)}`, line);
    if (deployment.redis !== undefined) {
      await lookInRedis(deployment.redis, look);
      await lookInFolder("Redis's files", await folderOf(deployment.redis));
    }
    if (backend !== "embedded") {
      const folder = await deployment.inspect(async ({ database }) => {
        await database.query("checkpoint");
        await lookInTables(database, look);
        return (await one<{ data_directory: string }>(database, "show data_directory"))?.data_directory ?? "";
      });
      await lookInFolder("PostgreSQL's files", folder);
    }
    if (!stopped) await lookOverHttp(look);
    return found;
  }

  async function lookOverHttp(look: Look): Promise<void> {
    for (const [place, path] of [
      ["metrics", "/metrics"],
      ["audit export", "/v1/audit/export"],
      ["list of renders", "/v1/renders"],
    ] as const) {
      const { status, text } = await ask("GET", path);
      expect(status).toBe(200);
      look(place, text);
    }
    const port = deployment.worker.env["WORKER_PORT"];
    if (port !== undefined) look("metrics", await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
  }
});

type Look = (where: string, bytes: Uint8Array | string) => void;

/** Every column of every row, as text. */
async function lookInTables(database: Database, look: Look): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('clearplan', 'bullmq', 'public')`,
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables)
    for (const { row } of await database.query<{ row: string }>(`select t::text as row from ${name} t`))
      look(`tables: ${name}`, row);
}

async function folderOf(redis: RedisServer): Promise<string> {
  const [, folder = ""] = (await redis.command("config", "get", "dir")) as string[];
  return folder;
}

/** Every key as it is kept, and a snapshot beside the append-only file. */
async function lookInRedis(redis: RedisServer, look: Look): Promise<void> {
  await redis.command("save");
  const keys = (await redis.command("keys", "*")) as string[];
  for (const key of keys) {
    look(`Redis: ${key}`, key);
    look(`Redis: ${key}`, String(await redis.command("dump", key)));
  }
}
