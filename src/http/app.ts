// The API as a Hono app: the declared routes, and pages for people where there are any; each with the same trace id, log
// line, metric and headers.

import { Hono, type Context } from "hono";
import { answerRoute, type Visit } from "./answer-route.js";
import { problemOf } from "./machinery.js";
import { Problem, problemResponse } from "./problems.js";
import type { RateState } from "./rates.js";
import type { Answer, Route } from "./route.js";
import { ROUTES } from "./routes.js";
import { makeService, type Parts, type Service } from "./service.js";
import { traceIdOf } from "./trace.js";

/** Health is asked every few seconds: it has no log line and no metric. */
const UNLOGGED: readonly string[] = ["/livez", "/readyz", "/metrics"];

/** A page for people. It answers in its own form, also when it says no, and throws nothing. */
export interface Page {
  method: "GET" | "POST";
  path: string;
  answer: (c: Context, visit: Visit) => Promise<Response>;
}

/** @param pages the web page, which is no part of the contract; where a page and a route have one address, the page counts. */
export function makeApp(parts: Parts, pages: (service: Service) => readonly Page[] = () => []): Hono {
  const service = makeService(parts);
  const app = new Hono({ strict: true });
  for (const page of pages(service))
    app.on(page.method, honoPath(page.path), (c) => visit(service, c, page.path, page.answer));
  for (const route of ROUTES)
    app.on(route.method, honoPath(route.path), (c) => visitRoute(service, c, route));
  app.all("*", (c) => visitRoute(service, c));
  return app;
}

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const visitRoute = (service: Service, c: Context, route?: Route): Promise<Response> =>
  visit(service, c, route?.path, async (_c, visit) => {
    const answer = await answerSafely(service, c, visit, route);
    return answer instanceof Problem ? problemResponse(answer, visit.traceId) : answer;
  });

/** @param path the pattern of what was found there, if anything was. */
async function visit(
  service: Service,
  c: Context,
  path: string | undefined,
  answer: Page["answer"],
): Promise<Response> {
  const begun = performance.now();
  const visit: Visit = { traceId: traceIdOf(c.req.raw.headers.get("traceparent")) };
  const response = await answer(c, visit);
  setHeaders(response.headers, visit, service);
  note(service, { c, visit, path, status: response.status, seconds: (performance.now() - begun) / 1000 });
  return response;
}

async function answerSafely(
  service: Service,
  c: Context,
  visit: Visit,
  route: Route | undefined,
): Promise<Answer> {
  try {
    return route === undefined ? noRoute(c) : await answerRoute(service, route, c, visit);
  } catch (err) {
    const { problem, bug } = problemOf(err);
    const { traceId, principal } = visit;
    const fields = { err, traceId, route: route?.path, tenant: principal?.tenant };
    if (bug) service.core.log.error(fields, "a request met a fault of ours");
    else service.core.log.warn(fields, "a request could not be served");
    return problem;
  }
}

function noRoute(c: Context): Problem {
  const methods = ROUTES.filter(({ path }) => patternOf(path).test(c.req.path)).flatMap(({ method }) =>
    method === "GET" ? ["GET", "HEAD"] : [method],
  );
  if (methods.length === 0) return new Problem("not-found");
  return new Problem("method-not-allowed", { headers: { allow: methods.join(", ") } });
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const known =
    patterns.get(path) ?? new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  patterns.set(path, known);
  return known;
}

const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

function setHeaders(headers: Headers, { traceId, rate }: Visit, { rates }: Service): void {
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
  headers.set("x-trace-id", traceId);
  if (rate !== undefined) setRate(headers, rate, rates.perMinute);
}

/** As draft-ietf-httpapi-ratelimit-headers-10 has them: what is allowed, and what is left of it. */
function setRate(headers: Headers, { left, full }: RateState, perMinute: number): void {
  headers.set("ratelimit-policy", `"requests";q=${perMinute};w=60`);
  headers.set("ratelimit", `"requests";r=${left};t=${Math.ceil(full)}`);
}

interface Noted {
  c: Context;
  visit: Visit;
  path: string | undefined;
  status: number;
  seconds: number;
}

/** The route's pattern, never its path: ids, queries and bodies are not for the log. */
function note({ core }: Service, { c, visit, path: found, status, seconds }: Noted): void {
  if (found !== undefined && UNLOGGED.includes(found)) return;
  // A method may be any word: those that no route has are one.
  const method = METHODS.includes(c.req.method) ? c.req.method : "OTHER";
  const path = found ?? "unmatched";
  core.metrics.requests.observe({ method, route: path, status: String(status) }, seconds);
  core.log.info(
    {
      method,
      route: path,
      status,
      ms: Math.round(seconds * 1000),
      traceId: visit.traceId,
      tenant: visit.principal?.tenant,
      actor: visit.principal?.actor,
    },
    "request",
  );
}

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
