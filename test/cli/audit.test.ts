// The audit commands on real stores, and on a running service that holds them.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStores as openForCommand } from "../../src/cli/open-stores.js";
import { run } from "../../src/cli/run.js";
import { parseScript } from "../../src/easy-read/parse-script.js";
import { processIo } from "../../src/cli/process-io.js";
import { readConfig } from "../../src/config.js";
import { makeApp } from "../../src/http/app.js";
import { authenticator } from "../../src/http/authenticate.js";
import { serveApp, type Serving } from "../../src/http/serve.js";
import { findApiKey, makeApiKey } from "../../src/keys/api-keys.js";
import { SCOPE_NAMES } from "../../src/keys/principal.js";
import { makeLog } from "../../src/observe/log.js";
import { makeMetrics } from "../../src/observe/metrics.js";
import { blobFiles } from "../../src/outputs/blob-files.js";
import { jsonDigest, planDigest } from "../../src/plan/digest.js";
import { parsePolicy } from "../../src/checks/policy.js";
import { parsePlan } from "../../src/plan/parse.js";
import { packPayload } from "../../src/threads/payload.js";
import { render } from "../../src/threads/work.js";
import { cleanPlan } from "../checks/plans.js";
import { openStores, type Stores } from "../helpers/stores.js";
import { machine } from "./machine.js";
import { commandsBeside, commandsOn, type Ran } from "./stores-machine.js";

const PLAN = JSON.stringify(cleanPlan());
const POLICY = JSON.stringify({ name: "east", failOn: "warning" });
const OPTIONS = { editions: ["summary"], formats: ["html", "pdf"], theme: "cream" } as const;

const POLICY_RENDER = `r_${"0".repeat(32)}`;

let stores: Stores;
let folder = "";
let clearplan: (line: string, files?: Record<string, string>) => Promise<Ran>;
beforeAll(async () => {
  stores = await openStores();
  folder = mkdtempSync(join(tmpdir(), "clearplan-"));
  clearplan = commandsOn(stores);
  for (const tenant of ["east", "local"])
    await stores.audit.record({ tenant, event: "checked", actor: "key_a", details: {} });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stores.close();
});

describe("a trail that is not there", () => {
  it("is not whole, and nothing is made in its place", async () => {
    const none = join(folder, "none");
    const { io, err } = machine(
      {},
      { readSettings: () => readConfig({ DATA_DIR: none }), openStores: openForCommand },
    );
    expect(await run(["audit", "verify"], io)).toBe(1);
    expect(err()).toContain("The folder of DATA_DIR is not there.");
    expect(existsSync(none)).toBe(false);
  });
});

const valueOf = <T>(read: { ok: true; value: T } | { ok: false }): T => {
  if (!read.ok) throw new Error("a sample of this test is not valid");
  return read.value;
};

/** A render as the service records it: made by the same code, of the same version. */
async function recordRender(id: string, tenant: string, policyJson?: string): Promise<void> {
  const plan = valueOf(parsePlan(JSON.parse(PLAN)));
  const policy = policyJson === undefined ? undefined : valueOf(parsePolicy(policyJson));
  const { engine, outputs } = await render({
    kind: "render",
    payload: packPayload({ plan, ...(policy === undefined ? {} : { policy }) }),
    options: { ...OPTIONS, editions: [...OPTIONS.editions], formats: [...OPTIONS.formats] },
    now: "2026-11-20T08:00:00.000Z",
  });
  await stores.database.query(
    `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at)
     values ($1, $2, 'succeeded', '{}', '2026-11-20T08:00:00Z', 'key_a', now())`,
    [id, tenant],
  );
  const common = { tenant, renderId: id, actor: "key_a" };
  await stores.audit.record({
    ...common,
    event: "accepted",
    details: {
      plan: planDigest(plan),
      planVersion: 1,
      clock: "2026-11-20T08:00:00.000Z",
      ...OPTIONS,
      ...(policy === undefined ? {} : { policy: { digest: jsonDigest(policy), overrides: [] } }),
    },
  });
  const named = outputs.map(({ name, digest, bytes }) => ({ name, digest, bytes: bytes.byteLength }));
  await stores.audit.record({
    ...common,
    event: "rendered",
    details: { attempt: 1, engine, outputs: named },
  });
}

