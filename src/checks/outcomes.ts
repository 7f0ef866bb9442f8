// O: outcomes. What the child or young person will do, by when, told apart from what is provided.

import { countOf } from "../language/format.js";
import { aspirationsOf } from "../plan/items.js";
import { ageOn } from "../plan/school-year.js";
import { item } from "../plan/place-words.js";
import { addMonths } from "./calendar.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { NUMBER, saysNumber } from "./quantities.js";
import { and, blank } from "./words.js";

const WARNING = { d: "warning", f: "warning", a: "warning" } as const;
const INFO = { d: "info", f: "info", a: "info" } as const;

export const outcomeChecks: Check[] = [
  {
    id: "O01",
    title: "An outcome is not provision",
    severity: WARNING,
    source: "Code of Practice 2015, 9.66",
    hint: "Say what the child or young person will be able to do; what they receive belongs in F, G or H.",
    examples: {
      bad: "By July 2028 Kofi will receive two hours of therapy.",
      good: "By July 2028 Kofi will ask what somebody means in 4 of 5 group lessons.",
    },
    run: noProvision,
  },
  {
    id: "O02",
    title: "An outcome is specific, measurable and dated",
    severity: WARNING,
    source: "Code of Practice 2015, 9.66",
    hint: "Name the child or young person, say how it is measured, and by which date or the end of which phase.",
    examples: {
      bad: "Improved talk in groups.",
      good: "By July 2028 Kofi will ask what somebody means in 4 of 5 group lessons.",
    },
    run: smart,
  },
  {
    id: "O03",
    title: "Outcome dates lie ahead",
    severity: WARNING,
    source: "Good practice",
    hint: "Give a date after the plan is issued and before the 26th birthday.",
    examples: {
      bad: "An outcome for a day before the plan is issued.",
      good: "An outcome for the end of the next phase.",
    },
    run: datesAhead,
  },
  {
    id: "O04",
    title: "At 17 or over, education and training outcomes are marked",
    severity: { f: "error", a: "error" },
    source: "Code of Practice 2015, 9.69 E",
    hint: "Say of each outcome whether it is an education or training outcome.",
    examples: {
      bad: "A young person of 17, and no outcome that is marked as education or training.",
      good: "Each outcome says whether it is education or training.",
    },
    run: educationMarked,
  },
  {
    id: "O05",
    title: "Not too few and not too many outcomes",
    severity: INFO,
    source: "Good practice",
    hint: "Six to eight outcomes are a guide: join those that belong together, or add what is missing.",
    examples: {
      bad: "Two outcomes, or twenty.",
      good: "Six to eight outcomes.",
    },
    run: howMany,
  },
  {
    id: "O06",
    title: "Steps, monitoring and short-term targets",
    severity: WARNING,
    source: "Code of Practice 2015, 9.69 E",
    hint: "Add the steps, and say how progress is monitored and how short-term targets are set.",
    examples: {
      bad: "An outcome without steps.",
      good: "An outcome with dated steps, and a word on how progress is watched.",
    },
    run: arrangements,
  },
  {
    id: "O07",
    title: "Aspirations lead to outcomes",
    severity: INFO,
    source: "Good practice",
    hint: "Link the aspiration to the outcome that leads towards it; an outcome is a step on the way, in its own words.",
    examples: {
      bad: "An aspiration that no outcome leads towards.",
      good: "An aspiration with the outcome that is a step on its way.",
    },
    run: aspirations,
  },
];

