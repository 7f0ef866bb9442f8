// Words in quotation marks: somebody said them, so no check asks for others.

const QUOTED = /[“„][^“„”]*”|"[^"]*"|(?<![\p{L}\p{N}])‘[^‘’]*’(?!\p{L})/gu;

/** A text with what stands in quotation marks blanked out; places stay where they were. */
export const withoutQuotes = (text: string): string =>
  text.replace(QUOTED, (quote) => " ".repeat(quote.length));
