// Looking things up in sorted lists, for every room.

/**
 * The index of the first entry that has what all entries after it have too: "stands beyond this place". The length of the
 * list where none has it.
 */
export function firstWhere<T>(sorted: readonly T[], holds: (entry: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