describe("audit verify", () => {
  it("ends with 0 when everything is whole", async () => {
    const { exit, out } = await clearplan("audit verify");
    expect(out).toMatch(
      /^east: 1 row, the last is 1 [0-9a-f]{16}\nlocal: 1 row, .*\nThe audit trail is whole/,
    );
    expect(exit).toBe(0);
    expect(JSON.parse((await clearplan("audit verify --tenant east --json")).out)).toMatchObject({
      ok: true,
      tenants: [{ tenant: "east", rows: 1 }],
      faults: [],
    });
  });

  it("ends with 1 and names the row when one was changed", async () => {
    await stores.audit.record({ tenant: "south", event: "checked", actor: "key_a", details: {} });
    await stores.database.query("update clearplan.audit_event set actor = 'key_b' where tenant = 'south'");
    const { exit, out } = await clearplan("audit verify");
    await stores.database.query("update clearplan.audit_event set actor = 'key_a' where tenant = 'south'");
    expect(exit).toBe(1);
    expect(out).toContain(
      "The audit trail is not whole: 1 fault.\n  south, row 1: The row is not as it was written: its keyed hash differs.\n",
    );
    expect((await clearplan("audit verify --tenant south")).exit).toBe(0);
  });
});

describe("audit export", () => {
  it("prints JSON lines, or writes them to a file for its owner alone", async () => {
    const { exit, out } = await clearplan("audit export --tenant east");
    expect(exit).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { tenant: "east", seq: 1, event: "checked" },
      { tenant: "east", head: { seq: 1 } },
    ]);
    const path = join(folder, "made", "trail.jsonl");
    const { makeFolder, writeLines } = processIo();
    const onDisk = commandsOn(stores, { makeFolder, writeLines });
    expect(await onDisk(`audit export --tenant east --out ${path}`)).toMatchObject({
      exit: 0,
      out: "",
      err: "",
    });
    expect(readFileSync(path, "utf8")).toBe(out);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, "file"), "");
    const blocked = await onDisk(`audit export --out ${join(folder, "file", "trail.jsonl")}`);
    expect(blocked.exit).toBe(2);
    expect(blocked.err).toContain("could not be written (EEXIST)");
  });
});

