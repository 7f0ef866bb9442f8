// Money: "£240.38" is "two hundred and forty pounds thirty-eight", "£1.5m" is "one point five million pounds".

import { cardinal, decimal } from "./numbers.js";
import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

const COINS: Record<string, [one: string, many: string, small: string]> = {
  "£": ["pound", "pounds", "pence"],
  $: ["dollar", "dollars", "cents"],
  "€": ["euro", "euros", "cents"],
};
const MAGNITUDES: Record<string, string> = { k: "thousand", m: "million", bn: "billion" };
const AMOUNT = String.raw`(\d{1,3}(?:,\d{3}){1,6}|\d+)`;

const whole = (digits: string): number => Number(digits.replaceAll(",", ""));

function amount(symbol: string, pounds: string, pence: string): string {
  const [one, many, small] = COINS[symbol] ?? ["", "", ""];
  const count = whole(pounds);
  const rest = Number(pence.padEnd(2, "0"));
  if (rest === 0) return `${cardinal(count)} ${count === 1 ? one : many}`;
  if (count === 0) return `${cardinal(rest)} ${small}`;
  return `${cardinal(count)} ${count === 1 ? one : many} ${cardinal(rest)}`;
}

const PER: Record<string, string> = {
  pa: "per annum",
  pw: "per week",
  ph: "per hour",
  pd: "per day",
  pm: "per month",
  pcm: "per calendar month",
};

export const moneyRules: readonly Rule[] = [
  rule(/([£$€][\d,.]*\d)\s?(p[awhdm]|pcm)\b/g, ([, money = "", per = ""]) => `${money} ${PER[per]}`),
  rule(/(?<=^|[\s(])[-−](?=[£$€]\d)/g, () => "minus "),
  rule(
    new RegExp(`([£$€])${AMOUNT}(\\.\\d+)?\\s?(k|K|m|M|bn|thousand|million|billion|trillion)\\b`, "g"),
    ([, symbol = "", pounds = "", fraction = "", size = ""]) =>
      `${decimal(pounds + fraction)} ${MAGNITUDES[size.toLowerCase()] ?? size} ${COINS[symbol]?.[1]}`,
  ),
  rule(
    new RegExp(
      `([£$€])${AMOUNT}(?:\\.(\\d{2}))?\\s?(?:-|–|—)\\s?[£$€]?${AMOUNT}(?:\\.(\\d{2}))?(?![\\d,])`,
      "g",
    ),
    ([, symbol = "", from = "", pence1 = "", to = "", pence2 = ""]) =>
      `${amount(symbol, from, pence1)} to ${amount(symbol, to, pence2)}`,
  ),
  rule(
    new RegExp(`([£$€])${AMOUNT}(?:\\.(\\d{1,2})(?!\\d))?`, "g"),
    ([, symbol = "", pounds = "", pence = ""]) => amount(symbol, pounds, pence),
  ),
  rule(/(?<![\d.])\b(\d{1,3})p\b/g, ([, pence = ""]) =>
    pence === "1" ? "one penny" : `${cardinal(Number(pence))} pence`,
  ),
  rule(
    /\b(pounds?|pence|dollars?|euros?|pounds? [a-z-]+)\s?\/\s?(hour|hr|day|week|wk|month|term|year|yr|annum)\b/g,
    ([, coin = "", per = ""]) => `${coin} per ${{ hr: "hour", wk: "week", yr: "year" }[per] ?? per}`,
  ),
];
