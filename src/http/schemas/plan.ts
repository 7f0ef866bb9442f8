// Plans, policies and the bodies that bring them, as the contract has them. The plan's own schema is the one its parser
// uses; the readers of requests are the authority for the rest.

import { z } from "zod";
import { policySchema as policyFields } from "../../checks/policy-schema.js";
import { planJsonSchema } from "../../plan/json-schema.js";
import { checkFieldsSchema } from "../../requests/read-check-request.js";
import { draftFieldsSchema } from "../../requests/read-draft-request.js";
import { renderFieldsSchema } from "../../requests/read-render-request.js";
import { component, type JsonSchema } from "./components.js";
import { scriptSchema } from "./script.js";

const PLAN = "A plan in the standard format, version 1.0.";

export const planSchema = component("Plan", PLAN, z.looseObject({}));

export const policySchema = component(
  "Policy",
  "What an authority sets about the checks. What is left out is as in the default policy.",
  policyFields,
);

export const renderRequestSchema = component(
  "RenderRequest",
  "A plan, and what is to be made of it.",
  renderFieldsSchema.extend({
    plan: planSchema,
    policy: policySchema.optional(),
    script: scriptSchema.optional(),
  }),
);

export const checkRequestSchema = component(
  "CheckRequest",
  "A plan, and what it is held against.",
  checkFieldsSchema.extend({ plan: planSchema, policy: policySchema.optional() }),
);

export const draftRequestSchema = component(
  "DraftRequest",
  "A plan to draft the easy-read script of, the script as a person edited it, and the pictures it is to have.",
  draftFieldsSchema.extend({ plan: planSchema, script: scriptSchema.optional() }),
);

/** The plan's schema and everything it points to, by the names that the contract has for them. */
export function planComponents(): Record<string, JsonSchema> {
  const { $schema: _schema, $id: _id, $defs, ...plan } = planJsonSchema();
  const definitions = $defs as Record<string, JsonSchema>;
  return Object.fromEntries(
    Object.entries({ Plan: plan, ...definitions }).map(([name, schema]) => [
      name,
      moved(schema) as JsonSchema,
    ]),
  );
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : moved(inner),
    ]),
  );
}
