// Waits for something to happen to renders: one statement a tick for all that are waited for, whatever their number.

import type { Core } from "./core.js";

/** Milliseconds between two looks. */
const TICK = 200;

export interface RenderWatcher {
  /** Resolves when the render has an event after `seq`, or when `signal` fires, whichever is first. */
  changed(renderId: string, seq: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

interface Waiter {
  renderId: string;
  seq: number;
  wake: () => void;
}

export function makeRenderWatcher({ database, log }: Pick<Core, "database" | "log">): RenderWatcher {
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const ids = [...new Set([...waiters].map(({ renderId }) => renderId))];
      const rows = await database.query<{ id: string; event_seq: number }>(
        "select id, event_seq from clearplan.render where id in (select jsonb_array_elements_text($1::jsonb))",
        [JSON.stringify(ids)],
      );
      const seqs = new Map(rows.map(({ id, event_seq }) => [id, event_seq]));
      for (const waiter of waiters) if ((seqs.get(waiter.renderId) ?? 0) > waiter.seq) waiter.wake();
    } catch (err) {
      // The database is away for a moment; whoever waits is told when it is back, or gives up by itself.
      log.warn({ err }, "could not look for events");
    } finally {
      looking = false;
    }
  };
  const settle = (): void => {
    if (waiters.size > 0 && timer === undefined) timer = setInterval(() => void look(), TICK);
    if (waiters.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  return {
    changed: (renderId, seq, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const waiter: Waiter = {
          renderId,
          seq,
          wake: () => {
            waiters.delete(waiter);
            signal.removeEventListener("abort", waiter.wake);
            settle();
            resolve();
          },
        };
        signal.addEventListener("abort", waiter.wake);
        waiters.add(waiter);
        settle();
        void look();
      }),
    close: () => {
      for (const waiter of [...waiters]) waiter.wake();
    },
  };
}
