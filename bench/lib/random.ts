// Chance that is the same in every run.

export interface Random {
  /** From 0 to below 1. */
  next: () => number;
  /** From 0 to below `count`. */
  index: (count: number) => number;
  /** Of the normal distribution, mean 0 and deviation 1. */
  normal: () => number;
}

/** Mulberry32: 32 bits of state are plenty for a bench. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    index: (count) => Math.floor(next() * count),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
