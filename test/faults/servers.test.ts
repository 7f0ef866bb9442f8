// Redis and PostgreSQL go away, forget, hang and come back, while renders wait and run.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { examplePlan, EXAMPLES } from "../helpers/examples.js";
import { until } from "../helpers/processes.js";
import { deploy, FULL, type Deployment } from "./deployment.js";
import { bodyOf, examine, expectAccounted, expectAuditVerifies, expectOneResult } from "./examine.js";

/** Seconds after which a request has been answered, whatever is away. */
const ANSWERED = 15;
/** Seconds in which everything ends once the fault is over: what the queue lost is looked for every few seconds. */
const ENDS = 90;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let made = 0;
const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(1);

/** A plan that is worked on for a while: a fault finds it running. */
const longBody = (): Record<string, unknown> => ({
  plan: examplePlan(EXAMPLES[0] ?? ""),
  editions: ["standard", "large-print", "easy-read", "summary"],
  formats: ["pdf", "html"],
});

interface Work {
  /** Of each accepted render its body. */
  bodies: Map<string, Record<string, unknown>>;
  ids: string[];
}

/** One long render that runs, and short ones that wait behind it: four in the queue, the others in the database. */
async function busy(deployment: Deployment): Promise<Work> {
  const bodies = new Map<string, Record<string, unknown>>();
  const long = await deployment.client.submit(longBody());
  bodies.set(long, longBody());
  for (let index = 0; index < 6; index += 1) await submitShort(deployment, bodies);
  await until("the long render to run", async () => {
    const job = await deployment.client.find(long);
    if (job !== undefined && !["queued", "rendering"].includes(job.status))
      throw new Error(`the long render is ${job.status} before the fault`);
    return job?.status === "rendering";
  });
  return { bodies, ids: [...bodies.keys()] };
}

async function submitShort(
  { client }: Deployment,
  bodies: Map<string, Record<string, unknown>>,
): Promise<string> {
  const body = bodyOf(`FERN-${String((made += 1)).padStart(4, "0")}`);
  const id = await client.submit(body);
  bodies.set(id, body);
  return id;
}

/** Every accepted render ends once, with one result set, as if nothing had happened. */
async function expectAllEndOnce(deployment: Deployment, { bodies }: Pick<Work, "bodies">): Promise<string> {
  const ids = [...bodies.keys()];
  const fault = Date.now();
  await deployment.client.ended(ids, ENDS);
  const took = seconds(fault);
  let again = 0;
  await deployment.inspect(async (core, config) => {
    const all = await examine(core, config, ids);
    for (const kept of all) {
      expect(kept.status).toBe("succeeded");
      expect(kept.opened).toEqual(kept.outputs);
      expect(kept.strayBlobs).toEqual([]);
      expectAccounted(kept);
      if (kept.attempt > 1) again += 1;
    }
    // Byte for byte; of one that waited, and where there is time of the long one.
    for (const kept of FULL ? [all[0], all.at(-1)] : [all.at(-1)])
      if (kept !== undefined) await expectOneResult(kept, bodies.get(kept.id) ?? {});
    await expectAuditVerifies(core);
  });
  return `${ids.length} renders succeeded once, ${again} of them on a later attempt, ${took} s after`;
}

async function readiness({ api }: Deployment): Promise<{ status: number; checks: Record<string, string> }> {
  const response = await fetch(`${api.url}/readyz`, { signal: AbortSignal.timeout(ANSWERED * 1000) });
  const { checks } = (await response.json()) as { checks: Record<string, string> };
  return { status: response.status, checks };
}

const pids = ({ api, worker }: Deployment): number[] => [api.pid, worker.pid];

describe("Redis", () => {
  let deployment: Deployment;
  let alive: number[];
  beforeAll(async () => {
    deployment = await deploy("redis");
    await deployment.up();
    alive = pids(deployment);
  });
  afterAll(() => deployment.close());
  // No process had to be started anew.
  afterEach(() => expect(pids(deployment)).toEqual(alive));

  const redis = () => {
    if (deployment.redis === undefined) throw new Error("there is no Redis");
    return deployment.redis;
  };

  it.runIf(FULL)("is restarted", async () => {
    const work = await busy(deployment);
    await redis().restart();
    const ended = await expectAllEndOnce(deployment, work);
    console.log(`Redis restarted with jobs waiting and running: ${ended}`);
  });

  it("forgets everything", async () => {
    const work = await busy(deployment);
    await redis().flush();
    const ended = await expectAllEndOnce(deployment, work);
    console.log(`Redis flushed with jobs waiting and running: ${ended}`);
  });

  it("hangs for three seconds; plans are accepted meanwhile", async () => {
    const work = await busy(deployment);
    redis().pause();
    const paused = Date.now();
    try {
      await submitShort(deployment, work.bodies);
      expect(Date.now() - paused).toBeLessThan(ANSWERED * 1000);
      expect(await readiness(deployment)).toEqual({ status: 200, checks: { database: "ok", queue: "away" } });
      await until("three seconds to pass", () => Date.now() - paused > 3_000);
    } finally {
      redis().resume();
    }
    const ended = await expectAllEndOnce(deployment, work);
    console.log(`Redis stopped for 3 s: ${ended}`);
  });

  it("is killed and comes back empty; plans are accepted meanwhile", async () => {
    const work = await busy(deployment);
    const [, folder = ""] = (await redis().command("config", "get", "dir")) as string[];
    await redis().kill();
    const killed = Date.now();
    for (let index = 0; index < 3; index += 1) await submitShort(deployment, work.bodies);
    const accepted = seconds(killed);
    await until("readiness to tell that Redis is away", async () => {
      const { status, checks } = await readiness(deployment);
      expect(status).toBe(200);
      return checks["queue"] === "away";
    });
    // Nothing of it is left, and longer than one try to reach it takes.
    await rm(join(folder, "appendonlydir"), { recursive: true });
    await until("two seconds to pass", () => Date.now() - killed > 2_000);
    await redis().restart();
    const ended = await expectAllEndOnce(deployment, work);
    console.log(`Redis killed and started empty: 3 plans accepted without it in ${accepted} s; ${ended}`);
  });
});

