// Threads that hang, eat all memory, exit or throw: each costs its task and nothing else.

import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { describeError } from "../../src/diagnostics/describe-error.js";
import { makeThreads, type RestartReason, type ThreadSettings } from "../../src/threads/pool.js";
import { ThreadError, type Threads } from "../../src/threads/threads.js";

const open: Threads[] = [];
let restarts: RestartReason[] = [];

function start(settings: Partial<ThreadSettings> = {}): Threads {
  const threads = makeThreads({
    threads: 1,
    memoryMb: 64,
    seconds: 30,
    recycleAfter: 1000,
    threadFile: join(import.meta.dirname, "strange-thread.mjs"),
    onRestart: (reason) => restarts.push(reason),
    ...settings,
  });
  open.push(threads);
  return threads;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((threads) => threads.close()));
  restarts = [];
});

/** Has a thread do something; what the strange thread answers is no draft. */
const act = (threads: Threads, what: string): Promise<Record<string, unknown>> =>
  threads.draft({ body: Buffer.from(what), now: "" });

const endOf = async (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => "answered",
    (error: unknown) => (error instanceof ThreadError ? error.reason : error),
  );

/** A thread has begun to work: what is asked of it next waits for nothing. */
beforeAll(async () => {
  await act(start(), "name");
});

describe("a thread", () => {
  it("that hangs is killed at the deadline, and the next task succeeds", async () => {
    const threads = start({ seconds: 2 });
    const { thread } = await act(threads, "name");
    const begin = performance.now();
    expect(await endOf(act(threads, "loop"))).toBe("too-long");
    expect(performance.now() - begin).toBeGreaterThan(1950);
    expect((await act(threads, "name"))["thread"]).not.toBe(thread);
    expect(restarts).toEqual(["too-long"]);
  });

  it("that uses all its memory ends alone, and the next task succeeds", async () => {
    const threads = start({ memoryMb: 24 });
    const { thread } = await act(threads, "name");
    expect(await endOf(act(threads, "allocate"))).toBe("out-of-memory");
    expect((await act(threads, "name"))["thread"]).not.toBe(thread);
    expect(restarts).toEqual(["out-of-memory"]);
  });

  it.each(["exit", "later"])("that ends by itself (%s) fails its task alone", async (what) => {
    const threads = start();
    expect(await endOf(act(threads, what))).toBe("crashed");
    expect(await act(threads, "name")).toHaveProperty("thread");
    expect(restarts).toEqual(["crashed"]);
  });

  it("is ended by the caller's signal, at work or waiting", async () => {
    const threads = start();
    const atWork = new AbortController();
    const waiting = new AbortController();
    const render = (signal: AbortSignal): Promise<unknown> =>
      endOf(
        threads.render(
          { payload: Buffer.from("unused"), options: { editions: ["standard"], formats: ["pdf"] }, now: "" },
          { signal },
        ),
      );
    const busy = act(threads, "sleep 300");
    const [second, third] = [render(waiting.signal), act(threads, "name")];
    expect(threads.waiting).toBe(2);
    waiting.abort();
    expect(await second).toBe("stopped");
    expect(threads.waiting).toBe(1);
    expect(await busy).toEqual(await third);
    expect(restarts).toEqual([]);

    expect(await render(AbortSignal.abort())).toBe("stopped");
    expect(restarts).toEqual([]);
    const loop = threads.render(
      { payload: Buffer.from("x"), options: { editions: [], formats: [] }, now: "" },
      {
        signal: atWork.signal,
      },
    );
    atWork.abort();
    expect(await endOf(loop)).toBe("stopped");
    expect(await act(threads, "name")).toHaveProperty("thread");
  });

  it("knows nothing of the process's environment", async () => {
    process.env["MASTER_KEY"] = "not for threads";
    try {
      expect(await act(start(), "environment")).toEqual({ NODE_ENV: "production" });
    } finally {
      delete process.env["MASTER_KEY"];
    }
  });

  it("leaves the caller its bytes", async () => {
    const body = Buffer.from("name");
    await start().draft({ body, now: "" });
    expect(body.toString()).toBe("name");
  });
});

describe("what may be told of an end", () => {
  it("holds no message of the thread", async () => {
    for (const what of ["later", "fail"]) {
      const error: unknown = await act(start(), what).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "ThreadError", reason: "crashed" });
      expect((error as Error).message).toBe("a render thread ended: crashed");
      const told = describeError(error);
      expect(told.cause?.at.join()).toContain("strange-thread.mjs");
      expect(JSON.stringify(told)).not.toMatch(/Zebedee|Quillmarker/);
    }
  });
});

describe("threads", () => {
  it("are replaced after so many tasks; no task is lost", async () => {
    const threads = start({ recycleAfter: 5 });
    const ids: unknown[] = [];
    const name = async (): Promise<void> => void ids.push((await act(threads, "sleep 5"))["thread"]);
    while (restarts.length < 2) await Promise.all(Array.from({ length: 5 }, name));
    await name();
    expect(new Set(ids).size).toBe(3);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of [...new Set(ids)].slice(0, -1))
      expect(ids.filter((other) => other === id).length).toBeGreaterThanOrEqual(5);
    expect(restarts).toEqual(["recycled", "recycled"]);
  });

  it("let a long task end when they are replaced", async () => {
    const threads = start({ threads: 2, recycleAfter: 4 });
    const long = act(threads, "sleep 1500");
    while (restarts.length === 0) await act(threads, "sleep 5");
    const { thread } = await act(threads, "name");
    expect((await long)["thread"]).not.toBe(thread);
  });

  it("are replaced early when they hold much", async () => {
    const threads = start();
    const { thread } = await act(threads, "name");
    for (let done = 0; done < 8; done += 1) await act(threads, `full ${63 * 1024 * 1024}`);
    while (restarts.length === 0) await setTimeout(20);
    expect(restarts).toEqual(["memory"]);
    expect((await act(threads, "name"))["thread"]).not.toBe(thread);
  });

  it("work on as many tasks at a time as there are of them", async () => {
    const threads = start({ threads: 2 });
    const tasks = Array.from({ length: 6 }, () => act(threads, "sleep 30"));
    expect(threads.waiting).toBe(4);
    const ids = (await Promise.all(tasks)).map(({ thread }) => thread);
    expect(new Set(ids).size).toBe(2);
    expect(threads.waiting).toBe(0);
  });

  it("take tasks in the order they came", async () => {
    const threads = start();
    const ends: number[] = [];
    const tasks = [30, 1, 10, 1].map((milliseconds, index) =>
      act(threads, `sleep ${milliseconds}`).then(() => ends.push(index)),
    );
    await Promise.all(tasks);
    expect(ends).toEqual([0, 1, 2, 3]);
  });

  it("are closed when what runs has ended; what waits is sent away, what comes later refused", async () => {
    const threads = start();
    const running = act(threads, "sleep 400");
    const waiting = endOf(act(threads, "name"));
    let closed = false;
    const closing = threads.close().then(() => (closed = true));
    expect(await waiting).toBe("stopped");
    expect(await endOf(act(threads, "name"))).toBe("stopped");
    expect(closed).toBe(false);
    expect(await running).toHaveProperty("thread");
    await closing;
    await threads.close();
  });
});
