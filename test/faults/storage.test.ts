// What is kept is damaged, lost, swapped, or there is no room for it: nothing wrong is ever handed out, nothing is half
// accepted, and every accepted plan ends.

import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Config } from "../../src/config.js";
import { payloadKey } from "../../src/renders/accept.js";
import type { Core } from "../../src/renders/core.js";
import { examplePlan, EXAMPLES } from "../helpers/examples.js";
import { until } from "../helpers/processes.js";
import { deploy, type Backend, type Deployment } from "./deployment.js";
import { bodyOf, examine, expectAuditVerifies } from "./examine.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const run = promisify(execFile);

/** Blobs past the service: as files, or as rows. */
interface Keeping {
  read(key: string): Promise<Uint8Array>;
  /** Nothing: it is lost. */
  write(key: string, bytes: Uint8Array | undefined): Promise<void>;
}

const asFiles = ({ dataDir }: Deployment): Keeping => ({
  read: (key) => readFile(join(dataDir, "outputs", key)),
  write: (key, bytes) => {
    const path = join(dataDir, "outputs", key);
    return bytes === undefined ? rm(path) : writeFile(path, bytes);
  },
});

const asRows = (deployment: Deployment): Keeping => ({
  read: (key) =>
    deployment.inspect(async ({ blobs }) => {
      const bytes = await blobs.get(key);
      if (bytes === undefined) throw new Error("there is no such blob");
      return bytes;
    }),
  write: (key, bytes) =>
    deployment.inspect(async ({ database, blobs }) => {
      await database.query("delete from clearplan.blob where key = $1", [key]);
      if (bytes !== undefined) await blobs.put(key, bytes);
    }),
});

const flipped = (bytes: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const middle = Math.floor(copy.byteLength / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
};

/** What may befall a blob; `other` is a whole one that was sealed as something else. */
const DAMAGES: readonly (readonly [
  name: string,
  damage: (bytes: Uint8Array, other: Uint8Array) => Uint8Array | undefined,
])[] = [
  ["cut short", (bytes) => bytes.subarray(0, Math.floor(bytes.byteLength / 2))],
  ["empty", () => new Uint8Array()],
  ["with one bit flipped", flipped],
  ["with a byte more", (bytes) => Buffer.concat([bytes, Uint8Array.of(0)])],
  ["missing", () => undefined],
  ["another render's", (_, other) => other],
];

const FORMS: readonly (readonly [Backend, (deployment: Deployment) => Keeping])[] = [
  ["embedded", asFiles],
  ["postgres", asRows],
];

describe.each(FORMS)("damage to what is kept (%s)", (backend, keepingOf) => {
  let deployment: Deployment;
  let keeping: Keeping;
  let ids: [string, string];
  beforeAll(async () => {
    deployment = await deploy(backend);
    await deployment.up();
    keeping = keepingOf(deployment);
    ids = [
      await deployment.client.submit(bodyOf("FERN-0001")),
      await deployment.client.submit(bodyOf("FERN-0002")),
    ];
    await deployment.client.ended(ids);
  });
  afterAll(() => deployment.close());

  const blobOf = (id: string, name: string): string => `${id}/1/${name}`;

  async function expectDamaged(path: string, kept: Uint8Array): Promise<void> {
    const response = await deployment.client.ask("GET", path);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(bytes.toString("utf8"))).toMatchObject({ type: "urn:clearplan:problem:data-damaged" });
    // Nothing of the file, neither opened nor sealed.
    expect(bytes.includes("%PDF")).toBe(false);
    expect(bytes.includes(Buffer.from(kept.subarray(20, 36)))).toBe(false);
    const traceId = response.headers.get("x-trace-id");
    await deployment.api.waitLog(
      "that something is damaged",
      (line) => line["traceId"] === traceId && JSON.stringify(line["err"] ?? "").includes("SealError"),
    );
  }

  it.each(DAMAGES)(
    "gives nothing out of a file that is %s, and tells so in the log",
    async (name, damage) => {
      const [id, other] = ids;
      const key = blobOf(id, "standard.pdf");
      const whole = await keeping.read(key);
      await keeping.write(key, damage(whole, await keeping.read(blobOf(other, "standard.pdf"))));
      await expectDamaged(`/v1/renders/${id}/outputs/standard.pdf`, whole);
      await keeping.write(key, whole);
      const { status, bytes } = await deployment.client.fetch(id, "standard.pdf");
      expect(status).toBe(200);
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
      console.log(`output ${name} (${backend}): 500 data-damaged, nothing of it sent; whole again: 200`);
    },
  );

  it("gives nothing out of a file in the place of another of the same render", async () => {
    const [id] = ids;
    const whole = await keeping.read(blobOf(id, "report.json"));
    await keeping.write(blobOf(id, "report.json"), await keeping.read(blobOf(id, "report.html")));
    await expectDamaged(`/v1/renders/${id}/report`, whole);
    await keeping.write(blobOf(id, "report.json"), whole);
  });

  it("ends a render whose plan is damaged, and tells so; the others beside it succeed", async () => {
    const { client } = deployment;
    const [whole] = ids;
    const other = await keeping.read(payloadKey(whole));
    // One that is worked on while the others are damaged.
    const long = await client.submit({
      plan: examplePlan(EXAMPLES[0] ?? ""),
      editions: ["standard", "large-print", "easy-read", "summary"],
    });
    const damaged: string[] = [];
    for (const [, damage] of DAMAGES) {
      const id = await client.submit(bodyOf(`FERN-${damaged.length}`));
      damaged.push(id);
      await keeping.write(payloadKey(id), damage(await keeping.read(payloadKey(id)), other));
    }
    const last = await client.submit(bodyOf("FERN-LAST"));
    const jobs = await client.ended([long, ...damaged, last], 120);
    expect(jobs.map(({ status }) => status)).toEqual([
      "succeeded",
      ...damaged.map(() => "failed"),
      "succeeded",
    ]);
    for (const { failure } of jobs.slice(1, -1)) expect(failure?.code).toBe("data-damaged");
    for (const id of damaged)
      await deployment.worker.waitLog(
        "which render is damaged",
        ({ event, renderId }) => event === "damaged" && renderId === id,
      );
    await deployment.inspect(async (core: Core, config: Config) => {
      for (const kept of await examine(core, config, damaged)) {
        expect(kept.outputs).toEqual({});
        // Not tried again: one start and one end.
        expect(kept.audit).toEqual(["accepted", "started", "failed"]);
      }
      await expectAuditVerifies(core);
    });
    console.log(
      `payloads of ${damaged.length} waiting renders damaged (${backend}): each failed once, data-damaged`,
    );
  });
});

