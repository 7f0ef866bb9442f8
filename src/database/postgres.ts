// PostgreSQL through pg. The only file that imports it.

import pg from "pg";
import { errorCode } from "../diagnostics/error-code.js";
import type { Database, QueuePool, Statements, Value } from "./database.js";
import { QUEUE_SCHEMA, StartError } from "./database.js";

/** Connections of one process: the queue keeps one for each listener, the rest serve statements. */
const POOL_SIZE = 12;
/** Milliseconds to wait for a connection before the statement fails. */
const CONNECT_TIMEOUT = 5_000;
/**
 * Milliseconds after which PostgreSQL ends a transaction whose process says nothing: one that stands still, or whose
 * machine is gone, would otherwise hold its locks, a tenant's audit chain among them, for hours.
 */
const IDLE_IN_TRANSACTION = 20_000;
/** Milliseconds for a statement's answer: a server that hangs, or a network that swallows, must not hold a request. */
const ANSWER_TIMEOUT = 10_000;

export interface PostgresOptions {
  url: string;
  /** Told of connections that break while idle; the next statement opens a new one. */
  onError: (error: Error) => void;
}

/** Opens a pool and proves that the server answers. @throws StartError when it does not. */
export async function openPostgres({ url, onError }: PostgresOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    application_name: "clearplan",
    // BullMQ's statements name its tables without a schema; ours name theirs always.
    options: `-c search_path=${QUEUE_SCHEMA} -c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION}`,
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", onError);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw new StartError(
      `PostgreSQL, which DATABASE_URL names, could not be reached (${codeOf(error)}).`,
      "Start it or correct DATABASE_URL; unset it to use the embedded database.",
      { cause: error },
    );
  }
  return new Postgres(pool);
}

function codeOf(error: unknown): string {
  // The pool gives up without a code.
  if (error instanceof Error && /\btimeout\b/.test(error.message)) return "ETIMEDOUT";
  const code = errorCode(error);
  if (code !== undefined) return code;
  return error instanceof Error ? error.name : "unknown";
}

class Postgres implements Database {
  readonly kind = "postgres";
  readonly pool: QueuePool;

  constructor(private readonly own: pg.Pool) {
    this.pool = own as unknown as QueuePool;
  }

  async query<Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return (await this.own.query<Row>(statement(sql, values))).rows;
  }

  async transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= CONFLICT_TRIES || !CONFLICTS.has(codeOf(error))) throw error;
      }
    }
  }

  private async once<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
    const client = await this.own.connect();
    const ignore = (): void => undefined;
    // A checked-out connection that breaks says so here; the statement that was running fails as well.
    client.on("error", ignore);
    let broken: Error | undefined;
    try {
      await client.query(statement("begin"));
      const result = await work({
        query: async <Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> =>
          (await client.query<Row>(statement(sql, values))).rows,
      });
      await client.query(statement("commit"));
      return result;
    } catch (error) {
      // After a statement without an answer nobody knows what the connection is at.
      if (isUnanswered(error)) broken = error;
      else await client.query(statement("rollback")).catch((cause: Error) => (broken = cause));
      throw error;
    } finally {
      client.removeListener("error", ignore);
      client.release(broken);
    }
  }

  sync(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.own.end();
  }
}

const CONFLICT_TRIES = 5;
/** Serialisation failure and deadlock: PostgreSQL asks to try again. */
const CONFLICTS = new Set(["40001", "40P01"]);

const isUnanswered = (error: unknown): error is Error =>
  error instanceof Error && error.message === "Query read timeout";

const statement = (
  sql: string,
  values: readonly Value[] = [],
): pg.QueryConfig & { query_timeout: number } => ({
  text: sql,
  query_timeout: ANSWER_TIMEOUT,
  values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
  types: TYPES,
});

/** Counts are bigint, which pg gives as text and the embedded database as numbers. The queue keeps what pg gives. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 && format !== "binary"
      ? Number
      : (pg.types.getTypeParser(id, format) as unknown),
};
