// The words of the faults of a request body beside its plan and its policy. A value of the body is never among them.

import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fault, isSafeKey, safePointer, type Path } from "../plan/faults.js";
import { nearestName } from "../plan/nearest-name.js";

/** Codes that only request bodies know, each with what it means; the others are those of plans and policies. */
export const REQUEST_CODES = {
  "empty-list": "A list that must hold something is empty.",
  "list-too-long": "A list holds more entries than there can be.",
  "script-without-easy-read": "An easy-read script is sent, and no easy-read copy is asked for.",
  "string-too-long": "A string is longer than it may be.",
} as const;

/** The whole body is no object. */
export const noObject = (): Diagnostic => ({
  code: "wrong-type",
  severity: "error",
  pointer: "",
  message: "The body is not an object.",
  hint: 'Send a JSON object with the plan under "plan".',
});

/** A property that is always needed is not there. */
export const missing = (property: string, description: string): Diagnostic =>
  fault("missing-property", [property], { property, description });

/** A child's data is not sent for nothing. */
export const scriptWithoutEasyRead = (): Diagnostic => ({
  code: "script-without-easy-read",
  severity: "error",
  pointer: "/script",
  message: "A script is sent at /script, and no easy-read edition is asked for.",
  hint: 'Add "easy-read" to the editions, or leave the script out.',
});

/** A property of the body that the route does not know. */
export function unknownProperty(key: string, known: readonly string[]): Diagnostic {
  const nearest = nearestName(key, known);
  return {
    code: "unknown-property",
    severity: "error",
    pointer: safePointer([key]),
    message: isSafeKey(key)
      ? `The property "${key}" is not known here.`
      : "The body has a property that is not known here.",
    hint:
      nearest === undefined
        ? `Remove it. Properties here: ${known.join(", ")}.`
        : `Did you mean "${nearest}"? Otherwise remove it.`,
  };
}

/** What a schema of a request found wrong with a value at a path, in the words that plans have for it. */
export function schemaFault(issue: z.core.$ZodIssue, path: Path): Diagnostic {
  switch (issue.code) {
    case "invalid_type":
      return fault("wrong-type", path, { expected: typeInWords(issue.expected) });
    case "invalid_value":
      return fault("unknown-value", path, { allowed: issue.values.map(String) });
    case "too_small":
      return issue.origin === "array"
        ? error("empty-list", path, "is empty.", "Name at least one.")
        : error("number-out-of-range", path, "is too small.", `Give a number of ${issue.minimum} or more.`);
    case "too_big":
      return tooBig(issue, path);
    case "custom":
    case "invalid_format":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      throw new Error(
        `No request has a value with a rule of the kind ${issue.code}: give it words here first.`,
      );
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, path: Path): Diagnostic {
  if (origin === "array")
    return error("list-too-long", path, "has too many entries.", `Name at most ${maximum}.`);
  if (origin === "string")
    return error("string-too-long", path, "is too long.", `Give at most ${maximum} characters.`);
  return error("number-out-of-range", path, "is too large.", `Give a number of ${maximum} or less.`);
}

function error(code: string, path: Path, wrong: string, hint: string): Diagnostic {
  const at = safePointer(path);
  return { code, severity: "error", pointer: at, message: `What stands at ${at} ${wrong}`, hint };
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  number: "a number",
  object: "an object",
  string: "a string",
};

function typeInWords(expected: string): string {
  const words = TYPES[expected];
  if (words === undefined)
    throw new Error(`No request has a value of type ${expected}: give it words here first.`);
  return words;
}
