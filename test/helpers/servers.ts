// Real PostgreSQL and Redis for tests: on free ports of the loopback address, in temporary folders, stopped after the
// tests of the file that started them. What the system itself may run of them is never touched.

import { execFile, execFileSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, chown, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll } from "vitest";
import type { Database } from "../../src/database/database.js";
import { openDatabase } from "../../src/database/open-database.js";
import { INSTALLATION } from "../../src/resources/installation.js";
import {
  end,
  exitOf,
  freePort,
  IN_TEST_RUNNER,
  killTree,
  removeFolder,
  signalTree,
  start,
  temporaryFolder,
  until,
} from "./processes.js";

export { freePort } from "./processes.js";

const run = promisify(execFile);

/** A server of one test file. What it holds outlives all of these but `stop`. */
export interface Server {
  url: string;
  port: number;
  /** Stops it for good and removes its folder. */
  stop(): Promise<void>;
  /** Stops it in good order, if it runs, and starts it again on the same port. */
  restart(): Promise<void>;
  /** SIGKILL; `restart` brings it back. */
  kill(): Promise<void>;
  /** SIGSTOP: connections stay and nothing is answered. */
  pause(): void;
  resume(): void;
}

export interface RedisServer extends Server {
  /** Forgets everything. */
  flush(): Promise<void>;
  command(name: string, ...values: (string | number)[]): Promise<unknown>;
}

const servers = new Set<Server>();

if (IN_TEST_RUNNER)
  afterAll(async () => {
    for (const server of servers) await server.stop();
  });

interface Kind {
  url: string;
  port: number;
  folder: string;
  launch(): ChildProcess;
  answers(): Promise<boolean>;
  /** Ends it in good order. */
  signal: NodeJS.Signals;
}

async function startServer(kind: Kind): Promise<Server> {
  let child = await launched(kind);
  const server: Server = {
    url: kind.url,
    port: kind.port,
    async stop() {
      servers.delete(server);
      server.resume();
      await end(child, kind.signal);
      await removeFolder(kind.folder);
    },
    async restart() {
      await end(child, kind.signal);
      child = await launched(kind);
    },
    async kill() {
      const exit = exitOf(child);
      killTree(child);
      await exit;
    },
    pause: () => signalTree(child, "SIGSTOP"),
    resume: () => signalTree(child, "SIGCONT"),
  };
  servers.add(server);
  return server;
}

async function launched(kind: Kind): Promise<ChildProcess> {
  const child = kind.launch();
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  await until("a server to answer", async () => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`a server ended while it started:\n${said}`);
    return kind.answers();
  });
  return child;
}

export interface PostgresServerOptions {
  /** Forces commits to the disk; tests do without, since no test cuts the power. */
  fsync?: boolean;
}

/** PostgreSQL with the user `postgres`, no password, on 127.0.0.1. The url names its database `postgres`. */
export async function startPostgres({ fsync = false }: PostgresServerOptions = {}): Promise<Server> {
  const program = postgresPrograms();
  const template = await postgresTemplate(program);
  const folder = await temporaryFolder("postgres");
  const data = join(folder, "data");
  // Node's own copy does not keep the owner.
  await run("cp", ["-a", template, data]);
  const owner = unprivileged();
  if (owner) await chown(folder, owner.uid, owner.gid);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    fsync: fsync ? "on" : "off",
    max_connections: "200",
    shared_buffers: "32MB",
    autovacuum: "off",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return startServer({
    url,
    port,
    folder,
    signal: "SIGINT",
    launch: () =>
      start(join(program, "postgres"), ["-D", data, ...args], {
        ...owner,
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
      }),
    answers: () => postgresAnswers(url),
  });
}

async function postgresAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Folder of the newest PostgreSQL programs of the machine. */
function postgresPrograms(): string {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => existsSync(`${root}/${version}/bin/postgres`)));
  if (newest > 0) return `${root}/${newest}/bin`;
  throw new Error('PostgreSQL is missing: install it with "apt-get install postgresql" (Debian)');
}

