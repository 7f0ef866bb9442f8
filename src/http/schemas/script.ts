// The easy-read script as the contract has it.

import { z } from "zod";
import { MADE_MARK } from "../../easy-read/made-mark.js";
import { PART_IDS, ROW_KINDS, STALE_REASONS } from "../../easy-read/script.js";
import { SECTION_CODES } from "../../plan/sections.js";
import { component, text } from "./components.js";
import { findingSchema } from "./report.js";

const symbol = z.string().nullable().describe("Picture, or null when there is none by decision.");

const sentence = z.object({ text: text("The sentence."), symbol });
const acceptance = z.object({ by: text("Who accepts it."), on: z.iso.date().describe("When.") });
const made = z
  .string()
  .regex(MADE_MARK)
  .describe("The engine's own mark, by which a person's changes are known. Leave it as it is.")
  .optional();

const rowSchema = component(
  "ScriptRow",
  "A row of an easy-read copy: a picture and a few short sentences.",
  z.object({
    id: text("Unique in the script, and the same each time it is written."),
    sourceIds: z.array(z.string()).describe("Items of the plan that the row says."),
    sourceText: text("The plan's own words that the row stands for."),
    sentences: z.array(sentence),
    status: z
      .enum(["auto", "edited", "needs-review"])
      .describe(
        "`auto`: made by rules that keep facts. `edited`: a person's words. `needs-review`: look at it.",
      ),
    reasons: z.array(z.string()).describe("Why it is so."),
    hidden: z.boolean().describe("Left out of the child's copy.").optional(),
    kind: z.enum(ROW_KINDS).describe("What the row is, for layout."),
    sources: z.array(
      z.object({ pointer: text("Where in the plan."), span: z.tuple([z.int(), z.int()]).optional() }),
    ),
    sourceDigest: text("Digest of what stands at each of the sources.").optional(),
    written: z
      .array(sentence)
      .describe("What the engine writes for the row, where a person's words stand in its place.")
      .optional(),
    edit: z
      .object({
        by: text("Who changed it."),
        on: z.iso.date().describe("When."),
        reason: text("Why.").optional(),
      })
      .describe("A person adds it to a row that they changed.")
      .optional(),
    accepted: acceptance.describe("A person adds it: the row may stand.").optional(),
    stale: z
      .enum(STALE_REASONS)
      .describe("What a person decided no longer rests on the same plan. Accepting the row takes it away.")
      .optional(),
    made,
  }),
);

export const scriptSchema = component(
  "Script",
  "The easy-read copy as rows before layout: what a person edits and sends back with the plan, this version or a later one.",
  z.object({
    scriptVersion: z.literal("1.0"),
    plan: z.object({ planId: z.string(), planVersion: z.number(), digest: z.string() }),
    ageBand: z.enum(["under-11", "11-15", "16-plus"]),
    symbolSet: text("Set of pictures."),
    checked: z
      .object({ by: z.array(z.string()), on: z.string() })
      .describe("Who checked the whole copy, and when last.")
      .optional(),
    parts: z.array(
      z.object({
        id: z.enum(PART_IDS),
        title: text("The part's title."),
        symbol,
        code: z.enum(SECTION_CODES).optional(),
        rows: z.array(rowSchema),
        made,
        accepted: acceptance.describe("A person adds it: every row that is shown may stand.").optional(),
      }),
    ),
    hardWords: z.array(
      z.object({
        word: z.string(),
        meaning: z.string(),
        variants: z.array(z.string()).optional(),
        symbol: z.string().optional(),
      }),
    ),
    findings: z.array(findingSchema).describe("What the easy-read rules and the fact gate say."),
  }),
);
