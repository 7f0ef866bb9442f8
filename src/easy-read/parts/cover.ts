// The cover: whose plan it is, which school, which day, and whether somebody has checked it.

import { planDate } from "../../document/meta.js";
import { formatDate } from "../../language/format.js";
import { placementsOf } from "../../plan/items.js";
import { isDraft } from "../../language/phrases.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { partTitle } from "../wording.js";

export function cover(context: EasyReadContext): DraftPart {
  return {
    id: "cover",
    title: partTitle("cover", context.band),
    concept: "plan",
    rows: [
      row("cover.name", [said(context.name, "me")], {
        sourceIds: ["subject"],
        sourceText: context.name,
        sources: [{ pointer: "/subject" }],
      }),
      ...schoolNow(context),
      ...dateOfPlan(context),
      ...(isDraft(context.plan.status)
        ? [row("cover.draft", [said("This plan is a draft. It can still change.", "change")])]
        : []),
    ],
  };
}

/** The school attended now: the first placement that has begun, else the setting on record. */
function schoolNow({ plan, today }: EasyReadContext): DraftRow[] {
  const place = placementsOf(plan).find(
    ({ placement }) =>
      placement.name !== undefined && (placement.from ?? "") <= today && (placement.to ?? "9999") >= today,
  );
  const name = place?.placement.name ?? plan.services?.setting?.name;
  if (name === undefined) return [];
  const pointer = place === undefined ? "/services/setting/name" : `${place.pointer}/name`;
  return [
    row("cover.school", [said(name, "school")], {
      sourceIds: ["I"],
      sourceText: name,
      sources: [{ pointer }],
    }),
  ];
}

function dateOfPlan({ plan }: EasyReadContext): DraftRow[] {
  const date = planDate(plan);
  return date === undefined ? [] : [row("cover.date", [said(formatDate(date), "when")])];
}
