// Tokens for reading facts: figures, words and marks by themselves, so that "20-minute", "1:4" and "half-termly" can
// be read piece by piece.

import { matchesOf } from "./matches.js";

export interface FactToken {
  /** As it stands in the text. */
  text: string;
  /** Lower case, with straight apostrophes. */
  word: string;
  kind: "figure" | "word" | "mark";
  from: number;
  to: number;
  /** No white space stands before it. */
  joined: boolean;
}

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[½¼¾⅓⅔]|[^\s]/gu;

/** The tokens of a text, in order, with UTF-16 offsets. */
export function factTokens(text: string): FactToken[] {
  let end = 0;
  return matchesOf(text, TOKEN).map((match) => {
    const [token] = match;
    const from = match.index;
    const joined = from === end && from > 0;
    end = from + token.length;
    return {
      text: token,
      word: token.toLowerCase().replaceAll("’", "'"),
      kind: /^[\d½¼¾⅓⅔]/.test(token) ? "figure" : /^[\p{L}\p{M}]/u.test(token) ? "word" : "mark",
      from,
      to: end,
      joined,
    };
  });
}

/** Whether a sentence ends at the token: nothing reaches over it. */
export function endsSentence(token: FactToken | undefined): boolean {
  return token === undefined || /^[.!?;]$/.test(token.word);
}

/** A rough stem, the same on both sides of a comparison: "likes", "liked" and "liking" are "lik". */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, "");
  if (plain.length <= 3) return plain;
  return plain
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:ing|ed|es|s|e)$/, "")
    .replace(/([bdfgklmnprt])\1$/, "$1");
}
