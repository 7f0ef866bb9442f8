// Sweeps on a timer, and minds the clock: a clock that jumps ahead would otherwise erase everything at once.

import { sweep } from "../src/renders/sweep.js";
import type { Core } from "../src/renders/core.js";

/** Milliseconds between sweeps. */
const ROUND = 60_000;
/** Milliseconds by which the clock may differ from the time that has passed. */
const TOLERANCE = 30_000;
/** Milliseconds that nothing is swept after a jump, so that somebody can mend the clock. */
const HOLD = 3_600_000;

export interface Sweeper {
  stop(): Promise<void>;
}

export interface SweeperOptions {
  /** Milliseconds that have passed, whatever the clock says. */
  monotonic?: () => number;
  /** Milliseconds between sweeps. */
  every?: number;
}

export function startSweeper(
  core: Core,
  { monotonic = () => performance.now(), every = ROUND }: SweeperOptions = {},
): Sweeper {
  const clock = watchClock(core, monotonic);
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    try {
      if (!clock.sound()) return;
      const swept = await sweep(core);
      if (Object.values(swept).some((number) => number > 0))
        core.log.info({ event: "swept", ...swept }, "swept");
    } catch (err) {
      core.log.warn({ event: "sweep-failed", err }, "a sweep failed; it is tried again");
    }
  };
  const tick = (): void => {
    running ??= round().finally(() => (running = undefined));
  };
  const timer = setInterval(tick, every);
  tick();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Compares the clock with the time that has passed. A jump, ahead or back, holds the sweeper for an hour. */
export function watchClock(
  { now, log }: Pick<Core, "now" | "log">,
  monotonic: () => number,
): { sound: () => boolean } {
  let last = { wall: now().getTime(), passed: monotonic() };
  let heldUntil = -Infinity;
  return {
    sound: () => {
      const next = { wall: now().getTime(), passed: monotonic() };
      const jump = next.wall - last.wall - (next.passed - last.passed);
      last = next;
      if (Math.abs(jump) > TOLERANCE) {
        heldUntil = next.passed + HOLD;
        log.error(
          { event: "clock-jumped", seconds: Math.round(jump / 1000) },
          "the clock jumped; nothing is erased for an hour",
        );
      }
      return next.passed >= heldUntil;
    },
  };
}
