// Identifiers whose own digits say whether they were copied rightly. A wrong one is reported by check Q12 and refuses
// no plan: an officer must be able to preview it.

import { pointer } from "../diagnostics/diagnostic.js";
import type { Address, Plan } from "./schema.js";

/** The letters of a UPN's check and of the end of a temporary UPN; I, O and S are left out. */
const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Unique pupil number: check letter, 11 digits, and a digit, or a letter in a temporary UPN. The check letter is the sum
 * of each digit times its position (2 to 13) modulo 23; a letter at the end counts as its place in the same letters.
 */
export function isUpn(value: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(value)) return false;
  const sum = [...value.slice(1)].reduce((total, sign, index) => total + upnValue(sign) * (index + 2), 0);
  return UPN_LETTERS[sum % 23] === value[0];
}

function upnValue(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : UPN_LETTERS.indexOf(sign);
}

/** Unique learner number: 10 digits, the first not 0; the last is 10 less the weighted sum of the others modulo 11. */
export function isUln(value: string): boolean {
  if (!/^[1-9]\d{9}$/.test(value)) return false;
  // Where nothing is left the check would be 10, and there is no such number.
  return 10 - (weightedSum(value) % 11) === Number(value[9]);
}

/** NHS number: 10 digits, in one piece or as 3, 3 and 4; the last is 11 less the weighted sum of the others modulo 11. */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{3}([ -]?)\d{3}\1\d{4}$/.test(value)) return false;
  const digits = value.replaceAll(/[ -]/g, "");
  return (11 - (weightedSum(digits) % 11)) % 11 === Number(digits[9]);
}

/** The first nine digits times 10 down to 2. */
function weightedSum(digits: string): number {
  return [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
}

/** Unique reference number of a school or college: 6 digits. */
export function isUrn(value: string): boolean {
  return /^[1-9]\d{5}$/.test(value);
}

/** UK provider reference number: 8 digits, the first of them 1. */
export function isUkprn(value: string): boolean {
  return /^1\d{7}$/.test(value);
}

/** UK postcode, with its space or without; its form only, not whether it exists. */
export function isPostcode(value: string): boolean {
  const outward = "(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRV-Y])|GIR)";
  const postcode = new RegExp(`^${outward} ?\\d[ABD-HJLNP-UW-Z]{2}$`);
  return postcode.test(value.toUpperCase());
}

export type IdentifierKind = "upn" | "uln" | "nhs-number" | "urn" | "ukprn" | "postcode";

export interface InvalidIdentifier {
  kind: IdentifierKind;
  /** RFC 6901 pointer to the identifier. */
  pointer: string;
}

const VALIDATORS: Record<IdentifierKind, (value: string) => boolean> = {
  upn: isUpn,
  uln: isUln,
  "nhs-number": isNhsNumber,
  urn: isUrn,
  ukprn: isUkprn,
  postcode: isPostcode,
};

/** The identifiers of a plan that cannot be right, in the order of the format. */
export function checkIdentifiers(plan: Plan): InvalidIdentifier[] {
  return identifiersOf(plan).flatMap(({ kind, value, pointer: place }) =>
    value === undefined || VALIDATORS[kind](value) ? [] : [{ kind, pointer: place }],
  );
}

interface Identifier extends InvalidIdentifier {
  value: string | undefined;
}

function identifiersOf({ authority, subject, contacts = [], services, sections }: Plan): Identifier[] {
  return [
    postcode(authority.address, "authority", "address"),
    { kind: "upn", value: subject.upn, pointer: pointer("subject", "upn") },
    { kind: "uln", value: subject.uln, pointer: pointer("subject", "uln") },
    { kind: "nhs-number", value: subject.nhsNumber, pointer: pointer("subject", "nhsNumber") },
    postcode(subject.address, "subject", "address"),
    ...contacts.map((contact, index) => postcode(contact.address, "contacts", index, "address")),
    { kind: "urn", value: services?.setting?.urn, pointer: pointer("services", "setting", "urn") },
    { kind: "ukprn", value: services?.setting?.ukprn, pointer: pointer("services", "setting", "ukprn") },
    ...sections.I.placements.map((placement, index): Identifier => ({
      kind: "urn",
      value: placement.urn,
      pointer: pointer("sections", "I", "placements", index, "urn"),
    })),
  ];
}

function postcode(address: Address | undefined, ...path: (string | number)[]): Identifier {
  return { kind: "postcode", value: address?.postcode, pointer: pointer(...path, "postcode") };
}
