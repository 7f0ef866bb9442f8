// Section I: school or college.

import { formatDate } from "../../language/format.js";
import type { Placement, Plan } from "../../plan/schema.js";
import { words } from "../literal.js";
import { optionalText, optionalWords, says, type ViewContext } from "./context.js";
import { ATTENDANCE, BLANK_REASON } from "./labels.js";

export function viewSectionI({ plan }: ViewContext) {
  const section = plan.sections.I;
  const at = "/sections/I";
  const requestedBy = optionalText(section.requestedBy, `${at}/requestedBy`);
  const transport = optionalText(section.transport, `${at}/transport`);
  const placements = section.placements.map((item, index) =>
    viewPlacement(item, `${at}/placements/${index}`),
  );
  return {
    placements,
    blankReason: section.blankReason && words(BLANK_REASON[section.blankReason], `${at}/blankReason`),
    requestedBy,
    transport,
    none: false,
    empty:
      placements.length === 0 && section.blankReason === undefined && !says(requestedBy) && !says(transport),
  };
}

function viewPlacement(placement: Placement, at: string) {
  return {
    at,
    name: optionalWords(placement.name, `${at}/name`),
    type: words(placement.type, `${at}/type`),
    attendance: placement.attendance && words(ATTENDANCE[placement.attendance], `${at}/attendance`),
    from: placement.from && words(formatDate(placement.from), `${at}/from`),
    to: placement.to && words(formatDate(placement.to), `${at}/to`),
    urn: optionalWords(placement.urn, `${at}/urn`),
  };
}

/** The school in a line: its name, else its type, else why there is none. */
export function schoolInWords(plan: Plan): string | undefined {
  const { placements, blankReason } = plan.sections.I;
  if (placements.length > 0)
    return placements.map((item) => placementInWords(item, placements.length)).join("\n");
  if (blankReason === "eotas") return "Education otherwise than at school";
  return blankReason === "draft" || plan.status === "draft" ? "Not named in a draft" : undefined;
}

/** Where there are several, each says from when or until when. */
function placementInWords({ name, type, from, to }: Placement, count: number): string {
  const words = name ?? type;
  if (count === 1) return words;
  const dates = [from && `from ${formatDate(from)}`, to && `until ${formatDate(to)}`].filter(Boolean);
  return dates.length === 0 ? words : `${words} (${dates.join(", ")})`;
}
