// J and K: money and advice.

import { adviceOf, componentsOf } from "../plan/items.js";
import { schoolYear } from "../plan/school-year.js";
import type { AdviceCategory } from "../plan/schema.js";
import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { and, blank } from "./words.js";

const ERROR = { f: "error", a: "error" } as const;

export const adviceChecks: Check[] = [
  {
    id: "J01",
    title: "A direct payment says what it is for",
    severity: ERROR,
    source: "SEND Regulations 2014, regulation 12(1)(j)",
    hint: "Link the needs, outcomes and provision; give amount, recipient and review date.",
    examples: {
      bad: "A direct payment that is linked to no need.",
      good: "A direct payment with its needs, outcomes, provision, amount and review.",
    },
    run: paymentLinked,
  },
  {
    id: "J02",
    title: "A direct payment does not pay a school place",
    severity: ERROR,
    source: "Special Educational Needs (Personal Budgets) Regulations 2014",
    hint: "Take the place at the school or college out of the direct payment.",
    examples: {
      bad: "A direct payment for a place at a school.",
      good: "A direct payment for transport to a club.",
    },
    run: noSchoolPlace,
  },
  {
    id: "K01",
    title: "Advice has author and date",
    severity: ERROR,
    source: "SEND Regulations 2014, regulation 12(4)",
    hint: "Give the author or role, and the date the advice was received.",
    examples: {
      bad: "Advice without the date on which it was received.",
      good: "Advice with author, role and date.",
    },
    run: adviceComplete,
  },
  {
    id: "K02",
    title: "Appended advice has a page count",
    severity: ERROR,
    source: "Local Government and Social Care Ombudsman 24 002 559",
    hint: "Give the number of pages, so that a missing appendix is noticed.",
    examples: {
      bad: "Appended advice without a number of pages.",
      good: "Appended advice of four pages.",
    },
    run: appendedCounted,
  },
  {
    id: "K03",
    title: "The required kinds of advice are there",
    severity: { f: "warning", a: "warning" },
    source: "SEND Regulations 2014, regulation 6(1)",
    hint: "Add the advice; where it was not needed, list it with the reason.",
    examples: {
      bad: "No advice from social care, and no reason for that.",
      good: "Advice of each required kind, or the reason why it was not needed.",
    },
    run: requiredAdvice,
  },
];

function paymentLinked({ plan }: CheckContext): Observation[] {
  return componentsOf(plan).flatMap(({ component, pointer }): Observation[] => {
    if (component.mode !== "direct-payment") return [];
    const at = item("J", component.id);
    const educational = component.source === "education" || component.source === "integrated";
    const links = [
      ...(component.needIds.length === 0 ? ["which needs"] : []),
      ...(component.outcomeIds.length === 0 ? ["which outcomes"] : []),
    ];
    const facts = [
      ...(component.annualAmount === 0 ? ["the amount"] : []),
      ...(blank(component.recipient) ? ["the recipient"] : []),
      ...(component.provisionIds.length === 0 ? ["the provision"] : []),
      ...(component.reviewBy === undefined ? ["the review date"] : []),
    ];
    return [
      ...(links.length === 0 || !educational
        ? []
        : [{ section: "J", pointer, message: `${at} does not say ${and(links)} the direct payment meets.` }]),
      ...(facts.length === 0
        ? []
        : [
            {
              section: "J",
              pointer,
              severity: "warning" as const,
              message: `${at} does not give ${and(facts)} of the direct payment.`,
            },
          ]),
    ];
  });
}

const SCHOOL_PLACE =
  /(?:school|college|nursery|placement|tuition)\s+(?:fees?|places?|costs?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])place(?:ment)?\s+(?:at|in)\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+){0,3}(?:school|college|nursery)/iu;

function noSchoolPlace({ plan, provisions }: CheckContext): Observation[] {
  const words = new Map(provisions.map(({ provision }) => [provision.id, provision.what]));
  const settings = new Set(plan.sections.I.placements.map(({ name }) => name?.trim().toLowerCase()));
  settings.delete(undefined);
  return componentsOf(plan).flatMap(({ component, pointer }): Observation[] => {
    if (component.mode !== "direct-payment") return [];
    const at = item("J", component.id);
    if (settings.has(component.recipient?.trim().toLowerCase()))
      return [
        {
          section: "J",
          pointer: `${pointer}/recipient`,
          message: `${at} is a direct payment to the setting named in section I.`,
        },
      ];
    const pays = component.provisionIds.some((id) => SCHOOL_PLACE.test(words.get(id) ?? ""));
    return pays
      ? [
          {
            section: "J",
            pointer: `${pointer}/provisionIds`,
            message: `${at} is a direct payment for a place at a school or college.`,
          },
        ]
      : [];
  });
}

function adviceComplete({ plan }: CheckContext): Observation[] {
  return adviceOf(plan).flatMap(({ advice, pointer }) => {
    const missing = [
      ...(blank(advice.author) && blank(advice.role) ? ["its author or their role"] : []),
      ...(advice.received === undefined ? ["the date it was received"] : []),
    ];
    return missing.length === 0
      ? []
      : [{ section: "K", pointer, message: `${item("K", advice.id)} does not give ${and(missing)}.` }];
  });
}

function appendedCounted({ plan }: CheckContext): Observation[] {
  return adviceOf(plan)
    .filter(({ advice }) => advice.appended && (advice.pages ?? 0) === 0)
    .map(({ advice, pointer }) => ({
      section: "K",
      pointer,
      message: `${item("K", advice.id)} is appended, but its number of pages is not given.`,
    }));
}

const KINDS: Partial<Record<AdviceCategory, string>> = {
  parent: "the parents or the young person",
  education: "the school or college",
  medical: "a health professional",
  psychology: "an educational psychologist",
  "social-care": "social care",
  pfa: "those who prepare for adulthood",
  sensory: "a teacher of the deaf or of pupils with visual impairment",
};

function requiredAdvice(context: CheckContext): Observation[] {
  const { plan } = context;
  const { primaryNeed, secondaryNeeds = [] } = plan.sections.B;
  const sensory = [primaryNeed, ...secondaryNeeds].some(
    (type) => type === "HI" || type === "VI" || type === "MSI",
  );
  const grown = schoolYear(plan.subject.birthDate, issueDate(context)) >= 9;
  const required: AdviceCategory[] = [
    ...(["parent", "education", "medical", "psychology", "social-care"] as const),
    ...(grown ? (["pfa"] as const) : []),
    ...(sensory ? (["sensory"] as const) : []),
  ];
  const given = new Set(plan.sections.K.advice.map(({ category }) => category));
  return required
    .filter((category) => !given.has(category))
    .map((category) => ({
      section: "K",
      pointer: "/sections/K/advice",
      message: `Section K has no advice from ${KINDS[category] ?? category}.`,
    }));
}
