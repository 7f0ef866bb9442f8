// A random sample of plans with the spread of sizes that plans in England have. They are made of the examples' parts, with
// words of their own strewn in, so that what is kept of words meets what it would meet.

import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { composeEdition } from "../../src/compose/compose-edition.js";
import type { TemplateSet } from "../../src/compose/template-set.js";
import type { Plan } from "../../src/plan/schema.js";
import { CLOCK, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Random } from "../lib/random.js";
import { sizedPlan } from "../lib/sized-plan.js";

/**
 * Minutes to read a plan aloud to a child: those that were sampled took about 50 on average, and plans vary from 8 to 40
 * pages from one authority to another. A log-normal spread with this deviation has nine of ten plans between 11 and 42
 * pages.
 */
const MEAN_MINUTES = 50;
const DEVIATION = 0.42;

/** Of the longer words of a text, the share that no other plan has: names, places, terms. */
const OWN_WORDS = 0.03;
const LONGER_WORD = /\b\p{Ll}{6,}\b/gu;
/** Shorter strings are names, codes and dates. */
const TEXT = /(?:\S+\s+){5}/;

/** Factors at which an example is measured; between them its length is taken to grow evenly. */
const FACTORS = [0.05, 0.2, 0.4, 0.7, 1, 1.5, 2.5];

interface MeasuredExample {
  plan: Plan;
  /** For each of the factors. */
  minutes: number[];
}

export function measuredExamples(templates: TemplateSet): MeasuredExample[] {
  return EXAMPLES.map((name) => {
    const plan = examplePlan(name);
    return { plan, minutes: FACTORS.map((factor) => minutesOf(sizedPlan(plan, factor), templates)) };
  });
}

function minutesOf(plan: Plan, templates: TemplateSet): number {
  const { sections } = analyseDocument(composeEdition(plan, "standard", templates, CLOCK));
  return sections.reduce((sum, { readAloud }) => sum + readAloud.child.seconds, 0) / 60;
}

export function samplePlan(examples: readonly MeasuredExample[], random: Random, number: number): Plan {
  const wanted = MEAN_MINUTES * Math.exp(DEVIATION * random.normal() - DEVIATION ** 2 / 2);
  const fitting = examples.filter(
    ({ minutes }) => (minutes[0] ?? 0) <= wanted && wanted <= (minutes.at(-1) ?? 0),
  );
  // What is shorter than any example can be made is as short as can be made.
  const example = (
    fitting.length > 0 ? fitting[random.index(fitting.length)] : examples[0]
  ) as MeasuredExample;
  const plan = sizedPlan(example.plan, factorFor(example, wanted), (text) => withOwnWords(text, random));
  return { ...plan, planId: `SAMPLE-${number}` };
}

function factorFor({ minutes }: MeasuredExample, wanted: number): number {
  const above = minutes.findIndex((each) => each >= wanted);
  if (above <= 0) return FACTORS[above < 0 ? FACTORS.length - 1 : 0] as number;
  const [low, high] = [minutes[above - 1] as number, minutes[above] as number];
  const [from, to] = [FACTORS[above - 1] as number, FACTORS[above] as number];
  return from + ((to - from) * (wanted - low)) / (high - low);
}

function withOwnWords(text: string, random: Random): string {
  if (!TEXT.test(text)) return text;
  return text.replace(LONGER_WORD, (word) => (random.next() < OWN_WORDS ? ownWord(random) : word));
}

const SYLLABLES = [
  "bar",
  "den",
  "fel",
  "gor",
  "hal",
  "kin",
  "lim",
  "mor",
  "nel",
  "pas",
  "rin",
  "sol",
  "tam",
  "vel",
];

const ownWord = (random: Random): string =>
  Array.from({ length: 2 + random.index(3) }, () => SYLLABLES[random.index(SYLLABLES.length)]).join("");
