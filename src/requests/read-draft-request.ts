// The body of `POST /v1/easy-read/drafts`: a plan, the script that a person edited, and the pictures of the copy.

import { z } from "zod";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { BUILT_IN_SETS } from "../easy-read/symbol-sets.js";
import type { Script } from "../easy-read/script.js";
import type { Plan } from "../plan/schema.js";
import { readBody } from "./read-body.js";
import { renderOptionsSchema, oneOfSets } from "./render-options.js";

/** What stands in the body beside `plan` and `script`. */
export const draftFieldsSchema = z.strictObject({ symbolSet: renderOptionsSchema.shape.symbolSet });

export interface DraftBody {
  plan: Plan;
  script?: Script;
  symbolSet?: string;
}

/**
 * Reads `{ plan, script?, symbolSet? }`; every fault at once.
 * @param symbolSets the sets of pictures that this installation has
 */
export function readDraftRequest(
  bytes: Uint8Array,
  symbolSets: readonly string[] = BUILT_IN_SETS,
): Parsed<DraftBody> {
  const schema = draftFieldsSchema.extend({ symbolSet: oneOfSets(symbolSets) });
  const read = readBody(bytes, schema, ["script"]);
  if (!read.ok) return read;
  const { plan, script, fields } = read.value;
  return {
    ok: true,
    value: {
      plan,
      ...(script === undefined ? {} : { script }),
      ...(fields.symbolSet === undefined ? {} : { symbolSet: fields.symbolSet }),
    },
  };
}
