// Texts of which one holds nearly all of another: containment of runs of five characters, with an index from run to
// text, so that not every text is compared with every other. Every pair that shares enough is found, apart from what is
// made of runs that stand in very many texts.

import { lazily } from "./lazily.js";

export interface Contained {
  /** Indexes of the two texts, the earlier one first. */
  first: number;
  again: number;
}

const RUN = 5;
/** A run that stands in more texts than this tells nothing about two of them. */
const COMMON = 64;

/** Pairs of texts that share at least `least` (0 to 1) of the runs of the shorter one. */
export function containedPairs(texts: readonly string[], least: number): Contained[] {
  const index = new RunIndex(texts.reduce((sum, text) => sum + Math.max(0, text.length - RUN + 1), 0));
  const runs = texts.map((text) => lazily(() => runsOf(text)));
  const sizes = new Int32Array(texts.length);
  const shared = new Int32Array(texts.length);
  const pairs: Contained[] = [];
  for (const [again, text] of texts.entries()) {
    const touched: number[] = [];
    const meet = (first: number): void => {
      if (shared[first]!++ === 0) touched.push(first);
    };
    eachRun(text, (run) => {
      if (index.add(run, again, meet)) sizes[again]! += 1;
    });
    for (const first of touched.sort((a, b) => a - b)) {
      const fewest = Math.min(sizes[again]!, sizes[first]!);
      // What the index left out as too common can only add to this.
      if (shared[first]! >= (fewest * least) / 2 && containment(runs[again]!(), runs[first]!()) >= least)
        pairs.push({ first, again });
      shared[first] = 0;
    }
  }
  return pairs;
}

/**
 * Which texts hold a run: a table with a chain of texts for each run, in plain numbers. A plan has a run for nearly each
 * of its characters; a map with a list for each took most of the time of the comparison.
 */
class RunIndex {
  private readonly mask: number;
  private readonly runs: Int32Array;
  /** Of each place in the table: the last entry of its chain, 0 where nothing stands, and how many texts it holds. */
  private readonly heads: Int32Array;
  private readonly counts: Uint8Array;
  /** Of each entry: its text, and the entry before it in the chain. */
  private readonly texts: Int32Array;
  private readonly before: Int32Array;
  private entries = 0;

  /** @param most how many runs may be added */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.mask = places - 1;
    this.runs = new Int32Array(places);
    this.heads = new Int32Array(places);
    this.counts = new Uint8Array(places);
    this.texts = new Int32Array(most + 1);
    this.before = new Int32Array(most + 1);
  }

  /**
   * Adds a run of a text, and tells of each earlier text that holds it. Texts come one after the other.
   * @returns whether the run is new in this text
   */
  add(run: number, text: number, meet: (earlier: number) => void): boolean {
    const place = this.placeOf(run);
    const head = this.heads[place]!;
    if (head !== 0 && this.texts[head] === text) return false;
    if (this.counts[place]! < COMMON) {
      for (let entry = head; entry !== 0; entry = this.before[entry]!) meet(this.texts[entry]!);
      this.counts[place]! += 1;
      this.entries += 1;
      this.texts[this.entries] = text;
      this.before[this.entries] = head;
      this.heads[place] = this.entries;
    } else this.texts[head] = text;
    return true;
  }

  private placeOf(run: number): number {
    let place = Math.imul(run, 0x9e3779b1) >>> 0;
    for (place &= this.mask; this.heads[place] !== 0; place = (place + 1) & this.mask)
      if (this.runs[place] === run) return place;
    this.runs[place] = run;
    return place;
  }
}

const BASE = 131;
/** What the first character of a run counts for when the next one has come. */
const LEAVING = (BASE ** RUN) | 0;

/** The runs of a text in order, as numbers, which are quicker to look up than text: each from the one before it. */
function eachRun(text: string, take: (run: number) => void): void {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = (Math.imul(run, BASE) + text.charCodeAt(at)) | 0;
    if (at >= RUN) run = (run - Math.imul(text.charCodeAt(at - RUN), LEAVING)) | 0;
    if (at >= RUN - 1) take(run);
  }
}

function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  eachRun(text, (run) => runs.add(run));
  return runs;
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}
