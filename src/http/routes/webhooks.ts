// What became of the messages that tell of an end, and sending one again.

import { z } from "zod";
import { listDeliveries, replayDelivery } from "../../webhooks/delivery-log.js";
import { json } from "../answers.js";
import { limitQuery, renderQuery } from "../parameters.js";
import { notFound, Problem } from "../problems.js";
import { route } from "../route.js";
import { deliveryListSchema, replaySchema } from "../schemas/records.js";

const EXAMPLE_DELIVERY = {
  id: "msg_0a1b2c3d4e5f40718293a4b5c6d7e8f9",
  renderId: "r_5f0e4b7a9c1d2e3f405162738495a6b7",
  event: "render.succeeded",
  state: "delivered",
  attempts: 1,
  createdAt: "2026-11-23T09:00:01.100Z",
  finishedAt: "2026-11-23T09:00:01.400Z",
  replayable: true,
  log: [{ at: "2026-11-23T09:00:01.200Z", result: "delivered", status: 204, milliseconds: 180 }],
};

export const getDeliveries = route({
  method: "GET",
  path: "/v1/webhooks/deliveries",
  operation: "listDeliveries",
  tag: "Webhooks",
  summary: "List deliveries",
  description:
    "Messages and their attempts, the newest first. Neither the address nor a byte of what was sent or answered is kept in them.",
  access: ["admin"],
  parameters: { query: z.object({ render: renderQuery, limit: limitQuery }) },
  responses: {
    200: {
      description: "Deliveries.",
      content: {
        "application/json": { schema: deliveryListSchema, example: { deliveries: [EXAMPLE_DELIVERY] } },
      },
    },
  },
  problems: [],
  handle: async ({ service: { core }, caller: { tenant }, query: { render, limit } }) => {
    const deliveries = await listDeliveries(core.database, {
      tenant,
      limit,
      ...(render === undefined ? {} : { renderId: render }),
    });
    return json(200, { deliveries });
  },
});

export const postReplay = route({
  method: "POST",
  path: "/v1/webhooks/deliveries/{id}/replay",
  operation: "replayDelivery",
  tag: "Webhooks",
  summary: "Send a message again",
  description:
    "Makes a delivery due again, with the same id, the same body and the whole schedule of retries. An address that was " +
    "switched off with 410 is used again.",
  access: ["admin"],
  parameters: {
    path: z.object({
      id: z
        .string()
        .regex(/^msg_[0-9a-f]{32}$/)
        .describe("Id of the delivery."),
    }),
  },
  responses: {
    202: {
      description: "It is due.",
      content: {
        "application/json": {
          schema: replaySchema,
          example: { id: EXAMPLE_DELIVERY.id, state: "pending" },
        },
      },
    },
  },
  problems: ["not-found", "being-sent", "gone"],
  handle: async ({ service: { core }, caller: { tenant }, path: { id } }) => {
    const replay = await replayDelivery(core.database, { tenant, deliveryId: id, now: core.now() });
    switch (replay) {
      case "unknown":
        return notFound();
      case "being-sent":
        return new Problem("being-sent", { retryAfter: 30 });
      case "no-address":
        return new Problem("gone", { detail: "The address of this delivery is no longer kept." });
      case "due":
        return json(202, { id, state: "pending" });
    }
  },
});
