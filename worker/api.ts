// The part of a process that answers requests.

import { isLoopback } from "../src/config.js";
import { makeApp } from "../src/http/app.js";
import { serveApp } from "../src/http/serve.js";
import { authenticator } from "../src/http/authenticate.js";
import { makeRenderWatcher } from "../src/renders/watch.js";
import { studio } from "../src/studio/studio.js";
import { makeThreads } from "../src/threads/pool.js";
import type { Threads } from "../src/threads/threads.js";
import { cannotListen } from "./listen.js";
import { announce } from "./local-service.js";
import type { Service } from "./main.js";
import { readiness } from "./readiness.js";

/** Seconds that reading a body, or a check, may take. */
const SECONDS = 60;
const RECYCLE_AFTER = 500;

/** Starts the API and adds to `stops` what ends it. @returns its address. */
export async function startApi(service: Service, stops: (() => Promise<void>)[]): Promise<string> {
  const { config, core, dispatcher, version } = service;
  const threads = apiThreads(service);
  stops.push(() => threads.close());
  const watcher = makeRenderWatcher(core);
  stops.push(() => Promise.resolve(watcher.close()));
  // At one desk nobody has to show a key; whoever listens to others, or shares a database, wants one from everybody.
  const open = isLoopback(config.host) && config.databaseUrl === undefined;
  const pages = studio({ open, symbolsFolder: service.symbols.folder });
  const app = makeApp(
    {
      core,
      threads,
      watcher,
      config,
      version,
      authenticate: authenticator(core, config),
      kick: () => dispatcher.kick(),
      ready: () => readiness(service),
    },
    pages,
  );
  const server = await serveApp(app, { host: config.host, port: config.port }).catch(cannotListen("PORT"));
  stops.push(() => server.close(config.graceSeconds));
  if (config.databaseUrl === undefined) stops.push(await announce(service, server.url));
  return server.url;
}

/** One thread reads the bodies of renders, another checks and drafts: accepting a plan never waits for a check. */
function apiThreads({ config, core, symbols }: Service): Threads {
  const one = (): Threads =>
    makeThreads({
      threads: 1,
      memoryMb: config.threadMemory,
      seconds: SECONDS,
      recycleAfter: RECYCLE_AFTER,
      symbols,
      onRestart: (reason) => core.metrics.restarts.inc({ reason: `thread-${reason}` }),
    });
  const [reading, checking] = [one(), one()];
  return {
    accept: (task) => reading.accept(task),
    check: (task) => checking.check(task),
    draft: (task) => checking.draft(task),
    open: (task) => checking.open(task),
    revise: (task) => checking.revise(task),
    render: (task, options) => checking.render(task, options),
    get waiting() {
      return reading.waiting + checking.waiting;
    },
    close: async () => {
      await Promise.all([reading.close(), checking.close()]);
    },
  };
}
