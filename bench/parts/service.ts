// Throughput of the service as it is run: its own processes, real stores, clients that wait for their plan set before they
// send the next.

import { setTimeout as sleep } from "node:timers/promises";
import { EDITIONS } from "../../src/document/tree.js";
import { BACKENDS, deploy, ENDED, type Backend, type Deployment } from "../../test/faults/deployment.js";
import { examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { quantile } from "../lib/least-squares.js";

const WORKERS = [1, 2];
/** For each worker: one whose plan is rendered, and one whose plan waits. */
const CLIENTS_A_WORKER = 2;
/** Milliseconds between two questions of a client whether its plan set is there. */
const ASK_EVERY = 25;
const EXAMPLE = EXAMPLES[0] ?? "";
const BODY = { plan: examplePlan(EXAMPLE), editions: EDITIONS, formats: ["pdf", "html"] };

/** Seconds: before what counts, and what counts. */
interface Times {
  warmUp: number;
  measured: number;
}

/** Milliseconds of each plan set that ended in the time that counts. */
interface Load {
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
  const times = quick ? { warmUp: 1, measured: 6 } : { warmUp: 5, measured: 20 };
  const deployment = await deployed(backend, workers);
  try {
    const { accepted, finished } = await loadOf(deployment, workers * CLIENTS_A_WORKER, times);
    const seconds = (values: readonly number[], at: number): string =>
      `${(quantile(values, at) / 1000).toFixed(2)} s`;
    return [
      {
        what,
        value: (60 * finished.length) / times.measured,
        unit: "plan sets a minute",
        remark: [
          `of ${finished.length}: from acceptance to the end p50 ${seconds(finished, 0.5)}, p99 ${seconds(finished, 0.99)}`,
          `POST answered p50 ${quantile(accepted, 0.5).toFixed(0)} ms, p99 ${quantile(accepted, 0.99).toFixed(0)} ms`,
        ].join("; "),
      },
    ];
  } finally {
    await deployment.close();
  }
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

async function loadOf({ client }: Deployment, clients: number, times: Times): Promise<Load> {
  const from = performance.now() + times.warmUp * 1000;
  const until = from + times.measured * 1000;
  const load: Load = { accepted: [], finished: [] };
  const round = async (): Promise<void> => {
    const begun = performance.now();
    const id = await client.submit(BODY);
    const accepted = performance.now() - begun;
    for (;;) {
      const job = await client.find(id);
      if (job !== undefined && ENDED.includes(job.status)) {
        const now = performance.now();
        if (job.status !== "succeeded") throw new Error(`a plan set ended as ${job.status}`);
        if (now < from || now > until) return;
        load.accepted.push(accepted);
        load.finished.push(Date.parse(job.finishedAt ?? "") - Date.parse(job.acceptedAt));
        return;
      }
      await sleep(ASK_EVERY);
    }
  };
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) await round();
    }),
  );
  return load;
}
