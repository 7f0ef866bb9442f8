// Q01, names: a given name that is neither the child's nor anybody's whom the plan knows. Found by a list of given names
// wherever they stand, and, whatever the name, in places where only a child's name can stand.

import { matchesOf } from "../language/matches.js";
import type { PhraseFinder } from "../language/phrase-finder.js";
import { phraseFinder } from "../language/phrase-finder.js";
import { item, placeOf } from "../plan/place-words.js";
import type { Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { GIVEN_NAMES, isShortFor, WORD_NAMES } from "./given-names.js";
import { vocabularyOf } from "./known-names.js";
import { lazily } from "./lazily.js";
import { FAMILY, PROFESSION } from "./relations.js";
import { fold, isSlip, subjectNames } from "./subject-names.js";

/** A text in which a name may be left, with the words that say where it is. */
interface NamedText {
  section: string;
  pointer: string;
  text: string;
  place: string;
}

interface NamePlace {
  name: string;
  from: number;
  /** Whether a capital can only be a name's here: not the first word of a sentence. */
  inside: boolean;
}

export function anotherName(context: CheckContext): Observation[] {
  const vocabulary = vocabularyOf(context);
  const own = subjectNames(context.plan);
  const introduced = lazily(() => introducedNames(context));
  const isOther = ({ name, inside }: NamePlace, known: ReadonlySet<string>): boolean => {
    const folded = fold(name);
    // "Oliver-James" is known when both names are.
    if (known.has(folded) || (name.includes("-") && name.split("-").every((part) => known.has(fold(part)))))
      return false;
    const isWord = NO_NAMES.has(folded) || vocabulary.ordinary.has(name.toLowerCase());
    if ((isWord && !(inside && WORD_NAMES.has(folded))) || folded.endsWith("ing")) return false;
    // A slip in the child's own name is for Q02.
    if (own.some((other) => isSlip(name, other) || isShortFor(folded, fold(other)))) return false;
    return !introduced().has(folded);
  };
  return [
    ...bodyTexts(context).flatMap((text) =>
      observe(
        text,
        namePlaces(text.text).filter((place) => isOther(place, vocabulary.known)),
      ),
    ),
    ...toldTexts(context).flatMap((text) =>
      observe(
        text,
        actingNames(text.text).filter((place) => isOther(place, vocabulary.recorded)),
      ),
    ),
  ];
}

function observe(text: NamedText, places: readonly NamePlace[]): Observation[] {
  const seen = new Set<string>();
  return [...places]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ name, from }): Observation[] => {
      if (seen.has(fold(name))) return [];
      seen.add(fold(name));
      return [
        {
          section: text.section,
          pointer: text.pointer,
          span: [from, from + name.length],
          message: `${text.place} names somebody who is neither the child or young person nor anybody the plan knows.`,
        },
      ];
    });
}

/** Texts of sections B to K, the titles of needs, and what was written about this version of the plan. */
function bodyTexts({ plan, texts, needs, toldIn }: CheckContext): NamedText[] {
  const titles = needs.flatMap(({ section, need, pointer }) =>
    need.title === undefined
      ? []
      : [{ section, pointer: `${pointer}/title`, text: need.title, place: item(section, need.id) }],
  );
  const amendments = (plan.amendments ?? []).map(({ summary }, index) => ({
    section: "",
    pointer: `/amendments/${index}/summary`,
    text: summary,
    place: `Amendment ${index + 1}`,
  }));
  const arrangements = plan.review?.arrangements;
  const review =
    arrangements === undefined
      ? []
      : [{ section: "", pointer: "/review/arrangements", text: arrangements, place: "The review" }];
  const body = texts
    .filter(({ section }) => section !== "A")
    .map((text) => ({ ...text, text: toldIn(text.text), place: placeOf(text) }));
  return [...body, ...titles, ...amendments, ...review];
}

/** What section A tells in other words than the family's: family and friends are named in it, and rarely act alone. */
const toldTexts = ({ texts, toldIn }: CheckContext): NamedText[] =>
  texts
    .filter(
      ({ section, kind, pointer }) =>
        section === "A" && kind === "text" && /\/(?:history|communication|howToSupport|text)$/.test(pointer),
    )
    .map((text) => ({ ...text, text: toldIn(text.text), place: placeOf(text) }));

