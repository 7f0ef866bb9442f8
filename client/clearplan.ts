// A client for the Clearplan API over fetch, for Node 20 and later and for browsers. No dependency: copy this file and
// schema.d.ts, which is made from the service's own contract.

import type { components } from "./schema.js";

type Schemas = components["schemas"];

export type Job = Schemas["Job"];
export type RenderRequest = Schemas["RenderRequest"];
export type CheckRequest = Schemas["CheckRequest"];
export type DraftRequest = Schemas["DraftRequest"];
export type Report = Schemas["Report"];
export type Script = Schemas["Script"];
export type Batch = Schemas["Batch"];
export type ErasureReceipt = Schemas["ErasureReceipt"];
export type Problem = Schemas["Problem"];
export type OutputName = `${keyof Job["editions"] & string}.${"pdf" | "html"}` | "easy-read.json";

/** The service said no: the problem says why (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds after which it may be tried again, when the service says so. */
    readonly retryAfter?: number,
  ) {
    super(`${problem.title} (${problem.status}, trace ${problem.traceId})`);
    this.name = "ProblemError";
  }

  get status(): number {
    return this.problem.status;
  }
}

export interface ClientOptions {
  /** Where the service is: `https://plans.example.gov.uk`. */
  url: string;
  /** API key or token. */
  key: string;
  /** Identifier of the officer that is acted for; written into the audit trail. */
  onBehalfOf?: string;
  fetch?: typeof globalThis.fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export interface SubmitOptions extends CallOptions {
  /** The same key and request give the same render, however often they are sent. */
  idempotencyKey?: string;
  /** Seconds to wait for the end, 30 at most. */
  wait?: number;
}

export interface RenderEvent {
  id: number;
  event: "status" | "progress";
  data: { status?: Job["status"]; message?: string; done?: number; of?: number };
}

/** States that nothing but erasure or expiry changes any more. */
const ENDED: readonly Job["status"][] = [
  "succeeded",
  "partly-succeeded",
  "failed",
  "cancelled",
  "expired",
  "erased",
];

/** Answers after which the same request may be sent again: in flight, too many, away. */
const TRY_AGAIN: readonly number[] = [409, 429, 503];
const TRIES = 5;

export class Clearplan {
  constructor(private readonly options: ClientOptions) {}

  /** Sends a plan and answers as soon as it is stored. @throws ProblemError with every fault of the plan. */
  async submit(request: RenderRequest, { idempotencyKey, wait, signal }: SubmitOptions = {}): Promise<Job> {
    return this.json<Job>("POST", "/v1/renders", {
      body: JSON.stringify(request),
      headers: {
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
        ...(wait === undefined ? {} : { prefer: `wait=${wait}` }),
      },
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /**
   * Sends a plan and waits until it has ended. What is away for a moment is tried again under one Idempotency-Key, so
   * that there is one render at most. Look at `status`: a render that failed is an answer too.
   */
  async render(
    request: RenderRequest,
    options: CallOptions & { idempotencyKey?: string } = {},
  ): Promise<Job> {
    const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
    let job = await this.again(() => this.submit(request, { ...options, idempotencyKey, wait: 30 }), options);
    while (!ENDED.includes(job.status)) {
      await pause(1, options.signal);
      job = await this.again(() => this.job(job.id, options), options);
    }
    return job;
  }

  job(id: string, options: CallOptions = {}): Promise<Job> {
    return this.json<Job>("GET", `/v1/renders/${encodeURIComponent(id)}`, options);
  }

  /** The bytes of a finished file: `standard.pdf`. */
  async output(id: string, name: OutputName, options: CallOptions = {}): Promise<Uint8Array> {
    const path = `/v1/renders/${encodeURIComponent(id)}/outputs/${encodeURIComponent(name)}`;
    return new Uint8Array(await (await this.ask("GET", path, options)).arrayBuffer());
  }

  report(id: string, options: CallOptions = {}): Promise<Report> {
    return this.json<Report>("GET", `/v1/renders/${encodeURIComponent(id)}/report`, options);
  }

  /** The report on a plan, at once. */
  check(request: CheckRequest, options: CallOptions = {}): Promise<Report> {
    return this.json<Report>("POST", "/v1/checks", { ...options, body: JSON.stringify(request) });
  }

  /** The easy-read script of a plan, for a person to edit. */
  draft(request: DraftRequest, options: CallOptions = {}): Promise<Script> {
    return this.json<Script>("POST", "/v1/easy-read/drafts", { ...options, body: JSON.stringify(request) });
  }

  /** Cancels a render and destroys everything that was kept of it. */
  erase(id: string, options: CallOptions = {}): Promise<ErasureReceipt> {
    return this.json<ErasureReceipt>("DELETE", `/v1/renders/${encodeURIComponent(id)}`, options);
  }

  /** Sends up to 1,000 plans in one request; each has a render of its own in the answer. */
  submitBatch(requests: Iterable<RenderRequest>, options: CallOptions = {}): Promise<Batch> {
    return this.json<Batch>("POST", "/v1/batches", {
      ...options,
      body: [...requests].map((request) => `${JSON.stringify(request)}\n`).join(""),
      headers: { "content-type": "application/x-ndjson" },
    });
  }

  batch(id: string, options: CallOptions = {}): Promise<Batch> {
    return this.json<Batch>("GET", `/v1/batches/${encodeURIComponent(id)}`, options);
  }

  /** What happens to a render until it has ended; a connection that breaks is taken up where it broke. */
  async *events(id: string, { signal }: CallOptions = {}): AsyncGenerator<RenderEvent> {
    const path = `/v1/renders/${encodeURIComponent(id)}/events`;
    let seen = 0;
    for (;;) {
      const headers = seen === 0 ? {} : { "last-event-id": String(seen) };
      const response = await this.ask("GET", path, { headers, ...(signal === undefined ? {} : { signal }) });
      if (response.status === 204 || response.body === null) return;
      for await (const event of readEvents(response.body)) {
        seen = Math.max(seen, event.id);
        yield event;
        if (event.data.status !== undefined && ENDED.includes(event.data.status)) return;
      }
      await pause(1, signal);
    }
  }

  private async again<T>(call: () => Promise<T>, { signal }: CallOptions): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const problem = error instanceof ProblemError ? error : undefined;
        if (problem !== undefined && !TRY_AGAIN.includes(problem.status)) throw error;
        if (tries >= TRIES || signal?.aborted === true) throw error;
        await pause(problem?.retryAfter ?? tries, signal);
      }
    }
  }

