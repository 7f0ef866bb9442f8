import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findApiKey } from "../../src/keys/api-keys.js";
import { openDatabase } from "../../src/database/open-database.js";
import { StartError } from "../../src/database/database.js";
import { readConfig } from "../../src/config.js";
import { masterKey } from "../../src/vault/master-key.js";
import { makeKey } from "../../src/vault/seal.js";
import { Vault } from "../../src/vault/vault.js";
import { webhookSecret } from "../../src/webhooks/sign.js";
import { openStores, type Stores } from "../helpers/stores.js";
import { commandsOn, type Ran } from "./stores-machine.js";

let stores: Stores;
let clearplan: (line: string) => Promise<Ran>;
beforeAll(async () => {
  stores = await openStores();
  clearplan = commandsOn(stores);
});
afterAll(() => stores.close());

interface Told {
  id: string;
  key: string;
  expiresAt: string | null;
}
const create = async (rest: string): Promise<Told> =>
  JSON.parse((await clearplan(`keys create ${rest} --json`)).out) as Told;

describe("keys create", () => {
  it("prints the key alone on standard output, and what to know beside it", async () => {
    const { exit, out, err } = await clearplan("keys create --tenant east --scopes read,render");
    expect(exit).toBe(0);
    expect(out).toMatch(/^cpk_\S+\n$/);
    const principal = await findApiKey(stores, out.trim());
    expect(principal).toMatchObject({ tenant: "east", scopes: new Set(["read", "render"]) });
    expect(err).toBe(
      `API key ${principal?.actor} of tenant east: render, read; expires on 23 November 2027.\n` +
        "Keep it now: it is not stored, and not shown again.\n",
    );
  });

  it("prints JSON for programs", async () => {
    const { exit, out, err } = await clearplan(
      "keys create --tenant east --scopes admin --days 30 --label ci --json",
    );
    expect(exit).toBe(0);
    expect(err).toBe("");
    expect(JSON.parse(out)).toEqual({
      id: expect.stringMatching(/^key_/) as string,
      key: expect.stringMatching(/^cpk_/) as string,
      tenant: "east",
      scopes: ["admin"],
      expiresAt: "2026-12-23T09:00:00.000Z",
    });
  });

  it("makes a key that never expires only when that is said", async () => {
    expect((await create("--tenant east --scopes read --days never")).expiresAt).toBeNull();
    expect((await create("--tenant east --scopes read")).expiresAt).not.toBeNull();
  });

  it.each([
    ["--tenant East --scopes read", "--tenant: The tenant's name is not of the form."],
    ["--tenant east --scopes raed", "--scopes does not know “raed”. Did you mean read?"],
    ["--tenant east", "--scopes is missing. Add --scopes LIST."],
    ["--tenant east --scopes read --days 0", "--days: The key's life is out of range."],
    ["--tenant east --scopes read --days 1.5", "--days: The key's life is out of range."],
    ["--tenant east --scopes read --days forever", "--days: The key's life is out of range."],
    [
      "--tenant east --scopes read --label=a\u001Bb",
      "--label: The label is too long or has control characters.",
    ],
  ])("refuses %s", async (rest, says) => {
    const { exit, out, err } = await clearplan(`keys create ${rest}`);
    expect(exit).toBe(2);
    expect(err).toContain(says);
    expect(out).toBe("");
  });
});

describe("keys list and keys revoke", () => {
  it("show each key's state, and take one away", async () => {
    const one = await create("--tenant north --scopes read,check --label one");
    const two = await create("--tenant north --scopes read --days 1");
    const three = await create("--tenant north --scopes read --days never");
    expect(await clearplan(`keys revoke ${one.id}`)).toMatchObject({
      exit: 0,
      out: `${one.id} is revoked.\n`,
    });
    expect(await findApiKey(stores, one.key)).toBeUndefined();
    stores.clock.at = new Date("2026-11-25T09:00:00Z");
    const { out } = await clearplan("keys list --tenant north");
    stores.clock.at = new Date("2026-11-23T09:00:00Z");
    expect(out.split("\n").sort()).toEqual(
      [
        "",
        `${one.id}  north  revoked on 23 November 2026  check,read  one`,
        `${two.id}  north  expired on 24 November 2026  read`,
        `${three.id}  north  never expires                read`,
      ].sort(),
    );
    expect(out).not.toContain("cpk_");
  });

  it("print JSON for programs", async () => {
    const { id } = await create("--tenant south --scopes read --label x");
    expect(JSON.parse((await clearplan(`keys revoke ${id} --json`)).out)).toEqual({ id, revoked: true });
    expect(JSON.parse((await clearplan("keys list --tenant south --json")).out)).toEqual([
      {
        id,
        tenant: "south",
        scopes: ["read"],
        label: "x",
        createdAt: "2026-11-23T09:00:00.000Z",
        expiresAt: "2027-11-23T09:00:00.000Z",
        revokedAt: "2026-11-23T09:00:00.000Z",
      },
    ]);
  });

  it("say when there is none", async () => {
    expect(await clearplan("keys list --tenant nobody")).toMatchObject({
      exit: 0,
      out: "There are no API keys.\n",
    });
    const { exit, err } = await clearplan("keys revoke key_nobody");
    expect(exit).toBe(1);
    expect(err).toContain("There is no API key “key_nobody”. Find its id with clearplan keys list.");
  });
});

