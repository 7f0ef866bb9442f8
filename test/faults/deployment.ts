// The service as it is run, in each of its three forms, for tests that break it: processes of its own, real stores, and a
// client that takes a broken connection for what it is.

import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readConfig, type Config } from "../../src/config.js";
import { makeApiKey } from "../../src/keys/api-keys.js";
import { SCOPE_NAMES } from "../../src/keys/principal.js";
import { makeLog } from "../../src/observe/log.js";
import { acceptRender } from "../../src/renders/accept.js";
import type { Core } from "../../src/renders/core.js";
import { openCore } from "../../src/renders/open-core.js";
import { TERMINAL, type RenderStatus } from "../../src/renders/render.js";
import { accept } from "../../src/threads/accept.js";
import type { AcceptedBody } from "../../src/threads/tasks.js";
import { LOCAL_TENANT } from "../../src/keys/principal.js";
import type { Step } from "../../worker/process-render.js";
import { removeFolder, temporaryFolder, until, type Exit } from "../helpers/processes.js";
import {
  embeddedDataDir,
  freePort,
  startPostgres,
  startRedis,
  type PostgresServerOptions,
  type RedisServer,
  type Server,
} from "../helpers/servers.js";
import { startService, type ServiceProcess } from "../helpers/service-process.js";

/**
 * `embedded`: one process with a database of its own. `postgres`: API and workers, everything in PostgreSQL. `redis`: API
 * and workers, the queue in Redis, outputs in a folder that they share.
 */
export const BACKENDS = ["embedded", "postgres", "redis"] as const;
export type Backend = (typeof BACKENDS)[number];

/** All repetitions on all backends, and waiting where the bounded form lets time pass. */
export const FULL = process.env["FAULTS"] === "full";

/** Seconds in which what was accepted ends when a fault is over: ample, since the machine may be busy with other tests. */
export const BOUND = 120;
/** Milliseconds between two questions whether renders have ended. */
const POLL = 150;

/** Seconds after which the work of a process that says nothing goes to another. */
export const LOCK_SECONDS = 2;

const STOPS_AT = join(import.meta.dirname, "processes", "stops-at.mjs");

/** See processes/stops-at.mjs. */
export interface Stops {
  at: readonly Step[];
  how: "kill" | "pause" | "thread";
  /** So many renders pass by first. */
  after?: number;
  every?: boolean;
}

export interface StartOptions {
  stops?: Stops;
  env?: Readonly<Record<string, string>>;
}

export interface Deployment {
  readonly backend: Backend;
  /** Whose key the client has. */
  readonly tenant: string;
  readonly client: Client;
  /** The process that answers, and the one that renders; with the embedded database they are one. */
  readonly api: ServiceProcess;
  readonly worker: ServiceProcess;
  /** Which render was stopped at which step, as the processes have said until now. */
  readonly stopped: readonly { step: Step; renderId: string; at: number; pid: number }[];
  /** Starts what does not run. The options are for the process that renders. */
  up(options?: StartOptions): Promise<void>;
  /** Accepts plans past the API while nothing renders: what renders is stopped first. @returns ids of their renders. */
  accept(bodies: readonly object[]): Promise<string[]>;
  /** Stops what renders, in good order, and starts it anew with other options. */
  renderWith(options: StartOptions): Promise<void>;
  /** SIGTERM to what renders. @returns how it ended. */
  stopWorker(): Promise<Exit>;
  /** One more that renders, where there may be more. */
  addWorker(options?: StartOptions): Promise<ServiceProcess>;
  /** SIGKILL, and the end of it. */
  kill(...which: readonly ("api" | "worker")[]): Promise<void>;
  /** SIGTERM to everything, in good order. @returns how each ended. */
  down(): Promise<Exit[]>;
  /** SIGKILL to everything, stores that are servers with it, and the start of those. */
  killEverything(): Promise<void>;
  /** Runs `work`, and starts a process that renders anew whenever it dies meanwhile. @returns how often. */
  supervise<T>(options: StartOptions, work: () => Promise<T>): Promise<{ value: T; deaths: number }>;
  /** Reads or changes the stores past the service. The embedded database is one process's alone: it is stopped first. */
  inspect<T>(work: (core: Core, config: Config) => Promise<T>): Promise<T>;
  /** What all processes have written until now. */
  readonly lines: readonly string[];
  /** Every file that the stores have written: DATA_DIR, and the folders of their servers. */
  storeFiles(): Promise<{ path: string; bytes: Buffer }[]>;
  /** The stores' own servers. */
  readonly postgres: Server | undefined;
  readonly redis: RedisServer | undefined;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Starts the stores of a backend and nothing else; `up` starts the service. */
export async function deploy(
  backend: Backend,
  env: Readonly<Record<string, string>> = {},
  postgresOptions: PostgresServerOptions = {},
): Promise<Deployment> {
  const postgres = backend === "embedded" ? undefined : await startPostgres(postgresOptions);
  const redis = backend === "redis" ? await startRedis() : undefined;
  const dataDir = backend === "embedded" ? await embeddedDataDir() : await temporaryFolder("data");
  const port = await freePort();
  return new Deployed(
    backend,
    { postgres, redis, dataDir, port },
    {
      PORT: String(port),
      DATA_DIR: dataDir,
      LOCK_SECONDS: String(LOCK_SECONDS),
      GRACE_SECONDS: "3",
      MASTER_KEY: randomBytes(32).toString("base64"),
      ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
      ...(redis === undefined ? {} : { REDIS_URL: redis.url, OUTPUTS: "files" }),
      ...env,
    },
  );
}

interface Stores {
  postgres: Server | undefined;
  redis: RedisServer | undefined;
  dataDir: string;
  port: number;
}

class Deployed implements Deployment {
  readonly postgres: Server | undefined;
  readonly redis: RedisServer | undefined;
  readonly dataDir: string;
  readonly client: Client;
  private readonly processes = new Map<"api" | "worker", ServiceProcess>();
  private readonly all: ServiceProcess[] = [];
  private core: Promise<Core> | undefined;

