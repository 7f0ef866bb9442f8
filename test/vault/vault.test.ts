// The vault over both databases: data keys, secrets that all processes share, rotation, and destruction for ever.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeKey, SealError } from "../../src/vault/seal.js";
import { masterKey, type MasterKeys } from "../../src/vault/master-key.js";
import { equalText, Vault } from "../../src/vault/vault.js";
import { DATABASE_KINDS, testDatabase, type TestDatabase } from "../helpers/servers.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (sealed: Uint8Array): string => new TextDecoder().decode(sealed);
const keysOf = (current: Uint8Array, ...old: Uint8Array[]): MasterKeys => ({
  current: masterKey(current),
  old: old.map(masterKey),
});

describe.each(DATABASE_KINDS)("the vault over %s", (kind) => {
  const first = makeKey();
  let opened: TestDatabase;
  let vault: Vault;

  beforeAll(async () => {
    opened = await testDatabase(kind);
    vault = new Vault(opened.database, keysOf(first));
  });
  afterAll(() => opened.close());

  async function sealedRender(renderId: string, plain: string): Promise<Uint8Array> {
    const seal = vault.makeDataKey("tenant-a", renderId);
    await opened.database.transaction((tx) => seal.store(tx));
    return seal.seal("payload", bytes(plain));
  }

  describe("a data key", () => {
    it("opens what it sealed, in another process too", async () => {
      const sealed = await sealedRender("r-open", "plan");
      const other = new Vault(opened.database, keysOf(first));
      const seal = await other.openDataKey(opened.database, "tenant-a", "r-open");
      expect(text(seal?.open("payload", sealed) ?? bytes(""))).toBe("plan");
    });

    it("opens nothing of another kind, tenant or render", async () => {
      const sealed = await sealedRender("r-own", "plan");
      await sealedRender("r-other", "plan");
      const own = await vault.openDataKey(opened.database, "tenant-a", "r-own");
      const stranger = await vault.openDataKey(opened.database, "tenant-b", "r-own");
      const other = await vault.openDataKey(opened.database, "tenant-a", "r-other");
      expect(() => own?.open("output", sealed)).toThrow(SealError);
      expect(() => stranger?.open("payload", sealed)).toThrow(SealError);
      expect(() => other?.open("payload", sealed)).toThrow(SealError);
    });

    it("that was put into another render's row opens nothing", async () => {
      await sealedRender("r-from", "plan");
      await sealedRender("r-to", "plan");
      await opened.database.query(
        `update clearplan.data_key set wrapped = (select wrapped from clearplan.data_key where render_id = 'r-from')
         where render_id = 'r-to'`,
      );
      await expect(vault.openDataKey(opened.database, "tenant-a", "r-to")).rejects.toThrow(SealError);
      await opened.database.query("delete from clearplan.data_key where render_id = 'r-to'");
    });

    it("is gone with the transaction that made it", async () => {
      const seal = vault.makeDataKey("tenant-a", "r-undone");
      const work = opened.database.transaction(async (tx) => {
        await seal.store(tx);
        throw new Error("undone");
      });
      await expect(work).rejects.toThrow("undone");
      expect(await vault.openDataKey(opened.database, "tenant-a", "r-undone")).toBeUndefined();
    });

    it("that was destroyed is not there any more, and destroying it again is fine", async () => {
      await sealedRender("r-gone", "plan");
      await vault.destroyDataKey(opened.database, "r-gone");
      await vault.destroyDataKey(opened.database, "r-gone");
      expect(await vault.openDataKey(opened.database, "tenant-a", "r-gone")).toBeUndefined();
    });
  });

  describe("a secret", () => {
    it("is the same for all who ask for it first at once", async () => {
      const vaults = Array.from({ length: 8 }, () => new Vault(opened.database, keysOf(first)));
      const secrets = await Promise.all(vaults.map((one) => one.secret("at-once")));
      expect(new Set(secrets.map((secret) => Buffer.from(secret).toString("hex"))).size).toBe(1);
      expect(secrets[0]?.byteLength).toBe(32);
    });

    it("is another one under another name", async () => {
      expect(await vault.secret("one")).not.toEqual(await vault.secret("two"));
    });

    it("gives equal digests for equal values, by purpose", async () => {
      const other = new Vault(opened.database, keysOf(first));
      const digest = await vault.digest("idempotency", "value");
      expect(await other.digest("idempotency", "value")).toBe(digest);
      expect(await vault.digest("url", "value")).not.toBe(digest);
      expect(await vault.digest("idempotency", "values")).not.toBe(digest);
    });

    it("can be replaced, and is read anew by who asks the database", async () => {
      const other = new Vault(opened.database, keysOf(first));
      await other.secret("replaced");
      const value = makeKey();
      await vault.replaceSecret(opened.database, "replaced", value, new Date());
      expect(Buffer.from(await vault.secret("replaced")).equals(value)).toBe(true);
      expect(Buffer.from(await other.readSecret("replaced")).equals(value)).toBe(true);
    });

    it("is not in the database in plain", async () => {
      const secret = Buffer.from(await vault.secret("hidden"));
      const rows = await opened.database.query<{ wrapped: Uint8Array }>(
        "select wrapped from clearplan.secret",
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ wrapped }) => Buffer.from(wrapped).includes(secret))).toEqual([]);
    });

    it("is asked for again after the database failed", async () => {
      const failing = new Vault(
        { ...opened.database, query: () => Promise.reject(new Error("down")) },
        keysOf(first),
      );
      await expect(failing.secret("later")).rejects.toThrow("down");
      await expect(failing.secret("later")).rejects.toThrow("down");
    });
  });

  describe("something small under the master key", () => {
    it("is opened for its kind and owner only", () => {
      const sealed = vault.sealSmall("callback", "r1", "https://hooks.example");
      expect(vault.openSmall("callback", "r1", sealed)).toBe("https://hooks.example");
      expect(Buffer.from(sealed).includes("hooks")).toBe(false);
      expect(() => vault.openSmall("callback", "r2", sealed)).toThrow(SealError);
      expect(() => vault.openSmall("other", "r1", sealed)).toThrow(SealError);
      expect(() => vault.openSmall("callback", "r1", sealed.subarray(0, 5))).toThrow(SealError);
    });
  });

  it("changes its master key: everything opens with the new one alone, nothing with the old one alone", async () => {
    const secret = await vault.secret("rotated");
    const many = Array.from({ length: 210 }, (_, at) => `r-many-${at}`);
    await opened.database.transaction(async (tx) => {
      for (const renderId of many) await vault.makeDataKey("tenant-a", renderId).store(tx);
    });
    const sealed = await sealedRender("r-rotated", "plan");
    await insertCallbacks(opened, vault);

    const second = makeKey();
    const both = new Vault(opened.database, keysOf(second, first));
    expect(await both.secret("rotated")).toEqual(secret);
    const count = await both.rewrapAll();
    expect(count).toBeGreaterThan(210);
    expect(await both.rewrapAll()).toBe(0);

    const fresh = new Vault(opened.database, keysOf(second));
    expect(await fresh.secret("rotated")).toEqual(secret);
    const seal = await fresh.openDataKey(opened.database, "tenant-a", "r-rotated");
    expect(text(seal?.open("payload", sealed) ?? bytes(""))).toBe("plan");
    for (const renderId of many) await fresh.openDataKey(opened.database, "tenant-a", renderId);
    expect(await callbacks(opened, fresh)).toEqual(["https://a.example", "https://b.example"]);

    const stale = new Vault(opened.database, keysOf(first));
    await expect(stale.secret("rotated")).rejects.toThrow(SealError);
    await expect(stale.openDataKey(opened.database, "tenant-a", "r-rotated")).rejects.toThrow(SealError);
  });
});

