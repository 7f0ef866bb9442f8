// Q: quality. Placeholders left in, passages written twice, and length against the budgets.

import type { Finding } from "../diagnostics/finding.js";
import { factsOf } from "../language/facts.js";
import { countOf, formatNumber } from "../language/format.js";
import type { TextItem } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import type { SectionCode } from "../plan/sections.js";
import { SECTION_CODES, sectionLabel } from "../plan/sections.js";
import { placeOf, placeInside } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import { toFinding } from "./check.js";
import type { CheckContext } from "./context.js";
import { containedPairs } from "./containment.js";
import { duplicatePassages } from "./duplicates.js";
import type { PlacedSentence } from "./placed-sentences.js";
import { placedSentences } from "./placed-sentences.js";
import { placeholdersIn } from "./placeholders.js";
import type { Budget, Budgets, Policy } from "./policy.js";
import { applyPolicy } from "./policy.js";
import { stageOf } from "./stage.js";

const WARNING = { d: "warning", f: "warning", a: "warning" } as const;

export const budgetsCheck: Check = {
  id: "Q08",
  title: "The plan keeps to its budgets of length",
  severity: WARNING,
  source: "SEND Review sample of plans: 8 to 40 pages, about 50 minutes to read aloud",
  hint: "Take out repeats, passages copied from advice and narrative; keep hours, people and dates.",
  examples: {
    bad: "A need of 81 words; the budget is 80.",
    good: "A need of 80 words.",
  },
  run: wordBudgets,
};

export const qualityChecks: Check[] = [
  {
    id: "Q03",
    title: "No placeholders are left in",
    severity: { f: "error", a: "error" },
    source: "Good practice",
    hint: "Write what belongs there, or take the placeholder out.",
    examples: {
      bad: "Kofi lives with [INSERT NAME] and goes to school by taxi.",
      good: "Kofi lives with his mother and goes to school by taxi.",
    },
    run: placeholders,
  },
  {
    id: "Q05",
    title: "Nothing is written twice",
    severity: WARNING,
    source: "Guidance of the national EHC plan template",
    hint: "Keep the passage where it belongs, and refer to it by its item elsewhere.",
    examples: {
      bad: "A passage of 25 words that stands in section B and again in section F.",
      good: "A passage that stands once, and is referred to by its item.",
    },
    run: duplicates,
  },
  {
    id: "Q06",
    title: "Sections do not repeat each other",
    severity: { d: "info", f: "info", a: "info" },
    source: "Good practice",
    hint: "Say it once, in the section where it belongs.",
    examples: {
      bad: "Nearly the same sentence in two sections.",
      good: "Two sentences that begin alike and say different things.",
    },
    run: nearDuplicates,
  },
  budgetsCheck,
];

function placeholders({ strings, texts }: CheckContext): Observation[] {
  const quotes = new Set(texts.filter(({ kind }) => kind === "quote").map(({ pointer }) => pointer));
  return strings.flatMap(({ section, pointer, text }) =>
    placeholdersIn(text, quotes.has(pointer)).map(({ name, from, to }) => ({
      section,
      pointer,
      span: [from, to] as [number, number],
      message: `${section === "" ? "The plan" : `Section ${section}`} still holds a placeholder: ${name}.`,
    })),
  );
}

/** Words that two passages must share to count as a repeat. */
const REPEAT_WORDS = 25;
/** Seconds to read a word aloud to a child, near 100 words a minute; the report's own model is finer. */
const SECONDS_A_WORD = 0.6;

function duplicates({ texts, wordsOf }: CheckContext): Observation[] {
  // The wording of a tribunal's order must stand twice: in the order, and in the item.
  const own = texts.filter(({ pointer }) => !pointer.endsWith("/tribunalOrder/text"));
  return duplicatePassages(own, REPEAT_WORDS, wordsOf).map(({ words, first, again }) => ({
    section: again.text.section,
    pointer: again.text.pointer,
    span: [again.from, again.to],
    message: `${placeOf(again.text)} repeats a passage of ${words} words that stands in ${placeInside(first.text)}.`,
    seconds: Math.round(words * SECONDS_A_WORD),
    related: [{ section: first.text.section, pointer: first.text.pointer, span: [first.from, first.to] }],
  }));
}

/** Share of the runs of five characters of the shorter sentence that the longer one must have. */
const LIKE = 0.7;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 10;

/** A sentence as it is compared with others. */
interface ComparedSentence {
  text: TextItem;
  from: number;
  to: number;
  /** In lower case. */
  words: string[];
}

const compared = ({ item, from, to, words }: PlacedSentence): ComparedSentence => ({
  text: item,
  from,
  to,
  words: words.map(({ text }) => text.toLowerCase()),
});

function nearDuplicates(context: CheckContext): Observation[] {
  const sentences = context.texts
    .filter(({ pointer }) => !pointer.endsWith("/tribunalOrder/text"))
    .flatMap((text) => placedSentences(text, context))
    .map(compared)
    .filter(({ words }) => words.length >= FEWEST_WORDS);
  const reported = new Set<ComparedSentence>();
  const pairs = containedPairs(
    sentences.map(({ words }) => words.join(" ")),
    LIKE,
  );
  return pairs.flatMap((pair): Observation[] => {
    const [first, again] = [sentences[pair.first]!, sentences[pair.again]!];
    if (reported.has(again) || !areNearDuplicates(first, again)) return [];
    reported.add(again);
    return [
      {
        section: again.text.section,
        pointer: again.text.pointer,
        span: [again.from, again.to],
        message: `${placeOf(again.text)} has a sentence that says nearly the same as one in ${placeInside(first.text)}.`,
        seconds: Math.round(again.words.length * SECONDS_A_WORD),
        related: [{ section: first.text.section, pointer: first.text.pointer, span: [first.from, first.to] }],
      },
    ];
  });
}

