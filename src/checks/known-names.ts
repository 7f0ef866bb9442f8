// Which names a plan itself gives, and which of its words are ordinary ones that only stand with a capital.

import { hasPlainLetters } from "../language/plain-letters.js";
import type { Plan } from "../plan/schema.js";
import type { CheckContext } from "./context.js";
import { fold, subjectNames } from "./subject-names.js";

export interface Vocabulary {
  /** Names that the plan itself gives: people, bodies, places, and all that section A speaks of. */
  known: ReadonlySet<string>;
  /** The same without what is only told in section A. */
  recorded: ReadonlySet<string>;
  /** Words that stand without a capital somewhere in the plan. */
  ordinary: ReadonlySet<string>;
}

const vocabularies = new WeakMap<CheckContext, Vocabulary>();

/** Made once for a run, whichever check asks first. */
export function vocabularyOf(context: CheckContext): Vocabulary {
  const made = vocabularies.get(context) ?? makeVocabulary(context);
  vocabularies.set(context, made);
  return made;
}

/** The front of the plan, and the sections whose matter is people and places. */
const NAMING_SECTIONS: ReadonlySet<string> = new Set(["", "A", "I", "K"]);
/** What was written for this version of the plan, where a copied name is as wrong as in the sections. */
const WRITTEN = /^\/(?:amendments|review|easyRead)\//;
/** What section A tells; its lists of people and of what the child likes are records. */
const TOLD = /^\/sections\/A\/(?:history|communication|howToSupport|views)(?:\/|$)/;

function makeVocabulary(context: CheckContext): Vocabulary {
  const { plan, strings } = context;
  const known = new Set<string>();
  const recorded = new Set<string>();
  const add = (text: string | undefined, told = false): void => {
    for (const word of capitalised(text ?? "")) {
      known.add(word);
      if (!told) recorded.add(word);
    }
  };
  for (const name of subjectNames(plan)) add(name);
  for (const name of subjectNames(plan)) known.add(fold(name));
  for (const { section, pointer, text } of strings)
    if (NAMING_SECTIONS.has(section) && !WRITTEN.test(pointer)) add(text, TOLD.test(pointer));
  for (const code of ["F", "G", "H1", "H2"] as const)
    for (const { who, where, fundedBy } of plan.sections[code].items)
      for (const text of [who?.role, who?.employer, who?.qualification, where, fundedBy]) add(text);
  return { known, recorded, ordinary: lowerCaseWords(context) };
}

/** Words with a capital, and words of scripts that have none, each as it is compared. */
export const capitalised = (text: string): string[] =>
  hasPlainLetters(text)
    ? (text.match(PLAIN_CAPITALISED) ?? []).map((word) => word.toLowerCase())
    : (text.match(CAPITALISED) ?? []).map(fold);

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]+|\p{Lo}[\p{Lo}\p{M}]+/gu;
const PLAIN_CAPITALISED = /[A-Z][A-Za-z]+/g;

/** Words that the plan also writes without a capital are ordinary words at the start of a sentence. */
function lowerCaseWords({ texts, wordsOf }: CheckContext): Set<string> {
  const words = new Set<string>();
  for (const { text } of texts)
    for (const { text: word } of wordsOf(text))
      for (const part of word.includes("-") ? word.split("-") : [word]) if (isLower(part)) words.add(part);
  return words;
}

const LOWER = /^\p{Ll}/u;
const isLower = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 0x61 && first <= 0x7a : LOWER.test(word);
};

/** Names of contacts and of the people of section A, without those of the child. */
export function otherPeople(plan: Plan, ordinary: ReadonlySet<string>): Set<string> {
  const own = new Set(subjectNames(plan).map(fold));
  const texts = [
    ...(plan.contacts ?? []).map(({ name }) => name),
    ...(plan.sections.A.importantPeople ?? []),
  ];
  return new Set(texts.flatMap(capitalised).filter((word) => !own.has(word) && !ordinary.has(word)));
}