/** "will attend all lessons", "will attend college three days a week" and "9 of 10 lessons" are what the child does. */
const ATTENDS = String.raw`attend(?!\s+(?:at\s+least\s+)?(?:all|every|each|\d|(?:${NUMBER})\s+(?:out\s+of|of|days|mornings|lessons|classes)|a\s+full|full))(?!\s+(?:(?:his|her|their|the|a|an|mainstream|local|primary|secondary|special)\s+){0,3}(?:school|college|nursery|lessons?|class(?:es)?|assembl(?:y|ies)|work|sixth\s+form)(?!\p{L})[^.;]{0,80}?(?:\d|(?<!\p{L})(?:${NUMBER}|all|every|each|full)(?!\p{L})))`;
/** What the child or young person wins: a grade, a job, a place. */
const NO_PRIZE = String.raw`(?!\s+(?:(?:a|an|the|his|her|their|at|least|paid|part-time|full-time|permanent|supported|conditional|unconditional|pass|good|${NUMBER})\s+){0,4}(?:GCSEs?|A[\s-]levels?|BTECs?|grades?|qualifications?|certificates?|awards?|diplomas?|degrees?|medals?|badges?|level\s+\d|entry\s+level|driving\s+licence|jobs?|paid\s+work|places?|apprenticeships?|internships?|interviews?|wages?)(?!\p{L}))`;
const AS_PROVISION = new RegExp(
  String.raw`\bwill\s+(?:continue\s+to\s+)?(?:receive${NO_PRIZE}|${ATTENDS}|have\s+access\s+to|be\s+(?:provided\s+with|given\s+(?:access|support|opportunit)|offered${NO_PRIZE}))`,
  "iu",
);

function noProvision({ outcomes }: CheckContext): Observation[] {
  return outcomes.flatMap(({ outcome, pointer }) => {
    const match = AS_PROVISION.exec(outcome.text);
    if (match === null) return [];
    const span: [number, number] = [match.index, match.index + match[0].length];
    return [
      {
        section: "E",
        pointer: `${pointer}/text`,
        span,
        message: `${item("E", outcome.id)} is written as provision, not as an outcome.`,
      },
    ];
  });
}

function smart({ plan: { subject }, outcomes }: CheckContext): Observation[] {
  const names = [subject.preferredName, ...subject.givenNames.split(/\s+/)].filter(
    (name) => name !== undefined,
  );
  const named = names.map((name) => name.toLowerCase());
  return outcomes.flatMap(({ outcome, pointer }) => {
    const { text, measures = [], by, phase } = outcome;
    const lower = text.toLowerCase();
    const missing = [
      ...(named.some((name) => lower.includes(name)) || /\bI\b/u.test(text) ? [] : ["whose outcome it is"]),
      ...(saysNumber(text.replace(WHEN, " ")) || measures.some((measure) => !blank(measure))
        ? []
        : ["how it is measured"]),
      ...(by !== undefined || !blank(phase) || DATED.test(text) ? [] : ["by when"]),
    ];
    return missing.length === 0
      ? []
      : [{ section: "E", pointer, message: `${item("E", outcome.id)} does not say ${and(missing)}.` }];
  });
}

const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const IN_FIGURES = String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`;
const SCHOOL_STAGE = String.raw`(?:[Yy]ears?|[Kk]ey\s+[Ss]tages?|KS|Y)\s*(?:${NUMBER})(?![\p{L}\p{N}])`;
const AT_AGE = String.raw`[Aa]ged?\s+(?:of\s+)?(?:${NUMBER})(?![\p{L}\p{N}])|\d{1,2}th\s+birthday`;
const IN_TIME = String.raw`[Ww]ithin\s+(?:the\s+next\s+)?(?:${NUMBER})\s+(?:weeks|months|terms|years)`;

/** Numbers that say when, which measure nothing. */
const WHEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:(?:${DAY}\s+(?:of\s+)?)?(?:${MONTH})(?:\s+${DAY}(?!\d))?(?:,?\s+\d{4})?|${IN_FIGURES}|20\d\d(?:\s*[/–-]\s*\d{2,4})?(?!\d)|${SCHOOL_STAGE}|${AT_AGE}|${IN_TIME})`,
  "gu",
);

