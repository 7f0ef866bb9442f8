// Memory of a render thread: after the first plan, and after many.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import { exitOf } from "../../test/helpers/processes.js";
import type { Figure, Part } from "../lib/figure.js";
import type { HeldMemory } from "../processes/thread-memory.js";

const PROGRAM = join(import.meta.dirname, "..", "processes", "thread-memory.js");
const MEGABYTE = 2 ** 20;

export const memory: Part = {
  title: "Memory of a render thread: plan sets, one in ten of an example, the others shorter",
  measure: async ({ quick, say }) => {
    const stops = quick ? [1, 2, 3] : [1, 50, 200];
    const held = await measureHeld(stops, say);
    const last = held.at(-1);
    const middle = held.at(-2);
    return [
      ...held.map(({ plans, thread }): Figure => ({
        what: `after ${plans} ${plans === 1 ? "plan" : "plans"}`,
        value: thread / MEGABYTE,
        unit: "MB",
        ...(plans === stops.at(-1) ? { bar: { floor: 400, aim: 250 } } : {}),
      })),
      {
        what: `growth from ${middle?.plans} plans to ${last?.plans}`,
        value: ((last?.thread ?? NaN) - (middle?.thread ?? NaN)) / MEGABYTE,
        unit: "MB",
      },
    ];
  },
};

async function measureHeld(stops: readonly number[], say: (what: string) => void): Promise<HeldMemory[]> {
  const child = spawn(execPath, [PROGRAM, stops.join(",")], { stdio: ["ignore", "pipe", "inherit"] });
  const held: HeldMemory[] = [];
  say(`memory of a thread: ${stops.at(-1)} plans`);
  for await (const line of createInterface({ input: child.stdout })) {
    const one = JSON.parse(line) as HeldMemory;
    say(`memory of a thread: ${one.plans} plans done`);
    held.push(one);
  }
  const { code } = await exitOf(child);
  if (code !== 0) throw new Error("the process that renders for the memory bench failed");
  return held;
}
