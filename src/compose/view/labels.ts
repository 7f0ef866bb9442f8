// The codes of the plan format in words. A reader never meets a code.

import type {
  Advice,
  Amendment,
  Aspiration,
  Contact,
  JComponent,
  Outcome,
  PfaArea,
  PlanType,
  Placement,
  Provision,
  ProvisionKind,
  Review,
  SectionI,
  SenType,
  Subject,
} from "../../plan/schema.js";

export const PLAN_TITLE: Record<PlanType, string> = {
  ehcp: "Education, Health and Care plan",
  isp: "Individual Support Plan",
};

export const SEN_TYPE: Record<SenType, string> = {
  SPLD: "Specific learning difficulty",
  MLD: "Moderate learning difficulty",
  SLD: "Severe learning difficulty",
  PMLD: "Profound and multiple learning difficulty",
  SEMH: "Social, emotional and mental health",
  SLCN: "Speech, language and communication needs",
  HI: "Hearing impairment",
  VI: "Vision impairment",
  MSI: "Multi-sensory impairment",
  PD: "Physical disability",
  ASD: "Autism",
  DS: "Down syndrome",
  OTH: "Other difficulty or disability",
};

export const PFA_AREA: Record<PfaArea, string> = {
  employment: "Employment",
  "independent-living": "Independent living",
  community: "Friends, relationships and community",
  health: "Good health",
};

export const DOMAIN: Record<Outcome["domain"], string> = {
  education: "Education",
  health: "Health",
  "social-care": "Social care",
};

export const PROVISION_KIND: Record<ProvisionKind, string> = {
  direct: "Direct help",
  indirect: "Indirect help",
  training: "Training for adults",
  equipment: "Equipment",
  assessment: "Assessment",
  environment: "Environment",
  accommodation: "Accommodation",
};

export const SECURED_BY: Record<NonNullable<Provision["securedBy"]>, string> = {
  la: "The local authority",
  icb: "The integrated care board (NHS)",
  setting: "The school, college or other setting",
  family: "The family",
};

export const CSDPA_CATEGORY: Record<NonNullable<Provision["csdpaCategory"]>, string> = {
  "practical-assistance": "Practical help in the home",
  recreation: "Recreation and education",
  travel: "Help with travel",
  adaptation: "Adaptations to the home",
  holiday: "Help to take a holiday",
  meals: "Meals",
  "telephone-equipment": "A telephone, or equipment to use one",
  "short-break": "Short break",
  carer: "Support for a carer",
};

export const PAYMENT_MODE: Record<JComponent["mode"], string> = {
  "direct-payment": "Direct payment",
  "organised-arrangement": "Organised arrangement",
  "third-party": "Third-party arrangement",
};

export const PAYMENT_SOURCE: Record<JComponent["source"], string> = {
  education: "Education",
  health: "Health",
  "social-care": "Social care",
  integrated: "Education, health and social care together",
};

export const ADVICE_CATEGORY: Record<Advice["category"], string> = {
  parent: "Advice from the parent or young person",
  education: "Educational advice",
  medical: "Medical advice",
  psychology: "Psychological advice",
  "social-care": "Social care advice",
  pfa: "Advice on preparing for adulthood",
  sensory: "Advice on sensory impairment",
  requested: "Advice that the family asked for",
  other: "Other advice",
};

export const ATTENDANCE: Record<NonNullable<Placement["attendance"]>, string> = {
  day: "Day place",
  "weekly-boarding": "Weekly boarding",
  "termly-residential": "Termly residential",
  "52-week": "Residential, 52 weeks a year",
};

export const BLANK_REASON: Record<NonNullable<SectionI["blankReason"]>, string> = {
  draft: "A draft plan does not name a school or college.",
  eotas: "Education is arranged otherwise than at a school or college.",
};

export const AMENDMENT_REASON: Record<Amendment["reason"], string> = {
  "annual-review": "Annual review",
  "phase-transfer": "Move to the next phase of education",
  tribunal: "Tribunal order",
  reassessment: "Reassessment",
  move: "Move to another area",
  correction: "Correction",
};

export const REVIEW_DECISION: Record<NonNullable<Review["decision"]>, string> = {
  amend: "Change the plan",
  maintain: "Keep the plan as it is",
  cease: "End the plan",
};

export const SEX: Record<NonNullable<Subject["sex"]>, string> = { M: "Male", F: "Female" };

type Formats = NonNullable<Subject["accessibleFormats"]>;

export const FORMAT: Record<NonNullable<Formats["preferred"]>[number], string> = {
  standard: "Standard print",
  "large-print": "Large print",
  "easy-read": "Easy read",
  html: "Web page",
  braille: "Braille",
  audio: "Audio",
  bsl: "British Sign Language",
  translation: "Translation",
};

export const BACKGROUND: Record<NonNullable<Formats["background"]>, string> = {
  white: "White",
  cream: "Cream",
  "pale-blue": "Pale blue",
  "pale-yellow": "Pale yellow",
  black: "Black, with light text",
};

export const ASPIRATION_HOLDER: Record<Aspiration["holder"], (name: string) => string> = {
  child: (name) => name,
  "young-person": (name) => name,
  parent: (name) => `${name}'s parent or carer`,
};

/** "Yes" or "No"; nothing when the plan does not say. */
export function yesOrNo(flag: Contact["parentalResponsibility"]): string | undefined {
  return flag === undefined ? undefined : flag ? "Yes" : "No";
}
