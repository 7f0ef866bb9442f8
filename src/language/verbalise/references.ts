// References into laws and plans: "s.42(2)" is "section forty-two subsection two", "B2" is "B two", "KS2" is "key stage
// two", "Y7" is "year seven".

import { matchesOf } from "../matches.js";
import { cardinal, decimal, year } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const PARTS: Record<string, string> = {
  s: "section",
  ss: "sections",
  sec: "section",
  r: "regulation",
  reg: "regulation",
  regs: "regulations",
  para: "paragraph",
  paras: "paragraphs",
  art: "article",
  sch: "schedule",
  ch: "chapter",
  p: "page",
  pp: "pages",
  vol: "volume",
  no: "number",
  nos: "numbers",
  fig: "figure",
  section: "section",
  sections: "sections",
  regulation: "regulation",
  paragraph: "paragraph",
  schedule: "schedule",
  article: "article",
};

/** Without a point, and with a capital. */
const PART_NAMES: Record<string, string> = {
  Art: "Article",
  Sch: "Schedule",
  Para: "Paragraph",
  Reg: "Regulation",
};

const BRACKETS = String.raw`((?:\((?:\d{1,3}[A-Z]?|[a-z]{1,4})\))*)`;

const numberWithLetter = (number: string): string =>
  number.replace(/^([\d.]+)([A-Z]?)$/, (_, figure: string, letter: string) =>
    letter === "" ? figuresSaid(figure) : `${figuresSaid(figure)} ${letter}`,
  );

/** "9.69" and outline numbers such as "1.2.3". */
function figuresSaid(figure: string): string {
  const parts = figure.split(".");
  return parts.length < 3 ? decimal(figure) : parts.map((part) => cardinal(Number(part))).join(" point ");
}

/** "(2)(b)" below a section: "subsection two, paragraph B"; below anything else the figures alone. */
function bracketsSaid(part: string, brackets: string): string {
  const pieces = matchesOf(brackets, /\((\w+)\)/g).map(([, inside = ""]) => inside);
  return pieces
    .map((inside) => {
      const said = /^\d/.test(inside) ? numberWithLetter(inside) : inside.toUpperCase().split("").join(" ");
      if (!part.startsWith("section")) return ` ${said}`;
      return /^\d/.test(inside) ? ` subsection ${said}` : ` paragraph ${said}`;
    })
    .join("");
}

const referenceSaid = (written: string, number: string, brackets: string): string => {
  const part = PARTS[written.toLowerCase()] ?? written;
  const capital = /^[A-Z][a-z]/.test(written) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
  return `${capital} ${numberWithLetter(number)}${bracketsSaid(part, brackets)}`;
};

export const referenceRules: readonly Rule[] = [
  rule(
    /\bKS\s?(\d)\s?[-–/]\s?(?:KS\s?)?(\d)\b/g,
    ([, from = "", to = ""]) => `key stages ${cardinal(Number(from))} to ${cardinal(Number(to))}`,
  ),
  rule(
    /\b([A-Z])(\d{1,3})\s?[-–]\s?([A-Z])(\d{1,3})\b/g,
    ([, a = "", from = "", b = "", to = ""]) =>
      `${a} ${cardinal(Number(from))} to ${b} ${cardinal(Number(to))}`,
  ),
  // The provisions F1 to F3, written once: "F1-3".
  rule(/\b([A-XZ])(\d{1,2})\s?[-–]\s?(\d{1,2})\b(?![\/.:]?\d)/g, ([, letter = "", from = "", to = ""]) =>
    Number(to) > Number(from)
      ? `${letter} ${cardinal(Number(from))} to ${letter} ${cardinal(Number(to))}`
      : undefined,
  ),
  rule(
    /\bS\.?I\.?\s(\d{4})\/(\d{1,4})\b/g,
    ([, years = "", number = ""]) => `S I ${year(Number(years))} number ${cardinal(Number(number))}`,
  ),
  rule(
    /\b(ss|pp?)\.?\s?(\d{1,3})\s?[-–]\s?(\d{1,3})\b/g,
    ([, part = "", from = "", to = ""]) =>
      `${part === "ss" ? "sections" : "pages"} ${cardinal(Number(from))} to ${cardinal(Number(to))}`,
  ),
  rule(/\bp(\d{1,3})\b/g, ([, page = ""]) => `page ${cardinal(Number(page))}`),
  rule(/\b(Art|Sch|Para|Reg)\s(?=\d)/g, ([, part = ""]) => `${PART_NAMES[part]} `),
  rule(
    /\bKS\s?(\d)([ab])?\b/g,
    ([, stage = "", letter = ""]) =>
      `key stage ${cardinal(Number(stage))}${letter === "" ? "" : ` ${letter.toUpperCase()}`}`,
  ),
  rule(/\bEY(?:FS)?([12])\b/g, ([, stage = ""]) => `early years ${cardinal(Number(stage))}`),
  rule(
    /\b(?:Y|Yr|yr)\.?\s?(\d{1,2})(?:\s?[-–/]\s?(?:Y|Yr)?\.?\s?(\d{1,2}))?\b(?!\s?(?:old|yrs?))/g,
    ([, from = "", to = ""]) =>
      to === ""
        ? `year ${cardinal(Number(from))}`
        : `years ${cardinal(Number(from))} to ${cardinal(Number(to))}`,
  ),
  // With their point ("s.42"), or glued to the figure ("r12(1)"); a bare letter and a space is no reference.
  rule(
    new RegExp(
      `\\b(ss?|regs?|r|paras?|art|sch|ch|pp?|vol|nos?|fig|sec)\\.\\s?(\\d+(?:\\.\\d+)*[A-Z]?)${BRACKETS}(?:\\s?[-–]\\s?(\\d+))?`,
      "gi",
    ),
    ([, part = "", number = "", brackets = "", to = ""]) =>
      `${referenceSaid(part, number, brackets)}${to === "" ? "" : ` to ${decimal(to)}`}`,
  ),
  rule(
    new RegExp(`\\b(ss?|r|regs?|paras?|nos?)\\s?(\\d+[A-Z]?)((?:\\([\\da-z]{1,4}\\))+)`, "g"),
    ([, part = "", number = "", brackets = ""]) => referenceSaid(part, number, brackets),
  ),
  rule(/\b(s|r|reg|regs|paras?|No|Nos)\s?(\d+[A-Z]?(?:\.\d+)?)\b/g, ([, part = "", number = ""]) =>
    referenceSaid(part, number, ""),
  ),
  rule(
    new RegExp(
      `\\b([Ss]ections?|[Rr]egulation|[Pp]aragraph|[Ss]chedule|[Aa]rticle)\\s(\\d+(?:\\.\\d+)*[A-Z]?)${BRACKETS}`,
      "g",
    ),
    ([, part = "", number = "", brackets = ""]) => referenceSaid(part, number, brackets),
  ),
  rule(
    /\b([A-Z])(\d{1,3})([a-z])?\b(?!['’-]?[A-Za-z])/g,
    ([, letter = "", number = "", tail = ""]) =>
      `${letter} ${cardinal(Number(number))}${tail === "" ? "" : ` ${tail.toUpperCase()}`}`,
  ),
];
