// One term for one concept: words that compete for one thing. Two of a group in one copy are one too many. Only words
// that mean the same in every sentence of a copy stand here: a nursery is no school, and a helper is not every adult.

import { escapeRegExp } from "../../language/escape-regexp.js";

/** Each group with the word that a copy should use first; the patterns match whole words in any case. */
const GROUPS: readonly (readonly [keep: string, ...others: string[]])[] = [
  ["teaching assistants?", "learning support assistants?", "classroom assistants?", "TAs?", "LSAs?"],
  ["key workers?", "key adults?", "key persons?", "key people"],
  ["other children", "peers"],
  ["photos?", "photographs?"],
  ["maths", "mathematics"],
  ["PE", "physical education"],
  ["phone", "telephone"],
  ["toilets?", "lavator(?:y|ies)", "bathrooms?"],
  ["feelings?", "emotions?"],
  ["adults?", "grown-ups?", "members? of staff", "staff members?"],
  ["mum", "mother", "mummy"],
  ["dad", "father", "daddy"],
  ["break ?times?", "playtimes?"],
  ["lunch ?times?", "dinner ?times?"],
  ["speech and language therapists?", "speech therapists?", "SALTs?", "SLTs?"],
  ["occupational therapists?", "OTs?"],
  ["physiotherapists?", "physios?"],
  ["educational psychologists?", "EPs?"],
  ["1 to 1", "one-to-one", "one to one", "1:1"],
  ["council", "local authority"],
];

const PATTERNS = GROUPS.map((group) =>
  group.map(
    (words) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, isShort(words) ? "u" : "iu"),
  ),
);

/** Short forms in capitals are matched in capitals only. */
function isShort(words: string): boolean {
  return /^\p{Lu}{2,}/u.test(words);
}

interface Placed {
  text: string;
  pointer: string;
}

/** Places of sentences that use another word for what an earlier sentence named: one place for each other word. */
export function competingTerms(sentences: readonly Placed[], names: readonly string[]): string[] {
  const known = longNames(names);
  const bare = sentences.map(({ text, pointer }) => ({
    text: known === undefined ? text : text.replace(known, ""),
    pointer,
  }));
  return PATTERNS.flatMap((group) => {
    const first = group.flatMap((pattern) => bare.find(({ text }) => pattern.test(text)) ?? []);
    const [, ...others] = first.sort((a, b) => bare.indexOf(a) - bare.indexOf(b));
    return others.map(({ pointer }) => pointer);
  });
}

/** Matches names of several words: a council's own name is no other word for "council". */
function longNames(names: readonly string[]): RegExp | undefined {
  const known = names.filter((name) => name.includes(" ")).map(escapeRegExp);
  return known.length === 0 ? undefined : new RegExp(known.join("|"), "gu");
}