  constructor(
    readonly backend: Backend,
    { postgres, redis, dataDir, port }: Stores,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.postgres = postgres;
    this.redis = redis;
    this.dataDir = dataDir;
    this.client = new Client(`http://127.0.0.1:${port}`, () => this.key());
  }

  get tenant(): string {
    return this.backend === "embedded" ? LOCAL_TENANT : "fernmarsh";
  }

  get api(): ServiceProcess {
    return this.process("api");
  }

  get worker(): ServiceProcess {
    return this.process("worker");
  }

  get stopped(): Deployment["stopped"] {
    return this.all.flatMap(({ log, pid }) =>
      log
        .filter(({ event }) => event === "stopped-at")
        .map(({ step, renderId, at }) => ({
          step: step as Step,
          renderId: renderId as string,
          at: at as number,
          pid,
        })),
    );
  }

  async up(options: StartOptions = {}): Promise<void> {
    if (this.backend === "embedded") {
      if (this.processes.has("api")) return;
      const both = await this.start("all", options);
      this.processes.set("api", both).set("worker", both);
      return;
    }
    const starting: Promise<void>[] = [];
    if (!this.processes.has("api"))
      starting.push(this.start("api", {}).then((process) => void this.processes.set("api", process)));
    if (!this.processes.has("worker")) starting.push(this.addWorker(options).then(() => undefined));
    await Promise.all(starting);
  }

  async accept(bodies: readonly object[]): Promise<string[]> {
    await this.stopWorker();
    return this.inspect(async (core) => {
      const ids: string[] = [];
      for (const body of bodies) {
        const { id } = await acceptRender(
          core,
          { tenant: this.tenant, actor: "key_faults" },
          acceptedBody(body),
        );
        ids.push(id);
      }
      return ids;
    });
  }

  async renderWith(options: StartOptions): Promise<void> {
    await this.stopWorker();
    await this.up(options);
  }

  async stopWorker(): Promise<Exit> {
    const worker = this.processes.get("worker");
    if (worker === undefined) return { code: null, signal: null };
    const exit = await worker.stop();
    this.forget(worker);
    return exit;
  }

  async addWorker(options: StartOptions = {}): Promise<ServiceProcess> {
    const worker = await this.start("worker", options);
    this.processes.set("worker", worker);
    return worker;
  }

  async kill(...which: readonly ("api" | "worker")[]): Promise<void> {
    const dying = new Set(which.map((name) => this.process(name)));
    for (const process of dying) process.kill("SIGKILL");
    for (const process of dying) await this.gone(process);
  }

