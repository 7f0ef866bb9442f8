// The long-running processes: `api` answers requests, `worker` renders, `all` does both in one process. All that runs is
// started here in order and stopped in the opposite order.

import { realpathSync } from "node:fs";
import { readConfig, type Config } from "../src/config.js";
import { StartError } from "../src/database/database.js";
import { makeLog, type Log } from "../src/observe/log.js";
import { openQueue, type RenderQueue } from "../src/queue/queue.js";
import { openCore } from "../src/renders/open-core.js";
import type { Core } from "../src/renders/core.js";
import { readVersion } from "../src/resources/installation.js";
import { startDeliverer } from "../src/webhooks/deliver.js";
import type { AddedSymbols } from "../src/threads/tasks.js";
import { readAddedSymbols } from "./added-symbols.js";
import { readTemplateSets } from "./template-sets.js";
import { startApi } from "./api.js";
import { startDispatcher, type Dispatcher } from "./dispatcher.js";
import { startHealth } from "./health.js";
import type { ProcessParts } from "./process-render.js";
import { startRenderWorker } from "./render-worker.js";
import { startSweeper } from "./sweeper.js";

export const ROLES = ["all", "api", "worker"] as const;
export type Role = (typeof ROLES)[number];

/** What a process holds, for the parts that it starts. */
export interface Service {
  config: Config;
  log: Log;
  core: Core;
  queue: RenderQueue;
  dispatcher: Dispatcher;
  version: string;
  /** Packs of symbols that were added to the installation. */
  symbols: AddedSymbols;
}

export interface MainOptions {
  environment?: Readonly<Record<string, string | undefined>>;
  /** See process-render.ts. */
  onStep?: ProcessParts["onStep"];
}

/** A part that runs: it takes nothing new, and resolves when what it does has ended. */
type Stop = () => Promise<void>;

/**
 * Runs until SIGTERM or SIGINT. @returns 0 after a stop in good order, 1 when it could not start, 2 when the settings are
 * wrong; both are told on standard error in words.
 */
export async function main(role: Role, options: MainOptions = {}): Promise<number> {
  const read = readConfig(options.environment ?? process.env);
  if (!read.ok) {
    for (const { message, hint } of read.diagnostics) process.stderr.write(`${message} ${hint}\n`);
    return 2;
  }
  const config = read.value;
  const log = makeLog(config.logLevel);
  const stopping = stopSignal(log);
  let stops: Stop[] = [];
  try {
    stops = await start(role, config, log, options);
    await stopping;
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message} ${error.hint}\n`);
    log.error({ event: "not-started", err: error.cause }, error.message);
    return 1;
  } finally {
    for (const stop of stops.reverse()) await stop();
    log.info({ event: "stopped", role }, "stopped");
  }
}

/** Starts everything, or nothing: what had been started is stopped again when a later part cannot start. */
async function start(role: Role, config: Config, log: Log, { onStep }: MainOptions): Promise<Stop[]> {
  if (role !== "all" && config.databaseUrl === undefined)
    throw new StartError(
      "The embedded database belongs to one process, which has to be both API and worker.",
      "Start the role all, or set DATABASE_URL.",
    );
  const symbols = { ...(await readAddedSymbols(config, log)), templates: await readTemplateSets(config) };
  const stops: Stop[] = [];
  try {
    const core = await openCore(config, { log });
    stops.push(() => core.database.close());
    const queue = await openQueue({ database: core.database, config, log });
    stops.push(() => queue.close());
    const dispatcher = startDispatcher(core, queue);
    stops.push(() => dispatcher.stop());
    const version = await readVersion();
    const service: Service = { config, log, core, queue, dispatcher, version, symbols };
    if (role !== "api") await startWork(role, service, { onStep, stops });
    const url = role === "worker" ? undefined : await startApi(service, stops);
    log.info({ event: "ready", role, version, url, pid: process.pid, ...backends(config) }, "ready");
    return stops;
  } catch (error) {
    for (const stop of stops.reverse()) await stop().catch(() => undefined);
    throw error;
  }
}

/** Adds to `stops` what ends each part, as soon as it runs. */
async function startWork(
  role: Role,
  service: Service,
  { onStep, stops }: { onStep: ProcessParts["onStep"]; stops: Stop[] },
): Promise<void> {
  const { core, config, log, version } = service;
  const hurry = new AbortController();
  const deliverer = startDeliverer({
    signal: hurry.signal,
    database: core.database,
    vault: core.vault,
    log,
    metrics: core.metrics,
    now: core.now,
    allow: config.webhookAllow,
    version,
  });
  stops.push(() => deliverer.stop());
  const sweeper = startSweeper(core);
  stops.push(() => sweeper.stop());
  const worker = await startRenderWorker(service, onStep);
  stops.push(() => worker.stop());
  if (role === "worker" && config.workerPort > 0) {
    const health = await startHealth(service, config.workerPort);
    stops.push(() => health.stop());
  }
}

const backends = ({ databaseUrl, redisUrl, outputs }: Config): Record<string, string> => ({
  database: databaseUrl === undefined ? "embedded" : "postgresql",
  queue: redisUrl === undefined ? "database" : "redis",
  outputs,
});

/** The first signal stops in good order, the second at once. */
function stopSignal(log: Log): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        log.info({ event: "stopping", signal }, "stopping");
        resolve();
      });
  });
}

const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const role = process.argv[2] ?? "all";
  if (isRole(role)) process.exit(await main(role));
  process.stderr.write(`There is no role “${role.slice(0, 20)}”. Use one of ${ROLES.join(", ")}.\n`);
  process.exit(2);
}
