// Who may see the page, and what a page may do: sessions, forms of strangers, tenants, headers, limits; and that nothing of a
// plan lies readable in the database.

import type { Hono } from "hono";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "../../src/http/app.js";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { revokeApiKey } from "../../src/keys/api-keys.js";
import { loadAssets, withoutGovernmentMarks } from "../../src/studio/assets.js";
import { sweepStudio } from "../../src/studio/plans.js";
import { studio } from "../../src/studio/studio.js";
import { DAY } from "../helpers/render-core.js";
import { testApp, type TestApp } from "../helpers/test-app.js";
import { browserOf, type Person } from "./person.js";

let t: TestApp;
let open: Hono;
let closed: Hono;
beforeAll(async () => {
  t = await testApp();
  open = makeApp(t.parts, studio({ open: true }));
  closed = makeApp(t.parts, studio({ open: false }));
});
afterAll(() => t.close());

async function signedIn(tenant: string): Promise<Person> {
  const person = browserOf(closed);
  await person.ask("/sign-in");
  const answer = await person.send("/sign-in", { key: await t.key(tenant, ["studio"]) });
  expect(answer.location).toBe("/");
  return person;
}

async function openedPlan(person: Person, plan: object = EXAMPLE_PLAN): Promise<string> {
  await person.ask("/");
  const { location } = await person.upload(JSON.stringify(plan));
  expect(location).toMatch(/^\/plans\/p_[0-9a-f]{32}$/);
  return location;
}

describe("without a key", () => {
  it("the page is open at the desk of the embedded default", async () => {
    expect((await browserOf(open).ask("/")).status).toBe(200);
  });

  it.each([
    ["from another machine", { from: "10.0.0.7" }],
    ["through a proxy", { headers: { "x-forwarded-for": "10.0.0.7" } }],
    ["by a name that was led to this machine", { host: "plans.example" }],
  ])("it is not open %s", async (_how, asked) => {
    expect((await browserOf(open).ask("/", asked)).location).toBe("/sign-in");
  });

  it("nothing but signing in, the statement and what pages load is there otherwise", async () => {
    for (const path of ["/", "/jobs", `/plans/p_${"0".repeat(32)}`, `/jobs/r_${"0".repeat(32)}`])
      expect((await browserOf(closed).ask(path)).location, path).toBe("/sign-in");
    for (const path of ["/sign-in", "/accessibility", (await loadAssets()).script])
      expect((await browserOf(closed).ask(path)).status, path).toBe(200);
  });
});

describe("signing in", () => {
  it("takes a key of the scope studio and no other", async () => {
    const person = browserOf(closed);
    await person.ask("/sign-in");
    for (const key of ["", "nonsense", await t.key("fernmarsh", ["render", "read", "admin"])])
      expect((await person.send("/sign-in", { key })).status).toBe(422);
    expect((await person.ask("/")).location).toBe("/sign-in");
    expect((await (await signedIn("fernmarsh")).ask("/")).status).toBe(200);
  });

  it("gives a cookie that scripts and other sites never see, and another than before", async () => {
    const person = browserOf(closed);
    const { headers } = await person.ask("/sign-in", { from: "10.0.0.7" });
    const before = person.cookie();
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-clearplan=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await person.send("/sign-in", { key: await t.key("fernmarsh", ["studio"]) }, { from: "10.0.0.7" });
    expect(person.cookie()).not.toBe(before);
  });

  it("ends with signing out, and with its key", async () => {
    const one = await signedIn("fernmarsh");
    await one.ask("/");
    const kept = one.cookie();
    await one.send("/sign-out", {});
    expect((await browserOf(closed).ask("/", { headers: { cookie: kept } })).location).toBe("/sign-in");
    const key = await t.key("fernmarsh", ["studio"]);
    const other = browserOf(closed);
    await other.ask("/sign-in");
    await other.send("/sign-in", { key });
    expect((await other.ask("/")).status).toBe(200);
    await revokeApiKey(t.core, { id: `key_${key.split("_")[1] ?? ""}`, actor: "test" });
    expect((await other.ask("/")).location).toBe("/sign-in");
  });
});

describe("a form", () => {
  it.each([
    ["without the token", { csrf: "" }, {}],
    ["with another's token", { csrf: "A".repeat(43) }, {}],
    ["from another site, as the browser says", {}, { headers: { "sec-fetch-site": "cross-site" } }],
    ["from another origin", {}, { headers: { origin: "https://elsewhere.example" } }],
  ])("is refused %s", async (_how, fields, asked) => {
    const person = browserOf(open);
    await person.ask("/");
    const answer = await person.send("/plans/example", { example: "post-16-final", ...fields }, asked);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("This was not done");
  });

  it("is refused when it is larger than one may be, before it is looked at", async () => {
    const person = browserOf(open);
    await person.ask("/");
    expect((await person.send("/plans/example", { example: "x".repeat(300_000) })).status).toBe(413);
    expect((await person.upload("x".repeat(9 * 1024 * 1024))).status).toBe(413);
  });

  it("without a file says so beside the field", async () => {
    const person = browserOf(open);
    await person.ask("/");
    const { status, text } = await person.upload("");
    expect(status).toBe(422);
    expect(text).toContain('<a href="#plan">Choose a plan file.</a>');
  });
});

