// The pre-issue checks over a plan: is it lawful in form, specific, linked up, short and clear enough.

import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import type { Clock } from "../plan/clock.js";
import type { Plan } from "../plan/schema.js";
import { SECTION_CODES } from "../plan/sections.js";
import { CATALOGUE } from "./catalogue.js";
import { toFinding } from "./check.js";
import { makeContext } from "./context.js";
import { allSections, sectionsCheck } from "./form.js";
import type { Policy } from "./policy.js";
import { applyPolicy } from "./policy.js";
import type { Stage } from "./stage.js";
import { stageOf } from "./stage.js";

/**
 * Every finding of the checks that run at a stage, errors first, each severity in the order of the plan's sections.
 * @param stage `d` draft, `f` final, `a` amended; without it the plan's status says.
 */
export function checkPlan(plan: Plan, policy: Policy, clock: Clock, stage?: Stage): Finding[] {
  const missing = allSections(plan);
  // Every other check reads the sections.
  if (missing.length > 0)
    return missing.flatMap((seen) => toFinding(sectionsCheck, seen, stage ?? stageOf(plan.status)) ?? []);
  const context = makeContext(plan, policy, clock, stage);
  const off = new Set(policy.off);
  const findings = CATALOGUE.filter(
    (check) => !off.has(check.id) && check.severity[context.stage] !== undefined,
  ).flatMap((check) => check.run(context).flatMap((seen) => toFinding(check, seen, context.stage) ?? []));
  return inOrder(applyPolicy(findings, policy));
}

const WEIGHT: Record<FindingSeverity, number> = { error: 0, warning: 1, info: 2 };
const PLACE = new Map<string, number>(["", ...SECTION_CODES].map((code, index) => [code, index]));

/** Errors first, then by section; what stands together in the plan stays together. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ section }: Finding): number => PLACE.get(section) ?? PLACE.size;
  return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || place(a) - place(b));
}
