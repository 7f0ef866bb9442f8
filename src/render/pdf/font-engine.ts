// The layout engine of the font library, with what it leaves out: it says which characters each glyph came from, and
// follows three rules of OpenType that the library does not know.

import type { Glyph, LoadedFont } from "./fonts.js";

/** Glyphs as they stand from left to right, and the code points that each came from, in reading order. */
export interface LaidOutGlyphs {
  glyphs: Glyph[];
  positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  sources: number[][];
}

interface GlyphInfo {
  id: number;
  isMark: boolean;
  codePoints: number[];
}

/** The inside of the library. It knows which characters a glyph was made from until it has finished a text. */
interface Engine {
  glyphInfos: GlyphInfo[] | null;
  cleanup: () => void;
  GSUBProcessor?: Processor;
  GPOSProcessor?: Processor;
}

interface Processor {
  font: { GDEF?: { markGlyphSetsDef?: { coverage: Coverage[] } } };
  table: { lookupList: { get: (index: number) => Lookup } };
  glyphIterator: GlyphIterator;
  applyLookup: (type: number, table: unknown) => boolean;
  applyChainingContext: (table: ChainingContext) => boolean;
  applyAnchor?: (mark: unknown, base: unknown, index: number) => void;
  coverageIndex: (coverage: Coverage, glyph: number) => number;
}

type Coverage = object;

/** A context by coverage (format 3); the other two formats keep theirs in sets of rules. */
interface ChainingContext {
  version: number;
  backtrackCoverage?: unknown[];
  chainRuleSets?: RuleSets;
  chainClassSet?: RuleSets;
}

type RuleSets = Iterable<Iterable<{ backtrack: unknown[] }> | null>;

interface Lookup {
  markFilteringSet?: number | undefined;
  flags: LookupFlags;
}

interface LookupFlags {
  /** Ours: whether the lookup sees a mark. */
  sees?: (mark: number) => boolean;
}

interface GlyphIterator {
  options: LookupFlags;
  shouldIgnore: (glyph: GlyphInfo) => boolean;
}

/**
 * Lays text out in one font.
 * @param features OpenType features that are switched on or off
 * @param direction that of the text's writing without this
 */
export function layoutWithSources(
  font: LoadedFont,
  text: string,
  features: Readonly<Record<string, boolean>>,
  direction?: "ltr" | "rtl",
): LaidOutGlyphs {
  const { engine } = (font as unknown as { _layoutEngine: { engine?: Engine } })._layoutEngine;
  // The library adds to the features that it is given.
  const own = { ...features } as unknown as string[];
  let sources = [...text].map((character) => [character.codePointAt(0) as number]);
  if (!engine?.cleanup) return { ...font.layout(text, own, undefined, undefined, direction), sources };
  mend(engine);
  const { cleanup } = engine;
  engine.cleanup = () => {
    sources = (engine.glyphInfos ?? []).map(({ codePoints }) => codePoints);
    cleanup.call(engine);
  };
  try {
    const { glyphs, positions } = font.layout(text, own, undefined, undefined, direction);
    return { glyphs, positions, sources };
  } finally {
    engine.cleanup = cleanup;
  }
}

const mended = new WeakSet<Engine>();

function mend(engine: Engine): void {
  if (mended.has(engine)) return;
  mended.add(engine);
  for (const processor of [engine.GSUBProcessor, engine.GPOSProcessor]) {
    if (!processor) continue;
    filterMarks(processor);
    turnBacktracks(processor);
  }
  if (engine.GPOSProcessor) declineAnchors(engine.GPOSProcessor);
}

/** A lookup may see some marks and pass over the others (OpenType, lookup flag 0x10): the vowel under a conjunct. */
function filterMarks(processor: Processor): void {
  const { lookupList } = processor.table;
  const { get } = lookupList;
  lookupList.get = (index) => {
    const lookup = get.call(lookupList, index);
    if (lookup.markFilteringSet !== undefined && lookup.markFilteringSet !== null)
      lookup.flags.sees ??= markFilter(processor, lookup.markFilteringSet);
    return lookup;
  };
  let current = processor.glyphIterator;
  Object.defineProperty(processor, "glyphIterator", {
    get: () => current,
    set: (iterator: GlyphIterator) => {
      current = iterator;
      const { shouldIgnore } = iterator;
      iterator.shouldIgnore = (glyph) => {
        const { sees } = iterator.options;
        return (sees !== undefined && glyph.isMark && !sees(glyph.id)) || shouldIgnore.call(iterator, glyph);
      };
    },
  });
}

function markFilter(processor: Processor, set: number): (mark: number) => boolean {
  const coverage = processor.font.GDEF?.markGlyphSetsDef?.coverage[set];
  if (coverage === undefined) return () => true;
  return (mark) => processor.coverageIndex(coverage, mark) >= 0;
}

/** What stands before a context is listed from the nearest glyph backwards; the library reads it forwards. */
function turnBacktracks(processor: Processor): void {
  const { applyChainingContext } = processor;
  const turned = new WeakSet<ChainingContext>();
  processor.applyChainingContext = (table) => {
    if (!turned.has(table)) {
      turned.add(table);
      table.backtrackCoverage?.reverse();
      for (const set of [...(table.chainRuleSets ?? []), ...(table.chainClassSet ?? [])])
        for (const rule of set ?? []) rule.backtrack.reverse();
    }
    return applyChainingContext.call(processor, table);
  };
}

/**
 * The library throws for a mark whose letter has no place for it in a table; another table may have one (OpenType, GPOS,
 * lookup types 4 to 6: an anchor may be null).
 */
function declineAnchors(processor: Processor): void {
  const { applyLookup, applyAnchor } = processor;
  if (!applyAnchor) return;
  let declined = false;
  processor.applyAnchor = (mark, base, index) => {
    declined = base === null || base === undefined;
    if (!declined) applyAnchor.call(processor, mark, base, index);
  };
  processor.applyLookup = (type, table) => {
    declined = false;
    const applied = applyLookup.call(processor, type, table) && !declined;
    declined = false;
    return applied;
  };
}
