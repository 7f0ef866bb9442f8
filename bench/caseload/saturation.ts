// Where each store saturates when nothing is rendered: renders are accepted, chosen, claimed and ended with results that
// no engine made, against one store alone, while the others cost nothing.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readConfig, type Config } from "../../src/config.js";
import { makeLog } from "../../src/observe/log.js";
import { blobFiles } from "../../src/outputs/blob-files.js";
import { blobRows } from "../../src/outputs/blob-rows.js";
import type { Blobs } from "../../src/outputs/blobs.js";
import { openQueue } from "../../src/queue/queue.js";
import { acceptRender } from "../../src/renders/accept.js";
import { claimRender } from "../../src/renders/claim.js";
import { commitRender } from "../../src/renders/commit.js";
import { openCore } from "../../src/renders/open-core.js";
import type { Core } from "../../src/renders/core.js";
import { chooseRenders } from "../../src/renders/dispatch.js";
import { acceptedBody, renderedAs } from "../../test/helpers/render-core.js";
import { removeFolder, temporaryFolder } from "../../test/helpers/processes.js";
import { embeddedDataDir, startPostgres, startRedis } from "../../test/helpers/servers.js";

export interface Saturation {
  store: string;
  /** Plan sets in a second. */
  plans: number;
}

/** Authorities of England, each a tenant with an audit trail of its own. */
const TENANTS = 153;
/** Tasks that run against a store at a time. */
const AT_A_TIME = 16;
/** Jobs that wait in a queue that is measured. */
const IN_QUEUE = 160;

/** @param stored bytes of each thing that is stored of a plan set */
export async function measureSaturation(
  stored: readonly number[],
  seconds: number,
  say: (what: string) => void,
): Promise<Saturation[]> {
  const found: Saturation[] = [];
  const keep = (store: string, plans: number): void => {
    say(`${store}: ${plans.toFixed(0)} plan sets a second`);
    found.push({ store, plans });
  };
  const postgres = await startPostgres({ fsync: true });
  const redis = await startRedis();
  const folder = await temporaryFolder("saturation");
  const embeddedFolder = await embeddedDataDir();
  try {
    const shared = await openCore(configOf({ DATA_DIR: folder, DATABASE_URL: postgres.url }), {
      log: makeLog("silent"),
    });
    keep("PostgreSQL, records alone", await recordsPerSecond(shared, seconds));
    keep("files, outputs alone", await outputsPerSecond(blobFiles(join(folder, "outputs")), stored, seconds));
    keep("PostgreSQL, outputs alone", await outputsPerSecond(blobRows(shared.database), stored, seconds));
    keep(
      "queue in PostgreSQL",
      await jobsPerSecond(shared, configOf({ DATABASE_URL: postgres.url }), seconds),
    );
    const onRedis = configOf({ DATABASE_URL: postgres.url, REDIS_URL: redis.url });
    keep("queue in Redis", await jobsPerSecond(shared, onRedis, seconds));
    await shared.database.close();
    const embedded = await openCore(configOf({ DATA_DIR: embeddedFolder }), { log: makeLog("silent") });
    keep("embedded database, records alone", await recordsPerSecond(embedded, seconds));
    keep("queue in the embedded database", await jobsPerSecond(embedded, configOf({}), seconds));
    await embedded.database.close();
    return found;
  } finally {
    await Promise.all([postgres.stop(), redis.stop(), removeFolder(folder), removeFolder(embeddedFolder)]);
  }
}

function configOf(environment: Readonly<Record<string, string>>): Config {
  const read = readConfig({ TENANT_WAITING: "1000000", ...environment });
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(" "));
  return read.value;
}

/** Runs a task again and again, several at a time. @returns how often it ended in a second. */
async function perSecond(task: (number: number) => Promise<void>, seconds: number): Promise<number> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let started = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      while (performance.now() < until) {
        await task((started += 1));
        done += 1;
      }
    }),
  );
  return (1000 * done) / (performance.now() - begun);
}

/** The life of a render in the records, with outputs that are stored nowhere. */
function recordsPerSecond(core: Core, seconds: number): Promise<number> {
  const alone: Core = { ...core, blobs: blobsInMemory() };
  const body = acceptedBody();
  const rendered = renderedAs("a result");
  return perSecond(async (number) => {
    const { id } = await acceptRender(alone, { tenant: `la-${number % TENANTS}`, actor: "key_bench" }, body);
    await chooseRenders(alone);
    const claimed = await claimRender(alone, id);
    if (claimed.kind !== "claimed") throw new Error(`the render is ${claimed.kind}`);
    await commitRender(alone, claimed.claim, rendered);
  }, seconds);
}

function blobsInMemory(): Blobs {
  const kept = new Map<string, Uint8Array>();
  return {
    put: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
    get: (key) => Promise.resolve(kept.get(key)),
    remove: (renderId) => {
      for (const key of kept.keys()) if (key.startsWith(renderId)) kept.delete(key);
      return Promise.resolve();
    },
    drop: (keys) => Promise.resolve(keys.forEach((key) => kept.delete(key))),
    renders: async function* () {},
  };
}

/** Sealed bytes cannot be squeezed: chance stands for them. What was written is removed again, or it fills the disk. */
function outputsPerSecond(blobs: Blobs, stored: readonly number[], seconds: number): Promise<number> {
  const sealed = stored.map((bytes) => randomBytes(bytes));
  return perSecond(async (number) => {
    const id = `r_bench${number}`;
    for (const [index, bytes] of sealed.entries()) await blobs.put(`${id}/1/${index}`, bytes);
    await blobs.remove(id);
  }, seconds);
}

/** Jobs through the queue, whose work is nothing. */
async function jobsPerSecond({ database, log }: Core, config: Config, seconds: number): Promise<number> {
  const queue = await openQueue({ database, config, log });
  const ended = new Map<string, () => void>();
  const worker = await queue.work((id) => {
    ended.get(id)?.();
    ended.delete(id);
    return Promise.resolve();
  }, AT_A_TIME);
  const batch = IN_QUEUE / AT_A_TIME;
  try {
    return (
      batch *
      (await perSecond(async (number) => {
        const ids = Array.from({ length: batch }, (_, index) => `r_bench${number}x${index}`);
        const all = ids.map((id) => new Promise<void>((resolve) => ended.set(id, resolve)));
        await queue.add(ids);
        await Promise.all(all);
      }, seconds))
    );
  } finally {
    await worker.close();
    await queue.close();
  }
}
