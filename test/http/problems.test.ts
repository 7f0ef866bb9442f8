// What is refused, and how: each kind of problem is met at least once, and none of them tells anything.

import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { KeySetError } from "../../src/keys/json-web-tokens.js";
import { makeApp } from "../../src/http/app.js";
import { PROBLEMS, problemType, type ProblemName } from "../../src/http/problems.js";
import { EngineError, ThreadError } from "../../src/threads/threads.js";
import { readAnswer, requestOf, testApp, THREADS, type Answered, type TestApp } from "../helpers/test-app.js";

const BODY = { plan: EXAMPLE_PLAN, editions: ["summary"], formats: ["html"] };
const LIMIT = 64 * 1024;

let t: TestApp;
let key = "";
beforeAll(async () => {
  t = await testApp({ bounds: { bodyBytes: LIMIT } });
  key = await t.key("fernmarsh");
});
afterAll(() => t.close());
afterEach(() => {
  t.core.limits.tenantWaiting = 1000;
});

const typeOf = ({ json }: Answered): string => String(json["type"]).replace("urn:clearplan:problem:", "");
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
  t.ask("POST", path, { key, body, headers });

/** The same app with some parts broken. */
async function askBroken(over: object, method: string, path: string, body?: unknown): Promise<Answered> {
  const app = makeApp({ ...t.parts, ...over });
  return readAnswer(await app.request(requestOf(method, path, { key, body })));
}

describe("a request that is refused", () => {
  it("is not JSON, or not UTF-8", async () => {
    for (const body of ["{", "", "nonsense", new Uint8Array([0x7b, 0xff, 0x7d])])
      for (const path of ["/v1/renders", "/v1/checks", "/v1/easy-read/drafts", "/v1/keys"]) {
        const answer = await post(path, body);
        expect([answer.status, typeOf(answer)], path).toEqual([400, "not-json"]);
      }
  });

  it("is JSON and no request", async () => {
    for (const body of ["null", "[]", '"plan"', "7", "{}"]) {
      const answer = await post("/v1/renders", body);
      expect([answer.status, typeOf(answer)]).toEqual([422, "invalid-request"]);
      expect(answer.json.errors?.length).toBeGreaterThan(0);
    }
  });

  it("is deeper than anything may be, and costs little", async () => {
    const depth = 30_000;
    const answer = await post("/v1/renders", `${"[".repeat(depth)}${"]".repeat(depth)}`);
    expect(answer.status).toBe(422);
  }, 20_000);

  it("comes from nobody, or from a key that is none, was revoked or has expired", async () => {
    const cases: Record<string, string>[] = [
      {},
      { authorization: "Basic YTpi" },
      { authorization: "Bearer" },
      { authorization: `Bearer cpk_${"a".repeat(12)}_${"b".repeat(49)}` },
      { authorization: `Bearer ${key.slice(0, -1)}x` },
    ];
    for (const headers of cases) {
      const answer = await t.ask("GET", "/v1/renders", { headers });
      expect([answer.status, typeOf(answer)]).toEqual([401, "unauthenticated"]);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer realm="clearplan"/);
    }
    const other = await t.key("fernmarsh", ["read"]);
    const { json } = await t.ask("GET", "/v1/keys", { key });
    // Keys of the same millisecond come in any order: the one to revoke is known by what it may do.
    const reader = (json["keys"] as { id: string; scopes: string[] }[]).find(
      ({ scopes }) => scopes.join() === "read",
    );
    expect((await t.ask("DELETE", `/v1/keys/${reader?.id ?? ""}`, { key })).status).toBe(200);
    expect((await t.ask("GET", "/v1/renders", { key: other })).status).toBe(401);
    t.pass(31 * 86_400_000);
    expect((await t.ask("GET", "/v1/renders", { key })).status).toBe(401);
    t.pass(-31 * 86_400_000);
  });

  it("has an officer's id that is none", async () => {
    for (const value of ["x".repeat(129), "m\u00fcller", ""]) {
      const answer = await t.ask("GET", "/v1/renders", { key, headers: { "on-behalf-of": value } });
      expect([answer.status, typeOf(answer)]).toEqual([400, "malformed-request"]);
    }
  });

  it("asks for what is not there, or with another method", async () => {
    for (const path of [
      "/v1",
      "/v2/renders",
      "/v1/renders/",
      "/v1/renders/x",
      "/favicon.ico",
      "/../etc/passwd",
      "/%00",
    ])
      expect((await t.ask("GET", path, { key })).status, path).toBe(404);
    for (const [method, path, allow] of [
      ["PUT", "/v1/renders", "GET, HEAD, POST"],
      ["PATCH", "/v1/checks", "POST"],
      ["OPTIONS", "/v1/renders", "GET, HEAD, POST"],
      ["POST", "/livez", "GET, HEAD"],
    ] as const) {
      const answer = await t.ask(method, path, { key });
      expect([answer.status, typeOf(answer)], path).toEqual([405, "method-not-allowed"]);
      expect((answer.headers.get("allow") ?? "").split(", ").sort().join(", ")).toBe(allow);
    }
  });

  it("is of another kind or encoding", async () => {
    for (const headers of [
      { "content-type": "text/plain" },
      { "content-type": "application/x-www-form-urlencoded" },
      { "content-type": "" },
      { "content-encoding": "br" },
      { "content-encoding": "gzip, gzip" },
    ] as Record<string, string>[]) {
      const answer = await post("/v1/renders", BODY, headers);
      expect([answer.status, typeOf(answer)]).toEqual([415, "unsupported-media-type"]);
      expect(answer.headers.get("accept")).toBe("application/json");
    }
    const good = await post("/v1/renders", BODY, { "content-type": "application/json; charset=utf-8" });
    expect(good.status).toBe(202);
  });

  it("is larger than it may be: by its own word, in parts, or once it is decompressed", async () => {
    const large = JSON.stringify({ ...BODY, filler: "x".repeat(LIMIT) });
    const known = await post("/v1/renders", large, { "content-length": String(large.length) });
    const parts = await post("/v1/renders", inParts(Buffer.from(large), 4096));
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 9 });
    const heap = process.memoryUsage().rss;
    const burst = await post("/v1/renders", inParts(bomb, 4096), { "content-encoding": "gzip" });
    expect(process.memoryUsage().rss - heap).toBeLessThan(60 * 1024 * 1024);
    for (const answer of [known, parts, burst])
      expect([answer.status, typeOf(answer)]).toEqual([413, "too-large"]);
  });

  it("is said to be gzip and is not, or is cut", async () => {
    const cut = gzipSync(JSON.stringify(BODY)).subarray(0, 60);
    for (const body of [Buffer.from(JSON.stringify(BODY)), cut, Buffer.alloc(0)]) {
      const answer = await post("/v1/renders", body, { "content-encoding": "gzip" });
      expect(answer.status).toBe(400);
    }
  });

  it("is refused while too many renders wait", async () => {
    t.core.limits.tenantWaiting = 0;
    const answer = await post("/v1/renders", BODY, { "idempotency-key": "full" });
    expect([answer.status, typeOf(answer)]).toEqual([429, "too-many-waiting"]);
    t.core.limits.tenantWaiting = 1000;
    expect((await post("/v1/renders", BODY, { "idempotency-key": "full" })).status).toBe(202);
  });
});

