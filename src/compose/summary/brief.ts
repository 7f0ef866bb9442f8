// The first words of a text, as they stand. A summary never rewrites: it takes a sentence or the start of one, and
// shows by "…" that more follows.

import { splitSentences } from "../../language/sentences.js";
import { wordsOf } from "../../language/words.js";
import { plainText } from "../../plan/text.js";

const MORE = " …";

/** Words that promise more, at the end of what was cut. */
const LOOSE =
  /(?:\s+(?:a|about|an|and|as|at|but|by|for|from|goes|his|her|if|in|into|is|of|on|or|than|that|the|their|to|when|where|which|who|whose|with))+$/i;

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
];

function withoutLoose(words: string): string {
  return words.replace(LOOSE, "").replace(/[,;:]$/, "");
}

function beginning(sentence: string, most: number): string {
  for (const { mark, least } of STOPS) {
    const ends = [...sentence.matchAll(mark)].map((match) => withoutLoose(sentence.slice(0, match.index)));
    const best = ends.findLast((part) => wordsOf(part).length <= most && wordsOf(part).length >= least);
    if (best !== undefined) return best + MORE;
  }
  const last = wordsOf(sentence)[most - 1];
  return last === undefined ? sentence : withoutLoose(sentence.slice(0, last.to)) + MORE;
}
