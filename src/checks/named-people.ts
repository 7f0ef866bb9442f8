// Q11: professionals by name, and medicines by name, in the body of the plan. Both change more often than the plan does.
// Family and friends may be named; section K, contacts and the signature are where professionals stand.

import { phraseFinder } from "../language/phrase-finder.js";
import type { Plan } from "../plan/schema.js";
import { item, placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { medicinesIn } from "./medicines.js";
import { FAMILY, PROFESSION } from "./relations.js";

export const namedPeopleCheck: Check = {
  id: "Q11",
  title: "Roles and treatments, not names",
  severity: { d: "warning", f: "warning", a: "warning" },
  source: "Good practice",
  hint: "Name the role; who fills it stands in section K or among the contacts.",
  examples: {
    bad: "Kofi works on talk in groups with Mrs Pendle, and takes methylphenidate in the morning.",
    good: "Kofi works on talk in groups with the class teacher, and takes a daily medicine.",
  },
  run: (context) =>
    bodyTexts(context).flatMap((text) => [...professionals(text, context), ...medicines(text)]),
};

interface Span {
  from: number;
  to: number;
}

interface BodyText {
  section: string;
  pointer: string;
  text: string;
  place: string;
}

/** Sections A to J in the plan's own voice, and the roles of those who deliver provision. */
function bodyTexts({ texts, provisions, toldIn }: CheckContext): BodyText[] {
  const roles = provisions.flatMap(({ section, provision, pointer }) =>
    provision.who === undefined
      ? []
      : [
          {
            section,
            pointer: `${pointer}/who/role`,
            text: provision.who.role,
            place: item(section, provision.id),
          },
        ],
  );
  const told = texts
    .filter(({ kind }) => kind === "text")
    .map((text) => ({ ...text, text: toldIn(text.text), place: placeOf(text) }));
  return [...told, ...roles];
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’]\p{Lu}[\p{L}\p{M}]+)?(?:-\p{Lu}[\p{L}\p{M}]+)*`;
const titledNames = phraseFinder(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Nurse|Sister)\.?[ \u00A0]((?:\p{Lu}\.?[ \u00A0])*${WORD}(?:[ \u00A0]${WORD})?)`,
    "gu",
  ),
);
/** "Nurse Specialist", and people whom children know from books and films. */
const NO_SURNAME =
  /^(?:Practitioner|Specialist|Consultant|Manager|Team|Led|Prescriber|Associate|Who|Seuss|Dolittle|Doolittle|Strange|Tumble|Bean|Men|Potato|Happy|Tickle|Bump|Messy|Twit|Fox|Tiggy|Rabbit|Honey|Trunchbull|Wonka|Poppins|Incredible|Blobby|Maker|Act|Monday|Tuesday|Wednesday|Thursday|Friday)(?!\p{L})/u;
/** A place named after somebody: "Dr Barnardo's", "Dr Pimble's Grammar School", "Nurse Hale House". */
const PLACE_AFTER =
  /^(?:['’]s)?(?:[ \u00A0]\p{Lu}[\p{L}\p{M}]*){0,3}[ \u00A0](?:School|Academy|College|Nursery|Hospital|Centre|Clinic|Trust|Foundation|House|Road|Street|Library|Hall|Surgery|Charity)(?!\p{L})/u;

/** "by Jane Smith, educational psychologist", "with Jane Smith (the school's nurse)". */
const introducedByWork = phraseFinder(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:by|with|from)[ \u00A0](${WORD}[ \u00A0]${WORD})(?:,\s|\s\()(?!(?:and|or|as|so|then|but|plus|who|when|where|to|in)\s)(?:\p{L}[\p{L}'’-]*\s){0,4}${PROFESSION.source}(?=\s*[.,;:)]|$|\s(?:at|from|of|for|and)\s)`,
    "giu",
  ),
);

/** A capital is looked for apart: the words of the profession may have one or none. */
function byTheirWork(text: string, { family, places }: People): Span[] {
  return introducedByWork(text).flatMap((match): Span[] => {
    const name = match[1] ?? "";
    const parts = name.split(/[ \u00A0-]/);
    const isPerson = parts.every(
      (part) => /^\p{Lu}/u.test(part) && !family.has(part) && !places.has(part) && !ROLE_WORDS.test(part),
    );
    const from = match.index + match[0].indexOf(name);
    return isPerson ? [{ from, to: from + name.length }] : [];
  });
}

function professionals(text: BodyText, context: CheckContext): Observation[] {
  const people = peopleOf(context);
  const { family } = people;
  const titled = titledNames(text.text)
    .filter(([whole, name = ""]) => !NO_SURNAME.test(name) && !isCharity(whole))
    .filter((match) => !PLACE_AFTER.test(text.text.slice(match.index + match[0].length)))
    .filter(
      ([whole, name = ""]) => !PLACE.test(whole) && !name.split(/[ -]/).some((word) => family.has(word)),
    )
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const known = knownProfessionals(text.text, people);
  const named = [
    ...known,
    ...byTheirWork(text.text, people).filter(
      ({ from, to }) => !known.some((one) => one.from < to && from < one.to),
    ),
  ];
  const all = [
    ...titled,
    ...named.filter(({ from, to }) => !titled.some((one) => one.from < to && from < one.to)),
  ];
  return all
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      section: text.section,
      pointer: text.pointer,
      span: [from, to],
      message: `${text.place} names a professional.`,
    }));
}

