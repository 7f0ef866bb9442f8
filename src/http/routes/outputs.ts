// The finished files, and the report. Every fetch stands in the audit trail before a byte of it leaves.

import { z } from "zod";
import { EDITIONS } from "../../document/tree.js";
import { findRender, readOutput } from "../../renders/read.js";
import { TERMINAL, type Render, type RenderOutput } from "../../renders/render.js";
import { bytes, chooseType, matchesTag } from "../answers.js";
import { renderPath } from "../parameters.js";
import { notFound, Problem } from "../problems.js";
import { route, type Answer, type Ask, type ResponseSpec } from "../route.js";
import { fileSchema, textSchema } from "../schemas/components.js";
import { reportSchema } from "../schemas/report.js";
import { scriptSchema } from "../schemas/script.js";

const NAMES = [...EDITIONS.flatMap((edition) => [`${edition}.pdf`, `${edition}.html`]), "easy-read.json"];

const downloadQuery = z.literal("1").describe("`1`: the file is to be saved, not shown.").optional();

const FILE_HEADERS = {
  ETag: "The digest of the bytes.",
  "Content-Disposition": "Shown or saved; the name says edition and date and nothing of the child.",
};

const NOT_MODIFIED: ResponseSpec = {
  description: "The file that `If-None-Match` names is still the same. Nothing was fetched.",
  headers: { ETag: "The digest of the bytes." },
};

const ifNoneMatch = z.object({
  "If-None-Match": z.string().describe("ETags that the caller has already.").optional(),
});

export const getOutput = route({
  method: "GET",
  path: "/v1/renders/{id}/outputs/{name}",
  operation: "getOutput",
  tag: "Renders",
  summary: "Fetch a finished file",
  description:
    "The name is that of an edition with `.pdf` or `.html`; `easy-read.json` is the easy-read script. The fetch is " +
    "written into the audit trail. Nobody on the way may keep a copy.",
  access: ["read"],
  parameters: {
    path: renderPath.extend({
      name: z.enum(NAMES).describe("Name of the file."),
    }),
    query: z.object({ download: downloadQuery }),
    headers: ifNoneMatch,
  },
  responses: {
    200: {
      description: "The file.",
      content: {
        "application/pdf": { schema: fileSchema },
        "text/html": { schema: textSchema },
        "application/json": { schema: scriptSchema },
      },
      headers: FILE_HEADERS,
    },
    304: NOT_MODIFIED,
  },
  problems: ["not-found", "not-ready", "gone", "data-damaged"],
  handle: (ask) => answerOutput(ask, ask.path.name, ask.query.download !== undefined),
});

export const getReport = route({
  method: "GET",
  path: "/v1/renders/{id}/report",
  operation: "getReport",
  tag: "Renders",
  summary: "Fetch the report",
  description:
    "As JSON, or as a page when `Accept` asks for HTML. The fetch is written into the audit trail.",
  access: ["read"],
  parameters: {
    path: renderPath,
    query: z.object({ download: downloadQuery }),
    headers: ifNoneMatch,
  },
  responses: {
    200: {
      description: "The report.",
      content: { "application/json": { schema: reportSchema }, "text/html": { schema: textSchema } },
      headers: FILE_HEADERS,
    },
    304: NOT_MODIFIED,
  },
  problems: ["not-found", "not-ready", "gone", "not-acceptable", "data-damaged"],
  handle: async (ask) => {
    const type = chooseType(ask.accept, ["application/json", "text/html"]);
    if (type === undefined) return new Problem("not-acceptable");
    const name = type === "text/html" ? "report.html" : "report.json";
    const answer = await answerOutput(ask, name, ask.query.download !== undefined);
    if (answer instanceof Response) answer.headers.set("vary", "accept");
    return answer;
  },
});

async function answerOutput(ask: Ask<{ id: string }>, name: string, download: boolean): Promise<Answer> {
  const { service, caller, path } = ask;
  const { core } = service;
  const render = await findRender(core, caller.tenant, path.id);
  if (render === undefined) return notFound();
  if (render.erasedAt !== undefined || render.expiresAt <= core.now()) return new Problem("gone");
  const output = render.outputs.find((one) => one.name === name);
  if (output === undefined)
    return TERMINAL.includes(render.status)
      ? new Problem("not-found", { detail: "The render has ended without this file." })
      : new Problem("not-ready", { retryAfter: await service.retryAfter() });
  const headers = headersOf(render, output, download);
  if (matchesTag(ask.ifNoneMatch, headers.etag)) return new Response(null, { status: 304, headers });
  // Nothing is fetched by asking what there is.
  if (ask.head)
    return new Response(null, { headers: { ...headers, "content-length": String(output.bytes) } });
  const read = await readOutput(core, caller, path.id, name);
  return read === undefined ? new Problem("gone") : bytes(read.bytes, headers);
}

function headersOf(
  { id, acceptedAt }: Render,
  { name, mediaType, digest }: RenderOutput,
  download: boolean,
): Record<string, string> & { etag: string } {
  const dot = name.lastIndexOf(".");
  // The day and a part of the id: two versions of a plan that are saved do not have one name.
  const fileName = `${name.slice(0, dot)}-${acceptedAt.toISOString().slice(0, 10)}-${id.slice(2, 10)}${name.slice(dot)}`;
  return {
    "content-type": mediaType,
    etag: `"${digest}"`,
    "cache-control": "private, no-store",
    "content-disposition": `${download ? "attachment" : "inline"}; filename="${fileName}"`,
    "content-security-policy": CLOSED,
  };
}

/** A page that was made from a plan may show its own styles, fonts and pictures, and nothing else whatever. */
const CLOSED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
