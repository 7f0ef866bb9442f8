// Nouns made of verbs ("the implementation of", "on completion"): they hide who does what. Ordinary words that only
// look like them, and the terms of the law and of the field that a plan cannot do without, are left out.

import { matchesOf } from "./matches.js";
import { phraseFinder } from "./phrase-finder.js";

export interface Nominalisation {
  /** UTF-16 offsets in the text. */
  from: number;
  to: number;
}

/** Looked for from their ends: a pattern that begins with any letters is tried at every letter of every word. */
const ENDING = /(?:[ts]ion|ment|[ae]nce)s?(?![\p{L}\p{N}-])/giu;
const LETTER = /\p{L}/u;
const NO_START = /[\p{N}-]/u;
const FEWEST_LETTERS = 3;
/** Those in -al and -ure are few enough to name. */
const findOthers = phraseFinder(
  /(?<![\p{L}\p{N}-])(?:approval|arrival|closure|denial|dismissal|disposal|exposure|failure|proposal|referral|refusal|rehearsal|removal|renewal|withdrawal)s?(?![\p{L}\p{N}-])/giu,
);
const LOOKS_LIKE_ONE = /[ts]ion|ment|nce|al|ure/i;

/** Not made of a verb, or long since a thing of its own. */
const ORDINARY =
  "action addition ambition attention caption commission companion condition connection conversation correspondence dictation " +
  "dimension division emotion employment fiction foundation information occasion organisation qualification recreation " +
  "fraction function generation infection injection junction location lotion mansion mention mission motion nation operation option " +
  "passion pension population portion position potion profession question ration reaction region relation religion section " +
  "situation solution station television tension tradition vacation version vision " +
  "apartment cement comment compartment department document element environment equipment experiment fragment garment government " +
  "implement instrument moment ointment ornament parliament pavement payment segment supplement torment " +
  "absence advance ambulance audience balance chance circumstance conference confidence conscience dance difference distance " +
  "entrance essence evidence experience fence finance france glance hence independence influence insurance intelligence licence " +
  "guidance inference patience precision protection reception session once ounce pence presence prince province reference renaissance residence " +
  "resilience romance science sentence sequence silence since stance substance trance violence";

/** Words of the law and of the field: they name what the plan is about. */
const TERMS =
  "constipation continence immunisation impairment induction nutrition saturation suction " +
  "accommodation assessment assistance cognition communication concentration education habilitation " +
  "instruction interaction intervention medication mediation provision rehabilitation sensation statement " +
  "stimulation transition treatment appointment placement allowance attendance";

const NOT_COUNTED = new Set(`${ORDINARY} ${TERMS}`.split(" "));

const counted = (word: string): boolean => !NOT_COUNTED.has(word.toLowerCase().replace(/s$/, ""));

/** The nominalisations of a text, in order. */
export function nominalisations(text: string): Nominalisation[] {
  if (!LOOKS_LIKE_ONE.test(text)) return [];
  const others = findOthers(text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...withEnding(text), ...others]
    .filter(({ from, to }) => counted(text.slice(from, to)))
    .sort((a, b) => a.from - b.from);
}

/** Words of some letters with such an ending. */
function withEnding(text: string): Nominalisation[] {
  const found: Nominalisation[] = [];
  for (const match of matchesOf(text, ENDING)) {
    let from = match.index;
    while (from > 0 && LETTER.test(text.charAt(from - 1))) from -= 1;
    if (match.index - from < FEWEST_LETTERS || NO_START.test(text.charAt(from - 1))) continue;
    found.push({ from, to: match.index + match[0].length });
  }
  return found;
}
