// The published JSON Schema: described throughout, unchanged unless somebody means to, and of one mind with the parser.

import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parsePlan } from "../../src/plan/parse.js";
import { planJsonSchema, type JsonSchema } from "../../src/plan/json-schema.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { expectGolden } from "../helpers/golden.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

/** Every schema inside a schema, with where it stands. */
function* schemasIn(schema: JsonSchema, at: string): Generator<[string, JsonSchema]> {
  yield [at, schema];
  for (const [keyword, inner] of Object.entries(schema)) {
    if (isSchema(inner)) yield* schemasIn(inner, `${at}/${keyword}`);
  }
}

test("says what it is", () => {
  expect(planJsonSchema()).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:clearplan:plan:1.0",
    title: "Clearplan standard-format plan, version 1.0",
    type: "object",
    additionalProperties: false,
  });
});

test("describes every property and every definition", () => {
  let properties = 0;
  for (const [at, schema] of schemasIn(planJsonSchema(), "")) {
    for (const list of ["properties", "$defs"]) {
      if (!isSchema(schema[list]) || at.endsWith("/properties")) continue;
      for (const [name, property] of Object.entries(schema[list])) {
        properties += 1;
        const description = isSchema(property) ? property["description"] : undefined;
        expect(typeof description === "string" && description.length >= 5, `${at}/${list}/${name}`).toBe(
          true,
        );
      }
    }
  }
  expect(properties).toBeGreaterThan(250);
});

test("closes every object but extensions and free records", () => {
  const open = [...schemasIn(planJsonSchema(), "")]
    .filter(([, schema]) => schema["type"] === "object" && schema["additionalProperties"] !== false)
    .map(([at]) => at);
  expect(open).toEqual(["/properties/extensions", "/$defs/EasyReadOverrides/properties/entries"]);
});

test("points only to definitions that it has", () => {
  const schema = planJsonSchema();
  const text = JSON.stringify(schema);
  const definitions = Object.keys(schema["$defs"] as object);
  for (const [, name] of text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)) expect(definitions).toContain(name);
});

test("accepts what the parser accepts", () => {
  const validator = z.fromJSONSchema(planJsonSchema());
  fc.assert(
    fc.property(arbitraryPlan({ easyRead: true }), (plan) => {
      expect(parsePlan(plan).ok).toBe(true);
      expect(validator.safeParse(plan).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 30 },
  );
  expect(validator.safeParse({ ...minimalPlan(), shoeSize: 4 }).success).toBe(false);
  expect(validator.safeParse(minimalPlan({ subject: { givenNames: "" } })).success).toBe(false);
});

test("is the contract that was last agreed", () => {
  expectGolden("plan-format.schema.json", JSON.stringify(planJsonSchema(), null, 2));
});
