// The mark that the engine leaves on what it wrote: where it stood, digests of its words and pictures, shown or hidden.
// By it a person's change is told from a change of the engine, though nobody wrote down that there was one.

import { jsonDigest } from "../plan/digest.js";
import type { ScriptPart, ScriptRow, ScriptSentence } from "./script.js";

export interface MadeMark {
  /** Place of the row in its part, from 0. */
  at: number;
  words: string;
  pictures: string;
  hidden: boolean;
}

/** "12:9f86d081884c:7d659a2feaa0:shown". */
export const MADE_MARK = /^(\d{1,6}):([0-9a-f]{12}):([0-9a-f]{12}):(shown|hidden)$/;

/** A few letters of a digest: enough to see a change, by nobody who wants to hide one. */
export const shortDigest = (value: unknown): string => jsonDigest(value).slice(0, 12);

export const wordsDigest = (sentences: readonly ScriptSentence[]): string =>
  shortDigest(sentences.map(({ text }) => text));

export const picturesDigest = (sentences: readonly ScriptSentence[]): string =>
  shortDigest(sentences.map(({ symbol }) => symbol));

/** The mark of a row as it is. */
export function markOf({ sentences, hidden }: ScriptRow, at: number): MadeMark {
  return {
    at,
    words: wordsDigest(sentences),
    pictures: picturesDigest(sentences),
    hidden: hidden === true,
  };
}

/** The mark of a part's title and picture as they are. */
export const partMark = ({ title, symbol }: Pick<ScriptPart, "title" | "symbol">): MadeMark => ({
  at: 0,
  words: shortDigest(title),
  pictures: shortDigest(symbol),
  hidden: false,
});

/** Whether a row is as the engine left it. */
export function isAsMarked(row: ScriptRow, mark: MadeMark): boolean {
  const { words, pictures, hidden } = markOf(row, mark.at);
  return words === mark.words && pictures === mark.pictures && hidden === mark.hidden;
}

export const printMark = ({ at, words, pictures, hidden }: MadeMark): string =>
  `${at}:${words}:${pictures}:${hidden ? "hidden" : "shown"}`;

/** Undefined for what is no mark. */
export function readMark(made: string | undefined): MadeMark | undefined {
  const match = MADE_MARK.exec(made ?? "");
  if (match === null) return undefined;
  const [, at, words = "", pictures = "", shown] = match;
  return { at: Number(at), words, pictures, hidden: shown === "hidden" };
}
