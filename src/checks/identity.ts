// Q01, Q02, Q13: is it the right child? Another child's name, number or pronoun left by a copied text, the child's own
// name misspelt, and an age or school year that is no longer true. A wrong alarm here costs trust, so each rule asks
// for a place where only a child's name can stand.

import { escapeRegExp } from "../language/escape-regexp.js";
import { isNhsNumber, isUpn } from "../plan/identifiers.js";
import type { TextItem } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { ageOn, schoolYear } from "../plan/school-year.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { NUMBER, numberOf } from "./quantities.js";
import { stringsOf } from "./strings.js";
import { item } from "./words.js";

const ERROR = { d: "error", f: "error", a: "error" } as const;

export const identityChecks: Check[] = [
  {
    id: "Q01",
    title: "Nothing of another child",
    severity: ERROR,
    source: "Local Government and Social Care Ombudsman; personal data breaches of local authorities",
    hint: "Look whether the passage was copied from another plan; if the person belongs here, name them among the contacts or in section A.",
    run: anotherChild,
  },
  {
    id: "Q02",
    title: "The child's name is spelt the same everywhere",
    severity: ERROR,
    source: "Local Government and Social Care Ombudsman",
    hint: "Spell the name as it stands at the front of the plan, with its accents.",
    run: nameSpelt,
  },
  {
    id: "Q13",
    title: "Age and school year are true",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Good practice",
    hint: "Give the age or school year on the day the plan is issued, or leave it out.",
    run: stillTrue,
  },
];

const placeOf = ({ section, itemId }: TextItem): string =>
  itemId === undefined ? `Section ${section}` : item(section, itemId);

function anotherChild(context: CheckContext): Observation[] {
  return [...anotherName(context), ...otherPronouns(context), ...otherNumbers(context)];
}

const WORD_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const NAME = String.raw`(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}]|[-’']\p{L})`;
const STATES = String.raw`becomes\s+(?:upset|anxious|distressed|overwhelmed|tired|frustrated|angry)|is\s+(?:anxious|upset|tired|overwhelmed|distressed|frustrated|autistic)|has\s+(?:difficult|a\s+diagnosis)`;
const FEELS = String.raw`(?:finds|struggles|enjoys|wants|feels|likes|dislikes|loves|hates|understands|knows|cannot|can['’]t|says|forgets|is\s+(?:able|unable)|${STATES})`;
/** At the start of a sentence every word has a capital: only what a child does, never "Guidance says", "Work feels". */
const FEELS_FIRST = String.raw`(?:finds\s+it|struggles|enjoys|wants|likes|dislikes|loves|hates|understands|forgets|${STATES})`;

/** Places where a child's name stands: "to help X to", "when X feels", and a sentence that begins "X struggles". */
const NAME_PLACES: readonly RegExp[] = [
  new RegExp(
    String.raw`${WORD_BEFORE}(?:help|enabl|encourag|remind|prompt|support|allow|ask|expect|requir)(?:s|es|e|ing|ed)?\s+${NAME}\s+to\s`,
    "gu",
  ),
  new RegExp(
    String.raw`${WORD_BEFORE}(?:when|if|because|so\s+that|while|until|whenever|that|how|what|where)\s+${NAME}\s+${FEELS}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:^(?:- )?|[.!?]\s+|\n[ \t]*(?:- )?)${NAME}\s+(?:also\s+|often\s+|sometimes\s+|still\s+|currently\s+)?${FEELS_FIRST}`,
    "gu",
  ),
];

/** Words with a capital that are not names of children, though they feel, like and know. */
const NO_NAMES = new Set(
  "mum mummy dad daddy mother father parents grandma granny nana grandad grandfather grandmother family he she they it this that these those who nobody everybody everyone someone somebody anyone school staff nursery college teachers adults pupils peers children people monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english maths mathematics welsh makaton english french spanish polish urdu panjabi arabic romanian portuguese bengali somali turkish braille team class year social health education".split(
    " ",
  ),
);

