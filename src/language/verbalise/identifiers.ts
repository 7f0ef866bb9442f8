// What is said figure by figure: telephone numbers, NHS numbers, pupil numbers, postcodes; and web and mail addresses.

import { cardinal, digits, letters } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const inGroups = (written: string): string =>
  (written.match(/\d+/g) ?? []).map((group) => digits(group)).join(", ");

const countDigits = (written: string): number => written.replaceAll(/\D/g, "").length;

/** Letters and figures of a code said one by one: "M L four two Q T". */
const codeSaid = (code: string): string =>
  [...code.replaceAll(/[^\p{L}\d]/gu, "")]
    .map((sign) => (/\d/.test(sign) ? cardinal(Number(sign)) : letters(sign)))
    .join(" ");

/** Endings of domains that are spelt out. */
const SPELT_LABELS = new Set(["uk", "www", "nhs", "ac", "eu", "us", "ie", "tv", "pdf", "html"]);

/** An address piece by piece: "send at fernmarsh dot gov dot U K slash local offer". */
function addressSaid(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .split(/([./@_?=&#:+-])/)
    .filter((piece) => piece !== "")
    .map((piece) => SIGNS[piece] ?? labelSaid(piece))
    .filter((piece) => piece !== "")
    .join(" ");
}

const SIGNS: Record<string, string> = {
  ".": "dot",
  "/": "slash",
  "@": "at",
  _: "underscore",
  "?": "question mark",
  "=": "equals",
  "&": "and",
  "#": "hash",
  ":": "",
  "+": "plus",
  "-": "",
};

function labelSaid(label: string): string {
  if (SPELT_LABELS.has(label.toLowerCase())) return letters(label);
  return label
    .split(/(\d+)/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\d/.test(piece) ? digits(piece) : piece.toLowerCase()))
    .join(" ");
}

export const addressRules: readonly Rule[] = [
  rule(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, ([address = ""]) => addressSaid(address)),
  rule(/(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?)\]}'"’”]/gi, ([address = ""]) => addressSaid(address)),
  rule(
    /(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:gov|org|co|ac|nhs|sch)\.uk\b(?:\/[\w/-]*\w)?/gi,
    ([address = ""]) => addressSaid(address),
  ),
];

const PHONE_MIN = 10;
const PHONE_MAX = 11;
/** Words before a number that is a name, not a quantity. */
const NAMED_NUMBER =
  /\b(?:URN|UKPRN|ULN|UPN|NHS number|code|reference|ref\.?|ID|PIN|account)(?:\s(?:is|number|no\.?))?:?\s$/i;
const CALLED = /\b(?:call|calls|dial|ring|ringing|calling|NHS|phone)\s$/i;

/** "999 or 111", and the short numbers of helplines. */
const SHORT_NUMBER = String.raw`(?:999|111|112|101|116 ?\d{3}|0800 ?\d{4})`;

export const identifierRules: readonly Rule[] = [
  rule(
    /\b(NHS|UPN|URN|UKPRN|tel|telephone|phone|reference|ref|account|policy)\sno\.?(?=[:\s])/gi,
    ([, what = ""]) => `${what} number`,
  ),
  rule(
    new RegExp(`\\b(999|111|112|101)\\s(or|and)\\s(${SHORT_NUMBER})\\b`, "g"),
    ([, a = "", or = "", b = ""]) => `${digits(a)} ${or} ${inGroups(b)}`,
  ),
  rule(/(?<![\d,.])\b(?:116 ?\d{3}|0800 ?\d{4})\b(?![ ,.]?\d)/g, ([written = ""]) => inGroups(written)),
  // "FM/2026/0417", "HS/1234/2019": letters one by one, then each figure.
  rule(/\b([A-Z]{2,4})((?:\/\d{1,6}){1,3})\b/g, ([, code = "", figures = ""]) =>
    [letters(code), ...(figures.match(/\d+/g) ?? []).map(digits)].join(" slash "),
  ),
  rule(
    /\+\s?(\d{1,3})\s?((?:\(0\)\s?)?\d[\d ]{7,12}\d)\b/g,
    ([, country = "", rest = ""]) => `plus ${digits(country)}, ${inGroups(rest.replace(/\(0\)\s?/, ""))}`,
  ),
  rule(/(?<![\d.,£/-])\(?0\d{2,5}\)?(?:[ -]?\d{3,8}){1,3}(?![\d,.]\d)/g, ([written = ""]) =>
    countDigits(written) >= PHONE_MIN && countDigits(written) <= PHONE_MAX ? inGroups(written) : undefined,
  ),
  rule(/\b\d{3}[ -]\d{3}[ -]\d{4}\b/g, ([written = ""]) => inGroups(written)),
  rule(/\b(?:ext|Ext|extension)\.?\s?(\d{2,6})\b/g, ([, number = ""]) => `extension ${digits(number)}`),
  rule(/\b[A-Z]\d{11}[A-Z\d]\b/g, ([code = ""]) => codeSaid(code)),
  rule(/\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/g, ([code = ""]) => codeSaid(code)),
  rule(/\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g, ([code = ""]) => codeSaid(code)),
  rule(/\b\d{3,}\b(?![.,]\d)/g, ([written = ""], { before }) =>
    NAMED_NUMBER.test(before) || (CALLED.test(before) && written.length <= 6) || written.length >= 10
      ? digits(written)
      : undefined,
  ),
];
