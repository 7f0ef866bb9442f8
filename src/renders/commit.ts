// Ends a render with its results, or with a failure. Results become visible in one transaction, and only for the newest
// claim: a worker that was thought dead and comes back changes nothing.

import { one, type Statements } from "../database/database.js";
import type { MadeOutput, ProgressStep, Rendered } from "../threads/tasks.js";
import { payloadKey } from "./accept.js";
import type { Claim } from "./claim.js";
import type { Core } from "./core.js";
import { tellCallback } from "./erase.js";
import { outputKind } from "./read.js";
import type { EditionState, Failure, Progress, TerminalStatus } from "./render.js";
import { addEvent, statusEvent, type RenderRow } from "./rows.js";

/** Whether this claim ended the render; `late` when it was cancelled, or taken over by another. */
export type Ended = "ended" | "late";

/** Writes the sealed outputs: nobody sees them yet. */
export async function storeOutputs(core: Core, claim: Claim, outputs: readonly MadeOutput[]): Promise<void> {
  for (const { name, bytes } of outputs)
    await core.blobs.put(outputKey(claim, name), claim.seal.seal(outputKind(name), bytes));
}

/** Shows the stored outputs. */
export async function commitRender(core: Core, claim: Claim, rendered: Rendered): Promise<Ended> {
  const { outputs, missing, diagnostics, engine, plan, pass } = rendered;
  const status = statusOf(claim, rendered);
  const at = core.now();
  const ended = await core.database.transaction(async (tx) => {
    const row = await endRow(tx, claim, {
      status,
      at,
      diagnostics,
      editions: editionStates(claim, rendered),
    });
    if (row === undefined) return "late";
    for (const { name, mediaType, bytes, digest, pages } of outputs)
      await tx.query(
        `insert into clearplan.output (render_id, name, media_type, bytes, digest, pages, blob)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [claim.id, name, mediaType, bytes.byteLength, digest, pages ?? null, outputKey(claim, name)],
      );
    await core.audit.append(tx, {
      tenant: claim.tenant,
      event: status === "failed" ? "failed" : "rendered",
      renderId: claim.id,
      actor: "engine",
      details: {
        status,
        attempt: claim.attempt,
        engine,
        plan: plan.digest,
        policyPassed: pass,
        outputs: outputs.map(({ name, digest, bytes }) => ({ name, digest, bytes: bytes.byteLength })),
        missing,
      },
    });
    await addEvent(tx, claim.id, statusEvent(status, at));
    await tellCallback(core, tx, row, status, at);
    return "ended";
  });
  await (ended === "ended" ? tidy(core, claim, outputs) : takeBack(core, claim, outputs));
  return ended;
}

/** What a claim wrote that came too late. Only its own: another may be about to show what it has written. */
async function takeBack(core: Core, claim: Claim, outputs: readonly MadeOutput[]): Promise<void> {
  await core.blobs.drop(outputs.map(({ name }) => outputKey(claim, name))).catch((err: unknown) => {
    core.log.warn({ renderId: claim.id, err }, "bytes that came too late could not be removed yet");
  });
}

/** What was begun and not shown, by this attempt or an earlier one, goes. */
async function tidy(core: Core, claim: Claim, outputs: readonly MadeOutput[]): Promise<void> {
  await core.database.sync();
  const keep = [payloadKey(claim.id), ...outputs.map(({ name }) => outputKey(claim, name))];
  await core.blobs.remove(claim.id, keep).catch((err: unknown) => {
    core.log.warn({ renderId: claim.id, err }, "bytes of an earlier attempt could not be removed yet");
  });
}

/** Ends a render that cannot be made. @param claim a claim, or what is known of a render that was never claimed. */
export async function failRender(
  core: Core,
  claim: Pick<Claim, "id" | "attempt">,
  failure: Failure,
): Promise<Ended> {
  const at = core.now();
  const ended = await core.database.transaction(async (tx) => {
    const row = await endRow(tx, claim, { status: "failed", at, failure });
    if (row === undefined) return "late";
    await core.audit.append(tx, {
      tenant: row.tenant,
      event: "failed",
      renderId: claim.id,
      actor: "engine",
      details: { code: failure.code, attempt: claim.attempt },
    });
    await addEvent(tx, claim.id, statusEvent("failed", at));
    await tellCallback(core, tx, row, "failed", at);
    return "ended";
  });
  if (ended === "ended") await core.database.sync();
  return ended;
}

interface End {
  status: TerminalStatus;
  at: Date;
  diagnostics?: Rendered["diagnostics"];
  editions?: Record<string, EditionState>;
  failure?: Failure;
}

/** The fence: the row changes only for the attempt that is the newest, and only once. */
function endRow(
  tx: Statements,
  { id, attempt }: Pick<Claim, "id" | "attempt">,
  { status, at, diagnostics, editions, failure }: End,
): Promise<RenderRow | undefined> {
  return one<RenderRow>(
    tx,
    `update clearplan.render set status = $3, finished_at = $4, progress = null,
       diagnostics = coalesce($5::jsonb, diagnostics), editions = coalesce($6::jsonb, editions), failure = $7::jsonb
     where id = $1 and attempt = $2 and status in ('queued', 'rendering') returning *`,
    [
      id,
      attempt,
      status,
      at,
      diagnostics === undefined ? null : JSON.stringify(diagnostics),
      editions === undefined ? null : JSON.stringify(editions),
      failure === undefined ? null : JSON.stringify(failure),
    ],
  );
}

const outputKey = ({ id, attempt }: Claim, name: string): string => `${id}/${attempt}/${name}`;

/** Everything that was asked for, some of it, or none of it. */
export function statusOf({ options }: Pick<Claim, "options">, { missing }: Rendered): TerminalStatus {
  const asked = options.editions.length * options.formats.length;
  if (missing.length === 0) return "succeeded";
  return missing.length < asked ? "partly-succeeded" : "failed";
}

function editionStates({ options }: Claim, { outputs, missing }: Rendered): Record<string, EditionState> {
  return Object.fromEntries(
    options.editions.map((edition): [string, EditionState] => {
      const pages = outputs.find(({ name }) => name === `${edition}.pdf`)?.pages;
      const whole = !missing.some((name) => name.startsWith(`${edition}.`));
      return [edition, { state: whole ? "done" : "not-made", ...(pages === undefined ? {} : { pages }) }];
    }),
  );
}

/** "easy-read, 2 of 4: laying out", and which editions are done. A claim that no longer counts changes nothing. */
export async function reportProgress(core: Core, claim: Claim, step: ProgressStep): Promise<void> {
  const at = core.now();
  const progress: Progress = {
    message: `${step.edition}, ${step.index} of ${step.of}: ${step.step}`,
    done: step.step === "done" ? step.index : step.index - 1,
    of: step.of,
  };
  const state = step.step === "done" ? "done" : "rendering";
  await core.database.transaction(async (tx) => {
    const row = await one(
      tx,
      `update clearplan.render set progress = $3::jsonb, editions = editions || $4::jsonb
       where id = $1 and attempt = $2 and status = 'rendering' returning id`,
      [claim.id, claim.attempt, JSON.stringify(progress), JSON.stringify({ [step.edition]: { state } })],
    );
    if (row !== undefined) await addEvent(tx, claim.id, { type: "progress", data: progress, at });
  });
}
