// The first words of a text, as they stand. A summary never rewrites: it takes a sentence or the start of one, and
// shows by "…" that more follows. What it takes says no fact that the sentence does not say: "up to 4" is never "4".

import { factsOf } from "../../language/facts.js";
import { factKey } from "../../language/facts-model.js";
import { matchesOf } from "../../language/matches.js";
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
  // What follows them says more of what stands before; "unless" and "until" are none of them, for they bind it.
  { mark: /\s(?:to|from|for|with|at|in|on|by|that|which|who|where|while|so that)\s/g, least: 4 },
];

function withoutLoose(words: string): string {
  return words.replace(LOOSE, "").replace(/[,;:]$/, "");
}

function beginning(sentence: string, most: number): string {
  const said = new Set(factsOf(sentence).map(factKey));
  const isTrue = (part: string): boolean => factsOf(part).every((fact) => said.has(factKey(fact)));
  for (const { mark, least } of STOPS) {
    const ends = matchesOf(sentence, mark).map((match) => withoutLoose(sentence.slice(0, match.index)));
    const best = ends.findLast((part) => {
      const count = wordsOf(part).length;
      return count <= most && count >= least && isTrue(part);
    });
    if (best !== undefined) return best + MORE;
  }
  return firstWords(sentence, most, isTrue);
}

/** As many words as are wanted, or a few more or fewer where that many would change a fact; else all of them. */
function firstWords(sentence: string, most: number, isTrue: (part: string) => boolean): string {
  const words = wordsOf(sentence);
  for (const count of [most, most - 1, most - 2, most + 1, most + 2, most + 3]) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const part = withoutLoose(sentence.slice(0, last.to));
    if (part !== "" && isTrue(part)) return part.length < sentence.length ? part + MORE : sentence;
  }
  return sentence;
}
