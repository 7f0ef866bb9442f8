// The words of each fault: what is wrong, where, and how to mend it. A value of the plan is never among them, and a
// property name only when it looks like a name a programmer gave.

import { pointer, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { PlanCode } from "./codes.js";

export type PathToken = string | number;
export type Path = readonly PathToken[];

/** What a message may say beside the place; nothing of it comes from the values of a plan. */
export interface FaultDetails {
  /** The name of a property: of the format, or a safe key of the input. */
  property?: string;
  /** What the format says of the property. */
  description?: string;
  allowed?: readonly string[];
  /** A property of the format that is spelt nearly as the one found. */
  nearest?: string;
  least?: number;
  most?: number;
  whole?: boolean;
  above?: boolean;
  /** What was expected, in words: "a date", "a list". */
  expected?: string;
  /** Null was found where the format knows no null. */
  isNull?: boolean;
  /** Pointer of the other place that has a part in the fault. */
  other?: string;
  line?: number;
  column?: number;
}

type Wording = (at: string, details: FaultDetails) => [message: string, hint: string];

/** Whether a property name of the input may be said: it looks like a name a programmer gave, not like data. */
export function isSafeKey(key: string): boolean {
  return /^[A-Za-z0-9_-]{1,40}$/.test(key);
}

/** The pointer of a path, cut before the first property name that might itself be a child's data. */
export function safePointer(path: Path): string {
  const unsafe = path.findIndex((token) => typeof token === "string" && !isSafeKey(token));
  return pointer(...(unsafe === -1 ? path : path.slice(0, unsafe)));
}

/** A fault of the input at a path. */
export function fault(code: PlanCode, path: Path, details: FaultDetails = {}): Diagnostic {
  const place = safePointer(path);
  const [message, hint] = WORDINGS[code](place === "" ? "the top of the plan" : place, details);
  return { code, severity: "error", pointer: place, message, hint };
}

const character =
  (what: string, hint: string): Wording =>
  (at) => [`The string at ${at} holds ${what}.`, hint];

const WORDINGS: Record<PlanCode, Wording> = {
  "bidi-override": character(
    "a character that changes the direction of text in ways nobody sees (U+202A to U+202E, U+2066 to U+2069)",
    "Remove the character; right-to-left text needs none.",
  ),
  "blank-string": (at) => [
    `The string at ${at} is empty, or holds nothing that can be seen.`,
    "Fill it in, or leave the property out if it is not required.",
  ],
  "control-character": character(
    "a control character other than tab and newline",
    "Remove the character; a line break is a newline, or carriage return and newline together.",
  ),
  "duplicate-id": (at, { other }) => [
    `The id at ${at} is already used at ${other ?? "another place"}.`,
    "Give each item an id of its own, and mend the references to it.",
  ],
  "duplicate-property": (at) => [
    `The property at ${at} stands twice in the same object.`,
    "Keep one of the two; which of them is meant cannot be known.",
  ],
  "forbidden-property": (at) => [
    `The property name at ${at} is not allowed: it could change how programs work.`,
    "Rename or remove the property.",
  ],
  "id-too-long": (at) => [`The id at ${at} has more than 64 characters.`, "Use an id of 1 to 64 characters."],
  "image-data-invalid": (at) => [
    `The data of the picture at ${at} is not base64.`,
    "Encode the file with the standard base64 alphabet and padding, without line breaks and without a data: prefix.",
  ],
  "image-too-large": (at) => [
    `The picture at ${at} is larger than 2 MiB.`,
    "Make it smaller; 1,000 pixels in width are enough for print.",
  ],
  "image-type-mismatch": (at) => [
    `The data of the picture at ${at} is not of the media type that is stated beside it.`,
    "Correct the mediaType, or save the picture as PNG, JPEG or WebP.",
  ],
  "invalid-amount": (at) => [
    `The amount at ${at} is not an amount in pounds.`,
    "Give pounds as a number from 0 to 1,000,000,000 with two decimals at most.",
  ],
  "invalid-date": (at) => [
    `The date at ${at} is not a real calendar date.`,
    "Give year, month and day as 2026-02-14, without a time.",
  ],
  "invalid-dfe-code": (at) => [
    `The code at ${at} does not have 3 digits.`,
    "Give the authority's 3-digit DfE code.",
  ],
  "invalid-email-address": (at) => [
    `The e-mail address at ${at} is not of the form name@place.`,
    "Give one address without a display name, or leave the property out.",
  ],
  "invalid-json": (_at, { expected, line, column }) => [
    `The text is not JSON: ${expected ?? "something else"} was expected at line ${line ?? 1}, column ${column ?? 1}.`,
    "Send JSON as RFC 8259 describes it, best written by a program: no comments, no trailing commas, double quotes.",
  ],
  "invalid-language-tag": (at) => [
    `The language at ${at} is not a BCP 47 tag.`,
    "Give a tag such as en-GB, cy or pl; leave it out for en-GB.",
  ],
  "invalid-web-address": (at) => [
    `The web address at ${at} is not a complete http or https address.`,
    "Give it whole, beginning with https://, or leave the property out.",
  ],
  "lone-surrogate": character(
    "half of a character (a lone surrogate)",
    "Send the whole character; text was probably cut in the middle of one.",
  ),
  "missing-property": (at, { property, description, allowed }) => [
    `Property "${property ?? ""}" is missing: nothing stands at ${at}.`,
    `Add it. ${description ?? ""}${allowed === undefined ? "" : ` Use ${choiceInWords(allowed)}.`}`,
  ],
  "none-with-items": (at) => [
    `${at} says that there is nothing here, and yet something is listed beside it.`,
    "Take `none` out, or empty the list.",
  ],
  noncharacter: character("a code point that is no character", "Remove it."),
  "not-json-value": (at) => [
    `The value at ${at} is not one that JSON knows, or it holds itself.`,
    "Give a string, number, boolean, null, list or plain object.",
  ],
  "not-one-line": (at) => [
    `The string at ${at} holds a tab or a line break.`,
    "Names, titles, ids and codes stand on one line: remove it.",
  ],
  "not-utf-8": () => [
    "The bytes are not UTF-8.",
    "Save or send the plan as UTF-8; a byte order mark at the start is accepted.",
  ],
  "number-out-of-range": (at, details) => [
    `The number at ${at} is outside the range that makes sense for it.`,
    `Give ${rangeInWords(details)}.`,
  ],
  "number-too-large": (at) => [
    `The number at ${at} is not finite, or too large to be kept.`,
    "Give a number that fits in 64 bits, or send it as a string inside extensions.",
  ],
  "private-use-character": character(
    "a private-use character, which no reader can see or hear",
    "Replace it by words; it often comes from a symbol font of a word processor.",
  ),
  "replacement-character": character(
    "the sign for a character that was lost (U+FFFD)",
    "Find the character in the source and send it again; its encoding was read wrongly on the way.",
  ),
  "too-deep": (at) => [
    `Lists and objects stand in one another more than 32 deep at ${at}.`,
    "Make the structure flatter.",
  ],
  "too-large": () => [
    "The plan is larger than 8 MiB.",
    "Send smaller pictures or less data inside extensions.",
  ],
  "too-many-faults": (_at, { most }) => [
    `There are more than ${inWords(most)} faults; the others are not listed.`,
    "Mend those that are listed, then read the plan again.",
  ],
  "too-many-items": (_at, { most }) => [
    `The plan has more than ${inWords(most)} items.`,
    "Send one plan, for one child or young person.",
  ],
  "unknown-easy-read-key": (at) => [
    `The easy-read entry at ${at} is neither for an item of this plan nor for a section.`,
    "Use the id of an item exactly as it stands in the plan, or a section code from A to K.",
  ],
  "unknown-property": (at, { property, nearest, allowed }) => [
    property === undefined
      ? `The object at ${at} has a property that the format does not know.`
      : `The format does not know the property "${property}" at ${at}.`,
    nearest === undefined
      ? `Remove it or move it into extensions. Properties here: ${(allowed ?? []).join(", ")}.`
      : `Did you mean "${nearest}"? Otherwise remove it or move it into extensions.`,
  ],
  "unknown-reference": (at, { expected }) => [
    `The id at ${at} belongs to no item of the plan; ${expected ?? "an item"} was expected.`,
    "Correct the id, add the item, or remove the reference.",
  ],
  "unknown-value": (at, { allowed = [] }) => [
    `The value at ${at} is not one of those allowed.`,
    `Use ${choiceInWords(allowed)}.`,
  ],
  "wrong-reference": (at, { expected, other }) => [
    `The id at ${at} belongs to an item of another kind (${other ?? ""}); ${expected ?? "another item"} was expected.`,
    "Correct the id, or move the reference to the property meant for it.",
  ],
  "wrong-type": (at, { expected = "a value of the right type", isNull }) =>
    isNull === true
      ? [
          `The value at ${at} is null; ${expected} was expected.`,
          `Give ${expected}, or leave an optional property out.`,
        ]
      : [`The value at ${at} is not ${expected}.`, `Give ${expected}.`],
};

function rangeInWords({ least = 0, most = 0, whole, above }: FaultDetails): string {
  const kind = whole === true ? "a whole number" : "a number";
  if (above === true) return `${kind} above ${inWords(least)} and not above ${inWords(most)}`;
  if (most === Number.MAX_SAFE_INTEGER) return `${kind} from ${inWords(least)}`;
  return `${kind} from ${inWords(least)} to ${inWords(most)}`;
}

function choiceInWords(allowed: readonly string[]): string {
  return allowed.length === 1 ? `"${allowed[0] ?? ""}"` : `one of: ${allowed.join(", ")}`;
}

/** 20000 as "20,000", the same on every machine. */
function inWords(number = 0): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
