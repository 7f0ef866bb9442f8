// Figures that nothing else has claimed: years where they are years, ordinals, decimals, whole numbers.

import { cardinal, decimal, ordinal, plural, year } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

/** After these, four figures are a year whatever follows. */
const CERTAIN_LEADS =
  /(?:\b(?:in|since|year|summer|autumn|winter|spring|easter|christmas|late|early|mid|circa)\s|[([]|\b(?:mid|late|early|pre|post)-)$/i;
/** After these they are one unless a counted noun follows: "the 2026 review", but "the 1200 words". */
const LIKELY_LEADS =
  /\b(?:the|to|of|from|by|until|till|and|about|after|before|for|during|between|around|through|on|under|date|that|than|term|years|as|an?|his|her|their|its|our|last|next)\s$/i;
const COUNTED =
  /^\s(?:\p{Ll}+\s)?(?!(?:was|is|has|does|its|this|as|us|his|thus|always|perhaps|less)\b)\p{Ll}{2,}s\b/u;
const TITLE_BEFORE = /\b(?:Act|Regulations|Order|Code|Rules|Guidance|Directive|\p{Lu}\p{Ll}+)\s$/u;
const TITLE_AFTER = /^\s(?:Act|Regulations|Order|Code)\b/;
const QUANTITY_LEADS = /\b(?:is|are|was|were|total|number|least|most|to)\s$/i;
const ENDS = /^(?:[\s]*$|[,.;:)!?"”’])/;

/** Whether four figures from 1100 to 2099 are a year: decided by the words around them. */
function isYear(before: string, after: string): boolean {
  if (CERTAIN_LEADS.test(before) || TITLE_AFTER.test(after)) return true;
  if (COUNTED.test(after)) return false;
  if (LIKELY_LEADS.test(before) || TITLE_BEFORE.test(before)) return true;
  if (/^["'“‘(]*$/.test(before)) return true;
  return ENDS.test(after) && !QUANTITY_LEADS.test(before);
}

export const figureRules: readonly Rule[] = [
  rule(/\bc\.\s?(?=(?:1[1-9]|20)\d{2}\b)/g, () => "circa "),
  // School years: "2025/26", "2025-26", "2025/6".
  rule(/\b((?:1[1-9]|20)\d{2})\s?[/–-]\s?(\d{1,2})\b(?![/\d-])/g, ([, from = "", to = ""]) =>
    Number(to) === (Number(from) + 1) % 10 ** to.length
      ? `${year(Number(from))} to ${year(Number(from) + 1).replace(/^twenty (?=twenty|thirty|forty)/, "")}`
      : undefined,
  ),
  rule(/\b((?:1[1-9]|20)\d{2})\s?[/–-]\s?((?:1[1-9]|20)\d{2})\b(?!\d)/g, ([, from = "", to = ""]) =>
    Number(to) > Number(from) ? `${year(Number(from))} to ${year(Number(to))}` : undefined,
  ),
  rule(/(?<![\d.,£])\b((?:1[1-9]|20)\d{2})\b(?![,.]?\d)(?!-)/g, ([, figures = ""], { before, after }) =>
    isYear(before, after) ? year(Number(figures)) : undefined,
  ),
];

export const numberRules: readonly Rule[] = [
  rule(/\b(\d+\.\d+)(?:st|nd|rd|th)\b/g, ([, figures = ""]) => decimal(figures)),
  rule(/\b(\d{1,3}(?:,\d{3}){1,6}|\d+)(?:st|nd|rd|th)\b/g, ([, figures = ""]) =>
    ordinal(Number(figures.replaceAll(",", ""))),
  ),
  rule(/(?<=^|[\s(])[-−](?=\d)/g, () => "minus "),
  // "the under-5s"
  rule(/(?<=\b(?:under|over)-)(\d{1,2})s\b/gi, ([, age = ""]) => plural(cardinal(Number(age)))),
  // Outline numbers such as 1.2.3, figure by figure group.
  rule(/\b\d+(?:\.\d+){2,}\b/g, ([written = ""]) =>
    written
      .split(".")
      .map((part) => cardinal(Number(part)))
      .join(" point "),
  ),
  rule(
    /(\p{L})?(\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(-?)(?=(\p{L})?)/gu,
    ([, before = "", figures = "", hyphen = "", after = ""]) => {
      const said = figures.startsWith(".")
        ? decimal(`0${figures}`).replace(/^nought /, "")
        : decimal(figures);
      const gap = after === "" ? hyphen : " ";
      return `${before}${before === "" ? "" : " "}${said}${gap}`;
    },
  ),
];
