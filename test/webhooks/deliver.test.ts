// Deliveries through both real databases to real receivers on loopback; only the clock is ours.

import { createHmac } from "node:crypto";
import { Writable } from "node:stream";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/database/database.js";
import { makeLog } from "../../src/observe/log.js";
import { makeMetrics } from "../../src/observe/metrics.js";
import { masterKey } from "../../src/vault/master-key.js";
import { makeKey } from "../../src/vault/seal.js";
import { Vault } from "../../src/vault/vault.js";
import type { Lookup } from "../../src/webhooks/address.js";
import { deliverDue, startDeliverer, type DeliverContext } from "../../src/webhooks/deliver.js";
import {
  forgetAddresses,
  forgetAddressesOf,
  listDeliveries,
  replayDelivery,
  REPLAY_DAYS,
  type Delivery,
} from "../../src/webhooks/delivery-log.js";
import { enqueueDelivery, renderEventBody, type NewDelivery } from "../../src/webhooks/outbox.js";
import { ATTEMPTS, DELAYS } from "../../src/webhooks/schedule.js";
import { rotateWebhookSecret, webhookSecret } from "../../src/webhooks/sign.js";
import { DATABASE_KINDS, testDatabase } from "../helpers/servers.js";
import { startReceiver, status, type Received, type Receiver } from "./receiver.js";

const HOUR = 3_600_000;
/** In the address of every receiver; it must not be found anywhere. */
const CANARY = "canary-token-91";

let database: Database;
let vault: Vault;
let receiver: Receiver;
let lines: string;
/** Milliseconds that our clock is ahead of the machine's. */
let ahead: number;
let context: DeliverContext;

const now = (): Date => new Date(Date.now() + ahead);

beforeEach(async () => {
  await database.query("delete from clearplan.webhook_delivery");
  await database.query("delete from clearplan.webhook_disabled");
  receiver = await startReceiver();
  lines = "";
  ahead = 0;
  const to = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines += chunk.toString();
      done();
    },
  });
  context = {
    database,
    vault,
    log: makeLog("debug", to),
    metrics: makeMetrics(),
    now,
    allow: [`127.0.0.1:${receiver.port}`],
    version: "1.2.3",
    timeout: 5000,
  };
});

afterEach(() => receiver.close());

const urlOf = ({ port }: Receiver, name = "hook"): string =>
  `http://127.0.0.1:${port}/${name}?token=${CANARY}`;

async function enqueue(more: Partial<NewDelivery> = {}): Promise<string> {
  const body = renderEventBody({
    renderId: "rnd_1",
    status: "succeeded",
    href: "/v1/renders/rnd_1",
    at: now(),
  });
  const delivery: NewDelivery = {
    tenant: "north",
    renderId: "rnd_1",
    event: "render.succeeded",
    url: urlOf(receiver),
    body,
    at: now(),
    ...more,
  };
  return database.transaction((tx) => enqueueDelivery(tx, vault, delivery));
}

async function only(tenant = "north"): Promise<Delivery> {
  const [delivery, ...others] = await listDeliveries(database, { tenant });
  if (delivery === undefined || others.length > 0) throw new Error("not one delivery");
  return delivery;
}

const results = ({ log }: Delivery): string[] => log.map(({ result }) => result);

/** Milliseconds that an attempt and its record may take here. */
const SLOW_MACHINE = 10_000;

/** Milliseconds from the start of the first attempt to the next. */
const waitOf = ({ log, nextAt }: Delivery): number => (nextAt?.getTime() ?? 0) - Date.parse(log[0]?.at ?? "");

const headersOf = ({ headers }: Received): Record<string, string> => ({
  "webhook-id": String(headers["webhook-id"]),
  "webhook-timestamp": String(headers["webhook-timestamp"]),
  "webhook-signature": String(headers["webhook-signature"]),
});

const last = (): Received => {
  const received = receiver.received.at(-1);
  if (received === undefined) throw new Error("nothing was received");
  return received;
};