/** A file system of its own with little room; only root may make one. */
async function smallDisk(folder: string, kilobytes: number): Promise<() => Promise<void>> {
  await run("mkdir", ["-p", folder]);
  await run("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k,mode=700`, "tmpfs", folder]);
  return async () => {
    await run("umount", ["-l", folder]);
  };
}

const mayMount = await (async (): Promise<boolean> => {
  try {
    const folder = (await run("mktemp", ["-d"])).stdout.trim();
    await (
      await smallDisk(folder, 16)
    )();
    await rm(folder, { recursive: true });
    return true;
  } catch {
    console.warn(
      "SKIPPED: the tests of a full disk mount a small file system, which this user may not do here",
    );
    return false;
  }
})();

describe.skipIf(!mayMount)("a full disk", () => {
  let deployment: Deployment;
  let outputs: string;
  let unmount = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    deployment = await deploy("embedded");
    outputs = join(deployment.dataDir, "outputs");
    unmount = await smallDisk(outputs, 2048);
    await deployment.up();
  });
  afterAll(async () => {
    await deployment.down();
    await unmount();
    await deployment.close();
  });

  const filler = (): string => join(outputs, "filler");

  /** Takes all the room but so many kilobytes. */
  async function fill(left: number): Promise<void> {
    await run("dd", ["if=/dev/zero", `of=${filler()}`, "bs=1k"]).catch(() => undefined);
    if (left > 0) {
      const { size } = await import("node:fs/promises").then(({ stat }) => stat(filler()));
      await run("truncate", ["-s", String(size - left * 1024), filler()]);
    }
  }

  async function renders(): Promise<unknown[]> {
    const response = await deployment.client.ask("GET", "/v1/renders");
    return ((await response.json()) as { renders: unknown[] }).renders;
  }

  it("refuses a plan with 503, keeps nothing of it, and accepts it when there is room again", async () => {
    const { client } = deployment;
    const first = await client.submit(bodyOf("FERN-0001"));
    await client.ended([first]);
    await fill(0);
    const before = { renders: await renders(), kept: await readdir(outputs) };
    const key = "one-key-for-the-same-plan";
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const response = await client.ask("POST", "/v1/renders", {
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify(bodyOf("FERN-0002")),
      });
      expect(response.status).toBe(503);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ type: "urn:clearplan:problem:unavailable" });
    }
    expect(await renders()).toEqual(before.renders);
    // A folder may be left; a file, or a part of one, may not.
    const kept = await readdir(outputs, { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile() && !entry.parentPath.includes(first))).toMatchObject([
      { name: "filler" },
    ]);
    // What has ended can be fetched all the same.
    expect((await client.fetch(first, "standard.pdf")).status).toBe(200);
    await rm(filler());
    const id = await client.submit(bodyOf("FERN-0002"), key);
    const [job] = await client.ended([id]);
    expect(job?.status).toBe("succeeded");
    console.log("disk full at accept: 503 twice with Retry-After, nothing kept; accepted and done with room");
  });

  it("gives back a render whose results cannot be stored, and ends it when there is room again", async () => {
    const { client } = deployment;
    // Room for a plan, and not for what is made of it.
    await fill(12);
    const id = await client.submit(bodyOf("FERN-0003"));
    await deployment.worker.waitLog(
      "that it was given back",
      ({ event, renderId }) => event === "given-back" && renderId === id,
      60,
    );
    const meanwhile = await client.find(id);
    expect(["queued", "rendering"]).toContain(meanwhile?.status);
    await rm(filler());
    const free = Date.now();
    const [job] = await client.ended([id], 90);
    expect(job?.status).toBe("succeeded");
    expect((await client.fetch(id, "standard.pdf")).status).toBe(200);
    await until("the audit trail to hold", async () => {
      const response = await client.ask("GET", `/v1/renders/${id}`);
      return response.status === 200;
    });
    console.log(
      `disk full at the end of a render: given back, and ended on attempt ${job?.attempt}, ${((Date.now() - free) / 1000).toFixed(1)} s after there was room`,
    );
    await deployment.inspect(async (core, config) => {
      const [kept] = await examine(core, config, [id]);
      expect(kept?.opened).toEqual(kept?.outputs);
      expect(kept?.strayBlobs).toEqual([]);
      expect(kept?.givenBack).toBeGreaterThan(0);
      await expectAuditVerifies(core);
    });
  });
});
