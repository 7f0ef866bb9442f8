// clearplan schema: the JSON Schema of the plan format, made from the schema that reads plans, or that of a policy.

import { policyJsonSchema } from "../checks/policy-schema.js";
import { planJsonSchema } from "../plan/json-schema.js";
import type { Io } from "./io.js";
import { near, quote, wrong, type Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";

const SCHEMAS: Readonly<Record<string, () => object>> = { plan: planJsonSchema, policy: policyJsonSchema };

export function schema([name = "plan"]: readonly string[], { json }: Values, io: Io): number {
  const make = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (make === undefined) {
    const fault = wrong(
      "unknown-value",
      `There is no schema of ${quote(name)}.`,
      near(name, Object.keys(SCHEMAS)),
    );
    printFaults(io, [fault], { json: json === true, of: "clearplan schema" });
    return 2;
  }
  io.stdout(`${JSON.stringify(make(), null, 2)}\n`);
  return 0;
}