function anotherName(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const { known, ordinary } = vocabularyOf(context);
  return texts
    .filter(({ section }) => section !== "A")
    .flatMap((text) => {
      const seen = new Set<string>();
      return NAME_PLACES.flatMap((place) => [...text.text.matchAll(place)]).flatMap(
        (match): Observation[] => {
          const name = match[1] ?? "";
          const lower = name.toLowerCase();
          if (
            seen.has(lower) ||
            NO_NAMES.has(lower) ||
            lower.endsWith("ing") ||
            known.has(fold(name)) ||
            ordinary.has(lower)
          )
            return [];
          seen.add(lower);
          // A slip in the child's own name is for Q02.
          if (subjectNames(plan).some((own) => isSlip(name, own))) return [];
          const from = match.index + match[0].indexOf(name);
          return [
            {
              section: text.section,
              pointer: text.pointer,
              span: [from, from + name.length],
              message: `${placeOf(text)} names somebody who is neither the child or young person nor anybody the plan knows.`,
            },
          ];
        },
      );
    });
}

interface Vocabulary {
  /** Names that the plan itself gives. */
  known: ReadonlySet<string>;
  /** Words that stand without a capital somewhere in the plan. */
  ordinary: ReadonlySet<string>;
}

const vocabularies = new WeakMap<CheckContext, Vocabulary>();

/** Made once for a run; the checks of this file share it. */
function vocabularyOf(context: CheckContext): Vocabulary {
  const made = vocabularies.get(context) ?? {
    known: knownNames(context.plan),
    ordinary: lowerCaseWords(context.texts),
  };
  vocabularies.set(context, made);
  return made;
}

/** Every part of a name or title that the plan itself gives: people, bodies, places, and all that section A speaks of. */
function knownNames(plan: Plan): Set<string> {
  const known = new Set<string>();
  const add = (text: string | undefined): void => {
    for (const [word] of (text ?? "").matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) known.add(fold(word));
  };
  for (const name of subjectNames(plan)) known.add(fold(name));
  for (const { section, text } of stringsOf(plan)) if (NAMING_SECTIONS.has(section)) add(text);
  for (const code of ["F", "G", "H1", "H2"] as const)
    for (const { who, where, fundedBy } of plan.sections[code].items)
      [who?.role, who?.employer, who?.qualification, where, fundedBy].forEach(add);
  return known;
}

/** The front of the plan, and the sections whose matter is people and places. */
const NAMING_SECTIONS: ReadonlySet<string> = new Set(["", "A", "I", "K"]);

/** Words that the plan also writes without a capital are ordinary words at the start of a sentence. */
function lowerCaseWords(texts: readonly TextItem[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu)) words.add(word);
  return words;
}

const PRONOUNS = {
  he: /(?<![\p{L}\p{N}])(?:he|him|his|himself)(?![\p{L}\p{N}])/giu,
  she: /(?<![\p{L}\p{N}])(?:she|her|hers|herself)(?![\p{L}\p{N}])/giu,
};

/** Anybody else whom a pronoun may mean. Where one is about, nothing is said. */
const OTHERS =
  /(?<![\p{L}\p{N}])(?:mother|mum|mummy|father|dad|daddy|parents?|carers?|sisters?|brothers?|siblings?|twins?|cousins?|aunt|uncle|grand\p{L}+|nana|famil(?:y|ies)|friends?|peers?|pupils?|child|children|girls?|boys?|people|person|adults?|staff|teachers?|assistants?|therapists?|nurses?|doctors?|gp|consultants?|paediatricians?|psychologists?|psychiatrists?|workers?|officers?|senco|drivers?|escorts?|mentors?|tutors?|coach|coaches|dentists?|audiologists?|m[ae]n|wom[ae]n|lad(?:y|ies)|somebody|someone|anyone|anybody|another|partners?|neighbours?|interpreters?|advocates?|instructors?|specialists?|professionals?|practitioners?|managers?|heads?|leaders?|dolls?|characters?|dogs?|cats?|pets?|hors(?:e|es)|pon(?:y|ies)|bab(?:y|ies)|mr|mrs|miss|ms|mx|dr)(?![\p{L}\p{N}])/iu;

function otherPronouns(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const own = plan.subject.pronouns?.trim().toLowerCase();
  const wrong = own?.startsWith("he/") ? PRONOUNS.she : own?.startsWith("she/") ? PRONOUNS.he : undefined;
  if (wrong === undefined) return [];
  const relations = otherPeople(plan, vocabularyOf(context).ordinary);
  return texts
    .filter(({ section, kind }) => section !== "A" && kind === "text")
    .flatMap((text): Observation[] => {
      const match = text.text.matchAll(wrong).next().value;
      if (match === undefined || OTHERS.test(text.text) || namesAny(text.text, relations)) return [];
      return [
        {
          section: text.section,
          pointer: text.pointer,
          span: [match.index, match.index + match[0].length],
          message: `${placeOf(text)} uses other pronouns than the child's or young person's, and speaks of nobody else.`,
        },
      ];
    });
}

