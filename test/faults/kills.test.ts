// What is killed, stopped or sent twice, and what is left of the renders then: each has one end, one result set and one
// account in the audit trail, on each backend. `FAULTS=full` runs every case on every backend, and more often.

import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database, Statements } from "../../src/database/database.js";
import { makeLog } from "../../src/observe/log.js";
import { openQueue } from "../../src/queue/queue.js";
import { acceptRender } from "../../src/renders/accept.js";
import { MOST_ATTEMPTS } from "../../src/renders/claim.js";
import type { Core } from "../../src/renders/core.js";
import { makeThreads } from "../../src/threads/pool.js";
import { webhookSecret } from "../../src/webhooks/sign.js";
import { makeProcessor, STEPS, type Step } from "../../worker/process-render.js";
import { runBuilt } from "../helpers/built-script.js";
import { until } from "../helpers/processes.js";
import { startReceiver, status, type Received, type Receiver } from "../webhooks/receiver.js";
import {
  acceptedBody,
  BACKENDS,
  BOUND,
  deploy,
  FULL,
  LOCK_SECONDS,
  type Backend,
  type Deployment,
  type Job,
  type Posted,
  type Stops,
} from "./deployment.js";
import {
  bodyOf,
  examine,
  expectAccounted,
  expectAllEnded,
  expectAuditVerifies,
  expectOneResult,
  type Kept,
} from "./examine.js";

vi.setConfig({ testTimeout: 3_000 * BOUND, hookTimeout: 3_000 * BOUND });

/** The bounded form spares the start of a whole deployment: nothing-lost.test.ts kills everything on all three. */
const TESTED: readonly Backend[] = FULL ? BACKENDS : ["redis"];

