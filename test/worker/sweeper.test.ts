import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSweeper, watchClock } from "../../worker/sweeper.js";
import { until } from "../helpers/processes.js";
import { acceptOne, DAY, HOUR, seen, testCore, type TestCore } from "../helpers/render-core.js";

const MINUTE = 60_000;

/** A clock on the wall and the time that passes, which a test moves together or apart. */
function clocks() {
  const told: unknown[] = [];
  const at = { wall: Date.parse("2026-11-23T09:00:00Z"), passed: 0 };
  const watched = watchClock(
    { now: () => new Date(at.wall), log: { error: (fields: object) => told.push(fields) } as never },
    () => at.passed,
  );
  return {
    sound: () => watched.sound(),
    told,
    pass: (milliseconds: number) => {
      at.wall += milliseconds;
      at.passed += milliseconds;
    },
    jump: (milliseconds: number) => (at.wall += milliseconds),
  };
}

describe("watching the clock", () => {
  it("finds a clock sound that goes as time goes, however long nobody looked", () => {
    const { sound, pass, told } = clocks();
    expect(sound()).toBe(true);
    pass(MINUTE);
    expect(sound()).toBe(true);
    pass(30 * DAY);
    expect(sound()).toBe(true);
    expect(told).toEqual([]);
  });

  it.each([
    ["ahead", 2 * DAY],
    ["back", -2 * DAY],
    ["ahead by a little over half a minute", 31_000],
  ])("holds for an hour when it jumps %s", (_, jump) => {
    const clock = clocks();
    clock.jump(jump);
    expect(clock.sound()).toBe(false);
    expect(clock.told).toEqual([{ event: "clock-jumped", seconds: jump / 1000 }]);
    clock.pass(HOUR - MINUTE);
    expect(clock.sound()).toBe(false);
    clock.pass(MINUTE);
    expect(clock.sound()).toBe(true);
    expect(clock.told).toHaveLength(1);
  });

  it("holds for an hour more when somebody puts it right, and is sound then", () => {
    const clock = clocks();
    clock.jump(DAY);
    expect(clock.sound()).toBe(false);
    clock.pass(10 * MINUTE);
    clock.jump(-DAY);
    expect(clock.sound()).toBe(false);
    clock.pass(59 * MINUTE);
    expect(clock.sound()).toBe(false);
    clock.pass(MINUTE);
    expect(clock.sound()).toBe(true);
  });

  it("lets small corrections be, as a time server makes them", () => {
    const clock = clocks();
    for (let round = 0; round < 10; round += 1) {
      clock.pass(MINUTE);
      clock.jump(round % 2 === 0 ? 900 : -900);
      expect(clock.sound()).toBe(true);
    }
  });
});

describe("the sweeper's rounds", () => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore("pglite");
  });
  afterAll(() => t.close());

  it("erase nothing after a jump, and what has expired once time has passed", async () => {
    const render = await acceptOne(t.core);
    let passed = 0;
    let rounds = 0;
    const sweeper = startSweeper(t.core, { monotonic: () => ((rounds += 1), passed), every: 10 });
    const another = async (): Promise<void> => {
      const before = rounds;
      await until("two rounds", () => rounds > before + 2);
    };
    try {
      await another();
      t.pass(8 * DAY);
      await another();
      expect(await seen(t.core, render)).toMatchObject({ status: "queued" });
      expect(t.log.join("")).toContain("clock-jumped");
      t.pass(HOUR);
      passed += HOUR;
      await until("the render to expire", async () => (await seen(t.core, render)).status === "expired");
    } finally {
      await sweeper.stop();
    }
    const ended = rounds;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rounds).toBe(ended);
  });

  it("wait for an hour after a start that seems to be days after the last sweep", async () => {
    const render = await acceptOne(t.core);
    t.pass(8 * DAY);
    let passed = 0;
    const sweeper = startSweeper(t.core, { monotonic: () => passed, every: 10 });
    try {
      await until("the start to be distrusted", () => t.log.join("").includes("clock-distrusted"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await seen(t.core, render)).toMatchObject({ status: "queued" });
      t.pass(HOUR);
      passed += HOUR;
      await until("the render to expire", async () => (await seen(t.core, render)).status === "expired");
    } finally {
      await sweeper.stop();
    }
  });
});
