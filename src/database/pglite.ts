// PostgreSQL in this process (PGlite), for one process on one desk or server. The only file that imports it.

import { EventEmitter } from "node:events";
import { mkdir, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { errorCode } from "../diagnostics/error-code.js";
import { lockFolder } from "./folder-lock.js";
import type { Database, QueueClient, QueuePool, Statements, Value } from "./database.js";
import { QUEUE_SCHEMA, StartError } from "./database.js";

/**
 * Opens the database in a folder, which belongs to this process until it is closed.
 * @throws StartError when another process holds the folder, or it cannot be used.
 */
export async function openPGlite(folder: string): Promise<Database> {
  const unlock = await takeFolder(folder);
  try {
    const data = join(folder, "database");
    const lite = await PGlite.create(data);
    await lite.exec(`create schema if not exists ${QUEUE_SCHEMA}; set search_path to ${QUEUE_SCHEMA}`);
    return new Embedded(lite, join(data, "pg_wal"), unlock);
  } catch (error) {
    await unlock();
    if (error instanceof StartError) throw error;
    throw new StartError(
      "The embedded database in DATA_DIR could not be opened.",
      "Look at the folder's rights and room, or restore it from a backup.",
      { cause: error },
    );
  }
}

async function takeFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await lockFolder(folder);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = errorCode(error) ?? "unknown";
    throw new StartError(
      `DATA_DIR is no folder that this process may write to (${code}).`,
      "Make the folder, give it to the user that runs this process, or set another DATA_DIR.",
      { cause: error },
    );
  }
}

class Embedded implements Database {
  readonly kind = "pglite";
  readonly pool: QueuePool;
  private syncing: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(
    private readonly lite: PGlite,
    private readonly wal: string,
    private readonly unlock: () => Promise<void>,
  ) {
    this.pool = makeQueuePool(lite);
  }

  async query<Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return (await this.lite.query<Row>(sql, [...values])).rows;
  }

  async transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    return this.lite.transaction((tx: Transaction) =>
      work({
        query: async <Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> =>
          (await tx.query<Row>(sql, [...values])).rows,
      }),
    );
  }

  /**
   * PGlite hands its write-ahead log to the operating system at each commit and leaves it there: a process may die, a
   * machine may not. This forces the log to the disk; callers that come while one runs share the next.
   */
  async sync(): Promise<void> {
    if (this.syncing === undefined) {
      this.syncing = syncFolder(this.wal).finally(() => (this.syncing = undefined));
      return this.syncing;
    }
    const running = this.syncing;
    this.next ??= running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.sync();
      });
    return this.next;
  }

  async close(): Promise<void> {
    try {
      await this.lite.close();
    } finally {
      await this.unlock();
    }
  }
}

/** Files of the log that were written to in the last seconds: a commit is in one of them. */
const RECENT = 5_000;

async function syncFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await unlessGone(stat(path)))?.mtimeMs ?? 0 };
    }),
  );
  const newest = Math.max(...files.map(({ at }) => at));
  for (const { path, at } of files) if (at >= newest - RECENT) await syncFile(path);
}

async function syncFile(path: string): Promise<void> {
  const file = await unlessGone(open(path, "r+"));
  try {
    await file?.datasync();
  } finally {
    await file?.close();
  }
}

/** A checkpoint removes and renames files of the log; what they held is in the tables by then. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** The queue's view of the one connection: every client is the same, and only `release` tells them apart. */
function makeQueuePool(lite: PGlite): QueuePool {
  const emitter = new EventEmitter();
  const query = async (text: string, values?: readonly unknown[]) => {
    // Statements without parameters may be several in one text: migrations are.
    if (values === undefined || values.length === 0) {
      const results = await lite.exec(text);
      const last = results.at(-1);
      return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
    }
    const result = await lite.query(text, values.map(bound));
    return { rows: result.rows, rowCount: result.affectedRows ?? result.rows.length };
  };
  return {
    query,
    connect: () => Promise.resolve(makeQueueClient(lite, query)),
    end: () => Promise.resolve(),
    on: (event, listener) => emitter.on(event, listener as (...values: unknown[]) => void),
    removeAllListeners: (event) => emitter.removeAllListeners(event),
  };
}

function makeQueueClient(lite: PGlite, query: QueuePool["query"]): QueueClient {
  const emitter = new EventEmitter();
  const stop = lite.onNotification((channel, payload) => emitter.emit("notification", { channel, payload }));
  return {
    query,
    on: (event, listener) => emitter.on(event, listener as (...values: unknown[]) => void),
    removeListener: (event, listener) =>
      emitter.removeListener(event, listener as (...values: unknown[]) => void),
    removeAllListeners: (event) => emitter.removeAllListeners(event),
    release: stop,
  };
}

/** PGlite writes lists as arrays of PostgreSQL by itself and objects as JSON; numbers that pg takes as text stay so. */
const bound = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(value instanceof Uint8Array) && !Array.isArray(value)
    ? JSON.stringify(value)
    : value;
