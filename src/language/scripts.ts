// Writing systems by their codes of ISO 15924: which stretches of a text are written in which, and which one a language
// is written in.

import { matchesOf } from "./matches.js";

/** Systems that are told apart; `Hani` is Chinese writing of which nothing says whose it is. */
export type Script =
  | "Latn"
  | "Grek"
  | "Cyrl"
  | "Arab"
  | "Hebr"
  | "Deva"
  | "Beng"
  | "Guru"
  | "Gujr"
  | "Taml"
  | "Thai"
  | "Hani"
  | "Jpan"
  | "Kore";

/** A stretch of a text in one system, from its first letter to its last. */
export interface ScriptRun {
  script: Script;
  /** Offsets, UTF-16 units. */
  from: number;
  to: number;
}

/** What is written in one system; marks and digits that it shares with few others count as its own. */
const CHARACTERS: readonly (readonly [Script, string])[] = [
  ["Latn", "\\p{Script=Latin}"],
  ["Grek", "\\p{Script_Extensions=Greek}"],
  ["Cyrl", "\\p{Script=Cyrillic}"],
  ["Arab", "\\p{Script_Extensions=Arabic}"],
  ["Hebr", "\\p{Script=Hebrew}"],
  ["Deva", "\\p{Script=Devanagari}\\u0964\\u0965"],
  ["Beng", "\\p{Script=Bengali}\\u0964\\u0965"],
  ["Guru", "\\p{Script=Gurmukhi}\\u0964\\u0965"],
  ["Gujr", "\\p{Script=Gujarati}\\u0964\\u0965"],
  ["Taml", "\\p{Script=Tamil}"],
  ["Thai", "\\p{Script=Thai}"],
  [
    "Hani",
    "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3001-\\u303f\\u30fb-\\u30ff\\uff01-\\uffef",
  ],
];

/** A letter of the system, then anything that is no letter of another, as far as its last character. */
const RUNS = new RegExp(
  CHARACTERS.map(
    ([script, characters]) =>
      `(?<${script}>(?=\\p{L})[${characters}](?:[\\p{Script=Common}\\p{Script=Inherited}]*[${characters}\\p{M}])*)`,
  ).join("|"),
  "gu",
);

/** The stretches of a text by system, in order; digits, punctuation and spaces between two belong to neither. */
export function scriptRuns(text: string): ScriptRun[] {
  return matchesOf(text, RUNS).flatMap(({ 0: found, index, groups = {} }) => {
    const name = CHARACTERS.find(([script]) => groups[script] !== undefined)?.[0];
    if (name === undefined) return [];
    const script = name === "Hani" ? eastAsian(found) : name;
    return [{ script, from: index, to: index + found.length }];
  });
}

/** Letters and signs beyond the Latin, Greek and Cyrillic ones. */
const FURTHER =
  /[\u0590-\u0fff\u1100-\u11ff\u2e80-\u9fff\ua8e0-\ufdff\ufe30-\ufe4f\ufe70-\ufefc\uff00-\uffef\u{20000}-\u{323af}]/u;

const EUROPEAN: readonly Script[] = ["Latn", "Grek", "Cyrl"];

const PATTERNS = CHARACTERS.filter(([script]) => !EUROPEAN.includes(script)).map(
  ([script, characters]) => [script, new RegExp(`[${characters}]`, "u")] as const,
);

/** The systems that any character of a text belongs to, but for Latin, Greek and Cyrillic. */
export function scriptsIn(text: string): Set<Script> {
  if (!FURTHER.test(text)) return new Set();
  const found = new Set(
    scriptRuns(text)
      .map(({ script }) => script)
      .filter((script) => !EUROPEAN.includes(script)),
  );
  for (const [script, pattern] of PATTERNS) {
    const told = script === "Hani" && (found.has("Jpan") || found.has("Kore"));
    if (!told && pattern.test(text)) found.add(script);
  }
  return found;
}

function eastAsian(found: string): Script {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(found)) return "Jpan";
  return /\p{Script=Hangul}/u.test(found) ? "Kore" : "Hani";
}

/** Systems that are written with the characters of `Hani`. */
const CHINESE: readonly string[] = ["Hani", "Hans", "Hant", "Jpan", "Kore"];

/** Whether words of a system may be words of a language, by its BCP 47 tag. */
export function fitsScript(language: string, script: Script): boolean {
  const written = scriptOf(language);
  return written === script || (script === "Hani" && written !== undefined && CHINESE.includes(written));
}

/** The system a language is written in, as its tag says or as is usual; undefined for a tag that is none. */
export function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
