// The first words of a text, as they stand. A summary never rewrites: it takes a sentence or the start of one, and
// shows by "…" that more follows. What it takes says no fact that the sentence does not say: "up to 4" is never "4". What
// it leaves takes nothing back: no exception, condition or second amount. Where no stop is safe the sentence stays whole.

import { factsOf } from "../../language/facts.js";
import { factKey } from "../../language/facts-model.js";
import { holdsLimit, unitsOfAmounts } from "../../language/limits.js";
import { matchesOf } from "../../language/matches.js";
import { splitSentences } from "../../language/sentences.js";
import { wordsOf } from "../../language/words.js";
import { plainText } from "../../plan/text.js";

const MORE = " …";

/** Words that promise more, at the end of what was cut. */
const LOOSE = new Set(
  "a about after also among an and as at before behind beside between both but by during facing for from goes her his i if in including inside into is it its least more most my near nor of on or our over she he than that the their them they through to under up using very we what when where which who whose will with within you your".split(
    " ",
  ),
);

/** Words that lean on the preposition after them: "asks | for", "access | to". */
const LEANING =
  /\b(?:able|access|according|are|asks?|be|been|cares?|close|comes?|depends?|due|fed|given|goes|has|have|is|learns?|likes?|listens?|looks?|made|needs?|next|points?|put|ready|responds?|speaks?|taken|takes?|talks?|tries|try|unable|used|waits?|wants?|was|were|willing|works?)$/i;

/** What is said of all, of both or of the whole holds for what comes after it too. */
const OF_ALL =
  /\b(?:all|always|any|both|each|either|every|everybody|everyone|everything|full-time|throughout|whole)\b/i;

/** A sentence of the summary has 25 words at most (Advocacy Project; Plain English). */
export const MOST_WORDS = 25;

export const isLong = (text: string, most = MOST_WORDS): boolean => wordsOf(text).length > most;

/** The text's first sentence; its beginning up to a stop of some kind when it is longer than `most` words. */
export function brief(text: string, most: number): string {
  const sentence = firstSentence(text);
  return wordsOf(sentence).length <= most ? sentence : beginning(sentence, most);
}

/** The first sentence of a text, without marks; "" when it has none. */
export function firstSentence(text: string): string {
  const [block = ""] = plainText(text).trim().split(/\n+/);
  return splitSentences(block)[0]?.text ?? block.trim();
}

/** Stops to end at, the strongest first. */
const STOPS: { mark: RegExp; least: number }[] = [
  { mark: /[;:]/g, least: 3 },
  // A comma may stand inside a list, so a good part of the sentence must come before it.
  { mark: /,| [-–—] | \(/g, least: 5 },
  // What follows them says more of what stands before; "unless" and "until" are none of them, for they bind it.
  { mark: /\s(?:to|from|for|with|at|in|on|by|that|which|who|where|so that)\s/g, least: 4 },
];

function withoutLoose(words: string): string {
  const left = words.trim().split(/\s+/);
  while (left.length > 0 && LOOSE.has((left.at(-1) ?? "").toLowerCase().replace(/[,;:]$/, ""))) left.pop();
  return left.join(" ").replace(/[,;:]$/, "");
}

function beginning(sentence: string, most: number): string {
  const said = new Set(factsOf(sentence).map(factKey));
  const isTrue = (part: string): boolean => factsOf(part).every((fact) => said.has(factKey(fact)));
  for (const { mark, least } of STOPS) {
    const ends = matchesOf(sentence, mark).map((match) => withoutLoose(sentence.slice(0, match.index)));
    const best = ends.findLast((part) => {
      const count = wordsOf(part).length;
      return count <= most && count >= least && isTrue(part) && isWhole(part, sentence);
    });
    if (best !== undefined) return best + MORE;
  }
  return sentence;
}

/** How far something goes, and what must be: "can walk | for up to 5 minutes before he must stop". */
const BOUNDS =
  /\b(?:up to|no (?:more|longer|later) than|at (?:most|the most)|maximum|less than|fewer than|before (?:he|she|they|it)|must)\b/i;

/** Whether a beginning means by itself what it means in its sentence. */
function isWhole(part: string, sentence: string): boolean {
  const left = sentence.slice(part.length);
  if (LEANING.test(part) || holdsLimit(left) || BOUNDS.test(left)) return false;
  const amounts = unitsOfAmounts(part);
  if (unitsOfAmounts(left).some((unit) => amounts.includes(unit))) return false;
  // A negation, a condition or "all" reaches to the end of its clause; what a colon opens only tells more of it.
  const stop = left.trimStart().charAt(0);
  return stop === ";" || (!holdsLimit(part) && (stop === ":" || !OF_ALL.test(part)));
}
