// The plain forms that a word may be an inflection of. The word lists hold plain forms, in American spelling.

/** Endings with what they may have replaced; tried in order. */
const VERB_AND_NOUN: readonly [ending: RegExp, plain: readonly string[]][] = [
  [/ies$/, ["y", "ie"]],
  [/ied$/, ["y", "ie"]],
  [/es$/, ["", "e"]],
  [/s$/, [""]],
  [/ed$/, ["", "e"]],
  [/ing$/, ["", "e"]],
  [/n$/, [""]],
];

const COMPARISON: readonly [ending: RegExp, plain: readonly string[]][] = [
  [/ier$/, ["y"]],
  [/iest$/, ["y"]],
  [/er$/, ["", "e"]],
  [/est$/, ["", "e"]],
  [/ily$/, ["y"]],
  [/ly$/, ["", "le"]],
];

function plainForms(word: string, endings: readonly [RegExp, readonly string[]][]): string[] {
  return endings.flatMap(([ending, replacements]) => {
    if (!ending.test(word)) return [];
    const stem = word.replace(ending, "");
    if (stem.length < 2) return [];
    const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    return [...replacements.map((replacement) => stem + replacement), ...single];
  });
}

/** Plurals, possessives and the regular forms of verbs. */
export const verbAndNounForms = (word: string): string[] =>
  /[sdgn]$/.test(word) ? plainForms(word, VERB_AND_NOUN) : [];

/** Comparatives, superlatives and adverbs in -ly. */
export const comparisonForms = (word: string): string[] =>
  /[rty]$/.test(word) ? plainForms(word, COMPARISON) : [];

const BRITISH: Record<string, string> = {
  mum: "mother",
  mummy: "mother",
  mums: "mother",
  grey: "gray",
  programme: "program",
  cheque: "check",
  tyre: "tire",
  pyjamas: "pajamas",
  maths: "arithmetic",
  plough: "plow",
  storey: "story",
  practise: "practice",
  jewellery: "jewelry",
  cosy: "cozy",
  aeroplane: "airplane",
};

/** The American spelling that a British word has on the lists; the word itself when there is no other. */
export function americanSpelling(word: string): string {
  const known = BRITISH[word];
  if (known !== undefined) return known;
  if (!/our|tre|is[ei]|ll/.test(word)) return word;
  return word
    .replace(/(?<=\w{2})our(?=s$|ed$|ing$|ite$|ites$|ful$|$)/, "or")
    .replace(/(?<=\w{2})tre(?=s$|$)/, "ter")
    .replace(/(?<=\w{3})is(?=e$|es$|ed$|ing$)/, "iz")
    .replace(/(?<=[aeiou]l)l(?=ed$|ing$|er$)/, "");
}
