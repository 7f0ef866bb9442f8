// What every route works with: the core of the service, and what this process remembers of its tenants' requests.

import type { Config } from "../config.js";
import type { Core } from "../renders/core.js";
import { countWaiting } from "../renders/dispatch.js";
import type { RenderWatcher } from "../renders/watch.js";
import type { Threads } from "../threads/threads.js";
import type { Authenticate } from "./authenticate.js";
import { BOUNDS, type Bounds } from "./bounds.js";
import { Rates } from "./rates.js";
import { Slots, TenantTurns } from "./tenant-turns.js";

export interface Readiness {
  ok: boolean;
  /** Of each part, "ok" or what is wrong with it in a few words. */
  checks: Record<string, string>;
}

export interface Parts {
  core: Core;
  threads: Threads;
  authenticate: Authenticate;
  watcher: RenderWatcher;
  /** Asks whoever fills the queue to look now: something was accepted. */
  kick: () => void;
  config: Pick<Config, "tenantRequests" | "renderThreads" | "webhookAllow" | "databaseUrl">;
  /** Of this program. */
  version: string;
  ready: () => Promise<Readiness>;
  bounds?: Partial<Bounds>;
}

export interface Service extends Omit<Parts, "bounds"> {
  bounds: Bounds;
  rates: Rates;
  refusals: Rates;
  checks: TenantTurns;
  accepts: TenantTurns;
  streams: Slots;
  batches: Slots;
  /** Seconds until a render that is accepted now may be looked for. */
  retryAfter: () => Promise<number>;
}

export function makeService({ bounds: given, ...parts }: Parts): Service {
  const bounds = { ...BOUNDS, ...given };
  const { config } = parts;
  return {
    ...parts,
    bounds,
    rates: new Rates(config.tenantRequests),
    refusals: new Rates(bounds.refusalsAudited),
    checks: new TenantTurns({
      running: Math.max(2, config.renderThreads),
      tenantRunning: bounds.checksRunning,
      tenantWaiting: bounds.checksWaiting,
    }),
    accepts: new TenantTurns({
      running: Math.max(2, 2 * config.renderThreads),
      tenantRunning: bounds.acceptsRunning,
      tenantWaiting: bounds.acceptsWaiting,
    }),
    streams: new Slots(bounds.streams),
    batches: new Slots(bounds.batches),
    retryAfter: makeEstimate(parts),
  };
}

const LEAST_WAIT = 1;
const LONGEST_WAIT = 300;
/** Seconds that one render takes of one thread, as a rule. */
const RENDER_SECONDS = 1;
/** Milliseconds that a count is good for. */
const COUNT_FOR = 1000;

/** An estimate, and a cheap one: the waiting are counted once a second at most. */
function makeEstimate({ core, config }: Pick<Parts, "core" | "config">): () => Promise<number> {
  let counted = -COUNT_FOR;
  let waiting = 0;
  return async () => {
    if (performance.now() - counted >= COUNT_FOR) {
      counted = performance.now();
      waiting = await countWaiting(core);
    }
    const seconds = Math.ceil((waiting * RENDER_SECONDS) / config.renderThreads);
    return Math.min(LONGEST_WAIT, Math.max(LEAST_WAIT, seconds));
  };
}
