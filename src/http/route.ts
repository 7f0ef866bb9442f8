// How a route is declared: once, with everything that the documentation says of it and the function that answers it.

import type { z } from "zod";
import type { Scope } from "../keys/principal.js";
import type { Caller } from "../renders/render.js";
import type { Incoming } from "./incoming.js";
import type { Problem, ProblemName } from "./problems.js";
import type { Service } from "./service.js";

export type Method = "GET" | "POST" | "DELETE";

/**
 * Who may ask. `open`: everybody, and nobody has to say who they are. `operator`: from this very machine, or with the
 * scope `admin`. Scopes: a key or token that has one of them.
 */
export type Access = "open" | "operator" | readonly Scope[];

/** What an open route is asked. */
export interface OpenAsk<Path = object, Query = object, Headers = object> {
  service: Service;
  path: Path;
  query: Query;
  headers: Headers;
  /** As it was sent, uncompressed; empty for a route that takes none, or takes it as a stream. */
  body: Uint8Array;
  incoming: Incoming;
  accept: string | null;
  /** Whether the answer's body is not wanted. */
  head: boolean;
  ifNoneMatch: string | null;
  /** Fires when the client has gone. */
  signal: AbortSignal;
  /** Fires when the process is about to stop; only a real server has it. */
  stopping?: AbortSignal;
  traceId: string;
}

/** What a route is asked by somebody known. */
export interface Ask<Path = object, Query = object, Headers = object> extends OpenAsk<Path, Query, Headers> {
  caller: Caller;
  scopes: ReadonlySet<Scope>;
}

export type Answer = Response | Problem;

export interface Content {
  schema: z.ZodType;
  example?: unknown;
}

export interface ResponseSpec {
  description: string;
  /** By media type; absent: no body. */
  content?: Readonly<Record<string, Content>>;
  headers?: Readonly<Record<string, string>>;
}

export interface BodySpec {
  description: string;
  /** Those that are taken; the first is the one to use. */
  mediaTypes: readonly [string, ...string[]];
  schema: z.ZodType;
  /** `whole`: read before the route is asked. `stream`: the route reads it. */
  read: "whole" | "stream";
  /** Of the first media type; text for what is no JSON. */
  example: unknown;
}

interface Declared<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject> {
  method: Method;
  /** OpenAPI's form: `/v1/renders/{id}`. */
  path: string;
  /** Unique; the name of it in generated clients. */
  operation: string;
  tag: Tag;
  summary: string;
  description: string;
  access: Access;
  parameters?: { path?: P; query?: Q; headers?: H };
  body?: BodySpec;
  responses: Readonly<Record<number, ResponseSpec>>;
  /** What may go wrong here, beside what may go wrong everywhere. */
  problems: readonly ProblemName[];
}

type Empty = z.ZodObject<Record<never, never>>;

interface RouteSpec<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject> extends Declared<
  P,
  Q,
  H
> {
  access: readonly Scope[];
  handle: (ask: Ask<z.output<P>, z.output<Q>, z.output<H>>) => Promise<Answer>;
}

interface OpenRouteSpec<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject> extends Declared<
  P,
  Q,
  H
> {
  access: "open" | "operator";
  handle: (ask: OpenAsk<z.output<P>, z.output<Q>, z.output<H>>) => Promise<Answer>;
}

/** A route whose parameters have been checked against its own schemas by whoever calls `handle`. */
export interface Route extends Declared<z.ZodObject, z.ZodObject, z.ZodObject> {
  handle: (ask: Ask) => Promise<Answer>;
}

export function route<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  H extends z.ZodObject = Empty,
>(spec: RouteSpec<P, Q, H>): Route {
  return spec as unknown as Route;
}

export function openRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  H extends z.ZodObject = Empty,
>(spec: OpenRouteSpec<P, Q, H>): Route {
  return spec as unknown as Route;
}

export const TAGS = {
  Renders: "Plans in, documents out.",
  Checks: "Answers at once: nothing is queued and nothing is kept.",
  Batches: "Many plans in one request.",
  Webhooks: "Messages that tell of an end.",
  Audit: "What happened, chained so that a change is found.",
  Keys: "Who may ask.",
  Contract: "What this service takes and gives.",
  Operation: "For whoever runs it.",
} as const;
export type Tag = keyof typeof TAGS;

/** Names in braces, in order. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
