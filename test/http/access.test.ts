// Who may do what: every route that wants a scope, with every scope; every route with an id, with another tenant's key.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import type { Route } from "../../src/http/route.js";
import { ROUTES } from "../../src/http/routes.js";
import { SCOPE_NAMES, type Scope } from "../../src/keys/principal.js";
import { openBatch } from "../../src/renders/batches.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

let t: TestApp;
const keys = new Map<Scope, string>();
let owner = "";
let stranger = "";
/** Ids that are Fernmarsh's, by the path they stand in. */
const own: Record<string, string> = {};
/** Ids of the same form that nobody has. */
const UNKNOWN: Record<string, string> = {
  r: `r_${"0".repeat(32)}`,
  b: `b_${"0".repeat(32)}`,
  key: "key_aaaaaaaaaaaa",
  msg: `msg_${"0".repeat(32)}`,
};

beforeAll(async () => {
  t = await testApp({ bounds: { refusalsAudited: 3 } });
  owner = await t.key("fernmarsh");
  stranger = await t.key("otherton");
  for (const scope of SCOPE_NAMES) keys.set(scope, await t.key("scoped", [scope]));
  const body = {
    plan: EXAMPLE_PLAN,
    editions: ["summary"],
    formats: ["html"],
    callbackUrl: "https://example.org/hook",
  };
  const { json } = await t.ask("POST", "/v1/renders", { key: owner, body });
  own["r"] = String(json["id"]);
  await t.work(own["r"]);
  own["b"] = await openBatch(t.core, { tenant: "fernmarsh", actor: "key_test" });
  const made = await t.ask("POST", "/v1/keys", { key: owner, body: { scopes: ["read"] } });
  own["key"] = String(made.json["id"]);
  const deliveries = await t.ask("GET", "/v1/webhooks/deliveries", { key: owner });
  own["msg"] = (deliveries.json["deliveries"] as { id: string }[])[0]?.id ?? "";
});
afterAll(() => t.close());

