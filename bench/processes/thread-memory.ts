// A process with one render thread that renders plan sets and says, after so many, what it holds. It is a process of its
// own because what a thread holds shows in the memory of its process alone.
// Usage: node thread-memory.js 1,50,200

import { setTimeout as sleep } from "node:timers/promises";
import { argv, memoryUsage, stdout } from "node:process";
import { EDITIONS } from "../../src/document/tree.js";
import type { Plan } from "../../src/plan/schema.js";
import { FORMATS } from "../../src/document/formats.js";
import { packPayload } from "../../src/threads/payload.js";
import { makeThreads } from "../../src/threads/pool.js";
import { CLOCK, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import { sizedPlan } from "../lib/sized-plan.js";

/** What the process holds after some plans, in bytes. */
export interface HeldMemory {
  plans: number;
  /** Of the thread: what the process has beyond what it had before there was one. */
  thread: number;
}

/** One plan in so many is an example as it is, and long; the others are short, so that 200 take minutes. */
const WHOLE_EVERY = 10;
const SMALL = 0.1;

/** Milliseconds for the thread to settle: what has been handed over is freed a little later. */
const SETTLE = 500;

const stops = (argv[2] ?? "1").split(",").map(Number);
const wholePlans = EXAMPLES.map(examplePlan);
const smallPlans = wholePlans.map((plan) => sizedPlan(plan, SMALL));
const options = { editions: [...EDITIONS], formats: [...FORMATS] };
const before = memoryUsage.rss();
const threads = makeThreads({ threads: 1, memoryMb: 1024, seconds: 120, recycleAfter: Infinity });
for (let plans = 1; plans <= Math.max(...stops); plans++) {
  const kind = plans % WHOLE_EVERY === 1 ? wholePlans : smallPlans;
  const payload = packPayload({ plan: kind[Math.floor(plans / WHOLE_EVERY) % kind.length] as Plan });
  await threads.render({ payload, options, now: CLOCK.now });
  if (!stops.includes(plans)) continue;
  await sleep(SETTLE);
  const held: HeldMemory = { plans, thread: memoryUsage.rss() - before };
  stdout.write(`${JSON.stringify(held)}\n`);
}
await threads.close();
