// Pictures that a plan carries in its own JSON, by their place in it.

import type { Plan } from "./schema.js";

/** The bytes of the picture at a JSON Pointer, or undefined when there is none. */
export function planPicture(plan: Plan, pointer: string): Uint8Array | undefined {
  let value: unknown = plan;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  const data = (value as { data?: unknown } | undefined)?.data;
  return typeof data === "string"
    ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    : undefined;
}
