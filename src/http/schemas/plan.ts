// Plans, policies and the bodies that bring them, as the contract has them. The plan's own schema is the one its parser
// uses; the readers of requests are the authority for the rest.

import { z } from "zod";
import { planJsonSchema } from "../../plan/json-schema.js";
import { checkFieldsSchema } from "../../requests/read-check-request.js";
import { draftFieldsSchema } from "../../requests/read-draft-request.js";
import { renderFieldsSchema } from "../../requests/read-render-request.js";
import { component, count, text, type JsonSchema } from "./components.js";
import { scriptSchema } from "./script.js";

const PLAN = "A plan in the standard format, version 1.0.";

export const planSchema = component("Plan", PLAN, z.looseObject({}));

const severity = z.enum(["error", "warning", "info"]);
const budget = z.object({ ok: count("Up to this nothing is said."), warn: count("Up to this it is long.") });
const most = count("Most words.").optional();

export const policySchema = component(
  "Policy",
  "What an authority sets about the checks. What is left out is as in the default policy.",
  z.object({
    name: text("Name of the policy.").optional(),
    failOn: z.enum(["error", "warning"]).describe("A plan passes when nothing so grave is left.").optional(),
    severities: z.record(z.string(), severity).describe("Severity by id of the check.").optional(),
    off: z.array(z.string()).describe("Ids of checks that are not made.").optional(),
    budgets: z
      .object({
        words: budget.optional(),
        pages: budget.optional(),
        readAloudMinutes: budget.optional(),
        sections: z.record(z.string(), z.int().min(0)).optional(),
        history: most,
        views: most,
        need: most,
        impact: most,
        provision: most,
        outcome: most,
        outcomes: z.object({ fewest: z.int().min(0), most: z.int().min(0) }).optional(),
      })
      .describe("How long a plan may be.")
      .optional(),
    words: z
      .object({
        high: z.array(z.string()).optional(),
        medium: z.array(z.string()).optional(),
        allow: z.array(z.string()).optional(),
      })
      .describe("Phrases that are vague, and those that are let be.")
      .optional(),
    overrides: z
      .array(
        z.object({
          check: text("Id of the check."),
          planId: text("Only for this plan.").optional(),
          pointer: text("Only for what lies at or under this pointer.").optional(),
          reason: text("Why it does not stop issue; written into the audit trail."),
          by: text("Who decided it; written into the audit trail."),
          on: z.iso.date().describe("When it was decided."),
        }),
      )
      .describe("Findings that an officer has decided do not stop issue.")
      .optional(),
  }),
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
