// Q09: is it easy to read? Long sentences and the share of passive ones are seen in the plan itself; the reading age of a
// section comes from the analysis of the finished document.

import type { Finding } from "../diagnostics/finding.js";
import { passiveClauses } from "../language/passive.js";
import type { Plan } from "../plan/schema.js";
import type { SectionCode } from "../plan/sections.js";
import { sectionLabel } from "../plan/sections.js";
import { placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import { toFinding } from "./check.js";
import type { CheckContext } from "./context.js";
import type { PlacedSentence } from "./placed-sentences.js";
import { placedSentences } from "./placed-sentences.js";
import type { Budgets, Policy } from "./policy.js";
import { applyPolicy } from "./policy.js";
import type { Stage } from "./stage.js";
import { stageOf } from "./stage.js";

/** A section of fewer sentences has no share to speak of. */
const FEWEST_SENTENCES = 8;
export const readabilityCheck: Check = {
  id: "Q09",
  title: "Each section is easy enough to read",
  severity: { d: "info", f: "info", a: "info" },
  source: "Code of Practice 2015, 9.61; GOV.UK guidance on sentence length",
  hint: "Cut the sentence in two; say who does what, in that order.",
  examples: {
    bad: "Kofi finds it hard to follow talk between three or more people in class, above all when it is loud, when the topic is new to him, or when nobody shows him a picture.",
    good: "Kofi finds it hard to follow talk between three or more people. It is hardest when the class is loud or the topic is new.",
  },
  run: plainSentences,
};

function plainSentences(context: CheckContext): Observation[] {
  const { budgets } = context.policy;
  const bySection = new Map<SectionCode, PlacedSentence[]>();
  for (const item of context.texts.filter(({ kind }) => kind === "text")) {
    const sentences = bySection.get(item.section) ?? [];
    sentences.push(...placedSentences(item, context));
    bySection.set(item.section, sentences);
  }
  return [...bySection].flatMap(([section, sentences]) => [
    ...sentences
      .filter(({ words }) => words.length > budgets.sentence)
      .map((sentence) => longSentence(sentence, budgets)),
    ...passiveShare(section, sentences, budgets),
  ]);
}

const longSentence = ({ item, from, to, words }: PlacedSentence, { sentence }: Budgets): Observation => ({
  section: item.section,
  pointer: item.pointer,
  span: [from, to],
  message: `${placeOf(item)} has a sentence of ${words.length} words; the guide is ${sentence}.`,
});

function passiveShare(
  section: SectionCode,
  sentences: readonly PlacedSentence[],
  { passive: most }: Budgets,
): Observation[] {
  if (sentences.length < FEWEST_SENTENCES) return [];
  const passive = sentences.filter(({ text }) => passiveClauses(text).length > 0).length;
  const share = Math.round((100 * passive) / sentences.length);
  if (share <= most) return [];
  return [
    {
      section,
      pointer: `/sections/${section}`,
      message: `${sectionLabel(section).label} has ${passive} passive sentences in ${sentences.length}; the guide is ${most} in 100.`,
      hint: "Begin with whoever does it: “The teacher records”, not “it is recorded”.",
    },
  ];
}

/** What the analysis of the standard edition says of a section. */
export interface ReadingLevel {
  section: SectionCode;
  /** Approximate reading age, a band. */
  low: number;
  high: number;
}

/** Q09 for what only the analysis can tell: a section whose whole band of reading ages lies above the target. */
export function checkReadability(
  plan: Plan,
  policy: Policy,
  levels: readonly ReadingLevel[],
  stage: Stage = stageOf(plan.status),
): Finding[] {
  const { readingAge } = policy.budgets;
  const seen = levels
    .filter(({ section, low }) => section !== "K" && low > readingAge)
    .map(({ section, low, high }): Observation => ({
      section,
      pointer: `/sections/${section}`,
      message: `${sectionLabel(section).label} reads like a text for ages ${low} to ${high}; the guide is ${readingAge}.`,
      hint: "Use shorter sentences and everyday words; keep hours, people and dates.",
    }));
  return applyPolicy(
    seen.flatMap((found) => toFinding(readabilityCheck, found, stage) ?? []),
    policy,
  );
}
