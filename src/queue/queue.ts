// The queue of renders: BullMQ on Redis, on PostgreSQL or on the embedded database. The only file that imports bullmq.
// A job carries the id of a render and nothing else; what becomes of the render stands in the database alone.

import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type Job,
  type JobsOptions,
  type QueueOptions,
  type Telemetry,
  type WorkerOptions,
} from "bullmq";
import type { Config } from "../config.js";
import { QUEUE_SCHEMA, type Database } from "../database/database.js";
import type { Log } from "../observe/log.js";
import { checkRedis, producerConnection, workerConnection } from "./redis.js";

const QUEUE_NAME = "renders";
const JOB_NAME = "render";

/** All that a job holds. */
export interface JobData {
  renderId: string;
}

/** A job could not be done now and is to be tried again; the reason is one word, kept by the queue for a while. */
export class TryAgain extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "TryAgain";
  }
}

export interface RenderQueue {
  /** Puts renders into the queue; one that is in it already stays where it is. */
  add(renderIds: readonly string[]): Promise<void>;
  /** Of these renders, those that the queue knows nothing of. */
  lost(renderIds: readonly string[]): Promise<string[]>;
  counts(): Promise<Record<string, number>>;
  /** Starts to work. @param work throws TryAgain, or anything for broken machinery. */
  work(work: (renderId: string) => Promise<void>, concurrency: number): Promise<QueueWorker>;
  close(): Promise<void>;
}

export interface QueueWorker {
  /** Takes no new job and resolves when the running ones have ended. */
  close(): Promise<void>;
}

/** Tries of a job in the queue, each later than the last; the database counts the starts that a render had. */
const OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  // A stack may quote what it was about.
  stackTraceLimit: 0,
};

/** Times that a job may lose its worker before the queue gives it up; the reconciler brings it back. */
const STALLS = 20;

interface QueueParts {
  database: Database;
  config: Pick<Config, "redisUrl" | "lockSeconds" | "openTelemetry">;
  log: Log;
}

/** @throws StartError when Redis is named and cannot be used. */
export async function openQueue({ database, config, log }: QueueParts): Promise<RenderQueue> {
  const telemetry = config.openTelemetry ? await openTelemetry() : undefined;
  const common = telemetry === undefined ? {} : { telemetry };
  const { redisUrl } = config;
  if (redisUrl !== undefined) {
    await checkRedis(redisUrl, log);
    const producer = producerConnection(redisUrl, log);
    await ready(producer);
    return new BullQueue({
      queue: new Queue(QUEUE_NAME, { ...common, connection: producer }),
      makeWorker: (process, options) => {
        const connection = workerConnection(redisUrl, log);
        const worker = new Worker(QUEUE_NAME, process, { ...common, ...options, connection });
        return { worker, end: () => connection.disconnect() };
      },
      end: () => producer.disconnect(),
      config,
      log,
    });
  }
  await migrateQueue(database);
  // BullMQ types its connection as Redis unless its classes are made anew for each backend; the pool is what it takes.
  const connection = database.pool as unknown as QueueOptions["connection"];
  return new BullQueue({
    queue: new Queue(QUEUE_NAME, { ...common, connection }, createPostgresBackend as never),
    makeWorker: (process, options) => ({
      worker: new Worker(
        QUEUE_NAME,
        process,
        { ...common, ...options, connection },
        createPostgresBackend as never,
      ),
      end: () => undefined,
    }),
    end: () => undefined,
    config,
    log,
  });
}

/** Without an SDK that the process brings itself this measures nothing. */
async function openTelemetry(): Promise<Telemetry> {
  const { BullMQOtel } = await import("bullmq-otel");
  return new BullMQOtel({ tracerName: "clearplan" });
}

function ready(redis: ReturnType<typeof producerConnection>): Promise<void> {
  if (redis.status === "ready") return Promise.resolve();
  return new Promise((resolve) => redis.once("ready", () => resolve()));
}

/**
 * Key of the advisory lock that lets one process migrate while others wait. BullMQ's own is taken within its transaction,
 * in which PostgreSQL may remember that the schema, which `search_path` asks for, is not there yet: it was made twice.
 */
const LOCK = 7_250_175;

async function migrateQueue({ pool }: Database): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await runMigrations(client as never, QUEUE_SCHEMA);
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
    broken = false;
  } finally {
    // A connection that is closed gives its locks back.
    client.release(broken);
  }
}

type MakeWorker = (
  process: (job: Job<JobData>) => Promise<void>,
  options: Omit<WorkerOptions, "connection">,
) => { worker: Worker<JobData>; end: () => void };

interface BullParts {
  queue: Queue<JobData>;
  makeWorker: MakeWorker;
  end: () => void;
  config: Pick<Config, "lockSeconds">;
  log: Log;
}

class BullQueue implements RenderQueue {
  constructor(private readonly parts: BullParts) {
    parts.queue.on("error", (err) => parts.log.warn({ err }, "the queue could not be reached"));
  }

  async add(renderIds: readonly string[]): Promise<void> {
    if (renderIds.length === 0) return;
    await this.parts.queue.addBulk(
      renderIds.map((renderId) => ({
        name: JOB_NAME,
        data: { renderId },
        opts: { ...OPTIONS, jobId: renderId },
      })),
    );
  }

  async lost(renderIds: readonly string[]): Promise<string[]> {
    const found = await Promise.all(renderIds.map((id) => this.parts.queue.getJob(id)));
    return renderIds.filter((_, index) => found[index] === undefined || found[index] === null);
  }

  counts(): Promise<Record<string, number>> {
    return this.parts.queue.getJobCounts("waiting", "active", "delayed");
  }

  async work(work: (renderId: string) => Promise<void>, concurrency: number): Promise<QueueWorker> {
    const { makeWorker, config, log } = this.parts;
    const { worker, end } = makeWorker((job) => work(job.data.renderId), {
      concurrency,
      lockDuration: config.lockSeconds * 1_000,
      stalledInterval: Math.max(500, config.lockSeconds * 500),
      maxStalledCount: STALLS,
      drainDelay: 2,
    });
    worker.on("error", (err) => log.warn({ err }, "the queue could not be reached by the worker"));
    worker.on("stalled", (renderId) =>
      log.warn({ renderId }, "a worker fell silent; its render goes to another"),
    );
    await worker.waitUntilReady();
    return {
      close: async () => {
        await worker.close();
        end();
      },
    };
  }

  async close(): Promise<void> {
    await this.parts.queue.close();
    this.parts.end();
  }
}
