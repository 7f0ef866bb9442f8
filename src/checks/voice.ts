// A: the child's or young person's own section. Whose views, how they were gathered, in whose words, and how long.

import { countOf } from "../language/format.js";
import { matchesOf } from "../language/matches.js";
import { viewsOf } from "../plan/items.js";
import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { withoutQuotes } from "./quotes.js";
import { and, blank } from "./words.js";

const WARNING = { d: "warning", f: "warning", a: "warning" } as const;

export const voiceChecks: Check[] = [
  {
    id: "A01",
    title: "A says whose views, and how they were gathered",
    severity: WARNING,
    source: "Code of Practice 2015, 9.69 A",
    hint: "Add the views of the child or young person, who gathered them and how.",
    examples: {
      bad: "A section A without the views of the child.",
      good: "Views of the child, with who gathered them and how.",
    },
    run: viewsGathered,
  },
  {
    id: "A02",
    title: "First person only in their own words",
    severity: WARNING,
    source: "Code of Practice 2015, 9.69 A",
    hint: "Write “I” only where these are their own words; where somebody speaks for them, write in the third person.",
    examples: {
      bad: "Told by somebody else: “I like maps.”",
      good: "Told by somebody else: “He likes maps.”",
    },
    run: ownWords,
  },
  {
    id: "A03",
    title: "History and views are short",
    severity: WARNING,
    source: "National template as tested 2023 to 2025",
    hint: "Keep what helps to know the child or young person today; leave out what stands in the advice.",
    examples: {
      bad: "A history of 501 words.",
      good: "A history of 500 words.",
    },
    run: shortEnough,
  },
  {
    id: "A04",
    title: "Strengths are strengths",
    severity: { d: "info", f: "info", a: "info" },
    source: "Good practice",
    hint: "Say what goes well; what is hard belongs in sections B, C and D.",
    examples: {
      bad: "He struggles less with maps.",
      good: "He remembers routes after one journey.",
    },
    run: strengths,
  },
];

function viewsGathered({ plan }: CheckContext): Observation[] {
  const views = viewsOf(plan);
  const own = views.some(({ view }) => view.holder === "child" || view.holder === "young-person");
  const whole = own
    ? []
    : [
        {
          section: "A",
          pointer: "/sections/A",
          message: "Section A does not hold the views of the child or young person.",
        },
      ];
  const each = views.flatMap(({ view, pointer }) => {
    const missing = [
      ...(blank(view.gatheredBy) ? ["who gathered it"] : []),
      ...(blank(view.method) ? ["how it was gathered"] : []),
    ];
    return missing.length === 0
      ? []
      : [{ section: "A", pointer, message: `${item("A", view.id)} does not say ${and(missing)}.` }];
  });
  return [...whole, ...each];
}

const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I(?:['’](?:m|ve|ll|d))?|me|my|mine|myself|we|us|our|ours)(?![\p{L}\p{N}'’])/gu;
/** "told us" may be said by whoever writes for somebody; "I" and "my" may not. */
const SPEAKER = /(?<![\p{L}\p{N}])(?:I(?:['’](?:m|ve|ll|d))?|me|my|mine|myself)(?![\p{L}\p{N}'’])/gu;
const THIRD_PERSON = /(?<![\p{L}\p{N}])(?:he|she|they|him|her|his|hers|their|theirs)(?![\p{L}\p{N}])/iu;
function ownWords({ plan }: CheckContext): Observation[] {
  return viewsOf(plan).flatMap(({ view, pointer }): Observation[] => {
    const at = item("A", view.id);
    const place = { section: "A", pointer: `${pointer}/text` };
    const told = withoutQuotes(view.text);
    const first = matchesOf(told, SPEAKER)[0];
    if (view.mode === "represented" && first !== undefined)
      return [
        {
          ...place,
          span: [first.index, first.index + first[0].length],
          message: `${at} is told by somebody else, but speaks in the first person.`,
        },
      ];
    const spoken = view.text.match(FIRST_PERSON) !== null;
    if (view.mode === "direct" && !spoken && THIRD_PERSON.test(told))
      return [
        { ...place, message: `${at} is said to be in their own words, but speaks in the third person.` },
      ];
    return [];
  });
}

/** Characters that go with a word in the national template's limit: 500 words or 3,000 characters. */
const CHARACTERS_A_WORD = 6;

function shortEnough({ plan, policy: { budgets }, wordsOf }: CheckContext): Observation[] {
  const look = (text: string, pointer: string, name: string, limit: number): Observation[] => {
    const words = wordsOf(text).length;
    const characters = limit * CHARACTERS_A_WORD;
    if (words <= limit && text.length <= characters) return [];
    const long =
      words > limit
        ? `${countOf(words, "word")}; the limit is ${limit}`
        : `${countOf(text.length, "character")}; the limit is ${characters}`;
    return [
      {
        section: "A",
        pointer,
        message: `${name} has ${long}.`,
        seconds: Math.max(0, Math.round((words - limit) * 0.6)),
      },
    ];
  };
  const { history } = plan.sections.A;
  return [
    ...(history === undefined
      ? []
      : look(history, "/sections/A/history", "Section A: the history", budgets.history)),
    ...viewsOf(plan).flatMap(({ view, pointer }) =>
      look(view.text, `${pointer}/text`, item("A", view.id), budgets.views),
    ),
  ];
}

const DEFICIT =
  /(?<![\p{L}\p{N}])(?:cannot|can['’]?t|struggles?|struggling|unable|fails?|failed|lacks?|(?:has|with)\s+(?:\p{L}+\s+)?difficult(?:y|ies)|finds?\s+it\s+(?:\p{L}+\s+)?(?:hard|difficult)|poor|weak(?:ness|nesses)?|deficits?)(?![\p{L}\p{N}])/giu;
const STRENGTHS = /^\/sections\/(?:A\/strengths\/\d+|B\/areas\/\d+\/strengths|[CD]\/strengths)$/;

function strengths({ texts }: CheckContext): Observation[] {
  return texts
    .filter(({ pointer }) => STRENGTHS.test(pointer))
    .flatMap(({ section, pointer, text }) =>
      matchesOf(text, DEFICIT).map((match) => ({
        section,
        pointer,
        span: [match.index, match.index + match[0].length] as [number, number],
        message: `A strength in section ${section} is told by what does not go well.`,
      })),
    );
}
