// The tasks that the web page needs of the engine: a plan opened with its report, and its easy-read script written,
// edited and checked again. What goes back is packed: the page seals it and opens a part of it at a time.

import { gunzipSync, gzipSync } from "node:zlib";
import { excerptOf } from "../analysis/excerpt.js";
import { ownWords } from "../analysis/report-html/own-words.js";
import { defaultPolicy } from "../checks/policy.js";
import { acceptScript } from "../easy-read/accept-script.js";
import { editRow } from "../easy-read/edit-script.js";
import { findingsAfterEdit, findingsOfWords } from "../easy-read/row-findings.js";
import { placeAfterEdit } from "../easy-read/row-place.js";
import type { Script } from "../easy-read/script.js";
import { chooseSymbols } from "../easy-read/symbol-sets.js";
import { reviewScript, writeScript, type ScriptResources } from "../easy-read/write-script.js";
import { textsOf } from "../plan/items.js";
import { parsePlan } from "../plan/parse.js";
import type { Plan } from "../plan/schema.js";
import { textAt } from "../plan/text-at.js";
import { produce } from "../produce.js";
import { namesOf } from "./accept.js";
import type {
  AddedSymbols,
  Answer,
  OpenedPlan,
  OpenTask,
  PlanView,
  RevisedScript,
  ReviseTask,
} from "./tasks.js";
import { resources } from "./work.js";

/** As for the payload of a render. */
const LEVEL = 3;
const MOST = 32 * 1024 * 1024;

const pack = (text: string): Uint8Array => new Uint8Array(gzipSync(text, { level: LEVEL }));
const packJson = (value: unknown): Uint8Array => pack(JSON.stringify(value));
const unpackJson = <T>(bytes: Uint8Array): T =>
  JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST }).toString("utf8")) as T;

/** Reads a plan and reports on it. */
export async function open({ body, now }: OpenTask, symbols?: AddedSymbols): Promise<Answer<OpenedPlan>> {
  const read = parsePlan(body);
  if (!read.ok) return { ok: false, faults: read.diagnostics };
  const plan = read.value;
  const request = { editions: ["standard"], formats: [], policy: defaultPolicy } as const;
  const { report } = await produce(plan, request, await resources(symbols?.folder), { now });
  const text = textAt(plan);
  const view: PlanView = {
    report,
    excerpts: report.findings.map((finding) => excerptOf(finding, text(finding.pointer)) ?? null),
  };
  return {
    ok: true,
    value: {
      plan: packJson(plan),
      view: packJson(view),
      words: pack(ownWords(report, textsOf(plan))),
      about: { ...namesOf(plan), status: plan.status },
      verdict: report.policy,
      engine: report.engine,
    },
  };
}

/** Writes the easy-read script, or edits it, and checks it in any case. */
export async function revise(
  { plan: packed, scripts, edit, typed, now }: ReviseTask,
  symbols?: AddedSymbols,
): Promise<RevisedScript> {
  const plan = unpackJson<Plan>(packed);
  const installed = await resources(symbols?.folder);
  const { rules } = installed.engine;
  if (scripts !== undefined && typed !== undefined) {
    const findings = findingsOfWords(unpackJson<Script>(scripts.last), typed, plan, installed.glossary);
    return { script: scripts.last, rules: scripts.rules, findings };
  }
  const chosen = chooseSymbols(plan, undefined, installed);
  const from: ScriptResources = { glossary: installed.glossary, symbols: chosen.symbols, clock: { now } };
  if (scripts === undefined) return { script: packJson(writeScript(plan, from)), rules, findings: [] };
  const written = unpackJson<Script>(scripts.written);
  const last = unpackJson<Script>(scripts.last);
  const reviewed = scripts.rules === rules ? last : undefined;
  const { script } = reviewScript(plan, edited(last, edit), from, { generated: written, reviewed });
  const answer = { script: packJson(script), rules };
  if (edit === undefined || !("rowId" in edit)) return { ...answer, findings: [] };
  const place = placeAfterEdit(last, script, edit.rowId);
  return {
    ...answer,
    findings: findingsAfterEdit(last, script, edit.rowId),
    ...(place === undefined ? {} : { place }),
  };
}

function edited(script: Script, edit: ReviseTask["edit"]): Script {
  if (edit === undefined) return script;
  return "rowId" in edit
    ? editRow(script, edit.rowId, edit.edit, edit.by)
    : acceptScript(script, [edit.partId], edit.by);
}