const WORD_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const ONE_NAME = String.raw`(?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]+(?:\p{Lu}[\p{Ll}\p{M}]+)?`;
const NAME = String.raw`((?:${ONE_NAME}(?:-${ONE_NAME})?|\p{Lo}[\p{Lo}\p{M}]+))(?![\p{L}\p{N}\p{M}]|[-’']\p{L})`;
const NAME_OF = String.raw`((?:${ONE_NAME}(?:-${ONE_NAME})?))['’]s?`;
const STATES = String.raw`becomes\s+(?:upset|anxious|distressed|overwhelmed|tired|frustrated|angry)|is\s+(?:anxious|upset|tired|overwhelmed|distressed|frustrated|autistic)|has\s+(?:difficult|a\s+diagnosis)`;
const FEELS = String.raw`(?:finds|struggles|enjoys|wants|feels|likes|dislikes|loves|hates|understands|knows|cannot|can['’]t|says|forgets|is\s+(?:able|unable)|${STATES})`;
/** At the start of a sentence every word has a capital: only what a child does, never "Guidance says", "Work feels". */
const FEELS_FIRST = String.raw`(?:finds\s+it|struggles|enjoys|wants|likes|dislikes|loves|hates|understands|forgets|${STATES})`;
const STARTS = String.raw`(?:^(?:- )?|[.!?]\s+|\n[ \t]*(?:- )?)`;
/** What only a person has. */
const A_PERSONS = String.raw`(?:(?:own|special|educational|emotional|social|sensory|physical)\s+)*(?:needs|difficult(?:y|ies)|anxiety|attention|speech|language|behaviou?r|progress|learning|understanding|mother|mum|father|dad|parents|family|sister|brother|teacher|class|handwriting|reading|self-esteem|confidence|vocabulary|targets|outcomes|diagnosis|autism|strengths|views|birthday|plan)(?![\p{L}\p{N}])`;

/** "to help X to", "when X feels": inside a sentence. */
const INSIDE: readonly PhraseFinder[] = [
  phraseFinder(
    new RegExp(
      String.raw`${WORD_BEFORE}(?:help|enabl|encourag|remind|prompt|support|allow|ask|expect|requir)(?:s|es|e|ing|ed)?\s+${NAME}\s+to\s`,
      "gu",
    ),
  ),
  phraseFinder(
    new RegExp(
      String.raw`${WORD_BEFORE}(?:when|if|because|so\s+that|while|until|whenever|that|how|what|where)\s+${NAME}\s+${FEELS}`,
      "gu",
    ),
  ),
];
/** "X struggles", "X's needs". */
const OPENING = new RegExp(
  String.raw`${STARTS}${NAME}\s+(?:also\s+|often\s+|sometimes\s+|still\s+|currently\s+)?${FEELS_FIRST}`,
  "gu",
);
const POSSESSIVE = new RegExp(String.raw`${WORD_BEFORE}${NAME_OF}\s+${A_PERSONS}`, "gu");
const LISTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}]|\p{L}[-–’'])(${ONE_NAME}(?:-${ONE_NAME})?)(?![\p{L}\p{N}\p{M}]|[-–]\p{L})`,
  "gu",
);

/** Words with a capital that are not names of children, though they feel, like and know; and names of conditions. */
const NO_NAMES = new Set(
  "mum mummy dad daddy mother father parents parent grandma granny nana grandad grandfather grandmother family he she they it we you this that these those who nobody everybody everyone someone somebody anyone one school staff nursery college teachers teacher adults adult pupils pupil peers peer children child people student learner carer carers monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english maths mathematics welsh makaton english french spanish polish urdu panjabi arabic romanian portuguese bengali somali turkish braille team class year social health education down parkinson asperger crohn tourette perthes raynaud hirschsprung alzheimer huntington council authority today tomorrow".split(
    " ",
  ),
);

const placesOf = (matches: readonly RegExpExecArray[], inside: boolean): NamePlace[] =>
  matches.map((match) => {
    const name = match[1] ?? "";
    return { name, from: match.index + match[0].indexOf(name), inside };
  });

/** Every place of a text in which a name of a child may stand. */
function namePlaces(text: string): NamePlace[] {
  return [
    ...INSIDE.flatMap((find) => placesOf(find(text), true)),
    ...actingNames(text),
    ...listedNames(text),
  ];
}

/** Whoever does or has what a child does or has. */
function actingNames(text: string): NamePlace[] {
  const possessive = (HAS_POSSESSIVE.test(text) ? placesOf(matchesOf(text, POSSESSIVE), true) : []).map(
    (place) => ({
      ...place,
      inside: !STARTS_HERE.test(text.slice(Math.max(0, place.from - 4), place.from)),
    }),
  );
  return [...placesOf(matchesOf(text, OPENING), false), ...possessive];
}

