// The way of every request: who asks, may they, how often, with which parameters and which body; then the route itself.
// What is wrong on the way is an answer as well.

import type { Context } from "hono";
import { getConnInfo } from "@hono/node-server/conninfo";
import { z } from "zod";
import { isLoopback } from "../config.js";
import type { Principal, Scope } from "../keys/principal.js";
import type { Caller } from "../renders/render.js";
import { Incoming, type ReadLimits } from "./incoming.js";
import { Problem } from "./problems.js";
import type { RateState } from "./rates.js";
import type { Answer, Ask, Route } from "./route.js";
import type { Service } from "./service.js";

/** What is found out about a request on the way, for its log line and the headers of its answer. */
export interface Visit {
  traceId: string;
  principal?: Principal;
  rate?: RateState;
}

/** Asks a declared route. @throws what broken machinery and bugs throw. */
export async function answerRoute(service: Service, route: Route, c: Context, visit: Visit): Promise<Answer> {
  const { headers } = c.req.raw;
  const caller = await callerOf(service, route, c, visit);
  if (caller instanceof Problem) return caller;
  const parameters = readParameters(route, c);
  if (parameters instanceof Problem) return parameters;
  const incoming = new Incoming(c.req.raw);
  const body = await readBody(service, route, incoming);
  if (body instanceof Problem) return body;
  const ask: Ask = {
    service,
    caller,
    scopes: visit.principal?.scopes ?? NO_SCOPES,
    ...parameters,
    body,
    incoming,
    accept: headers.get("accept"),
    head: c.req.method === "HEAD",
    ifNoneMatch: headers.get("if-none-match"),
    signal: c.req.raw.signal,
    ...stoppingOf(c.env),
    traceId: visit.traceId,
  };
  return route.handle(ask);
}

/** A real server passes it on with each request. */
export function stoppingOf(environment: unknown): Pick<Ask, "stopping"> {
  const { stopping } = (environment ?? {}) as { stopping?: unknown };
  return stopping instanceof AbortSignal ? { stopping } : {};
}

const NO_SCOPES: ReadonlySet<Scope> = new Set();
/** Stands where nobody has to say who they are; a route that is open has no way to see it. */
const NOBODY: Caller = { tenant: "", actor: "nobody" };

async function callerOf(
  service: Service,
  { access, path }: Route,
  c: Context,
  visit: Visit,
): Promise<Caller | Problem> {
  if (access === "open" || (access === "operator" && isFromThisMachine(c))) return NOBODY;
  const principal = await principalOf(service, c.req.raw.headers);
  if (principal instanceof Problem) return principal;
  visit.principal = principal;
  visit.rate = service.rates.take(principal.tenant);
  if (!visit.rate.allowed) return new Problem("too-many-requests", { retryAfter: visit.rate.next });
  const wanted: readonly Scope[] = access === "operator" ? ["admin"] : access;
  const onBehalfOf = c.req.raw.headers.get("on-behalf-of");
  if (onBehalfOf !== null && !PRINTABLE.test(onBehalfOf))
    return new Problem("malformed-request", {
      detail: "On-Behalf-Of is an identifier of at most 128 printable ASCII characters.",
    });
  const caller = {
    tenant: principal.tenant,
    actor: principal.actor,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
  };
  if (wanted.some((scope) => principal.scopes.has(scope))) return caller;
  await auditRefusal(service, caller, { method: c.req.method, route: path, wanted });
  return missingScope(wanted);
}

const PRINTABLE = /^[\x21-\x7e](?:[\x20-\x7e]{0,126}[\x21-\x7e])?$/;

/** @param detail where the scope alone is not what is missing. */
export const missingScope = (
  wanted: readonly Scope[],
  detail = `This needs a key with the scope ${wanted.join(" or ")}.`,
): Problem =>
  new Problem("missing-scope", {
    detail,
    headers: { "www-authenticate": `${REALM}, error="insufficient_scope", scope="${wanted.join(" ")}"` },
  });

const REALM = 'Bearer realm="clearplan"';

