// Reads the rows of the audit trail in pages, in order, and checks that each row of a chain follows from the last.

import type { Database, Statements } from "../database/database.js";
import { one } from "../database/database.js";
import { CHAIN_START, rowHash, type AuditRow } from "./audit.js";

/** The last row of a tenant's chain, as the database remembers it. */
export interface ChainHead {
  seq: number;
  hash: string;
}

export interface ChainFault {
  tenant: string;
  seq?: number;
  renderId?: string;
  code: string;
  message: string;
}

/** Rows of one page. */
const PAGE = 1000;

export async function readHead(db: Statements, tenant: string): Promise<ChainHead | undefined> {
  return one<ChainHead>(db, "select seq, hash from clearplan.audit_head where tenant = $1", [tenant]);
}

export interface RowFilter {
  tenant: string;
  /** Up to this row: what is written meanwhile is left for the next time. */
  upTo: number;
  /** ISO 8601 date-time in UTC. */
  since?: string;
  renderId?: string;
}

/** Rows of one tenant by number. */
export async function* readRows(
  database: Database,
  { tenant, upTo, since, renderId }: RowFilter,
): AsyncGenerator<AuditRow> {
  // Numbers begin at 1; whoever adds a row by hand may begin lower.
  let after = -2_147_483_648;
  for (;;) {
    const rows = await database.query<AuditRow>(
      `select tenant, seq, at, event, render_id as "renderId", actor, details, previous, hash
       from clearplan.audit_event
       where tenant = $1 and seq > $2 and seq <= $3
         and ($4::text is null or at >= $4) and ($5::text is null or render_id = $5)
       order by seq limit ${PAGE}`,
      [tenant, after, upTo, since ?? null, renderId ?? null],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}

/** Tenants that have rows or a head, in order. */
export async function auditedTenants(db: Statements): Promise<string[]> {
  const rows = await db.query<{ tenant: string }>(
    `select tenant from clearplan.audit_head union select distinct tenant from clearplan.audit_event order by tenant`,
  );
  return rows.map(({ tenant }) => tenant);
}

/** Takes the rows of one tenant one after another. After a fault it goes on from the row as it is, so that one fault is told once. */
export class Chain {
  rows = 0;
  private last: ChainHead = { seq: 0, hash: CHAIN_START };

  constructor(
    private readonly tenant: string,
    private readonly key: Uint8Array,
    private readonly tell: (fault: ChainFault) => void,
  ) {}

  take(row: AuditRow): void {
    const { seq, hash, previous } = row;
    const gap = seq - this.last.seq - 1;
    if (gap !== 0) this.fault("row-missing", missing(gap, this.last.seq), seq);
    else if (previous !== this.last.hash)
      this.fault("link-broken", "The row does not follow from the row before it.", seq);
    if (rowHash(this.key, row) !== hash)
      this.fault("row-changed", "The row is not as it was written: its keyed hash differs.", seq);
    this.last = { seq, hash };
    this.rows += 1;
  }

  /** @param head what the database remembers as the last row. */
  end(head: ChainHead | undefined): void {
    if (head === undefined) this.fault("head-missing", "The head of the chain is gone.");
    else if (head.seq > this.last.seq)
      this.fault("row-missing", missing(head.seq - this.last.seq, this.last.seq), head.seq);
    else if (head.seq !== this.last.seq || head.hash !== this.last.hash)
      this.fault("head-differs", "The head of the chain is not its last row.", head.seq);
  }

  private fault(code: string, message: string, seq?: number): void {
    this.tell({ tenant: this.tenant, ...(seq === undefined ? {} : { seq }), code, message });
  }
}

function missing(count: number, after: number): string {
  if (count < 0) return "The row's number is one that cannot be.";
  return count === 1
    ? `A row is missing after row ${after}.`
    : `${count} rows are missing after row ${after}.`;
}
