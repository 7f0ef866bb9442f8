// Sweeps on a timer, and minds the clock: a clock that jumps ahead would otherwise erase everything at once.

import { lastSweep, sweep } from "../src/renders/sweep.js";
import type { Core } from "../src/renders/core.js";
import { sweepStudio } from "../src/studio/plans.js";

/** Milliseconds between sweeps. */
const ROUND = 60_000;
/** Milliseconds by which the clock may differ from the time that has passed. */
const TOLERANCE = 30_000;
/** Milliseconds that nothing is swept after a jump, so that somebody can mend the clock. */
const HOLD = 3_600_000;

/** Milliseconds since the last sweep after which a start is not trusted: the machine may have woken in another year. */
const LONG_AGO = 2 * 86_400_000;
/** Rounds from one look for what a crash left behind to the next. */
const ORPHANS_EVERY = 15;

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
  let first = true;
  let rounds = 0;
  const round = async (): Promise<void> => {
    try {
      if (first) await distrustLateStart(core, clock);
      first = false;
      if (!clock.sound()) return;
      const swept = {
        ...(await sweep(core, { orphans: rounds % ORPHANS_EVERY === 0 })),
        openPlans: await sweepStudio(core),
      };
      rounds += 1;
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

export interface WatchedClock {
  sound: () => boolean;
  /** Distrusts the clock for an hour from now. */
  hold: () => void;
}

/** After a long stop, or with a clock that went wrong while nothing ran, an hour is left to put it right. */
async function distrustLateStart(core: Core, clock: WatchedClock): Promise<void> {
  const last = await lastSweep(core);
  const since = last === undefined ? 0 : core.now().getTime() - last.getTime();
  if (Math.abs(since) <= LONG_AGO) return;
  clock.hold();
  core.log.error(
    { event: "clock-distrusted", days: Math.round(since / 86_400_000) },
    "the last sweep was days ago by this clock; nothing is erased for an hour",
  );
}

/** Compares the clock with the time that has passed. A jump, ahead or back, holds the sweeper for an hour. */
export function watchClock({ now, log }: Pick<Core, "now" | "log">, monotonic: () => number): WatchedClock {
  let last = { wall: now().getTime(), passed: monotonic() };
  let heldUntil = -Infinity;
  return {
    hold: () => {
      heldUntil = monotonic() + HOLD;
    },
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
