// A pack of symbols or photos that somebody adds to an installation: what it is once read, what it is read from, and how
// its faults are told.

import type { Diagnostic, Parsed } from "../../diagnostics/diagnostic.js";

export interface SymbolPack {
  /** What a request or a plan names it by; also the first half of its symbols' ids. */
  id: string;
  title: string;
  /** `symbols`: a set that can be chosen. `photos`: the child's own, above whichever set is chosen. */
  kind: "symbols" | "photos";
  /** Photos only: the plans that they may stand in; without it every plan that they are given with. */
  planIds?: readonly string[];
  licence: string;
  /** Printed in each copy that shows a picture of the pack. */
  creditText: string;
  url?: string;
  /** Whether the licence lets the pictures be used for money. */
  commercialOk: boolean;
  /** By symbol id, `mulberry:apple`. */
  pictures: ReadonlyMap<string, PackPicture>;
  /** Concept of the concept map to symbol id. */
  concepts: ReadonlyMap<string, string>;
  /** What was left out, and why. */
  warnings: readonly Diagnostic[];
}

export interface PackPicture {
  type: PictureType;
  bytes: Uint8Array;
  /** Words for the picture, where the pack has words of its own. */
  alt?: string;
  /** `A`: shows the concept. `B`: stands for it. */
  fit: "A" | "B";
}

export const PICTURE_TYPES = ["svg", "png", "jpeg", "webp", "gif"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** The files of a pack, wherever they lie. */
export interface PackFolder {
  /** Name of the folder or file that was added, without its ending. */
  name: string;
  /** Paths with `/`, none of them leading out of the pack, in order. */
  paths: readonly string[];
  /** The bytes at one of the paths; undefined when they cannot be read. */
  read: (path: string) => Uint8Array | undefined;
}

/** Largest picture of a pack, in bytes. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024;
/** Most pictures that a `pack.json` or a board may name. */
export const MAX_PICTURES = 20_000;
/** Most warnings that are told of one pack. */
const MAX_WARNINGS = 20;

/** Ids that packs may not have: they begin the symbols of the installation, or name its sets. */
const RESERVED = new Set([
  "openmoji",
  "openmoji-black",
  "words-only",
  "clearplan",
  "clearplan-black",
  "healthicons",
  "guidance",
  "data",
]);
const PACK_ID = /^[a-z][a-z0-9-]{0,39}$/;

export const isPackId = (id: string): boolean => PACK_ID.test(id) && !RESERVED.has(id);

export const PACK_ID_HINT =
  "Use 1 to 40 small letters, digits and hyphens, beginning with a letter; not openmoji, clearplan or another name of the installation.";

/** `Own Photos (2026)` as an id: `own-photos-2026`. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

export const packFault = (at: string, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: "error",
  pointer: at,
  message,
  hint,
});

export const packWarning = (at: string, code: string, message: string, hint: string): Diagnostic => ({
  ...packFault(at, code, message, hint),
  severity: "warning",
});

/** The first warnings; the last of them says that there are more. */
export function fewWarnings(warnings: readonly Diagnostic[]): Diagnostic[] {
  if (warnings.length <= MAX_WARNINGS) return [...warnings];
  const more = packWarning(
    "",
    "more-warnings",
    `${warnings.length - MAX_WARNINGS + 1} more of the pack's pictures are not used.`,
    "Mend those that are listed first.",
  );
  return [...warnings.slice(0, MAX_WARNINGS - 1), more];
}

export const refused = (...diagnostics: Diagnostic[]): Parsed<never> => ({ ok: false, diagnostics });
