// The API over a real database, asked without a socket. Every answer is held against what its route declares.

import { expect } from "vitest";
import type { Hono } from "hono";
import { makeApp } from "../../src/http/app.js";
import { makeAuthenticate } from "../../src/http/authenticate.js";
import type { Bounds } from "../../src/http/bounds.js";
import { problemsOf } from "../../src/http/openapi.js";
import { PROBLEMS, problemType } from "../../src/http/problems.js";
import type { Route } from "../../src/http/route.js";
import { ROUTES } from "../../src/http/routes.js";
import { fileSchema, textSchema } from "../../src/http/schemas/components.js";
import { problemSchema } from "../../src/http/schemas/problem.js";
import type { Parts } from "../../src/http/service.js";
import { makeApiKey } from "../../src/keys/api-keys.js";
import { SCOPE_NAMES, type Scope } from "../../src/keys/principal.js";
import type { Core } from "../../src/renders/core.js";
import { commitRender, storeOutputs } from "../../src/renders/commit.js";
import { makeRenderWatcher } from "../../src/renders/watch.js";
import { accept } from "../../src/threads/accept.js";
import type { Threads } from "../../src/threads/threads.js";
import { open, revise } from "../../src/threads/page-work.js";
import { check, draft, render } from "../../src/threads/work.js";
import { claimOne, testCore, type TestCore } from "./render-core.js";

/** What threads do, done here: the same functions, without the time to start a thread. */
export const THREADS: Threads = {
  accept: (task) => Promise.resolve(accept({ kind: "accept", ...task })),
  check: (task) => check({ kind: "check", ...task }),
  draft: (task) => draft({ kind: "draft", ...task }),
  open: (task) => open({ kind: "open", ...task }),
  revise: (task) => revise({ kind: "revise", ...task }),
  render: (task) => render({ kind: "render", ...task }),
  waiting: 0,
  close: () => Promise.resolve(),
};

export interface AskOptions {
  key?: string;
  /** Sent as JSON; text and bytes as they are. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Address that the request comes from; none without a socket. */
  from?: string;
}

export interface Answered {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
  /** Nothing where the answer is no JSON. */
  json: Record<string, unknown> & { errors?: { pointer: string; code: string }[] };
}

export interface TestApp extends TestCore {
  app: Hono;
  parts: Parts;
  /** How often the dispatcher was asked for a round. */
  kicks(): number;
  /** Makes a key; with every scope unless some are named. */
  key(tenant: string, scopes?: readonly Scope[]): Promise<string>;
  ask(method: string, path: string, options?: AskOptions): Promise<Answered>;
  /** Works on a render, from claim to result. */
  work(id: string): Promise<void>;
}

export interface TestAppOptions {
  bounds?: Partial<Bounds>;
  config?: Partial<Parts["config"]>;
  threads?: Partial<Threads>;
  ready?: Parts["ready"];
}

export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const made = await testCore("pglite");
  const { core } = made;
  const watcher = makeRenderWatcher(core);
  let kicked = 0;
  const parts: Parts = {
    core,
    threads: { ...THREADS, ...options.threads },
    authenticate: makeAuthenticate(core),
    watcher,
    kick: () => void (kicked += 1),
    config: { tenantRequests: 100_000, renderThreads: 2, webhookAllow: [], ...options.config },
    version: "0.0.0-test",
    ready: options.ready ?? (() => Promise.resolve({ ok: true, checks: { database: "ok" } })),
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
  };
  const app = makeApp(parts);
  return Object.assign(made, {
    app,
    parts,
    kicks: () => kicked,
    key: async (tenant: string, scopes: readonly Scope[] = SCOPE_NAMES) => {
      const wish = { tenant, scopes, label: "test", expiresInDays: 30, actor: "key_test" };
      return (await makeApiKey(core, wish)).key;
    },
    ask: (method: string, path: string, asked?: AskOptions) => ask(app, method, path, asked),
    work: (id: string) => workOn(core, id),
    close: async () => {
      watcher.close();
      await made.test.close();
    },
  });
}

export async function workOn(core: Core, id: string): Promise<void> {
  const claim = await claimOne(core, id);
  const rendered = await THREADS.render({
    payload: claim.payload,
    options: claim.options,
    now: claim.acceptedAt.toISOString(),
  });
  await storeOutputs(core, claim, rendered.outputs);
  await commitRender(core, claim, rendered);
}

