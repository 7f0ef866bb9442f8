// Answers at once: a plan in, its report or its easy-read script out. Nothing is kept of it but that it was done.

import type { AuditEntry } from "../../audit/audit.js";
import type { Answer as ThreadAnswer, CheckedBody, DraftedBody } from "../../threads/tasks.js";
import { bytes, chooseType } from "../answers.js";
import { EXAMPLE_PLAN } from "../examples.js";
import { faultsProblem, Problem } from "../problems.js";
import { route, type Ask } from "../route.js";
import { textSchema } from "../schemas/components.js";
import { checkRequestSchema, draftRequestSchema } from "../schemas/plan.js";
import { reportSchema } from "../schemas/report.js";
import { scriptSchema } from "../schemas/script.js";

/** Seconds after which a tenant with too many checks asks again. */
const TRY_AGAIN = 2;

export const postCheck = route({
  method: "POST",
  path: "/v1/checks",
  operation: "checkPlan",
  tag: "Checks",
  summary: "Check a plan",
  description:
    "Answers with the report: readability, minutes to read aloud, findings, and whether the policy lets the plan be " +
    "issued (`policy.pass`). As JSON, or as a page when `Accept` asks for HTML. The plan is not kept.",
  access: ["check"],
  body: {
    description: "The plan, and what it is held against.",
    mediaTypes: ["application/json"],
    schema: checkRequestSchema,
    read: "whole",
    example: { plan: EXAMPLE_PLAN, stage: "draft" },
  },
  responses: {
    200: {
      description: "The report.",
      content: { "application/json": { schema: reportSchema }, "text/html": { schema: textSchema } },
    },
  },
  problems: ["not-json", "invalid-request", "not-acceptable", "too-many-at-once"],
  handle: async (ask) => {
    const type = chooseType(ask.accept, ["application/json", "text/html"]);
    if (type === undefined) return new Problem("not-acceptable");
    const { body } = ask;
    const now = ask.service.core.now().toISOString();
    const as = type === "text/html" ? "html" : "json";
    const checked = await inTurn(ask, () => ask.service.threads.check({ body, now, as }));
    if (checked instanceof Problem) return checked;
    await audit(ask, checkedEntries(ask, checked));
    return bytes(checked.report, {
      "content-type": as === "html" ? "text/html; charset=utf-8" : "application/json",
      "content-security-policy": REPORT_PAGE,
      vary: "accept",
    });
  },
});

const REPORT_PAGE =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const postDraft = route({
  method: "POST",
  path: "/v1/easy-read/drafts",
  operation: "draftEasyRead",
  tag: "Checks",
  summary: "Draft the easy-read copy",
  description:
    "Answers with the script: rows, sentences, pictures, where they come from, and what the fact gate says. A person " +
    "edits it and sends it back as `script`, to a draft of this or a later version of the plan, or to a render. " +
    "What they decided is kept; what the plan no longer says so is marked. Nothing is kept here.",
  access: ["check"],
  body: {
    description: "The plan, and the script as a person edited it.",
    mediaTypes: ["application/json"],
    schema: draftRequestSchema,
    read: "whole",
    example: { plan: EXAMPLE_PLAN },
  },
  responses: {
    200: { description: "The script.", content: { "application/json": { schema: scriptSchema } } },
  },
  problems: ["not-json", "invalid-request", "too-many-at-once"],
  handle: async (ask) => {
    const { body } = ask;
    const now = ask.service.core.now().toISOString();
    const drafted = await inTurn(ask, () => ask.service.threads.draft({ body, now }));
    if (drafted instanceof Problem) return drafted;
    await audit(ask, [draftedEntry(ask, drafted)]);
    return bytes(drafted.script, { "content-type": "application/json" });
  },
});

/** Tenants take turns at the threads. */
async function inTurn<T>(
  { service, caller }: Ask,
  work: () => Promise<ThreadAnswer<T>>,
): Promise<T | Problem> {
  const turn = await service.checks.take(caller.tenant, work);
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: TRY_AGAIN });
  return turn.value.ok ? turn.value.value : faultsProblem(turn.value.faults);
}

async function audit({ service: { core } }: Ask, entries: readonly AuditEntry[]): Promise<void> {
  await core.database.transaction((tx) => core.audit.append(tx, ...entries));
}

function checkedEntries({ caller }: Ask, { plan, verdict, engine, overrides }: CheckedBody): AuditEntry[] {
  const about = { plan: plan.digest, planVersion: plan.planVersion };
  return [
    { ...caller, event: "checked", details: { ...about, verdict, engine } },
    ...overrides.map((override): AuditEntry => ({
      ...caller,
      event: "overridden",
      details: { ...about, ...override },
    })),
  ];
}

const draftedEntry = ({ caller }: Ask, { plan }: DraftedBody): AuditEntry => ({
  ...caller,
  event: "drafted",
  details: { plan: plan.digest, planVersion: plan.planVersion },
});