describe.each(TESTED)("%s", (backend) => {
  let service: Deployment;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    service = await deploy(backend, { WEBHOOK_ALLOW: `127.0.0.1:${receiver.port}` });
    await service.up();
  });

  afterAll(async () => {
    await service.close();
    await receiver.close();
  });

  /** A case that the bounded form runs on these backends only. */
  const on = (...backends: Backend[]) => it.runIf(FULL || backends.includes(backend));
  const callbackUrl = (): string => `http://127.0.0.1:${receiver.port}/told`;
  const told = (renderId: string): Received[] =>
    receiver.received.filter(({ body }) => body.includes(renderId));
  const say = (line: string): void => console.log(`${line} (${backend})`);

  /** Every render of `ids` has one result, the bytes of an undisturbed one, and everything has ended and is accounted for. */
  const expectWhole = (ids: readonly string[], bodies: readonly object[]): Promise<Kept[]> =>
    service.inspect(async (core, config) => {
      const kept = await examine(core, config, ids);
      for (const [index, one] of kept.entries()) await expectOneResult(one, bodies[index] ?? {});
      await expectAuditVerifies(core);
      await expectAllEnded(core);
      return kept;
    });

  on("redis")("finishes what it accepted when everything is killed right after the answer", async () => {
    const bodies = [
      bodyOf("FERN-1101"),
      bodyOf("FERN-1102", { editions: ["standard", "easy-read"], formats: ["pdf", "html"] }),
      bodyOf("FERN-1103"),
    ];
    for (let trial = 0; trial < (FULL ? 5 : 1); trial += 1) {
      await service.up();
      const ids: string[] = [];
      for (const body of bodies) ids.push(await service.client.submit(body));
      const killed = Date.now();
      await service.killEverything();
      await service.up();
      const jobs = await service.client.ended(ids);
      await expectWhole(ids, bodies);
      say(`everything killed after ${ids.length} were accepted: ${outcome(jobs, killed)}`);
    }
  });

  on("redis")("loses and doubles no request when the API is killed in the midst of it", async () => {
    const random = seeded(20_261_123);
    const before = await service.inspect(expectAllEnded);
    const ids = new Map<string, string>();
    let [answered, unanswered] = [0, 0];
    for (let trial = 0; trial < (FULL ? 15 : 4); trial += 1) {
      await service.up();
      const keys = Array.from({ length: 8 }, (_, index) => `FERN-2${trial}${index}`);
      const post = (key: string): Promise<Posted> => service.client.post(bodyOf(key), key);
      // The first finds a process that has just started; the second tells how long a request takes.
      const [cold = "", warm = "", ...others] = keys;
      const posts = [post(cold)];
      await posts[0];
      const begun = performance.now();
      posts.push(post(warm));
      await posts[1];
      const span = 3 * (performance.now() - begun);
      posts.push(...others.map(post));
      await sleep(random() * span);
      await service.kill("api");
      const answers = await Promise.all(posts);
      // Once in the full form it is waited for; that takes a minute.
      if (!FULL || trial > 0) await letReservationsLapse(service);
      await service.up();
      for (const [index, key] of keys.entries()) {
        const id = await repeat(service, key);
        ids.set(key, id);
        const first = answers[index]?.id;
        if (first === undefined) unanswered += 1;
        else {
          answered += 1;
          expect(await found(service, first)).toMatchObject({ id: first });
          expect(id).toBe(first);
        }
      }
    }
    await service.client.ended([...ids.values()]);
    await service.inspect(async (core, config) => {
      const all = await expectAllEnded(core);
      expect(all.filter((id) => !before.includes(id)).sort()).toEqual([...ids.values()].sort());
      for (const [key, id] of ids) {
        const [kept] = await examine(core, config, [id]);
        if (kept !== undefined) await expectOneResult(kept, bodyOf(key));
      }
      await expectAuditVerifies(core);
    });
    expect(unanswered).toBeGreaterThan(0);
    say(
      `API killed in the midst of requests: ${answered} answered, ${unanswered} not; ${ids.size} renders, each once`,
    );
  });

  it("has one result set when the worker is killed at each step", async () => {
    const steps = FULL ? STEPS : KILLED_AT[backend];
    const bodies = steps.map((step, index) =>
      bodyOf(`FERN-300${index}`, step === "stored" ? TWO_EDITIONS : {}),
    );
    const ids = await service.accept(bodies);
    const stops: Stops = { at: steps, how: "kill" };
    const from = service.stopped.length;
    const { value: jobs, deaths } = await service.supervise({ stops }, () =>
      service.client.ended(ids, 2 * BOUND),
    );
    const stopped = service.stopped.slice(from);
    expect(stopped.map(({ step }) => step)).toEqual(steps);
    expect(deaths).toBe(steps.length);
    await expectWhole(ids, bodies);
    for (const { step, renderId, at } of stopped) {
      const job = jobs.find(({ id }) => id === renderId);
      expect(job?.attempt).toBe(step === "committed" ? 1 : 2);
      if (job !== undefined) say(`worker killed at ${step}: ${outcome([job], at)}`);
    }
  });

  on("redis")("sends a message again, under its id, when it was sent and not recorded", async () => {
    await service.renderWith({});
    receiver.answer = () => service.worker.kill("SIGKILL");
    const id = await service.client.submit(bodyOf("FERN-4001", { callbackUrl: callbackUrl() }));
    await eventually("a first message", () => told(id)[0]);
    const killed = Date.now();
    await service.kill("worker");
    receiver.answer = status(204);
    if (!FULL) await letLeasesLapse(service);
    await service.up();
    const [first, second] = await eventually("a second message", () => told(id).length > 1 && told(id));
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    say(`worker killed before the receiver had answered: the same message came again ${since(killed)}`);
    await eventually("the record of it", () =>
      service.worker.log.find((line) => line["renderId"] === id && line["result"] === "delivered"),
    );
    await service.inspect(async (core, config) => {
      const secret = await webhookSecret(core.vault, service.tenant);
      for (const one of told(id)) verify(secret, one);
      const [kept] = await examine(core, config, [id]);
      expect(kept?.deliveries).toMatchObject([{ event: "render.succeeded", state: "delivered" }]);
    });
  });

  on()("tries again when a render thread is killed", async () => {
    // One passes by first, after which a thread has all it needs and is given the next at once.
    await service.renderWith({ stops: { at: ["rendering"], how: "thread", after: 1 } });
    const { pid } = service.worker;
    await service.client.ended([await service.client.submit(bodyOf("FERN-5000"))]);
    const bodies = [bodyOf("FERN-5001", TWO_EDITIONS), bodyOf("FERN-5002")];
    const ids = [await service.client.submit(bodies[0] ?? {})];
    const killed = await eventually("the thread to be killed", () =>
      service.stopped.find(({ renderId }) => renderId === ids[0]),
    );
    // Of the embedded service all threads were killed, also the one that reads what is sent: a request may have to be repeated.
    ids.push(await repeat(service, "FERN-5002"));
    const jobs = await service.client.ended(ids);
    expect(service.worker.pid).toBe(pid);
    expect(service.worker.log.find(({ event }) => event === "thread-ended")).toMatchObject({
      renderId: ids[0],
      code: "render-crashed",
    });
    expect(jobs.map(({ attempt }) => attempt)).toEqual([2, 1]);
    await expectWhole(ids, bodies);
    say(`render thread killed: ${outcome(jobs.slice(0, 1), killed.at)}`);
  });

  on("redis")("gives up a render that kills its thread each time, and does the others", async () => {
    const bodies = ["FERN-5101", "FERN-5102", "FERN-5103"].map((id) => bodyOf(id, TWO_EDITIONS));
    const ids = await service.accept(bodies);
    await service.up({ stops: { at: ["rendering"], how: "thread", every: true, after: 1 } });
    await expectPoison(ids, bodies, 3, "thread");
  });

  on("redis")("gives up a render that kills its process each time, and does the others", async () => {
    const bodies = [bodyOf("FERN-5201"), bodyOf("FERN-5202"), bodyOf("FERN-5203")];
    const ids = await service.accept(bodies);
    const stops: Stops = { at: ["rendering"], how: "kill", every: true };
    const { deaths } = await service.supervise({ stops }, () => service.client.ended(ids, 2 * BOUND));
    expect(deaths).toBe(MOST_ATTEMPTS);
    await expectPoison(ids, bodies, MOST_ATTEMPTS, "process");
  });

  const expectPoison = async (
    ids: readonly string[],
    bodies: readonly object[],
    starts: number,
    what: string,
  ): Promise<void> => {
    await service.client.ended(ids);
    // Whichever came first is the one.
    const poison = service.stopped.at(-1)?.renderId ?? "";
    expect(ids).toContain(poison);
    await service.inspect(async (core, config) => {
      for (const [index, kept] of (await examine(core, config, ids)).entries())
        if (kept.id !== poison) await expectOneResult(kept, bodies[index] ?? {});
        else {
          expect(kept).toMatchObject({
            status: "failed",
            attempt: starts,
            failure: "render-crashed",
            outputs: {},
          });
          expectAccounted(kept);
        }
      await expectAuditVerifies(core);
    });
    say(
      `a render killed its ${what} each time: failed after ${starts} starts, ${ids.length - 1} others succeeded`,
    );
  };

  on("redis")("finishes within the grace time at SIGTERM", async () => {
    await service.renderWith({ env: { GRACE_SECONDS: "20" } });
    const body = bodyOf("FERN-6001", TWO_EDITIONS);
    const id = await service.client.submit(body);
    await started(service, id);
    expect(await service.stopWorker()).toEqual({ code: 0, signal: null });
    const [kept] = await service.inspect((core, config) => examine(core, config, [id]));
    expect(kept).toMatchObject({ status: "succeeded", attempt: 1, givenBack: 0 });
    await expectWhole([id], [body]);
    say("SIGTERM in the midst of a render: it was finished first, exit code 0");
  });

  on("redis")(
    "gives back at SIGTERM what the grace time is too short for, and another finishes it",
    async () => {
      await service.renderWith({ env: { GRACE_SECONDS: "0" } });
      const body = bodyOf("FERN-6101", TWO_EDITIONS);
      const id = await service.client.submit(body);
      await started(service, id);
      const stopped = Date.now();
      expect(await service.stopWorker()).toEqual({ code: 0, signal: null });
      const [given] = await service.inspect((core, config) => examine(core, config, [id]));
      expect(given).toMatchObject({ status: "queued", attempt: 1, givenBack: 1 });
      await service.up();
      const jobs = await service.client.ended([id]);
      const [kept] = await expectWhole([id], [body]);
      expect(kept).toMatchObject({ attempt: 2, givenBack: 1 });
      say(
        `SIGTERM in the midst of a render, no time left: given back, exit code 0, ${outcome(jobs, stopped)}`,
      );
    },
  );

  on("redis")("has one result set when a job is delivered twice", async () => {
    const bodies = [bodyOf("FERN-7001"), bodyOf("FERN-7002")];
    const ids = await service.accept(bodies);
    await service.inspect(async (core, config) => {
      const log = makeLog("silent");
      const queue = await openQueue({ database: core.database, config, log });
      const [threads, more] = [{ memoryMb: 1024, seconds: 60, recycleAfter: 100 }, ids.slice(0, 1)];
      const pool = makeThreads({ ...threads, threads: 2 });
      const processor = makeProcessor({ core, threads: pool });
      try {
        // Two workers that both believe to have it.
        await Promise.all([...more, ...more].map((id) => processor.process(id)));
        const [once] = await examine(core, config, more);
        // It has ended, and comes again.
        await processor.process(ids[0] ?? "");
        expect(await examine(core, config, more)).toEqual([once]);
        await queue.add(more);
        await queue.add(ids);
        await queue.add(ids);
      } finally {
        processor.close();
        await pool.close();
        await queue.close();
      }
    });
    await service.up();
    const jobs = await service.client.ended(ids);
    expect(jobs.map(({ attempt }) => attempt)).toEqual([2, 1]);
    await emptyQueue(service);
    await expectWhole(ids, bodies);
    say(
      "one job processed twice at once, and again after its end, and put into the queue five times: one result set",
    );
  });

  on("redis")("keeps the plan of a request whose commit was not answered", async () => {
    await service.stopWorker();
    const body = bodyOf("FERN-7101");
    const caller = { tenant: service.tenant, actor: "key_faults" };
    const before = await service.inspect(renderIds);
    await service.inspect(async (core) => {
      const doubtful = { ...core, database: answersLost(core.database) };
      await expect(acceptRender(doubtful, caller, acceptedBody(body))).rejects.toThrow("terminated");
    });
    const [id = ""] = (await service.inspect(renderIds)).filter((one) => !before.includes(one));
    await service.up();
    await service.client.ended([id]);
    await expectWhole([id], [body]);
    say("the answer to a commit was lost: what was recorded has its plan, and was rendered");
  });

  it.runIf(FULL && backend === "postgres")(
    "goes on when a process stands still in the midst of a transaction",
    async () => {
      await service.up();
      await service.client.ended([await service.client.submit(bodyOf("FERN-8900"))]);
      const script = runBuilt(STANDS_STILL, {
        DATABASE_URL: service.postgres?.url ?? "",
        TENANT: service.tenant,
      });
      await eventually("the lock to be held", () => script.lines.includes("held"));
      script.child.kill("SIGSTOP");
      const begun = Date.now();
      const id = await repeat(service, "FERN-8901");
      await service.client.ended([id]);
      script.child.kill("SIGKILL");
      say(`a process stood still with the lock of an audit chain: a request was accepted ${since(begun)}`);
    },
  );

  const PAUSED_AT: readonly Step[] = FULL ? ["claimed", "rendering", "rendered", "stored"] : ["rendered"];

  it.runIf(FULL || backend === "redis").each(PAUSED_AT)(
    "changes nothing when a worker that stood still at %s comes back",
    async (step) => {
      await service.renderWith({ stops: { at: [step], how: "pause" } });
      const returning = service.worker;
      const body = bodyOf(`FERN-8${step.length}01`, { callbackUrl: callbackUrl() });
      const id = await service.client.submit(body).catch(() => "");
      const paused = await eventually("the worker to stand still", () =>
        service.stopped.find(({ renderId }) => renderId === id),
      );
      if (backend === "embedded") await sleep(1_500 * LOCK_SECONDS);
      else {
        await service.addWorker();
        const [job] = await service.client.ended([id]);
        expect(job?.attempt).toBe(2);
      }
      returning.kill("SIGCONT");
      const jobs = await service.client.ended([id]);
      await eventually("a message", () => told(id).length > 0);
      if (backend !== "embedded") {
        await returning.waitLog(
          "that it came too late",
          ({ event, renderId }) => renderId === id && (event === "late" || event === "stopped"),
        );
        await returning.stop();
      }
      const [kept] = await expectWhole([id], [body]);
      expect(kept?.deliveries).toHaveLength(1);
      expect(new Set(told(id).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
      say(`worker stood still at ${step} and came back: ${outcome(jobs, paused.at)}, one message`);
    },
  );
});