describe.each(DATABASE_KINDS)("with %s,", (kind) => {
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await testDatabase(kind));
    vault = new Vault(database, { current: masterKey(makeKey()), old: [] });
  });
  afterAll(() => close());

  describe("a delivery", () => {
    it("is signed so that the standard's own library takes it, and says ids and a state only", async () => {
      const id = await enqueue();
      expect(await deliverDue(context, 10)).toBe(1);
      const { method, headers, body } = last();
      expect({ method, type: headers["content-type"], agent: headers["user-agent"] }).toEqual({
        method: "POST",
        type: "application/json",
        agent: "clearplan/1.2.3",
      });
      expect(headers["webhook-id"]).toBe(id);
      const verified = new Webhook(await webhookSecret(vault, "north")).verify(body, headersOf(last()));
      expect(verified).toEqual({
        type: "render.succeeded",
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        data: { renderId: "rnd_1", status: "succeeded", href: "/v1/renders/rnd_1" },
      });
      const other = new Webhook(await webhookSecret(vault, "south"));
      expect(() => other.verify(body, headersOf(last()))).toThrow();
      expect(await only()).toMatchObject({
        id,
        renderId: "rnd_1",
        event: "render.succeeded",
        state: "delivered",
        attempts: 1,
        replayable: true,
        log: [{ result: "delivered", status: 204 }],
      });
      expect(await deliverDue(context, 10)).toBe(0);
    });

    it("is signed with HMAC-SHA256 over id, time and body", async () => {
      const id = await enqueue();
      await deliverDue(context, 10);
      const key = Buffer.from((await webhookSecret(vault, "north")).replace("whsec_", ""), "base64");
      expect(key.byteLength).toBe(32);
      const { headers, body } = last();
      const signed = `${id}.${String(headers["webhook-timestamp"])}.${body}`;
      const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
      expect(headers["webhook-signature"]).toBe(expected);
    });

    it("is not there when what it tells of was rolled back", async () => {
      const rolledBack = database.transaction(async (tx) => {
        await enqueueDelivery(tx, vault, {
          ...{ tenant: "north", renderId: "rnd_1", event: "render.failed", url: urlOf(receiver) },
          ...{ body: "{}", at: now() },
        });
        throw new Error("back");
      });
      await expect(rolledBack).rejects.toThrow("back");
      expect(await deliverDue(context, 10)).toBe(0);
    });

    it("fails, and gets through later under the same id with a new time", async () => {
      const id = await enqueue();
      receiver.answer = status(500);
      await deliverDue(context, 10);
      const failed = await only();
      expect(failed).toMatchObject({
        state: "pending",
        attempts: 1,
        log: [{ result: "receiver-fault", status: 500 }],
      });
      expect(waitOf(failed)).toBeGreaterThanOrEqual(5000);
      expect(waitOf(failed)).toBeLessThan(5000 + 1000 + SLOW_MACHINE);
      expect(await deliverDue(context, 10)).toBe(0);

      ahead += 7000;
      receiver.answer = status(200);
      await deliverDue(context, 10);
      const [first, second] = receiver.received;
      expect([first?.headers["webhook-id"], second?.headers["webhook-id"]]).toEqual([id, id]);
      expect(second?.body).toBe(first?.body);
      expect(Number(second?.headers["webhook-timestamp"])).toBeGreaterThan(
        Number(first?.headers["webhook-timestamp"]),
      );
      expect(await only()).toMatchObject({ state: "delivered", attempts: 2 });
    });

    it("is given up after the last attempt of the schedule", async () => {
      await enqueue();
      receiver.answer = status(404);
      for (const delay of DELAYS) {
        ahead += delay * 1200 + 1000;
        expect(await deliverDue(context, 10)).toBe(1);
      }
      const delivery = await only();
      expect(delivery).toMatchObject({ state: "failed", attempts: ATTEMPTS });
      expect(results(delivery)).toEqual(Array<string>(ATTEMPTS).fill("refused"));
      ahead += 100 * HOUR;
      expect(await deliverDue(context, 10)).toBe(0);
      expect(receiver.received).toHaveLength(ATTEMPTS);
    });

    it("waits as long as the receiver asks", async () => {
      await enqueue();
      receiver.answer = status(429, { "retry-after": "600" });
      await deliverDue(context, 10);
      const waits = waitOf(await only());
      expect(waits).toBeGreaterThanOrEqual(600_000);
      expect(waits).toBeLessThan(600_000 + SLOW_MACHINE);
    });

    it("is taken up once by senders that look at the same time", async () => {
      await enqueue();
      const counts = await Promise.all([1, 2, 3, 4].map(() => deliverDue(context, 10)));
      expect(counts.reduce((sum, count) => sum + count)).toBe(1);
      expect(receiver.received).toHaveLength(1);
    });

    it("waits behind no other tenant's heap", async () => {
      for (let count = 0; count < 5; count += 1) await enqueue({ url: urlOf(receiver, "north") });
      ahead += 10;
      await enqueue({ tenant: "south", url: urlOf(receiver, "south") });
      expect(await deliverDue(context, 2)).toBe(2);
      expect(receiver.received.map(({ path }) => path.slice(1, 6)).sort()).toEqual(["north", "south"]);
    });
  });

  describe("a receiver that", () => {
    it("hangs is left alone and tried again", async () => {
      await enqueue();
      receiver.answer = () => undefined;
      await deliverDue({ ...context, timeout: 150 }, 10);
      expect(await only()).toMatchObject({ state: "pending", log: [{ result: "timeout" }] });
    });

    it("has a name that takes for ever to look up is tried again", async () => {
      await enqueue({ url: "https://hooks.example.org/x" });
      const lookup: Lookup = () => new Promise(() => undefined);
      await deliverDue({ ...context, timeout: 100, lookup }, 10);
      expect(results(await only())).toEqual(["timeout"]);
    });

    it("redirects to a private place leads nowhere", async () => {
      const inside = await startReceiver();
      try {
        await enqueue();
        receiver.answer = status(302, { location: `http://127.0.0.1:${inside.port}/latest/meta-data` });
        await deliverDue(context, 10);
        expect(inside.received).toEqual([]);
        expect(await only()).toMatchObject({
          state: "pending",
          log: [{ result: "redirected", status: 302 }],
        });
      } finally {
        await inside.close();
      }
    });

    it("answers with a flood is no trouble", async () => {
      await enqueue();
      receiver.answer = (response) => response.end(Buffer.alloc(5_000_000));
      await deliverDue(context, 10);
      expect(await only()).toMatchObject({ state: "delivered" });
    });

    it("is gone hears no more, and only that one", async () => {
      await enqueue();
      receiver.answer = status(410);
      await deliverDue(context, 10);
      expect(await only()).toMatchObject({
        state: "disabled",
        attempts: 1,
        log: [{ result: "gone", status: 410 }],
      });

      receiver.answer = status(204);
      const second = await enqueue({ renderId: "rnd_2" });
      await enqueue({ renderId: "rnd_3", url: urlOf(receiver, "other") });
      await enqueue({ tenant: "south" });
      await deliverDue(context, 10);
      expect(receiver.received.map(({ path }) => path.split("?")[0])).toEqual(
        expect.arrayContaining(["/hook", "/other", "/hook"]),
      );
      expect(receiver.received).toHaveLength(3);
      expect(await only("south")).toMatchObject({ state: "delivered" });
      const [stopped] = await listDeliveries(database, { tenant: "north", renderId: "rnd_2" });
      expect(stopped).toMatchObject({
        id: second,
        state: "disabled",
        attempts: 0,
        log: [{ result: "disabled" }],
      });

      // A replay says that the receiver is back.
      expect(await replayDelivery(database, { tenant: "north", deliveryId: second, now: now() })).toBe("due");
      await enqueue({ renderId: "rnd_4" });
      await deliverDue(context, 10);
      const states = (await listDeliveries(database, { tenant: "north" })).map(({ renderId, state }) => [
        renderId,
        state,
      ]);
      expect(Object.fromEntries(states)).toMatchObject({ rnd_2: "delivered", rnd_4: "delivered" });
    });

    it("moves to a private address between look-ups is refused there, and the dialled address is the checked one", async () => {
      const inside = await startReceiver("127.0.0.2");
      try {
        const host = `hooks.example.org:${receiver.port}`;
        await enqueue({ url: `http://${host}/x` });
        const answers = ["127.0.0.1", "127.0.0.2", "127.0.0.2"];
        const lookup: Lookup = () => Promise.resolve([{ address: answers.shift() ?? "", family: 4 }]);
        await deliverDue({ ...context, allow: [host], lookup }, 10);
        expect(answers).toHaveLength(2);
        expect(receiver.received).toMatchObject([{ path: "/x", headers: { host } }]);

        await enqueue({ renderId: "rnd_2", url: `https://hooks.example.org:${inside.port}/x` });
        await deliverDue({ ...context, allow: [], lookup }, 10);
        const [refused] = await listDeliveries(database, { tenant: "north", renderId: "rnd_2" });
        expect(refused).toMatchObject({ state: "pending", log: [{ result: "address-refused" }] });
        expect(inside.received).toEqual([]);
      } finally {
        await inside.close();
      }
    });

    it("is no longer allowed is not dialled", async () => {
      await enqueue();
      await deliverDue({ ...context, allow: [] }, 10);
      expect(receiver.received).toEqual([]);
      expect(results(await only())).toEqual(["address-refused"]);
    });
  });

  describe("a sender that", () => {
    it("dies between sending and recording leaves a lease, and another sends again under the same id", async () => {
      const id = await enqueue();
      const dying: Database = {
        ...{ kind: database.kind, pool: database.pool },
        query: (sql, values) => database.query(sql, values),
        sync: () => database.sync(),
        close: () => database.close(),
        transaction: () => Promise.reject(new Error("the connection is gone")),
      };
      await deliverDue({ ...context, database: dying }, 10);
      expect(receiver.received).toHaveLength(1);
      expect(await only()).toMatchObject({ state: "pending", attempts: 0, log: [] });
      expect(lines).toContain('"level":"error"');
      expect(lines).not.toContain("the connection is gone");

      expect(await deliverDue(context, 10)).toBe(0);
      ahead += 51_000;
      expect(await deliverDue(context, 10)).toBe(1);
      expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
      expect(await only()).toMatchObject({ state: "delivered", attempts: 1 });
    });

    it("comes back after its lease records nothing", async () => {
      await enqueue();
      let letGo = (): void => undefined;
      const arrived = new Promise<void>((resolve) => {
        receiver.answer = (response) => {
          letGo = () => status(500)(response);
          resolve();
        };
      });
      const slow = deliverDue(context, 10);
      await arrived;
      ahead += 51_000;
      receiver.answer = status(204);
      await deliverDue(context, 10);
      letGo();
      await slow;
      const delivery = await only();
      expect(delivery).toMatchObject({ state: "delivered", attempts: 1 });
      expect(results(delivery)).toEqual(["delivered"]);
      expect(lines).toContain("outlasted its lease");
    });

    it("is broken off gives its delivery back", async () => {
      await enqueue();
      const stop = new AbortController();
      receiver.answer = () => stop.abort();
      await deliverDue({ ...context, signal: stop.signal }, 10);
      expect(await only()).toMatchObject({ state: "pending", attempts: 0, log: [] });
      receiver.answer = status(204);
      expect(await deliverDue(context, 10)).toBe(1);
      expect(await only()).toMatchObject({ state: "delivered" });
    });

    it("cannot open an address leaves the others alone", async () => {
      const damaged = await enqueue({ renderId: "rnd_2" });
      await database.query("update clearplan.webhook_delivery set url = '\\x00' where id = $1", [damaged]);
      await enqueue();
      await deliverDue(context, 10);
      const deliveries = await listDeliveries(database, { tenant: "north" });
      expect(Object.fromEntries(deliveries.map(({ renderId, state }) => [renderId, state]))).toEqual({
        rnd_1: "delivered",
        rnd_2: "pending",
      });
    });
  });

  describe("the deliverer", () => {
    it("sends by itself, survives a database that fails, and waits for what runs when it is stopped", async () => {
      let failures = 2;
      const flaky: Database = {
        ...{ kind: database.kind, pool: database.pool },
        query: (sql, values) => {
          failures -= 1;
          return failures >= 0 ? Promise.reject(new Error("no database")) : database.query(sql, values);
        },
        sync: () => database.sync(),
        close: () => database.close(),
        transaction: (work) => database.transaction(work),
      };
      await enqueue();
      const arrived = new Promise<void>((resolve) => {
        receiver.answer = (response) => {
          setTimeout(() => status(204)(response), 200);
          resolve();
        };
      });
      const deliverer = startDeliverer({ ...context, database: flaky }, { interval: 20 });
      await arrived;
      await deliverer.stop();
      expect(await only()).toMatchObject({ state: "delivered" });
      expect(lines.match(/outbox could not be read/g)).toHaveLength(2);
      await enqueue({ renderId: "rnd_2" });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(receiver.received).toHaveLength(1);
    });

    it("goes on with free slots while receivers hang, and takes up the next as soon as one ends", async () => {
      const hanging = await startReceiver();
      try {
        hanging.answer = () => undefined;
        for (let count = 0; count < 3; count += 1) await enqueue({ url: urlOf(hanging) });
        for (let count = 0; count < 6; count += 1) await enqueue({ tenant: "south" });
        const allow = [...context.allow, `127.0.0.1:${hanging.port}`];
        const all = new Promise<void>((resolve) => {
          receiver.answer = (response) => {
            status(204)(response);
            if (receiver.received.length === 6) resolve();
          };
        });
        const begun = performance.now();
        const stop = new AbortController();
        // With pauses this long, only slots that became free can have let the last ones through.
        const deliverer = startDeliverer(
          { ...context, allow, timeout: 300, signal: stop.signal },
          { interval: 60_000, slots: 2 },
        );
        await all;
        expect(performance.now() - begun).toBeLessThan(5000);
        stop.abort();
        await deliverer.stop();
      } finally {
        await hanging.close();
      }
    });
  });

  describe("a replay", () => {
    it("sends again under the same id, with the whole schedule", async () => {
      const id = await enqueue();
      await deliverDue(context, 10);
      ahead += HOUR;
      expect(await replayDelivery(database, { tenant: "north", deliveryId: id, now: now() })).toBe("due");
      receiver.answer = status(503);
      await deliverDue(context, 10);
      expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
      const delivery = await only();
      expect(delivery).toMatchObject({ state: "pending", attempts: 1 });
      expect(delivery.finishedAt).toBeUndefined();
      expect(results(delivery)).toEqual(["delivered", "receiver-fault"]);
    });

    it("is for the tenant's own deliveries", async () => {
      const id = await enqueue();
      await deliverDue(context, 10);
      expect(await replayDelivery(database, { tenant: "south", deliveryId: id, now: now() })).toBe("unknown");
      expect(await replayDelivery(database, { tenant: "north", deliveryId: "msg_0", now: now() })).toBe(
        "unknown",
      );
      expect(await deliverDue(context, 10)).toBe(0);
      expect(await listDeliveries(database, { tenant: "south" })).toEqual([]);
    });

    it("does not disturb an attempt that runs", async () => {
      const id = await enqueue();
      let asked: string | undefined;
      receiver.answer = (response) => {
        void replayDelivery(database, { tenant: "north", deliveryId: id, now: now() }).then((replay) => {
          asked = replay;
          status(204)(response);
        });
      };
      await deliverDue(context, 10);
      expect(asked).toBe("being-sent");
      expect(await only()).toMatchObject({ state: "delivered" });
    });

    it("is possible for a week, then the address is forgotten", async () => {
      const id = await enqueue();
      await deliverDue(context, 10);
      ahead += (REPLAY_DAYS * 24 - 1) * HOUR;
      expect(await forgetAddresses(database, now())).toBe(0);
      ahead += 2 * HOUR;
      await enqueue({ renderId: "rnd_2" });
      expect(await forgetAddresses(database, now())).toBe(1);
      expect(await replayDelivery(database, { tenant: "north", deliveryId: id, now: now() })).toBe(
        "no-address",
      );
      expect((await listDeliveries(database, { tenant: "north", renderId: "rnd_2" }))[0]).toMatchObject({
        replayable: true,
      });
    });

    it("ends with the erasure of the render, whose last message still gets through", async () => {
      const done = await enqueue();
      await deliverDue(context, 10);
      receiver.answer = status(500);
      const pending = await enqueue({ event: "render.failed" });
      await deliverDue(context, 10);
      const other = await enqueue({ renderId: "rnd_2" });
      await database.transaction((tx) => forgetAddressesOf(tx, { tenant: "north", renderId: "rnd_1" }));
      const erased = await enqueue({ event: "render.erased" });
      ahead += 10_000;
      receiver.answer = status(204);
      await deliverDue(context, 10);
      const kept = await database.query<{ id: string }>(
        "select id from clearplan.webhook_delivery where url is not null",
      );
      expect(kept.map(({ id }) => id)).toEqual([other]);
      const states = (await listDeliveries(database, { tenant: "north" })).map(({ id, state }) => [
        id,
        state,
      ]);
      expect(Object.fromEntries(states)).toEqual({
        [done]: "delivered",
        [pending]: "delivered",
        [other]: "delivered",
        [erased]: "delivered",
      });
    });
  });

  describe("the secret of a tenant", () => {
    const signaturesOf = ({ headers }: Received): string[] => String(headers["webhook-signature"]).split(" ");

    it("is replaced; for a day the earlier one signs as well", async () => {
      const before = await webhookSecret(vault, "west");
      const after = await rotateWebhookSecret({ database, vault }, "west", now());
      expect(after).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(after).not.toBe(before);
      // As another process sees it, which remembers nothing or something else.
      expect(await webhookSecret(vault, "west")).toBe(after);

      await enqueue({ tenant: "west" });
      await deliverDue(context, 10);
      expect(signaturesOf(last())).toHaveLength(2);
      for (const secret of [before, after])
        expect(new Webhook(secret).verify(last().body, headersOf(last()))).toMatchObject({
          type: "render.succeeded",
        });

      ahead += 24 * HOUR + 1000;
      await enqueue({ tenant: "west" });
      await deliverDue(context, 10);
      const { headers, body } = last();
      const time = new Date(1000 * Number(headers["webhook-timestamp"]));
      expect(signaturesOf(last())).toEqual([
        new Webhook(after).sign(String(headers["webhook-id"]), time, body),
      ]);
    });

    it("is replaced many times at once and none is lost", async () => {
      const made = await Promise.all(
        [1, 2, 3].map(() => rotateWebhookSecret({ database, vault }, "east", now())),
      );
      expect(new Set(made).size).toBe(3);
      await enqueue({ tenant: "east" });
      await deliverDue(context, 10);
      expect(signaturesOf(last())).toHaveLength(4);
      for (const secret of made) new Webhook(secret).verify(last().body, headersOf(last()));
    });
  });

  describe("what is kept", () => {
    it("is neither the address nor a body in the log, and no readable address in the database", async () => {
      await enqueue();
      receiver.answer = status(500);
      await deliverDue(context, 10);
      ahead += 10_000;
      receiver.answer = status(410);
      await deliverDue(context, 10);
      await deliverDue({ ...context, allow: [] }, 10);
      expect(lines.match(/webhook attempt/g)).toHaveLength(2);
      for (const word of [
        CANARY,
        "127.0.0.1",
        "/hook",
        "/v1/renders",
        "whsec",
        "v1,",
        "words of the receiver",
      ])
        expect(lines).not.toContain(word);
      const rows = await database.query<{ text: string }>(
        `select w::text from clearplan.webhook_delivery w
       union all select d::text from clearplan.webhook_disabled d`,
      );
      expect(rows).toHaveLength(2);
      for (const word of [CANARY, Buffer.from(CANARY).toString("hex"), "127.0.0.1", "words of the receiver"])
        expect(JSON.stringify(rows)).not.toContain(word);
    });

    it("is counted by result", async () => {
      await enqueue();
      const metrics = makeMetrics();
      await deliverDue({ ...context, metrics }, 10);
      expect((await metrics.webhooks.get()).values).toMatchObject([
        { labels: { result: "delivered" }, value: 1 },
      ]);
    });
  });
});
