// The body of `POST /v1/easy-read/drafts`: a plan.

import { z } from "zod";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Plan } from "../plan/schema.js";
import { readBody } from "./read-body.js";

/** Reads `{ plan }`; every fault at once. */
export function readDraftRequest(bytes: Uint8Array): Parsed<Plan> {
  const read = readBody(bytes, z.strictObject({}), false);
  return read.ok ? { ok: true, value: read.value.plan } : read;
}