/** Names of contacts and of the people of section A, without those of the child. */
function otherPeople(plan: Plan, ordinary: ReadonlySet<string>): Set<string> {
  const own = new Set(subjectNames(plan).map(fold));
  const texts = [
    ...(plan.contacts ?? []).map(({ name }) => name),
    ...(plan.sections.A.importantPeople ?? []),
  ];
  const words = texts.flatMap((text) =>
    [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => fold(word)),
  );
  return new Set(words.filter((word) => !own.has(word) && !ordinary.has(word)));
}

const namesAny = (text: string, names: ReadonlySet<string>): boolean =>
  [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].some(([word]) => names.has(fold(word)));

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
    ...[...text.text.matchAll(NHS_NUMBER)]
      .filter(([, number = ""]) => isNhsNumber(digits(number)) && digits(number) !== digits(nhsNumber ?? ""))
      .map((match) => seen(text, match, "NHS number")),
    ...[...text.text.matchAll(UPN)]
      .filter(([number]) => isUpn(number) && number !== upn)
      .map((match) => seen(text, match, "unique pupil number")),
    ...[...text.text.matchAll(BORN)]
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

/** Given, preferred and family names, each part by itself. */
function subjectNames({ subject }: Plan): string[] {
  return [subject.givenNames, subject.preferredName ?? "", subject.familyName]
    .flatMap((name) => name.split(/[\s-]+/))
    .filter((name) => name.length > 1);
}

const fold = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

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
    [...text.text.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{N}\p{M}])/gu)]
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

/** Other accents, or one slip in a name of four letters or more that begins alike; a plural is none. */
function isSlip(word: string, name: string): boolean {
  if (word === name) return false;
  const [a, b] = [fold(word.normalize("NFC")), fold(name.normalize("NFC"))];
  if (a === b) return word.normalize("NFC") !== name.normalize("NFC");
  if (b.length < 4 || a[0] !== b[0] || a === `${b}s`) return false;
  return oneSlip(a, b);
}

/** One letter added, dropped, changed, or swapped with its neighbour. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (a.length !== b.length)
    return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1);
  if (rest(a, at + 1) === rest(b, at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2);
}

/** "When he is in Year 7" is no fact of now. */
const LATER = /(?:when|whenever|if|until|once|while|after|before|as)\s+$/iu;
/** "Kofi is 9 years old", "He is a nine-year-old boy", "She is in Year 4": told of now, and of the child. */
function nowPattern(plan: Plan): RegExp {
  const names = subjectNames(plan).map(escapeRegExp);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:he|she|they|${names.join("|")})\s+is\s+(?:now\s+|currently\s+)?` +
      String.raw`(?:aged\s+(${NUMBER})(?![\p{L}\p{N}])|(?:an?\s+)?(${NUMBER})[\s-]+years?[\s-]+old|(?:in\s+|an?\s+)Year\s+(\d{1,2})(?![\p{L}\p{N}]))`,
    "giu",
  );
}

function stillTrue(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const { birthDate } = plan.subject;
  const issue = issueDate(context);
  const age = ageOn(birthDate, issue);
  const year = schoolYear(birthDate, issue);
  const now = nowPattern(plan);
  return texts
    .filter(({ kind }) => kind === "text")
    .flatMap((text) =>
      [...text.text.matchAll(now)].flatMap((match): Observation[] => {
        const [, aged, old, inYear] = match;
        const wrong = inYear === undefined ? numberOf(aged ?? old ?? "") !== age : Number(inYear) !== year;
        if (!wrong || LATER.test(text.text.slice(Math.max(0, match.index - 12), match.index))) return [];
        const what = inYear === undefined ? "an age" : "a school year";
        return [
          {
            section: text.section,
            pointer: text.pointer,
            span: [match.index, match.index + match[0].length],
            message: `${placeOf(text)} gives ${what} that does not agree with the date of birth.`,
          },
        ];
      }),
    );
}
