// The sample rendered as the service does it: a thread for each core reads the body and makes the whole plan set.

import { cpus } from "node:os";
import { cpuUsage } from "node:process";
import { FORMATS } from "../../src/document/formats.js";
import { EDITIONS } from "../../src/document/tree.js";
import type { Plan } from "../../src/plan/schema.js";
import { makeThreads } from "../../src/threads/pool.js";
import { CLOCK, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";

export interface StoredBytes {
  name: string;
  bytes: number;
}

export interface MeasuredPlan {
  /** Pages of the standard edition. */
  pages: number;
  /** Seconds that a thread had it. */
  seconds: number;
  /** What is stored of it: the packed plan and the outputs. */
  stored: StoredBytes[];
}

export interface MeasuredSample {
  plans: MeasuredPlan[];
  /** Seconds of processors for each plan, whatever they did: threads, drawing of symbols, handing over. */
  coreSeconds: number;
}

/** The mean size of each thing that is stored of a plan set. */
export function meanStored(plans: readonly MeasuredPlan[]): StoredBytes[] {
  const sums = new Map<string, number>();
  for (const { stored } of plans)
    for (const { name, bytes } of stored) sums.set(name, (sums.get(name) ?? 0) + bytes);
  return [...sums].map(([name, bytes]) => ({ name, bytes: Math.round(bytes / plans.length) }));
}

export async function renderSample(
  plans: readonly Plan[],
  onDone: (done: number) => void,
): Promise<MeasuredSample> {
  const threads = makeThreads({
    threads: cpus().length,
    memoryMb: 1024,
    seconds: 120,
    recycleAfter: Infinity,
  });
  const render = async (plan: Plan): Promise<MeasuredPlan> => {
    const begun = performance.now();
    const body = new TextEncoder().encode(JSON.stringify({ plan, editions: EDITIONS, formats: FORMATS }));
    const accepted = await threads.accept({ body });
    if (!accepted.ok) throw new Error(`a plan of the sample is none: ${JSON.stringify(accepted.faults)}`);
    const { payload, options } = accepted.value;
    const { outputs, missing } = await threads.render({ payload, options, now: CLOCK.now });
    if (missing.length > 0) throw new Error(`not made: ${missing.join(", ")}`);
    return {
      pages: outputs.find(({ name }) => name === "standard.pdf")?.pages ?? 0,
      seconds: (performance.now() - begun) / 1000,
      stored: [
        { name: "plan", bytes: payload.byteLength },
        ...outputs.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
      ],
    };
  };
  // Fonts, symbols and code are warm before anything counts.
  await Promise.all(cpus().flatMap(() => EXAMPLES.map((name) => render(examplePlan(name)))));
  const before = cpuUsage();
  const measured: MeasuredPlan[] = [];
  const waiting = [...plans];
  await Promise.all(
    cpus().map(async () => {
      for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
        measured.push(await render(plan));
        onDone(measured.length);
      }
    }),
  );
  const { user, system } = cpuUsage(before);
  await threads.close();
  return { plans: measured, coreSeconds: (user + system) / 1e6 / plans.length };
}
