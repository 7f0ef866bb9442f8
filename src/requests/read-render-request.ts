// The body of `POST /v1/renders`, and each line of a batch: a plan, and what is to be made of it.

import { z } from "zod";
import type { Policy } from "../checks/policy.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { FORMATS } from "../document/formats.js";
import { EDITIONS } from "../document/tree.js";
import type { Plan } from "../plan/schema.js";
import { readBody } from "./read-body.js";
import { renderOptionsSchema, type RenderOptions } from "./render-options.js";

/** Longest address that is told of an end, in characters. */
export const MAX_CALLBACK_URL = 2048;

/** What stands in the body beside `plan` and `policy`. */
export const renderFieldsSchema = renderOptionsSchema.partial({ formats: true }).extend({
  callbackUrl: z
    .string()
    .max(MAX_CALLBACK_URL)
    .optional()
    .describe("Address that is told when the render has ended."),
});

export interface RenderBody {
  plan: Plan;
  options: RenderOptions;
  /** The policy that was sent, with the default for what it leaves out. */
  policy?: Policy;
  /** A string, and not looked at further here. */
  callbackUrl?: string;
}

/** Reads `{ plan, editions, formats?, theme?, fontSize?, templateSet?, stage?, policy?, callbackUrl? }`; every fault at once. */
export function readRenderRequest(bytes: Uint8Array): Parsed<RenderBody> {
  const read = readBody(bytes, renderFieldsSchema, true);
  if (!read.ok) return read;
  const { plan, policy, fields } = read.value;
  const { callbackUrl, editions, formats = FORMATS, ...others } = fields;
  const options: RenderOptions = {
    ...others,
    // Asked for twice or in another order, it is the same render.
    editions: EDITIONS.filter((edition) => editions.includes(edition)),
    formats: FORMATS.filter((format) => formats.includes(format)),
  };
  return {
    ok: true,
    value: {
      plan,
      options,
      ...(policy === undefined ? {} : { policy }),
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
    },
  };
}
