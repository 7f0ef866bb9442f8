// The text of a plan at a pointer, for reports that show the words in question.

import type { Plan } from "./schema.js";

/** Looks up RFC 6901 pointers; what is no text, or not there, is undefined. */
export function textAt(plan: Plan): (pointer: string) => string | undefined {
  return (pointer) => {
    let value: unknown = plan;
    for (const token of pointer.split("/").slice(1)) {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    return typeof value === "string" ? value : undefined;
  };
}
