// What a person with full rights on the database may try, and what the audit trail says to it.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rowHash, type AuditEntry, type AuditRow } from "../../src/audit/audit.js";
import { MOST_FAULTS, verifyAudit, type AuditFault } from "../../src/audit/verify.js";
import { openStores, type Stores } from "../helpers/stores.js";

let stores: Stores;
beforeAll(async () => (stores = await openStores()));
afterAll(() => stores.close());
beforeEach(async () => {
  for (const table of ["audit_event", "audit_head", "render"])
    await stores.database.query(`delete from clearplan.${table}`);
});

const run = (sql: string, values: readonly (string | number | null)[] = []) =>
  stores.database.query(sql, values);
const verify = (tenant?: string) =>
  verifyAudit(stores.database, stores.vault, tenant === undefined ? {} : { tenant });
const codes = (faults: readonly AuditFault[]) => faults.map(({ code, seq }) => `${code} ${seq ?? "-"}`);

/** Rows that tell of no render, as the service writes them. */
async function write(tenant: string, count: number): Promise<void> {
  const entries: AuditEntry[] = Array.from({ length: count }, (_, index) => ({
    tenant,
    event: "checked",
    actor: "key_abc",
    details: { number: index + 1 },
  }));
  await stores.vault.secret("audit");
  await stores.database.transaction((tx) => stores.audit.append(tx, ...entries));
}

/** The same for very many, in two statements: a first row is there already, and the others follow from it. */
async function writeMany(tenant: string, count: number): Promise<void> {
  await write(tenant, 1);
  const key = await stores.vault.secret("audit");
  let [last] = (await run("select * from clearplan.audit_event where tenant = $1", [tenant])) as AuditRow[];
  const rows: AuditRow[] = [];
  while (last !== undefined && rows.length < count - 1) {
    const { hash: previous, ...row }: AuditRow = { ...last, renderId: null, seq: last.seq + 1 };
    last = { ...row, previous, hash: rowHash(key, { ...row, previous }) };
    rows.push(last);
  }
  await run(
    `insert into clearplan.audit_event (tenant, seq, at, event, actor, details, previous, hash)
     select tenant, seq, at, event, actor, details, previous, hash from jsonb_to_recordset($1::jsonb)
       as r(tenant text, seq int, at text, event text, actor text, details text, previous text, hash text)`,
    [JSON.stringify(rows)],
  );
  await run(`update clearplan.audit_head set seq = $2, hash = $3 where tenant = $1`, [
    tenant,
    count,
    last?.hash ?? "",
  ]);
}

const render = (id: string, status: string, erasedAt: string | null = null) =>
  run(
    `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at, erased_at)
     values ($1, 'east', $2, '{}', now(), 'key_abc', now(), $3)`,
    [id, status, erasedAt],
  );

async function tell(renderId: string, ...events: AuditEntry["event"][]): Promise<void> {
  for (const event of events)
    await stores.audit.record({ tenant: "east", event, renderId, actor: "engine", details: {} });
}

describe("a chain as it was written", () => {
  it("is whole, with its number of rows and its head", async () => {
    await write("east", 5);
    await write("west", 2);
    const { ok, tenants, faults } = await verify();
    expect(faults).toEqual([]);
    expect(ok).toBe(true);
    expect(tenants.map(({ tenant, rows, head }) => [tenant, rows, head?.seq])).toEqual([
      ["east", 5, 5],
      ["west", 2, 2],
    ]);
  });

  it("is whole over more rows than are read at a time", async () => {
    await writeMany("east", 1001);
    const { ok, tenants } = await verify("east");
    expect(ok).toBe(true);
    expect(tenants[0]).toMatchObject({ rows: 1001, head: { seq: 1001 } });
  });

  it("is whole when there is nothing", async () => {
    expect(await verify()).toEqual({ ok: true, tenants: [], faults: [], faultCount: 0 });
    expect(await verify("nobody")).toMatchObject({ ok: true, tenants: [{ rows: 0, head: null }] });
  });

  it("is whole while it is being written to", async () => {
    await writeMany("east", 1500);
    const [{ ok, faults }] = await Promise.all([verify(), write("east", 5), write("east", 5)]);
    expect(faults).toEqual([]);
    expect(ok).toBe(true);
  });
});

