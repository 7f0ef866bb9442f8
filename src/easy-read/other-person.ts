// Who but the child a pronoun of a plan could mean: nouns of people with the pronouns they can have, titles and names.

import { PROPER } from "./sentence.js";

export type Pronouns = "she" | "he" | "they";

const FEMALE = new Set(
  "mother mum mummy mam sister grandmother grandma granny gran nan nana aunt auntie girl woman lady stepmother stepmum stepsister daughter niece wife mrs miss ms madam".split(
    " ",
  ),
);
const MALE = new Set(
  "father dad daddy brother grandfather grandad grandpa uncle boy man gentleman stepfather stepdad stepbrother son nephew husband mr sir".split(
    " ",
  ),
);
const ANYBODY = new Set(
  "teacher assistant therapist doctor nurse adult person listener speaker character friend parent carer worker mentor partner classmate leader coach psychologist practitioner coordinator companion driver escort student pupil child officer dietitian advocate member neighbour stranger senco sendco headteacher head deputy principal keyworker caretaker cook cleaner librarian interpreter buddy sibling twin cousin baby toddler teenager adviser advisor professional supervisor childminder guardian relative colleague patient youngster learner player peer passenger receptionist secretary tutor instructor trainer visitor guest someone somebody dr doc mx prof professor ta lsa hlta elsa gp ot slt salt physio consultant surgeon midwife clinician counsellor governor chaperone helper specialist orthotist chef warden technician manager lecturer".split(
    " ",
  ),
);
/** Endings of what people do for a living. */
const OCCUPATION =
  /^\p{L}*(?:ologist|iatrist|therapist|dentist|ician|trician|teacher|worker|keeper|minder|taker|giver)$/u;
const GROUPS =
  /^(?:staff|people|children|men|women|family|team|police|parents|others|everyone|everybody|anyone|anybody|nobody)$/;

/** Whether a noun names a person or people whom a pronoun of the child could mean. */
export function couldBeMeant(word: string, pronouns: Pronouns): boolean {
  return word
    .replace(/'s$/, "")
    .split("-")
    .some((part) => isPerson(part, pronouns));
}

function isPerson(word: string, pronouns: Pronouns): boolean {
  if (pronouns === "they")
    return isAnyPerson(word) || GROUPS.test(word) || isAnyPerson(word.replace(/s'?$/, ""));
  if ((pronouns === "she" ? MALE : FEMALE).has(word)) return false;
  return isAnyPerson(word);
}

function isAnyPerson(word: string): boolean {
  return FEMALE.has(word) || MALE.has(word) || ANYBODY.has(word) || OCCUPATION.test(word);
}

/** Whether a noun names a person of either kind: whoever is the subject is not the child. */
export function isPersonNoun(word: string): boolean {
  return couldBeMeant(word, "she") || couldBeMeant(word, "he");
}

/** A place, a day or a language opens with a capital too. */
const PLACE =
  /^(?:School|Academy|College|University|Hospital|Centre|Road|Street|Lane|Park|House|Farm|Club|Council|Nursery|Clinic|Service|Team|Hub|Unit)s?$/;
const LEADS_PLACE =
  /^(?:at|in|from|near|on|of|the|a|an|using|via|called|through|by|key|stage|level|section)$/;

/** Whether the word at a place inside a sentence may be the name of somebody. */
export function mayBeName(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? "").replace(/['’]s$/, "");
  if (!/^\p{Lu}\p{Ll}/u.test(word) || PROPER.test(word)) return false;
  let last = at;
  while (/^\p{Lu}/u.test(words[last + 1] ?? "")) last += 1;
  let first = at;
  while (/^\p{Lu}/u.test(words[first - 1] ?? "")) first -= 1;
  return !PLACE.test(words[last] ?? "") && !LEADS_PLACE.test((words[first - 1] ?? "").toLowerCase());
}
