// Throughput of the service as it is run: its own processes, real stores, clients that wait for their plan set before they
// send the next.

import { setTimeout as sleep } from "node:timers/promises";
import { FORMATS } from "../../src/document/formats.js";
import { EDITIONS } from "../../src/document/tree.js";
import type { Plan } from "../../src/plan/schema.js";
import {
  BACKENDS,
  deploy,
  ENDED,
  type Backend,
  type Client,
  type Deployment,
  type Job,
} from "../../test/faults/deployment.js";
import { examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { quantile } from "../lib/least-squares.js";
import { digits } from "../lib/results-table.js";
import { sizedPlan } from "../lib/sized-plan.js";

const WORKERS = [1, 2];
/** For each worker: one whose plan is rendered, and one whose plan waits. */
const CLIENTS_A_WORKER = 2;
/** Milliseconds between two questions of a client whether its plan set is there. */
const ASK_EVERY = 25;
const EXAMPLE = EXAMPLES[0] ?? "";
/** Size of the plan of a smoke run. */
const QUICK = 0.05;

interface Load {
  plan: Plan;
  clients: number;
  /** Plan sets of each client before those that count: the first take several times as long. */
  warmUp: number;
  /** Seconds that count. */
  seconds: number;
}

/** Milliseconds of each plan set that ended in the time that counts. */
interface Ended {
  /** From the POST to its answer. */
  accepted: number[];
  /** From acceptance to the end, by the service's own clock. */
  finished: number[];
}

export const service: Part = {
  title: `The service: plan sets of ${EXAMPLE}, ${CLIENTS_A_WORKER} clients for each worker`,
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const backend of BACKENDS)
      for (const workers of bench.quick ? [2] : WORKERS)
        figures.push(...(await serviceFigures(backend, workers, bench)));
    return figures;
  },
};

async function serviceFigures(backend: Backend, workers: number, { quick, say }: Bench): Promise<Figure[]> {
  const what = `${backend}, ${workers} ${workers === 1 ? "worker" : "workers"}`;
  say(`service: ${what}`);
  const clients = workers * CLIENTS_A_WORKER;
  const example = examplePlan(EXAMPLE);
  const load = quick
    ? { plan: sizedPlan(example, QUICK), clients, warmUp: 1, seconds: 5 }
    : { plan: example, clients, warmUp: 3, seconds: 15 };
  const deployment = await deployed(backend, workers);
  try {
    const { accepted, finished } = await endedUnder(load, deployment);
    return [
      {
        what,
        value: (60 * finished.length) / load.seconds,
        unit: "plan sets a minute",
        remark: finished.length === 0 ? "none ended in the time" : waitsOf(accepted, finished),
      },
    ];
  } finally {
    await deployment.close();
  }
}

function waitsOf(accepted: readonly number[], finished: readonly number[]): string {
  const waits = (milliseconds: readonly number[], unit: "s" | "ms"): string =>
    [50, 99]
      .map((percent) => {
        const wait = quantile(milliseconds, percent / 100);
        return `p${percent} ${digits(unit === "s" ? wait / 1000 : wait)} ${unit}`;
      })
      .join(", ");
  return `of ${finished.length}: from acceptance to the end ${waits(finished, "s")}; POST answered ${waits(accepted, "ms")}`;
}

/** With the embedded database workers are threads of the one process; elsewhere they are processes. */
async function deployed(backend: Backend, workers: number): Promise<Deployment> {
  const embedded = backend === "embedded";
  const deployment = await deploy(
    backend,
    {
      TENANT_REQUESTS: "1000000",
      LOCK_SECONDS: "15",
      ...(embedded ? { RENDER_THREADS: String(workers) } : {}),
    },
    { fsync: true },
  );
  await deployment.up();
  if (!embedded) for (let more = 1; more < workers; more++) await deployment.addWorker();
  return deployment;
}

async function endedUnder({ plan, clients, warmUp, seconds }: Load, { client }: Deployment): Promise<Ended> {
  const body = { plan, editions: EDITIONS, formats: FORMATS };
  const ended: Ended = { accepted: [], finished: [] };
  let early = clients * warmUp;
  let until = Infinity;
  const round = async (): Promise<void> => {
    const begun = performance.now();
    const id = await client.submit(body);
    const accepted = performance.now() - begun;
    const { acceptedAt, finishedAt = "" } = await endOf(id, client);
    if (early > 0) {
      early -= 1;
      if (early === 0) until = performance.now() + seconds * 1000;
    } else if (performance.now() <= until) {
      ended.accepted.push(accepted);
      ended.finished.push(Date.parse(finishedAt) - Date.parse(acceptedAt));
    }
  };
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) await round();
    }),
  );
  return ended;
}

async function endOf(id: string, client: Client): Promise<Job> {
  for (;;) {
    const job = await client.find(id);
    if (job !== undefined && ENDED.includes(job.status)) {
      if (job.status !== "succeeded") throw new Error(`a plan set ended as ${job.status}`);
      return job;
    }
    await sleep(ASK_EVERY);
  }
}
