// The tasks that need the whole engine: checks, drafts and renders. Templates, fonts and symbols are read once for each
// thread, when they are first needed.

import { createHash } from "node:crypto";
import { reportHtml } from "../analysis/report-html.js";
import { defaultPolicy, overrideOf, type Override } from "../checks/policy.js";
import { stageNamed } from "../checks/stage.js";
import { textsOf } from "../plan/items.js";
import { textAt } from "../plan/text-at.js";
import { produce, type Production, type RenderRequest, type Resources } from "../produce.js";
import { readCheckRequest } from "../requests/read-check-request.js";
import { readDraftRequest } from "../requests/read-draft-request.js";
import type { RenderOptions } from "../requests/render-options.js";
import { loadPacksIn } from "../resources/load-packs.js";
import { loadResources } from "../resources/load-resources.js";
import { namesOf } from "./accept.js";
import { unpackPayload, type Payload } from "./payload.js";
import type {
  AddedSymbols,
  Answer,
  CheckedBody,
  CheckTask,
  DraftedBody,
  DraftTask,
  MadeOutput,
  ProgressStep,
  Rendered,
  RenderTask,
} from "./tasks.js";

let loading: Promise<Resources> | undefined;

/**
 * What the installation brings; the same value for every task of the thread.
 * @param symbolsFolder packs of symbols that were added to it
 */
export function resources(symbolsFolder?: string): Promise<Resources> {
  loading ??= load(symbolsFolder);
  return loading;
}

async function load(symbolsFolder: string | undefined): Promise<Resources> {
  if (symbolsFolder === undefined) return loadResources();
  const packs = await loadPacksIn(symbolsFolder);
  // They were read when the service started: whoever changes them starts it again.
  if (!packs.ok) throw new Error("a pack of symbols can no longer be read");
  return loadResources(packs.value);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const encodeJson = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);

/** The report on a plan; no file is made. */
export async function check(
  { body, now, as }: CheckTask,
  symbols?: AddedSymbols,
): Promise<Answer<CheckedBody>> {
  const read = readCheckRequest(body);
  if (!read.ok) return { ok: false, faults: read.diagnostics };
  const { plan, policy = defaultPolicy, stage } = read.value;
  const request: RenderRequest = {
    editions: ["standard"],
    formats: [],
    policy,
    ...(stage === undefined ? {} : { stage: stageNamed(stage) }),
  };
  const { report } = await produce(plan, request, await resources(symbols?.folder), { now });
  const used = new Set(
    report.findings
      .map((finding) => overrideOf(finding, policy, plan.planId))
      .filter((override) => override !== undefined),
  );
  return {
    ok: true,
    value: {
      report:
        as === "html"
          ? encode(reportHtml(report, { textAt: textAt(plan), texts: textsOf(plan) }))
          : encodeJson(report),
      plan: namesOf(plan),
      verdict: report.policy,
      overrides: [...used].map(kept),
      engine: report.engine,
    },
  };
}

const kept = ({ check: id, reason, by, on }: Override): CheckedBody["overrides"][number] => ({
  check: id,
  reason,
  by,
  on,
});

/** The easy-read script of a plan, with the decisions of the one that was sent. */
export async function draft({ body, now }: DraftTask, symbols?: AddedSymbols): Promise<Answer<DraftedBody>> {
  const read = readDraftRequest(body, symbols?.sets);
  if (!read.ok) return { ok: false, faults: read.diagnostics };
  const { plan, script: edited, symbolSet } = read.value;
  const request: RenderRequest = {
    editions: ["easy-read"],
    formats: [],
    policy: defaultPolicy,
    ...(edited === undefined ? {} : { script: edited }),
    ...(symbolSet === undefined ? {} : { symbolSet }),
  };
  const { script } = await produce(plan, request, await resources(symbols?.folder), { now });
  if (script === undefined) throw new Error("produce made no script for the easy-read edition");
  return { ok: true, value: { script: encodeJson(script), plan: namesOf(plan) } };
}

/** Everything that a render asks for and that keeps its promises. */
export async function render(
  { payload, options, now, progress }: RenderTask,
  symbols?: AddedSymbols,
): Promise<Rendered> {
  const unpacked = unpackPayload(payload);
  const clock = startClock();
  const production = await produce(
    unpacked.plan,
    requestOf(options, unpacked),
    await resources(symbols?.folder),
    { now },
    (step) => {
      clock.step(step);
      progress?.postMessage(step);
    },
  );
  const { report, diagnostics } = production;
  return {
    outputs: outputsOf(production, unpacked),
    missing: missingOf(options, production),
    diagnostics,
    engine: report.engine,
    plan: { digest: report.plan.digest },
    pass: report.policy.pass,
    seconds: clock.seconds,
  };
}

function requestOf(options: RenderOptions, { policy = defaultPolicy, script }: Payload): RenderRequest {
  const { editions, formats, theme, font, fontSize, paper, scale, drawing, templateSet, symbolSet, stage } =
    options;
  return {
    editions,
    formats,
    policy,
    ...(script === undefined ? {} : { script }),
    ...(theme === undefined ? {} : { background: theme }),
    ...(font === undefined ? {} : { font }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(paper === undefined ? {} : { paper }),
    ...(scale === undefined ? {} : { scale }),
    ...(drawing === undefined ? {} : { drawing }),
    ...(templateSet === undefined ? {} : { templateSet }),
    ...(symbolSet === undefined ? {} : { symbolSet }),
    ...(stage === undefined ? {} : { stage: stageNamed(stage) }),
  };
}

const MEDIA_TYPES = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  json: "application/json",
} as const;

function outputsOf({ outputs, script, report }: Production, { plan }: Payload): MadeOutput[] {
  return [
    ...outputs.map(({ edition, format, bytes, pages }) => ({
      ...made(`${edition}.${format}`, MEDIA_TYPES[format], bytes),
      ...(pages === undefined ? {} : { pages }),
    })),
    ...(script === undefined ? [] : [made("easy-read.json", MEDIA_TYPES.json, encodeJson(script))]),
    made("report.json", MEDIA_TYPES.json, encodeJson(report)),
    made(
      "report.html",
      MEDIA_TYPES.html,
      encode(reportHtml(report, { textAt: textAt(plan), texts: textsOf(plan) })),
    ),
  ];
}

const made = (name: string, mediaType: string, bytes: Uint8Array): MadeOutput => ({
  name,
  mediaType,
  // Of a view into a larger buffer the whole buffer would travel to the other thread.
  bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes),
  digest: createHash("sha256").update(bytes).digest("hex"),
});

const missingOf = ({ editions, formats }: RenderOptions, { outputs }: Production): string[] =>
  editions.flatMap((edition) =>
    formats
      .filter((format) => !outputs.some((output) => output.edition === edition && output.format === format))
      .map((format) => `${edition}.${format}`),
  );

/** Seconds from the first step of each edition to its last; for the metrics, and part of no output. */
function startClock(): { seconds: Record<string, number>; step: (step: ProgressStep) => void } {
  const seconds: Record<string, number> = {};
  const began = new Map<string, number>();
  return {
    seconds,
    step: ({ edition, step }) => {
      const start = began.get(edition) ?? performance.now();
      began.set(edition, start);
      if (step === "done") seconds[edition] = (performance.now() - start) / 1000;
    },
  };
}
