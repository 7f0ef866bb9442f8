// Renders: accepted, looked at, listed, erased.

import { z } from "zod";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { acceptRender } from "../../renders/accept.js";
import { eraseRender } from "../../renders/erase.js";
import { releaseKey, reserveKey, type Reservation } from "../../renders/idempotency.js";
import { findRender, listRenders } from "../../renders/read.js";
import { TERMINAL, type Render } from "../../renders/render.js";
import type { AcceptedBody } from "../../threads/tasks.js";
import { checkCallbackUrl } from "../../webhooks/address.js";
import { missingScope } from "../answer-route.js";
import { json, preferredWait } from "../answers.js";
import { EXAMPLE_JOB, EXAMPLE_QUEUED, EXAMPLE_RECEIPT, EXAMPLE_RENDER } from "../examples.js";
import { jobJson, renderHref } from "../job-json.js";
import { beforeQuery, limitQuery, renderPath } from "../parameters.js";
import { faultsProblem, notFound, Problem } from "../problems.js";
import { route, type Ask } from "../route.js";
import { jobListSchema, jobSchema, receiptSchema } from "../schemas/job.js";
import { renderRequestSchema } from "../schemas/plan.js";
import type { Service } from "../service.js";
import { waitForEnd } from "../wait-for-end.js";

const submitHeaders = z.object({
  "Idempotency-Key": z
    .string()
    .regex(/^[\x20-\x7e]{1,255}$/)
    .describe(
      "1 to 255 printable characters, unique to this request. The same request sent again with it gives the same render; kept for 24 hours or more.",
    )
    .optional(),
  Prefer: z.string().max(255).describe("`wait=n` waits up to n seconds, 30 at most, for the end.").optional(),
});

export const postRender = route({
  method: "POST",
  path: "/v1/renders",
  operation: "submitRender",
  tag: "Renders",
  summary: "Send a plan to be rendered",
  description:
    "Takes a plan and answers with a job. It is stored when the answer comes, and will be worked on whatever happens; " +
    "everything that is wrong with a plan is told at once.",
  access: ["render"],
  parameters: { headers: submitHeaders },
  body: {
    description: "The plan, and what is to be made of it.",
    mediaTypes: ["application/json"],
    schema: renderRequestSchema,
    read: "whole",
    example: EXAMPLE_RENDER,
  },
  responses: {
    202: {
      description: "Accepted.",
      content: { "application/json": { schema: jobSchema, example: EXAMPLE_QUEUED } },
      headers: { Location: "Where the job is.", "Retry-After": "Seconds after which to look at it." },
    },
    200: {
      description: "Accepted, and ended within the time that `Prefer: wait` gave it.",
      content: { "application/json": { schema: jobSchema, example: EXAMPLE_JOB } },
      headers: { Location: "Where the job is.", "Preference-Applied": "`wait`" },
    },
  },
  problems: [
    "not-json",
    "invalid-request",
    "key-reused",
    "request-in-flight",
    "too-many-waiting",
    "too-many-at-once",
  ],
  handle: async (ask) => {
    const key = ask.headers["Idempotency-Key"];
    const accepted = key === undefined ? await accept(ask) : await acceptOnce(ask, key);
    return accepted instanceof Problem ? accepted : answerSubmitted(ask, accepted);
  },
});

type Submit = Ask<object, object, z.output<typeof submitHeaders>>;

/** Of equal requests one is worked on; those that come later find what became of it. */
async function acceptOnce(ask: Submit, key: string): Promise<Render | Problem> {
  const { core } = ask.service;
  const reserved = await reserveKey(core, ask.caller, key, ask.body);
  switch (reserved.kind) {
    case "settled":
      return (await findRender(core, ask.caller.tenant, reserved.renderId)) ?? notFound();
    case "other-body":
      return new Problem("key-reused");
    case "in-flight":
      return new Problem("request-in-flight", { retryAfter: 1 });
    case "reserved": {
      let accepted: Render | Problem | undefined;
      try {
        accepted = await accept(ask, reserved.reservation);
        return accepted;
      } finally {
        if (accepted === undefined || accepted instanceof Problem) await release(ask, reserved.reservation);
      }
    }
  }
}

/** A key that cannot be given back now lapses by itself; why the request failed matters more. */
async function release({ service: { core }, traceId }: Submit, reservation: Reservation): Promise<void> {
  await releaseKey(core, reservation).catch((err: unknown) => {
    core.log.warn({ err, traceId }, "the reservation of an idempotency key could not be given back");
  });
}

