// Renders through the API: sent, looked at, fetched, followed, erased.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { SealError } from "../../src/vault/seal.js";
import { auditOf } from "../helpers/render-core.js";
import { until } from "../helpers/processes.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

let t: TestApp;
let key = "";
/** A render that has ended, with every edition. */
let done = "";

const BODY = { plan: EXAMPLE_PLAN, editions: ["standard", "easy-read"] };
/** The quickest. */
const SMALL = { plan: EXAMPLE_PLAN, editions: ["summary"], formats: ["html"] };

const send = async (body: object = SMALL, headers: Record<string, string> = {}): Promise<string> => {
  const { status, json } = await t.ask("POST", "/v1/renders", { key, body, headers });
  expect(status).toBe(202);
  return String(json["id"]);
};

beforeAll(async () => {
  t = await testApp();
  key = await t.key("fernmarsh");
  done = await send(BODY);
  await t.work(done);
});
afterAll(() => t.close());

describe("POST /v1/renders", () => {
  it("accepts a plan with 202, where the job is, and when to look", async () => {
    const before = t.kicks();
    const { status, headers, json } = await t.ask("POST", "/v1/renders", {
      key,
      body: { ...SMALL, theme: "cream", callbackUrl: "https://example.org/hook" },
      headers: { "on-behalf-of": "officer-17" },
    });
    expect(status).toBe(202);
    expect(json).toMatchObject({
      status: "queued",
      attempt: 0,
      request: { theme: "cream", editions: ["summary"] },
    });
    expect(headers.get("location")).toBe(`/v1/renders/${String(json["id"])}`);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(t.kicks()).toBe(before + 1);
    const rows = await t.core.database.query<{ details: string }>(
      "select details from clearplan.audit_event where render_id = $1",
      [String(json["id"])],
    );
    expect(JSON.parse(rows[0]?.details ?? "")).toMatchObject({ onBehalfOf: "officer-17" });
  });

  it("takes what is compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    const { status } = await t.ask("POST", "/v1/renders", {
      key,
      body: gzipSync(JSON.stringify(SMALL)),
      headers: { "content-encoding": "gzip" },
    });
    expect(status).toBe(202);
  });

  it("tells every fault at once, with pointers into the body", async () => {
    const plan = { ...EXAMPLE_PLAN, planVersion: "one", status: "drafty" };
    const { status, json } = await t.ask("POST", "/v1/renders", {
      key,
      body: { plan, editions: [], colour: "Zebedee" },
    });
    expect(status).toBe(422);
    expect(json["type"]).toBe("urn:clearplan:problem:invalid-request");
    expect(json.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      "/colour",
      "/editions",
      "/plan/planVersion",
      "/plan/status",
    ]);
    expect(JSON.stringify(json)).not.toMatch(/drafty|Zebedee/);
  });

  it("refuses an address that webhooks may not reach", async () => {
    const { status, json } = await t.ask("POST", "/v1/renders", {
      key,
      body: { ...SMALL, callbackUrl: "http://169.254.169.254/latest" },
    });
    expect([status, json.errors?.[0]?.pointer]).toEqual([422, "/callbackUrl"]);
  });

  it("waits when it is asked to, and answers 200 with what has ended", async () => {
    const waiter = await t.key("waiters");
    const waiting = t.ask("POST", "/v1/renders", {
      key: waiter,
      body: SMALL,
      headers: { prefer: "wait=30" },
    });
    const id = await until("the render to be there", async () => {
      const { json } = await t.ask("GET", "/v1/renders?limit=1", { key: waiter });
      return (json["renders"] as { id: string }[])[0]?.id;
    });
    await t.work(id);
    const { status, headers, json } = await waiting;
    expect(status).toBe(200);
    expect(json).toMatchObject({ id, status: "succeeded" });
    expect(headers.get("preference-applied")).toBe("wait");
  });

  it("answers 202 when the time is over", async () => {
    const { status, headers } = await t.ask("POST", "/v1/renders", {
      key,
      body: SMALL,
      headers: { prefer: "respond-async, wait=1" },
    });
    expect(status).toBe(202);
    expect(headers.has("preference-applied")).toBe(false);
  });
});

