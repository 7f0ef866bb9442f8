// The published JSON Schema of the plan, made from the schema that the parser uses.

import { z } from "zod";
import { planSchema } from "./schema.js";

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/**
 * JSON Schema 2020-12 of the plan format 1.0. Every property has a description. What a JSON Schema cannot say (unique
 * ids, references that exist, real calendar dates where `format` is not asserted) is kept by `parsePlan` alone.
 */
export function planJsonSchema(): JsonSchema {
  const generated = z.toJSONSchema(planSchema, { target: "draft-2020-12", io: "input" }) as JsonSchema;
  const definitions = generated["$defs"] as Record<string, JsonSchema>;
  const { Plan: plan, ...others } = definitions;
  if (plan === undefined) throw new Error("The plan schema has no definition of its own any more.");
  return {
    $schema: generated["$schema"],
    $id: "urn:clearplan:plan:1.0",
    title: "Clearplan standard-format plan, version 1.0",
    ...describeProperties(plan, definitions),
    $defs: Object.fromEntries(
      Object.entries(others).map(([name, definition]) => [name, describeProperties(definition, definitions)]),
    ),
  };
}

/** Gives a property that only points to a definition the definition's description: tools show the property's own. */
function describeProperties(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const result = { ...schema };
  for (const keyword of ["items", "additionalProperties"]) {
    if (isSchema(result[keyword])) result[keyword] = describeProperties(result[keyword], definitions);
  }
  if (!isSchema(result["properties"])) return result;
  result["properties"] = Object.fromEntries(
    Object.entries(result["properties"] as Record<string, JsonSchema>).map(([name, property]) => {
      const described = describeProperties(property, definitions);
      const definition = definitions[String(property["$ref"]).replace("#/$defs/", "")];
      return [name, { description: definition?.["description"], ...described }];
    }),
  );
  return result;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
