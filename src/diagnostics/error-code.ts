// The code of an exception: what Node, a database or a library calls it by.

/** `ENOENT`, `57P01`; nothing for an exception without a word of its own. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
