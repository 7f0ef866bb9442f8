// Parameters that several routes take.

import { z } from "zod";

const renderId = z.string().regex(/^r_[0-9a-f]{32}$/);

export const renderPath = z.object({ id: renderId.describe("Id of the render.") });

export const renderQuery = renderId.describe("Only of this render: its id.").optional();

export const beforeQuery = renderId
  .describe("Only renders accepted before this one: its id, as `next` gives it.")
  .optional();

const MOST_LISTED = 200;

export const limitQuery = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(MOST_LISTED))
  .default(50)
  .describe(`How many, from 1 to ${MOST_LISTED}; 50 without this.`);

/** An offset is allowed; what is compared is UTC. */
export const instantQuery = (description: string) =>
  z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value))
    .refine((date) => !Number.isNaN(date.getTime()))
    .describe(`${description} ISO 8601 date-time with Z or an offset.`)
    .optional();

export const onBehalfOf =
  "Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail.";