async function accept(ask: Submit, reservation?: Reservation): Promise<Render | Problem> {
  const { service, caller, body } = ask;
  const turn = await service.accepts.take(caller.tenant, () => service.threads.accept({ body }));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 1 });
  const { value: read } = turn;
  if (!read.ok) return faultsProblem(read.faults);
  const fault = callbackFault(service, read.value);
  if (fault !== undefined) return faultsProblem([fault]);
  const render = await acceptRender(
    service.core,
    caller,
    read.value,
    reservation === undefined ? {} : { reservation },
  );
  service.kick();
  return render;
}

/** What is wrong with the address that is to be told of the end, when there is one. */
export function callbackFault({ config }: Service, { callbackUrl }: AcceptedBody): Diagnostic | undefined {
  return callbackUrl === undefined ? undefined : checkCallbackUrl(callbackUrl, config.webhookAllow);
}

async function answerSubmitted(ask: Submit, render: Render): Promise<Response> {
  const wait = preferredWait(ask.headers.Prefer);
  const headers = { location: renderHref(render.id) };
  const now = wait === undefined ? render : await waitForEnd(ask, render, wait);
  if (wait !== undefined && TERMINAL.includes(now.status))
    return json(200, jobJson(now), { ...headers, "preference-applied": "wait" });
  return json(202, jobJson(now), { ...headers, "retry-after": String(await ask.service.retryAfter()) });
}

export const getRender = route({
  method: "GET",
  path: "/v1/renders/{id}",
  operation: "getRender",
  tag: "Renders",
  summary: "Look at a render",
  description: "A render that is pending or has failed is an answer like any other: `status` says so.",
  access: ["read"],
  parameters: { path: renderPath },
  responses: {
    200: {
      description: "The job.",
      content: { "application/json": { schema: jobSchema, example: EXAMPLE_JOB } },
      headers: { "Retry-After": "While it has not ended: seconds after which to look again." },
    },
  },
  problems: ["not-found"],
  handle: async ({ service, caller, path }) => {
    const render = await findRender(service.core, caller.tenant, path.id);
    if (render === undefined) return notFound();
    const pending = !TERMINAL.includes(render.status);
    return json(200, jobJson(render), pending ? { "retry-after": String(await service.retryAfter()) } : {});
  },
});

export const getRenders = route({
  method: "GET",
  path: "/v1/renders",
  operation: "listRenders",
  tag: "Renders",
  summary: "List renders",
  description: "The tenant's renders, the newest first.",
  access: ["read"],
  parameters: {
    query: z.object({ limit: limitQuery, before: beforeQuery }),
  },
  responses: {
    200: {
      description: "Renders.",
      content: { "application/json": { schema: jobListSchema, example: { renders: [EXAMPLE_JOB] } } },
    },
  },
  problems: [],
  handle: async ({ service, caller, query: { limit, before } }) => {
    const renders = await listRenders(service.core, caller.tenant, {
      limit,
      ...(before === undefined ? {} : { before }),
    });
    const last = renders.at(-1);
    const next =
      last === undefined || renders.length < limit
        ? {}
        : { next: `/v1/renders?limit=${limit}&before=${last.id}` };
    return json(200, { renders: renders.map(jobJson), ...next });
  },
});

export const deleteRender = route({
  method: "DELETE",
  path: "/v1/renders/{id}",
  operation: "eraseRender",
  tag: "Renders",
  summary: "Cancel and erase a render",
  description:
    "Stops the work if it has not ended, and destroys the data key of the render: nothing that the service " +
    "keeps of the plan can be read any more. What stays is a record without personal data. Sent again it " +
    "gives the same receipt. With the scope `render` alone only a render that has not ended can be cancelled.",
  access: ["erase", "render"],
  parameters: { path: renderPath },
  responses: {
    200: {
      description: "Erased.",
      content: { "application/json": { schema: receiptSchema, example: EXAMPLE_RECEIPT } },
    },
  },
  problems: ["not-found"],
  handle: async ({ service: { core }, caller, scopes, path }) => {
    if (!scopes.has("erase")) {
      const render = await findRender(core, caller.tenant, path.id);
      if (render === undefined) return notFound();
      if (TERMINAL.includes(render.status) && render.erasedAt === undefined) return missingScope(["erase"]);
    }
    const receipt = await eraseRender(core, caller, path.id);
    return receipt === undefined ? notFound() : json(200, receipt);
  },
});
