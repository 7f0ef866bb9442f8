// Ratios, fractions, scores, ranges, units and signs: "1:4" is "one to four", "4/5 lessons" is "four out of five
// lessons", "20-45 mins" is "twenty to forty-five minutes".

import { cardinal, decimal, ordinal } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const NUMBER = String.raw`(\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?)`;

const RATIO_AFTER =
  /^\s*(?:support|ratio|adult|staff|teaching|tuition|provision|help|basis|working|work|sessions?|TA|HLTA|LSA|supervision|intervention|with)\b/i;
const RATIO_BEFORE = /\bratio(?:\s(?:of|is|at))?\s$/i;
const COUNTED_AFTER =
  /^\s*(?:lessons?|occasions?|times|opportunities|trials|sessions?|attempts?|days|weeks|questions|items|words|tasks|situations|steps|observations|group|people)\b/i;

/** What a fraction is of without saying so: "3/4 hour". */
const OF_ONE = /^\s(hour|day|week|term|year|mile)\b/;

const DENOMINATORS: Record<number, string> = { 2: "half", 3: "third", 4: "quarter", 8: "eighth" };

function fraction(top: number, bottom: number): string {
  const name = DENOMINATORS[bottom] ?? ordinal(bottom);
  const many = bottom === 2 ? "halves" : `${name}s`;
  return top === 1 ? `${bottom === 2 || bottom === 4 ? "a" : "one"} ${name}` : `${cardinal(top)} ${many}`;
}

/** "half an hour", "three quarters of a day"; the fraction alone where nothing follows that it is of. */
function fractionOf(top: number, bottom: number, after: string): string {
  const thing = OF_ONE.exec(after)?.[1];
  if (thing === undefined) return fraction(top, bottom);
  const article = thing === "hour" ? "an" : "a";
  return bottom === 2 ? `half ${article}` : `${fraction(top, bottom)} of ${article}`;
}

const VULGAR: Record<string, [top: number, bottom: number]> = {
  "½": [1, 2],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅓": [1, 3],
  "⅔": [2, 3],
};

const isSimpleFraction = (top: number, bottom: number): boolean => top < bottom && bottom <= 4;

const UNITS: Record<string, [one: string, many: string]> = {
  min: ["minute", "minutes"],
  mins: ["minute", "minutes"],
  hr: ["hour", "hours"],
  hrs: ["hour", "hours"],
  sec: ["second", "seconds"],
  secs: ["second", "seconds"],
  wk: ["week", "weeks"],
  wks: ["week", "weeks"],
  mth: ["month", "months"],
  mths: ["month", "months"],
  yr: ["year", "years"],
  yrs: ["year", "years"],
  mm: ["millimetre", "millimetres"],
  cm: ["centimetre", "centimetres"],
  m: ["metre", "metres"],
  km: ["kilometre", "kilometres"],
  mg: ["milligram", "milligrams"],
  mcg: ["microgram", "micrograms"],
  µg: ["microgram", "micrograms"],
  g: ["gram", "grams"],
  kg: ["kilogram", "kilograms"],
  "m²": ["square metre", "square metres"],
  ml: ["millilitre", "millilitres"],
  l: ["litre", "litres"],
  "°C": ["degree Celsius", "degrees Celsius"],
  "°": ["degree", "degrees"],
  "%": ["per cent", "per cent"],
  dB: ["decibel", "decibels"],
  Hz: ["hertz", "hertz"],
  kHz: ["kilohertz", "kilohertz"],
  mph: ["mile an hour", "miles an hour"],
  pt: ["point", "point"],
  kcal: ["kilocalorie", "kilocalories"],
  MB: ["megabyte", "megabytes"],
  GB: ["gigabyte", "gigabytes"],
  ft: ["foot", "feet"],
  lb: ["pound", "pounds"],
};

