// Easier words for harder ones. Each pair keeps the meaning wherever it stands; words that bind or bound anything
// (must, should, minimum, only ...) are never here, and neither are names, numbers or words of the law.

interface Pair {
  find: RegExp;
  say: string;
}

const pair = (find: string, say: string): Pair => ({
  find: new RegExp(`(?<![\\p{L}-])(?:${find})(?![\\p{L}-])`, "giu"),
  say,
});

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
  pair(`(?:with regard to|in relation to|regarding|concerning)(?! (?:${COUNTS}))`, "about"),
  pair("due to|owing to", "because of"),
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
  pair("attempt to", "try to"),
  pair("attempts to", "tries to"),
  pair("obtain", "get"),
  pair("obtains", "gets"),
  pair("purchase", "buy"),
  pair("frequently", "often"),
  pair("independently", "on your own"),
  pair("assist", "help"),
  pair("assists", "helps"),
  pair("assistance", "help"),
  pair("peers", "other children"),
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
  pair("1:1", "1 to 1"),
  pair("2:1", "2 to 1"),
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
  return PAIRS.reduce(
    (plain, { find, say }) =>
      plain.replace(find, (found: string) => {
        if (!young && YOUNG_ONLY.has(found.toLowerCase())) return found;
        return /^\p{Lu}/u.test(found) ? `${say.charAt(0).toUpperCase()}${say.slice(1)}` : say;
      }),
    text,
  );
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
