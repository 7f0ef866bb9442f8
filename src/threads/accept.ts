// Reads the body of a render request: what is kept of it, or everything that is wrong with it.

import type { Policy } from "../checks/policy.js";
import { jsonDigest, planDigest } from "../plan/digest.js";
import type { Plan } from "../plan/schema.js";
import { readRenderRequest } from "../requests/read-render-request.js";
import { packPayload } from "./payload.js";
import type { AcceptedBody, AcceptTask, Answer } from "./tasks.js";

type KeptOverride = NonNullable<AcceptedBody["policy"]>["overrides"][number];

export function accept({ body }: AcceptTask, symbolSets?: readonly string[]): Answer<AcceptedBody> {
  const read = readRenderRequest(body, symbolSets);
  if (!read.ok) return { ok: false, faults: read.diagnostics };
  const { plan, policy, script, options, callbackUrl } = read.value;
  return {
    ok: true,
    value: {
      options,
      payload: packPayload({
        plan,
        ...(policy === undefined ? {} : { policy }),
        ...(script === undefined ? {} : { script }),
      }),
      plan: namesOf(plan),
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
      ...(policy === undefined
        ? {}
        : { policy: { digest: jsonDigest(policy), overrides: overridesFor(plan, policy) } }),
      ...(script === undefined ? {} : { script: { digest: jsonDigest(script) } }),
    },
  };
}

export const namesOf = (plan: Plan): AcceptedBody["plan"] => ({
  digest: planDigest(plan),
  planId: plan.planId,
  planVersion: plan.planVersion,
});

/** The overrides that are meant for a plan: one policy may hold those for many. */
const overridesFor = ({ planId }: Plan, { overrides }: Policy): KeptOverride[] =>
  overrides
    .filter((override) => override.planId === undefined || override.planId === planId)
    .map(({ check, reason, by, on }) => ({ check, reason, by, on }));
