// The symbol sets that a copy may be made with: those of the installation, and the packs that somebody added to it.

import { pointer, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { Plan } from "../plan/schema.js";
import type { SymbolPack } from "./packs/pack.js";
import { inStyle, type Concept, type SymbolSet, type SymbolStyle } from "./symbols.js";

/** Used when nobody names another. */
export const DEFAULT_SET = "openmoji";

/** The set without pictures. */
export const WORDS_ONLY = "words-only";

const STYLES: Readonly<Record<string, SymbolStyle>> = {
  [DEFAULT_SET]: "colour",
  "openmoji-black": "black",
  [WORDS_ONLY]: "none",
};

/** The sets that are always there: in colour, in black lines, no pictures. */
export const BUILT_IN_SETS = Object.keys(STYLES);

/** Every set that can be asked for. The child's own photos are no set: they stand above each of them. */
export const symbolSetIds = (packs: readonly SymbolPack[]): string[] => [
  ...BUILT_IN_SETS,
  ...packs.filter(({ kind }) => kind === "symbols").map(({ id }) => id),
];

/** Makes the set with an id: photos first, then the set's own drawings, then those of the concept map. */
export function symbolSetNamed(
  id: string,
  map: SymbolSet,
  packs: readonly SymbolPack[],
): SymbolSet | undefined {
  const pack = packs.find((one) => one.kind === "symbols" && one.id === id);
  const style = STYLES[id] ?? (pack === undefined ? undefined : "colour");
  if (style === undefined) return undefined;
  const photos = packs.filter(({ kind }) => kind === "photos");
  const layers = style === "none" ? [] : [...photos, ...(pack === undefined ? [] : [pack])];
  const others = new Map<string, string[]>();
  const concepts = new Map<string, Concept>();
  for (const concept of map.concepts.values()) {
    const [drawn, seconds] = withDrawings(concept, style, layers);
    concepts.set(concept.concept, drawn);
    if (seconds.length > 0) others.set(concept.concept, seconds);
  }
  return {
    id,
    style,
    concepts,
    phrases: new Map(
      [...map.phrases].map(([phrase, concept]) => [phrase, concepts.get(concept.concept) ?? concept]),
    ),
    longest: map.longest,
    others,
    added: new Map(
      layers.flatMap(({ pictures }) =>
        [...pictures].map(([symbol, { alt }]) => [symbol, alt === undefined ? {} : { alt }] as const),
      ),
    ),
    credits: new Map(layers.map((layer) => [layer.id, layer])),
  };
}

/** A concept with the best of its drawings, and the others. */
function withDrawings(
  concept: Concept,
  style: SymbolStyle,
  layers: readonly SymbolPack[],
): [drawn: Concept, others: string[]] {
  const own = concept.symbol === null ? null : inStyle(concept.symbol, style);
  const added = layers.flatMap(({ concepts, pictures }) => {
    const symbol = concepts.get(concept.concept);
    return symbol === undefined ? [] : [{ symbol, fit: pictures.get(symbol)?.fit ?? ("A" as const) }];
  });
  const usual = own === null ? [] : [{ symbol: own, fit: concept.fit }];
  const [first = { symbol: null, fit: null }, ...rest] = [...added, ...usual];
  return [{ ...concept, ...first }, rest.map(({ symbol }) => symbol)];
}

/** What an installation and whoever asked bring. */
export interface SymbolResources {
  /** The concept map. */
  symbols: SymbolSet;
  symbolPacks: readonly SymbolPack[];
}

export interface ChosenSymbols {
  symbols: SymbolSet;
  /** A warning for each set that the plan records and this installation does not have. */
  diagnostics: Diagnostic[];
}

/**
 * The set for a plan: the one that was asked for, else the one for its easy-read copy, else the one that the child uses,
 * else OpenMoji. Photos that were taken for other plans are left out.
 * Throws for a set that was asked for and is not there: whoever reads requests has refused it.
 */
export function chooseSymbols(
  plan: Plan,
  asked: string | undefined,
  { symbols: map, symbolPacks }: SymbolResources,
): ChosenSymbols {
  const packs = symbolPacks.filter(
    ({ kind, planIds }) => kind !== "photos" || planIds === undefined || planIds.includes(plan.planId),
  );
  const diagnostics: Diagnostic[] = [];
  for (const { name, at } of asked === undefined ? recorded(plan) : [{ name: asked, at: "" }]) {
    const id = idOf(name, packs);
    const symbols = id === undefined ? undefined : symbolSetNamed(id, map, packs);
    if (symbols !== undefined) return { symbols, diagnostics };
    if (at === "") throw new Error("there is no such symbol set in this installation");
    diagnostics.push(unknownSet(at));
  }
  const symbols = symbolSetNamed(DEFAULT_SET, map, packs);
  if (symbols === undefined) throw new Error("the default symbol set is not there");
  return { symbols, diagnostics };
}

/** What the plan says, first what counts first. */
function recorded({ easyRead, subject }: Plan): { name: string; at: string }[] {
  return [
    { name: easyRead?.symbolSet, at: pointer("easyRead", "symbolSet") },
    {
      name: subject.accessibleFormats?.symbolSet,
      at: pointer("subject", "accessibleFormats", "symbolSet"),
    },
  ].flatMap(({ name, at }) => (name === undefined ? [] : [{ name, at }]));
}

/** A plan is written by people: `Mulberry Symbols` and `mulberry` name the same pack. */
function idOf(name: string, packs: readonly SymbolPack[]): string | undefined {
  const said = name.trim().toLowerCase();
  return (
    symbolSetIds(packs).find((id) => id === said) ??
    packs.find(({ kind, title }) => kind === "symbols" && title.toLowerCase() === said)?.id
  );
}

const unknownSet = (at: string): Diagnostic => ({
  code: "unknown-symbol-set",
  severity: "warning",
  pointer: at,
  message: "The plan records a symbol set that is not here; the easy-read copy is drawn with another one.",
  hint: "Add the set as a pack of symbols, or record one that is here.",
});
