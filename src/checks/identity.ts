// Q01 and Q02: is it the right child? Another child's name, number or pronoun left by a copied text, and the child's own
// name misspelt. A wrong alarm here costs trust, so each rule asks for a place where only a child's name can stand.

import { matchesOf } from "../language/matches.js";
import { isNhsNumber, isUpn } from "../plan/identifiers.js";
import type { TextItem } from "../plan/items.js";
import { placeOf } from "../plan/place-words.js";
import { anotherName } from "./another-name.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { vocabularyOf } from "./known-names.js";
import { otherPronouns } from "./other-pronouns.js";
import { fold, isSlip, subjectNames } from "./subject-names.js";

const ERROR = { d: "error", f: "error", a: "error" } as const;

export const identityChecks: Check[] = [
  {
    id: "Q01",
    title: "Nothing of another child",
    severity: ERROR,
    source: "Local Government and Social Care Ombudsman; personal data breaches of local authorities",
    hint: "Look whether the passage was copied from another plan; if the person belongs here, name them among the contacts or in section A.",
    examples: {
      bad: "A card helps Oliver to join in with others in class.",
      good: "A card helps Kofi to join in with others in class.",
    },
    run: (context) => [...anotherName(context), ...otherPronouns(context), ...otherNumbers(context)],
  },
  {
    id: "Q02",
    title: "The child's name is spelt the same everywhere",
    severity: ERROR,
    source: "Local Government and Social Care Ombudsman",
    hint: "Spell the name as it stands at the front of the plan, with its accents.",
    examples: {
      bad: "In class Koffi finds it hard to follow talk.",
      good: "In class Kofi finds it hard to follow talk.",
    },
    run: nameSpelt,
  },
];

const NHS_NUMBER = /NHS[^\d\n]{0,30}(\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)/giu;
const UPN = /(?<![A-Z\d])[A-Z]\d{11}[\dA-Z](?![A-Z\d])/gu;
const BORN =
  /(?:date\s+of\s+birth|d\.?o\.?b\.?|(?<![\p{L}])born(?:\s+on)?)[\s:]{1,3}(\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4})/giu;

function otherNumbers({ plan, texts }: CheckContext): Observation[] {
  const { nhsNumber, upn, birthDate } = plan.subject;
  const digits = (text: string): string => text.replace(/\D/g, "");
  const seen = (text: TextItem, match: RegExpExecArray, what: string): Observation => ({
    section: text.section,
    pointer: text.pointer,
    span: [match.index + match[0].length - (match[1] ?? match[0]).length, match.index + match[0].length],
    message: `${placeOf(text)} holds another ${what} than that of the child or young person.`,
  });
  return texts.flatMap((text) => [
    ...matchesOf(text.text, NHS_NUMBER)
      .filter(([, number = ""]) => isNhsNumber(digits(number)) && digits(number) !== digits(nhsNumber ?? ""))
      .map((match) => seen(text, match, "NHS number")),
    ...matchesOf(text.text, UPN)
      .filter(([number]) => isUpn(number) && number !== upn)
      .map((match) => seen(text, match, "unique pupil number")),
    ...matchesOf(text.text, BORN)
      .filter(
        (match) =>
          isoDate(match[1] ?? "") !== birthDate &&
          !SIBLING.test(text.text.slice(Math.max(0, match.index - 60), match.index)),
      )
      .map((match) => seen(text, match, "date of birth")),
  ]);
}

const SIBLING = /sister|brother|sibling|twin|mother|father|cousin/iu;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function isoDate(written: string): string {
  if (/^\d{4}-/.test(written)) return written;
  const [day = "", month = "", year = ""] = written.split(/[\s/.]+/);
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${String(parseInt(day, 10)).padStart(2, "0")}`;
}

function nameSpelt(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const own = subjectNames(plan).filter((name) => name.length >= 3);
  const vocabulary = vocabularyOf(context);
  const known = new Set(vocabulary.known);
  for (const name of own) known.delete(fold(name));
  const exact = new Set(own);
  const verdicts = new Map<string, boolean>();
  const isWrong = (word: string): boolean =>
    !exact.has(word) &&
    !known.has(fold(word)) &&
    !vocabulary.ordinary.has(word.toLowerCase()) &&
    own.some((name) => isSlip(word, name));
  return texts.flatMap((text) =>
    matchesOf(text.text, /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{N}\p{M}])/gu)
      .filter(([word]) => {
        const verdict = verdicts.get(word) ?? isWrong(word);
        verdicts.set(word, verdict);
        return verdict;
      })
      .map((match): Observation => ({
        section: text.section,
        pointer: text.pointer,
        span: [match.index, match.index + match[0].length],
        message: `${placeOf(text)} spells the name of the child or young person differently.`,
      })),
  );
}
