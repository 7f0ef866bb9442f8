// Finds phrases that begin with a word, and tries a pattern only where the first letters of a word allow it. A plan is
// walked by some thirty lists of words: tried at every letter, they took most of the time of a check.

import { CLASSES, letterClass, openingKey, openingsOf } from "./phrase-openings.js";

/** Every match of the pattern in a text, in order, as `matchAll` gives them. */
export type PhraseFinder = (text: string) => RegExpExecArray[];

/** What a pattern must begin with: no match starts inside a word. */
const AT_A_WORD = /^\(\?<!(?:\\p\{L\}|\[\\p\{L\})/;

/**
 * A finder of what a global pattern finds.
 * @throws when a match could begin inside a word or with anything but a letter; then `matchAll` is the way.
 */
export function phraseFinder(pattern: RegExp): PhraseFinder {
  if (!AT_A_WORD.test(pattern.source) || !pattern.global)
    throw new Error("A phrase finder needs a global pattern that starts behind no letter.");
  const openings = openingsOf(pattern);
  if (openings.subarray(0, CLASSES * CLASSES).includes(1))
    throw new Error("A phrase finder needs a pattern that starts with a letter.");
  const sticky = new RegExp(pattern.source, pattern.flags.replace("g", "y"));
  return (text) => {
    const found: RegExpExecArray[] = [];
    let before = 0;
    let here = text.length > 0 ? letterClass(text.charCodeAt(0)) : 0;
    let next = text.length > 1 ? letterClass(text.charCodeAt(1)) : 0;
    let free = 0;
    for (let at = 0; at < text.length; at++) {
      const third = at + 2 < text.length ? letterClass(text.charCodeAt(at + 2)) : 0;
      // Behind a letter of ASCII no word begins; beyond ASCII the pattern itself must tell.
      const mayBegin = here !== 0 && (before === 0 || before === CLASSES - 1);
      if (mayBegin && at >= free && openings[openingKey(here, next, third)] === 1) {
        sticky.lastIndex = at;
        const match = sticky.exec(text);
        if (match !== null) {
          found.push(match);
          free = match.index + Math.max(1, match[0].length);
        }
      }
      before = here;
      here = next;
      next = third;
    }
    return found;
  };
}

/** An entry of a list of phrases. A space of the pattern is white space or a hyphen, ` ?` either or nothing. */
interface Listed {
  pattern: string;
}

/** A phrase of a list in a text. */
export interface FoundPhrase<T> {
  entry: T;
  match: RegExpExecArray;
}

/** Finds the phrases of a list as whole words, in any case: one walk finds them all and tells which each is. */
export function listFinder<T extends Listed>(entries: readonly T[]): (text: string) => FoundPhrase<T>[] {
  const sources = entries.map(
    ({ pattern }) => `(${pattern.replaceAll(" ?", "[\\s-]?").replaceAll(" ", "[\\s-]+")})`,
  );
  const find = phraseFinder(
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sources.join("|")})(?![\p{L}\p{N}])`, "giu"),
  );
  return (text) =>
    find(text).map((match) => {
      const group = match.findIndex((words, index) => index > 0 && words !== undefined);
      return { entry: entries[group - 1]!, match };
    });
}