async function principalOf({ authenticate }: Service, headers: Headers): Promise<Principal | Problem> {
  const given = headers.get("authorization");
  if (given === null) return new Problem("unauthenticated", { headers: { "www-authenticate": REALM } });
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(given.trim())?.[1];
  const principal = token === undefined ? undefined : await authenticate(token);
  return (
    principal ??
    new Problem("unauthenticated", { headers: { "www-authenticate": `${REALM}, error="invalid_token"` } })
  );
}

/** A proxy on this machine speaks for others, and says so. */
export function isFromThisMachine(c: Context): boolean {
  const { headers } = c.req.raw;
  if (["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => headers.has(name))) return false;
  // Without a socket there is no telling.
  if (c.env === undefined || c.env === null) return false;
  const address = getConnInfo(c).remote.address ?? "";
  return isLoopback(address.replace(/^::ffff:/, ""));
}

/** Written down a few times a minute at most: a key that is used wrongly in a loop must not fill the trail. */
async function auditRefusal(
  { core, refusals }: Service,
  caller: Caller,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!refusals.take(caller.tenant).allowed) return;
  try {
    await core.audit.record({ ...caller, event: "refused", details });
  } catch (err) {
    core.log.error({ err, tenant: caller.tenant }, "a refusal could not be audited");
  }
}

type Parameters = Pick<Ask, "path" | "query" | "headers">;

function readParameters({ parameters = {} }: Route, c: Context): Parameters | Problem {
  const query = c.req.queries();
  const known = Object.keys(parameters.query?.shape ?? {});
  if (Object.keys(query).some((name) => !known.includes(name)))
    return new Problem("malformed-request", {
      detail:
        known.length === 0
          ? "There are no query parameters here."
          : `The query parameters here are ${known.join(", ")}.`,
    });
  if (Object.values(query).some((values) => values.length > 1))
    return new Problem("malformed-request", { detail: "A query parameter is given twice." });
  const single = Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values[0]]));
  const names = Object.keys(parameters.headers?.shape ?? {});
  const headers = Object.fromEntries(names.map((name) => [name, c.req.raw.headers.get(name) ?? undefined]));
  const read = {
    path: (parameters.path ?? NOTHING).safeParse(c.req.param()),
    query: (parameters.query ?? NOTHING).safeParse(single),
    headers: (parameters.headers ?? NOTHING).safeParse(headers),
  };
  // An id that cannot be one is the id of nothing.
  if (!read.path.success) return new Problem("not-found");
  if (!read.query.success) return malformed("query parameter", parameters.query, read.query.error);
  if (!read.headers.success) return malformed("header", parameters.headers, read.headers.error);
  return { path: read.path.data, query: read.query.data, headers: read.headers.data };
}

const NOTHING = z.object({});

function malformed(what: string, schema: z.ZodObject | undefined, error: z.ZodError): Problem {
  const name = String(error.issues[0]?.path[0] ?? "");
  const given = schema?.shape[name] as z.ZodType | undefined;
  const field = given instanceof z.ZodOptional ? (given.unwrap() as z.ZodType) : given;
  return new Problem("malformed-request", {
    detail: `The ${what} ${name} is not of its form: ${field?.description ?? ""}`,
  });
}

export const bodyLimits = ({ bounds }: Service): ReadLimits => ({
  bytes: bounds.bodyBytes,
  idle: bounds.idleSeconds,
  total: bounds.bodySeconds,
});

export const batchLimits = ({ bounds }: Service): ReadLimits => ({
  bytes: bounds.batchBytes,
  idle: bounds.idleSeconds,
  total: bounds.batchSeconds,
});

async function readBody(
  service: Service,
  { body }: Route,
  incoming: Incoming,
): Promise<Uint8Array | Problem> {
  if (body === undefined) return NO_BYTES;
  const limits = body.read === "whole" ? bodyLimits(service) : batchLimits(service);
  const refusal = incoming.refusal(body.mediaTypes, limits);
  if (refusal !== undefined) return refusal;
  return body.read === "whole" ? incoming.whole(limits) : NO_BYTES;
}

const NO_BYTES = new Uint8Array();
