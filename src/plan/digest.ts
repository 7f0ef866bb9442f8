// A plan's digest: what proves later which plan a document was made from.

import { createHash } from "node:crypto";
import type { Plan } from "./schema.js";

/** SHA-256 of the plan's JSON with keys in order, in hexadecimal: two plans that say the same have one digest. */
export function planDigest(plan: Plan): string {
  return jsonDigest(plan);
}

/** SHA-256 of a value's JSON with keys in order, in hexadecimal. */
export function jsonDigest(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(value)))
    .digest("hex");
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, entry]) => [key, inOrder(entry)]),
  );
}
