// Texts of which one holds nearly all of another: containment of runs of five characters, with an index from run to
// text, so that not every text is compared with every other. Every pair that shares enough is found, apart from what is
// made of runs that stand in very many texts.

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
  const runs = texts.map(runsOf);
  const index = new Map<number, number[]>();
  const shared = new Int32Array(texts.length);
  const pairs: Contained[] = [];
  for (const [again, own] of runs.entries()) {
    const touched: number[] = [];
    for (const run of own) {
      const places = index.get(run);
      if (places === undefined) index.set(run, [again]);
      else if (places.length < COMMON) {
        for (const first of places) if (shared[first]!++ === 0) touched.push(first);
        places.push(again);
      }
    }
    for (const first of touched.sort((a, b) => a - b)) {
      const fewest = Math.min(own.size, runs[first]!.size);
      // What the index left out as too common can only add to this.
      if (shared[first]! >= (fewest * least) / 2 && containment(own, runs[first]!) >= least)
        pairs.push({ first, again });
      shared[first] = 0;
    }
  }
  return pairs;
}

/** Runs of characters as numbers, which are quicker to look up than text. */
function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= text.length; at++) {
    let run = 0;
    for (let next = at; next < at + RUN; next++) run = (Math.imul(run, 131) + text.charCodeAt(next)) | 0;
    runs.add(run);
  }
  return runs;
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}