  async down(): Promise<Exit[]> {
    const living = this.running();
    this.processes.clear();
    return Promise.all(living.map((process) => process.stop()));
  }

  async killEverything(): Promise<void> {
    for (const process of this.running()) process.kill("SIGKILL");
    await Promise.all([
      this.postgres?.kill(),
      this.redis?.kill(),
      ...this.running().map((one) => this.gone(one)),
    ]);
    await Promise.all([this.postgres?.restart(), this.redis?.restart()]);
  }

  async supervise<T>(options: StartOptions, work: () => Promise<T>): Promise<{ value: T; deaths: number }> {
    await this.up(options);
    let deaths = 0;
    let done = false;
    const working = work().finally(() => (done = true));
    while (!done) {
      const worker = this.worker;
      const died = await Promise.race([
        working.then(
          () => false,
          () => false,
        ),
        worker.exited.then(() => true),
      ]);
      if (!died) break;
      deaths += 1;
      await this.gone(worker);
      await this.up(options);
    }
    return { value: await working, deaths };
  }

  async inspect<T>(work: (core: Core, config: Config) => Promise<T>): Promise<T> {
    if (this.backend !== "embedded") return work(await this.sharedCore(), this.config());
    await this.down();
    const core = await this.openCore();
    try {
      return await work(core, this.config());
    } finally {
      await core.database.close();
    }
  }

  get lines(): readonly string[] {
    return this.all.flatMap(({ lines }) => lines);
  }

  async storeFiles(): Promise<{ path: string; bytes: Buffer }[]> {
    const folders = [this.dataDir];
    if (this.postgres !== undefined) {
      const { database } = await this.sharedCore();
      await database.query("checkpoint");
      const [row] = await database.query<{ folder: string }>(
        "select current_setting('data_directory') as folder",
      );
      folders.push(row?.folder ?? "");
    }
    if (this.redis !== undefined)
      folders.push(String(await this.redis.command("config", "get", "dir")).slice("dir,".length));
    return (await Promise.all(folders.map(filesBelow))).flat();
  }

  async close(): Promise<void> {
    await this.down();
    if (this.core !== undefined) await (await this.core).database.close();
    await Promise.all([this.postgres?.stop(), this.redis?.stop()]);
    await removeFolder(this.dataDir);
  }

  private process(name: "api" | "worker"): ServiceProcess {
    const process = this.processes.get(name);
    if (process === undefined) throw new Error(`there is no ${name} process`);
    return process;
  }

  private running(): ServiceProcess[] {
    return [...new Set(this.processes.values())];
  }

  private async start(
    role: "all" | "api" | "worker",
    { stops, env = {} }: StartOptions,
  ): Promise<ServiceProcess> {
    const process = await startService(role, {
      env: { ...this.env, ...(stops === undefined ? {} : await this.stopSettings(stops)), ...env },
      ...(stops === undefined ? {} : { program: STOPS_AT }),
    });
    this.all.push(process);
    await readyOrKilled(process);
    return process;
  }

  private readonly marks = new Map<Stops, string>();

  /** The same wish has the same marks, whichever process it is given to. */
  private async stopSettings(stops: Stops): Promise<Record<string, string>> {
    const marks = this.marks.get(stops) ?? (await mkdtemp(join(this.dataDir, "marks-")));
    this.marks.set(stops, marks);
    return {
      STOP_AT: stops.at.join(","),
      STOP_HOW: stops.how,
      STOP_MARKS: marks,
      STOP_AFTER: String(stops.after ?? 0),
      STOP_EVERY: stops.every === true ? "on" : "off",
    };
  }

  /** Waits for its end, and forgets it. */
  private async gone(process: ServiceProcess): Promise<void> {
    await process.exited;
    await process.stop();
    this.forget(process);
  }

  private forget(process: ServiceProcess): void {
    for (const [name, one] of this.processes) if (one === process) this.processes.delete(name);
  }

  private config(): Config {
    const read = readConfig(this.env);
    if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(" "));
    return read.value;
  }

  private openCore(): Promise<Core> {
    return openCore(this.config(), { log: makeLog("silent") });
  }

  private sharedCore(): Promise<Core> {
    this.core ??= this.openCore();
    return this.core;
  }

  private made: Promise<string> | undefined;

  private key(): Promise<string> {
    this.made ??= this.makeKey();
    return this.made;
  }