/** Takes the lock of a tenant's audit chain and keeps it. */
const STANDS_STILL = `
  const { openDatabase } = await import(built("database/open-database.js"));
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir: "" }, () => undefined);
  await database.transaction(async (tx) => {
    const rows = await tx.query("select 1 from clearplan.audit_head where tenant = $1 for update", [process.env.TENANT]);
    if (rows.length === 1) console.log("held");
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  });
`;

/** A database that commits, and whose answer does not come through. */
const answersLost = (database: Database): Database => {
  const transaction = async <T>(work: (tx: Statements) => Promise<T>): Promise<T> => {
    await database.transaction(work);
    throw new Error("Connection terminated unexpectedly");
  };
  return Object.create(database, { transaction: { value: transaction } }) as Database;
};

const renderIds = async ({ database }: Core): Promise<string[]> =>
  (await database.query<{ id: string }>("select id from clearplan.render")).map(({ id }) => id);

/** Every step on some backend; each is a start of a process. */
const KILLED_AT: Record<Backend, readonly Step[]> = {
  embedded: ["committed"],
  postgres: ["claimed", "rendered"],
  redis: ["rendering", "stored"],
};

const TWO_EDITIONS = { editions: ["standard", "easy-read"], formats: ["pdf", "html"] };

/** "succeeded on attempt 2, one result set, 3.1 s after" */
function outcome(jobs: readonly Job[], from: number): string {
  const attempts = Math.max(...jobs.map(({ attempt }) => attempt));
  const last = Math.max(from, ...jobs.map(({ finishedAt = "" }) => Date.parse(finishedAt)));
  const what = new Set(jobs.map((job) => job.status));
  return `${[...what].join(", ")} on attempt ${attempts} at most, one result set, ${((last - from) / 1000).toFixed(1)} s after`;
}

