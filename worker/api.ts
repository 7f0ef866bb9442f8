// The part of a process that answers requests.

import { makeApp } from "../src/http/app.js";
import { serveApp } from "../src/http/serve.js";
import { authenticator } from "../src/http/authenticate.js";
import { makeRenderWatcher } from "../src/renders/watch.js";
import { makeThreads } from "../src/threads/pool.js";
import { cannotListen } from "./listen.js";
import { announce } from "./local-service.js";
import type { Service } from "./main.js";
import { readiness } from "./readiness.js";

/** Threads that read bodies, check plans and draft scripts, apart from those that render. */
const THREADS = 1;
/** Seconds that a check may take. */
const SECONDS = 60;
const RECYCLE_AFTER = 500;

/** Starts the API and adds to `stops` what ends it. @returns its address. */
export async function startApi(service: Service, stops: (() => Promise<void>)[]): Promise<string> {
  const { config, core, dispatcher, version } = service;
  const threads = makeThreads({
    threads: THREADS,
    memoryMb: config.threadMemory,
    seconds: SECONDS,
    recycleAfter: RECYCLE_AFTER,
    onRestart: (reason) => core.metrics.restarts.inc({ reason: `thread-${reason}` }),
  });
  stops.push(() => threads.close());
  const watcher = makeRenderWatcher(core);
  stops.push(() => Promise.resolve(watcher.close()));
  const app = makeApp({
    core,
    threads,
    watcher,
    config,
    version,
    authenticate: authenticator(core, config),
    kick: () => dispatcher.kick(),
    ready: () => readiness(service),
  });
  const server = await serveApp(app, { host: config.host, port: config.port }).catch(cannotListen("PORT"));
  stops.push(() => server.close());
  if (config.databaseUrl === undefined) stops.push(await announce(service, server.url));
  return server.url;
}
