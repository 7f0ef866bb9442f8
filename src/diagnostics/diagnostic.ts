// What is wrong with an input, or which promise an output could not keep, as data. Exceptions are for bugs and
// broken machinery only; a diagnostic never holds a value from the plan (it may be a child's data).

/** `error`: nothing is rendered from it. `warning`: rendered, and somebody should look. */
export type DiagnosticSeverity = "error" | "warning";

export interface Diagnostic {
  /** Stable, never reused, kebab-case: `unknown-property`, `text-without-glyph`. */
  code: string;
  severity: DiagnosticSeverity;
  /** RFC 6901 JSON Pointer into the plan; "" is the whole plan. */
  pointer: string;
  /** What is wrong, in one sentence, without a value from the plan. */
  message: string;
  /** How to mend it, in one sentence. */
  hint: string;
}

/** The result of reading something unknown: a value, or every fault at once. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; diagnostics: Diagnostic[] };

/** One reference token of a JSON Pointer, escaped (RFC 6901, section 3). */
export function pointerToken(token: string | number): string {
  return String(token).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A JSON Pointer from its reference tokens: `pointer("sections", "B", 0)` is `/sections/B/0`. */
export function pointer(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${pointerToken(token)}`).join("");
}