describe.each(FULL ? (["postgres", "redis"] as const) : (["postgres"] as const))(
  "PostgreSQL (%s)",
  (backend) => {
    let deployment: Deployment;
    let alive: number[];
    beforeAll(async () => {
      deployment = await deploy(backend);
      await deployment.up();
      alive = pids(deployment);
    });
    afterAll(() => deployment.close());
    afterEach(() => expect(pids(deployment)).toEqual(alive));

    const postgres = () => {
      if (deployment.postgres === undefined) throw new Error("there is no PostgreSQL");
      return deployment.postgres;
    };

    /** While it is away: refused in time, with the time to come again, and nothing of it accepted. */
    async function expectRefused(): Promise<number> {
      const begun = Date.now();
      const response = await deployment.client.ask("POST", "/v1/renders", {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(bodyOf("FERN-AWAY")),
      });
      expect(response.status).toBe(503);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ type: "urn:clearplan:problem:unavailable" });
      expect(Date.now() - begun).toBeLessThan(ANSWERED * 1000);
      return Date.now() - begun;
    }

    async function expectNothingOfRefused(): Promise<void> {
      const count = await deployment.inspect(async ({ database }) =>
        database.query<{ renders: number; accepted: number }>(
          `select (select count(*)::int from clearplan.render) as renders,
           (select count(*)::int from clearplan.audit_event where event = 'accepted') as accepted`,
        ),
      );
      expect(count).toEqual([{ renders: made + longs, accepted: made + longs }]);
    }
    let longs = 0;
    beforeAll(() => {
      made = 0;
    });

    it.runIf(FULL)("is restarted in good order", async () => {
      const work = await busy(deployment);
      longs += 1;
      await postgres().restart();
      const ended = await expectAllEndOnce(deployment, work);
      await expectNothingOfRefused();
      console.log(`PostgreSQL restarted with jobs waiting and running (${backend}): ${ended}`);
    });

    it("is killed, is away for a while and comes back", async () => {
      const work = await busy(deployment);
      longs += 1;
      await postgres().kill();
      const killed = Date.now();
      const refusals = [await expectRefused(), await expectRefused()];
      const { status, checks } = await readiness(deployment);
      expect(status).toBe(503);
      expect(checks["database"]).toBe("away");
      const live = await fetch(`${deployment.api.url}/livez`);
      expect(live.status).toBe(200);
      // Until what runs has ended: its results cannot be stored.
      await deployment.worker.waitLog(
        "that results could not be stored",
        ({ event, renderId }) => event === "given-back" && renderId === work.ids[0],
        ENDS,
      );
      const away = seconds(killed);
      await postgres().restart();
      const back = Date.now();
      await until("the API to accept again", async () => {
        const { status: answer } = await deployment.client.post(bodyOf("FERN-PROBE"));
        if (answer === 202) made += 1;
        return answer === 202;
      });
      const accepts = seconds(back);
      const ended = await expectAllEndOnce(deployment, work);
      await expectNothingOfRefused();
      console.log(
        `PostgreSQL killed with jobs waiting and running, away for ${away} s (${backend}): refused with 503 after ${refusals.join(" and ")} ms; accepted again ${accepts} s after its start; ${ended}`,
      );
    });

    it("hangs: requests are refused in time, and everything goes on when it answers again", async () => {
      const work = await busy(deployment);
      longs += 1;
      postgres().pause();
      let refused: number;
      try {
        refused = await expectRefused();
      } finally {
        postgres().resume();
      }
      const ended = await expectAllEndOnce(deployment, work);
      console.log(
        `PostgreSQL stopped with SIGSTOP (${backend}): refused with 503 after ${refused} ms; ${ended}`,
      );
    });

    it("is away while the service is asked to stop: it ends in its time of grace", async () => {
      await deployment.client.submit(longBody());
      await postgres().kill();
      const asked = Date.now();
      const exits = await deployment.down();
      const took = Date.now() - asked;
      expect(exits).toEqual([
        { code: 0, signal: null },
        { code: 0, signal: null },
      ]);
      expect(took).toBeLessThan(30_000);
      await postgres().restart();
      await deployment.up();
      alive = pids(deployment);
      console.log(`SIGTERM while PostgreSQL is away (${backend}): ended after ${took} ms`);
    });
  },
);
