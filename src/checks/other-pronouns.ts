// Q01, pronouns: "her" in the plan of a boy is what a copied passage leaves behind. Asked sentence by sentence; where
// anybody else was spoken of before, the pronoun may be theirs, and nothing is said.

import { matchesOf } from "../language/matches.js";
import type { TextItem } from "../plan/items.js";
import { placeOf } from "../plan/place-words.js";
import type { Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { capitalised, otherPeople, vocabularyOf } from "./known-names.js";

const PRONOUNS = {
  he: /(?<![\p{L}\p{N}])(?:he|him|his|himself)(?![\p{L}\p{N}])/giu,
  she: /(?<![\p{L}\p{N}])(?:she|her|hers|herself)(?![\p{L}\p{N}])/giu,
};

/** Anybody else whom a pronoun may mean. Where one is about, nothing is said. */
const OTHERS =
  /(?<![\p{L}\p{N}])(?:mother|mum|mummy|father|dad|daddy|parents?|carers?|sisters?|brothers?|siblings?|twins?|cousins?|aunt|uncle|grand\p{L}+|nana|famil(?:y|ies)|friends?|peers?|pupils?|child|children|girls?|boys?|people|person|adults?|staff|teachers?|assistants?|therapists?|nurses?|doctors?|gp|consultants?|paediatricians?|psychologists?|psychiatrists?|workers?|officers?|senco|drivers?|escorts?|mentors?|tutors?|coach|coaches|dentists?|audiologists?|m[ae]n|wom[ae]n|lad(?:y|ies)|somebody|someone|anyone|anybody|another|partners?|neighbours?|interpreters?|advocates?|instructors?|specialists?|professionals?|practitioners?|managers?|heads?|leaders?|dolls?|characters?|dogs?|cats?|pets?|hors(?:e|es)|pon(?:y|ies)|bab(?:y|ies)|mr|mrs|miss|ms|mx|dr)(?![\p{L}\p{N}])/iu;

/** Places in which the other pronouns are used and nobody else is spoken of. */
export function otherPronouns(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const own = plan.subject.pronouns?.trim().toLowerCase();
  const wrong = own?.startsWith("he/") ? PRONOUNS.she : own?.startsWith("she/") ? PRONOUNS.he : undefined;
  if (wrong === undefined) return [];
  const others = otherPeople(plan, vocabularyOf(context).ordinary);
  return texts
    .filter(({ section, kind }) => section !== "A" && kind === "text")
    .flatMap((text) => firstOther(text, { wrong, others }, context));
}

/** Reads on until somebody else is spoken of: whoever that is, a later pronoun may mean them. */
function firstOther(
  text: TextItem,
  { wrong, others }: { wrong: RegExp; others: ReadonlySet<string> },
  { sentencesOf, toldIn }: CheckContext,
): Observation[] {
  const told = toldIn(text.text);
  if (told.search(wrong) < 0) return [];
  for (const place of sentencesOf(text.text)) {
    const sentence = { from: place.from, text: told.slice(place.from, place.to) };
    if (OTHERS.test(sentence.text) || capitalised(sentence.text).some((word) => others.has(word))) return [];
    const match = matchesOf(sentence.text, wrong)[0];
    if (match === undefined) continue;
    const from = sentence.from + match.index;
    return [
      {
        section: text.section,
        pointer: text.pointer,
        span: [from, from + match[0].length],
        message: `${placeOf(text)} uses other pronouns than the child's or young person's, and speaks of nobody else.`,
      },
    ];
  }
  return [];
}
