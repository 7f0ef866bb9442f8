// JSON of a pack, from its bytes.

import type { Parsed } from "../../diagnostics/diagnostic.js";
import { packFault, refused } from "./pack.js";

/** Largest JSON file of a pack, in bytes; boards may hold their pictures in it. */
const MAX_JSON_BYTES = 32 * 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

/** An object from UTF-8 bytes, with or without a byte order mark. @param at pointer to the file, for faults */
export function readJsonObject(bytes: Uint8Array | undefined, at: string): Parsed<JsonObject> {
  if (bytes === undefined)
    return refused(packFault(at, "file-missing", "A file of the pack is not there.", "Add it."));
  if (bytes.byteLength > MAX_JSON_BYTES)
    return refused(
      packFault(at, "file-too-large", "A JSON file of the pack has more than 32 MiB.", "Make it smaller."),
    );
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
    if (isObject(value)) return { ok: true, value };
  } catch {
    // Told below, as for what is JSON and no object.
  }
  return refused(
    packFault(at, "invalid-json", "The file is no JSON object in UTF-8.", "Write it as JSON: { ... }."),
  );
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const stringIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