/** One address in each of the two tables that keep some. */
async function insertCallbacks({ database }: TestDatabase, vault: Vault): Promise<void> {
  await database.query(
    `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at, callback)
     values ('r-back', 'tenant-a', 'queued', '{}', now(), 'key', now(), $1), ('r-none', 'tenant-a', 'queued', '{}', now(), 'key', now(), null)`,
    [vault.sealSmall("callback", "r-back", "https://a.example")],
  );
  await database.query(
    `insert into clearplan.webhook_delivery (id, tenant, render_id, event, body, url, keep_url, state, created_at)
     values ('d1', 'tenant-a', 'r-back', 'render.succeeded', '{}', $1, false, 'pending', now())`,
    [vault.sealSmall("callback", "d1", "https://b.example")],
  );
}

async function callbacks({ database }: TestDatabase, vault: Vault): Promise<string[]> {
  const rows = await database.query<{ id: string; sealed: Uint8Array }>(
    `select id, callback as sealed from clearplan.render where callback is not null
     union all select id, url from clearplan.webhook_delivery where url is not null`,
  );
  return rows.map(({ id, sealed }) => vault.openSmall("callback", id, sealed)).sort();
}

describe("texts", () => {
  it.each([
    ["same", "same", true],
    ["same", "sane", false],
    ["same", "samesame", false],
    ["", "", true],
    ["é", "e", false],
  ])("%j and %j are compared", (one, other, equal) => {
    expect(equalText(one, other)).toBe(equal);
  });
});
