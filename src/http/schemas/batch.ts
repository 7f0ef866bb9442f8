// Batches as their tenant sees them.

import { z } from "zod";
import { component, count, instant, text } from "./components.js";
import { statusSchema } from "./job.js";
import { diagnosticSchema } from "./problem.js";

export const batchSchema = component(
  "Batch",
  "Many plans that were sent in one request.",
  z.object({
    id: text("Its id."),
    status: z
      .enum(["receiving", "accepted"])
      .describe("`receiving`: its last line is not there yet, and nothing of it is worked on."),
    acceptedAt: instant("When its first line came."),
    accepted: count("Lines that were accepted."),
    refused: count("Lines that have faults."),
    lines: z.array(
      z.object({
        line: count("Number of the line, from 0; blank ones are not counted."),
        render: z
          .object({ id: text("Its id."), status: statusSchema.optional(), href: text("The job.") })
          .describe("The render that was accepted; without a status while the batch is received.")
          .optional(),
        diagnostics: z.array(diagnosticSchema).describe("Why the line was not accepted.").optional(),
      }),
    ),
    links: z.object({ self: text("This batch.") }),
  }),
);