  private async json<T>(method: string, path: string, call: Call): Promise<T> {
    return (await (await this.ask(method, path, call)).json()) as T;
  }

  private async ask(method: string, path: string, { body, headers, signal }: Call): Promise<Response> {
    const { url, key, onBehalfOf, fetch = globalThis.fetch } = this.options;
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(onBehalfOf === undefined ? {} : { "on-behalf-of": onBehalfOf }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      // The key goes nowhere else.
      redirect: "error",
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.ok) return response;
    const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
    throw new ProblemError(await readProblem(response), Number.isNaN(retryAfter) ? undefined : retryAfter);
  }
}

interface Call extends CallOptions {
  body?: string;
  headers?: Record<string, string>;
}

/** What stands between may answer with something else than a problem. */
async function readProblem(response: Response): Promise<Problem> {
  if (response.headers.get("content-type") === "application/problem+json")
    return (await response.json()) as Problem;
  await response.body?.cancel();
  return {
    type: "about:blank",
    title: response.statusText === "" ? "The request was refused" : response.statusText,
    status: response.status,
    traceId: response.headers.get("x-trace-id") ?? "",
  };
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<RenderEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const event = readEvent(part);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function readEvent(part: string): RenderEvent | undefined {
  const fields = new Map(
    part.split("\n").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get("data");
  if (data === undefined) return undefined;
  return {
    id: Number(fields.get("id") ?? 0),
    event: fields.get("event") as RenderEvent["event"],
    data: JSON.parse(data) as RenderEvent["data"],
  };
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException("This operation was aborted", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

export interface WebhookHeaders {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
}

export interface WebhookMessage {
  type: `render.${string}`;
  timestamp: string;
  data: { renderId: string; status: Job["status"]; href: string };
}

/** Seconds that a message may be old, or ahead of this clock. */
const TOLERANCE = 300;

/**
 * Verifies a message after Standard Webhooks 1.0. A receiver remembers `webhook-id`: the same message may come again.
 * @param secret `whsec_` and base64. @param body exactly as it came.
 * @throws Error when it is not signed with the secret, or too old.
 */
export async function verifyWebhook(
  secret: string,
  headers: WebhookHeaders,
  body: string,
  now: Date = new Date(),
): Promise<WebhookMessage> {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures } = headers;
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > TOLERANCE)
    throw new Error("the message is too old, or from the future");
  const key = await crypto.subtle.importKey(
    "raw",
    fromBase64(secret.replace(/^whsec_/, "")),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures.split(" ")) {
    const [version, value = ""] = signature.split(",");
    if (version === "v1" && (await crypto.subtle.verify("HMAC", key, fromBase64(value), signed)))
      return JSON.parse(body) as WebhookMessage;
  }
  throw new Error("the message is not signed with this secret");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
