// Keeps the queue in step with the database, which is the queue of record: puts in what is next, and puts in again what
// the queue has lost. Any number of processes may do this at once.

import { chooseRenders, countWaiting, rendersInQueue, unchoose } from "../src/renders/dispatch.js";
import type { Core } from "../src/renders/core.js";
import type { RenderQueue } from "../src/queue/queue.js";

/** Milliseconds between rounds when nobody asks for one. */
const ROUND = 2_000;
/** Milliseconds between two looks for what the queue has lost. */
const RECONCILE = 5_000;

export interface Dispatcher {
  /** Asks for a round soon. */
  kick(): void;
  /** Resolves when the running round has ended. */
  stop(): Promise<void>;
}

export function startDispatcher(core: Core, queue: RenderQueue): Dispatcher {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const rounds = async (): Promise<void> => {
    do {
      again = false;
      await guarded(core, "dispatch", () => dispatch(core, queue));
    } while (again && !stopped);
    running = undefined;
  };
  const kick = (): void => {
    if (stopped) return;
    again = true;
    running ??= rounds();
  };
  let reconciling: Promise<void> | undefined;
  const timers = [
    setInterval(kick, ROUND),
    setInterval(() => {
      reconciling ??= guarded(core, "reconcile", () => reconcile(core, queue)).finally(
        () => (reconciling = undefined),
      );
    }, RECONCILE),
  ];
  kick();
  return {
    kick,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await running;
      await reconciling;
    },
  };
}

async function dispatch(core: Core, queue: RenderQueue): Promise<void> {
  const ids = await chooseRenders(core);
  if (ids.length === 0) return;
  try {
    await queue.add(ids);
  } catch (error) {
    await unchoose(core, ids);
    throw error;
  }
}

async function reconcile(core: Core, queue: RenderQueue): Promise<void> {
  const lost = await queue.lost(await rendersInQueue(core));
  if (lost.length > 0) {
    core.log.warn(
      { event: "reconciled", renderIds: lost },
      "the queue had lost renders; they are in it again",
    );
    core.metrics.restarts.inc({ reason: "lost-by-queue" }, lost.length);
    await queue.add(lost);
  }
  core.metrics.waiting.set(await countWaiting(core));
  for (const [state, number] of Object.entries(await queue.counts()))
    core.metrics.inQueue.set({ state }, number);
}

/** A store that is away is no reason to end: the next round tries again. */
async function guarded(core: Core, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (err) {
    core.log.warn(
      { event: "round-failed", what, err },
      "a round of the dispatcher failed; it is tried again",
    );
  }
}
