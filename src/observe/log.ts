// JSON logs through pino. The only file that imports it. Ids stand in fields; no text of a plan ever does, and so no
// message of an exception either, for nobody can know what a library quotes in it.

import { pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";
import type { LogLevel } from "../config.js";
import { describeError } from "../diagnostics/describe-error.js";

export { describeError, type DescribedError } from "../diagnostics/describe-error.js";

export type Log = Logger;

/** @param to where the lines go; standard output without it. */
export function makeLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: describeErrors },
    serializers: { err: (error: unknown) => describeError(error) },
    hooks: { logMethod },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** An exception under any name is described; `err` has its serialiser. */
const describeErrors = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error && name !== "err" ? describeError(value) : value,
    ]),
  );

type LogHook = NonNullable<NonNullable<LoggerOptions["hooks"]>["logMethod"]>;

/** Where a call gives no text of its own, pino would take the exception's message for it. */
const logMethod: LogHook = function (values, method) {
  const [first, text = "an exception", ...rest] = values as [unknown, string?, ...unknown[]];
  if (first instanceof Error) method.call(this, { err: first }, text, ...rest);
  else if (isObject(first) && first["err"] instanceof Error) method.call(this, first, text, ...rest);
  else method.apply(this, values);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
