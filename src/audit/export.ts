// The audit trail as JSON lines: each row as it was hashed, so that whoever holds the key can verify the file by itself,
// and after the rows of each tenant the head of its chain at that moment.

import type { Database } from "../database/database.js";
import type { AuditRow } from "./audit.js";
import { auditedTenants, readHead, readRows, type ChainHead } from "./chain.js";

export interface AuditFilter {
  /** One tenant; all of them, one after another, without it. */
  tenant?: string;
  /** Rows of this moment and later: ISO 8601 date-time in UTC. */
  since?: string;
  /** Rows of one render. */
  renderId?: string;
}

/** The last line of a tenant. */
export interface HeadLine {
  tenant: string;
  head: ChainHead;
}

export type ExportLine = AuditRow | HeadLine;

/** Lines without their line ends, in order. Rows that are written meanwhile are left for the next time. */
export async function* exportAudit(database: Database, filter: AuditFilter = {}): AsyncGenerator<string> {
  const { tenant: asked, ...rest } = filter;
  for (const tenant of asked === undefined ? await auditedTenants(database) : [asked]) {
    const head = await readHead(database, tenant);
    if (head === undefined) continue;
    for await (const row of readRows(database, { tenant, upTo: head.seq, ...rest }))
      yield JSON.stringify(row);
    const last: HeadLine = { tenant, head };
    yield JSON.stringify(last);
  }
}

/** Reads one line of an export. @throws SyntaxError for what is no JSON. */
export const readExportLine = (line: string): ExportLine => JSON.parse(line) as ExportLine;

export const isRow = (line: ExportLine): line is AuditRow => "hash" in line;
