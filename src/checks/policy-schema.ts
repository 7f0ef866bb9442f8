// The policy format as a schema: what `clearplan schema policy` prints and the service's contract says. The reader in
// policy.ts is the authority; a test holds the two against each other.

import { z } from "zod";
import { SECTION_CODES } from "../plan/sections.js";

/** Check ids of the plan, and by their shape those of the easy-read copy. */
const CHECK_ID = /^[A-Z]{1,2}[0-9]{1,2}$/;
const SECTION = new RegExp(`^(?:${SECTION_CODES.join("|")})$`);
const NOT_BLANK = /\S/;
const POINTER = /^\//;

const text = (says: string) => z.string().regex(NOT_BLANK).describe(says);
const checkId = (says: string) => z.string().regex(CHECK_ID).describe(says);
const most = (says: string) => z.number().min(0).describe(says).optional();
const phrases = (says: string) => z.array(z.string().regex(NOT_BLANK)).describe(says).optional();

const budget = (of: string) =>
  z
    .strictObject({
      ok: z.number().min(0).describe("Up to this nothing is said.").optional(),
      warn: z.number().min(0).describe("Up to this it is long, above it far too long.").optional(),
    })
    .describe(of)
    .optional();

const severity = z.enum(["error", "warning", "info"]);

export const policySchema = z.strictObject({
  name: text("Name of the policy.").optional(),
  failOn: z.enum(["error", "warning"]).describe("A plan passes when nothing so grave is left.").optional(),
  severities: z
    .record(z.string().regex(CHECK_ID), severity)
    .describe("Severity by id of the check.")
    .optional(),
  off: z.array(checkId("Id of a check.")).describe("Ids of checks that are not made.").optional(),
  budgets: z
    .strictObject({
      words: budget("Words of the plan, without section K and contacts."),
      pages: budget("Pages of the standard edition."),
      readAloudMinutes: budget("Minutes for an adult to read the plan aloud to a child."),
      sections: z
        .record(z.string().regex(SECTION), z.number().min(0))
        .describe("Most words of a whole section, by its code.")
        .optional(),
      history: most("Most words of the history in section A."),
      views: most("Most words of the views in section A."),
      need: most("Most words of one need."),
      impact: most("Most words of the impact of one need."),
      provision: most("Most words of one item of provision."),
      outcome: most("Most words of one outcome."),
      outcomes: z
        .strictObject({
          fewest: z.number().min(0).describe("Fewest outcomes.").optional(),
          most: z.number().min(0).describe("Most outcomes.").optional(),
        })
        .describe("How many outcomes a plan has.")
        .optional(),
      sentence: most("Most words of a sentence."),
      passive: most("Percent of a section's sentences that may be passive."),
      readingAge: most("Reading age in years that a section may ask for."),
    })
    .describe("How long and how hard a plan may be. Budgets warn; they never cut text.")
    .optional(),
  words: z
    .strictObject({
      high: phrases("Phrases that are always vague."),
      medium: phrases("Phrases that are often vague."),
      allow: phrases("Phrases of the built-in list that are let be."),
    })
    .describe("Phrases that are vague, and those that are let be.")
    .optional(),
  overrides: z
    .array(
      z.strictObject({
        check: checkId("Id of the check."),
        planId: text("Only for this plan.").optional(),
        pointer: z
          .string()
          .regex(POINTER)
          .describe("Only for what lies at or under this pointer.")
          .optional(),
        reason: text("Why it does not stop issue; written into the audit trail."),
        by: text("Who decided it; written into the audit trail."),
        on: z.iso.date().describe("When it was decided."),
      }),
    )
    .describe("Findings that an officer has decided do not stop issue.")
    .optional(),
});

/** JSON Schema 2020-12 of a policy file. What it cannot say (that `ok` is not above `warn`) the reader keeps. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(policySchema, {
    target: "draft-2020-12",
    io: "input",
    // The format says it; the pattern that comes with it is half a page.
    override: ({ jsonSchema }) => {
      if (jsonSchema["format"] === "date") delete jsonSchema["pattern"];
    },
  }) as Record<string, unknown>;
  return {
    $schema,
    $id: "urn:clearplan:policy:1.0",
    title: "Clearplan policy",
    description: "What an authority sets about the checks. What is left out is as in the default policy.",
    ...rest,
  };
}
