import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/audit/verify.js";
import type { KeyRequest } from "../../src/keys/api-keys.js";
import {
  findApiKey,
  keyRequestFaults,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
} from "../../src/keys/api-keys.js";
import { makeKeyParts, readKey, writeKey } from "../../src/keys/key-text.js";
import { openStores, type Stores } from "../helpers/stores.js";

let stores: Stores;
beforeAll(async () => (stores = await openStores()));
afterAll(() => stores.close());
beforeEach(() => (stores.clock.at = new Date("2026-11-23T09:00:00Z")));

const DAY = 86_400_000;
const wish = (change: Partial<KeyRequest> = {}): KeyRequest & { actor: string } => ({
  tenant: "east",
  scopes: ["read", "render"],
  label: "case system",
  expiresInDays: 365,
  actor: "command-line",
  ...change,
});
const pass = (days: number): void =>
  void (stores.clock.at = new Date(stores.clock.at.getTime() + days * DAY));

describe("the text of a key", () => {
  it("is read back, and is of the form that scanners look for", () => {
    const parts = makeKeyParts();
    const text = writeKey(parts);
    expect(text).toMatch(/^cpk_[a-z0-9]{12}_[A-Za-z0-9_-]{49}$/);
    expect(readKey(text)).toEqual(parts);
  });

  it("is refused with any one character changed, left out or added", () => {
    const text = writeKey(makeKeyParts());
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === "a" ? "b" : "a";
      expect(readKey(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
      expect(readKey(text.slice(0, at) + text.slice(at + 1))).toBeUndefined();
    }
    expect(readKey(`${text}a`)).toBeUndefined();
    expect(readKey(`${text}\n`)).toBeUndefined();
    expect(readKey("")).toBeUndefined();
  });
});

describe("an API key", () => {
  it("says whose it is and what it may do", async () => {
    const { id, key, scopes, expiresAt } = await makeApiKey(stores, wish());
    expect(id).toMatch(/^key_[a-z0-9]{12}$/);
    expect(scopes).toEqual(["render", "read"]);
    expect(expiresAt).toEqual(new Date("2027-11-23T09:00:00Z"));
    expect(await findApiKey(stores, key)).toEqual({
      tenant: "east",
      actor: id,
      scopes: new Set(["render", "read"]),
    });
  });

  it("is stored nowhere: neither key nor secret stands in the database", async () => {
    const { key } = await makeApiKey(stores, wish());
    const { secret } = readKey(key)!;
    const rows = await stores.database.query<{ text: string }>(
      `select k::text as text from clearplan.api_key k
       union all select e::text from clearplan.audit_event e union all select s::text from clearplan.secret s`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  });

  it("is not found with another's secret, nor for an id that is not known", async () => {
    const one = readKey((await makeApiKey(stores, wish())).key)!;
    const two = readKey((await makeApiKey(stores, wish())).key)!;
    expect(await findApiKey(stores, writeKey(one))).toBeDefined();
    expect(await findApiKey(stores, writeKey({ id: one.id, secret: two.secret }))).toBeUndefined();
    expect(await findApiKey(stores, writeKey(makeKeyParts()))).toBeUndefined();
    expect(await findApiKey(stores, "not a key")).toBeUndefined();
  });

  it("expires on its day, and never only where that was said", async () => {
    const short = await makeApiKey(stores, wish({ expiresInDays: 2 }));
    const forever = await makeApiKey(stores, wish({ expiresInDays: "never" }));
    expect(forever.expiresAt).toBeNull();
    pass(1.999);
    expect(await findApiKey(stores, short.key)).toBeDefined();
    pass(0.001);
    expect(await findApiKey(stores, short.key)).toBeUndefined();
    pass(9999);
    expect(await findApiKey(stores, forever.key)).toBeDefined();
  });

  it("is refused from the moment it is revoked, and stays so", async () => {
    const { id, key } = await makeApiKey(stores, wish());
    expect(await findApiKey(stores, key)).toBeDefined();
    expect(await revokeApiKey(stores, { id, tenant: "west", actor: "a" })).toBeUndefined();
    expect(await findApiKey(stores, key)).toBeDefined();
    const first = await revokeApiKey(stores, { id, tenant: "east", actor: "command-line" });
    expect(first).toMatchObject({ id, revokedAt: stores.clock.at });
    expect(await findApiKey(stores, key)).toBeUndefined();
    pass(1);
    expect(await revokeApiKey(stores, { id, actor: "command-line" })).toEqual(first);
    expect(await revokeApiKey(stores, { id: "key_unknown", actor: "a" })).toBeUndefined();
  });

  it("is listed for its tenant without anything that opens", async () => {
    const { id, key } = await makeApiKey(stores, wish({ tenant: "north", label: "Ofsted visit" }));
    const listed = await listApiKeys(stores.database, "north");
    expect(listed).toEqual([
      {
        id,
        tenant: "north",
        scopes: ["render", "read"],
        label: "Ofsted visit",
        createdAt: stores.clock.at,
        expiresAt: new Date("2027-11-23T09:00:00Z"),
        revokedAt: null,
      },
    ]);
    expect(JSON.stringify(listed)).not.toContain(readKey(key)!.secret);
    expect((await listApiKeys(stores.database)).length).toBeGreaterThan(1);
    expect(await listApiKeys(stores.database, "nobody")).toEqual([]);
  });

  it("is told of in the audit trail, made and revoked, once each", async () => {
    const { id } = await makeApiKey(stores, wish({ tenant: "south" }));
    await revokeApiKey(stores, { id, actor: "key_admin" });
    await revokeApiKey(stores, { id, actor: "key_admin" });
    const rows = await stores.database.query<{ event: string; actor: string; details: string }>(
      "select event, actor, details from clearplan.audit_event where tenant = 'south' order by seq",
    );
    expect(rows.map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) as unknown }))).toEqual([
      {
        event: "key-made",
        actor: "command-line",
        details: { id, scopes: ["render", "read"], expiresAt: "2027-11-23T09:00:00.000Z" },
      },
      { event: "key-revoked", actor: "key_admin", details: { id } },
    ]);
    expect((await verifyAudit(stores.database, stores.vault)).faults).toEqual([]);
  });
});

describe("the wish for a key", () => {
  it.each<[string, Partial<KeyRequest>, string[]]>([
    ["a good one", {}, []],
    ["no expiry, said so", { expiresInDays: "never" }, []],
    ["a tenant in capitals", { tenant: "East" }, ["/tenant"]],
    ["a tenant that begins with a dash", { tenant: "-east" }, ["/tenant"]],
    ["a tenant of 64 letters", { tenant: "e".repeat(64) }, ["/tenant"]],
    ["no scope", { scopes: [] }, ["/scopes"]],
    ["a scope that is none", { scopes: ["read", "root"] }, ["/scopes"]],
    ["a scope of every object", { scopes: ["constructor"] }, ["/scopes"]],
    ["no day", { expiresInDays: 0 }, ["/days"]],
    ["half a day", { expiresInDays: 0.5 }, ["/days"]],
    ["too many days", { expiresInDays: 3651 }, ["/days"]],
    ["a label that moves the cursor", { label: "a\u001B[2J" }, ["/label"]],
    [
      "everything wrong",
      { tenant: "", scopes: ["x"], label: "l".repeat(101), expiresInDays: NaN },
      ["/tenant", "/scopes", "/label", "/days"],
    ],
  ])("%s", (_, change, pointers) => {
    expect(keyRequestFaults(wish(change)).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it("is not granted with faults", async () => {
    await expect(makeApiKey(stores, wish({ tenant: "East" }))).rejects.toThrow("faults");
  });
});
