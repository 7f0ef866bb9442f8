// P: provision, continued. What the law asks of single sections: modal words, the right section, ages, agreements.

import { matchesOf } from "../language/matches.js";
import type { ProvisionItem } from "../plan/items.js";
import { ageOn, schoolYear } from "../plan/school-year.js";
import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { isOrdered, ORDERED } from "./vague-words.js";
import { blank } from "./words.js";

const WARNING = { d: "warning", f: "warning", a: "warning" } as const;
const ERROR = { d: "error", f: "error", a: "error" } as const;

export const provisionLawChecks: Check[] = [
  {
    id: "P06",
    title: "Provision says “will” or “must”",
    severity: WARNING,
    source: "Children and Families Act 2014, section 42",
    hint: "Write “will” or “must”: the plan has to be carried out whatever money or staff there are.",
    examples: {
      bad: "A laptop may be provided",
      good: "A laptop will be provided",
    },
    run: firmWords,
  },
  {
    id: "P07",
    title: "Weeks and hours add up",
    severity: { d: "info", f: "info", a: "info" },
    source: "Good practice",
    hint: "Give the number of weeks in a year, and check that the hours fit into a school week.",
    examples: {
      bad: "Once a week, without the number of weeks.",
      good: "Once a week in 38 weeks of the year.",
    },
    run: hoursAddUp,
  },
  {
    id: "P08",
    title: "What educates or trains is in F",
    severity: WARNING,
    source: "Children and Families Act 2014, section 21(5)",
    hint: "Move it to F when it educates or trains; when it does not, say so in the item.",
    examples: {
      bad: "Speech and language therapy that teaches, in section G.",
      good: "The same therapy in section F.",
    },
    run: educatesInF,
  },
  {
    id: "P09",
    title: "H1 holds what section 2 of the 1970 Act covers",
    severity: WARNING,
    source:
      "Children and Families Act 2014, section 37(2)(e); Chronically Sick and Disabled Persons Act 1970, section 2",
    hint: "Move the provision to H2, or give its category under the 1970 Act.",
    examples: {
      bad: "Section H1 in the plan of a young person of 18.",
      good: "The same provision in section H2.",
    },
    run: rightH,
  },
  {
    id: "P10",
    title: "The health commissioner agreed to G",
    severity: { f: "error" },
    source: "SEND Regulations 2014, regulation 12(2)",
    hint: "Record the commissioning body and the date of its agreement.",
    examples: {
      bad: "Health provision without the agreement of the commissioning body.",
      good: "Health provision with the body and the date of its agreement.",
    },
    run: agreedInG,
  },
  {
    id: "P11",
    title: "F follows need, not budgets",
    severity: WARNING,
    source: "Good practice",
    hint: "Say what is provided; who pays for it stands in “fundedBy”.",
    examples: {
      bad: "Speech group from the school's delegated budget",
      good: "Speech group led by the speech and language therapist",
    },
    run: notByBudget,
  },
  {
    id: "P12",
    title: "From Year 9, provision prepares for adulthood",
    severity: ERROR,
    source: "SEND Regulations 2014, regulation 12(3)",
    hint: "Add provision that helps to prepare for adulthood and independent living, linked to an outcome with its area.",
    examples: {
      bad: "A plan for Year 9 in which nothing prepares for adulthood.",
      good: "A plan for Year 9 with provision for an outcome in employment.",
    },
    run: preparesForAdulthood,
  },
  {
    id: "P13",
    title: "Ordered wording stands as ordered",
    severity: { f: "error", a: "error" },
    source: "Local Government and Social Care Ombudsman 22 015 597",
    hint: "Copy the wording of the order into the item, character for character.",
    examples: {
      bad: "Ordered wording in which “the” became “a”.",
      good: "Ordered wording, character for character.",
    },
    run: asOrdered,
  },
];

const MEANS = String.raw`(?:the\s+|there\s+is\s+)?(?:staffing|staff|resources?|time|funding|budgets?|capacity|timetables?)(?:\s+levels?)?`;
const VERB =
  "(?:be|have|need|use|include|receive|provide|help|join|work|offer|give|attend|take|visit|deliver|support|run|arrange|lead|teach|review|monitor|check|meet|train|ensure|plan|agree|consider|continue|liaise|remind|prompt)";
/**
 * Weak words of the provider. Not the month, not a condition ("should he fall"), not what the child may or can do
 * ("so that he can reach"), and not "should be offered", which the lexicon of P04 has.
 */
