// The kinds of file that a document is written as.

export type Format = "pdf" | "html";
export const FORMATS: readonly Format[] = ["pdf", "html"];
