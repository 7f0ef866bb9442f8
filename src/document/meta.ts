// What every page and the file's metadata say of a document.

import { formatDate } from "../language/format.js";
import { isDraft, statusLabel } from "../language/phrases.js";
import type { Plan } from "../plan/schema.js";
import type { DocumentMeta, Edition } from "./tree.js";

/** The metadata of an edition of a plan. `title` names the child as the plan does. */
export function documentMeta(plan: Plan, edition: Edition, title: string): DocumentMeta {
  const { subject, authority, status } = plan;
  const isThePlan = edition === "standard" || edition === "large-print";
  return {
    title,
    language: plan.language ?? "en-GB",
    subjectName: `${subject.givenNames} ${subject.familyName}`,
    authority: authority.name,
    planId: plan.planId,
    planVersion: plan.planVersion,
    statusLabel: statusLabel(status),
    draft: isDraft(status),
    fictional: isFictional(plan),
    ...(isThePlan ? {} : { notThePlan: notThePlan(plan) }),
  };
}

/** Whether the plan says of itself that it is an invented example. */
export function isFictional(plan: Plan): boolean {
  return plan.extensions?.["fictional"] === true;
}

/** "This is not the legal plan. It is made from version 3 of the plan, 14 February 2026." */
export function notThePlan(plan: Plan): string {
  const date = planDate(plan);
  const version = `version ${plan.planVersion} of the plan`;
  return `This is not the legal plan. It is made from ${version}${date === undefined ? "" : `, ${formatDate(date)}`}.`;
}

/** The date of this version: when it was amended, issued or, for a draft, sent. ISO 8601; undefined when none is recorded. */
export function planDate({ dates, status }: Plan): string | undefined {
  const issued = dates.amended ?? dates.finalIssued;
  return isDraft(status) ? (dates.draftSent ?? issued) : (issued ?? dates.draftSent);
}
