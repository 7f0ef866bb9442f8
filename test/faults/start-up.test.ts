// A service that cannot start says why in a sentence that a person can act on, and quotes no secret.

import { chmod, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../src/database/open-database.js";
import { makeLog } from "../../src/observe/log.js";
import { openQueue } from "../../src/queue/queue.js";
import { masterKey } from "../../src/vault/master-key.js";
import { Vault } from "../../src/vault/vault.js";
import { main } from "../../worker/main.js";
import { freePort, removeFolder, temporaryFolder } from "../helpers/processes.js";
import { embeddedDataDir, emptyDatabase, startRedis } from "../helpers/servers.js";
import { startService, type Role } from "../helpers/service-process.js";

const SECRET = "hunter2-is-a-secret";
const KEY = Buffer.alloc(32, 7).toString("base64");

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

async function dataDir(): Promise<string> {
  const folder = await embeddedDataDir();
  cleanUps.push(() => removeFolder(folder));
  return folder;
}

interface Refusal {
  code: number | null;
  /** What it wrote to standard error. */
  said: string;
}

type Settings = Readonly<Record<string, string>>;

/** Starts it as a process of its own and waits for its end. */
async function processRefuses(role: Role, env: Settings): Promise<Refusal> {
  const service = await startService(role, { env, canaries: [SECRET, KEY] });
  const { code } = await service.exited;
  await service.stop();
  return plain(role, { code, said: service.lines.filter((line) => !line.startsWith("{")).join("\n") });
}

/** The same without the seconds that a process takes to start. */
async function refuses(role: Role, env: Settings): Promise<Refusal> {
  const written: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const environment = { HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "silent", ...env };
    const code = await main(role, { environment });
    return plain(role, { code, said: written.join("").trimEnd() });
  } finally {
    write.mockRestore();
    for (const signal of ["SIGTERM", "SIGINT"]) process.removeAllListeners(signal);
  }
}

/** Neither a stack nor a secret. */
function plain(role: Role, refusal: Refusal): Refusal {
  expect(refusal.said).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(refusal.said).not.toContain(SECRET);
  expect(refusal.said).not.toContain(KEY);
  console.log(`${role} refused to start with code ${refusal.code}: ${refusal.said}`);
  return refusal;
}