  private async makeKey(): Promise<string> {
    if (this.backend === "embedded") return (await readFile(join(this.dataDir, "api-key"), "utf8")).trim();
    const core = await this.sharedCore();
    const { key } = await makeApiKey(core, {
      tenant: this.tenant,
      scopes: SCOPE_NAMES,
      label: "faults",
      expiresInDays: 1,
      actor: "engine",
    });
    return key;
  }
}

async function filesBelow(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
}

/** A body of `POST /v1/renders` as a thread reads it. */
export function acceptedBody(body: object): AcceptedBody {
  const read = accept({ kind: "accept", body: new TextEncoder().encode(JSON.stringify(body)) });
  if (!read.ok) throw new Error(read.faults.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
  return read.value;
}

/** One that is to die at a step may find work, and die of it, before it is ready. */
async function readyOrKilled(process: ServiceProcess): Promise<void> {
  try {
    await process.waitReady(BOUND);
  } catch (error) {
    const exit = await Promise.race([process.exited, sleep(POLL)]);
    if (exit?.signal !== "SIGKILL") throw error;
  }
}

/** What a client knows of a render. */
export interface Job {
  id: string;
  status: RenderStatus;
  attempt: number;
  acceptedAt: string;
  finishedAt?: string;
  failure?: { code: string };
  outputs: { name: string; digest: string }[];
}

export interface Posted {
  /** Nothing when no answer came. */
  status: number | undefined;
  id: string | undefined;
}

export const ENDED: readonly RenderStatus[] = TERMINAL;

export class Client {
  constructor(
    private readonly url: string,
    private readonly key: () => Promise<string>,
  ) {}

  /** Posts a plan. A connection that breaks is no answer. */
  async post(body: object, idempotencyKey?: string): Promise<Posted> {
    try {
      const response = await this.ask("POST", "/v1/renders", {
        headers: {
          "content-type": "application/json",
          ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
        },
        body: JSON.stringify(body),
      });
      // The status says that it was accepted; where it is stands in a header, should the body not come through.
      const id = response.headers.get("location")?.split("/").at(-1);
      await response.arrayBuffer().catch(() => undefined);
      return { status: response.status, id: response.ok ? id : undefined };
    } catch {
      return { status: undefined, id: undefined };
    }
  }

  /** Posts a plan that must be accepted. @returns the id of its render. */
  async submit(body: object, idempotencyKey?: string): Promise<string> {
    const { status, id } = await this.post(body, idempotencyKey);
    if (status !== 202 || id === undefined)
      throw new Error(`a plan was answered with ${status ?? "nothing"}`);
    return id;
  }

  /** @returns nothing when there is nobody who answers. @throws Error when it is not there. */
  async find(id: string): Promise<Job | undefined> {
    const response = await this.ask("GET", `/v1/renders/${id}`).catch(() => undefined);
    if (response === undefined || response.status >= 500) return undefined;
    if (response.status !== 200) throw new Error(`an accepted render was answered with ${response.status}`);
    return (await response.json()) as Job;
  }

  /** The bytes of an output. */
  async fetch(id: string, name: string): Promise<{ status: number; bytes: Uint8Array }> {
    const response = await this.ask("GET", `/v1/renders/${id}/outputs/${name}`);
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  async erase(id: string): Promise<number> {
    const response = await this.ask("DELETE", `/v1/renders/${id}`);
    await response.arrayBuffer();
    return response.status;
  }

  /** Waits until all of them have ended; one that is not there at any moment is an error. */
  async ended(ids: readonly string[], seconds = BOUND): Promise<Job[]> {
    const jobs = new Map<string, Job>();
    await until(
      `${ids.length} renders to end`,
      async () => {
        for (const id of ids) {
          if (jobs.has(id)) continue;
          const job = await this.find(id);
          if (job === undefined || !ENDED.includes(job.status)) return sleep(POLL, false as const);
          jobs.set(id, job);
        }
        return true;
      },
      seconds,
    );
    return ids.flatMap((id) => jobs.get(id) ?? []);
  }

  /** Asks with the key of this client. */
  async ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, {
      ...init,
      method,
      headers: { authorization: `Bearer ${await this.key()}`, ...(init.headers as Record<string, string>) },
      signal: init.signal ?? AbortSignal.timeout(20_000),
    });
  }
}
