// Abbreviations of ordinary writing said in full: "e.g." is "for example", "approx." is "approximately".

import { phraseFinder } from "../phrase-finder.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

/** Lower case, without their last point. */
const ABBREVIATIONS: Record<string, string> = {
  "e.g": "for example",
  eg: "for example",
  "i.e": "that is",
  ie: "that is",
  etc: "et cetera",
  approx: "approximately",
  vs: "versus",
  "p.a": "per annum",
  "p.w": "per week",
  pcm: "per calendar month",
  incl: "including",
  excl: "excluding",
  dept: "department",
  govt: "government",
  asst: "assistant",
  min: "minimum",
  max: "maximum",
  avg: "average",
  cf: "compare",
  viz: "namely",
  ref: "reference",
  tel: "telephone",
  mob: "mobile",
  hrs: "hours",
  hr: "hour",
  mins: "minutes",
  secs: "seconds",
  wk: "week",
  wks: "weeks",
  yrs: "years",
  yr: "year",
  mths: "months",
  esp: "especially",
  avge: "average",
  sept: "September",
  rd: "Road",
  ave: "Avenue",
  cres: "Crescent",
  para: "paragraph",
  paras: "paragraphs",
  tbc: "to be confirmed",
  "n/a": "not applicable",
  "w/c": "week commencing",
  "w/b": "week beginning",
  "w/e": "week ending",
  "w.e.f": "with effect from",
  "w/o": "without",
  "c/o": "care of",
  "p/w": "per week",
  "p/m": "per month",
  "p/a": "per annum",
  "p/h": "per hour",
  "p/t": "part time",
  "f/t": "full time",
  "b/c": "because",
  "d.o.b": "date of birth",
  dob: "date of birth",
  "a.k.a": "also known as",
  "a.s.a.p": "as soon as possible",
  asap: "as soon as possible",
  nb: "note well",
  "n.b": "note well",
};

/** Said only with their point: without it they are words or names. */
const NEEDS_POINT = new Set([
  "min",
  "max",
  "ref",
  "rd",
  "ave",
  "cres",
  "para",
  "paras",
  "esp",
  "excl",
  "incl",
  "mob",
]);

const TITLES: Record<string, string> = {
  mr: "Mister",
  mrs: "Missis",
  ms: "Miz",
  mx: "Mix",
  dr: "Doctor",
  prof: "Professor",
  rev: "Reverend",
  messrs: "Messers",
};

const escape = (text: string): string => text.replaceAll(/[./]/g, "\\$&");
const KEYS = Object.keys(ABBREVIATIONS)
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join("|");

const findAny = phraseFinder(
  new RegExp(`(?<![\\p{L}])(?:s/he|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Messrs|St|${KEYS})(?![\\p{L}])`, "giu"),
);

/** Most texts hold no abbreviation, and need not be read for each. */
export const hasAbbreviation = (text: string): boolean => findAny(text).length > 0;

export const abbreviationRules: readonly Rule[] = [
  rule(/\bs\/he\b/g, () => "she or he"),
  rule(
    /\b(Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Messrs)\b\.?(?=\s|['’])/g,
    ([, title = ""]) => TITLES[title.toLowerCase()],
  ),
  // "St Mary's" is a saint, "High St" a street.
  rule(/(\p{Lu}\p{Ll}+\s)St\b\.?(?!\.?\s\p{Lu})/gu, ([, name = ""]) => `${name}Street`),
  rule(/\bSt\b\.?(?=\s\p{Lu})/gu, () => "Saint"),
  rule(
    new RegExp(`(?<![\\p{L}\\d.])(${KEYS})(?![\\p{L}\\d])(\\.?)`, "giu"),
    ([written = "", short = "", point = ""], { after }) => {
      const key = short.toLowerCase();
      // Capitals are another word ("IE" is not "i.e."), but "E.g." opens a sentence and "N/A", "TBC" are capitals anyway.
      if (/^\p{Lu}{2}/u.test(short) && !["tbc", "dob", "asap", "nb"].includes(key)) return undefined;
      if (NEEDS_POINT.has(key) && (point === "" || /^\s*$/.test(after))) return undefined;
      const said = ABBREVIATIONS[key];
      if (said === undefined) return undefined;
      const capital = /^\p{Lu}\p{Ll}?/u.test(written) && key.length <= 3 && /^[ei]/.test(key);
      const stop =
        point === "." && /^(?:["'’”)]*\s+\p{Lu}|["'’”)]*\s*$)/u.test(after) && !/^[ei]\.?[ge]$/.test(key)
          ? "."
          : "";
      return `${capital ? said.charAt(0).toUpperCase() + said.slice(1) : said}${stop}`;
    },
  ),
];
