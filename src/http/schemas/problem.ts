// Problems as the contract has them.

import { z } from "zod";
import { component, text } from "./components.js";

export const diagnosticSchema = component(
  "Diagnostic",
  "A fault, or a promise that an output could not keep.",
  z.object({
    pointer: text("JSON Pointer (RFC 6901) to where it lies; empty for the whole."),
    code: text("Stable word for what it is."),
    severity: z.enum(["error", "warning"]).describe("An error stops the work; a warning is to be looked at."),
    message: text("What is wrong, without a value of the plan."),
    hint: text("How to mend it."),
  }),
);

export const problemSchema = component(
  "Problem",
  "What went wrong, after RFC 9457. It holds no value of the request.",
  z.object({
    type: text("Stable URI of the kind of problem, explained on /docs."),
    title: text("The kind of problem in words."),
    status: z.int().min(400).max(599).describe("The HTTP status."),
    detail: text("More about this one.").optional(),
    errors: z
      .array(
        z.object({
          pointer: text("JSON Pointer (RFC 6901) into the body."),
          code: text("Stable word for the fault."),
          detail: text("What is wrong, without a value of the plan."),
          hint: text("How to mend it."),
        }),
      )
      .describe("Every fault of the body at once.")
      .optional(),
    traceId: text("Id to find the request by in the logs; also in the `x-trace-id` header."),
  }),
);
