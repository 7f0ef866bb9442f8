// What an exception leaves in the log: its kind, its code and where it arose; never its message.

import { describe, expect, it } from "vitest";
import { describeError, makeLog, type Log } from "../../src/observe/log.js";

const CANARY = "Tabitha-Canary";

interface Line {
  level: string;
  time: string;
  msg?: string;
  err?: { name: string; code?: string; at: string[]; cause?: Line["err"] };
  [field: string]: unknown;
}

/** The only line that was written, as text and as fields. */
function logged(write: (log: Log) => void): { text: string; line: Line } {
  const lines: string[] = [];
  write(makeLog("debug", { write: (text: string) => void lines.push(text) }));
  expect(lines).toHaveLength(1);
  const text = lines[0] ?? "";
  return { text, line: JSON.parse(text) as Line };
}

function failure(message = `no such child: ${CANARY}`): Error {
  return new Error(message);
}

describe("a line", () => {
  it("is JSON with level, time, fields and text, and nothing of the machine", () => {
    const { line } = logged((log) => log.info({ renderId: "r1", event: "accepted" }, "accepted"));
    expect(Object.keys(line).sort()).toEqual(["event", "level", "msg", "renderId", "time"]);
    expect(line).toMatchObject({ level: "info", renderId: "r1", msg: "accepted" });
    expect(new Date(line.time).toISOString()).toBe(line.time);
  });

  it("is not written below the level", () => {
    const lines: string[] = [];
    makeLog("warn", { write: (text: string) => void lines.push(text) }).info("quiet");
    expect(lines).toEqual([]);
  });
});

describe("an exception is logged without its message", () => {
  const multi = `first\n${CANARY} line\n    at ${CANARY} (${CANARY}:1:1)\nlast`;
  const ways: [name: string, write: (log: Log) => void][] = [
    ["with a text", (log) => log.error({ err: failure() }, "it broke")],
    ["without a text", (log) => log.error({ err: failure() })],
    ["alone", (log) => log.error(failure())],
    ["alone, with a text", (log) => log.error(failure(), "it broke")],
    [
      "under another name",
      (log) => log.error({ reason: Object.assign(failure(), { detail: CANARY }) }, "it broke"),
    ],
    ["in a child's line", (log) => log.child({ renderId: "r1" }).error({ err: failure() })],
    ["of a child", (log) => log.child({ err: failure() }).error("it broke")],
    ["with lines that look like frames", (log) => log.error({ err: failure(multi) })],
    ["as a cause", (log) => log.error({ err: new Error("outer", { cause: failure() }) })],
    [
      "as a cause of a cause",
      (log) => log.error({ err: new Error("a", { cause: new Error("b", { cause: failure() }) }) }),
    ],
    ["that is a text", (log) => log.error({ err: CANARY })],
    [
      "with details",
      (log) =>
        log.error({ err: Object.assign(failure(), { detail: CANARY, where: CANARY, input: [CANARY] }) }),
    ],
    [
      "with a sentence for a code",
      (log) => log.error({ err: Object.assign(failure(), { code: `of ${CANARY} there is none` }) }),
    ],
    ["of a parser", (log) => log.error({ err: thrown(() => JSON.parse(`{ ${CANARY}`)) })],
  ];

  it.each(ways)("%s", (_name, write) => {
    const { text } = logged(write);
    expect(text).not.toContain(CANARY);
  });

  it("and keeps its kind, its code and its frames", () => {
    const cause = Object.assign(new TypeError(CANARY), { code: "ECONNREFUSED" });
    const { line } = logged((log) => log.error({ err: new RangeError(CANARY, { cause }) }, "it broke"));
    expect(line.msg).toBe("it broke");
    expect(line.err).toMatchObject({
      name: "RangeError",
      cause: { name: "TypeError", code: "ECONNREFUSED" },
    });
    expect(line.err?.at[0]).toMatch(/log\.test\.ts:\d+:\d+/);
    expect(line.err?.cause?.at.length).toBeGreaterThan(0);
  });

  it("and keeps the frames of a message of several lines", () => {
    expect(describeError(failure(multi)).at[0]).toMatch(/^failure \(.*log\.test\.ts:\d+:\d+\)$/);
  });

  it("and ends when a cause leads back to itself", () => {
    const error = failure();
    error.cause = error;
    expect(JSON.stringify(describeError(error))).not.toContain(CANARY);
  });
});

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