/**
 * In two sections, not word for word (check Q05), without numbers that contradict each other (check Q07), and not the one
 * of what is, the other of what is not.
 */
const areNearDuplicates = (a: ComparedSentence, b: ComparedSentence): boolean =>
  a.text.section !== b.text.section &&
  !isSamePassage(a.words, b.words) &&
  (hasFiguresOf(a, b) || hasFiguresOf(b, a)) &&
  denies(a) === denies(b);

const denies = ({ text, from, to }: ComparedSentence): boolean =>
  factsOf(text.text.slice(from, to), { capitals: false }).some(({ kind }) => kind === "negation");

/** Whether a sentence has every figure of another: it may say more, but nothing else. */
const hasFiguresOf = (one: ComparedSentence, other: ComparedSentence): boolean =>
  other.words.every((word) => !/\d/.test(word) || one.words.includes(word));

/** What check Q05 reports already. */
const isSamePassage = (a: readonly string[], b: readonly string[]): boolean =>
  a.length >= REPEAT_WORDS && a.join(" ") === b.join(" ");

/** What Q08 can say from the plan alone: words of single texts, of sections and of the whole. */
function wordBudgets({ policy: { budgets }, texts, wordsOf }: CheckContext): Observation[] {
  const counted = texts.map((text) => ({ ...text, words: wordsOf(text.text).length }));
  const single = counted.flatMap((text): Observation[] => {
    const limit = limitOf(text, budgets);
    if (limit === undefined || text.words <= limit.words) return [];
    const over = text.words - limit.words;
    return [
      {
        section: text.section,
        pointer: text.pointer,
        message: `${placeOf(text)}: ${limit.what} has ${countOf(text.words, "word")}; the budget is ${limit.words}.`,
        seconds: Math.round(over * SECONDS_A_WORD),
      },
    ];
  });
  const bySection = new Map<SectionCode, number>();
  for (const { section, words } of counted) bySection.set(section, (bySection.get(section) ?? 0) + words);
  const sections = SECTION_CODES.flatMap((code): Observation[] => {
    const limit = budgets.sections[code];
    const words = bySection.get(code) ?? 0;
    if (limit === undefined || words <= limit) return [];
    return [
      {
        section: code,
        pointer: `/sections/${code}`,
        message: `${sectionLabel(code).label} has ${countOf(words, "word")}; the budget is ${formatNumber(limit)}.`,
        seconds: Math.round((words - limit) * SECONDS_A_WORD),
      },
    ];
  });
  const total = [...bySection].reduce((sum, [code, words]) => sum + (code === "K" ? 0 : words), 0);
  return [
    ...single,
    ...sections,
    ...overBudget(total, budgets.words, (words) => `has ${countOf(words, "word")}`),
  ];
}

function limitOf({ pointer }: TextItem, budgets: Budgets): { what: string; words: number } | undefined {
  if (/\/needs\/\d+\/text$/.test(pointer)) return { what: "the need", words: budgets.need };
  if (/\/needs\/\d+\/impact$/.test(pointer)) return { what: "the impact", words: budgets.impact };
  if (/\/items\/\d+\/what$/.test(pointer)) return { what: "the provision", words: budgets.provision };
  if (/\/outcomes\/\d+\/text$/.test(pointer)) return { what: "the outcome", words: budgets.outcome };
  return undefined;
}

/** Over `ok` the plan is long, over `warn` far too long; the finding says which limit it passed. */
function overBudget(amount: number, budget: Budget, says: (amount: number) => string): Observation[] {
  if (amount <= budget.ok) return [];
  const far = amount > budget.warn;
  const over = far
    ? `far over: the limit is ${formatNumber(budget.warn)}`
    : `over its budget of ${formatNumber(budget.ok)}`;
  // Rounded as the report rounds, but never to the limit that is passed.
  const rounded = Math.max(Math.round(amount), (far ? budget.warn : budget.ok) + 1);
  return [{ section: "", pointer: "", message: `The plan ${says(rounded)}, ${over}.` }];
}

/** What only a finished edition can tell. */
export interface Measures {
  /** Pages of the standard edition. */
  pages?: number;
  /** Minutes for an adult to read the plan aloud to a child. */
  readAloudMinutes?: number;
}

/**
 * Q08 for what the analysis and the layout measured. The words of the plan are not asked for here: `checkPlan` counts
 * them by itself.
 */
export function checkBudgets(plan: Plan, policy: Policy, measures: Measures): Finding[] {
  const { pages = 0, readAloudMinutes = 0 } = measures;
  const { budgets } = policy;
  const seen = [
    ...overBudget(pages, budgets.pages, (amount) => `has ${countOf(amount, "page")}`),
    ...overBudget(
      readAloudMinutes,
      budgets.readAloudMinutes,
      (amount) => `takes ${countOf(amount, "minute")} to read aloud`,
    ).map((found) => ({
      ...found,
      seconds: Math.round((readAloudMinutes - budgets.readAloudMinutes.ok) * 60),
    })),
  ];
  return applyPolicy(
    seen.flatMap((found) => toFinding(budgetsCheck, found, stageOf(plan.status)) ?? []),
    policy,
  );
}