describe("a service that cannot start", () => {
  it("says that PostgreSQL cannot be reached", async () => {
    const url = `postgres://clearplan:${SECRET}@127.0.0.1:${await freePort()}/clearplan`;
    expect(await processRefuses("worker", { DATABASE_URL: url })).toEqual({
      code: 1,
      said: "PostgreSQL, which DATABASE_URL names, could not be reached (ECONNREFUSED). Start it or correct DATABASE_URL; unset it to use the embedded database.",
    });
  });

  it("says that Redis cannot be reached", async () => {
    const url = `redis://:${SECRET}@127.0.0.1:${await freePort()}`;
    expect(await refuses("all", { REDIS_URL: url, DATA_DIR: await dataDir() })).toEqual({
      code: 1,
      said: "Redis, which REDIS_URL names, could not be reached. Start it or correct REDIS_URL; unset it to keep the queue in the database.",
    });
  });

  it("says that Redis would throw jobs away", async () => {
    const redis = await startRedis({ policy: "allkeys-lru" });
    const { code, said } = await refuses("all", {
      REDIS_URL: redis.url,
      DATA_DIR: await dataDir(),
    });
    expect(code).toBe(1);
    expect(said).toBe(
      "Redis would throw jobs away when its memory is full (maxmemory-policy is allkeys-lru). Set maxmemory-policy to noeviction.",
    );
  });

  it("says which process holds its folder", async () => {
    const folder = await dataDir();
    const held = await openDatabase({ dataDir: folder }, () => undefined);
    cleanUps.push(() => held.close());
    const { code, said } = await refuses("all", { DATA_DIR: folder });
    expect(code).toBe(1);
    expect(said).toContain(`DATA_DIR is in use: the process ${process.pid} holds its database.`);
  });

  it("says which pack of symbols has a fault", async () => {
    const symbols = await temporaryFolder("symbols");
    cleanUps.push(() => removeFolder(symbols));
    await writeFile(join(symbols, "widgit.zip"), "no zip");
    const { code, said } = await refuses("all", { SYMBOLS_DIR: symbols, DATA_DIR: await dataDir() });
    expect(code).toBe(1);
    expect(said).toBe(
      "The packs of symbols in SYMBOLS_DIR have faults. Pack “widgit.zip”: The file is no zip, or is damaged. Make or download it again. Mend or remove these packs.",
    );
  });

  it("says that its key file may be read by others", async () => {
    const folder = await dataDir();
    await writeFile(join(folder, "master-key"), `${KEY}\n`);
    await chmod(join(folder, "master-key"), 0o644);
    const { code, said } = await refuses("all", { DATA_DIR: folder });
    expect(code).toBe(1);
    expect(said).toContain("may be read by others. Give it to its owner only: chmod 600");
  });

  it("says that its key is not the one it had before", async () => {
    const url = await emptyDatabase();
    const database = await openDatabase({ dataDir: "", databaseUrl: url }, () => undefined);
    const before = new Vault(database, { current: masterKey(Buffer.alloc(32, 1)), old: [] });
    await before.secret("audit");
    await database.close();
    const { code, said } = await refuses("worker", { DATABASE_URL: url, MASTER_KEY: KEY });
    expect(code).toBe(1);
    expect(said).toMatch(/^The master key does not open what the database holds\./);
  });

  it("says that its folder is none", async () => {
    const folder = await temporaryFolder("data");
    cleanUps.push(() => removeFolder(folder));
    await writeFile(join(folder, "file"), "");
    for (const key of [{}, { MASTER_KEY: KEY }]) {
      const { code, said } = await refuses("all", { DATA_DIR: join(folder, "file"), ...key });
      expect(code).toBe(1);
      expect(said).toMatch(/^DATA_DIR is no folder that this process may write to \(E[A-Z]+\)\./);
    }
  });

  it("says that its port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
    await new Promise((resolve) => server.once("listening", resolve));
    const PORT = String((server.address() as AddressInfo).port);
    const url = await emptyDatabase();
    const settings = { DATABASE_URL: url, MASTER_KEY: KEY };
    const api = await refuses("api", { ...settings, PORT });
    const worker = await refuses("worker", { ...settings, WORKER_PORT: PORT });
    expect(api.code).toBe(1);
    expect(api.said).toContain("HOST and PORT name cannot be listened on (EADDRINUSE)");
    expect(worker.code).toBe(1);
    expect(worker.said).toContain("HOST and WORKER_PORT name cannot be listened on (EADDRINUSE)");
  });

  it("says everything that is wrong with its settings at once", async () => {
    const { code, said } = await processRefuses("all", {
      PORT: "eighty",
      DATABASE_URL: `mysql://root:${SECRET}@127.0.0.1/clearplan`,
      MASTER_KEY: SECRET,
      RETENTION_DAYS: "91",
      JWT_ISSUER: "https://issuer.example",
    });
    expect(code).toBe(2);
    for (const name of ["PORT", "DATABASE_URL", "MASTER_KEY", "RETENTION_DAYS", "JWT_ISSUER"])
      expect(said).toMatch(new RegExp(`^${name} `, "m"));
    expect(said.split("\n")).toHaveLength(5);
  });

  it("says that the embedded database is one process's", async () => {
    const { code, said } = await refuses("worker", {});
    expect(code).toBe(1);
    expect(said).toContain("Start the role all, or set DATABASE_URL.");
  });

  it("says which roles there are", async () => {
    const { code, said } = await processRefuses("both" as Role, {});
    expect(code).toBe(2);
    expect(said).toContain("Use one of all, api, worker.");
  });
});

describe("processes that start at once on an empty database", () => {
  it("make the tables once, all of them", async () => {
    const databaseUrl = await emptyDatabase();
    const log = makeLog("silent");
    const config = { lockSeconds: 2, openTelemetry: false };
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openDatabase({ dataDir: "", databaseUrl }, () => undefined)),
    );
    for (const database of opened) cleanUps.push(() => database.close());
    const started = await Promise.allSettled(
      opened.map(async (database) => (await openQueue({ database, config, log })).close()),
    );
    expect(started.map(({ status }) => status)).toEqual(started.map(() => "fulfilled"));
  });
});
