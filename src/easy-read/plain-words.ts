// Easier words for harder ones. Each pair keeps the meaning wherever it stands; words that bind or bound anything
// (must, should, minimum, only ...) are never here, and neither are names, numbers or words of the law.

import { BASE_VERBS } from "./verbs.js";

interface Pair {
  find: RegExp;
  say: string;
}

const pair = (find: string, say: string): Pair => ({
  find: new RegExp(`(?<![\\p{L}-])(?:${find})(?![\\p{L}-])`, "giu"),
  say,
});

/** Words before which a word is a verb: "to attempt to", and not "his attempt to". */
const BEFORE_VERB = "^|\\b(?:you|i|they|we|to|will|can|must|should|may|not|often|always|sometimes) ";
const BEFORE_VERB_OF_OTHER =
  "\\b(?:he|she|it|who|which|adult|assistant|teacher|tutor|therapist|nurse|psychologist|mentor|worker|carer|SENCO|QTVI) ";
const verbAfter = (before: string, find: string, say: string): Pair =>
  pair(`(?=${find})(?<=${before})(?:${find})`, say);

/** Figures that are no part of a longer number: the "1:1" of "at 1:15". */
const ratio = (find: string, say: string): Pair => pair(`(?<![\\d:.])(?:${find})(?![\\d:]|\\.\\d)`, say);

const OPENS_NOUN =
  "(?:an?|the|his|her|their|your|my|its|this|that|these|those|how|what|when|where|who|all|any|him|you|me|them) ";

/** What opens a number: words that bound one must not come to stand before it. */
const COUNTS =
  "\\d|half|quarter|once|twice|an? |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty";

const PAIRS: readonly Pair[] = [
  pair("in order to", "to"),
  pair("so as to", "to"),
  pair("prior to", "before"),
  pair("subsequent to", "after"),
  pair("in addition to", "as well as"),
  pair("in addition", "also"),
  pair("additionally", "also"),
  // "regarding ten targets" is no "about ten targets".
  pair(`(?:with regard to|in relation to|regarding)(?! (?:${COUNTS}))`, "about"),
  // Else it worries: "concerning behaviour", "this is concerning the nurse".
  pair(
    `(?<!\\b(?:an?|the|his|her|their|your|my|very|most|more|is|are|was|were|be|been) )concerning(?= ${OPENS_NOUN})(?! (?:${COUNTS}))`,
    "about",
  ),
  pair("owing to", "because of"),
  pair("on a daily basis", "every day"),
  pair("on a weekly basis", "every week"),
  pair("for a period of", "for"),
  pair("a variety of", "different"),
  pair("approximately", "about"),
  pair("additional", "extra"),
  pair("sufficient", "enough"),
  pair("utilise", "use"),
  pair("utilises", "uses"),
  pair("utilising", "using"),
  pair("commence", "start"),
  pair("commences", "starts"),
  pair("demonstrate", "show"),
  pair("demonstrates", "shows"),
  pair("demonstrating", "showing"),
  verbAfter(BEFORE_VERB, "attempt to", "try to"),
  verbAfter(BEFORE_VERB_OF_OTHER, "attempts to", "tries to"),
  pair("obtain", "get"),
  pair("obtains", "gets"),
  verbAfter(BEFORE_VERB, "purchase(?! of)", "buy"),
  pair("frequently", "often"),
  pair("assist", "help"),
  pair("assists", "helps"),
  pair("assistance", "help"),
  pair("peers(?!['’]| (?:at|into|over|through|out|around)\\b)", "other children"),
  pair("physical education", "PE"),
  pair("mathematics", "maths"),
  pair("(?<!\\b(?:you|i|and|to|will|she|he|they) )photographs", "photos"),
  pair("telephone", "phone"),
  pair("are able to", "can"),
  pair("is able to", "can"),
  pair("am able to", "can"),
  pair("are unable to", "cannot"),
  pair("is unable to", "cannot"),
  pair("am unable to", "cannot"),
  pair("can't", "cannot"),
  pair("don't", "do not"),
  pair("doesn't", "does not"),
  pair("didn't", "did not"),
  pair("isn't", "is not"),
  pair("aren't", "are not"),
  pair("won't", "will not"),
  pair("wouldn't", "would not"),
  pair("shouldn't", "should not"),
  pair("couldn't", "could not"),
  pair("hasn't", "has not"),
  pair("haven't", "have not"),
  pair("wasn't", "was not"),
  pair("weren't", "were not"),
  pair("one-to-one", "1 to 1"),
  pair("one to one", "1 to 1"),
  ratio("1:1", "1 to 1"),
  ratio("2:1", "2 to 1"),
  // Figures read easier without it: "8 times out of 10".
  pair("on(?= [\\w-]+(?: out of [\\w-]+)? occasions)", ""),
  pair("(?<=\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )occasions", "times"),
  pair("make progress in|make progress with", "get better at"),
  pair("ask for clarification", "ask people to explain"),
  pair("per week", "each week"),
  pair("per day", "each day"),
  pair("per term", "each term"),
  pair("per year|per annum", "each year"),
];

