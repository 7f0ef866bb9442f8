// Words as they stand, for use inside a regular expression.

/** Escapes what has a meaning in a regular expression, with or without the `u` flag. */
export function escapeRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
