// API keys as an administrator of their tenant sees them.

import { z } from "zod";
import { DEFAULT_KEY_DAYS, MOST_KEY_DAYS } from "../../keys/api-keys.js";
import { SCOPE_NAMES } from "../../keys/principal.js";
import { component, instant, text } from "./components.js";

const scopes = z.array(z.enum(SCOPE_NAMES)).describe("What the key may do.");

const key = {
  id: text("Names the key in records; it opens nothing."),
  tenant: text("Whose it is."),
  scopes,
};

export const apiKeySchema = component(
  "ApiKey",
  "A key, without what opens anything.",
  z.object({
    ...key,
    label: text("For people, to know it by."),
    createdAt: instant("When it was made."),
    expiresAt: instant("When it ends.").nullable(),
    revokedAt: instant("When it was revoked.").nullable(),
  }),
);

export const apiKeyListSchema = component(
  "ApiKeyList",
  "The tenant's keys, the newest first; those that were revoked or have expired too.",
  z.object({ keys: z.array(apiKeySchema) }),
);

export const madeKeySchema = component(
  "MadeKey",
  "A new key. This is the only time that it is told.",
  z.object({ ...key, key: text("The key itself."), expiresAt: instant("When it ends.").nullable() }),
);

export const keyRequestSchema = component(
  "KeyRequest",
  "The wish for a key of the tenant that asks.",
  z.strictObject({
    scopes: z.array(z.string()).describe(`Any of ${SCOPE_NAMES.join(", ")}.`),
    label: z.string().optional().describe("For people, to know it by; at most 100 characters."),
    days: z
      .number()
      .optional()
      .describe(`Whole days that it lives, at most ${MOST_KEY_DAYS}; ${DEFAULT_KEY_DAYS} without this.`),
  }),
);
