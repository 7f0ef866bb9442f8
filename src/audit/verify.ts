// Proves the audit trail: each tenant's chain row by row, its head, and that it accounts for what became of each render.
// What it cannot see by itself is a chain cut back to an earlier row together with every record that speaks of the rest:
// an export that is kept elsewhere shows that.

import type { Database } from "../database/database.js";
import { one } from "../database/database.js";
import type { Vault } from "../vault/vault.js";
import { auditedTenants, Chain, readHead, readRows, type ChainFault, type ChainHead } from "./chain.js";
import { checkTransitions } from "./transitions.js";

export type AuditFault = ChainFault;

export interface VerifiedChain {
  tenant: string;
  rows: number;
  /** The last row; nothing when it is gone. */
  head: ChainHead | null;
}

export interface Verification {
  ok: boolean;
  tenants: VerifiedChain[];
  /** At most {@link MOST_FAULTS} of them. */
  faults: AuditFault[];
  /** How many there are. */
  faultCount: number;
}

/** With the wrong key every row is a fault: a thousand say enough. */
export const MOST_FAULTS = 1000;

/** @param tenant one tenant's chain and renders; all of them without it. */
export async function verifyAudit(
  database: Database,
  vault: Vault,
  { tenant }: { tenant?: string } = {},
): Promise<Verification> {
  const key = await vault.secret("audit");
  const faults: AuditFault[] = [];
  let faultCount = 0;
  const tell = (fault: AuditFault): void => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  const tenants: VerifiedChain[] = [];
  for (const name of tenant === undefined ? await auditedTenants(database) : [tenant])
    tenants.push(await verifyChain(database, new Chain(name, key, tell), name, tell));
  await checkTransitions(database, tenant, tell);
  return { ok: faultCount === 0, tenants, faults, faultCount };
}

/** Rows that are written while it reads are left for the next time. */
async function verifyChain(
  database: Database,
  chain: Chain,
  tenant: string,
  tell: (fault: AuditFault) => void,
): Promise<VerifiedChain> {
  const head = await readHead(database, tenant);
  const upTo = head?.seq ?? (await newestRow(database, tenant));
  for await (const row of readRows(database, { tenant, upTo })) chain.take(row);
  // A tenant that nothing was ever written for has neither rows nor head, and that is whole.
  if (head !== undefined || chain.rows > 0) chain.end(head);
  const beyond = await rowBeyondHead(database, tenant);
  if (head !== undefined && beyond !== undefined)
    tell({
      tenant,
      seq: beyond,
      code: "row-beyond-head",
      message: "A row stands beyond the head of the chain.",
    });
  return { tenant, rows: chain.rows, head: head ?? null };
}

async function newestRow(database: Database, tenant: string): Promise<number> {
  const row = await one<{ seq: number | null }>(
    database,
    "select max(seq) as seq from clearplan.audit_event where tenant = $1",
    [tenant],
  );
  return row?.seq ?? 0;
}

/** In one statement, so that a row which is just being written has its head. */
async function rowBeyondHead(database: Database, tenant: string): Promise<number | undefined> {
  const row = await one<{ seq: number }>(
    database,
    `select e.seq from clearplan.audit_event e join clearplan.audit_head h on h.tenant = e.tenant
     where e.tenant = $1 and e.seq > h.seq order by e.seq limit 1`,
    [tenant],
  );
  return row?.seq;
}