describe("audit reproduce", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await recordRender("r_plain", "east");
    await recordRender(POLICY_RENDER, "local", POLICY);
  });

  it("proves that a plan gives the same outputs, byte for byte", async () => {
    const { exit, out, err } = await clearplan("audit reproduce r_plain plan.json", { "plan.json": PLAN });
    expect(err).toBe("");
    expect(out).toBe(
      ["summary.pdf", "summary.html", "report.json", "report.html"]
        .map((name) => `${name}: the same\n`)
        .join(""),
    );
    expect(exit).toBe(0);
  });

  it("says which output is another one, and that the engine has changed since", async () => {
    const change = (from: string, to: string) =>
      stores.database.query(
        "update clearplan.audit_event set details = replace(details, $1, $2) where render_id = 'r_plain'",
        [from, to],
      );
    const [row] = await stores.database.query<{ details: string }>(
      "select details from clearplan.audit_event where render_id = 'r_plain' and event = 'rendered'",
    );
    const { engine, outputs } = JSON.parse(row!.details) as {
      engine: { version: string };
      outputs: { name: string; digest: string }[];
    };
    const { digest } = outputs.find(({ name }) => name === "summary.pdf")!;
    const version = (number: string) => `"version":"${number}"`;
    await change(digest, "0".repeat(64));
    await change(version(engine.version), version("0.0.1"));
    const { exit, out, err } = await clearplan("audit reproduce r_plain plan.json --json", {
      "plan.json": PLAN,
    });
    await change("0".repeat(64), digest);
    await change(version("0.0.1"), version(engine.version));
    expect(JSON.parse(out)).toMatchObject({
      renderId: "r_plain",
      clock: "2026-11-20T08:00:00.000Z",
      engine: { then: { version: "0.0.1" }, now: engine },
      outputs: [
        { name: "summary.pdf", verdict: "different" },
        { verdict: "same" },
        { verdict: "same" },
        { verdict: "same" },
      ],
    });
    expect(err).toBe("");
    expect(exit).toBe(1);
  });

  it("does not begin without the pack of symbols that the copy was drawn with", async () => {
    const change = (from: string, to: string) =>
      stores.database.query(
        "update clearplan.audit_event set details = replace(details, $1, $2) where render_id = 'r_plain'",
        [from, to],
      );
    await change('"editions":', '"symbolSet":"widgit","editions":');
    const { exit, err } = await clearplan("audit reproduce r_plain plan.json", { "plan.json": PLAN });
    await change('"symbolSet":"widgit","editions":', '"editions":');
    expect(exit).toBe(2);
    expect(err).toContain(
      "The copy was drawn with the symbol set “widgit”, which is not here. Set SYMBOLS_DIR",
    );
  });

  it("asks for the script that was sent with the plan, and for no other", async () => {
    const drafted = machine({ "plan.json": PLAN });
    expect(await run(["draft", "plan.json"], drafted.io)).toBe(0);
    const files = { "plan.json": PLAN, "script.json": drafted.out() };
    const line = "audit reproduce r_plain plan.json";
    expect(await clearplan(`${line} --script script.json`, files)).toMatchObject({
      exit: 2,
      err: expect.stringContaining("No script was sent with the plan. Leave out --script.") as string,
    });
    const record = (digest: string) =>
      stores.database.query(
        `update clearplan.audit_event set details = $1 || substr(details, 2)
         where render_id = 'r_plain' and event = 'accepted'`,
        [`{"script":"${digest}",`],
      );
    const [before] = await stores.database.query<{ details: string }>(
      "select details from clearplan.audit_event where render_id = 'r_plain' and event = 'accepted'",
    );
    await record(jsonDigest(valueOf(parseScript(drafted.out()))));
    const missing = await clearplan(line, files);
    const given = await clearplan(`${line} --script script.json`, files);
    await stores.database.query(
      "update clearplan.audit_event set details = $1 where render_id = 'r_plain' and event = 'accepted'",
      [before?.details ?? ""],
    );
    expect(missing.err).toContain("A script was sent with the plan. Give it with --script.");
    expect(given).toMatchObject({ exit: 0 });
  });

  it.each<[string, string, Record<string, string>, string]>([
    [
      "another plan",
      "r_plain plan.json",
      { "plan.json": JSON.stringify({ ...cleanPlan(), planVersion: 9 }) },
      "This is not the plan that was rendered",
    ],
    [
      "a policy that was not sent",
      "r_plain plan.json --policy p.json",
      { "plan.json": PLAN, "p.json": POLICY },
      "No policy was sent with the plan. Leave out --policy.",
    ],
    [
      "no policy where one was sent",
      `${POLICY_RENDER} plan.json`,
      { "plan.json": PLAN },
      "A policy was sent with the plan. Give it with --policy.",
    ],
    [
      "another policy",
      `${POLICY_RENDER} plan.json --policy p.json`,
      { "plan.json": PLAN, "p.json": "{}" },
      "This is not the policy that was sent.",
    ],
    [
      "a render that nobody knows",
      "r_none plan.json",
      { "plan.json": PLAN },
      "The audit trail knows no such render.",
    ],
    [
      "another tenant's render",
      "r_plain plan.json --tenant local",
      { "plan.json": PLAN },
      "The audit trail knows no such render.",
    ],
    ["no plan", "r_plain plan.json", {}, "There is no file “plan.json”."],
  ])("does not begin with %s", async (_, rest, files, says) => {
    const { exit, out, err } = await clearplan(`audit reproduce ${rest}`, files);
    expect(err).toContain(says);
    expect(exit).toBe(2);
    expect(out).toBe("");
  });
});

