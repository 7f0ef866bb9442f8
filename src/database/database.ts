// One small interface over the two databases: PostgreSQL in this process (PGlite) and PostgreSQL.
// All tables are in the schema `clearplan`; the queue's own are in `bullmq`, in the same database or in Redis.

/** Values that may be bound; lists and objects are given as JSON text and cast in the statement. */
export type Value = string | number | boolean | Date | Uint8Array | null;

export interface Statements {
  /** Runs one statement with `$1` parameters. Times come back as Date, bytea as Uint8Array, jsonb as values. */
  query<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]>;
}

export interface Database extends Statements {
  readonly kind: "pglite" | "postgres";
  /** Everything in it is committed, or nothing is. A conflict between transactions is tried again. */
  transaction<T>(work: (tx: Statements) => Promise<T>): Promise<T>;
  /** What has been committed is on disk when this returns. PostgreSQL sees to it by itself. */
  sync(): Promise<void>;
  /** What the queue works with: the part of pg.Pool that it uses. */
  readonly pool: QueuePool;
  close(): Promise<void>;
}

/** The part of a pg.Pool that BullMQ's PostgreSQL backend needs (`isPgPool` in its code asks for the three functions). */
export interface QueuePool {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[]; rowCount?: number | null }>;
  connect(): Promise<QueueClient>;
  end(): Promise<void>;
  on(event: string, listener: (...values: never[]) => void): unknown;
  removeAllListeners(event?: string): unknown;
}

export interface QueueClient {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[]; rowCount?: number | null }>;
  on(event: string, listener: (...values: never[]) => void): unknown;
  removeListener(event: string, listener: (...values: never[]) => void): unknown;
  removeAllListeners(event?: string): unknown;
  release(destroy?: boolean): void;
}

/** Broken machinery at start, in words for the person who starts the service; no stack helps them. */
export class StartError extends Error {
  constructor(
    message: string,
    readonly hint: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "StartError";
  }
}

/** Name of the schema that BullMQ keeps its tables in, when the queue lives in the database. */
export const QUEUE_SCHEMA = "bullmq";

/** The first row, where there is at most one. */
export async function one<Row extends object>(
  db: Statements,
  sql: string,
  values: readonly Value[] = [],
): Promise<Row | undefined> {
  return (await db.query<Row>(sql, values))[0];
}
