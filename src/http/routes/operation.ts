// For whoever runs the service: is it alive, can it work, what does it count, which version is it.

import { json } from "../answers.js";
import { openRoute } from "../route.js";
import { textSchema } from "../schemas/components.js";
import { aliveSchema, readinessSchema, versionSchema } from "../schemas/operation.js";

export const getLive = openRoute({
  method: "GET",
  path: "/livez",
  operation: "isAlive",
  tag: "Operation",
  summary: "Is the process alive?",
  description: "Answers as long as the process can answer at all. Not logged.",
  access: "open",
  responses: {
    200: {
      description: "It is.",
      content: { "application/json": { schema: aliveSchema, example: { status: "alive" } } },
    },
  },
  problems: [],
  handle: () => Promise.resolve(json(200, { status: "alive" })),
});

export const getReady = openRoute({
  method: "GET",
  path: "/readyz",
  operation: "isReady",
  tag: "Operation",
  summary: "Can it do its work?",
  description: "Asks the stores. Not logged.",
  access: "open",
  responses: {
    200: {
      description: "It can.",
      content: {
        "application/json": {
          schema: readinessSchema,
          example: { status: "ready", checks: { database: "ok", queue: "ok" } },
        },
      },
    },
    503: {
      description: "It cannot, for now.",
      content: {
        "application/json": {
          schema: readinessSchema,
          example: { status: "not-ready", checks: { database: "away", queue: "ok" } },
        },
      },
    },
  },
  problems: [],
  handle: async ({ service }) => {
    const { ok, checks } = await service.ready();
    return json(ok ? 200 : 503, { status: ok ? "ready" : "not-ready", checks });
  },
});

export const getMetrics = openRoute({
  method: "GET",
  path: "/metrics",
  operation: "getMetrics",
  tag: "Operation",
  summary: "Metrics",
  description:
    "In Prometheus' text format: counts, and nothing of any tenant. From this machine, or with the scope `admin`.",
  access: "operator",
  responses: { 200: { description: "The metrics.", content: { "text/plain": { schema: textSchema } } } },
  problems: [],
  handle: async ({ service: { core } }) => {
    const { registry } = core.metrics;
    return new Response(await registry.metrics(), { headers: { "content-type": registry.contentType } });
  },
});

export const getVersion = openRoute({
  method: "GET",
  path: "/v1/version",
  operation: "getVersion",
  tag: "Operation",
  summary: "Version",
  description: "What answers here.",
  access: "open",
  responses: {
    200: {
      description: "The version.",
      content: {
        "application/json": {
          schema: versionSchema,
          example: { service: "clearplan", api: "v1", planFormat: "1.0", version: "1.0.0" },
        },
      },
    },
  },
  problems: [],
  handle: ({ service: { version } }) =>
    Promise.resolve(json(200, { service: "clearplan", api: "v1", planFormat: "1.0", version })),
});
