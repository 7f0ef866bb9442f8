// A person's changes to the draft of an open plan, worked out in a thread.

import { Problem } from "../http/problems.js";
import type { RevisedScript, ReviseTask } from "../threads/tasks.js";
import type { AskedKnown } from "./desk.js";
import { packedVersion, type PackedVersion } from "./drafts.js";
import { partOf, type StudioPlan } from "./plans.js";

type Change = Pick<ReviseTask, "edit" | "typed">;

/** Edits the version that counts and reviews it, in a thread. The clock is that of the plan's opening, so that the engine's rows stay as they are. */
export async function revise(
  { service, caller }: AskedKnown,
  plan: StudioPlan,
  last: PackedVersion,
  change: Change,
): Promise<RevisedScript | Problem> {
  const { core } = service;
  const task: Omit<ReviseTask, "kind"> = {
    plan: await partOf(core, plan, "plan"),
    scripts: {
      written: (await packedVersion(core, plan, 0)).script,
      last: last.script,
      rules: last.rules,
    },
    ...change,
    now: plan.createdAt.toISOString(),
  };
  const turn = await service.checks.take(caller.tenant, () => service.threads.revise(task));
  return turn.kind === "too-many" ? new Problem("too-many-at-once", { retryAfter: 2 }) : turn.value;
}