const HAS_POSSESSIVE = /['’]s?\s/;
const STARTS_HERE = /(?:^|[.!?]\s+|\n[ \t]*(?:- )?)$/u;

function listedNames(text: string): NamePlace[] {
  const found: NamePlace[] = [];
  for (const match of matchesOf(text, LISTED)) {
    const [name] = match;
    const given = name.includes("-") ? name.split("-").some(isGiven) : isGiven(name);
    if (given && standsAlone(text, match.index, match.index + name.length))
      found.push({ name, from: match.index, inside: false });
  }
  return found;
}

const isGiven = (name: string): boolean =>
  GIVEN_NAMES.has(IN_ASCII.test(name) ? name.toLowerCase() : fold(name));
/** Most names need not be folded. */
const IN_ASCII = /^[A-Za-z]+$/;

/** A school, a street, a saint, an author, a book, a condition or a test may bear a given name. */
const NAMED_BEFORE = /(?:\p{Lu}[\p{L}\p{M}]*\.?['’]?|\bby)[ \u00A0]$/u;
const NAMED_AFTER =
  /^(?:['’]s)?(?:[ \u00A0][\p{Lu}&][\p{L}\p{M}]*|[ \u00A0](?:and|the|of|in)){0,4}[ \u00A0](?:School|Academy|College|Nursery|Hospital|Hospice|Centre|Clinic|Trust|Foundation|House|Road|Street|Lane|Avenue|Close|Way|Park|Library|Hall|Surgery|Church|Charity|Day|Tank|Chocolate|Wonderland|(?:[Ss]yndrome|[Dd]isease|[Tt]echnique|[Tt]ests?|[Ss]cales?|[Mm]ethod|[Pp]rogramme|[Aa]ssessment|[Qq]uestionnaire|[Bb]ooks?|[Ff]ilms?|[Ss]hows?|[Ss]tories|[Ss]tory))(?!\p{L})/u;
/** A class or thing that bears a name, never a thing of somebody's: "Daisy class", "Stanley knives", not "Daisy's class". */
const THING_AFTER =
  /^[ \u00A0](?:Class|Group|Room|Unit|(?:class|group|room|unit|ward)(?!\p{L})|kni(?:fe|ves)(?!\p{L}))/u;
/** Ward is a surname too: "on Jasmine Ward", not "with Jasmine Ward". */
const WARD_AFTER = /^[ \u00A0]Ward(?!\p{L})/u;
const AT_BEFORE = /(?<!\p{L})(?:on|onto|in|at|to|from|of|the)[ \u00A0]$/iu;
const CHARACTERS =
  /^(?:Simon Says|Thomas (?:and|&) (?:his )?Friends|Harry (?:Potter|Styles|Kane)|Peter (?:Rabbit|Pan)|Ben (?:10|and Holly)|Oliver Twist|Charlie Brown|James Bond|Michael (?:Jackson|Rosen)|Julia Donaldson|Jacqueline Wilson|David (?:Walliams|Attenborough)|Ed Sheeran|Lewis Hamilton|Marcus Rashford|Elsa (?:and|from)|Anna and Elsa|Thomas the|Dora the|Roald Dahl|Matilda the|Carol Gray|Luke Skywalker|Max Verstappen)(?!\p{L})/u;

function standsAlone(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 80);
  if (NAMED_AFTER.test(after) || THING_AFTER.test(after) || CHARACTERS.test(text.slice(from, from + 40)))
    return false;
  const before = text.slice(Math.max(0, from - 40), from);
  if (WARD_AFTER.test(after) && AT_BEFORE.test(before)) return false;
  const named = NAMED_BEFORE.exec(before);
  if (named === null) return true;
  // The word before may have its capital from the sentence: "When Oliver ...".
  return (
    !named[0].startsWith("by") && OPENS_SENTENCE.test(before.slice(0, named.index)) && !TITLE.test(named[0])
  );
}

const OPENS_SENTENCE = /(?:^|[.!?:]\s+|\n[ \t]*(?:- )?)$/u;
const TITLE =
  /^(?:St|Saint|King|Queen|Prince|Princess|Lady|Lord|Sir|Dame|Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Nurse|Sister)\.?[ \u00A0]$/u;

const KNOWN_AS = new RegExp(
  String.raw`(?:${FAMILY.source}|${PROFESSION.source}|(?<!\p{L})(?:friend|classmate|buddy|partner|dog|puppy|cat|kitten|pet|pony|horse|rabbit|hamster|guinea\s+pig|budgie|teddy|bear|doll|toy|character|author|band|singer)s?(?!\p{L}))(?:,|\s+(?:is\s+called|called|named|is))?\s+((?:${ONE_NAME}(?:,\s+|\s+and\s+|\s+|$|(?=[^\p{L}])))+)`,
  "gu",
);
const KNOWN_AFTER = new RegExp(
  String.raw`(${ONE_NAME})(?:\s+${ONE_NAME})?(?:,\s+|\s*\(\s*|\s+(?:is|was)\s+)(?:(?:his|her|their|the|a)\s+)?(?:\p{Ll}[\p{Ll}'’]*\s+){0,2}(?:${FAMILY.source}|${PROFESSION.source}|friend|dog|cat|pony|horse|rabbit|hamster)`,
  "gu",
);

/** Names that the plan introduces somewhere: "his friend Oliver", "Oliver, his brother". */
function introducedNames({ strings }: CheckContext): Set<string> {
  const names = new Set<string>();
  for (const { text } of strings)
    for (const pattern of [KNOWN_AS, KNOWN_AFTER])
      for (const match of matchesOf(text, pattern))
        for (const [name] of matchesOf(match[1] ?? "", /\p{Lu}[\p{L}\p{M}]+/gu)) names.add(fold(name));
  return names;
}
