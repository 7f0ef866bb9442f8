// Health and version as the contract has them.

import { z } from "zod";
import { component, text } from "./components.js";

export const aliveSchema = component(
  "Alive",
  "The process answers.",
  z.object({ status: z.literal("alive") }),
);

export const readinessSchema = component(
  "Readiness",
  "Whether the service can do its work, part by part.",
  z.object({
    status: z.enum(["ready", "not-ready"]),
    checks: z.record(z.string(), z.string()).describe("Each part: `ok`, or what is wrong."),
  }),
);

export const versionSchema = component(
  "Version",
  "What answers here.",
  z.object({
    service: z.literal("clearplan"),
    api: z.literal("v1"),
    planFormat: text("Version of the plan format."),
    version: text("Version of the program, and so of everything that its documents are made with."),
  }),
);

/** A document of another standard. */
export const jsonObjectSchema = z.looseObject({});
