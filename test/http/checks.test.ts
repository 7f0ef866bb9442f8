// What is answered at once, and what an administrator and an auditor ask for.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { planJsonSchema } from "../../src/plan/json-schema.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

let t: TestApp;
let key = "";
beforeAll(async () => {
  t = await testApp();
  key = await t.key("fernmarsh");
});
afterAll(() => t.close());

const auditRows = async (event: string): Promise<Record<string, unknown>[]> => {
  const rows = await t.core.database.query<{ details: string }>(
    "select details from clearplan.audit_event where tenant = 'fernmarsh' and event = $1 order by seq",
    [event],
  );
  return rows.map(({ details }) => JSON.parse(details) as Record<string, unknown>);
};

describe("POST /v1/checks", () => {
  it("answers with the report and keeps nothing but that it was done", async () => {
    const { status, json } = await t.ask("POST", "/v1/checks", {
      key,
      body: { plan: EXAMPLE_PLAN, stage: "final" },
      headers: { "on-behalf-of": "officer-17" },
    });
    expect(status).toBe(200);
    expect(json["policy"]).toMatchObject({ pass: false });
    const [row] = await auditRows("checked");
    expect(row).toMatchObject({
      plan: (json["plan"] as { digest: string }).digest,
      planVersion: 1,
      verdict: json["policy"],
      engine: json["engine"],
      onBehalfOf: "officer-17",
    });
    expect(JSON.stringify(row)).not.toContain("Kofi");
    expect(await t.core.database.query("select 1 from clearplan.render")).toEqual([]);
  });

  it("is a page when that is asked for, and neither is 406", async () => {
    const body = { plan: EXAMPLE_PLAN };
    const html = await t.ask("POST", "/v1/checks", { key, body, headers: { accept: "text/html" } });
    expect(html.text).toMatch(/^<!doctype html>/i);
    expect(html.headers.get("content-security-policy")).toContain("sandbox");
    expect((await t.ask("POST", "/v1/checks", { key, body, headers: { accept: "text/csv" } })).status).toBe(
      406,
    );
  });

  it("writes down each override that was used, with its reason", async () => {
    const { json } = await t.ask("POST", "/v1/checks", { key, body: { plan: EXAMPLE_PLAN } });
    const [finding] = json["findings"] as { check: string }[];
    const override = {
      check: finding?.check,
      reason: "Agreed at panel.",
      by: "A. Officer",
      on: "2026-11-20",
    };
    const unused = { ...override, planId: "ANOTHER" };
    const checked = await t.ask("POST", "/v1/checks", {
      key,
      body: { plan: EXAMPLE_PLAN, policy: { overrides: [unused, override] } },
    });
    expect((checked.json["policy"] as { overridden: number }).overridden).toBeGreaterThan(0);
    expect(await auditRows("overridden")).toEqual([expect.objectContaining(override)]);
  });
});

describe("POST /v1/easy-read/drafts", () => {
  it("answers with a script that can be sent back", async () => {
    const { json } = await t.ask("POST", "/v1/easy-read/drafts", { key, body: { plan: EXAMPLE_PLAN } });
    const parts = json["parts"] as { rows: { id: string }[] }[];
    expect(parts.flatMap(({ rows }) => rows).length).toBeGreaterThan(5);
    expect(await auditRows("drafted")).toHaveLength(1);
  });

  it("takes a plan and nothing beside it", async () => {
    const body = { plan: EXAMPLE_PLAN, editions: ["standard"] };
    expect((await t.ask("POST", "/v1/easy-read/drafts", { key, body })).status).toBe(422);
  });
});

