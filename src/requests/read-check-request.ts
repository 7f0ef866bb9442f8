// The body of `POST /v1/checks`: a plan, and what it is held against.

import { z } from "zod";
import type { Policy } from "../checks/policy.js";
import type { StageName } from "../checks/stage.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Plan } from "../plan/schema.js";
import { readBody } from "./read-body.js";
import { renderOptionsSchema } from "./render-options.js";

/** What stands in the body beside `plan` and `policy`. */
export const checkFieldsSchema = z.strictObject({ stage: renderOptionsSchema.shape.stage });

export interface CheckBody {
  plan: Plan;
  /** The policy that was sent, with the default for what it leaves out. */
  policy?: Policy;
  stage?: StageName;
}

/** Reads `{ plan, policy?, stage? }`; every fault at once. */
export function readCheckRequest(bytes: Uint8Array): Parsed<CheckBody> {
  const read = readBody(bytes, checkFieldsSchema, ["policy"]);
  if (!read.ok) return read;
  const { plan, policy, fields } = read.value;
  return {
    ok: true,
    value: {
      plan,
      ...(policy === undefined ? {} : { policy }),
      ...(fields.stage === undefined ? {} : { stage: fields.stage }),
    },
  };
}