const since = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s after`;

const eventually = <T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> => until(what, ask, BOUND);

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sends the same request again, with the same key, until it is accepted. */
async function repeat(service: Deployment, key: string): Promise<string> {
  return eventually(`the request ${key} to be accepted`, async () => {
    const { id } = await service.client.post(bodyOf(key), key);
    if (id === undefined) await sleep(200);
    return id;
  });
}

const found = (service: Deployment, id: string): Promise<Job> =>
  eventually("the API to answer", () => service.client.find(id));

const started = (service: Deployment, id: string): Promise<unknown> =>
  service.worker.waitLog(
    "that it has begun",
    ({ event, renderId }) => event === "started" && renderId === id,
  );

/** As if the minute had passed for which a process that died has reserved a key. */
const letReservationsLapse = (service: Deployment): Promise<void> =>
  service.inspect(async (core) => {
    await core.database.query(
      "update clearplan.idempotency set reserved_until = $1 where render_id is null",
      [new Date(Date.now() - 1_000)],
    );
  });

/** As if the minute had passed for which a process that died has leased a message. */
const letLeasesLapse = (service: Deployment): Promise<void> =>
  service.inspect(async (core) => {
    await core.database.query("update clearplan.webhook_delivery set next_at = $1 where state = 'pending'", [
      new Date(Date.now() - 1_000),
    ]);
  });

/** Waits until the queue holds nothing. */
const emptyQueue = (service: Deployment): Promise<boolean> =>
  eventually("the queue to be empty", async () => {
    await service.up();
    await sleep(1_000);
    return service.inspect(async (core, config) => {
      const queue = await openQueue({ database: core.database, config, log: makeLog("silent") });
      try {
        return Object.values(await queue.counts()).every((number) => number === 0);
      } finally {
        await queue.close();
      }
    });
  });

function verify(secret: string, { headers, body }: Received): void {
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  new Webhook(secret).verify(body, Object.fromEntries(names.map((name) => [name, String(headers[name])])));
}
