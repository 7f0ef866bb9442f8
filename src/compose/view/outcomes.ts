// Section E: outcomes.

import { formatDate } from "../../language/format.js";
import type { Outcome } from "../../plan/schema.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalText, optionalWords, says, texts, type ViewContext } from "./context.js";
import { DOMAIN, PFA_AREA, yesOrNo } from "./labels.js";
import { trail } from "./plan-index.js";

export function viewSectionE(context: ViewContext) {
  const section = context.plan.sections.E;
  const at = "/sections/E";
  const beside = context.beside.outcomes;
  const arrangements = {
    monitoring: optionalText(section.monitoring, `${at}/monitoring`),
    shortTermTargets: optionalText(section.shortTermTargets, `${at}/shortTermTargets`),
    forwardPlans: texts(section.forwardPlans, `${at}/forwardPlans`).filter(says),
  };
  return {
    ...arrangements,
    outcomes: section.outcomes.map((outcome, index) =>
      viewOutcome(outcome, `${at}/outcomes/${index}`, context),
    ),
    besideNeeds: () =>
      context.index.links(section.outcomes.map(({ id }) => id).filter((id) => beside.has(id))),
    notBesideNeeds: () =>
      section.outcomes.flatMap((outcome, index) =>
        beside.has(outcome.id) ? [] : [viewOutcome(outcome, `${at}/outcomes/${index}`, context)],
      ),
    none: false,
    empty:
      section.outcomes.length === 0 &&
      !says(arrangements.monitoring) &&
      !says(arrangements.shortTermTargets) &&
      arrangements.forwardPlans.length === 0,
  };
}

export function viewOutcome(outcome: Outcome, at: string, { index, name }: ViewContext) {
  return {
    anchor: itemAnchor(outcome.id),
    at,
    name,
    label: index.label(outcome.id),
    text: optionalText(outcome.text, `${at}/text`),
    by: outcome.by && words(formatDate(outcome.by), `${at}/by`),
    phase: optionalWords(outcome.phase, `${at}/phase`),
    domain: words(DOMAIN[outcome.domain], `${at}/domain`),
    pfaArea: outcome.pfaArea && words(PFA_AREA[outcome.pfaArea], `${at}/pfaArea`),
    educationTraining: optionalWords(yesOrNo(outcome.educationTraining), `${at}/educationTraining`),
    baseline: optionalText(outcome.baseline, `${at}/baseline`),
    ...measuresOf(outcome, at),
    steps: (outcome.steps ?? []).map((step, number) => ({
      text: optionalText(step.text, `${at}/steps/${number}/text`),
      by: step.by && words(formatDate(step.by), `${at}/steps/${number}/by`),
    })),
    trail: trail(
      ["Hopes", index.links(outcome.aspirationIds)],
      ["Needs", index.links(outcome.needIds)],
      ["Provision", index.links(index.provisionForOutcome(outcome.id))],
    ),
  };
}

/** One measure stands in its cell; several stand there as a list. */
function measuresOf(outcome: Outcome, at: string) {
  const measures = texts(outcome.measures, `${at}/measures`).filter(says);
  const [first, ...others] = measures;
  return {
    measure: others.length === 0 ? first : undefined,
    measures: others.length === 0 ? [] : measures,
  };
}
