// Which row gets which drawing. One drawing has one meaning in a copy (rule L7): a concept that comes second to a
// drawing already in use for another meaning gets none.

import type { EasyReadContext } from "./easy-read-context.js";
import type { DraftPart, DraftRow, DraftSentence } from "./row.js";
import type { ScriptPart, ScriptRow, ScriptSentence } from "./script.js";
import { conceptsIn, drawingsOf, symbolOf, type SymbolSet } from "./symbols.js";

/** Drawing to the concept that it shows in this copy. */
type Claims = Map<string, string>;

/** The parts with their drawings. */
export function assignSymbols(
  parts: readonly DraftPart[],
  symbols: SymbolSet,
  { facts, child }: EasyReadContext,
): ScriptPart[] {
  const claims: Claims = new Map();
  const names = [...facts.names, ...child.names];
  claimTemplates(parts, symbols, claims);
  // What is shown chooses before what is hidden.
  const shown = new Map<DraftRow, ScriptRow>();
  for (const hidden of [false, true])
    for (const part of parts)
      for (const draft of part.rows)
        if ((draft.hidden === true) === hidden) shown.set(draft, assigned(draft, symbols, claims, names));
  return parts.map(({ id, title, concept, code, rows }) => ({
    id,
    title,
    symbol: claimed(concept, symbols, claims),
    ...(code === undefined ? {} : { code }),
    rows: rows.flatMap((draft) => shown.get(draft) ?? []),
  }));
}

/** Concepts that templates name have their drawings before free text is matched. */
function claimTemplates(parts: readonly DraftPart[], symbols: SymbolSet, claims: Claims): void {
  for (const part of parts) {
    claimed(part.concept, symbols, claims);
    for (const draft of part.rows.filter((candidate) => candidate.hidden !== true)) {
      for (const { concept } of draft.sentences) if (concept !== undefined) claimed(concept, symbols, claims);
      if (draft.fallback !== undefined) claimed(draft.fallback, symbols, claims);
    }
  }
}

/** The best drawing of a concept that is free or already its own. */
function claimed(name: string, symbols: SymbolSet, claims: Claims): string | null {
  const concept = symbols.concepts.get(name);
  const drawings = concept === undefined ? [] : drawingsOf(concept, symbols);
  const own = drawings.find((drawing) => (claims.get(drawing) ?? name) === name) ?? null;
  if (own !== null) claims.set(own, name);
  return own;
}

function assigned(draft: DraftRow, symbols: SymbolSet, claims: Claims, names: readonly string[]): ScriptRow {
  const sentences = draft.sentences.map((sentence) => ({
    text: sentence.text,
    symbol: symbolFor(sentence, draft, symbols, claims, names),
  }));
  const { fallback, group: _group, ...kept } = draft;
  return { ...kept, sentences: withFallback(sentences, fallback, symbols, claims) };
}

function symbolFor(
  sentence: DraftSentence,
  draft: DraftRow,
  symbols: SymbolSet,
  claims: Claims,
  names: readonly string[],
): string | null {
  if (draft.kind === "adult-note" || draft.kind === "note") return null;
  if (sentence.symbol !== undefined) return symbolOf(symbols, sentence.symbol);
  if (sentence.concept !== undefined) return claimed(sentence.concept, symbols, claims);
  for (const { concept } of conceptsIn(sentence.text, symbols, { names })) {
    const symbol = claimed(concept.concept, symbols, claims);
    if (symbol !== null) return symbol;
  }
  return null;
}

/** A row without any picture takes that of what it is about: a need its area, a hope the star. */
function withFallback(
  sentences: readonly ScriptSentence[],
  fallback: string | undefined,
  symbols: SymbolSet,
  claims: Claims,
): ScriptSentence[] {
  if (fallback === undefined || sentences.some((sentence) => sentence.symbol !== null)) return [...sentences];
  const symbol = claimed(fallback, symbols, claims);
  return sentences.map((sentence, index) => (index === 0 ? { ...sentence, symbol } : sentence));
}