describe("batches", () => {
  const good = JSON.stringify({ plan: EXAMPLE_PLAN, editions: ["summary"], formats: ["html"] });
  const send = (body: unknown, headers = {}) =>
    t.ask("POST", "/v1/batches", {
      key,
      body,
      headers: { "content-type": "application/x-ndjson", ...headers },
    });

  it("takes lines as they are, tells of those with faults, and queues the others together", async () => {
    const callback = JSON.stringify({ ...(JSON.parse(good) as object), callbackUrl: "http://localhost/" });
    const before = t.kicks();
    const { status, headers, json } = await send(
      `${good}\n\n  \r\n{"plan":7}\n${callback}\nnonsense\n${good}`,
    );
    expect(status).toBe(202);
    expect(json).toMatchObject({ status: "accepted", accepted: 2, refused: 3 });
    const lines = json["lines"] as {
      line: number;
      render?: { href: string };
      diagnostics?: { pointer: string }[];
    }[];
    expect(lines.map(({ line, render }) => [line, render !== undefined])).toEqual([
      [0, true],
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ]);
    expect(lines[2]?.diagnostics?.[0]?.pointer).toBe("/callbackUrl");
    expect(t.kicks()).toBe(before + 1);
    const again = await t.ask("GET", headers.get("location") ?? "", { key });
    expect(again.json).toEqual(json);
    const job = await t.ask("GET", lines[4]?.render?.href ?? "", { key });
    expect(job.json).toMatchObject({ status: "queued", batch: headers.get("location") });
  });

  it("refuses one without lines, one with too many, and one with a line too long", async () => {
    const count = async (): Promise<number> =>
      (await t.core.database.query("select 1 from clearplan.render where status = 'queued'")).length;
    const before = await count();
    expect((await send("\n\n")).status).toBe(422);
    expect((await send("{}\n".repeat(1001))).status).toBe(413);
    const { bodyBytes } = (await import("../../src/http/bounds.js")).BOUNDS;
    expect((await send(`${good}\n"${"x".repeat(bodyBytes)}"\n`)).status).toBe(413);
    expect((await send(good, { "content-type": "application/json" })).status).toBe(415);
    expect(await count()).toBe(before);
  });

  it("works on nothing of a batch that broke off", async () => {
    let sent = false;
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new Error("gone"));
        sent = true;
        controller.enqueue(new TextEncoder().encode(`${good}\n${good}\n`));
      },
    });
    expect((await send(broken)).status).toBe(400);
    const rows = await t.core.database.query<{ batch: string; render: string; keys: number }>(
      `select batch.status as batch, render.status as render,
         (select count(*)::int from clearplan.data_key where render_id = render.id) as keys
       from clearplan.batch join clearplan.render on render.batch_id = batch.id where batch.status <> 'accepted'
       order by batch.accepted_at desc limit 2`,
    );
    const destroyed = { batch: "dropped", render: "expired", keys: 0 };
    expect(rows).toEqual([destroyed, destroyed]);
  });
});

describe("keys", () => {
  it("are made, work, are listed without what opens anything, and are revoked", async () => {
    const made = await t.ask("POST", "/v1/keys", {
      key,
      body: { scopes: ["read"], label: "reader", days: 1 },
    });
    expect(made.status).toBe(201);
    const text = String(made.json["key"]);
    expect((await t.ask("GET", "/v1/renders", { key: text })).status).toBe(200);
    const listed = await t.ask("GET", "/v1/keys", { key });
    expect(listed.text).toContain(String(made.json["id"]));
    expect(listed.text).not.toContain(text.slice(-20));
    const revoked = await t.ask("DELETE", `/v1/keys/${String(made.json["id"])}`, { key });
    expect(revoked.json["revokedAt"]).toEqual(expect.any(String));
    expect((await t.ask("DELETE", `/v1/keys/${String(made.json["id"])}`, { key })).json).toEqual(
      revoked.json,
    );
    expect((await t.ask("GET", "/v1/renders", { key: text })).status).toBe(401);
  });

  it("are refused with every fault", async () => {
    const wrong = await t.ask("POST", "/v1/keys", {
      key,
      body: { scopes: ["fly"], label: "x".repeat(101), days: 0.5 },
    });
    expect(wrong.json.errors?.map(({ pointer }) => pointer)).toEqual(["/scopes", "/label", "/days"]);
    const unknown = await t.ask("POST", "/v1/keys", { key, body: { scopes: "read", tenant: "otherton" } });
    expect(unknown.status).toBe(422);
  });
});

