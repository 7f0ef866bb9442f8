// What may be told of an exception. Nobody can know what a library quotes in a message, so a message is never told.

export interface DescribedError {
  name: string;
  /** Of Node or a database: `ECONNREFUSED`, `57P01`. */
  code?: string;
  /** Where in the code: names of functions and lines, no message. */
  at: string[];
  cause?: DescribedError;
}

/** An exception as its kind, its code and where it arose; so many causes deep. */
export function describeError(error: unknown, depth = 4): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error && (typeof error.code === "string" || typeof error.code === "number");
  return {
    name: wordOf(error.name),
    ...(code ? { code: wordOf(String(error.code)) } : {}),
    at: framesOf(error),
    // A cause may lead back to where it began.
    ...(error.cause === undefined || depth === 0 ? {} : { cause: describeError(error.cause, depth - 1) }),
  };
}

/** Names and codes are words of a programmer; whoever writes a sentence there may have quoted something. */
const wordOf = (text: string): string => (/^[\w.-]{1,60}$/.test(text) ? text : "unknown");

const FRAME = /^\s+at (?:async )?(?:[\w.<>[\] #$]+ )?\(?[^()\s]+:\d+:\d+\)?$/;

/** The lines of a stack that are frames: the message may have several lines of its own before them. */
const framesOf = ({ stack = "", message }: Error): string[] =>
  (message === "" ? stack : stack.replace(message, () => ""))
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/^at /, ""));
