// How much of everything there may be. Tests set smaller ones.

import { MAX_BYTES } from "../plan/limits.js";

export interface Bounds {
  /** Bytes of a body, and of a line of a batch, plain and uncompressed alike. */
  bodyBytes: number;
  /** Bytes of a whole batch, uncompressed. */
  batchBytes: number;
  /** Seconds between two parts of a body. */
  idleSeconds: number;
  /** Seconds for a whole body. */
  bodySeconds: number;
  batchSeconds: number;
  /** Streams of events, and requests that wait for an end, of one tenant. */
  streams: number;
  /** Batches that one tenant sends at a time. */
  batches: number;
  /** Seconds between two signs of life on a stream of events. */
  heartbeatSeconds: number;
  /** Seconds that `Prefer: wait` may ask for. */
  waitSeconds: number;
  /** Checks and drafts of one tenant that run, and that wait their turn. */
  checksRunning: number;
  checksWaiting: number;
  /** Plans of one tenant that are being read, and that wait their turn. */
  acceptsRunning: number;
  acceptsWaiting: number;
  /** Refusals of one tenant that are written into the audit trail in a minute. */
  refusalsAudited: number;
}

const BESIDE_PLAN = 256 * 1024;

export const BOUNDS: Bounds = {
  bodyBytes: MAX_BYTES + BESIDE_PLAN,
  batchBytes: 256 * 1024 * 1024,
  idleSeconds: 15,
  bodySeconds: 120,
  batchSeconds: 900,
  streams: 50,
  batches: 4,
  heartbeatSeconds: 15,
  waitSeconds: 30,
  checksRunning: 4,
  checksWaiting: 16,
  acceptsRunning: 4,
  acceptsWaiting: 100,
  refusalsAudited: 10,
};
