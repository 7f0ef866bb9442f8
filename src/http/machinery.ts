// Tells broken machinery from our own bugs: the first is away for a while and worth another try, the second is not.

import { KeySetError } from "../keys/json-web-tokens.js";
import { TooManyWaiting } from "../renders/accept.js";
import { ReservationLapsed } from "../renders/idempotency.js";
import { ThreadError } from "../threads/threads.js";
import { SealError } from "../vault/seal.js";
import { Problem } from "./problems.js";

/** Seconds after which machinery that was away is tried again. */
const TRY_AGAIN = 5;

/** The answer to something that was thrown, and whether it is a bug. */
export function problemOf(error: unknown): { problem: Problem; bug: boolean } {
  if (error instanceof TooManyWaiting)
    return { problem: new Problem("too-many-waiting", { retryAfter: 30 }), bug: false };
  if (error instanceof SealError) return { problem: new Problem("data-damaged"), bug: false };
  if (isAway(error)) return { problem: new Problem("unavailable", { retryAfter: TRY_AGAIN }), bug: false };
  return { problem: new Problem("internal-fault"), bug: true };
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof ThreadError || error instanceof KeySetError || error instanceof ReservationLapsed)
    return true;
  // Of the system: a connection, a disk.
  if ("syscall" in error) return true;
  const code = "code" in error ? String(error.code) : "";
  if (AWAY_CODES.has(code) || AWAY_CLASSES.has(code.slice(0, 2))) return true;
  return code === "" && AWAY_MESSAGES.test(error.message);
}

const AWAY_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "ENOTFOUND",
  "ENOSPC",
  "EIO",
]);

/** Classes of SQLSTATE: connection, transaction that gave up, resources, operator, system. */
const AWAY_CLASSES = new Set(["08", "40", "53", "57", "58"]);

/** What pg and PGlite say without any code when a connection is gone, or there is none to be had. */
const AWAY_MESSAGES =
  /^(?:Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after|Query read timeout|PGlite (?:is|was|failed)|PGlite.*closed)/i;