describe("beside a running service", { timeout: 120_000 }, () => {
  let serving: Serving;
  let beside: (line: string) => Promise<Ran>;
  const note = () => join(stores.dataDir, "service.json");

  beforeAll(async () => {
    // The plan is read from the disk here, like everything else.
    writeFileSync(join(folder, "plan.json"), PLAN);
    writeFileSync(join(folder, "policy.json"), POLICY);
    beside = commandsBeside(stores);
    const config = valueOf(readConfig({ DATA_DIR: stores.dataDir }));
    const unused = (): never => {
      throw new Error("these routes ask nobody");
    };
    const { database, vault, audit, now } = stores;
    const app = makeApp({
      core: {
        database,
        vault,
        audit,
        now,
        blobs: blobFiles(join(stores.dataDir, "outputs")),
        log: makeLog("silent"),
        metrics: makeMetrics(),
        limits: config,
      },
      threads: {
        accept: unused,
        check: unused,
        draft: unused,
        open: unused,
        revise: unused,
        render: unused,
        waiting: 0,
        close: unused,
      },
      watcher: { changed: unused, close: () => undefined },
      authenticate: authenticator(stores, {}),
      kick: () => undefined,
      config,
      version: "0.0.0",
      ready: () => Promise.resolve({ ok: true, checks: {} }),
    });
    serving = await serveApp(app, { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => serving.close(0));

  it("says so as long as the service has not said where it is", async () => {
    const { exit, err } = await beside("keys list");
    expect(exit).toBe(1);
    expect(err).toContain(
      "DATA_DIR is in use, and the process that holds it has not said where it can be asked.",
    );
  });

  it("sends the key to no other machine, whatever the note says", async () => {
    writeFileSync(join(stores.dataDir, "api-key"), "cpk_x\n");
    for (const text of ['{"url":"http://192.0.2.1:80"}', '{"url":7}', "{", "null"]) {
      writeFileSync(note(), text);
      expect((await beside("keys list")).err).toContain("has not said where it can be asked");
    }
    writeFileSync(note(), '{"url":"http://127.0.0.1:1"}');
    expect((await beside("keys list")).err).toContain("the service that holds it does not answer");
  });

  it("is refused with a key that is not good", async () => {
    writeFileSync(note(), JSON.stringify({ url: serving.url, pid: process.pid }));
    const { exit, out, err } = await beside("keys list");
    expect(exit).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("The running service refused (401)");
  });

  it("has the service make, list and revoke keys", async () => {
    const { key } = await makeApiKey(stores, {
      tenant: "local",
      scopes: SCOPE_NAMES,
      label: "desk",
      expiresInDays: "never",
      actor: "engine",
    });
    writeFileSync(join(stores.dataDir, "api-key"), `${key}\n`);
    const made = await beside("keys create --tenant local --scopes read --label mine");
    expect(made.err).toContain("expires on 23 November 2027");
    expect(made.exit).toBe(0);
    const principal = await findApiKey(stores, made.out.trim());
    expect(principal).toMatchObject({ tenant: "local", scopes: new Set(["read"]) });
    const listed = JSON.parse((await beside("keys list --json")).out) as { label: string }[];
    expect(listed.map(({ label }) => label).sort()).toEqual(["desk", "mine"]);
    expect((await beside(`keys revoke ${principal?.actor}`)).exit).toBe(0);
    expect(await findApiKey(stores, made.out.trim())).toBeUndefined();
    for (const id of ["key_abcabcabcabc", "../keys"])
      expect(await beside(`keys revoke ${id}`)).toMatchObject({
        exit: 1,
        err: expect.stringContaining("There is no API key") as string,
      });
  });

  it.each([
    ["keys create --tenant east --scopes read", "keys of its own tenant, local, only. Use --tenant local."],
    ["keys list --tenant east", "keys of its own tenant, local, only"],
    ["keys create --tenant local --scopes read --days never", "makes no key that never expires"],
    ["keys rotate", "DATA_DIR is in use: the process"],
  ])("does not pretend: %s", async (line, says) => {
    const { exit, out, err } = await beside(line);
    expect(err).toContain(says);
    expect(out).toBe("");
    expect(exit).toBe(1);
  });

  it("has the service verify and export the audit trail, of any tenant", async () => {
    const own = await beside("audit verify");
    expect(own.err).toContain("for its tenant local");
    expect(own.out).toMatch(/^local: \d+ rows, .*\nThe audit trail is whole/);
    expect(own.exit).toBe(0);
    expect((await beside("audit verify --tenant east")).out).toMatch(/^east: 3 rows/);
    expect((await beside("audit export --tenant east")).out).toBe(
      (await clearplan("audit export --tenant east")).out,
    );
  });

  it("reproduces a render from what the service says of it", async () => {
    const reproduce = `audit reproduce ${POLICY_RENDER} ${folder}/plan.json --policy ${folder}/policy.json`;
    const { exit, out, err } = await beside(reproduce);
    expect(err).toBe("The running service holds the database and is asked, for its tenant local.\n");
    expect(out.match(/: the same\n/g)).toHaveLength(4);
    expect(exit).toBe(0);
  });
});
