// Connections to Redis for the queue. The only file that imports ioredis.

import { Redis } from "ioredis";
import { StartError } from "../database/database.js";
import type { Log } from "../observe/log.js";

/** Milliseconds to wait for the server at the start. */
const CONNECT_TIMEOUT = 5_000;

/**
 * Proves that the server answers and is set up to keep what it is given.
 * @throws StartError when it does not answer, or would throw jobs away to save memory.
 */
export async function checkRedis(url: string, log: Log): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // Told through the promise of connect; without a listener it would be printed as well.
  redis.on("error", () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const policy = field(info, "maxmemory_policy");
    if (policy !== undefined && policy !== "noeviction")
      throw new StartError(
        `Redis would throw jobs away when its memory is full (maxmemory-policy is ${policy}).`,
        "Set maxmemory-policy to noeviction.",
      );
    const keeps = field(info, "aof_enabled") === "1" || Number(field(info, "rdb_last_save_time") ?? 0) > 0;
    if (!keeps || (field(info, "aof_enabled") !== "1" && !(await savesSnapshots(redis))))
      log.warn(
        { event: "redis-not-persistent" },
        "Redis keeps nothing over a restart; renders are found again from the database, some seconds later. Set appendonly to yes.",
      );
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      "Redis, which REDIS_URL names, could not be reached.",
      "Start it or correct REDIS_URL; unset it to keep the queue in the database.",
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
}

const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*)$`, "m").exec(info)?.[1]?.trim();

/** Some hosts forbid CONFIG: then nothing is known, and nothing is said. */
async function savesSnapshots(redis: Redis): Promise<boolean> {
  try {
    const [, save = ""] = await redis.config("GET", "save");
    return save !== "";
  } catch {
    return true;
  }
}

/** A connection for adding jobs: it fails soon when the server is away, for the reconciler tries again. */
export function producerConnection(url: string, log: Log): Redis {
  return listened(
    new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: CONNECT_TIMEOUT }),
    log,
  );
}

/** A connection for a worker, which waits for the server however long it is away. */
export function workerConnection(url: string, log: Log): Redis {
  return listened(new Redis(url, { maxRetriesPerRequest: null }), log);
}

function listened(redis: Redis, log: Log): Redis {
  redis.on("error", (err: Error) => log.warn({ err }, "a connection to Redis broke"));
  return redis;
}
