// API keys of the tenant that asks.

import { z } from "zod";
import {
  DEFAULT_KEY_DAYS,
  keyRequestFaults,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
} from "../../keys/api-keys.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { pointer } from "../../diagnostics/diagnostic.js";
import { json } from "../answers.js";
import { faultsProblem, notFound, Problem } from "../problems.js";
import { route } from "../route.js";
import { apiKeyListSchema, apiKeySchema, keyRequestSchema, madeKeySchema } from "../schemas/keys.js";

const EXAMPLE_KEY = {
  id: "key_7hq2mz4kx9wd",
  tenant: "fernmarsh",
  scopes: ["render", "read"],
  label: "case management system",
  createdAt: "2026-11-23T09:00:00.000Z",
  expiresAt: "2027-11-23T09:00:00.000Z",
  revokedAt: null,
};

const { label: _label, createdAt: _createdAt, revokedAt: _revokedAt, ...made } = EXAMPLE_KEY;

export const postKey = route({
  method: "POST",
  path: "/v1/keys",
  operation: "makeKey",
  tag: "Keys",
  summary: "Make a key",
  description: "Makes a key of the tenant that asks and tells it, once. What is kept of it opens nothing.",
  access: ["admin"],
  body: {
    description: "What the key may do, and for how long.",
    mediaTypes: ["application/json"],
    schema: keyRequestSchema,
    read: "whole",
    example: { scopes: ["render", "read"], label: "case management system", days: 365 },
  },
  responses: {
    201: {
      description: "Made.",
      content: {
        "application/json": {
          schema: madeKeySchema,
          example: { ...made, key: "cpk_7hq2mz4kx9wd_…" },
        },
      },
    },
  },
  problems: ["not-json", "invalid-request"],
  handle: async ({ service: { core }, caller, body }) => {
    const read = readKeyRequest(body);
    if (read instanceof Problem) return read;
    const { scopes, label = "", days = DEFAULT_KEY_DAYS } = read;
    const request = { tenant: caller.tenant, scopes, label, expiresInDays: days };
    const faults = keyRequestFaults(request);
    if (faults.length > 0) return faultsProblem(faults);
    return json(201, await makeApiKey(core, { ...request, actor: caller.actor }));
  },
});

function readKeyRequest(body: Uint8Array): z.output<typeof keyRequestSchema> | Problem {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return new Problem("not-json");
  }
  const read = keyRequestSchema.safeParse(value);
  return read.success ? read.data : faultsProblem(read.error.issues.map(toFault));
}

function toFault({ code, path }: z.core.$ZodIssue): Diagnostic {
  const known = Object.keys(keyRequestSchema.shape);
  const unknown = code === "unrecognized_keys";
  return {
    pointer: pointer(...path.map((token) => (typeof token === "symbol" ? "" : token))),
    code: unknown ? "unknown-property" : "wrong-type",
    severity: "error",
    message: unknown ? "There is a property that is not known here." : "The value is of the wrong type.",
    hint: `Send an object with ${known.join(", ")}; scopes is a list of strings.`,
  };
}

export const getKeys = route({
  method: "GET",
  path: "/v1/keys",
  operation: "listKeys",
  tag: "Keys",
  summary: "List keys",
  description: "The tenant's keys, without what opens anything.",
  access: ["admin"],
  responses: {
    200: {
      description: "Keys.",
      content: { "application/json": { schema: apiKeyListSchema, example: { keys: [EXAMPLE_KEY] } } },
    },
  },
  problems: [],
  handle: async ({ service: { core }, caller }) =>
    json(200, { keys: await listApiKeys(core.database, caller.tenant) }),
});

export const deleteKey = route({
  method: "DELETE",
  path: "/v1/keys/{id}",
  operation: "revokeKey",
  tag: "Keys",
  summary: "Revoke a key",
  description: "From now on the key opens nothing. Sent again it gives the same answer.",
  access: ["admin"],
  parameters: {
    path: z.object({
      id: z
        .string()
        .regex(/^key_[a-z0-9]{12}$/)
        .describe("Id of the key."),
    }),
  },
  responses: {
    200: {
      description: "Revoked.",
      content: {
        "application/json": {
          schema: apiKeySchema,
          example: { ...EXAMPLE_KEY, revokedAt: "2026-11-24T10:15:00.000Z" },
        },
      },
    },
  },
  problems: ["not-found"],
  handle: async ({ service: { core }, caller: { tenant, actor }, path }) => {
    const key = await revokeApiKey(core, { id: path.id, tenant, actor });
    return key === undefined ? notFound() : json(200, key);
  },
});
