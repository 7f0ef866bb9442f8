// The easy-read script as the contract has it.

import { z } from "zod";
import { PART_IDS, ROW_KINDS } from "../../easy-read/script.js";
import { SECTION_CODES } from "../../plan/sections.js";
import { component, text } from "./components.js";
import { findingSchema } from "./report.js";

const symbol = z.string().nullable().describe("Picture, or null when there is none by decision.");

const rowSchema = component(
  "ScriptRow",
  "A row of an easy-read copy: a picture and a few short sentences.",
  z.object({
    id: text("Unique in the script; the key of `easyRead` in the plan."),
    sourceIds: z.array(z.string()).describe("Items of the plan that the row says."),
    sourceText: text("The plan's own words that the row stands for."),
    sentences: z.array(z.object({ text: text("The sentence."), symbol })),
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
  }),
);

export const scriptSchema = component(
  "Script",
  "The easy-read copy as rows before layout: what a person edits and sends back in the plan's `easyRead`.",
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
