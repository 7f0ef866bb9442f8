// What may be wrong with a request, or with us, as problem details (RFC 9457). Each kind has a type that never changes;
// nothing in a problem quotes the request, and nothing tells how the service is built.

import type { Diagnostic } from "../diagnostics/diagnostic.js";

interface Kind {
  status: number;
  title: string;
  /** What to do about it, for the documentation. */
  mend: string;
}

export const PROBLEMS = {
  "malformed-request": {
    status: 400,
    title: "A parameter or header is not of its form",
    mend: "Mend what `detail` names.",
  },
  "not-json": { status: 400, title: "The body is not JSON", mend: "Send JSON in UTF-8." },
  unauthenticated: {
    status: 401,
    title: "Nobody known has asked",
    mend: "Send `Authorization: Bearer` with an API key or token that has not expired and was not revoked.",
  },
  "missing-scope": {
    status: 403,
    title: "The key may not do this",
    mend: "Ask for a key with the scope that the `WWW-Authenticate` header names.",
  },
  "not-found": {
    status: 404,
    title: "There is no such thing",
    mend: "Look at the address; what belongs to another tenant is not there for you.",
  },
  "method-not-allowed": {
    status: 405,
    title: "The method does not fit the address",
    mend: "Use a method that the `Allow` header names.",
  },
  "not-acceptable": {
    status: 406,
    title: "There is no form of it that you accept",
    mend: "Send an `Accept` header with a media type that this route answers with.",
  },
  "too-slow": {
    status: 408,
    title: "The body came too slowly",
    mend: "Send it again over a faster line, or compressed with gzip.",
  },
  "request-in-flight": {
    status: 409,
    title: "A request with this Idempotency-Key is being worked on",
    mend: "Send the same request again after `Retry-After` seconds.",
  },
  "not-ready": {
    status: 409,
    title: "The render has not ended yet",
    mend: "Ask again after `Retry-After` seconds, or follow its events.",
  },
  "being-sent": {
    status: 409,
    title: "The delivery is being sent right now",
    mend: "Look at it again after `Retry-After` seconds.",
  },
  gone: {
    status: 410,
    title: "It was here and is no longer kept",
    mend: "Send the plan again: what was erased or has expired cannot be brought back.",
  },
  "too-large": {
    status: 413,
    title: "The request is too large",
    mend: "Send less than `detail` names.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body is of a kind or encoding that is not read here",
    mend: "Send one of the media types in the `Accept` header of the answer, plain or with `Content-Encoding: gzip`.",
  },
  "invalid-request": {
    status: 422,
    title: "The plan, or what stands beside it, has faults",
    mend: "Mend every entry of `errors`: each has a JSON Pointer into the body.",
  },
  "key-reused": {
    status: 422,
    title: "The Idempotency-Key was used with another body",
    mend: "Use a new key for a new request.",
  },
  "too-many-requests": {
    status: 429,
    title: "The tenant asks too often",
    mend: "Wait for `Retry-After` seconds; `RateLimit` says what is left.",
  },
  "too-many-at-once": {
    status: 429,
    title: "The tenant has too much of this running at once",
    mend: "Wait until something has ended, or for `Retry-After` seconds.",
  },
  "too-many-waiting": {
    status: 429,
    title: "The tenant has too many renders waiting",
    mend: "Wait until some have ended.",
  },
  "internal-fault": {
    status: 500,
    title: "The service has a fault",
    mend: "Tell whoever runs it the `traceId`. The request may be sent again with the same Idempotency-Key.",
  },
  "data-damaged": {
    status: 500,
    title: "What was stored is damaged, and nothing of it is sent",
    mend: "Tell whoever runs the service the `traceId`; send the plan again.",
  },
  unavailable: {
    status: 503,
    title: "Something that the service needs is away",
    mend: "Send the request again after `Retry-After` seconds. Nothing was accepted.",
  },
} as const satisfies Record<string, Kind>;

export type ProblemName = keyof typeof PROBLEMS;

/** The `type` of a problem: the same wherever the service runs, and explained on its /docs page. */
export const problemType = (name: ProblemName): string => `urn:clearplan:problem:${name}`;

export interface ProblemError {
  /** RFC 6901 JSON Pointer into the body. */
  pointer: string;
  code: string;
  detail: string;
  hint: string;
}

export interface ProblemOptions {
  /** One sentence of our own; never a value of the request. */
  detail?: string;
  errors?: readonly Diagnostic[];
  headers?: Readonly<Record<string, string>>;
  /** Seconds. */
  retryAfter?: number;
}

/** An answer that says no. */
export class Problem {
  constructor(
    readonly name: ProblemName,
    readonly options: ProblemOptions = {},
  ) {}

  get status(): number {
    return PROBLEMS[this.name].status;
  }
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: ProblemError[];
  traceId: string;
}

export function problemBody({ name, options: { detail, errors } }: Problem, traceId: string): ProblemBody {
  const { status, title } = PROBLEMS[name];
  return {
    type: problemType(name),
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors: errors.map(toError) }),
    traceId,
  };
}

const toError = ({ pointer, code, message, hint }: Diagnostic): ProblemError => ({
  pointer,
  code,
  detail: message,
  hint,
});

export function problemResponse(problem: Problem, traceId: string): Response {
  const { headers = {}, retryAfter } = problem.options;
  return new Response(JSON.stringify(problemBody(problem, traceId)), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      ...(retryAfter === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil(retryAfter))) }),
      ...headers,
    },
  });
}

const NOT_JSON: readonly string[] = ["invalid-json", "not-utf-8"];

/** Faults of a body as the problem they are: no JSON at all, too large, or JSON that says something wrong. */
export function faultsProblem(errors: readonly Diagnostic[]): Problem {
  if (errors.some(({ code }) => NOT_JSON.includes(code))) return new Problem("not-json", { errors });
  if (errors.some(({ code }) => code === "too-large")) return new Problem("too-large", { errors });
  return new Problem("invalid-request", { errors });
}

export const notFound = (): Problem => new Problem("not-found");
