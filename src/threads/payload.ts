// What is kept of an accepted plan until it is rendered: its JSON, and the policy and script it came with, squeezed.

import { gunzipSync, gzipSync } from "node:zlib";
import type { Policy } from "../checks/policy.js";
import type { Script } from "../easy-read/script.js";
import type { Plan } from "../plan/schema.js";

export interface Payload {
  plan: Plan;
  /** Whole: what was left out stands as the default policy of the day had it. */
  policy?: Policy;
  /** The easy-read script as a person edited it: as much a child's data as the plan. */
  script?: Script;
}

/** Largest payload when unpacked, in bytes: what a body can bring, every character escaped, fits in it. */
const MOST = 32 * 1024 * 1024;

/** Plans shrink to a quarter at this level in a few milliseconds; more effort gains a tenth. */
const LEVEL = 3;

export const packPayload = (payload: Payload): Uint8Array =>
  new Uint8Array(gzipSync(JSON.stringify(payload), { level: LEVEL }));

/**
 * The payload again. It was read and found valid when it was packed, and is kept sealed since.
 * @throws when the bytes are damaged or unpack to more than a payload can be.
 */
export const unpackPayload = (bytes: Uint8Array): Payload =>
  JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST }).toString("utf8")) as Payload;
