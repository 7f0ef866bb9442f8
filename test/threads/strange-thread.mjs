// A thread that does what no render does: it is told how to misbehave by the body of a draft request.

import { setTimeout } from "node:timers/promises";
import { threadId } from "node:worker_threads";

const acts = {
  name: () => ({ thread: threadId }),
  environment: () => ({ ...process.env }),
  sleep: (milliseconds) => setTimeout(Number(milliseconds), { thread: threadId }),
  loop: () => {
    for (;;);
  },
  allocate: () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  exit: () => process.exit(3),
  later: async () => {
    queueMicrotask(() => {
      throw new Error("Zebedee Quillmarker");
    });
    await setTimeout(10_000);
  },
  fail: () => {
    throw new RangeError("Zebedee Quillmarker");
  },
};

export default async function answer({ kind, body }) {
  if (kind === "warm") return { ok: true, value: undefined, memory: 0 };
  const [act, argument] = Buffer.from(body).toString("utf8").split(" ");
  const memory = act === "full" ? Number(argument) : 0;
  const value = act === "full" ? { thread: threadId } : await acts[act](argument);
  return { ok: true, value, memory };
}