/** What only these rules say: without any of it they need not be asked. */
export const QUANTITY_SIGNS =
  /[½¼¾⅓⅔]|\d\s?[x×%+/°'"–—−-]|[x×]\d|[<>≤≥±~≈#=−-]\s?\d|%ile|\d\s?\p{L}{1,4}(?!\p{L})/u;

const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** After "30 min" these make it a measure of one thing: "a thirty minute session". */
const MEASURED =
  /^\s(?:session|slot|block|lesson|visit|break|group|meeting|appointment|review|period|place|placement|programme|walk|old)s?\b/;

/** Signs that are words only before a figure. */
const SIGNS: Record<string, string> = {
  "<": "less than",
  ">": "more than",
  "≤": "at most",
  "≥": "at least",
  "±": "plus or minus",
  "~": "about",
  "≈": "about",
  "#": "number",
  "=": "equals",
};

/** What a dose or a rate is for. */
const PER: Record<string, string> = {
  kg: "kilogram",
  day: "day",
  dose: "dose",
  min: "minute",
  hr: "hour",
  hour: "hour",
  week: "week",
  wk: "week",
  month: "month",
  term: "term",
  year: "year",
};
const PER_UNIT = Object.keys(PER).join("|");

const LENGTH = "(mm|cm|m|metres|centimetres|feet|inches)";

export const ratioRules: readonly Rule[] = [
  rule(/\b1\s?[-–]\s?2\s?[-–]\s?1\b/g, () => "one to one"),
  rule(
    /\b(\d{1,2})\s:\s(\d{1,2})\b/g,
    ([, left = "", right = ""]) => `${cardinal(Number(left))} to ${cardinal(Number(right))}`,
  ),
  // Sight as it is tested: 6/60 is "six sixty", not six out of sixty.
  rule(/\b6\/(6|9|12|18|24|36|60)\b/g, ([, far = ""], { before, after }) =>
    /vision|acuity|\beyes?\b|sight/i.test(before + after) ? `six ${cardinal(Number(far))}` : undefined,
  ),
  rule(/\b(\d{1,2})\s?y(?:rs?)?\s(\d{1,2})\s?m(?:ths?)?\b/g, ([, years = "", months = ""]) =>
    Number(months) <= 11 ? `${cardinal(Number(years))} years ${cardinal(Number(months))} months` : undefined,
  ),
  // An age as therapists write it: 7;8 is seven years and eight months.
  rule(/\b(\d{1,2});(\d{1,2})\b/g, ([, years = "", months = ""]) =>
    Number(months) <= 11 ? `${cardinal(Number(years))} years ${cardinal(Number(months))} months` : undefined,
  ),
  rule(/\b(\d{1,2}):(\d{1,2})\b(?!:)/g, ([, left = "", right = ""], { before, after }) =>
    right.length === 1 || RATIO_BEFORE.test(before) || (RATIO_AFTER.test(after) && Number(left) <= 3)
      ? `${cardinal(Number(left))} to ${cardinal(Number(right))}`
      : undefined,
  ),
];

export const quantityRules: readonly Rule[] = [
  rule(/\b24\/7\b/g, () => "twenty-four seven"),
  rule(/\b50\/50\b/g, () => "fifty fifty"),
  rule(/\s?%ile(s?)\b/g, ([, many = ""]) => ` percentile${many}`),
  rule(/\b(\d)\/(\d)(?:nds?|rds?|ths?)\b/g, ([, top = "", bottom = ""]) =>
    Number(bottom) > 1 ? fraction(Number(top), Number(bottom)) : undefined,
  ),
  rule(
    new RegExp(`${NUMBER}\\s?${LENGTH}?\\s?[x×]\\s?(?=${NUMBER}\\s?${LENGTH}(?![\\p{L}\\d]))`, "gu"),
    ([, count = "", unit = ""]) => `${count}${unit === "" ? "" : ` ${unit}`} by `,
  ),
  rule(
    /\b(\d)\s?(?:ft|')\s?(\d{1,2})\s?(?:in\b|")/g,
    ([, feet = "", inches = ""]) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`,
  ),
  rule(
    /\b(\d{1,2})\s?h\s?([0-5]\d)?\b/g,
    ([, hours = "", minutes = ""]) =>
      `${cardinal(Number(hours))} ${hours === "1" ? "hour" : "hours"}${minutes === "" ? "" : ` ${cardinal(Number(minutes))}`}`,
  ),
  rule(/\b(\d+)\s?[x×]\s?p[./]?w\b\.?/g, ([, count = ""]) => `${cardinal(Number(count))} times per week`),
  // "2%-5%" and the like name their unit twice.
  rule(
    new RegExp(`${NUMBER}(%|${UNIT})\\s?[-–]\\s?(?=${NUMBER}\\2(?![\\p{L}\\d]))`, "gu"),
    ([, from = ""]) => `${decimal(from)} to `,
  ),
  rule(/(\d+)?\s?([½¼¾⅓⅔])/g, ([, count = "", sign = ""]) => {
    const [top, bottom] = VULGAR[sign] as [number, number];
    return count === "" ? fraction(top, bottom) : `${cardinal(Number(count))} and ${fraction(top, bottom)}`;
  }),
  rule(/\b(\d+)[\s-](\d)\/(\d)\b(?!\/)/g, ([, count = "", top = "", bottom = ""], { after }) =>
    isSimpleFraction(Number(top), Number(bottom)) && !COUNTED_AFTER.test(after)
      ? `${cardinal(Number(count))} and ${fraction(Number(top), Number(bottom))}`
      : undefined,
  ),
  rule(/(?<![\d/.])\b(\d{1,4}(?:\.\d+)?)\/(\d{1,4})\b(?![\/.]\d)/g, ([, top = "", bottom = ""], { after }) =>
    isSimpleFraction(Number(top), Number(bottom)) && !COUNTED_AFTER.test(after)
      ? fractionOf(Number(top), Number(bottom), after)
      : `${decimal(top)} out of ${cardinal(Number(bottom))}`,
  ),
  rule(
    /\b(\d+)\s?[x×]\s?(?:\/\s?|a\s|per\s)?(day|week|wk|month|term|year|weekly|daily|termly)\b/g,
    ([, count = "", per = ""]) =>
      `${cardinal(Number(count))} times ${per.endsWith("ly") ? per : `per ${per === "wk" ? "week" : per}`}`,
  ),
  rule(/\b(\d+)\s?[x×]\s?(?=\d)/g, ([, count = ""]) => `${cardinal(Number(count))} times `),
  rule(/\b(\d+)[x×]\b/g, ([, count = ""]) => `${cardinal(Number(count))} times`),
  rule(/(?<![\p{L}\d])[x×](\d+)\b/gu, ([, count = ""]) => `times ${cardinal(Number(count))}`),
  // "+" at the end of a count, before the units so that "16+ hours" keeps its hours.
  rule(/\b(\d+)\+(?!\d)/g, ([, count = ""]) => `${cardinal(Number(count))} plus`),
  rule(
    new RegExp(
      `(?<![\\d.,])([-−])?${NUMBER}(?:\\s?(?:-|–|—)\\s?${NUMBER})?(?:\\s|-)?(${UNIT})(?:\\s?\\/\\s?(${PER_UNIT}))?(?![\\p{L}\\d])`,
      "gu",
    ),
    ([, sign = "", from = "", to = "", unit = "", per = ""], { before, after }) => {
      const [one, many] = UNITS[unit] as [string, string];
      const minus = sign !== "" && !/[\p{L}\d]$/u.test(before) ? "minus " : sign === "" ? "" : "to ";
      const count = `${minus}${decimal(from)}${to === "" ? "" : ` to ${decimal(to)}`}`;
      const each = per === "" ? "" : ` per ${PER[per]}`;
      return `${count} ${(from === "1" && to === "") || (unit.length > 1 && MEASURED.test(after)) ? one : many}${each}`;
    },
  ),
  rule(new RegExp(`([<>≤≥±~≈#=])\\s?(?=\\d)`, "g"), ([, sign = ""]) => `${SIGNS[sign]} `),
  rule(
    new RegExp(`(?<![\\d.,-])${NUMBER}\\s?(?:-|–|—)\\s?${NUMBER}(?![\\d.,]\\d|-\\d)`, "g"),
    ([, from = "", to = ""]) => `${decimal(from)} to ${decimal(to)}`,
  ),
];
