// The audit trail: verified, and handed out as it was hashed.

import { z } from "zod";
import { exportAudit } from "../../audit/export.js";
import { verifyAudit } from "../../audit/verify.js";
import { LOCAL_TENANT, TENANT_NAME } from "../../keys/principal.js";
import { missingScope } from "../answer-route.js";
import { json, textStream } from "../answers.js";
import { instantQuery, renderQuery } from "../parameters.js";
import { Problem } from "../problems.js";
import { route, type Ask } from "../route.js";
import { textSchema } from "../schemas/components.js";
import { verificationSchema } from "../schemas/records.js";

const tenantQuery = z
  .string()
  .regex(TENANT_NAME)
  .describe(
    "Another tenant's chain; only where the database is embedded, for the tenant `local` with `admin`.",
  )
  .optional();

/** Whose trail is asked for; a tenant sees its own. */
function tenantOf({ service, caller, scopes }: Ask, asked: string | undefined): string | Problem {
  if (asked === undefined || asked === caller.tenant) return caller.tenant;
  const embedded = service.config.databaseUrl === undefined;
  if (embedded && caller.tenant === LOCAL_TENANT && scopes.has("admin")) return asked;
  return missingScope(["admin"], "A tenant sees its own audit trail only.");
}

export const getVerification = route({
  method: "GET",
  path: "/v1/audit/verify",
  operation: "verifyAudit",
  tag: "Audit",
  summary: "Verify the audit trail",
  description:
    "Reads the tenant's whole chain and proves it row by row, and that it accounts for what became of each render. " +
    "What is wrong is told in `faults`; the answer is 200 either way.",
  access: ["audit"],
  parameters: { query: z.object({ tenant: tenantQuery }) },
  responses: {
    200: {
      description: "What was found.",
      content: {
        "application/json": {
          schema: verificationSchema,
          example: {
            ok: true,
            tenants: [{ tenant: "fernmarsh", rows: 2, head: { seq: 2, hash: "5e88…" } }],
            faults: [],
            faultCount: 0,
          },
        },
      },
    },
  },
  problems: [],
  handle: async (ask) => {
    const tenant = tenantOf(ask, ask.query.tenant);
    if (tenant instanceof Problem) return tenant;
    const { database, vault } = ask.service.core;
    return json(200, await verifyAudit(database, vault, { tenant }));
  },
});

export const getExport = route({
  method: "GET",
  path: "/v1/audit/export",
  operation: "exportAudit",
  tag: "Audit",
  summary: "Export the audit trail",
  description:
    "The tenant's rows as JSON lines, each as it was hashed, and the head of the chain as the last line: an export " +
    "without that line broke off. Kept elsewhere, it shows later whether the trail was cut.",
  access: ["audit"],
  parameters: {
    query: z.object({
      since: instantQuery("Rows of this moment and later."),
      render: renderQuery,
      tenant: tenantQuery,
    }),
  },
  responses: {
    200: { description: "The rows.", content: { "application/x-ndjson": { schema: textSchema } } },
  },
  problems: [],
  handle: (ask) => Promise.resolve(answerExport(ask)),
});

function answerExport(
  ask: Ask<object, { since?: Date | undefined; render?: string | undefined; tenant?: string | undefined }>,
): Response | Problem {
  const { since, render, tenant: asked } = ask.query;
  const tenant = tenantOf(ask, asked);
  if (tenant instanceof Problem) return tenant;
  const { core } = ask.service;
  const lines = exportAudit(core.database, {
    tenant,
    ...(since === undefined ? {} : { since: since.toISOString() }),
    ...(render === undefined ? {} : { renderId: render }),
  });
  const body = ask.head
    ? null
    : textStream(withLineEnds(lines), {
        ended: () => undefined,
        broken: (err) => core.log.warn({ err, traceId: ask.traceId }, "an export broke off"),
      });
  return new Response(body, { headers: { "content-type": "application/x-ndjson" } });
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
