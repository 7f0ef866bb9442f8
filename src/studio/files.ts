// Files of a render for the page, and its events: the same records, audit and limits as those of the API.

import { textStream } from "../http/answers.js";
import { stoppingOf } from "../http/answer-route.js";
import { Problem } from "../http/problems.js";
import { lastingSignal, nextEvents } from "../http/wait-for-end.js";
import { findRender, readOutput } from "../renders/read.js";
import { TERMINAL, type Render, type RenderEvent } from "../renders/render.js";
import type { AskedKnown, PageAnswer } from "./desk.js";

/** A document may show its own styles, fonts and pictures, inside our pages, and nothing else whatever. */
const CLOSED_PAGE =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The viewer of a browser is a plugin to it, which no sandbox lets in; a PDF of ours holds no script. */
const CLOSED_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/** A finished file, shown or, with `?download=1`, saved. */
export async function fileAnswer({ service, caller, path, query }: AskedKnown): Promise<PageAnswer> {
  const render = await findRender(service.core, caller.tenant, path("id"));
  if (render === undefined) return new Problem("not-found");
  if (render.erasedAt !== undefined || render.expiresAt <= service.core.now()) return new Problem("gone");
  if (!render.outputs.some(({ name }) => name === path("name"))) return new Problem("not-found");
  const read = await readOutput(service.core, caller, render.id, path("name"));
  if (read === undefined) return new Problem("gone");
  const way = query("download") === "1" ? "attachment" : "inline";
  return new Response(read.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": read.output.mediaType,
      "content-disposition": `${way}; filename="${savedName(render, read.output.name)}"`,
      "content-security-policy": read.output.mediaType === "application/pdf" ? CLOSED_PDF : CLOSED_PAGE,
      "cache-control": "private, no-store",
    },
  });
}

/** Says edition, day and a part of the id, and nothing of the child. */
function savedName({ id, acceptedAt }: Render, name: string): string {
  const dot = name.lastIndexOf(".");
  const day = acceptedAt.toISOString().slice(0, 10);
  return `${name.slice(0, dot)}-${day}-${id.slice(2, 10)}${name.slice(dot)}`;
}

/** What happens to a render, as server-sent events. */
export async function followAnswer(asked: AskedKnown): Promise<PageAnswer> {
  const { service, caller, c, path, traceId } = asked;
  const render = await findRender(service.core, caller.tenant, path("id"));
  if (render === undefined) return new Problem("not-found");
  const release = service.streams.take(caller.tenant);
  if (release === undefined) return new Problem("too-many-at-once");
  const lasting = lastingSignal({ signal: c.req.raw.signal, ...stoppingOf(c.env) });
  const body = textStream(eventTexts(asked, render, lasting.signal), {
    ended: () => {
      lasting.abort();
      lasting.release();
      release();
    },
    broken: (err) => service.core.log.warn({ err, traceId }, "a stream of events broke off"),
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "x-accel-buffering": "no" },
  });
}

async function* eventTexts(
  { service, caller }: AskedKnown,
  { id, status }: Render,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  yield "retry: 2000\n\n";
  if (TERMINAL.includes(status)) {
    yield `event: status\ndata: ${JSON.stringify({ status })}\n\n`;
    return;
  }
  let seq = 0;
  while (!signal.aborted) {
    const seconds = service.bounds.heartbeatSeconds;
    const events = await nextEvents({ service, caller }, { id, seq, seconds, signal });
    if (events.length === 0) yield ": still here\n\n";
    for (const event of events) {
      yield `event: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`;
      seq = event.seq;
      if (isEnd(event)) return;
    }
  }
}

const isEnd = ({ type, data }: RenderEvent): boolean =>
  type === "status" && "status" in data && TERMINAL.some((status) => status === data.status);