describe("tampering is found", () => {
  beforeEach(async () => {
    await write("east", 6);
    await write("west", 3);
  });

  it.each<[string, string, string[]]>([
    [
      "a detail changed",
      `update clearplan.audit_event set details = '{"number":9}' where tenant = 'east' and seq = 3`,
      ["row-changed 3"],
    ],
    [
      "who it was changed",
      `update clearplan.audit_event set actor = 'key_xyz' where tenant = 'east' and seq = 6`,
      ["row-changed 6"],
    ],
    [
      "when it was changed",
      `update clearplan.audit_event set at = '2020-01-01T00:00:00.000Z' where tenant = 'east' and seq = 1`,
      ["row-changed 1"],
    ],
    [
      "a render named",
      `update clearplan.audit_event set render_id = 'r_1' where tenant = 'east' and seq = 2`,
      ["row-changed 2"],
    ],
    [
      "a hash replaced",
      `update clearplan.audit_event set hash = repeat('a', 64) where tenant = 'east' and seq = 3`,
      ["row-changed 3", "link-broken 4"],
    ],
    [
      "a row removed",
      `delete from clearplan.audit_event where tenant = 'east' and seq = 3`,
      ["row-missing 4"],
    ],
    [
      "the first row removed",
      `delete from clearplan.audit_event where tenant = 'east' and seq = 1`,
      ["row-missing 2"],
    ],
    [
      "the tail removed",
      `delete from clearplan.audit_event where tenant = 'east' and seq > 4`,
      ["row-missing 6"],
    ],
    ["every row removed", `delete from clearplan.audit_event where tenant = 'east'`, ["row-missing 6"]],
    [
      "a row removed and the rest moved up",
      `delete from clearplan.audit_event where tenant = 'east' and seq = 5;
      update clearplan.audit_event set seq = 5 where tenant = 'east' and seq = 6`,
      ["link-broken 5", "row-changed 5", "row-missing 6"],
    ],
    [
      "two rows swapped",
      `update clearplan.audit_event set seq = 99 where tenant = 'east' and seq = 2;
      update clearplan.audit_event set seq = 2 where tenant = 'east' and seq = 3;
      update clearplan.audit_event set seq = 3 where tenant = 'east' and seq = 99`,
      ["link-broken 2", "row-changed 2", "link-broken 3", "row-changed 3", "link-broken 4"],
    ],
    [
      "a row of another tenant put in",
      `delete from clearplan.audit_event where tenant = 'east' and seq = 2;
      insert into clearplan.audit_event select 'east', seq, at, event, render_id, actor, details, previous, hash
        from clearplan.audit_event where tenant = 'west' and seq = 2`,
      ["link-broken 2", "row-changed 2", "link-broken 3"],
    ],
    [
      "a row added at the end",
      `insert into clearplan.audit_event select tenant, 7, at, event, render_id, actor, details, hash, hash
        from clearplan.audit_event where tenant = 'east' and seq = 6`,
      ["row-beyond-head 7"],
    ],
    [
      "a row added at the end with a head",
      `insert into clearplan.audit_event select tenant, 7, at, event, render_id, actor, details, hash, repeat('b', 64)
        from clearplan.audit_event where tenant = 'east' and seq = 6;
      update clearplan.audit_head set seq = 7, hash = repeat('b', 64) where tenant = 'east'`,
      ["row-changed 7"],
    ],
    [
      "a row added before the first",
      `insert into clearplan.audit_event select tenant, 0, at, event, render_id, actor, details, previous, hash
        from clearplan.audit_event where tenant = 'east' and seq = 1`,
      ["row-missing 0", "row-changed 0", "link-broken 1"],
    ],
    [
      "the head forged",
      `update clearplan.audit_head set hash = repeat('c', 64) where tenant = 'east'`,
      ["head-differs 6"],
    ],
    ["the head moved on", `update clearplan.audit_head set seq = 9 where tenant = 'east'`, ["row-missing 9"]],
    [
      "the head moved back",
      `update clearplan.audit_head set seq = 4 where tenant = 'east'`,
      ["head-differs 4", "row-beyond-head 5"],
    ],
    ["the head removed", `delete from clearplan.audit_head where tenant = 'east'`, ["head-missing -"]],
  ])("%s", async (_, sql, found) => {
    for (const statement of sql.split(";")) await run(statement);
    const { ok, faults, faultCount } = await verify();
    expect(codes(faults)).toEqual(found);
    expect(faultCount).toBe(found.length);
    expect(ok).toBe(false);
    expect(faults.every(({ tenant }) => tenant === "east")).toBe(true);
    expect((await verify("west")).ok).toBe(true);
    expect((await verify("east")).ok).toBe(false);
  });

  it("everything changed, without naming each of a million rows", async () => {
    await run("delete from clearplan.audit_event");
    await run("delete from clearplan.audit_head");
    await writeMany("east", 1109);
    await run("update clearplan.audit_event set actor = 'key_xyz'");
    const { faults, faultCount } = await verify();
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(faultCount).toBe(1109);
  });
});

