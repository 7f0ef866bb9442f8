// What is to be told, written down in the transaction in which it became true: a render cannot end without its message,
// and no message tells of what was rolled back. Sending is another file's work (deliver.ts).

import { randomUUID } from "node:crypto";
import type { Statements } from "../database/database.js";
import type { Vault } from "../vault/vault.js";

/** States of a render that a receiver is told of. */
export const WEBHOOK_STATUSES = [
  "succeeded",
  "partly-succeeded",
  "failed",
  "cancelled",
  "erased",
  "expired",
] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];
export type WebhookEvent = `render.${WebhookStatus}`;

/** `failed`: given up after the last attempt. `disabled`: the receiver has said that the address is gone. */
export const DELIVERY_STATES = ["pending", "delivered", "failed", "disabled"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What the sealed address of a delivery is bound to, together with the delivery's id. */
export const ADDRESS_KIND = "callback";

export interface RenderEventFacts {
  renderId: string;
  status: WebhookStatus;
  /** Where the render can be read: `/v1/renders/{id}`. */
  href: string;
  at: Date;
}

/** The message, thin by intent: ids and a state. Whoever wants the rest asks for it with a key (Standard Webhooks 1.0). */
export function renderEventBody({ renderId, status, href, at }: RenderEventFacts): string {
  const event: WebhookEvent = `render.${status}`;
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data: { renderId, status, href } });
}

export interface NewDelivery {
  tenant: string;
  renderId: string;
  event: WebhookEvent;
  /** As the caller gave it; `checkCallbackUrl` has passed it. */
  url: string;
  /** See {@link renderEventBody}. */
  body: string;
  at: Date;
}

/** After these nothing of the render is kept, and its address goes as soon as the message is through. */
const LAST_EVENTS: readonly WebhookEvent[] = ["render.cancelled", "render.erased", "render.expired"];

/**
 * Writes a delivery as part of the caller's transaction. It is due at once.
 * @returns its id, which is the `webhook-id` of every attempt.
 */
export async function enqueueDelivery(tx: Statements, vault: Vault, delivery: NewDelivery): Promise<string> {
  const { tenant, renderId, event, url, body, at } = delivery;
  const id = `msg_${randomUUID().replaceAll("-", "")}`;
  await tx.query(
    `insert into clearplan.webhook_delivery
       (id, tenant, render_id, event, body, url, keep_url, state, next_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $8)`,
    [
      id,
      tenant,
      renderId,
      event,
      body,
      vault.sealSmall(ADDRESS_KIND, id, url),
      !LAST_EVENTS.includes(event),
      at,
    ],
  );
  return id;
}
