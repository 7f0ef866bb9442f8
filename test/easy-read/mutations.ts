// Changes of one fact that the gate must find. A change that would leave the facts as they are is no change.

export interface Mutation {
  name: string;
  /** The sentence with one fact changed; undefined where it has none of the kind. */
  apply: (text: string) => string | undefined;
  /** How many sentences of the examples it must have changed. */
  least: number;
}

const replace =
  (pattern: RegExp, by: string | ((found: string) => string)) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text.replace(pattern, by as string) : undefined;

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

export const MUTATIONS: readonly Mutation[] = [
  { name: "a number one higher", least: 10, apply: replace(/\d+/, (found) => String(Number(found) + 1)) },
  {
    name: "the last number doubled",
    least: 10,
    apply: replace(/\d+(?=[^\d]*$)/, (found) => String(Number(found) * 2 + 1)),
  },
  { name: "a number dropped", least: 10, apply: replace(/\b\d+ (?=\p{L})/u, "some ") },
  {
    name: "another day of the month",
    least: 10,
    apply: replace(new RegExp(`\\b\\d{1,2} (?=(?:${MONTHS}) \\d{4})`), "31 "),
  },
  {
    name: "another month",
    least: 10,
    apply: (text) =>
      replace(new RegExp(`(?:${MONTHS})(?= \\d{4})`), (found) => (found === "May" ? "June" : "May"))(text),
  },
  { name: "another year", least: 10, apply: replace(/\b20\d\d\b/, (found) => String(Number(found) + 1)) },
  {
    name: "by becomes after",
    least: 10,
    apply: replace(new RegExp(`\\bby (?=(?:\\d{1,2} )?(?:${MONTHS}))`), "after "),
  },
  { name: "each week becomes each day", least: 10, apply: replace(/\beach week\b/, "each day") },
  { name: "each term becomes each year", least: 1, apply: replace(/\beach term\b/, "each year") },
  {
    name: "every half term becomes every term",
    least: 1,
    apply: replace(/\bevery half term\b/, "every term"),
  },
  {
    name: "how often dropped",
    least: 10,
    apply: replace(/ (?:each|every) (?:day|week|term|year|half term|2 weeks)\b/, ""),
  },
  { name: "minutes become hours", least: 10, apply: replace(/\bminutes\b/, "hours") },
  { name: "each time dropped", least: 10, apply: replace(/ each time\b/, "") },
  { name: "at least dropped", least: 1, apply: replace(/\bat least /i, "") },
  { name: "at least becomes up to", least: 1, apply: replace(/\bat least\b/i, "up to") },
  { name: "no more than becomes more than", least: 1, apply: replace(/\bno more than\b/i, "more than") },
  { name: "about dropped", least: 1, apply: replace(/\babout (?=\d)/i, "") },
  { name: "or fewer dropped", least: 1, apply: replace(/ or fewer\b/, "") },
  { name: "within dropped", least: 1, apply: replace(/\bwithin (?=\d)/, "in ") },
  { name: "not dropped", least: 10, apply: replace(/\b(do|does|is|are|did|was|were) not\b/, "$1") },
  { name: "cannot becomes can", least: 1, apply: replace(/\bcannot\b/, "can") },
  { name: "without becomes with", least: 1, apply: replace(/\bwithout\b/i, "with") },
  { name: "a negation added", least: 10, apply: replace(/\bwill\b/, "will not") },
  { name: "will becomes should", least: 10, apply: replace(/\bwill\b/, "should") },
  { name: "will becomes may", least: 10, apply: replace(/\bwill\b/, "may") },
  { name: "only dropped", least: 1, apply: replace(/\bonly /, "") },
  { name: "or becomes and", least: 1, apply: replace(/ or (?!more|less|fewer)/, " and ") },
  { name: "when dropped", least: 1, apply: replace(/ when .+$/, ".") },
  { name: "rarely becomes often", least: 1, apply: replace(/\brarely\b/, "often") },
  {
    name: "another school",
    least: 10,
    apply: replace(/\b(?:Marsh Gate|Alder Wick|Larkmere Park|Little Sedge|Fernmarsh)\b/, "Bluebell Lane"),
  },
];