const PHASE = String.raw`(?:primary|secondary|infant|junior|first|middle)\s+school|sixth\s+form|nursery|college|reception|(?:early\s+years\s+)?foundation\s+stage`;
/** "by 20 July 2029", "by the end of the summer term 2029", "by September of Year 9", "by the end of primary school". */
const DATED = new RegExp(
  String.raw`\b(?:(?:by|before|at(?=\s+the\s+end\s+of)|in(?=\s+(?:${MONTH})\s))\s+(?:the\s+)?(?:(?:end|start|beginning|middle|close)\s+of\s+)?(?:(?:the|his|her|their)\s+)?(?:\p{L}+day\s+)?(?:${DAY}\s+(?:of\s+)?)?(?:(?:${MONTH}|autumn|spring|summer|Christmas|Easter|half|term|school|academic|year),?[\s-]+){0,4}(?:(?:of|in)\s+)?(?:his\s+|her\s+|their\s+)?(?:\d{4}|${IN_FIGURES}|${SCHOOL_STAGE}|${AT_AGE}|${PHASE})|${IN_TIME})`,
  "iu",
);

function datesAhead(context: CheckContext): Observation[] {
  const issue = issueDate(context);
  const last = addMonths(context.plan.subject.birthDate, 26 * 12);
  return context.outcomes.flatMap(({ outcome, pointer }): Observation[] => {
    const at = item("E", outcome.id);
    if (outcome.by === undefined) return [];
    if (outcome.by < issue)
      return [
        { section: "E", pointer: `${pointer}/by`, message: `${at} has a date before the plan is issued.` },
      ];
    if (outcome.by >= last)
      return [{ section: "E", pointer: `${pointer}/by`, message: `${at} has a date after the age of 25.` }];
    return [];
  });
}

function educationMarked(context: CheckContext): Observation[] {
  if (ageOn(context.plan.subject.birthDate, issueDate(context)) < 17) return [];
  return context.outcomes
    .filter(({ outcome }) => outcome.educationTraining === undefined)
    .map(({ outcome, pointer }) => ({
      section: "E",
      pointer,
      message: `${item("E", outcome.id)} does not say whether it is an education or training outcome.`,
    }));
}

function howMany({ outcomes, policy }: CheckContext): Observation[] {
  const { fewest, most } = policy.budgets.outcomes;
  if (outcomes.length >= fewest && outcomes.length <= most) return [];
  const limit = outcomes.length < fewest ? `at least ${fewest}` : `at most ${most}`;
  const message = `Section E has ${countOf(outcomes.length, "outcome")}; the guide is ${limit}.`;
  return [{ section: "E", pointer: "/sections/E/outcomes", message }];
}

function arrangements({ plan, outcomes }: CheckContext): Observation[] {
  const { monitoring, shortTermTargets } = plan.sections.E;
  const missing = [
    ...(blank(monitoring) ? ["how progress is monitored"] : []),
    ...(blank(shortTermTargets) ? ["how short-term targets are set"] : []),
  ];
  const whole =
    missing.length === 0
      ? []
      : [{ section: "E", pointer: "/sections/E", message: `Section E does not say ${and(missing)}.` }];
  const steps = outcomes
    .filter(({ outcome }) => (outcome.steps ?? []).length === 0)
    .map(({ outcome, pointer }) => ({
      section: "E",
      pointer,
      message: `${item("E", outcome.id)} has no steps.`,
    }));
  return [...whole, ...steps];
}

function aspirations({ plan, outcomes }: CheckContext): Observation[] {
  const linked = new Set(outcomes.flatMap(({ outcome }) => outcome.aspirationIds ?? []));
  const same = new Map(aspirationsOf(plan).map(({ aspiration }) => [bare(aspiration.text), aspiration.id]));
  const loose = aspirationsOf(plan)
    .filter(({ aspiration }) => !linked.has(aspiration.id))
    .map(({ aspiration, pointer }) => ({
      section: "A",
      pointer,
      message: `${item("A", aspiration.id)} is an aspiration that no outcome leads towards.`,
    }));
  const copied = outcomes.flatMap(({ outcome, pointer }) => {
    const id = same.get(bare(outcome.text));
    return id === undefined || bare(outcome.text) === ""
      ? []
      : [
          {
            section: "E",
            pointer: `${pointer}/text`,
            message: `${item("E", outcome.id)} copies the aspiration ${id}.`,
          },
        ];
  });
  return [...loose, ...copied];
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