describe("audit", () => {
  it("verifies, and exports what verifies", async () => {
    const { json } = await t.ask("GET", "/v1/audit/verify", { key });
    expect(json).toMatchObject({ ok: true, faultCount: 0 });
    const { text } = await t.ask("GET", "/v1/audit/export", { key });
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toHaveProperty("head");
    expect(lines.length - 1).toBe((json["tenants"] as { rows: number }[])[0]?.rows);
    t.pass(60_000);
    const since = new Date(t.clock.at.getTime() - 1000).toISOString().replace("Z", "+00:00");
    const later = await t.ask("GET", `/v1/audit/export?since=${encodeURIComponent(since)}`, { key });
    expect(later.text.trim().split("\n")).toHaveLength(1);
  });

  it("says what is wrong with a row that was changed", async () => {
    const spoilt = await t.key("spoilt");
    await t.core.database.query("update clearplan.audit_event set actor = 'x' where tenant = 'spoilt'");
    const { status, json } = await t.ask("GET", "/v1/audit/verify", { key: spoilt });
    expect(status).toBe(200);
    expect(json).toMatchObject({ ok: false, faultCount: 1, faults: [{ code: "row-changed", seq: 1 }] });
  });
});

describe("webhooks", () => {
  it("are listed, and replayed once they are not being sent", async () => {
    const body = {
      plan: EXAMPLE_PLAN,
      editions: ["summary"],
      formats: ["html"],
      callbackUrl: "https://example.org/hook",
    };
    const { json } = await t.ask("POST", "/v1/renders", { key, body });
    await t.ask("DELETE", `/v1/renders/${String(json["id"])}`, { key });
    const path = `/v1/webhooks/deliveries?render=${String(json["id"])}`;
    const { json: listed, text } = await t.ask("GET", path, { key });
    const [delivery] = listed["deliveries"] as { id: string; event: string }[];
    expect(delivery?.event).toBe("render.cancelled");
    expect(text).not.toContain("example.org");
    const replay = (): ReturnType<TestApp["ask"]> =>
      t.ask("POST", `/v1/webhooks/deliveries/${delivery?.id ?? ""}/replay`, { key });
    expect((await replay()).status).toBe(202);
    const set = (sql: string): Promise<object[]> =>
      t.core.database.query(`update clearplan.webhook_delivery set ${sql} where id = $1`, [
        delivery?.id ?? "",
      ]);
    await set("lease = 'x', next_at = now() + interval '1 hour'");
    expect((await replay()).status).toBe(409);
    await set("lease = null, url = null");
    expect((await replay()).status).toBe(410);
  });
});

describe("the contract and health", () => {
  it("is there for everybody", async () => {
    expect((await t.ask("GET", "/v1/version")).json["version"]).toBe("0.0.0-test");
    expect((await t.ask("GET", "/v1/schema/plan")).json).toEqual(
      JSON.parse(JSON.stringify(planJsonSchema())),
    );
    expect((await t.ask("GET", "/livez")).json).toEqual({ status: "alive" });
    expect((await t.ask("GET", "/readyz")).json).toEqual({ status: "ready", checks: { database: "ok" } });
    expect((await t.ask("HEAD", "/openapi.json")).text).toBe("");
  });

  it("says when something is away", async () => {
    const away = await testApp({ ready: () => Promise.resolve({ ok: false, checks: { queue: "away" } }) });
    try {
      const { status, json } = await away.ask("GET", "/readyz");
      expect([status, json["status"]]).toEqual([503, "not-ready"]);
    } finally {
      await away.close();
    }
  });
});