/** A Request as a client would send it. */
export function requestOf(method: string, path: string, { key, body, headers = {} }: AskOptions): Request {
  const isRaw = typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;
  return new Request(`http://service${path}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : {
          body: (isRaw ? body : JSON.stringify(body)) as Exclude<RequestInit["body"], undefined>,
          duplex: "half",
        }),
  });
}

async function ask(app: Hono, method: string, path: string, options: AskOptions = {}): Promise<Answered> {
  const { from } = options;
  const env = from === undefined ? undefined : { incoming: { socket: { remoteAddress: from } } };
  const answered = await readAnswer(await app.request(requestOf(method, path, options), undefined, env));
  expectDeclared(method, path, answered);
  return answered;
}

export async function readAnswer(response: Response): Promise<Answered> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
  const lines = (response.headers.get("content-type") ?? "").includes("ndjson");
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    json: (isJson && !lines ? JSON.parse(text) : {}) as Answered["json"],
  };
}

export function routeAt(method: string, path: string): Route | undefined {
  const [bare = ""] = path.split("?");
  const wanted = method === "HEAD" ? "GET" : method;
  return ROUTES.find(
    (route) =>
      route.method === wanted && new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(bare),
  );
}

/** Fails when an answer is not one that its route declares: status, media type, every key of its JSON. */
export function expectDeclared(method: string, path: string, answered: Answered): void {
  const { status, headers, json } = answered;
  const where = `${method} ${path} ${status}`;
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  expectSafeHeaders(where, headers);
  if (type === "application/problem+json") return expectProblem(where, method, path, answered);
  const spec = routeAt(method, path)?.responses[status];
  expect(spec, `${where} is declared`).toBeDefined();
  if (spec?.content === undefined) return expect(answered.text, `${where} has no body`).toBe("");
  const content = spec.content[type];
  expect(content, `${where} ${type} is declared`).toBeDefined();
  if (method === "HEAD" || content === undefined) return;
  const { schema } = content;
  if (schema === fileSchema || schema === textSchema) return;
  const read = schema.safeParse(json);
  expect(read.success ? [] : read.error.issues, `${where} is as declared`).toEqual([]);
  // What the schema does not name, it leaves out.
  expect(read.data, `${where} has nothing that is not declared`).toEqual(json);
}

function expectProblem(
  where: string,
  method: string,
  path: string,
  { status, headers, text }: Answered,
): void {
  if (method === "HEAD") return;
  const json = JSON.parse(text) as { type: string; status: number; title: string; traceId: string };
  const read = problemSchema.safeParse(json);
  expect(read.success ? [] : read.error.issues, `${where} is a problem`).toEqual([]);
  expect(read.data, `${where} has nothing that is not declared`).toEqual(json);
  expect(json.status, where).toBe(status);
  expect(json.traceId, where).toBe(headers.get("x-trace-id"));
  expect(text, where).not.toMatch(/\bat .*\.[jt]s:\d|node_modules|Error:/);
  const route = routeAt(method, path);
  const known = route === undefined ? (["not-found", "method-not-allowed"] as const) : problemsOf(route);
  expect(
    known.map((name) => problemType(name)),
    `${where} may answer with this problem`,
  ).toContain(json.type);
  if (status === 401 || status === 403) expect(headers.has("www-authenticate"), where).toBe(true);
  if (status === 429 || status === 503) expect(headers.has("retry-after"), where).toBe(true);
  const name = (Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]).find(
    (one) => problemType(one) === json.type,
  );
  expect(name && PROBLEMS[name].title).toBe(json.title);
}

function expectSafeHeaders(where: string, headers: Headers): void {
  expect(headers.get("x-trace-id"), where).toMatch(/^[0-9a-f]{32}$/);
  expect(headers.get("x-content-type-options"), where).toBe("nosniff");
  expect(headers.get("referrer-policy"), where).toBe("no-referrer");
  expect(headers.get("cross-origin-resource-policy"), where).toBe("same-origin");
  expect(headers.get("content-security-policy"), where).toContain("frame-ancestors 'none'");
  expect(headers.get("cache-control"), where).toMatch(/no-store|public/);
  for (const name of ["server", "x-powered-by", "access-control-allow-origin"])
    expect(headers.has(name), `${where} ${name}`).toBe(false);
}