describe("an invalid plan", () => {
  it("is told fault by fault, with places in words, and none of its values", async () => {
    const person = browserOf(open);
    await person.ask("/");
    const plan = structuredClone(EXAMPLE_PLAN) as unknown as Record<string, never>;
    const broken = JSON.stringify({ ...plan, planVersion: "Zebedee", dates: { issuedOn: "Zebedee" } });
    const { status, text } = await person.upload(broken);
    expect(status).toBe(422);
    expect(text).toContain('<a href="#fault-1">');
    expect(text).toContain("Plan version");
    expect(text).toContain("What to do:");
    expect(text).not.toContain("Zebedee");
  });

  it("that is no JSON is told as one fault of the whole file", async () => {
    const person = browserOf(open);
    await person.ask("/");
    const { status, text } = await person.upload("{");
    expect(status).toBe(422);
    expect(text).toContain("The plan has 1 fault");
    expect(text).toContain("The whole file");
  });
});

describe("an open plan", () => {
  it("is its tenant's alone", async () => {
    const owner = await signedIn("fernmarsh");
    const path = await openedPlan(owner);
    const stranger = await signedIn("otherton");
    expect((await owner.ask(path)).status).toBe(200);
    for (const below of ["", "/words", "/editions", "/easy-read", "/remove"])
      expect((await stranger.ask(`${path}${below}`)).status, below).toBe(404);
    await stranger.ask("/");
    await stranger.send(`${path}/remove`, {});
    expect((await owner.ask(path)).status).toBe(200);
    await owner.send(`${path}/remove`, {});
    expect((await owner.ask(path)).status).toBe(404);
  });

  it("lies in the database as sealed bytes, and its draft too", async () => {
    const canary = "Quillfeather";
    const plan = structuredClone(EXAMPLE_PLAN);
    plan.subject.givenNames = canary;
    const person = browserOf(open);
    const path = await openedPlan(person, plan);
    await person.ask(`${path}/easy-read`);
    await person.send(`${path}/easy-read/begin`, {});
    await person.send(`${path}/easy-read/reviewer`, { reviewer: "Bartholomew Quince" });
    const rows = await t.core.database.query<{ row: string }>(
      `select encode(about, 'escape') || encode(plan, 'escape') || encode(view, 'escape') || encode(words, 'escape') as row
       from clearplan.studio_plan union all select encode(script, 'escape') from clearplan.studio_version`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { row } of rows) expect(row).not.toMatch(/Quillfeather|Bartholomew|schemaVersion/);
    expect(t.log.join("\n")).not.toMatch(/Quillfeather|Bartholomew/);
  });

  it("goes when its time is over, with the key that opens it", async () => {
    const person = browserOf(open);
    const path = await openedPlan(person);
    const id = path.split("/")[2] ?? "";
    const keys = () =>
      t.core.database.query("select 1 as one from clearplan.data_key where render_id = $1", [id]);
    expect(await keys()).toHaveLength(1);
    t.pass(8 * DAY);
    expect((await person.ask(path)).status).toBe(404);
    expect(await sweepStudio(t.core)).toBeGreaterThan(0);
    expect(await keys()).toEqual([]);
  });
});

describe("every page", () => {
  it("lets no script or style run but ours, tells no site where it was, and is kept nowhere", async () => {
    const person = browserOf(open);
    const path = await openedPlan(person);
    for (const page of [
      "/",
      path,
      `${path}/editions`,
      `${path}/easy-read`,
      "/jobs",
      "/accessibility",
      "/plans/nothing",
    ]) {
      const { headers, text } = await person.ask(page);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).toContain("frame-ancestors 'none'");
      expect(policy, page).not.toContain("unsafe");
      expect(headers.get("cache-control"), page).toBe("no-store");
      expect(headers.get("referrer-policy"), page).toBe("same-origin");
      expect(headers.get("x-content-type-options"), page).toBe("nosniff");
      expect(text, page).not.toMatch(/ style="| on[a-z]+="|<script(?![^>]* src=)/);
    }
  });

  it("does not take the place of the API", async () => {
    const answer = await browserOf(open).ask("/v1/version");
    expect(answer.headers.get("content-type")).toBe("application/json");
  });
});

describe("what pages load", () => {
  it("has neither the font nor the crest of the government", async () => {
    const { files } = await loadAssets();
    for (const [name, { bytes, mediaType }] of files) {
      if (!mediaType.startsWith("text/css")) continue;
      const css = new TextDecoder().decode(bytes);
      expect(/GDS Transport|crest|@import/.test(css), name).toBe(false);
      for (const [, url = ""] of css.matchAll(/url\(([^)]*)\)/g))
        expect(
          url.startsWith("/studio/assets/") || url.startsWith("data:") || url.startsWith('"data:'),
          url,
        ).toBe(true);
    }
    const original = join("node_modules", "govuk-frontend", "dist", "govuk", "govuk-frontend.min.css");
    expect(readFileSync(original, "utf8")).toMatch(/GDS Transport/);
    expect(withoutGovernmentMarks(".a{color:red}")).toBe(".a{color:red}");
  });

  it("may be kept for ever, since its name says what is in it", async () => {
    const { script } = await loadAssets();
    const answer = await browserOf(closed).ask(script);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect((await browserOf(closed).ask(script.replace(/-[0-9a-f]{16}/, `-${"0".repeat(16)}`))).status).toBe(
      404,
    );
  });
});
