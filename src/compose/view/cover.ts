// Page 1: title, name, status, at a glance.

import { formatDate, formatDateWithDay } from "../../language/format.js";
import { isDraft, statusLabel } from "../../language/phrases.js";
import { isFictional, planDate } from "../../document/meta.js";
import { today } from "../../plan/clock.js";
import { ageOn, schoolYearLabel } from "../../plan/school-year.js";
import type { Plan } from "../../plan/schema.js";
import { words } from "../literal.js";
import { optionalWords, type ViewContext } from "./context.js";
import { PLAN_TITLE, SEN_TYPE } from "./labels.js";
import { planImage } from "./images.js";
import { fullName, mailReach, phoneReach } from "./people.js";
import { schoolInWords } from "./placements.js";

export function viewCover({ plan, clock }: ViewContext) {
  const { subject, authority, dates, status, sections } = plan;
  const { primaryNeed } = sections.B;
  const reviewBy = nextReview(plan);
  return {
    title: PLAN_TITLE[plan.planType],
    logo: authority.logo && planImage(authority.logo, "/authority/logo"),
    name: words(fullName(subject), "/subject"),
    authority: words(authority.name, "/authority/name"),
    status: words(statusWithDate(plan), "/status"),
    draft: isDraft(status),
    firstDraft: status === "draft",
    draftAmended: status === "draft-amended",
    amendmentNotice: status === "amendment-notice",
    superseded: status === "superseded",
    ceased: status === "ceased",
    representationsBy:
      dates.representationsBy &&
      words(formatDateWithDay(dates.representationsBy), "/dates/representationsBy"),
    fictional: isFictional(plan),
    birthDate: words(
      `${formatDate(subject.birthDate)} (${ageInWords(subject.birthDate, today(clock))})`,
      "/subject/birthDate",
    ),
    schoolYear: words(schoolYearLabel(subject.birthDate, today(clock)), "/subject/birthDate"),
    school: optionalWords(schoolInWords(plan), "/sections/I"),
    reviewBy: reviewBy && words(formatDate(reviewBy.date), reviewBy.at),
    mainNeed: primaryNeed && words(SEN_TYPE[primaryNeed], "/sections/B/primaryNeed"),
    contact: words(authority.department ?? authority.name, "/authority"),
    contactPhone: phoneReach(authority.phone, "/authority/phone"),
    contactEmail: mailReach(authority.email, "/authority/email"),
  };
}

/** The status with its date: "Final, issued 14 February 2026". */
function statusWithDate(plan: Plan): string {
  const label = statusLabel(plan.status);
  const date = planDate(plan);
  if (date === undefined) return label;
  return `${label}, ${isDraft(plan.status) ? "sent" : "issued"} ${formatDate(date)}`;
}

/** When the plan is next reviewed, with its place in the plan. */
export function nextReview(plan: Plan): { date: string; at: string } | undefined {
  if (plan.review?.by !== undefined) return { date: plan.review.by, at: "/review/by" };
  return plan.dates.reviewBy === undefined ? undefined : { date: plan.dates.reviewBy, at: "/dates/reviewBy" };
}

/** "10 years old"; "less than a year old"; "not yet born" when the clock is before the birth. */
export function ageInWords(birthDate: string, onDate: string): string {
  const age = ageOn(birthDate, onDate);
  if (age < 0) return "not yet born";
  if (age === 0) return "less than a year old";
  return age === 1 ? "1 year old" : `${age} years old`;
}
