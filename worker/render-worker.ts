// The part of a process that renders: jobs from the queue, threads that do them, and a stop that loses none.

import { makeThreads } from "../src/threads/pool.js";
import type { Service } from "./main.js";
import { makeProcessor, type ProcessParts } from "./process-render.js";

/** Renders of one thread after which it is replaced, so that what a library forgets to free is freed. */
const RECYCLE_AFTER = 200;

export interface RenderWorker {
  stop(): Promise<void>;
}

export async function startRenderWorker(
  {
    config,
    core,
    queue,
    dispatcher,
    symbols,
  }: Pick<Service, "config" | "core" | "queue" | "dispatcher" | "symbols">,
  onStep: ProcessParts["onStep"],
): Promise<RenderWorker> {
  const threads = makeThreads({
    threads: config.renderThreads,
    memoryMb: config.threadMemory,
    seconds: config.renderSeconds,
    recycleAfter: RECYCLE_AFTER,
    symbols,
    warm: true,
    onRestart: (reason) => core.metrics.restarts.inc({ reason: `thread-${reason}` }),
  });
  const processor = makeProcessor({ core, threads, ...(onStep === undefined ? {} : { onStep }) });
  const worker = await queue.work(async (renderId) => {
    try {
      await processor.process(renderId);
    } finally {
      // The tenant has room for its next.
      dispatcher.kick();
    }
  }, config.renderThreads);
  return {
    stop: async () => {
      const ended = worker.close();
      const grace = setTimeout(() => processor.abandon(), config.graceSeconds * 1_000);
      await ended;
      clearTimeout(grace);
      processor.close();
      await threads.close();
    },
  };
}