describe("what became of each render", () => {
  it("is accounted for when its events tell of it", async () => {
    const stories: [string, string, string | null, AuditEntry["event"][]][] = [
      ["r_queued", "queued", null, ["accepted"]],
      ["r_rendering", "rendering", null, ["accepted", "started", "started"]],
      ["r_succeeded", "succeeded", null, ["accepted", "started", "rendered", "fetched", "fetched"]],
      ["r_partly", "partly-succeeded", null, ["accepted", "rendered"]],
      ["r_failed", "failed", null, ["accepted", "failed"]],
      ["r_cancelled", "cancelled", "2026-11-23", ["accepted", "cancelled"]],
      ["r_erased", "erased", "2026-11-23", ["accepted", "rendered", "erased"]],
      ["r_expired", "expired", "2026-11-23", ["accepted", "failed", "expired"]],
      ["r_never", "expired", "2026-11-23", ["accepted", "expired"]],
      ["r_staged", "staged", null, []],
    ];
    for (const [id, status, erased, events] of stories) {
      await render(id, status, erased);
      await tell(id, ...events);
    }
    expect((await verify()).faults).toEqual([]);
  });

  it.each<[string, string | null, AuditEntry["event"][], string[]]>([
    ["queued", null, [], ["accepted-unaccounted"]],
    ["queued", null, ["accepted", "accepted"], ["accepted-unaccounted"]],
    ["queued", null, ["accepted", "rendered"], ["ending-unaccounted"]],
    ["succeeded", null, ["accepted", "started"], ["ending-unaccounted"]],
    ["succeeded", null, ["accepted", "failed"], ["ending-unaccounted"]],
    ["succeeded", null, ["accepted", "rendered", "rendered"], ["ending-unaccounted"]],
    ["failed", null, ["accepted", "rendered", "failed"], ["ending-unaccounted"]],
    ["cancelled", "2026-11-23", ["accepted"], ["ending-unaccounted", "erasure-unaccounted"]],
    ["erased", "2026-11-23", ["accepted", "rendered"], ["erasure-unaccounted"]],
    ["erased", "2026-11-23", ["accepted", "rendered", "expired"], ["erasure-unaccounted"]],
    ["erased", "2026-11-23", ["accepted", "rendered", "failed", "erased"], ["ending-unaccounted"]],
    ["expired", null, ["accepted", "rendered"], ["erasure-unaccounted"]],
    ["succeeded", "2026-11-23", ["accepted", "rendered"], ["erasure-unaccounted"]],
  ])("is missed: %s, erased %s, with %j", async (status, erased, events, found) => {
    await render("r_1", status, erased);
    await tell("r_1", ...events);
    const { ok, faults } = await verify("east");
    expect(faults.map(({ code, renderId }) => [code, renderId])).toEqual(found.map((code) => [code, "r_1"]));
    expect(ok).toBe(false);
    expect((await verify("west")).ok).toBe(true);
  });

  it("is missed when the chain was cut back together with its head", async () => {
    await render("r_1", "succeeded");
    await tell("r_1", "accepted", "rendered");
    await run("delete from clearplan.audit_event where seq = 2");
    await run(
      "update clearplan.audit_head h set seq = 1, hash = (select hash from clearplan.audit_event where seq = 1)",
    );
    expect(codes((await verify()).faults)).toEqual(["ending-unaccounted -"]);
  });

  it("is missed when the record is gone, or is another tenant's now", async () => {
    await render("r_1", "succeeded");
    await tell("r_1", "accepted", "rendered");
    await run("update clearplan.render set tenant = 'west'");
    expect(codes((await verify()).faults)).toEqual([
      "accepted-unaccounted -",
      "ending-unaccounted -",
      "record-missing 1",
    ]);
    await run("delete from clearplan.render");
    expect(codes((await verify()).faults)).toEqual(["record-missing 1"]);
  });

  it("is read in pages", async () => {
    await run(
      `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at)
       select 'r_' || n, 'east', 'queued', '{}', now(), 'key_abc', now() from generate_series(1, 1003) n`,
    );
    expect((await verify()).faultCount).toBe(1003);
  });
});
