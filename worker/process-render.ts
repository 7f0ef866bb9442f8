// One render from claim to result. What is tried again and what is not: a fault of the plan is a result and never tried
// again; a thread that died is tried three times; broken stores give the render back until they are mended.

import type { Failure } from "../src/renders/render.js";
import { claimRender, claimsThatCount, giveBack, type Claim } from "../src/renders/claim.js";
import { commitRender, failRender, reportProgress, statusOf, storeOutputs } from "../src/renders/commit.js";
import type { Core } from "../src/renders/core.js";
import { TryAgain } from "../src/queue/queue.js";
import type { ProgressStep, Rendered } from "../src/threads/tasks.js";
import { EngineError, ThreadError, type Threads } from "../src/threads/threads.js";

/** The steps of a render, in order; a test stops the process at each of them. */
export const STEPS = ["claimed", "rendering", "rendered", "stored", "committed"] as const;
export type Step = (typeof STEPS)[number];

export interface ProcessParts {
  core: Core;
  threads: Threads;
  /** Told before each step is left. */
  onStep?: (step: Step, renderId: string) => Promise<void> | void;
}

/** Deaths of a thread after which the render has failed. */
const THREAD_TRIES = 3;
/** Milliseconds between two looks whether the claims still count. */
const WATCH = 1_000;

export interface RenderProcessor {
  /** @throws TryAgain, or an error of the stores: the queue tries again later. */
  process(renderId: string): Promise<void>;
  /** Kills what runs and gives it back. */
  abandon(): void;
  close(): void;
}

interface Active {
  claim: Claim;
  controller: AbortController;
}

export function makeProcessor({ core, threads, onStep = () => undefined }: ProcessParts): RenderProcessor {
  const active = new Set<Active>();
  let abandoned = false;
  const timer = setInterval(() => {
    void stopWhatNoLongerCounts(core, active).catch((err: unknown) => {
      core.log.warn({ err }, "could not look whether renders were cancelled");
    });
  }, WATCH);
  return {
    async process(renderId) {
      const claimed = await claimRender(core, renderId);
      switch (claimed.kind) {
        case "over":
          return;
        case "poison":
          core.log.error(
            { event: "poison", renderId, attempt: claimed.attempt },
            "a render was begun too often",
          );
          await failRender(core, claimed, FAILURES["render-crashed"]);
          core.metrics.finished.inc({ status: "failed" });
          return;
        case "damaged":
          core.log.error({ event: "damaged", renderId }, "what was kept of a render cannot be read");
          await failRender(core, claimed, FAILURES["data-damaged"]);
          core.metrics.finished.inc({ status: "failed" });
          return;
        case "claimed": {
          const entry = { claim: claimed.claim, controller: new AbortController() };
          active.add(entry);
          try {
            await work({ core, threads, onStep }, entry, () => abandoned);
          } finally {
            active.delete(entry);
          }
        }
      }
    },
    abandon() {
      abandoned = true;
      for (const { controller } of active) controller.abort();
    },
    close: () => clearInterval(timer),
  };
}

const LATE = "the render was ended or taken over meanwhile; nothing was changed";

async function work(parts: Required<ProcessParts>, entry: Active, abandoned: () => boolean): Promise<void> {
  const { core, onStep } = parts;
  const { claim } = entry;
  const { id: renderId, attempt } = claim;
  const log = core.log.child({ renderId, attempt });
  log.info({ event: "started", editions: claim.options.editions }, "render started");
  await onStep("claimed", renderId);
  const rendered = await renderOrEnd(parts, entry, abandoned);
  if (rendered === undefined) return;
  try {
    await onStep("rendered", renderId);
    await storeOutputs(core, claim, rendered.outputs);
    await onStep("stored", renderId);
    const ended = await commitRender(core, claim, rendered);
    await onStep("committed", renderId);
    if (ended === "late") {
      log.warn({ event: "late" }, LATE);
      return;
    }
  } catch (err) {
    // Who has taken over removes what others have begun to write: no fault of the store. Nothing is removed here: the
    // commit may have been made, and only its answer lost.
    let given: "given" | "late" | undefined;
    try {
      given = await giveBack(core, claim);
    } finally {
      // Disk or database, and no fault of the render: said even where the database does not take it back now.
      if (given !== "late") {
        log.error({ event: "given-back", err }, "the results could not be stored");
        core.metrics.restarts.inc({ reason: "store" });
      }
    }
    if (given === "late") {
      log.warn({ event: "late", err }, LATE);
      return;
    }
    throw new TryAgain("store");
  }
  count(core, claim, rendered);
  log.info({ event: "ended", missing: rendered.missing, seconds: rendered.seconds }, "render ended");
}

