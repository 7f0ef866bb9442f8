// What happens to a render, as server-sent events: a browser or a program follows it and takes up where it left off.

import { z } from "zod";
import { findRender } from "../../renders/read.js";
import { TERMINAL, type RenderEvent, type RenderStatus } from "../../renders/render.js";
import { textStream } from "../answers.js";
import { renderPath } from "../parameters.js";
import { notFound, Problem } from "../problems.js";
import { route, type Ask } from "../route.js";
import { textSchema } from "../schemas/components.js";
import { lastingSignal, nextEvents } from "../wait-for-end.js";

/** Milliseconds after which a browser comes back. */
const RETRY = 2000;

const eventHeaders = z.object({
  "Last-Event-ID": z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .describe("Number of the last event that was seen; those after it are sent.")
    .optional(),
});

export const getEvents = route({
  method: "GET",
  path: "/v1/renders/{id}/events",
  operation: "followRender",
  tag: "Renders",
  summary: "Follow a render",
  description:
    "Server-sent events: `status` with `{ status }`, `progress` with `{ message, done, of }`. The stream ends after the " +
    "event of an end; with `Last-Event-ID` at that event the answer is 204, so that a browser stops asking.",
  access: ["read"],
  parameters: { path: renderPath, headers: eventHeaders },
  responses: {
    200: {
      description: "The events, as they happen.",
      content: {
        "text/event-stream": {
          schema: textSchema,
          example: 'retry: 2000\n\nid: 1\nevent: status\ndata: {"status":"queued"}\n\n',
        },
      },
    },
    204: { description: "It has ended, and everything has been seen." },
  },
  problems: ["not-found", "too-many-at-once"],
  handle: async (ask) => {
    const { service, caller, path, head } = ask;
    const render = await findRender(service.core, caller.tenant, path.id);
    if (render === undefined) return notFound();
    const seen = ask.headers["Last-Event-ID"];
    if (TERMINAL.includes(render.status)) {
      const missed = await nextEvents(ask, { id: path.id, seq: seen ?? 0, seconds: 0, signal: ask.signal });
      if (missed.length === 0 && seen !== undefined) return new Response(null, { status: 204 });
      // Events go some time after the end; how it ended can still be told.
      if (missed.length === 0) return stream(ended(render.status));
    }
    if (head) return stream(null);
    const release = service.streams.take(caller.tenant);
    if (release === undefined)
      return new Problem("too-many-at-once", {
        retryAfter: service.bounds.heartbeatSeconds,
        detail: `A tenant may follow ${service.bounds.streams} renders at once.`,
      });
    return stream(follow(ask, path.id, seen ?? 0, release));
  },
});

const stream = (body: ReadableStream<Uint8Array> | string | null): Response =>
  new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      // Proxies are not to collect it.
      "x-accel-buffering": "no",
    },
  });

const ended = (status: RenderStatus): string =>
  `retry: ${RETRY}\n\nevent: status\ndata: ${JSON.stringify({ status })}\n\n`;

function follow(ask: Ask, id: string, seen: number, release: () => void): ReadableStream<Uint8Array> {
  const { core } = ask.service;
  const lasting = lastingSignal(ask);
  return textStream(eventTexts(ask, id, seen, lasting.signal), {
    ended: () => {
      lasting.abort();
      lasting.release();
      release();
    },
    broken: (err) => core.log.warn({ err, traceId: ask.traceId }, "a stream of events broke off"),
  });
}

async function* eventTexts(ask: Ask, id: string, seen: number, signal: AbortSignal): AsyncGenerator<string> {
  yield `retry: ${RETRY}\n\n`;
  let seq = seen;
  while (!signal.aborted) {
    const seconds = ask.service.bounds.heartbeatSeconds;
    const events = await nextEvents(ask, { id, seq, seconds, signal });
    // A comment: it keeps proxies from closing the connection, and shows us whether somebody is still there.
    if (events.length === 0) yield ": still here\n\n";
    for (const event of events) {
      yield eventText(event);
      seq = event.seq;
      if (isEnd(event)) return;
    }
  }
}

const eventText = ({ seq, type, data }: RenderEvent): string =>
  `id: ${seq}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

const isEnd = ({ type, data }: RenderEvent): boolean =>
  type === "status" && "status" in data && TERMINAL.includes(data.status as RenderStatus);
