// With OTEL=on the queue's own hook tells a tracer of every job, and tells it ids at most. The tracer is the real SDK, as
// a process would bring it; the queue and its database are real too.

import { trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLog } from "../../src/observe/log.js";
import { openQueue } from "../../src/queue/queue.js";
import { until } from "../helpers/processes.js";
import { testDatabase, type TestDatabase } from "../helpers/servers.js";

const exporter = new InMemorySpanExporter();

describe("tracing", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
    test = await testDatabase("pglite");
  });
  afterAll(async () => {
    trace.disable();
    await test.close();
  });

  const runOne = async (openTelemetry: boolean, renderId: string): Promise<void> => {
    const config = { lockSeconds: 5, openTelemetry };
    const queue = await openQueue({ database: test.database, config, log: makeLog("silent") });
    const done: string[] = [];
    const worker = await queue.work((id) => {
      done.push(id);
      return Promise.resolve();
    }, 1);
    try {
      await queue.add([renderId]);
      await until("the job to be done", () => done.includes(renderId));
    } finally {
      await worker.close();
      await queue.close();
    }
  };

  it("is off unless it is asked for", async () => {
    await runOne(false, "r_untraced");
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it("tells of a job that is put in, and of the work on it", async () => {
    await runOne(true, "r_traced");
    const names = exporter.getFinishedSpans().map(({ name }) => name);
    expect(names.some((name) => name.startsWith("add"))).toBe(true);
    expect(names.some((name) => name.startsWith("process"))).toBe(true);
  });

  it("tells of ids, counts and options, and of nothing else", () => {
    const keys = new Set(exporter.getFinishedSpans().flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...keys].filter((key) => !key.startsWith("bullmq."))).toEqual([]);
    expect([...keys].filter((key) => /data|result|return|reason/i.test(key))).toEqual([]);
  });
});
