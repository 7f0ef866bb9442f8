// A second opinion on single sentences by retext-readability: seven formulas vote whether a sentence is hard at an age. The
// only file that imports it. It is shown beside our own scores and decides nothing. Sentences and words are ours, and
// three of its votes, which rest on two known faults, are taken back and cast again.

import retextReadability from "retext-readability";
import { isListedDaleChall } from "../../language/dale-chall-words.js";
import type { Word } from "../../language/words.js";
import { NO_COUNTS } from "./counts.js";
import type { Counts } from "./counts.js";
import { daleChall, smog, spache } from "./formulas.js";
import { isListedSpache } from "./spache-words.js";

export interface OpinionCounts {
  /** Sentences that were long enough to be voted on. */
  sentences: number;
  /** Those that most formulas find too hard. */
  hard: number;
}

export const NO_OPINION: OpinionCounts = { sentences: 0, hard: 0 };

export const addOpinions = (a: OpinionCounts, b: OpinionCounts): OpinionCounts => ({
  sentences: a.sentences + b.sentences,
  hard: a.hard + b.hard,
});

/** Readers of this age should manage a plan. */
export const OPINION_AGE = 16;
/** Fewer words than this: no vote, as the package has it. */
export const SHORTEST_SENTENCE = 5;
const MAJORITY = 4;
const FORMULAS_VOTING = 7;

/** The package tells its votes in words, and only where there are any; an infinitesimal threshold makes it tell all. */
const ASK_FOR_EVERY_VOTE = Number.MIN_VALUE;

/** Votes of the package as they are, 0 to 7. */
export function packageVotes(words: readonly string[], age: number): number {
  let votes = 0;
  const transform = retextReadability({ age, minWords: 0, threshold: ASK_FOR_EVERY_VOTE });
  const children = words.map((value) => ({
    type: "WordNode",
    children: [{ type: "TextNode", value }],
  }));
  const tree = { type: "RootNode", children: [{ type: "SentenceNode", children }] };
  const file = {
    message: (reason: string) => {
      votes = reason.includes(" all ") ? FORMULAS_VOTING : Number(/\d+/.exec(reason)?.[0] ?? 0);
      return {};
    },
  };
  (transform as unknown as (tree: unknown, file: unknown) => void)(tree, file);
  return votes;
}

const different = (words: readonly string[], listed: (word: string) => boolean): number =>
  new Set(words.filter(listed)).size;

const gradeAge = (grade: number): number => Math.round(grade + 5);

/** The upper grade of a Dale-Chall score, by Dale and Chall's own table. */
function daleChallAge(score: number): number {
  const upper = [4, 6, 8, 10, 12, 15][Math.max(0, Math.floor(score) - 4)];
  return upper === undefined ? Infinity : gradeAge(upper);
}

/** The age that the package has for a SMOG grade: it takes a root of what is a grade already, and never exceeds 12. */
const rootedSmogAge = (grade: number): number => Math.ceil(Math.sqrt(grade) + 2.5);

const tally = (...votes: readonly boolean[]): number => votes.filter(Boolean).length;

/**
 * Votes that a sentence is too hard at an age, 0 to 7. The package counts a familiar word as hard when it stands a second
 * time (Dale-Chall and Spache), and its SMOG cannot find anything hard from the age of 12: these three are cast again.
 */
export function hardVotes(
  written: readonly Word[],
  age: number,
  syllablesOf: (word: string) => number,
): number {
  const texts = written.map(({ text }) => text);
  const words = texts.map((text) => text.toLowerCase());
  const polysyllables = texts.filter((text) => syllablesOf(text) >= 3).length;
  const counts = (hard: Partial<Counts>): Counts => ({
    ...NO_COUNTS,
    words: words.length,
    sentences: 1,
    polysyllables,
    ...hard,
  });
  const smogGrade = smog(counts({}));
  const daleChallVote = (hard: number): boolean =>
    daleChallAge(daleChall(counts({ unfamiliarDaleChall: hard }))) > age;
  const spacheVote = (hard: number): boolean => gradeAge(spache(counts({ unfamiliarSpache: hard }))) > age;
  const faulty = tally(
    daleChallVote(words.length - different(words, isListedDaleChall)),
    spacheVote(words.length - different(words, isListedSpache)),
    rootedSmogAge(smogGrade) > age,
  );
  const mended = tally(
    daleChallVote(words.filter((word) => !isListedDaleChall(word)).length),
    spacheVote(different(words, (word) => !isListedSpache(word))),
    gradeAge(smogGrade) > age,
  );
  return packageVotes(texts, age) - faulty + mended;
}

/** The opinion on sentences given as their words. */
export function secondOpinion(
  sentences: readonly (readonly Word[])[],
  syllablesOf: (word: string) => number,
): OpinionCounts {
  const voted = sentences.filter((words) => words.length >= SHORTEST_SENTENCE);
  return {
    sentences: voted.length,
    hard: voted.filter((words) => hardVotes(words, OPINION_AGE, syllablesOf) >= MAJORITY).length,
  };
}