const WEAK = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Ss]ubject\s+to\s+(?:the\s+)?(?:availability|resources?|funding|staffing)|(?:[Ww]here|[Ww]hen|[Ii]f|[Aa]s|[Pp]rovided)\s+${MEANS}\s+(?:allows?|permits?)|will\s+(?:always\s+|also\s+)?(?:try|endeavour|aim|seek)\s+to|(?:may|might|should|could|can|ought\s+to)(?=\s+(?:also\s+|then\s+|sometimes\s+)?${VERB}(?![\p{L}\p{N}]))(?!\s+be\s+offered))(?![\p{L}\p{N}])`,
  "gu",
);
/** What the means allow is weak whoever does it. */
const OF_MEANS = /^(?:subject|where|when|if|as|provided)\s/iu;
const CHILD_BEFORE =
  /(?:^|[^\p{L}])(?:he|she|they|who|that|which|where|when|what|how|child|children|pupils?|learners?|friends|peers|(?:his|her|their)\s+(?:group|class)|so\s+that\s+\p{L}+)\s+$/iu;
/** "so that the toilets can", "in which his things can", "which lessons may": what something is for, or shows. */
const PURPOSE_BEFORE =
  /(?<!\p{L})(?:so\s+that|which|how|what|where|whether)\s+(?:(?:the|a|an|his|her|their|its|this|these|each|all|any|other|some)\s+(?:[\p{L}'’-]+\s+){1,3}|\p{L}+\s+)$/iu;

function firmWords({ plan: { subject }, provisions }: CheckContext): Observation[] {
  const names = [subject.preferredName, ...subject.givenNames.split(/\s+/)].filter(
    (name) => name !== undefined,
  );
  return provisions.flatMap(({ section, provision, pointer }) =>
    matchesOf(provision.what, WEAK)
      .filter((match) => {
        const before = provision.what.slice(Math.max(0, match.index - 60), match.index);
        return (
          OF_MEANS.test(match[0]) ||
          (!CHILD_BEFORE.test(before) &&
            !PURPOSE_BEFORE.test(before) &&
            !names.some((name) => before.trimEnd().endsWith(name)))
        );
      })
      .map((match): Observation => {
        const word = match[0].toLowerCase().replace(/\s+/g, " ");
        const found: Observation = {
          section,
          pointer: `${pointer}/what`,
          span: [match.index, match.index + match[0].length],
          message: `${item(section, provision.id)}: “${word}” does not bind anybody to provide it.`,
        };
        return isOrdered(provision) ? { ...found, ...ORDERED } : found;
      }),
  );
}

/** Hours of a school week. */
const SCHOOL_WEEK = 32.5;
/** How many times a week a period comes round in term time. */
const TIMES_A_WEEK: Record<string, number> = { day: 5, week: 1, fortnight: 0.5 };

function hoursAddUp({ provisions }: CheckContext): Observation[] {
  const open = provisions
    .filter(
      ({ provision: { schedule } }) =>
        schedule !== undefined && schedule.per in TIMES_A_WEEK && schedule.weeksPerYear === undefined,
    )
    .map(({ section, provision, pointer }) => ({
      section,
      pointer: `${pointer}/schedule`,
      message: `${item(section, provision.id)} does not say in how many weeks of the year.`,
      hint: "Give the number of weeks: 38 or 39 are a school year.",
    }));
  const hours = provisions
    .filter(({ section, provision }) => section === "F" && provision.kind === "direct")
    .reduce((sum, { provision: { schedule } }) => {
      const times = schedule === undefined ? 0 : (TIMES_A_WEEK[schedule.per] ?? 0) * schedule.times;
      return sum + (times * (schedule?.minutes ?? 0)) / 60;
    }, 0);
  if (hours <= SCHOOL_WEEK) return open;
  const message = `The direct provision of section F adds up to ${Math.round(hours * 2) / 2} hours a week; a school week has 32.5.`;
  return [...open, { section: "F", pointer: "/sections/F/items", message }];
}

const THERAPIST = /speech|language|occupational|physio|psycholog|music\s+therap|art\s+therap|play\s+therap/iu;
const TEACHES = /teach|train(?!ers)|learn|skills?\b|practi[sc]|programme|exercise|independen/iu;

function educatesInF({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }): Observation[] => {
    if (section !== "G" || provision.educatesOrTrains === false) return [];
    const says = provision.educatesOrTrains === true;
    const looks =
      THERAPIST.test(`${provision.who?.role ?? ""} ${provision.what}`) && TEACHES.test(provision.what);
    if (!says && !looks) return [];
    const why = says ? "says that it educates or trains" : "looks as if it educates or trains";
    return [
      { section, pointer, message: `${item(section, provision.id)} ${why}, so it may belong in section F.` },
    ];
  });
}

function rightH(context: CheckContext): Observation[] {
  const items = context.provisions.filter(({ section }) => section === "H1");
  const adult = items.length > 0 && ageOn(context.plan.subject.birthDate, issueDate(context)) >= 18;
  const age: Observation[] = adult
    ? [
        {
          section: "H1",
          pointer: "/sections/H1/items",
          severity: "error",
          message: "Section H1 has provision, but is not used from the age of 18.",
        },
      ]
    : [];
  return [...age, ...items.flatMap(categoryOf)];
}

function categoryOf({ section, provision, pointer }: ProvisionItem): Observation[] {
  const at = item(section, provision.id);
  if (provision.csdpaCategory === undefined)
    return [{ section, pointer, message: `${at} does not give its category under the 1970 Act.` }];
  const residential = /residential|overnight|sleepover/iu.test(`${provision.what} ${provision.where ?? ""}`);
  const shortBreak =
    provision.csdpaCategory === "short-break" || /short\s+breaks?|respite/iu.test(provision.what);
  return residential && shortBreak
    ? [
        {
          section,
          pointer: `${pointer}/what`,
          message: `${at} is a residential short break, which belongs in section H2.`,
        },
      ]
    : [];
}

function agreedInG({ plan: { sections } }: CheckContext): Observation[] {
  const { items, commissionerAgreement } = sections.G;
  if (items.length === 0 || !blank(commissionerAgreement?.body)) return [];
  return [
    {
      section: "G",
      pointer: "/sections/G",
      message: "Section G does not record that the health commissioner agreed to it, and when.",
    },
  ];
}

const BY_BUDGET =
  /(?:delegated|notional(?:\s+SEN)?|SEN)\s+budget|element\s+(?:1|2|3|one|two|three)\s+funding|top[\s-]?up\s+funding|high\s+needs\s+(?:block|funding)|(?:within|from)\s+(?:the\s+school['’]s\s+)?(?:existing|own|available)\s+(?:resources|staffing|budget)|funding\s+band|hours\s+of\s+funding|best\s+endeavours/giu;

function notByBudget({ provisions }: CheckContext): Observation[] {
  return provisions
    .filter(({ section }) => section === "F")
    .flatMap(({ section, provision, pointer }) =>
      matchesOf(provision.what, BY_BUDGET).map((match) => ({
        section,
        pointer: `${pointer}/what`,
        span: [match.index, match.index + match[0].length] as [number, number],
        message: `${item(section, provision.id)} speaks of budgets instead of what is provided.`,
      })),
    );
}

const ADULTHOOD =
  /adulthood|independent\s+living|employment|work\s+(?:experience|placement)|supported\s+internship|apprenticeship|travel\s+training|careers?\s|tenancy|living\s+independently|adult\s+(?:life|services)/iu;

function preparesForAdulthood(context: CheckContext): Observation[] {
  const { plan, provisions, outcomes } = context;
  if (schoolYear(plan.subject.birthDate, issueDate(context)) < 9) return [];
  const adult = new Set(
    outcomes.filter(({ outcome }) => outcome.pfaArea !== undefined).map(({ outcome }) => outcome.id),
  );
  const prepares = provisions.some(
    ({ provision }) => provision.outcomeIds.some((id) => adult.has(id)) || ADULTHOOD.test(provision.what),
  );
  if (prepares) return [];
  return [
    {
      section: "F",
      pointer: "/sections/F",
      message: "Sections F to H2 hold no provision that prepares for adulthood.",
    },
  ];
}

function asOrdered({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }) => {
    const { tribunalOrder, what } = provision;
    if (tribunalOrder === undefined || tribunalOrder.text === what) return [];
    return [
      {
        section,
        pointer: `${pointer}/what`,
        span: differenceOf(what, tribunalOrder.text),
        message: `${item(section, provision.id)} differs from the wording that the tribunal ordered.`,
        related: [{ section, pointer: `${pointer}/tribunalOrder/text` }],
      },
    ];
  });
}

/** The part of a text between what it shares with another at its start and at its end. */
function differenceOf(text: string, other: string): [number, number] {
  let from = 0;
  while (from < text.length && text[from] === other[from]) from += 1;
  let end = 0;
  while (end < text.length - from && end < other.length - from && text.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return [from, text.length - end];
}