const isCharity = (whole: string): boolean => whole.startsWith("Dr Barnardo");
const PLACE = /[ \u00A0](?:School|Academy|College|Hospital|Centre|Clinic|Road|Street)$/u;

interface People {
  /** Parts of the names of the child and the family. */
  family: ReadonlySet<string>;
  /** First names by surname, of professionals whom the plan names elsewhere. */
  professionals: ReadonlyMap<string, ReadonlySet<string>>;
  /** Surnames that are also the name of a place in the plan: alone they may mean the place. */
  places: ReadonlySet<string>;
}

const remembered = new WeakMap<CheckContext, People>();

function peopleOf(context: CheckContext): People {
  const known = remembered.get(context) ?? findPeople(context.plan);
  remembered.set(context, known);
  return known;
}

const partsOf = (name: string): string[] => name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];

function findPeople({ subject, contacts = [], sections, services, authority }: Plan): People {
  const relatives = contacts.filter(
    ({ relationship, parentalResponsibility }) =>
      parentalResponsibility === true || FAMILY.test(relationship),
  );
  const family = new Set(
    [subject.givenNames, subject.familyName, ...relatives.map(({ name }) => name)].flatMap(partsOf),
  );
  const names = [
    ...contacts.filter((contact) => !relatives.includes(contact)).map(({ name }) => name),
    ...sections.K.advice
      .filter(({ category, role = "" }) => category !== "parent" && !FAMILY.test(role))
      .map(({ author }) => author),
  ];
  const professionals = new Map<string, Set<string>>();
  for (const name of names) {
    const [first, last] = personOf(name) ?? [];
    if (last === undefined || family.has(last)) continue;
    professionals.set(last, (professionals.get(last) ?? new Set()).add(first ?? ""));
  }
  const settings = [
    authority.name,
    services?.setting?.name,
    ...sections.I.placements.map(({ name }) => name),
  ];
  return {
    family,
    professionals,
    places: new Set(settings.flatMap((name) => partsOf(name ?? ""))),
  };
}

/** First name (or nothing) and surname of an author; nothing for "The plan coordinator" and "Fernmarsh Sensory Service". */
function personOf(name: string): [first: string | undefined, last: string] | undefined {
  const last = /[\s.](\p{Lu}[\p{L}\p{M}'’-]{2,})$/u.exec(name)?.[1];
  if (last === undefined || ROLE_WORDS.test(last)) return undefined;
  const [first] = partsOf(name.replace(/^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor)\.?\s+/u, ""));
  return [first === last ? undefined : first, last];
}

/** Places at which a text names somebody of section K or the contacts: full name, initial, or surname alone. */
function knownProfessionals(text: string, { professionals, places }: People): Span[] {
  const spans = [...professionals].flatMap(([last, firstNames]) =>
    surnamePlaces(text, last).flatMap(({ from, to }): Span[] => {
      const before = BEFORE_SURNAME.exec(text.slice(Math.max(0, from - 30), from));
      if (before === null) return places.has(last) ? [] : [{ from, to }];
      const word = before[1] ?? "";
      const named = /^\p{Lu}\.?$/u.test(word) || firstNames.has(word);
      return named ? [{ from: from - before[0].length, to }] : [];
    }),
  );
  return spans.sort((a, b) => a.from - b.from);
}

const IN_A_WORD = /[\p{L}\p{N}]$|\p{L}-$/u;
/** The possessive belongs to the name; a word with a capital behind it makes it the name of something else. */
const NAME_ENDS = /^(?:['’]s)?(?![\p{L}\p{N}]|-\p{L}|[ \u00A0]\p{Lu})/u;

/** Where a surname stands by itself. Each plan has names of its own: they are searched for, not made a pattern of. */
function surnamePlaces(text: string, surname: string): Span[] {
  const found: Span[] = [];
  for (let from = text.indexOf(surname); from >= 0; from = text.indexOf(surname, from + 1)) {
    const to = from + surname.length;
    const end = NAME_ENDS.exec(text.slice(to, to + 4));
    if (end !== null && !IN_A_WORD.test(text.slice(Math.max(0, from - 4), from)))
      found.push({ from, to: to + end[0].length });
  }
  return found;
}

/** A first name or initial, a word of a longer name, or a word after which a place stands. */
const BEFORE_SURNAME = /(?<!\p{L})(\p{Lu}[\p{L}\p{M}]*\.?|in|at|near|to|from|the)[ \u00A0]?$/u;

/** An author given by role or body: "Fernmarsh Sensory Service", "Educational Psychologist". */
const ROLE_WORDS =
  /^(?:Service|Services|Team|School|Academy|College|Nursery|Hospital|Trust|Council|Board|Clinic|Centre|Department|Psychologist|Therapist|Teacher|Nurse|Paediatrician|Worker|Officer|Coordinator|Practitioner|Specialist|Advis[eo]r|Manager|SENCO|Panel|Plan|Therapy|Psychology|Care|Health|Education)$/u;

const medicines = (text: BodyText): Observation[] =>
  medicinesIn(text.text).map((match) => ({
    section: text.section,
    pointer: text.pointer,
    span: [match.index, match.index + match[0].length],
    message: `${text.place} names a medicine.`,
    hint: "Say what it is for; the name and the dose stand in the health advice or the care plan.",
  }));
