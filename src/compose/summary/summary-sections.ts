// The parts of the summary: fixed places, filled from fields of the plan and from its sentences as they stand.

import type { ViewModel } from "../fill-template.js";
import type { SectionPlan } from "../section-plan.js";
import type { ViewContext } from "../view/context.js";
import { viewWhoCanHelp } from "../view/end-matter.js";
import { viewAbout, viewImportant } from "./about.js";
import { viewSummaryCover } from "./cover.js";
import { viewGoals, viewHelp, viewMainNeeds, viewMore } from "./goals-and-help.js";
import { viewNext } from "./next.js";

/** The parts in order; one that has nothing to say is left out. */
export function summarySections(context: ViewContext): SectionPlan[] {
  const important = viewImportant(context);
  const needs = viewMainNeeds(context);
  const goals = viewGoals(context);
  const help = viewHelp(context);
  const more = viewMore(needs.more, goals.more, help.more);
  const parts: (SectionPlan | false)[] = [
    {
      id: "cover",
      role: "cover",
      break: "none",
      origin: "",
      template: "cover",
      view: viewSummaryCover(context),
    },
    part("about", "/subject", viewAbout(context)),
    important.quotes.length > 0 && part("important", "/sections", important),
    needs.needs.length > 0 && part("needs", "/sections/B", { needs: needs.needs }),
    goals.goals.length > 0 && part("goals", "/sections/E", { goals: goals.goals }),
    help.rows.length > 0 && part("help", "/sections/F", { rows: help.rows }),
    part("next", "/dates", { ...viewNext(context), ...more }),
    part("who-can-help", "/authority", viewWhoCanHelp(context)),
  ];
  return parts.filter((section) => section !== false);
}

function part(name: string, origin: string, view: ViewModel): SectionPlan {
  return { id: `part-${name}`, role: "part", break: "none", origin, template: name, view };
}
