// The parts of the standard edition in order: page 1, changes, personal details, sections A to K, and what follows them.

import { sectionLabel, type SectionCode } from "../plan/sections.js";
import type { ViewModel } from "./fill-template.js";
import { words } from "./literal.js";
import type { SectionPlan } from "./section-plan.js";
import { viewSectionK } from "./view/advice.js";
import { viewSectionJ } from "./view/budget.js";
import { labelOf, says, type ViewContext } from "./view/context.js";
import { viewCover } from "./view/cover.js";
import { viewDetails } from "./view/details.js";
import {
  viewAmendments,
  viewConsents,
  viewReview,
  viewSignOff,
  viewVersions,
  viewWhoCanHelp,
} from "./view/end-matter.js";
import { viewNeedsSection, viewSectionB } from "./view/needs.js";
import { viewSectionE } from "./view/outcomes.js";
import { viewSectionI } from "./view/placements.js";
import { viewProvisionSection } from "./view/provision.js";
import { viewSectionA } from "./view/section-a.js";

type ToView = (context: ViewContext) => ViewModel;

const PLAN_SECTIONS: Record<SectionCode, ToView> = {
  A: viewSectionA,
  B: viewSectionB,
  C: (context) => viewNeedsSection("C", context),
  D: (context) => viewNeedsSection("D", context),
  E: viewSectionE,
  F: (context) => viewProvisionSection("F", context),
  G: (context) => viewProvisionSection("G", context),
  H1: (context) => viewProvisionSection("H1", context),
  H2: (context) => viewProvisionSection("H2", context),
  I: viewSectionI,
  J: viewSectionJ,
  K: viewSectionK,
};

const SECTION_CODES = Object.keys(PLAN_SECTIONS) as SectionCode[];

/** Sections A to K always; a part around them only when the plan has something for it. */
export function standardSections(context: ViewContext): SectionPlan[] {
  const { plan } = context;
  const details = viewDetails(context);
  const review = viewReview(context);
  const parts: (SectionPlan | false)[] = [
    { id: "cover", role: "cover", break: "none", origin: "", template: "cover", view: viewCover(context) },
    (plan.amendments ?? []).length > 0 && part("amendments", "/amendments", viewAmendments(context)),
    (details.hasSubject || details.contacts.length > 0 || details.hasServices) &&
      part("details", "/subject", details),
    ...SECTION_CODES.map((code) => planSection(code, context)),
    (review.hasFacts || says(review.arrangements)) && part("review", "/review", review),
    (plan.consents ?? []).length > 0 && part("consents", "/consents", viewConsents(context)),
    part("who-can-help", "/authority", viewWhoCanHelp(context)),
    part("versions", "", viewVersions(context)),
    part("sign-off", "/signOff", viewSignOff(context)),
  ];
  return parts.filter((section) => section !== false);
}

function part(name: string, origin: string, view: ViewModel): SectionPlan {
  return { id: `part-${name}`, role: "part", break: "third", origin, template: name, view };
}

function planSection(code: SectionCode, context: ViewContext): SectionPlan {
  const { purpose } = sectionLabel(code);
  const origin = `/sections/${code}`;
  // Own titles are words like those of a plan: no mark in them means anything.
  const own = context.sectionTitles?.[code] !== undefined;
  const label = own ? words(labelOf(code, context), origin) : labelOf(code, context);
  return {
    id: `section-${code}`,
    role: "plan-section",
    code,
    break: "third",
    origin,
    template: `section-${code.toLowerCase()}`,
    view: {
      ...PLAN_SECTIONS[code](context),
      section: { label, purpose, at: origin, short: `section ${code}` },
    },
  };
}