/** PostgreSQL refuses to run as root: its own user does it then. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  return { uid: id("-u"), gid: id("-g") };
}

/** An empty cluster, made once on a machine for each version and copied: making one takes two seconds. */
async function postgresTemplate(program: string): Promise<string> {
  const { stdout } = await run(join(program, "postgres"), ["--version"]);
  return template(`postgres-${digest(stdout)}`, async (folder) => {
    const owner = unprivileged();
    if (owner) await chown(folder, owner.uid, owner.gid);
    const args = ["-D", folder, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"];
    await run(join(program, "initdb"), args, { ...owner, cwd: folder });
  });
}

export interface RedisServerOptions {
  /** Append-only file; on when absent. */
  persistence?: boolean;
  /** maxmemory-policy; `noeviction` when absent. */
  policy?: string;
}

/** Redis as the service asks for it. */
export async function startRedis({
  persistence = true,
  policy = "noeviction",
}: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = await temporaryFolder("redis");
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = {
    bind: "127.0.0.1",
    port: String(port),
    dir: folder,
    save: "",
    appendonly: persistence ? "yes" : "no",
    appendfsync: "everysec",
    "maxmemory-policy": policy,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const ask = async (name: string, ...values: (string | number)[]): Promise<unknown> => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await client.call(name, ...values);
    } finally {
      client.disconnect();
    }
  };
  const server = await startServer({
    url,
    port,
    folder,
    signal: "SIGTERM",
    launch: () => start("redis-server", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }),
    answers: async () => (await ask("ping").catch(() => "")) === "PONG",
  });
  // The same object: it is what is stopped after the tests.
  return Object.assign(server, {
    command: ask,
    flush: async () => {
      await ask("flushall");
    },
  });
}

/**
 * A folder with this name in the temporary folder, made once on a machine and then only copied. It appears whole: of
 * two processes that make it at once, one wins and the other's is thrown away.
 */
async function template(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = join(tmpdir(), `clearplan-template-${name}`);
  if (existsSync(place)) return place;
  const fresh = await mkdtemp(`${place}-`);
  try {
    await chmod(fresh, 0o700);
    await make(fresh);
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

const digest = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);

/** A new DATA_DIR whose embedded database has its tables already: a first start takes seconds, this does not. */
export async function embeddedDataDir(): Promise<string> {
  const lite = join(INSTALLATION, "node_modules", "@electric-sql", "pglite", "package.json");
  const sources = [lite, join(INSTALLATION, "src", "database", "migrations.ts")].map((path) =>
    readFileSync(path, "utf8"),
  );
  const made = await template(`pglite-${digest(...sources)}`, async (folder) => {
    const database = await openDatabase({ dataDir: folder }, ignore);
    await database.close();
  });
  const dataDir = await temporaryFolder("data");
  await run("cp", ["-a", `${made}/.`, dataDir]);
  return dataDir;
}

export type DatabaseKind = Database["kind"];
export const DATABASE_KINDS: readonly DatabaseKind[] = ["pglite", "postgres"];

export interface TestDatabase {
  readonly database: Database;
  /** The settings that open it; with PostgreSQL any process may do so at any time. */
  readonly config: { dataDir: string; databaseUrl?: string };
  /** Closes it and opens it again: `database` is another one then. */
  reopen(): Promise<Database>;
  /** Closes it and removes its data. */
  close(): Promise<void>;
}

/** A database with its tables, of its own: the embedded one, or one in the PostgreSQL that this test file shares. */
export async function testDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const config =
    kind === "pglite"
      ? { dataDir: await embeddedDataDir() }
      : { dataDir: await temporaryFolder("data"), databaseUrl: await emptyDatabase() };
  let database = await openDatabase(config, ignore);
  return {
    get database() {
      return database;
    },
    config,
    async reopen() {
      await database.close();
      database = await openDatabase(config, ignore);
      return database;
    },
    async close() {
      await database.close();
      await removeFolder(config.dataDir);
    },
  };
}

let shared: Promise<Server> | undefined;

/** The PostgreSQL that `testDatabase` uses in this test file. */
export function sharedPostgres(): Promise<Server> {
  shared ??= startPostgres();
  return shared;
}

let made = 0;

/** @returns the url of a database without any tables, in the shared PostgreSQL. */
export async function emptyDatabase(): Promise<string> {
  made += 1;
  await onServer(`create database test_${made}`);
  const url = new URL((await sharedPostgres()).url);
  url.pathname = `/test_${made}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: (await sharedPostgres()).url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Idle connections break when a test stops the server: that is what it is about. */
const ignore = (): void => undefined;
