// What a render is asked to be, beside the plan itself: kept with the record, since it holds nothing of a child.

import { z } from "zod";
import { STAGE_NAMES } from "../checks/stage.js";
import { FORMATS } from "../document/formats.js";
import { EDITIONS } from "../document/tree.js";
import { BACKGROUNDS, PAPERS, THEME_FONTS } from "../theme/theme.js";

/** The template sets that every installation has. */
export const BUILT_IN_TEMPLATE_SETS: readonly string[] = ["standard", "side-by-side"];

/** Longest name of a set of pictures or templates, in characters. */
const MAX_SET_ID = 40;

/** Any id: which sets there are is known where a request is read. */
const symbolSetField = z
  .string()
  .max(MAX_SET_ID)
  .optional()
  .describe(
    "Pictures of the easy-read copy: `openmoji`, `openmoji-black` (black lines), `words-only` (none), or the id of a pack of this installation; without it the set the plan records, else `openmoji`.",
  );

/** Only the sets of an installation, of pictures or of templates. */
export const oneOfSets = (sets: readonly string[]): z.ZodOptional<z.ZodEnum<Record<string, string>>> =>
  z.enum(sets).optional();

export const renderOptionsSchema = z.strictObject({
  editions: z.array(z.enum(EDITIONS)).min(1).max(EDITIONS.length).describe("Editions to make."),
  formats: z
    .array(z.enum(FORMATS))
    .min(1)
    .max(FORMATS.length)
    .describe("Formats to make; both without this."),
  theme: z
    .enum(BACKGROUNDS)
    .optional()
    .describe(
      "Page colour; `black` is high contrast, `monochrome` is white with nothing but greys, for printing. Without it the one the plan records for the child, else white.",
    ),
  font: z
    .enum(THEME_FONTS)
    .optional()
    .describe("Font of every edition; `atkinson-hyperlegible` without this."),
  fontSize: z
    .number()
    .min(16)
    .max(40)
    .optional()
    .describe("Points of body text in large print and easy read."),
  paper: z
    .enum(PAPERS)
    .optional()
    .describe("Sheet of the easy-read copy; `a4` without this, `a5` for a booklet."),
  scale: z
    .boolean()
    .optional()
    .describe("Whether the easy-read copy asks under each goal how it is going; it does without this."),
  drawing: z
    .boolean()
    .optional()
    .describe("Whether the easy-read copy has frames to draw or write in; none without this."),
  templateSet: z
    .string()
    .max(MAX_SET_ID)
    .optional()
    .describe(
      "Template set: `standard`, `side-by-side`, or one of this installation; without it the one its settings name, else `standard`.",
    ),
  symbolSet: symbolSetField,
  stage: z
    .enum(STAGE_NAMES)
    .optional()
    .describe("Check as a draft, final or amended plan; the plan's status without this."),
});

export type RenderOptions = z.infer<typeof renderOptionsSchema>;
