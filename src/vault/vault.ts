// Keys and what they open: a data key for each render, wrapped by the master key; named secrets of the service; keyed
// digests that stand for personal data. Destroying a data key makes everything sealed with it unreadable for ever.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database, Statements } from "../database/database.js";
import { one } from "../database/database.js";
import type { MasterKey, MasterKeys } from "./master-key.js";
import { binding, makeKey, seal, SealError, unseal } from "./seal.js";

/** Opens and closes what belongs to one render. */
export interface RenderSeal {
  seal(kind: string, plain: Uint8Array): Uint8Array;
  /** @throws SealError */
  open(kind: string, sealed: Uint8Array): Uint8Array;
}

interface WrappedRow {
  wrapped: Uint8Array;
  master_key: string;
}

export class Vault {
  private readonly keys: ReadonlyMap<string, MasterKey>;
  private readonly current: MasterKey;
  private readonly secrets = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly database: Database,
    { current, old }: MasterKeys,
  ) {
    this.current = current;
    this.keys = new Map([current, ...old].map((key) => [key.id, key]));
  }

  /** Makes the data key of a new render, for use at once; it is kept only when `store` has been called and committed. */
  makeDataKey(tenant: string, renderId: string): RenderSeal & { store(tx: Statements): Promise<void> } {
    const key = makeKey();
    return {
      ...renderSeal(key, tenant, renderId),
      store: async (tx) => {
        await tx.query(
          "insert into clearplan.data_key (render_id, wrapped, master_key) values ($1, $2, $3)",
          [renderId, seal(this.current.key, key, binding("data-key", renderId)), this.current.id],
        );
      },
    };
  }

  /** @returns nothing when the key was destroyed. @throws SealError when no master key at hand opens it. */
  async openDataKey(db: Statements, tenant: string, renderId: string): Promise<RenderSeal | undefined> {
    const row = await one<WrappedRow>(
      db,
      "select wrapped, master_key from clearplan.data_key where render_id = $1",
      [renderId],
    );
    return row && renderSeal(this.unwrap(row, binding("data-key", renderId)), tenant, renderId);
  }

  async destroyDataKey(tx: Statements, renderId: string): Promise<void> {
    await tx.query("delete from clearplan.data_key where render_id = $1", [renderId]);
  }

  /** A named key of the service, made when it is first asked for and the same in every process. */
  secret(name: string): Promise<Uint8Array> {
    const known = this.secrets.get(name);
    if (known) return known;
    const made = this.loadSecret(name);
    this.secrets.set(name, made);
    made.catch(() => this.secrets.delete(name));
    return made;
  }

  /** Replaces a named key; what other processes remember of it lasts until they are started anew. */
  async replaceSecret(tx: Statements, name: string, value: Uint8Array, at: Date): Promise<void> {
    await tx.query(
      `insert into clearplan.secret (name, wrapped, master_key, created_at) values ($1, $2, $3, $4)
       on conflict (name) do update set wrapped = excluded.wrapped, master_key = excluded.master_key`,
      [name, seal(this.current.key, value, binding("secret", name)), this.current.id, at],
    );
    this.secrets.delete(name);
  }

  private async loadSecret(name: string): Promise<Uint8Array> {
    await this.database.query(
      `insert into clearplan.secret (name, wrapped, master_key, created_at) values ($1, $2, $3, now())
       on conflict (name) do nothing`,
      [name, seal(this.current.key, makeKey(), binding("secret", name)), this.current.id],
    );
    return this.readSecret(name);
  }

  /** A named key as the database has it now, past what this process remembers; within a transaction when given one. */
  async readSecret(name: string, db: Statements = this.database): Promise<Uint8Array> {
    const row = await one<WrappedRow>(
      db,
      "select wrapped, master_key from clearplan.secret where name = $1",
      [name],
    );
    if (row === undefined) throw new Error(`there is no secret ${name}`);
    return this.unwrap(row, binding("secret", name));
  }

  /** Stands for a value that must not be kept: equal values have equal digests, and nobody without the key can guess. */
  async digest(purpose: string, value: string | Uint8Array): Promise<string> {
    const key = await this.secret("digest");
    return createHmac("sha256", key).update(`${purpose}\n`).update(value).digest("base64url");
  }

  /** Seals something small under the master key itself, for what must outlive a data key. */
  sealSmall(kind: string, owner: string, plain: string): Uint8Array {
    const sealed = seal(this.current.key, new TextEncoder().encode(plain), binding(kind, owner));
    return Buffer.concat([Buffer.from(this.current.id, "hex"), sealed]);
  }

  openSmall(kind: string, owner: string, sealed: Uint8Array): string {
    const id = Buffer.from(sealed.subarray(0, ID_BYTES)).toString("hex");
    const plain = unseal(this.masterOf(id).key, sealed.subarray(ID_BYTES), binding(kind, owner));
    return new TextDecoder().decode(plain);
  }

  /**
   * Wraps every key and seals every small value anew with the current master key, in steps of one transaction each,
   * so that it can be stopped and started again. @returns how many there were.
   */
  async rewrapAll(): Promise<number> {
    let count = 0;
    for (const table of REWRAPPED) {
      for (;;) {
        const wrapped = await this.database.transaction((tx) => this.rewrapSome(tx, table));
        if (wrapped === 0) break;
        count += wrapped;
      }
    }
    for (const small of RESEALED) {
      for (;;) {
        const sealed = await this.database.transaction((tx) => this.resealSome(tx, small));
        if (sealed === 0) break;
        count += sealed;
      }
    }
    return count;
  }

  private async resealSome(
    tx: Statements,
    { table, column, kind }: (typeof RESEALED)[number],
  ): Promise<number> {
    const rows = await tx.query<{ id: string; sealed: Uint8Array }>(
      `select id, ${column} as sealed from clearplan.${table}
       where ${column} is not null and substring(${column} from 1 for ${ID_BYTES}) <> $1
       order by id limit 200 for update`,
      [Buffer.from(this.current.id, "hex")],
    );
    for (const { id, sealed } of rows)
      await tx.query(`update clearplan.${table} set ${column} = $2 where id = $1`, [
        id,
        this.sealSmall(kind, id, this.openSmall(kind, id, sealed)),
      ]);
    return rows.length;
  }

  private async rewrapSome(tx: Statements, { table, id, kind }: (typeof REWRAPPED)[number]): Promise<number> {
    const rows = await tx.query<WrappedRow & { id: string }>(
      `select ${id} as id, wrapped, master_key from clearplan.${table}
       where master_key <> $1 order by ${id} limit 200 for update`,
      [this.current.id],
    );
    for (const row of rows) {
      const bound = binding(kind, row.id);
      await tx.query(`update clearplan.${table} set wrapped = $2, master_key = $3 where ${id} = $1`, [
        row.id,
        seal(this.current.key, this.unwrap(row, bound), bound),
        this.current.id,
      ]);
    }
    return rows.length;
  }

  private unwrap({ wrapped, master_key }: WrappedRow, bound: Uint8Array): Uint8Array {
    return unseal(this.masterOf(master_key).key, wrapped, bound);
  }

  private masterOf(id: string): MasterKey {
    const key = this.keys.get(id);
    if (key === undefined) throw new SealError();
    return key;
  }
}

const ID_BYTES = 8;

const REWRAPPED = [
  { table: "secret", id: "name", kind: "secret" },
  { table: "data_key", id: "render_id", kind: "data-key" },
] as const;

/** What {@link Vault.sealSmall} has sealed and a table keeps: `kind` is the one it was sealed with. */
const RESEALED = [
  { table: "render", column: "callback", kind: "callback" },
  { table: "webhook_delivery", column: "url", kind: "callback" },
] as const;

const renderSeal = (key: Uint8Array, tenant: string, renderId: string): RenderSeal => ({
  seal: (kind, plain) => seal(key, plain, binding(tenant, renderId, kind)),
  open: (kind, sealed) => unseal(key, sealed, binding(tenant, renderId, kind)),
});

/** Whether two texts are equal, in a time that tells nothing. */
export function equalText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
