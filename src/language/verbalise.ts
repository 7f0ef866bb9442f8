// Written text as it is read aloud, in British English: figures, dates, times, money, telephone numbers, references,
// abbreviations and acronyms in words. Minutes are reckoned on what is said, because "£12,500" costs a reader nine
// words and "01234 567890" eleven. Punctuation stays, for the pauses.

import { abbreviationRules, hasAbbreviation } from "./verbalise/abbreviations.js";
import { acronymRules } from "./verbalise/acronyms.js";
import { dateRules } from "./verbalise/dates.js";
import { figureRules, numberRules } from "./verbalise/figures.js";
import { addressRules, identifierRules } from "./verbalise/identifiers.js";
import { moneyRules } from "./verbalise/money.js";
import { QUANTITY_SIGNS, quantityRules, ratioRules } from "./verbalise/quantities.js";
import { referenceRules } from "./verbalise/references.js";
import { applyRule } from "./verbalise/rule.js";
import type { Rule } from "./verbalise/rule.js";
import { signRules } from "./verbalise/signs.js";
import { timeRules } from "./verbalise/times.js";

/** Rules of one kind, with what a text must hold for any of them to say something. */
interface RuleGroup {
  needs: RegExp;
  rules: readonly Rule[];
}

const HAS_DAY_OR_MONTH = /\b(?:Mon|Tue|Thu|Fri|Wed|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const DATED = new RegExp(`[/.-]\\d|\\d0['’]?s|${HAS_DAY_OR_MONTH.source}`);
const REFERRING =
  /\b(?:[A-Z]|KS|EY(?:FS)?|S\.?I|ss?|regs?|r|paras?|art|sch|ch|pp?|vol|nos?|fig|sec|sections?|regulation|paragraph|schedule|article|yr)\.?\s?\d/i;

/** The order matters: what is most particular comes first, bare numbers last. */
const FIGURE_RULES: readonly RuleGroup[] = [
  { needs: DATED, rules: dateRules },
  { needs: /\d{3}|\b(?:ext|no)\b|[A-Z]\d/i, rules: identifierRules },
  { needs: /\d\s?[:;/–-]\s?\d|\d\s?y/, rules: ratioRules },
  { needs: /\d[.:]\d|\d\s?(?:[ap]\.?m|[AP]M|h)/, rules: timeRules },
  { needs: /[£$€]|\dp\b/, rules: moneyRules },
  { needs: REFERRING, rules: referenceRules },
  { needs: /\d{4}/, rules: figureRules },
  { needs: QUANTITY_SIGNS, rules: quantityRules },
  { needs: /\d/, rules: numberRules },
];

const HAS_FIGURE = /[\d½¼¾⅓⅔]/;
const HAS_ADDRESS = /@|www\.|https?:|\.uk\b/i;
const HAS_CAPITALS = /\p{Lu}\p{Ll}?\p{Lu}|\p{Lu}&\p{Lu}|\b[IVX]{2}/u;
const HAS_SIGN = /[&/+=→⇒>%@*_^|~`]/;

const runRules = (text: string, rules: readonly Rule[]): string => rules.reduce(applyRule, text);

const sayFigures = (text: string): string =>
  FIGURE_RULES.reduce((said, { needs, rules }) => (needs.test(said) ? runRules(said, rules) : said), text);

/** A unit of text as it is said. Text that holds nothing to verbalise comes back as it is. */
export function verbalise(text: string): string {
  let said = text;
  if (HAS_ADDRESS.test(said)) said = runRules(said, addressRules);
  if (HAS_FIGURE.test(said)) said = sayFigures(said);
  else if (HAS_DAY_OR_MONTH.test(said)) said = runRules(said, dateRules);
  if (hasAbbreviation(said)) said = runRules(said, abbreviationRules);
  if (HAS_CAPITALS.test(said)) said = runRules(said, acronymRules);
  if (HAS_SIGN.test(said)) said = runRules(said, signRules);
  return said === text ? text : said.replaceAll(/[ \t]{2,}/g, " ").trim();
}