const KINDS: [string, RegExp][] = [
  ["r", /^\/v1\/renders\//],
  ["b", /^\/v1\/batches\//],
  ["key", /^\/v1\/keys\//],
  ["msg", /^\/v1\/webhooks\/deliveries\//],
];

const kindOf = (path: string): string => {
  const kind = KINDS.find(([, form]) => form.test(path))?.[0];
  if (kind === undefined) throw new Error(`${path}: say whose ids these are`);
  return kind;
};

const pathOf = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.includes("{id}")
    ? path.replace("{id}", ids[kindOf(path)] ?? "").replace("{name}", "summary.html")
    : path;

const guarded = ROUTES.filter(({ access }) => access !== "open");
const ask = (route: Route, key: string | undefined, ids: Readonly<Record<string, string>>) =>
  t.ask(route.method, pathOf(route.path, ids), {
    ...(key === undefined ? {} : { key }),
    ...(route.body === undefined
      ? {}
      : { body: "{}", headers: { "content-type": route.body.mediaTypes[0] } }),
  });

describe("every route that is not open", () => {
  it.each(guarded)("asks who it is: $method $path", async (route) => {
    expect((await ask(route, undefined, UNKNOWN)).status).toBe(401);
    expect((await ask(route, "nonsense", UNKNOWN)).status).toBe(401);
  });

  it.each(guarded)("takes its own scopes alone: $method $path", async (route) => {
    const wanted: readonly Scope[] =
      route.access === "operator" ? ["admin"] : (route.access as readonly Scope[]);
    for (const scope of SCOPE_NAMES) {
      const { status, headers, json } = await ask(route, keys.get(scope), UNKNOWN);
      if (wanted.includes(scope)) expect([401, 403], `${scope} is enough`).not.toContain(status);
      else {
        expect([status, json["type"]], scope).toEqual([403, "urn:clearplan:problem:missing-scope"]);
        expect(headers.get("www-authenticate")).toContain(`scope="${wanted.join(" ")}"`);
      }
    }
  });

  it("writes refusals into the trail, a few a minute at most", async () => {
    const rows = await t.core.database.query<{ details: string }>(
      "select details from clearplan.audit_event where tenant = 'scoped' and event = 'refused'",
    );
    expect(rows).toHaveLength(3);
    for (const { details } of rows) expect(JSON.parse(details)).toHaveProperty("route");
  });
});

describe("every route with an id", () => {
  const named = ROUTES.filter(({ path }) => path.includes("{id}"));
  it.each(named)("tells another tenant what it tells of nothing: $method $path", async (route) => {
    const [theirs, unknown] = [await ask(route, stranger, own), await ask(route, stranger, UNKNOWN)];
    expect(theirs.status).toBe(404);
    expect({ ...theirs.json, traceId: "" }).toEqual({ ...unknown.json, traceId: "" });
    expect(namesOf(theirs.headers)).toEqual(namesOf(unknown.headers));
  });

  it("changes nothing for another tenant, and is there for its own", async () => {
    const order = [...named].sort((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));
    for (const route of order) {
      if (route.path.endsWith("/events")) continue;
      expect([200, 202], route.path).toContain((await ask(route, owner, own)).status);
    }
  });

  it("refuses ids that cannot be, and says the same", async () => {
    const ids = { r: "r_'or 1=1", b: "%00", key: "..%2f..", msg: "x".repeat(3000) };
    for (const route of named) expect((await ask(route, stranger, ids)).status, route.path).toBe(404);
  });
});

const namesOf = (headers: Headers): string[] => [...headers.keys()].sort();

describe("lists", () => {
  it("show a tenant its own alone", async () => {
    for (const path of [
      "/v1/renders",
      "/v1/webhooks/deliveries",
      `/v1/webhooks/deliveries?render=${own["r"] ?? ""}`,
    ]) {
      const { json } = await t.ask("GET", path, { key: stranger });
      expect(Object.values(json), path).toEqual([[]]);
    }
    const { json } = await t.ask("GET", "/v1/keys", { key: stranger });
    expect((json["keys"] as { tenant: string }[]).map(({ tenant }) => tenant)).toEqual(["otherton"]);
  });
});

describe("the audit trail", () => {
  it("is a tenant's own, whatever it asks for", async () => {
    const exported = await t.ask("GET", "/v1/audit/export", { key: stranger });
    expect(exported.text).not.toContain("fernmarsh");
    expect((await t.ask("GET", "/v1/audit/export?tenant=otherton", { key: stranger })).status).toBe(200);
    for (const path of ["export", "verify"])
      expect((await t.ask("GET", `/v1/audit/${path}?tenant=fernmarsh`, { key: stranger })).status).toBe(403);
    const other = await t.ask("GET", `/v1/audit/export?render=${own["r"] ?? ""}`, { key: stranger });
    expect(other.text.trim().split("\n")).toHaveLength(1);
  });

  it("is open to whoever runs an embedded service, and to nobody on a shared one", async () => {
    const local = await t.key("local");
    const path = "/v1/audit/verify?tenant=fernmarsh";
    const { json } = await t.ask("GET", path, { key: local });
    expect(json["tenants"]).toMatchObject([{ tenant: "fernmarsh" }]);
    expect((await t.ask("GET", path, { key: await t.key("local", ["audit"]) })).status).toBe(403);
    const shared = await testApp({ config: { databaseUrl: "postgres://x" } });
    try {
      const other = await shared.key("local");
      expect((await shared.ask("GET", path, { key: other })).status).toBe(403);
    } finally {
      await shared.close();
    }
  });
});

describe("metrics", () => {
  it("are for this machine, and for administrators", async () => {
    expect((await t.ask("GET", "/metrics", { from: "127.0.0.1" })).text).toContain("clearplan_http_seconds");
    expect((await t.ask("GET", "/metrics", { from: "::ffff:127.0.0.1" })).status).toBe(200);
    expect((await t.ask("GET", "/metrics", { from: "10.0.0.7" })).status).toBe(401);
    const proxied = { from: "127.0.0.1", headers: { "x-forwarded-for": "198.51.100.7" } };
    expect((await t.ask("GET", "/metrics", proxied)).status).toBe(401);
    expect((await t.ask("GET", "/metrics", { ...proxied, key: owner })).status).toBe(200);
    expect((await t.ask("GET", "/metrics", { from: "127.0.0.1" })).text).not.toMatch(
      /fernmarsh|r_[0-9a-f]{32}/,
    );
  });
});
