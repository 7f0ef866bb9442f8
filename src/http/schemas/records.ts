// Audit trail and webhook deliveries as the contract has them.

import { z } from "zod";
import { DELIVERY_STATES, WEBHOOK_STATUSES } from "../../webhooks/outbox.js";
import { component, count, instant, text } from "./components.js";

export const verificationSchema = component(
  "Verification",
  "Whether the audit trail is whole, and accounts for what became of each render.",
  z.object({
    ok: z.boolean(),
    tenants: z.array(
      z.object({
        tenant: z.string(),
        rows: count("Rows of its chain."),
        head: z.object({ seq: z.int(), hash: z.string() }).nullable().describe("The last row."),
      }),
    ),
    faults: z.array(
      z.object({
        tenant: z.string(),
        seq: z.int().describe("The row.").optional(),
        renderId: z.string().optional(),
        code: text("Stable word for it."),
        message: text("What is wrong."),
      }),
    ),
    faultCount: count("How many there are; the first thousand are listed."),
  }),
);

export const deliverySchema = component(
  "Delivery",
  "A message that tells of an end, and what became of it.",
  z.object({
    id: text("Also the `webhook-id` of each attempt."),
    renderId: text("The render that it tells of."),
    event: z.enum(WEBHOOK_STATUSES.map((status) => `render.${status}` as const)),
    state: z.enum(DELIVERY_STATES),
    attempts: count("Since it was made or last replayed."),
    nextAt: instant("When it is tried next.").optional(),
    createdAt: instant("When it was made."),
    finishedAt: instant("When it was delivered or given up.").optional(),
    replayable: z.boolean().describe("Whether its address is still kept."),
    log: z.array(
      z.object({
        at: instant("When."),
        result: text("How it went."),
        status: z.int().describe("HTTP status that the receiver answered.").optional(),
        milliseconds: z.number(),
      }),
    ),
  }),
);

export const deliveryListSchema = component(
  "DeliveryList",
  "Deliveries, the newest first.",
  z.object({ deliveries: z.array(deliverySchema) }),
);

export const replaySchema = component(
  "Replay",
  "A delivery that is due again.",
  z.object({ id: z.string(), state: z.literal("pending") }),
);