describe("keys webhook-secret", () => {
  it("prints what the service signs with, the same each time", async () => {
    const { exit, out } = await clearplan("keys webhook-secret --tenant east");
    expect(exit).toBe(0);
    expect(out).toBe(`${await webhookSecret(stores.vault, "east")}\n`);
    expect((await clearplan("keys webhook-secret --tenant East")).exit).toBe(2);
  });

  it("makes a new one when it is told to", async () => {
    const { out: before } = await clearplan("keys webhook-secret --tenant east");
    const { out: after } = await clearplan("keys webhook-secret --tenant east --rotate");
    expect(after).toMatch(/^whsec_[A-Za-z0-9+/]{43}=\n$/);
    expect(after).not.toBe(before);
    expect((await clearplan("keys webhook-secret --tenant east")).out).toBe(after);
  });
});

describe("keys rotate", () => {
  it("wraps everything anew, so that the old key opens nothing and is not needed", async () => {
    const { key } = await create("--tenant east --scopes read");
    const { database, masterKeys, vault } = stores;
    await database.query(
      `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at, callback)
       values ('r_1', 'east', 'queued', '{}', now(), 'key_a', now(), $1)`,
      [vault.sealSmall("callback", "r_1", "https://example.org/hook")],
    );
    const current = masterKey(makeKey());
    const rotated = { current, old: [masterKeys.current] };
    const open = (keys: typeof rotated) => commandsOn({ ...stores, masterKeys: keys });
    const first = await open(rotated)("keys rotate --json");
    expect(first.exit).toBe(0);
    expect((JSON.parse(first.out) as { wrapped: number }).wrapped).toBeGreaterThanOrEqual(4);
    expect((await open(rotated)("keys rotate")).out).toBe(
      "0 keys wrapped anew with the master key; OLD_MASTER_KEYS may be unset.\n",
    );
    const after = new Vault(database, { current, old: [] });
    expect(await findApiKey({ ...stores, vault: after }, key)).toMatchObject({ tenant: "east" });
    const [row] = await database.query<{ callback: Uint8Array }>("select callback from clearplan.render");
    expect(after.openSmall("callback", "r_1", row!.callback)).toBe("https://example.org/hook");
    expect((await open({ current, old: [] })("audit verify --tenant east")).out).toContain("east: ");

    const before = await open({ current: masterKeys.current, old: [] })(
      "keys create --tenant east --scopes read",
    );
    expect(before).toMatchObject({ exit: 1, out: "" });
    expect(before.err).toContain("The master key does not open what the database holds.");
    await open({ current: masterKeys.current, old: [current] })("keys rotate");
  });
});

describe("what cannot be opened", () => {
  it("is said in words, with what to do", async () => {
    const broken = commandsOn(stores, {
      openStores: (config) =>
        openDatabase(config, () => undefined).then(() => Promise.reject(new Error("opened"))),
      readSettings: () => readConfig({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" }),
    });
    const text = await broken("keys list");
    expect(text).toMatchObject({ exit: 1, out: "" });
    expect(text.err).toBe(
      "clearplan: 1 fault\n  PostgreSQL, which DATABASE_URL names, could not be reached (ECONNREFUSED). " +
        "Start it or correct DATABASE_URL; unset it to use the embedded database.\n",
    );
    const json = await broken("audit verify --json");
    expect(json).toMatchObject({ exit: 1, err: "" });
    expect(JSON.parse(json.out)).toMatchObject([{ code: "not-opened" }]);
  });

  it("is no excuse for a bug", async () => {
    const buggy = commandsOn(stores, { openStores: () => Promise.reject(new TypeError("a bug")) });
    await expect(buggy("keys list")).rejects.toThrow("a bug");
  });

  it("may be the settings, all of them at once", async () => {
    const wrong = commandsOn(stores, { readSettings: () => readConfig({ PORT: "x", MASTER_KEY: "short" }) });
    const { exit, err } = await wrong("keys list");
    expect(exit).toBe(2);
    expect(err).toContain("settings: 2 faults");
    expect(err).not.toContain("short");
  });
});

describe("serve and worker", () => {
  const start = (
    environment: Record<string, string>,
    startService = (role: string) => Promise.resolve(role === "all" ? 0 : 3),
  ) => commandsOn(stores, { readSettings: () => readConfig(environment), startService });
  const DATABASE_URL = "postgresql://127.0.0.1/clearplan";

  it("start the part of the service that the settings call for", async () => {
    const alone = await start({})("serve");
    expect(alone.exit).toBe(0);
    expect(alone.err).toContain("API and worker run in this process");
    const roles: string[] = [];
    const note = (role: string) => Promise.resolve(roles.push(role));
    expect((await start({ DATABASE_URL }, note)("serve")).err).toBe("");
    await start({ DATABASE_URL }, note)("worker");
    expect(roles).toEqual(["api", "worker"]);
  });

  it("refuse a worker that would have no database to share", async () => {
    const { exit, err } = await start({})("worker");
    expect(exit).toBe(2);
    expect(err).toContain("A worker by itself needs DATABASE_URL");
  });

  it("say in words what stands in the way", async () => {
    const fails = () => Promise.reject(new StartError("Port 8080 is taken.", "Set another PORT."));
    expect(await start({}, fails)("serve")).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/Port 8080 is taken\. Set another PORT\.\n$/) as string,
    });
    expect((await start({ PORT: "x" })("serve")).exit).toBe(2);
  });
});
