// The top of the summary: whose plan, and that this is not the plan.

import { isFictional, planDate } from "../../document/meta.js";
import { formatDate } from "../../language/format.js";
import { isDraft, statusLabel } from "../../language/phrases.js";
import { words } from "../literal.js";
import type { ViewContext } from "../view/context.js";
import { PLAN_TITLE } from "../view/labels.js";
import { fullName } from "../view/people.js";

export function viewSummaryCover({ plan }: ViewContext) {
  const date = planDate(plan);
  return {
    planTitle: PLAN_TITLE[plan.planType],
    name: words(fullName(plan.subject), "/subject"),
    planId: words(plan.planId, "/planId"),
    planVersion: words(String(plan.planVersion), "/planVersion"),
    status: words(statusLabel(plan.status), "/status"),
    date: date && words(formatDate(date), "/dates"),
    draft: isDraft(plan.status),
    fictional: isFictional(plan),
  };
}