/** @returns nothing when the render has ended otherwise. */
async function renderOrEnd(
  { core, threads, onStep }: Required<ProcessParts>,
  { claim, controller }: Active,
  abandoned: () => boolean,
): Promise<Rendered | undefined> {
  const progress = progressOf(core, claim);
  try {
    const running = threads.render(
      { payload: claim.payload, options: claim.options, now: claim.acceptedAt.toISOString() },
      { signal: controller.signal, onProgress: progress.step },
    );
    await Promise.all([running, onStep("rendering", claim.id)]);
    return await running;
  } catch (error) {
    const code = failureOf(error);
    if (controller.signal.aborted && !abandoned()) {
      core.log.info({ event: "stopped", renderId: claim.id }, "a render was cancelled or taken over");
      return undefined;
    }
    if (abandoned()) {
      await giveBack(core, claim);
      throw new TryAgain("stopping");
    }
    core.log.error(
      { event: "thread-ended", renderId: claim.id, attempt: claim.attempt, code, err: error },
      "no result",
    );
    core.metrics.restarts.inc({ reason: code });
    if (claim.attempt < THREAD_TRIES) throw new TryAgain(code);
    await failRender(core, claim, FAILURES[code]);
    core.metrics.finished.inc({ status: "failed" });
    return undefined;
  } finally {
    await progress.end();
  }
}

const FAILURES: Record<Failure["code"], Failure> = {
  "render-too-long": { code: "render-too-long", message: "The plan took longer to render than is allowed." },
  "render-out-of-memory": {
    code: "render-out-of-memory",
    message: "The plan needed more memory to render than is allowed.",
  },
  "render-crashed": { code: "render-crashed", message: "The render ended several times without a result." },
  "data-damaged": {
    code: "data-damaged",
    message: "What was kept of the plan is damaged. Send the plan again.",
  },
  "engine-fault": {
    code: "engine-fault",
    message: "The engine has a fault that this plan brings out. It is in the log, without the plan's text.",
  },
};

/** What unpacking a payload throws when it is no payload of ours. */
const PAYLOAD_FAULTS: readonly string[] = [
  "Z_BUF_ERROR",
  "Z_DATA_ERROR",
  "ERR_BUFFER_TOO_LARGE",
  "SyntaxError",
];

function failureOf(error: unknown): Failure["code"] {
  if (error instanceof EngineError)
    return PAYLOAD_FAULTS.includes(error.code ?? error.name) ? "data-damaged" : "engine-fault";
  if (!(error instanceof ThreadError)) return "engine-fault";
  switch (error.reason) {
    case "too-long":
      return "render-too-long";
    case "out-of-memory":
      return "render-out-of-memory";
    case "crashed":
    case "stopped":
      return "render-crashed";
  }
}

/** Writes the newest progress, one at a time; what came meanwhile is skipped. */
function progressOf(
  core: Core,
  claim: Claim,
): { step: (step: ProgressStep) => void; end: () => Promise<void> } {
  let next: ProgressStep | undefined;
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (next !== undefined) {
      const step = next;
      next = undefined;
      await reportProgress(core, claim, step).catch((err: unknown) => {
        core.log.warn({ renderId: claim.id, err }, "progress could not be written");
      });
    }
    writing = undefined;
  };
  return {
    step: (step) => {
      next = step;
      writing ??= write();
    },
    end: async () => {
      next = undefined;
      await writing;
    },
  };
}

async function stopWhatNoLongerCounts(core: Core, active: ReadonlySet<Active>): Promise<void> {
  if (active.size === 0) return;
  const entries = [...active];
  const counting = await claimsThatCount(
    core,
    entries.map(({ claim }) => claim),
  );
  for (const { claim, controller } of entries) if (!counting.has(claim.id)) controller.abort();
}

function count({ metrics }: Core, claim: Claim, rendered: Rendered): void {
  const { outputs, diagnostics, seconds } = rendered;
  metrics.finished.inc({ status: statusOf(claim, rendered) });
  for (const [edition, value] of Object.entries(seconds)) metrics.renderSeconds.observe({ edition }, value);
  for (const { name, pages } of outputs)
    if (pages !== undefined) metrics.pages.inc({ edition: name.replace(/\.pdf$/, "") }, pages);
  for (const { code, severity } of diagnostics)
    if (severity === "error") metrics.conformance.inc({ rule: code });
}
