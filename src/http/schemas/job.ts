// A render as its tenant sees it.

import { z } from "zod";
import { EDITIONS } from "../../document/tree.js";
import { renderOptionsSchema } from "../../requests/render-options.js";
import { RENDER_STATUSES } from "../../renders/render.js";
import { component, count, instant, text } from "./components.js";
import { diagnosticSchema } from "./problem.js";

/** `staged` is never told. */
export const STATUSES = RENDER_STATUSES.filter((status) => status !== "staged");

export const statusSchema = component(
  "RenderStatus",
  "How far a render is. The last six are final, but for erasure and expiry.",
  z.enum(STATUSES),
);

const optionsSchema = component("RenderOptions", "What was asked for.", renderOptionsSchema);

export const progressSchema = component(
  "Progress",
  "How far the work is, in words and numbers.",
  z.object({
    message: text("For a person to read."),
    done: count("Editions that are done."),
    of: count("Editions in all."),
  }),
);

const editionSchema = component(
  "EditionState",
  "How far one edition is.",
  z.object({
    state: z
      .enum(["waiting", "rendering", "done", "not-made"])
      .describe("`not-made`: it would have broken a promise; the diagnostics say why."),
    pages: count("Pages of the PDF.").optional(),
    links: z
      .object({
        pdf: text("The PDF.").optional(),
        html: text("The HTML page.").optional(),
        json: text("The easy-read script.").optional(),
      })
      .describe("Where its files are, once they are there."),
  }),
);

const outputSchema = component(
  "Output",
  "A finished file.",
  z.object({
    name: text("Its name in this render, such as `standard.pdf`."),
    mediaType: text("Its media type."),
    bytes: count("Its size."),
    digest: text("SHA-256 of its bytes, hexadecimal; also its ETag."),
    pages: count("Pages of a PDF.").optional(),
    href: text("Where it is fetched."),
  }),
);

const failureSchema = component(
  "Failure",
  "Why a render failed that was no fault of the plan.",
  z.object({
    code: z.enum([
      "render-too-long",
      "render-out-of-memory",
      "render-crashed",
      "data-damaged",
      "engine-fault",
    ]),
    message: text("What it means."),
  }),
);

export const jobSchema = component(
  "Job",
  "A render: one plan that was accepted, and what became of it.",
  z.object({
    id: text("Its id; it tells nothing and cannot be guessed."),
    status: statusSchema,
    request: optionsSchema,
    acceptedAt: instant("When it was accepted."),
    startedAt: instant("When work on it was first begun.").optional(),
    finishedAt: instant("When it ended.").optional(),
    expiresAt: instant("When everything of it will be erased."),
    erasedAt: instant("Since when nothing of the plan is kept.").optional(),
    batch: text("The batch that it is part of.").optional(),
    attempt: count("How often the work was begun."),
    progress: progressSchema.optional(),
    editions: z.partialRecord(z.enum(EDITIONS), editionSchema).describe("Each edition that was asked for."),
    outputs: z.array(outputSchema).describe("Every finished file, the report among them."),
    diagnostics: z.array(diagnosticSchema).describe("Why a file that was asked for is not there."),
    failure: failureSchema.optional(),
    links: z.object({
      self: text("This job."),
      events: text("What happens to it, as server-sent events."),
      report: text("Its report, once it is there.").optional(),
    }),
  }),
);

export type Job = z.infer<typeof jobSchema>;

export const jobListSchema = component(
  "JobList",
  "Renders, the newest first.",
  z.object({
    renders: z.array(jobSchema),
    next: text("Where the next ones are, when there may be more.").optional(),
  }),
);

export const receiptSchema = component(
  "ErasureReceipt",
  "Proof that a render was erased: its data key is destroyed, and with it everything that was kept of the plan.",
  z.object({
    renderId: text("The render."),
    status: z
      .enum(["cancelled", "erased", "expired"])
      .describe("`cancelled`: it had not ended. `erased`: it had. `expired`: its time was over before."),
    erasedAt: instant("When it was erased; the same each time it is asked for."),
  }),
);