describe("Idempotency-Key", () => {
  it("says its form when it is of another", async () => {
    const headers = { "idempotency-key": "k".repeat(300) };
    const { status, json } = await t.ask("POST", "/v1/renders", { key, body: SMALL, headers });
    expect(status).toBe(400);
    expect(String(json["detail"])).toContain("is not of its form: 1 to 255 printable characters");
  });

  it("makes one render of fifty equal requests at once", async () => {
    const headers = { "idempotency-key": "fifty-at-once" };
    const body = { ...SMALL, theme: "pale-blue" };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => t.ask("POST", "/v1/renders", { key, body, headers })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 202 && status !== 409)).toEqual(
      [],
    );
    const again = await Promise.all(
      Array.from({ length: 10 }, () => t.ask("POST", "/v1/renders", { key, body, headers })),
    );
    const ids = [...answers, ...again].filter(({ status }) => status === 202).map(({ json }) => json["id"]);
    expect(new Set(ids).size).toBe(1);
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 202));
    const rows = await t.core.database.query(
      "select 1 from clearplan.render where tenant = 'fernmarsh' and request->>'theme' = 'pale-blue'",
    );
    expect(rows).toHaveLength(1);
  });

  it("refuses the key with another body, for this tenant alone", async () => {
    const headers = { "idempotency-key": "mine" };
    await send(SMALL, headers);
    const other = await t.ask("POST", "/v1/renders", { key, body: { ...SMALL, theme: "black" }, headers });
    expect([other.status, other.json["type"]]).toEqual([422, "urn:clearplan:problem:key-reused"]);
    const elsewhere = await t.ask("POST", "/v1/renders", {
      key: await t.key("otherton"),
      body: SMALL,
      headers,
    });
    expect(elsewhere.status).toBe(202);
  });

  it("is free again after a request that was refused", async () => {
    const headers = { "idempotency-key": "mended" };
    const wrong = await t.ask("POST", "/v1/renders", { key, body: { ...SMALL, editions: [] }, headers });
    expect(wrong.status).toBe(422);
    expect((await t.ask("POST", "/v1/renders", { key, body: SMALL, headers })).status).toBe(202);
  });

  it("has 1 to 255 printable characters", async () => {
    for (const value of ["k".repeat(256), "schl\u00fcssel"]) {
      const { status } = await t.ask("POST", "/v1/renders", {
        key,
        body: SMALL,
        headers: { "idempotency-key": value },
      });
      expect(status).toBe(400);
    }
  });
});

describe("GET /v1/renders", () => {
  it("shows a render that has ended, with links to its files", async () => {
    const { status, json } = await t.ask("GET", `/v1/renders/${done}`, { key });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: "succeeded",
      editions: {
        standard: { state: "done", links: { pdf: `/v1/renders/${done}/outputs/standard.pdf` } },
        "easy-read": { links: { json: `/v1/renders/${done}/outputs/easy-read.json` } },
      },
      links: { report: `/v1/renders/${done}/report` },
    });
    for (const { href } of json["outputs"] as { href: string }[])
      expect((await t.ask("GET", href, { key })).status).toBe(200);
  });

  it("asks to come back while a render is waiting", async () => {
    const { headers, json } = await t.ask("GET", `/v1/renders/${await send()}`, { key });
    expect(json["status"]).toBe("queued");
    expect(headers.has("retry-after")).toBe(true);
  });

  it("lists the newest first, in pages", async () => {
    const lister = await t.key("listers");
    const sent: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      t.pass(1000);
      const { json } = await t.ask("POST", "/v1/renders", { key: lister, body: SMALL });
      sent.unshift(String(json["id"]));
    }
    const seen: string[] = [];
    let next: string | undefined = "/v1/renders?limit=2";
    while (next !== undefined && seen.length < 10) {
      const { json } = await t.ask("GET", next, { key: lister });
      seen.push(...(json["renders"] as { id: string }[]).map(({ id }) => id));
      next = json["next"] as string | undefined;
    }
    expect(seen).toEqual(sent);
  });

  it("refuses a limit and a parameter that cannot be", async () => {
    for (const query of [
      "limit=0",
      "limit=201",
      "limit=ten",
      "before=yesterday",
      "limt=5",
      "limit=1&limit=2",
    ])
      expect((await t.ask("GET", `/v1/renders?${query}`, { key })).status, query).toBe(400);
  });
});

