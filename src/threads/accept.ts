// Reads the body of a render request: what is kept of it, or everything that is wrong with it.

import type { Policy } from "../checks/policy.js";
import { jsonDigest, planDigest } from "../plan/digest.js";
import type { Plan } from "../plan/schema.js";
import { readRenderRequest } from "../requests/read-render-request.js";
import { packPayload } from "./payload.js";
import type { AcceptedBody, AcceptTask, AddedSymbols, Answer } from "./tasks.js";

type KeptOverride = NonNullable<AcceptedBody["policy"]>["overrides"][number];

export function accept({ body }: AcceptTask, added?: AddedSymbols): Answer<AcceptedBody> {
  const read = readRenderRequest(body, added?.sets, added?.templates?.sets);
  if (!read.ok) return { ok: false, faults: read.diagnostics };
  const { plan, policy, script, callbackUrl } = read.value;
  const usual = added?.templates?.usual;
  // Kept with the render, so that it can be made again whatever is usual then.
  const options = { ...(usual === undefined ? {} : { templateSet: usual }), ...read.value.options };
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
