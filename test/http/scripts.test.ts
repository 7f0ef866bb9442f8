// An edited easy-read script comes back through the API: to a draft of a later version, and to a render. It is kept as
// the plan is, and nothing of it stands in a fault or a record.

import { afterAll, beforeAll, expect, it } from "vitest";
import { gunzipSync } from "node:zlib";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { parseScript } from "../../src/easy-read/parse-script.js";
import type { Script } from "../../src/easy-read/script.js";
import { jsonDigest } from "../../src/plan/digest.js";
import type { Plan } from "../../src/plan/schema.js";
import { rowOf, saying, withRow } from "../easy-read/edit-script.js";
import { claimOne } from "../helpers/render-core.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

const WORDS = "You can stop and rest.";
const SECRET = "Kofi has a secret";

let t: TestApp;
let key = "";
let script: Script;
let edited: Script;

const draft = (body: object) => t.ask("POST", "/v1/easy-read/drafts", { key, body });

beforeAll(async () => {
  t = await testApp();
  key = await t.key("fernmarsh");
  const drafted = parseScript((await draft({ plan: EXAMPLE_PLAN })).json);
  if (!drafted.ok) throw new Error("the service drafts a script that it cannot read");
  script = drafted.value;
  edited = withRow(script, "cover.name", (row) => ({
    ...saying("Kofi A.")(row),
    edit: { by: "A. Reader", on: "2026-11-20" },
    accepted: { by: "A. Reader", on: "2026-11-20" },
  }));
});
afterAll(() => t.close());

it("keeps what a person decided in a draft of the next version", async () => {
  const plan: Plan = { ...EXAMPLE_PLAN, planVersion: 2 };
  const { status, json } = await draft({ plan, script: edited });
  expect(status).toBe(200);
  const made = json as unknown as Script;
  expect(made.plan.planVersion).toBe(2);
  expect(rowOf(made, "cover.name")).toMatchObject({ status: "edited", sentences: [{ text: "Kofi A." }] });
  // What nobody touched is what the service drafts.
  const again = await draft({ plan: EXAMPLE_PLAN, script });
  expect(again.json).toEqual((await draft({ plan: EXAMPLE_PLAN })).json);
});

it("renders the copy as a person wrote it, and seals the script with the plan", async () => {
  const row3 = script.parts.find(({ id }) => id === "how-to-use")?.rows[2]?.id ?? "";
  const own = withRow(edited, row3, saying(WORDS));
  const body = { plan: EXAMPLE_PLAN, editions: ["easy-read"], formats: ["html"], script: own };
  const { status, json } = await t.ask("POST", "/v1/renders", { key, body });
  expect(status).toBe(202);
  const id = String(json["id"]);
  const [row] = await t.core.database.query<{ details: string }>(
    "select details from clearplan.audit_event where render_id = $1 and event = 'accepted'",
    [id],
  );
  const details = row?.details ?? "";
  const read = parseScript(own);
  expect(details).toContain(jsonDigest(read.ok ? read.value : undefined));
  expect(details).not.toMatch(/stop and rest|A\. Reader|Kofi/);
  await t.work(id);
  const html = await t.ask("GET", `/v1/renders/${id}/outputs/easy-read.html`, { key });
  expect(html.text).toContain(WORDS);
  const made = await t.ask("GET", `/v1/renders/${id}/outputs/easy-read.json`, { key });
  expect(rowOf(made.json as unknown as Script, row3).status).toBe("edited");
});

it("holds the script in the payload, and nowhere else", async () => {
  const body = { plan: EXAMPLE_PLAN, editions: ["easy-read"], formats: ["html"], script: edited };
  const { json } = await t.ask("POST", "/v1/renders", { key, body });
  const { payload } = await claimOne(t.core, String(json["id"]));
  const kept = JSON.parse(gunzipSync(payload).toString("utf8")) as { script: Script };
  expect(rowOf(kept.script, "cover.name").sentences[0]?.text).toBe("Kofi A.");
});

it.each<[what: string, body: (sent: Script) => object, faults: string[]]>([
  [
    "of another plan",
    (sent) => ({ script: { ...sent, plan: { ...sent.plan, planId: SECRET } } }),
    ["other-plan /script/plan/planId"],
  ],
  ["that is text", (sent) => ({ script: JSON.stringify(sent) }), ["wrong-type /script"]],
  [
    "with faults, beside those of the plan and the options",
    (sent) => ({
      plan: { ...EXAMPLE_PLAN, planVersion: 0 },
      script: { ...sent, ageBand: SECRET, parts: [{ ...sent.parts[0], title: 7 }] },
      theme: SECRET,
    }),
    [
      "invalid-script /script/ageBand",
      "invalid-script /script/parts/0/title",
      "number-out-of-range /plan/planVersion",
      "unknown-value /theme",
    ],
  ],
  [
    "with a character that no text may hold",
    (sent) => ({ script: { ...sent, symbolSet: "a\u0007" } }),
    ["control-character /script/symbolSet"],
  ],
  [
    "without a copy to be made of it",
    (sent) => ({ script: sent, editions: ["standard"] }),
    ["script-without-easy-read /script"],
  ],
])("refuses a script %s", async (_what, body, faults) => {
  const { status, json, text } = await t.ask("POST", "/v1/renders", {
    key,
    body: { plan: EXAMPLE_PLAN, editions: ["easy-read"], ...body(edited) },
  });
  expect(status).toBe(422);
  expect((json.errors ?? []).map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual(faults);
  expect(text).not.toContain(SECRET);
});

it("takes none with a check", async () => {
  const { status, json } = await t.ask("POST", "/v1/checks", { key, body: { plan: EXAMPLE_PLAN, script } });
  expect(status).toBe(422);
  expect(json.errors?.map(({ pointer }) => pointer)).toEqual(["/script"]);
});
