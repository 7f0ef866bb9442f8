// Words of the plan that no fact holds: roles, places and names must be said again, nobody is invented, and rules lose no
// word of a text and put none in.

import { stem } from "../language/facts-tokens.js";
import type { FactCheck, FactDifference } from "./compare-facts.js";
import { figures, plainWords } from "./plain-words.js";
import { readRole } from "./read-rows.js";
import type { SourceSpan } from "./script.js";
import type { SourceFacts } from "./source-facts.js";
import { baseOfThirdPerson } from "./verbs.js";

const SMALL_WORDS = new Set(
  "himself herself themself themselves yourself him them a an the of to in on at by for with from and or his her hers their theirs my mine your yours our its he she they you i me it is are am be will this that who as into up own".split(
    " ",
  ),
);

/** The words of a text that say something, stemmed: in easier words and figures, without the child and small words. */
function fullWords(text: string, check: FactCheck): string[] {
  const child = new Set(check.childNames.map((name) => name.toLowerCase()));
  const plain = figures(plainWords(text.replace(/\s*\([^)]*\)/g, ""), true))
    .toLowerCase()
    .replace(/\bon (?:your|my|his|her|their) own\b/g, "independently");
  return (plain.match(/[\p{L}\p{N}@.+-]+/gu) ?? [])
    .map((word) => word.replace(/[.]+$/, ""))
    .filter(
      (word) =>
        word !== "" && !SMALL_WORDS.has(word) && word !== "s" && !child.has(word.replace(/['’]s$/, "")),
    )
    .map((word) => stem(SAME.get(word) ?? baseOfThirdPerson(word) ?? word));
}

/** Words that the copy says for others: a child has a mum, a plan a mother; she was, you were. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["dad", "father"],
  ["mum", "mother"],
  ["photo", "photograph"],
  ["photos", "photograph"],
  ["was", "were"],
  ["followed", "then"],
  // Easier words that a text gets only where the child is addressed.
  ["attempt", "try"],
  ["attempts", "try"],
  ["purchase", "buy"],
  ["due", "because"],
  ["concerning", "about"],
]);

/** Words that the rules put around the plan's own: "You will have ...", "You do these things ...", "It comes with ...". */
const FRAME = new Set(
  [
    "have",
    "do",
    "these",
    "thing",
    "things",
    "like",
    "important",
    "there",
    "then",
    "cover",
    "come",
    "pay",
    "help",
    "good",
  ].map(stem),
);

/** Words of a text that rules lost or put in: they may say it shorter and easier, and no less and no more. */
export function driftDifferences(
  sources: readonly SourceSpan[],
  text: string,
  sentences: readonly string[],
  check: FactCheck,
): FactDifference[] {
  if (sources.some(({ span }) => span === undefined)) return [];
  const source = fullWords(text, check);
  const said = fullWords(sentences.join(" "), check);
  const lost = without(source, said);
  const added = said.filter((word) => !source.includes(word) && !FRAME.has(word));
  return [
    ...(lost.length === 0
      ? []
      : [{ code: "F8", kind: "missing", source: `words ${lost.join(" ")}` } as const]),
    ...(added.length === 0 ? [] : [{ code: "F8", kind: "added", said: `words ${added.join(" ")}` } as const]),
  ];
}

/** Short fields of one name (roles, places ...) with the words that must be said again. */
export function wordsByField(
  sources: readonly SourceSpan[],
  held: readonly SourceFacts[],
): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [index, { pointer: at }] of sources.entries()) {
    const words = held[index]?.words ?? [];
    const field = at.split("/").at(-1) ?? "";
    if (words.length > 0) fields.set(field, [...(fields.get(field) ?? []), ...words]);
  }
  return fields;
}

/** Words of a role, place or name that the rows do not say, each as often as the fields of its name have it. */
export function wordDifferences(
  fields: ReadonlyMap<string, readonly string[]>,
  sentences: readonly string[],
  check: FactCheck,
): FactDifference[] {
  if (fields.size === 0) return [];
  const said = sentences.flatMap((sentence) => fullWords(sentence, check));
  return [...fields].flatMap(([field, texts]): FactDifference[] => {
    const missing = without(
      texts.flatMap((text) => fullWords(text, check)),
      said,
    );
    if (missing.length > 0) return [{ code: "F4", kind: "missing", source: `words ${missing.join(" ")}` }];
    return field === "role" ? tornRoles(texts, sentences, check) : [];
  });
}

/** The words of `all` that `taken` does not hold as often. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A role is said in one sentence: its words here and there say another. */
function tornRoles(
  roles: readonly string[],
  sentences: readonly string[],
  check: FactCheck,
): FactDifference[] {
  const said = sentences.map((sentence) => new Set(fullWords(sentence, check)));
  const torn = roles
    .map((role) => fullWords(role, check))
    .filter((role) => !said.some((words) => role.every((word) => words.has(word))));
  return torn.map(() => ({ code: "F4", kind: "changed", source: "role" }));
}

/** Says that somebody helps, and not who. */
const ANYBODY = new Set(["people", "adult", "adults", "staff", "somebody", "someone"].map(stem));

/** "A nurse will help you." where the plan names no nurse: nobody is invented. */
export function inventedHelpers(
  sentences: readonly string[],
  text: string,
  check: FactCheck,
): FactDifference[] {
  const roles = sentences.flatMap((sentence) => readRole(sentence) ?? []);
  if (roles.length === 0) return [];
  const known = new Set(fullWords(text, check));
  return roles.flatMap((role): FactDifference[] => {
    const unknown = fullWords(role, check).filter((word) => !known.has(word) && !ANYBODY.has(word));
    return unknown.length > 0 ? [{ code: "F4", kind: "added", said: `words ${unknown.join(" ")}` }] : [];
  });
}
