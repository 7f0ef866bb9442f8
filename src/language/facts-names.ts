// Names: those known from the plan, wherever they stand, and words with a capital inside a sentence.

import type { Fact, FactOptions } from "./facts-model.js";
import type { FactToken } from "./facts-tokens.js";

const NO_NAMES = new Set(["i", "i'm", "i've", "i'd", "i'll"]);

/** Facts for names; places that other facts took are left alone. */
export function nameFacts(
  text: string,
  tokens: readonly FactToken[],
  taken: readonly Fact[],
  options: FactOptions,
): Fact[] {
  const known = knownNames(text, options.names ?? []);
  const busy = [...taken, ...known];
  const capitals = options.capitals === false ? [] : capitalNames(text, tokens);
  return [
    ...known,
    ...capitals.filter((name) => !busy.some((fact) => fact.from < name.to && name.from < fact.to)),
  ];
}

function knownNames(text: string, names: readonly string[]): Fact[] {
  const found: Fact[] = [];
  const lower = text.toLowerCase();
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const wanted = name.trim().toLowerCase();
    if (wanted === "") continue;
    for (let from = lower.indexOf(wanted); from >= 0; from = lower.indexOf(wanted, from + 1)) {
      const to = from + wanted.length;
      if (!isWhole(lower, from, to) || found.some((fact) => fact.from < to && from < fact.to)) continue;
      found.push({ kind: "name", name: wanted, text: text.slice(from, to), from, to });
    }
  }
  return found;
}

function isWhole(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[from - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[to] ?? "");
}

/** Runs of capitalised words that do not open a sentence: "Marsh Gate Academy", "Elklan". */
function capitalNames(text: string, tokens: readonly FactToken[]): Fact[] {
  const found: Fact[] = [];
  let at = 0;
  while (at < tokens.length) {
    const run = capitalRun(tokens, at);
    if (run > 0 && !opensSentence(tokens, at)) {
      const from = tokens[at]?.from ?? 0;
      const to = tokens[at + run - 1]?.to ?? from;
      const name = text.slice(from, to);
      found.push({ kind: "name", name: name.toLowerCase().replace(/['’]s$/, ""), text: name, from, to });
    }
    at += Math.max(1, run);
  }
  return found;
}

function capitalRun(tokens: readonly FactToken[], at: number): number {
  let run = 0;
  while (isCapital(tokens[at + run])) run += 1;
  return run;
}

function isCapital(token: FactToken | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text) && !NO_NAMES.has(token.word);
}

/** The first word of the text, or after a mark that ends a sentence or opens a quotation. */
function opensSentence(tokens: readonly FactToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^[.!?:;"'“‘”(•\-–]$/.test(before.word);
}
