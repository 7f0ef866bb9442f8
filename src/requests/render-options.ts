// What a render is asked to be, beside the plan itself: kept with the record, since it holds nothing of a child.

import { z } from "zod";
import { STAGE_NAMES } from "../checks/stage.js";
import { FORMATS } from "../document/formats.js";
import { EDITIONS } from "../document/tree.js";
import { BACKGROUNDS } from "../theme/theme.js";

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
    .describe("Page colour; without it the one the plan records for the child, else white."),
  fontSize: z
    .number()
    .min(16)
    .max(40)
    .optional()
    .describe("Points of body text in large print and easy read."),
  templateSet: z
    .enum(["standard", "side-by-side"])
    .optional()
    .describe("Template set of the installation; `standard` without this."),
  stage: z
    .enum(STAGE_NAMES)
    .optional()
    .describe("Check as a draft, final or amended plan; the plan's status without this."),
});

export type RenderOptions = z.infer<typeof renderOptionsSchema>;
