// The tables, as a list of steps that is only ever added to. Each step runs once, all of them in one transaction.

import type { Database, Statements } from "./database.js";
import { StartError } from "./database.js";

interface Migration {
  version: number;
  statements: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      // Keys of the service itself, each wrapped with the master key.
      `create table clearplan.secret (
        name text primary key,
        wrapped bytea not null,
        master_key text not null,
        created_at timestamptz not null)`,
      `create table clearplan.api_key (
        id text primary key,
        tenant text not null,
        digest text not null unique,
        scopes jsonb not null,
        label text not null,
        created_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz)`,
      // One row a job, for ever: after erasure it is a tombstone without personal data.
      `create table clearplan.render (
        id text primary key,
        tenant text not null,
        status text not null,
        request jsonb not null,
        accepted_at timestamptz not null,
        accepted_by text not null,
        batch_id text,
        batch_index integer,
        event_seq integer not null default 0,
        attempt integer not null default 0,
        given_back integer not null default 0,
        enqueued_at timestamptz,
        started_at timestamptz,
        finished_at timestamptz,
        expires_at timestamptz not null,
        erased_at timestamptz,
        progress jsonb,
        editions jsonb not null default '{}',
        diagnostics jsonb not null default '[]',
        failure jsonb,
        callback bytea)`,
      `create index render_waiting on clearplan.render (tenant, accepted_at) where status in ('queued', 'rendering')`,
      `create index render_expiry on clearplan.render (expires_at) where erased_at is null`,
      `create index render_tenant on clearplan.render (tenant, accepted_at desc)`,
      `create index render_batch on clearplan.render (batch_id) where batch_id is not null`,
      // Erasing destroys the row first: what it opened is lost with it.
      `create table clearplan.data_key (
        render_id text primary key,
        wrapped bytea not null,
        master_key text not null)`,
      // What a caller may fetch; written in the transaction that ends a render.
      `create table clearplan.output (
        render_id text not null references clearplan.render (id),
        name text not null,
        media_type text not null,
        bytes integer not null,
        digest text not null,
        pages integer,
        blob text not null,
        primary key (render_id, name))`,
      `create table clearplan.blob (
        key text primary key,
        render_id text not null,
        data bytea not null,
        created_at timestamptz not null)`,
      `create index blob_render on clearplan.blob (render_id)`,
      `create table clearplan.render_event (
        render_id text not null,
        seq integer not null,
        type text not null,
        data jsonb not null,
        at timestamptz not null,
        primary key (render_id, seq))`,
      `create table clearplan.idempotency (
        tenant text not null,
        key_digest text not null,
        body_digest text not null,
        render_id text,
        reserved_until timestamptz not null,
        created_at timestamptz not null,
        primary key (tenant, key_digest))`,
      `create table clearplan.batch (
        id text primary key,
        tenant text not null,
        status text not null,
        accepted_at timestamptz not null,
        accepted_by text not null,
        size integer not null default 0)`,
      `create table clearplan.batch_item (
        batch_id text not null references clearplan.batch (id),
        index integer not null,
        render_id text,
        diagnostics jsonb,
        primary key (batch_id, index))`,
      // Append-only. The text of `details` is what was hashed: jsonb would order it anew.
      `create table clearplan.audit_event (
        tenant text not null,
        seq integer not null,
        at text not null,
        event text not null,
        render_id text,
        actor text not null,
        details text not null,
        previous text not null,
        hash text not null,
        primary key (tenant, seq))`,
      `create index audit_render on clearplan.audit_event (render_id) where render_id is not null`,
      `create table clearplan.audit_head (
        tenant text primary key,
        seq integer not null,
        hash text not null)`,
      `create table clearplan.webhook_delivery (
        id text primary key,
        tenant text not null,
        render_id text not null,
        event text not null,
        body text not null,
        url bytea,
        url_digest text,
        keep_url boolean not null,
        state text not null,
        attempts integer not null default 0,
        next_at timestamptz,
        lease text,
        log jsonb not null default '[]',
        created_at timestamptz not null,
        finished_at timestamptz)`,
      `create index webhook_due on clearplan.webhook_delivery (next_at) where state = 'pending'`,
      `create index webhook_tenant on clearplan.webhook_delivery (tenant, created_at desc)`,
      `create index webhook_render on clearplan.webhook_delivery (render_id)`,
      `create index webhook_kept on clearplan.webhook_delivery (finished_at) where url is not null`,
      // Addresses that answered 410: nothing more is sent there.
      `create table clearplan.webhook_disabled (
        tenant text not null,
        url_digest text not null,
        at timestamptz not null,
        primary key (tenant, url_digest))`,
      `create table clearplan.mark (
        name text primary key,
        value jsonb not null,
        at timestamptz not null)`,
    ],
  },
  {
    version: 2,
    statements: [
      // A plan that somebody opened on the web page, with its easy-read draft; all of it sealed with a data key of its own.
      `create table clearplan.studio_plan (
        id text primary key,
        tenant text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        about bytea not null,
        plan bytea not null,
        view bytea not null,
        words bytea not null,
        pending bytea,
        head integer not null default -1,
        revision integer not null default 0)`,
      `create index studio_plan_tenant on clearplan.studio_plan (tenant, created_at desc)`,
      `create index studio_plan_expiry on clearplan.studio_plan (expires_at)`,
      // Version 0 is as the engine wrote it; the head of a plan is the one that counts, those after it can be redone.
      `create table clearplan.studio_version (
        plan_id text not null references clearplan.studio_plan (id) on delete cascade,
        number integer not null,
        script bytea not null,
        primary key (plan_id, number))`,
      `create table clearplan.studio_render (
        render_id text primary key,
        plan_id text not null references clearplan.studio_plan (id) on delete cascade)`,
      `create table clearplan.studio_session (
        digest text primary key,
        actor text not null,
        expires_at timestamptz not null)`,
    ],
  },
  {
    version: 3,
    statements: [
      // The rules that judged a version of a draft: by the same ones rows that stayed as they were need no second look.
      "alter table clearplan.studio_version add column rules text not null default ''",
    ],
  },
];

/** Key of the advisory lock that lets one process migrate while others wait. */
const LOCK = 7_250_173;

/**
 * Brings the tables up to date; safe when many processes start at once.
 * @throws StartError when a newer program has changed the tables.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await tx.query("create schema if not exists clearplan");
    await tx.query(
      "create table if not exists clearplan.migration (version integer primary key, at timestamptz not null default now())",
    );
    await applyMissing(tx);
  });
}

async function applyMissing(tx: Statements): Promise<void> {
  const rows = await tx.query<{ version: number }>("select version from clearplan.migration");
  const done = new Set(rows.map(({ version }) => version));
  const newest = Math.max(0, ...done);
  const known = Math.max(...MIGRATIONS.map(({ version }) => version));
  if (newest > known)
    throw new StartError(
      `The database is of version ${newest}; this program knows versions up to ${known}.`,
      "Start the newer program that changed the database, or restore a backup from before that.",
    );
  for (const { version, statements } of MIGRATIONS) {
    if (done.has(version)) continue;
    for (const statement of statements) await tx.query(statement);
    await tx.query("insert into clearplan.migration (version) values ($1)", [version]);
  }
}
