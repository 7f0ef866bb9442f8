// The file that each render thread runs. It answers one task at a time; what goes wrong in it comes back as data without
// the message, since a message may quote the plan.

import { Console } from "node:console";
import { Writable } from "node:stream";
import { describeError } from "../diagnostics/describe-error.js";
import { accept } from "./accept.js";
import type { Reply, Task } from "./reply.js";

// React's development build is many times slower. The engine is imported later, by the first task that needs it.
process.env["NODE_ENV"] = "production";

// A library's warning may quote the plan, and standard error is kept by whoever keeps the logs.
globalThis.console = new Console(new Writable({ write: (_chunk, _encoding, done) => done() }));

export default async function answer(task: Task): Promise<Reply> {
  try {
    const value = await work(task);
    return { ok: true, value, memory: memory() };
  } catch (error) {
    return { ok: false, bug: describeError(error), memory: memory() };
  }
}

async function work(task: Task): Promise<unknown> {
  const { symbols } = task;
  if (task.kind === "accept") return accept(task, symbols);
  if (task.kind === "open" || task.kind === "revise") {
    const { open, revise } = await import("./page-work.js");
    return task.kind === "open" ? open(task, symbols) : revise(task, symbols);
  }
  const { check, draft, render, resources } = await import("./work.js");
  switch (task.kind) {
    case "warm":
      await resources(symbols?.folder);
      return undefined;
    case "check":
      return check(task, symbols);
    case "draft":
      return draft(task, symbols);
    case "render":
      return render(task, symbols);
  }
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
