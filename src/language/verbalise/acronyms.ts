// Acronyms as people of this field say them: "EHCP" letter by letter, "SENCO" and "CAMHS" as words. Other capitals are
// spelt when they are short or cannot be said; Roman numerals after a name or a label are numbers.

import { cardinal, letters, ordinal } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

/** Said as a word. Keys in capitals; values spelt so that their syllables count right. */
const SAID_AS_WORDS: Record<string, string> = {
  SENCO: "senco",
  SENDCO: "sendco",
  SEND: "send",
  SENDIASS: "sendias",
  SENDIST: "sendist",
  IASS: "eye-as",
  SALT: "salt",
  CAMHS: "cams",
  OFSTED: "ofsted",
  ELSA: "elsa",
  PECS: "pecks",
  MAKATON: "makaton",
  TEACCH: "teach",
  SCERTS: "serts",
  EOTAS: "ee-otas",
  EOTIS: "ee-otis",
  NEET: "neet",
  PIP: "pip",
  WISC: "wisk",
  CELF: "self",
  BAS: "bas",
  ABAS: "ay-bas",
  SNAP: "snap",
  MASH: "mash",
  COSHH: "cosh",
  NASEN: "nasen",
  GOSH: "gosh",
  ASDAN: "asdan",
  BTEC: "bee-tec",
  UCAS: "you-cas",
  MENCAP: "mencap",
  SCOPE: "scope",
  COVID: "covid",
  PIN: "pin",
  PALS: "pals",
  NICE: "nice",
  LEGO: "lego",
  STEM: "stem",
  SAT: "sat",
  SATS: "sats",
  IPSEA: "ipsea",
  LADO: "lado",
  MARAC: "marac",
  DOLS: "dolls",
  ADOS: "ay-dos",
  VOCA: "voca",
  WIAT: "wy-at",
  WAIS: "wace",
  YARC: "yark",
  ELKLAN: "elklan",
  TAF: "taff",
};

/** Five letters or more with a vowel among them, and spelt all the same. */
const SPELT_LONG = new Set(["EHCNA", "EHCAR"]);

/** Capitals with small letters inside: said letter by letter although they look like words. */
const SPELT_MIXED = new Set([
  "SpLD",
  "DfE",
  "PfA",
  "HoS",
  "SEMHs",
  "ToD",
  "QToD",
  "QTVI",
  "CoP",
  "AfL",
  "QfT",
  "BSc",
  "MSc",
  "MEd",
  "BEd",
  "PhD",
  "DClinPsy",
  "IoE",
]);

const ROMAN: Record<string, number> = {
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
};
const LABEL =
  "Part|Chapter|Volume|Book|Phase|Stage|Level|Type|Grade|Tier|Annex|Appendix|Schedule|Section|Act|Table|Figure";

const VOWEL = /[AEIOUY]/;

/** Four capitals or fewer are spelt; longer ones only when no one could say them. */
function acronymSaid(word: string): string {
  const known = SAID_AS_WORDS[word];
  if (known !== undefined) return known;
  return word.length <= 4 ||
    SPELT_LONG.has(word) ||
    !VOWEL.test(word) ||
    /[BCDFGHJKLMNPQRSTVWXZ]{4}/.test(word)
    ? letters(word)
    : word.toLowerCase();
}

const plainCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

export const acronymRules: readonly Rule[] = [
  rule(
    new RegExp(`\\b(${LABEL})\\s(${Object.keys(ROMAN).join("|")})\\b`, "g"),
    ([, label = "", numeral = ""]) => `${label} ${cardinal(ROMAN[numeral] ?? 0)}`,
  ),
  rule(
    /\b(\p{Lu}\p{Ll}+)\s(II|III|IV|VI|VII|VIII)\b(?:\.(?=\s+\p{Ll}|\s*$))?/gu,
    ([, name = "", numeral = ""]) => `${name} the ${ordinal(ROMAN[numeral] ?? 0)}`,
  ),
  rule(/\bSENDCos?\b|\bSENDCOs?\b/g, ([word = ""]) => (word.endsWith("s") ? "sendcos" : "sendco")),
  rule(/\bSENCos?\b|\bSENCOs?\b/g, ([word = ""]) => (word.endsWith("s") ? "sencos" : "senco")),
  rule(/\bSaLTs?\b/g, ([word = ""]) => (word.endsWith("s") ? "salts" : "salt")),
  rule(/\b[A-Z]{1,2}[a-z][A-Za-z]{1,6}\b|\b[A-Z]{2}[a-z]\b|\b[A-Z][a-z][A-Z]\b/g, ([word = ""]) =>
    SPELT_MIXED.has(word) ? letters(word) : undefined,
  ),
  // Editions of tests: "WISC-V", "WIAT-III".
  rule(/(?<=\b[A-Z]{2,})-(II|III|IV|V)\b/g, ([, numeral = ""]) => `-${cardinal(ROMAN[numeral] ?? 0)}`),
  rule(/\b([A-Z])&([A-Z])\b/g, ([, first = "", second = ""]) => `${first} and ${second}`),
  // In a line all in capitals the words are words.
  rule(/\b([A-Z]{2,})(['’]s|s)?\b/g, ([, word = "", ending = ""], { before, after }) => {
    const around = before + after;
    const shouted =
      word.length > 4 && plainCapitals(around.replaceAll(/[^\p{L}]/gu, "")) && /\p{Lu}{3}/u.test(around);
    if (shouted) return undefined;
    const said = acronymSaid(word);
    return `${said}${ending === "" ? "" : said.includes(" ") || said.length === 1 ? "s" : ending}`;
  }),
];
