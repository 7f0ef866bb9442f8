// The body of `POST /v1/renders`, and each line of a batch: a plan, and what is to be made of it.

import { z } from "zod";
import type { Policy } from "../checks/policy.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { FORMATS } from "../document/formats.js";
import { EDITIONS } from "../document/tree.js";
import type { Script } from "../easy-read/script.js";
import type { Plan } from "../plan/schema.js";
import { readBody } from "./read-body.js";
import { BUILT_IN_SETS } from "../easy-read/symbol-sets.js";
import { scriptWithoutEasyRead } from "./request-faults.js";
import {
  BUILT_IN_TEMPLATE_SETS,
  renderOptionsSchema,
  oneOfSets,
  type RenderOptions,
} from "./render-options.js";

/** Longest address that is told of an end, in characters. */
export const MAX_CALLBACK_URL = 2048;

/** What stands in the body beside `plan`, `policy` and `script`. */
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
  /** The easy-read script that was sent, of this plan. */
  script?: Script;
  /** A string, and not looked at further here. */
  callbackUrl?: string;
}

/**
 * Reads `{ plan, editions, formats?, theme?, font?, fontSize?, templateSet?, symbolSet?, stage?, policy?, script?, callbackUrl? }`; every
 * fault at once.
 * @param symbolSets the sets of pictures that this installation has
 * @param templateSets its sets of templates
 */
export function readRenderRequest(
  bytes: Uint8Array,
  symbolSets: readonly string[] = BUILT_IN_SETS,
  templateSets: readonly string[] = BUILT_IN_TEMPLATE_SETS,
): Parsed<RenderBody> {
  const schema = renderFieldsSchema.extend({
    symbolSet: oneOfSets(symbolSets),
    templateSet: oneOfSets(templateSets),
  });
  const read = readBody(bytes, schema, ["policy", "script"]);
  if (!read.ok) return read;
  const { plan, policy, script, fields } = read.value;
  const { callbackUrl, editions, formats = FORMATS, ...others } = fields;
  if (script !== undefined && !editions.includes("easy-read"))
    return { ok: false, diagnostics: [scriptWithoutEasyRead()] };
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
      ...(script === undefined ? {} : { script }),
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
    },
  };
}
