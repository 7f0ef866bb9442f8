// JSON logs through pino. The only file that imports it. Ids stand in fields; no text of a plan ever does, and so no
// message of an exception either, for nobody can know what a library quotes in it.

import { pino, type DestinationStream, type Logger } from "pino";
import type { LogLevel } from "../config.js";

export type Log = Logger;

/** @param to where the lines go; standard output without it. */
export function makeLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

export interface DescribedError {
  name: string;
  /** Of Node or a database: `ECONNREFUSED`, `57P01`. */
  code?: string;
  /** Where in the code: names of functions and lines, no message. */
  at: string[];
  cause?: DescribedError;
}

/** What may be told of an exception: its kind, its code and where it arose. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error && (typeof error.code === "string" || typeof error.code === "number");
  return {
    name: error.name,
    ...(code ? { code: String(error.code) } : {}),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

const FRAME = /^\s+at (?:async )?(?:[\w.<>[\] #$]+ )?\(?[^()\s]+:\d+:\d+\)?$/;

/** The lines of a stack that are frames: the message may have several lines of its own before them. */
const framesOf = ({ stack = "" }: Error): string[] =>
  stack
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/^at /, ""));
