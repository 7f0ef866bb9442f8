// Hard words and what they mean. A hard word stays in the text, bold, and is explained in the list at the end.

import { pointer, type Diagnostic, type Parsed } from "../diagnostics/diagnostic.js";
import { matchesOf } from "../language/matches.js";

export interface GlossaryEntry {
  term: string;
  /** Other words for the same. */
  variants: string[];
  /** One or two sentences of at most 15 words. */
  meaning: string;
}

export interface Glossary {
  entries: readonly GlossaryEntry[];
  /** Entries by term or variant, in lower case with straight apostrophes. */
  byWord: ReadonlyMap<string, GlossaryEntry>;
  /** The words that terms and variants begin with, written in the same way: most words of a text begin none. */
  begins: ReadonlySet<string>;
  /** Words in the longest term. */
  longest: number;
}

const HEAD = "term\tvariants\tmeaning";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&:-][\p{L}\p{M}\p{N}]+)*/gu;

/** Reads symbols/glossary.tsv. Every fault is reported with its line; the first entry of a word wins. */
export function parseGlossary(tsv: string): Parsed<Glossary> {
  const diagnostics: Diagnostic[] = [];
  const entries: GlossaryEntry[] = [];
  const byWord = new Map<string, GlossaryEntry>();
  for (const [index, line] of tsv.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#") || line === HEAD) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    const [term, variants, meaning] = cells;
    if (cells.length !== 3 || !term || !variants || !meaning) {
      diagnostics.push({
        code: "invalid-glossary-line",
        severity: "error",
        pointer: pointer("line", index + 1),
        message: "A line has a term, variants and a meaning.",
        hint: "Mend the line in the glossary.",
      });
      continue;
    }
    const entry = {
      term,
      variants: variants === "-" ? [] : variants.split(";").map((word) => word.trim()),
      meaning,
    };
    entries.push(entry);
    for (const word of [term, ...entry.variants].map(wordKey)) if (!byWord.has(word)) byWord.set(word, entry);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const longest = Math.max(1, ...[...byWord.keys()].map((word) => word.split(" ").length));
  const begins = new Set([...byWord.keys()].flatMap((word) => word.match(WORD)?.[0] ?? []));
  return { ok: true, value: { entries, byWord, begins, longest } };
}

export function wordKey(word: string): string {
  return word.toLowerCase().replaceAll("’", "'").trim();
}

export interface GlossaryMatch {
  entry: GlossaryEntry;
  from: number;
  to: number;
}

/** The hard words of a text in order, the longest at each place. Short forms in capitals match only in capitals. */
export function hardWordsIn(text: string, glossary: Glossary): GlossaryMatch[] {
  const words = matchesOf(text, WORD).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: GlossaryMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!beginsTerm(text.slice(words[at]?.from, words[at]?.to), glossary)) continue;
    for (let length = Math.min(glossary.longest, words.length - at); length >= 1; length--) {
      const from = words[at]?.from ?? 0;
      const to = words[at + length - 1]?.to ?? 0;
      const entry = entryFor(text.slice(from, to), glossary);
      if (entry === undefined) continue;
      found.push({ entry, from, to });
      at += length - 1;
      break;
    }
  }
  return found;
}

function beginsTerm(word: string, { begins }: Glossary): boolean {
  const key = wordKey(word);
  return begins.has(key) || begins.has(key.replace(/s$/, ""));
}

function entryFor(phrase: string, glossary: Glossary): GlossaryEntry | undefined {
  const key = wordKey(phrase);
  const entry = glossary.byWord.get(key) ?? glossary.byWord.get(key.replace(/s$/, ""));
  if (entry === undefined) return undefined;
  const words = [entry.term, ...entry.variants].filter((word) =>
    [key, key.replace(/s$/, "")].includes(wordKey(word)),
  );
  const shortForm = words.every((word) => /^[\p{Lu}\p{N}&/]{2,}$/u.test(word));
  return shortForm && phrase !== phrase.toUpperCase() ? undefined : entry;
}