function inParts(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.byteLength) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

describe("rates", () => {
  it("say what is left, and refuse one tenant without the other", async () => {
    const app = makeApp({ ...t.parts, config: { ...t.parts.config, tenantRequests: 3 } });
    const get = async (as: string): Promise<Answered> =>
      readAnswer(await app.request(requestOf("GET", "/v1/renders", { key: as })));
    const left: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { status, headers } = await get(key);
      expect(status).toBe(200);
      expect(headers.get("ratelimit-policy")).toBe('"requests";q=3;w=60');
      left.push(headers.get("ratelimit") ?? "");
    }
    expect(left.map((value) => /r=(\d+)/.exec(value)?.[1])).toEqual(["2", "1", "0"]);
    const refused = await get(key);
    expect([refused.status, typeOf(refused)]).toEqual([429, "too-many-requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(20);
    expect((await get(await t.key("otherton"))).status).toBe(200);
  });

  it("bound the checks of one tenant, and another's turn still comes", async () => {
    const waiting: (() => void)[] = [];
    const order: string[] = [];
    const app = makeApp({
      ...t.parts,
      bounds: { checksRunning: 2, checksWaiting: 3 },
      threads: {
        ...THREADS,
        check: async (task) => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return THREADS.check(task);
        },
      },
    });
    const other = await t.key("otherton");
    const check = async (name: string, as: string): Promise<number> => {
      const request = requestOf("POST", "/v1/checks", { key: as, body: { plan: EXAMPLE_PLAN } });
      const { status } = await app.request(request);
      if (status === 200) order.push(name);
      return status;
    };
    const mine = Array.from({ length: 8 }, () => check("mine", key));
    await until(() => waiting.length === 2);
    const theirs = check("theirs", other);
    let released = 0;
    const releasing = setInterval(() => {
      const next = waiting.shift();
      if (next !== undefined) {
        released += 1;
        next();
      }
    }, 5);
    const statuses = await Promise.all([...mine, theirs]);
    clearInterval(releasing);
    expect(released).toBe(6);
    expect(statuses.slice(0, 8).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(statuses[8]).toBe(200);
    expect(order.indexOf("theirs")).toBeLessThan(5);
  });
});

async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe("what is away", () => {
  const away = (error: Error) => () => Promise.reject(error);

  it("is 503 for a thread, the issuer's keys, the database and the disk", async () => {
    const thread = new ThreadError("out-of-memory");
    const refusedConnection = Object.assign(new Error("connect"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    const shuttingDown = Object.assign(new Error("terminating"), { code: "57P01" });
    const full = Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
    const unnamed = new Error("Connection terminated unexpectedly");
    const put = (error: Error): object => ({
      core: { ...t.core, blobs: { ...t.core.blobs, put: away(error) } },
    });
    const cases: [object, string, string, unknown?][] = [
      [{ threads: { ...THREADS, check: away(thread) } }, "POST", "/v1/checks", { plan: EXAMPLE_PLAN }],
      [
        { threads: { ...THREADS, draft: away(thread) } },
        "POST",
        "/v1/easy-read/drafts",
        { plan: EXAMPLE_PLAN },
      ],
      [{ threads: { ...THREADS, accept: away(thread) } }, "POST", "/v1/renders", BODY],
      [{ authenticate: away(new KeySetError(new Error("x"))) }, "GET", "/v1/renders"],
      [{ authenticate: away(refusedConnection) }, "GET", "/v1/renders"],
      [{ authenticate: away(shuttingDown) }, "GET", "/v1/renders"],
      [{ authenticate: away(unnamed) }, "GET", "/v1/renders"],
      [put(full), "POST", "/v1/renders", BODY],
    ];
    for (const [over, method, path, body] of cases) {
      const answer = await askBroken(over, method, path, body);
      expect([answer.status, typeOf(answer)]).toEqual([503, "unavailable"]);
      expect(answer.headers.has("retry-after")).toBe(true);
    }
    const rows = await t.core.database.query("select 1 from clearplan.render where status = 'rendering'");
    expect(rows).toEqual([]);
  });

  it("is 500 for a bug, told by its trace id alone", async () => {
    const secret = "Kofi Asante-Brook";
    const bug = new EngineError({ name: "TypeError", at: ["work (/srv/secret/work.js:1:1)"] });
    const from = t.log.length;
    for (const error of [bug, new TypeError(secret)]) {
      const answer = await askBroken(
        { threads: { ...THREADS, accept: away(error) } },
        "POST",
        "/v1/renders",
        BODY,
      );
      expect([answer.status, typeOf(answer)]).toEqual([500, "internal-fault"]);
      expect(answer.text).not.toMatch(/Kofi|secret|TypeError|work\.js/);
      const lines = t.log.slice(from).filter((line) => line.includes(String(answer.json["traceId"])));
      expect(lines.some((line) => line.includes('"level":"error"'))).toBe(true);
    }
    expect(t.log.slice(from).join("")).not.toContain(secret);
  });
});

describe("log lines and trace ids", () => {
  it("take the caller's trace id when it is one", async () => {
    const id = "4bf92f3577b34da6a3ce929d0e0e4736";
    const traced = async (traceparent: string): Promise<string | null> =>
      (await t.ask("GET", "/v1/version", { headers: { traceparent } })).headers.get("x-trace-id");
    expect(await traced(`00-${id}-00f067aa0ba902b7-01`)).toBe(id);
    expect(await traced(`cc-${id}-00f067aa0ba902b7-01-more`)).toBe(id);
    for (const wrong of [
      `ff-${id}-00f067aa0ba902b7-01`,
      `00-${"0".repeat(32)}-00f067aa0ba902b7-01`,
      `00-${id}-${"0".repeat(16)}-01`,
      `00-${id.toUpperCase()}-00f067aa0ba902b7-01`,
      "nonsense",
    ])
      expect(await traced(wrong)).not.toBe(id);
  });

  it("name the route, never the path, the query or the body; health is not logged", async () => {
    const from = t.log.length;
    const id = `r_${"a".repeat(32)}`;
    await t.ask("GET", `/v1/renders/${id}`, { key });
    await t.ask("GET", `/v1/renders?before=r_${"0".repeat(32)}`, { key });
    await t.ask("GET", "/secret-of-Kofi", { key });
    await post("/v1/renders", { ...BODY, plan: { name: "Zebedee" } });
    await t.ask("GET", "/livez");
    await t.ask("GET", "/readyz");
    await t.ask("GET", "/metrics", { from: "127.0.0.1" });
    const lines = t.log.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
      ["GET", "/v1/renders/{id}", 404],
      ["GET", "/v1/renders", 200],
      ["GET", "unmatched", 404],
      ["POST", "/v1/renders", 422],
    ]);
    expect(lines[0]).toMatchObject({ tenant: "fernmarsh", actor: expect.stringMatching(/^key_/) as string });
    expect(t.log.slice(from).join("")).not.toMatch(/Kofi|Zebedee|aaaaaaaa|before=/);
  });
});

describe("the list of problems", () => {
  it("has types that are words, each used by a route or by none at all", () => {
    const names = Object.keys(PROBLEMS) as ProblemName[];
    for (const name of names) expect(problemType(name)).toMatch(/^urn:clearplan:problem:[a-z-]+$/);
    expect(new Set(names.map((name) => PROBLEMS[name].title)).size).toBe(names.length);
  });
});
