// Batches: a plan on each line, taken as the lines come, no faster than they can be stored.

import { z } from "zod";
import {
  addBatchLine,
  closeBatch,
  dropBatch,
  findBatch,
  MOST_LINES,
  openBatch,
  type Batch,
} from "../../renders/batches.js";
import { batchLimits } from "../answer-route.js";
import { json } from "../answers.js";
import { EXAMPLE_BATCH, EXAMPLE_RENDER } from "../examples.js";
import { BodyRefused, linesOf } from "../incoming.js";
import { renderHref, toldStatus } from "../job-json.js";
import { notFound, Problem } from "../problems.js";
import { route, type Ask } from "../route.js";
import { batchSchema } from "../schemas/batch.js";
import { textSchema } from "../schemas/components.js";
import { callbackFault } from "./renders.js";

/** Lines of one batch that are read and stored side by side. */
const AT_ONCE = 4;
const TRY_AGAIN = 30;

const batchHref = (id: string): string => `/v1/batches/${id}`;

export const postBatch = route({
  method: "POST",
  path: "/v1/batches",
  operation: "submitBatch",
  tag: "Batches",
  summary: "Send many plans",
  description:
    `Takes up to ${MOST_LINES.toLocaleString("en-GB")} lines, each the body of a render request in JSON without line breaks. A line ` +
    "with faults is told of and does not hold up the others. The work begins when the last line is there; a batch " +
    "whose sender goes away is never worked on. Follow each render by its own id.",
  access: ["render"],
  body: {
    description: "One render request on each line.",
    mediaTypes: ["application/x-ndjson", "application/jsonl"],
    schema: textSchema,
    read: "stream",
    example: `${JSON.stringify(EXAMPLE_RENDER)}\n`,
  },
  responses: {
    202: {
      description: "The lines were taken; what became of each.",
      content: { "application/json": { schema: batchSchema, example: EXAMPLE_BATCH } },
      headers: { Location: "Where the batch is." },
    },
  },
  problems: ["invalid-request", "too-many-waiting", "too-many-at-once"],
  handle: async (ask) => {
    const { service, caller } = ask;
    const release = service.batches.take(caller.tenant);
    if (release === undefined) return new Problem("too-many-at-once", { retryAfter: TRY_AGAIN });
    try {
      return await receive(ask);
    } catch (error) {
      if (error instanceof BodyRefused) return error.problem;
      throw error;
    } finally {
      release();
    }
  },
});

/** What was taken before something goes wrong is destroyed: nothing of a batch is accepted, or all of it. */
async function receive(ask: Ask): Promise<Response | Problem> {
  const { service, caller } = ask;
  const { core } = service;
  const id = await openBatch(core, caller);
  const taken = await takeLines(ask, id).catch(async (error: unknown) => {
    await drop(ask, id);
    throw error;
  });
  if (taken instanceof Problem) {
    await drop(ask, id);
    return taken;
  }
  await closeBatch(core, caller, id, taken);
  service.kick();
  const batch = await findBatch(core, caller.tenant, id);
  if (batch === undefined) throw new Error("a batch was closed and is not there");
  return json(202, batchJson(batch), { location: batchHref(id) });
}

/** Why the batch failed matters more than that it could not be cleared away now: the sweeper does it then. */
async function drop({ service: { core }, traceId }: Ask, id: string): Promise<void> {
  await dropBatch(core, id).catch((err: unknown) => {
    core.log.warn({ err, traceId }, "a batch that failed could not be dropped yet");
  });
}

/** @returns how many lines there were. */
async function takeLines(ask: Ask, id: string): Promise<number | Problem> {
  const { bounds } = ask.service;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let index = 0;
  try {
    for await (const line of linesOf(ask.incoming.parts(batchLimits(ask.service)), bounds.bodyBytes)) {
      if (index >= MOST_LINES) return tooMany();
      const work = takeLine(ask, { id, index }, line)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(work));
      running.add(work);
      index += 1;
      if (running.size >= AT_ONCE) await Promise.race(running);
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
  return index > 0 ? index : empty();
}

const tooMany = (): Problem =>
  new Problem("too-large", {
    detail: `A batch may have ${MOST_LINES} lines. Nothing of this one was accepted.`,
    headers: { connection: "close" },
  });

const empty = (): Problem =>
  new Problem("invalid-request", {
    errors: [
      {
        pointer: "",
        code: "empty-list",
        severity: "error",
        message: "The batch has no line.",
        hint: "Send one render request on each line.",
      },
    ],
  });

async function takeLine(ask: Ask, place: { id: string; index: number }, line: Uint8Array): Promise<void> {
  const { service, caller } = ask;
  const { core, threads } = service;
  const turn = await service.accepts.take(caller.tenant, () => threads.accept({ body: line }), {
    patient: true,
  });
  if (turn.kind === "too-many") throw new Error("a patient line was sent away");
  const { value: read } = turn;
  if (!read.ok) return addBatchLine(core, caller, place, { diagnostics: read.faults });
  const fault = callbackFault(service, read.value);
  const taken = fault === undefined ? { body: read.value } : { diagnostics: [fault] };
  await addBatchLine(core, caller, place, taken);
}

export const getBatch = route({
  method: "GET",
  path: "/v1/batches/{id}",
  operation: "getBatch",
  tag: "Batches",
  summary: "Look at a batch",
  description: "What became of each line.",
  access: ["read"],
  parameters: {
    path: z.object({
      id: z
        .string()
        .regex(/^b_[0-9a-f]{32}$/)
        .describe("Id of the batch."),
    }),
  },
  responses: {
    200: {
      description: "The batch.",
      content: { "application/json": { schema: batchSchema, example: EXAMPLE_BATCH } },
    },
  },
  problems: ["not-found"],
  handle: async ({ service, caller, path }) => {
    const batch = await findBatch(service.core, caller.tenant, path.id);
    return batch === undefined ? notFound() : json(200, batchJson(batch));
  },
});

function batchJson({ id, status, acceptedAt, items }: Batch): object {
  return {
    id,
    status,
    acceptedAt: acceptedAt.toISOString(),
    accepted: items.filter(({ renderId }) => renderId !== undefined).length,
    refused: items.filter(({ diagnostics }) => diagnostics !== undefined).length,
    lines: items.map((item) => ({
      line: item.index,
      ...(item.renderId === undefined ? {} : { render: renderJson(item.renderId, item.status) }),
      ...(item.diagnostics === undefined ? {} : { diagnostics: item.diagnostics }),
    })),
    links: { self: batchHref(id) },
  };
}

const renderJson = (id: string, status: Batch["items"][number]["status"]): object => ({
  id,
  ...(status === undefined || status === "staged" ? {} : { status: toldStatus(status) }),
  href: renderHref(id),
});
