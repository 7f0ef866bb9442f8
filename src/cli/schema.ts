// clearplan schema: the JSON Schema of the plan format, made from the schema that reads plans.

import { planJsonSchema } from "../plan/json-schema.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";

export function schema(_names: readonly string[], _values: Values, io: Io): number {
  io.stdout(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
  return 0;
}
