// Waits until something has happened to a render, for requests that last: at most so long, and no longer than the client
// is there and the process goes on.

import { eventsAfter, findRender } from "../renders/read.js";
import { TERMINAL, type Render, type RenderEvent } from "../renders/render.js";
import type { Ask } from "./route.js";

/** Fires when the client goes, or the process is about to stop. `release` must be called. */
export function lastingSignal({ signal, stopping }: Pick<Ask, "signal" | "stopping">): {
  signal: AbortSignal;
  abort: () => void;
  release: () => void;
} {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const sources = [signal, ...(stopping === undefined ? [] : [stopping])];
  for (const source of sources) source.addEventListener("abort", abort, { once: true });
  if (sources.some(({ aborted }) => aborted)) abort();
  return {
    signal: controller.signal,
    abort,
    release: () => {
      for (const source of sources) source.removeEventListener("abort", abort);
    },
  };
}

/** The events after one, as soon as there are any; none when the time is over or the signal has fired. */
export async function nextEvents(
  { service: { core, watcher }, caller }: Pick<Ask, "service" | "caller">,
  { id, seq, seconds, signal }: { id: string; seq: number; seconds: number; signal: AbortSignal },
): Promise<RenderEvent[]> {
  const known = await eventsAfter(core, caller.tenant, id, seq);
  if (known.length > 0 || signal.aborted) return known;
  const patience = new AbortController();
  const stop = (): void => patience.abort();
  const timer = setTimeout(stop, seconds * 1000);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await watcher.changed(id, seq, patience.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
  return eventsAfter(core, caller.tenant, id, seq);
}

/** The render when it has ended, or as it is when the time is over. A wish to wait is no right to: there are bounds. */
export async function waitForEnd(
  ask: Pick<Ask, "service" | "caller" | "signal" | "stopping">,
  render: Render,
  seconds: number,
): Promise<Render> {
  const { bounds, core, streams } = ask.service;
  const release = streams.take(ask.caller.tenant);
  if (release === undefined) return render;
  const lasting = lastingSignal(ask);
  const end = performance.now() + Math.min(seconds, bounds.waitSeconds) * 1000;
  try {
    let now: Render | undefined = render;
    let seq = 0;
    while (now !== undefined && !TERMINAL.includes(now.status)) {
      const left = (end - performance.now()) / 1000;
      if (left <= 0 || lasting.signal.aborted) break;
      const events = await nextEvents(ask, { id: render.id, seq, seconds: left, signal: lasting.signal });
      seq = Math.max(seq, ...events.map((event) => event.seq));
      now = await findRender(core, ask.caller.tenant, render.id);
    }
    return now ?? render;
  } finally {
    lasting.release();
    release();
  }
}