describe("outputs", () => {
  it("gives the bytes, private, under a name that says nothing of the child", async () => {
    const { status, headers, bytes } = await t.ask("GET", `/v1/renders/${done}/outputs/standard.pdf`, {
      key,
    });
    expect(status).toBe(200);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("%PDF-");
    expect(headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-disposition")).toMatch(
      /^inline; filename="standard-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.pdf"$/,
    );
    expect(await auditOf(t.core, done)).toContain("fetched");
  });

  it("is saved when that is asked for", async () => {
    const { headers } = await t.ask("GET", `/v1/renders/${done}/outputs/easy-read.html?download=1`, { key });
    expect(headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'; /);
  });

  it("answers 304 for what is known, and HEAD without a body; neither is a fetch", async () => {
    const path = `/v1/renders/${done}/outputs/standard.html`;
    const before = (await auditOf(t.core, done)).length;
    const head = await t.ask("HEAD", path, { key });
    expect([head.status, head.text]).toEqual([200, ""]);
    const etag = head.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    for (const tag of [etag, `"x", W/${etag}`, "*"]) {
      const { status, text, headers } = await t.ask("GET", path, { key, headers: { "if-none-match": tag } });
      expect([status, text, headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await auditOf(t.core, done)).length).toBe(before);
    const other = await t.ask("GET", path, { key, headers: { "if-none-match": '"x"' } });
    expect(other.status).toBe(200);
    expect(other.bytes.byteLength).toBe(Number(head.headers.get("content-length")));
  });

  it("gives the script", async () => {
    const { json } = await t.ask("GET", `/v1/renders/${done}/outputs/easy-read.json`, { key });
    expect(json["scriptVersion"]).toBe("1.0");
  });

  it("says when a file is not ready, and when it will never be", async () => {
    const waiting = await send();
    const early = await t.ask("GET", `/v1/renders/${waiting}/outputs/summary.html`, { key });
    expect([early.status, early.json["type"]]).toEqual([409, "urn:clearplan:problem:not-ready"]);
    expect(early.headers.has("retry-after")).toBe(true);
    expect((await t.ask("GET", `/v1/renders/${waiting}/report`, { key })).status).toBe(409);
    expect((await t.ask("GET", `/v1/renders/${done}/outputs/summary.pdf`, { key })).status).toBe(404);
    expect((await t.ask("GET", `/v1/renders/${done}/outputs/standard.exe`, { key })).status).toBe(404);
  });

  it("sends nothing of what is damaged", async () => {
    const id = await send();
    await t.work(id);
    const [row] = await t.core.database.query<{ blob: string }>(
      "select blob from clearplan.output where render_id = $1 and name = 'summary.html'",
      [id],
    );
    const blob = row?.blob ?? "";
    const sealed = await t.core.blobs.get(blob);
    if (sealed === undefined) throw new SealError();
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await t.core.blobs.put(blob, sealed);
    const { status, json } = await t.ask("GET", `/v1/renders/${id}/outputs/summary.html`, { key });
    expect([status, json["type"]]).toEqual([500, "urn:clearplan:problem:data-damaged"]);
  });

  it("gives the report as JSON, or as a page", async () => {
    const path = `/v1/renders/${done}/report`;
    expect((await t.ask("GET", path, { key })).json["reportVersion"]).toBe("1.0");
    const html = await t.ask("GET", path, { key, headers: { accept: "text/html, */*;q=0.1" } });
    expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html.text).toMatch(/^<!doctype html>/i);
    const neither = await t.ask("GET", path, { key, headers: { accept: "image/png" } });
    expect(neither.status).toBe(406);
  });
});

describe("DELETE /v1/renders/{id}", () => {
  it("erases what has ended, gives one receipt, and answers 410 from then on", async () => {
    const id = await send();
    await t.work(id);
    const first = await t.ask("DELETE", `/v1/renders/${id}`, { key });
    expect(first.json).toMatchObject({ renderId: id, status: "erased" });
    t.pass(5000);
    expect((await t.ask("DELETE", `/v1/renders/${id}`, { key })).json).toEqual(first.json);
    for (const path of ["outputs/summary.html", "report"]) {
      const { status, json } = await t.ask("GET", `/v1/renders/${id}/${path}`, { key });
      expect([status, json["type"]], path).toEqual([410, "urn:clearplan:problem:gone"]);
    }
    expect((await t.ask("GET", `/v1/renders/${id}`, { key })).json).toMatchObject({
      status: "erased",
      outputs: [],
    });
  });

  it("cancels what has not", async () => {
    const { json } = await t.ask("DELETE", `/v1/renders/${await send()}`, { key });
    expect(json["status"]).toBe("cancelled");
  });

  it("lets a key that may only render cancel, and not erase", async () => {
    const renderOnly = await t.key("fernmarsh", ["render"]);
    const waiting = await send();
    expect((await t.ask("DELETE", `/v1/renders/${waiting}`, { key: renderOnly })).status).toBe(200);
    expect((await t.ask("DELETE", `/v1/renders/${waiting}`, { key: renderOnly })).status).toBe(200);
    expect((await t.ask("DELETE", `/v1/renders/${done}`, { key: renderOnly })).status).toBe(403);
  });

  it("answers 410 for what has expired, swept or not", async () => {
    const id = await send();
    await t.work(id);
    t.pass(8 * 86_400_000);
    try {
      expect((await t.ask("GET", `/v1/renders/${id}/report`, { key })).status).toBe(410);
    } finally {
      t.pass(-8 * 86_400_000);
    }
  });
});
