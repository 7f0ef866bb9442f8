// The sentences of a plan that matter most, word for word: chosen by cue words, section, place and plainness.

import { splitSentences } from "../../language/sentences.js";
import { syllables } from "../../language/syllables.js";
import { wordsOf } from "../../language/words.js";
import { textsOf, type TextItem } from "../../plan/items.js";
import type { Plan } from "../../plan/schema.js";
import type { SectionCode } from "../../plan/sections.js";
import { plainText } from "../../plan/text.js";
import { isSensitive } from "./sensitive.js";

export interface Extract {
  text: string;
  section: SectionCode;
  /** Pointer to the text it stands in. */
  pointer: string;
  /** Whose words they are, when they are somebody's own. */
  itemId: string | undefined;
}

interface Candidate extends Extract {
  score: number;
  /** Place among all candidates: decides between equals. */
  order: number;
  bag: ReadonlySet<string>;
}

const LONGEST = 20;
const SHORTEST = 5;
const TOO_ALIKE = 0.6;
const MOST_FROM_A_SECTION = 2;

/** Sections whose sentences say who somebody is and what they need; the rest has its own place in a summary. */
const SECTION_WEIGHT: Partial<Record<SectionCode, number>> = { A: 2, B: 1.5, C: 1, D: 0.5 };

const CUES =
  /\b(?:best|calm|cannot|happy|help|helps|important|likes?|loves?|matters?|must|needs?|never|proud|safe|scared|wants?|worried|worries)\b/gi;

/** Words that lean on the sentence before. */
const LEANS =
  /^(?:and|also|as a result|at that|at those|because|but|he|her|his|however|if so|instead|it|its|one|otherwise|she|so|some|such|that|the other|their|then|there|these|they|this|those|which)\b/i;

/** At most `most` sentences, in the order of the plan. */
export function mostImportant(plan: Plan, most: number): Extract[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates(plan).sort((a, b) => b.score - a.score || a.order - b.order)) {
    if (chosen.length === most) break;
    const sameSection = chosen.filter((other) => other.section === candidate.section).length;
    const sameText = chosen.some((other) => other.pointer === candidate.pointer);
    const known = chosen.some((other) => likeness(other.bag, candidate.bag) >= TOO_ALIKE);
    if (sameSection < MOST_FROM_A_SECTION && !sameText && !known) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.order - b.order);
}

function candidates(plan: Plan): Candidate[] {
  const texts = textsOf(plan).filter((item) => !isSensitive(plan, item.itemId));
  return texts.flatMap((item) => sentencesOf(item)).map((sentence, order) => ({ ...sentence, order }));
}

function sentencesOf(item: TextItem): Omit<Candidate, "order">[] {
  const weight = SECTION_WEIGHT[item.section];
  if (weight === undefined) return [];
  const lines = plainText(item.text).split(/\n+/);
  const sentences = lines.flatMap((line) => splitSentences(line).map((sentence) => sentence.text));
  return sentences.flatMap((text, place) => {
    const words = wordsOf(text).map((word) => word.text.toLowerCase());
    if (words.length < SHORTEST || words.length > LONGEST || LEANS.test(text) || !/[.!?]["'’”]?$/.test(text))
      return [];
    const hard = words.filter((word) => syllables(word) >= 3).length / words.length;
    const cues = Math.min(2, text.match(CUES)?.length ?? 0);
    const score = weight + cues + (place === 0 ? 1 : place === 1 ? 0.5 : 0) + (1 - 2 * hard);
    const { section, pointer } = item;
    return [{ text, section, pointer, itemId: item.itemId, score, bag: new Set(words) }];
  });
}

/** Jaccard: shared words over all words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
