// Where a line may end: by the rules of Unicode Annex 14, and between the words of Thai, which puts no space there.

import LineBreaker from "linebreak";
import type { Leaf } from "./leaves.js";

export interface LineBreak {
  /** Offset of the first character after it. */
  position: number;
  /** A line must end here. */
  required: boolean;
}

/** Places in a leaf's text where a line may end, in order; the last is the end of the text. */
export function lineBreaks(leaf: Leaf): LineBreak[] {
  const { text } = leaf;
  const breaker = new LineBreaker(text);
  const breaks: LineBreak[] = [];
  let from = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    const { position } = at;
    const last = position === text.length;
    // A soft hyphen is kept and never shown, so a line does not end at it.
    if (!last && text[position - 1] === "\u00ad") continue;
    if (isInsidePicture(leaf, position)) continue;
    for (const inner of thaiBreaks(text.slice(from, position)))
      breaks.push({ position: from + inner, required: false });
    breaks.push({ position, required: (at.required ?? false) && !last });
    from = position;
  }
  return breaks;
}

/** An emoji of several characters is one picture. */
function isInsidePicture({ runs }: Leaf, position: number): boolean {
  return runs.some(({ emoji, from, to }) => emoji !== undefined && from < position && position < to);
}

const words = new Intl.Segmenter("th", { granularity: "word" });

/** Between two Thai letters, but not before a sign that belongs to the word before it (repetition, abbreviation). */
const BETWEEN_THAI = /(?<=[\p{Script=Thai}])(?=[\u0e01-\u0e2e\u0e30\u0e32\u0e40-\u0e44])/u;

function thaiBreaks(text: string): number[] {
  if (!/\p{Script=Thai}/u.test(text)) return [];
  const starts = [...words.segment(text)].map(({ index }) => index).slice(1);
  return starts.filter((index) => BETWEEN_THAI.test(text.slice(index - 1, index + 1)));
}