/** Words that stand only for grown-up readers' ease in one band. */
const YOUNG_ONLY = new Set(["peers"]);

/** The text in easier words. Only whole words change, and a capital at the start stays one. */
export function plainWords(text: string, young: boolean): string {
  const plain = PAIRS.reduce(
    (said, { find, say }) =>
      said.replace(find, (found: string) => {
        if (!young && YOUNG_ONLY.has(found.toLowerCase())) return found;
        return capitalAs(found, say);
      }),
    text,
  );
  return onYourOwn(becauseOf(plain));
}

function capitalAs(found: string, say: string): string {
  return /^\p{Lu}/u.test(found) ? `${say.charAt(0).toUpperCase()}${say.slice(1)}` : say;
}

const REASON = new RegExp(`^${OPENS_NOUN}$`, "i");

/** "due to pain", and not "due to train staff": what is due is no reason. */
function becauseOf(text: string): string {
  return text.replace(
    /(?<![\p{L}-])(?:(is|are|was|were|be|am) )?due to (?=([\p{L}'’]+))/giu,
    (found: string, being: string | undefined, next: string) => {
      const isReason = REASON.test(`${next} `);
      if (BASE_VERBS.has(next.toLowerCase()) || (being !== undefined && !isReason)) return found;
      return being === undefined ? `${capitalAs(found, "because of")} ` : `${being} because of `;
    },
  );
}

/** Opens a clause, in which another may be the one who acts. */
const CLAUSE =
  /[.,;:!?—–]|(?<![\p{L}-])(?:because|when|if|that|who|which|so|while|until|before|after|what|how|where|then|but)(?![\p{L}-])/giu;
const SOMEBODY_ELSE =
  /\b(?:adults?|staff|assistants?|teachers?|therapists?|nurses?|people|person|children|pupils?|students?|parents?|mother|father|mum|dad|peers|friends?|he|she|they|somebody|someone|everyone|and (?:the|an?|your|my|his|her|their|its))\b/i;

/** "You dress independently" is "on your own"; of anybody else, and before "of", the word stays. */
function onYourOwn(text: string): string {
  return text.replace(/(?<![\p{L}-])independently(?![\p{L}-]| (?:of|from)\b)/gu, (found, at: number) => {
    const clause = text.slice(0, at).split(CLAUSE).at(-1) ?? "";
    const subject = /^\s*(you|i)\s/i.exec(clause)?.[1];
    if (subject === undefined || SOMEBODY_ELSE.test(clause)) return found;
    return subject.toLowerCase() === "i" ? "on my own" : "on your own";
  });
}

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ONES = NUMBERS.slice(1, 10).join("|");
const WORD_NUMBER = new RegExp(
  `(?<![\\p{L}-])(?:(${TENS.join("|")})(?:[- ](${ONES}))?|(${NUMBERS.slice(2).join("|")}))(?![\\p{L}]|-(?!minute|hour|day|week|year|month|step|word|key))`,
  "giu",
);
/** "one" is a number before these, and a pronoun elsewhere. */
const ONE =
  /(?<![\p{L}-])one(?= (?:minute|hour|day|week|fortnight|month|year|term|half|time|lesson|visit|adult|child|pupil|student|new|word|sign|step|key|instruction|classmate|club|thing|idea|close|paragraph|friend|or more|page|task|hand|parent)s?(?![\p{L}]))/giu;

/** Numbers as figures: "twenty-five minutes" is "25 minutes". "One" changes only where it surely counts. */
export function figures(text: string): string {
  return text
    .replace(
      WORD_NUMBER,
      (_all, tens: string | undefined, ones: string | undefined, small: string | undefined) => {
        if (small !== undefined) return String(NUMBERS.indexOf(small.toLowerCase()));
        const ten = (TENS.indexOf((tens ?? "").toLowerCase()) + 2) * 10;
        return String(ten + (ones === undefined ? 0 : NUMBERS.indexOf(ones.toLowerCase())));
      },
    )
    .replace(ONE, "1")
    .replace(/(\d) ?%/g, "$1 per cent");
}
