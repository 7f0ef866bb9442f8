// Changes of one fact that the gate must find. A change that would leave the facts as they are is no change.

import type { ScriptRow } from "../../src/easy-read/script.js";

/** What is changed: the columns of the table that `npm run facts` prints. */
export type FactGroup =
  | "numbers"
  | "units"
  | "dates"
  | "frequency"
  | "duration"
  | "ratio"
  | "names"
  | "roles"
  | "places"
  | "negation"
  | "modality"
  | "bounds"
  | "degrees"
  | "words";

export interface Mutation {
  group: FactGroup;
  name: string;
  /**
   * The sentence with one fact changed; undefined where it has none of the kind.
   * @param beside what the other sentences for the same words of the plan say
   */
  apply: (text: string, row: ScriptRow, beside: string) => string | undefined;
  /** How many sentences of the examples it must have changed. */
  least: number;
  /** Words that hold no fact are held of the rules alone: a person may say them in others. */
  rulesOnly?: boolean;
}

type Change = string | ((found: string, ...groups: string[]) => string);

/** A change where a pattern stands. */
function change(
  group: FactGroup,
  name: string,
  pattern: RegExp,
  by: Change,
  { least = 1, in: isIn = () => true }: { least?: number; in?: (row: ScriptRow) => boolean } = {},
): Mutation {
  return {
    group,
    name,
    least,
    apply: (text, row) => (isIn(row) && pattern.test(text) ? text.replace(pattern, by as string) : undefined),
  };
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const PERIODS = "day|week|term|year|half term|2 weeks";

const answersFor =
  (pattern: RegExp) =>
  ({ sources }: ScriptRow): boolean =>
    sources.some(({ pointer }) => pattern.test(pointer));
const isRole = answersFor(/\/who\/role$/);
const isPlace = answersFor(/\/where$/);
const isContact = answersFor(/^\/contacts\/\d+\//);
/** The row says words of the plan's text. */
const isText = ({ sources }: ScriptRow): boolean => sources.every(({ span }) => span !== undefined);
/** A phone number, an address of the web and a date are facts of their own. */
const isPlain = ({ id }: ScriptRow): boolean => !/phone|email|web/.test(id);

export const MUTATIONS: readonly Mutation[] = [
  change("numbers", "a number one higher", /\d+/, (found) => String(Number(found) + 1), { least: 300 }),
  change("numbers", "the last number doubled", /\d+(?=[^\d]*$)/, (found) => String(Number(found) * 2 + 1), {
    least: 300,
  }),
  change("numbers", "a number dropped", /\b\d+ (?=\p{L})/u, "some ", { least: 300 }),
  change("numbers", "two numbers exchanged", /\b(\d+)( out of | of )(\d+)\b/, "$3$2$1", { least: 10 }),
  change("numbers", "pounds become more", /£(\d)/, (_found, first) => `£${Number(first) + 1}`, { least: 3 }),

  change("units", "minutes become hours", /\bminutes\b/, "hours", { least: 50 }),
  change("units", "hours become minutes", /(?<=\d )hours?\b(?! \d)/, "minutes", { least: 10 }),
  change("units", "metres become steps", /\bmetres\b/, "steps"),
  change("units", "lessons become days", /(?<=\d )lessons\b/, "days"),
  change(
    "units",
    "children become adults",
    /(?<!for )\b(\d+) (?:child|children|pupils?|students?)\b/,
    "$1 adults",
    { least: 3 },
  ),

  change("dates", "another day of the month", new RegExp(`\\b\\d{1,2} (?=(?:${MONTHS}) \\d{4})`), "31 ", {
    least: 50,
  }),
  change(
    "dates",
    "another month",
    new RegExp(`(?:${MONTHS})(?= \\d{4})`),
    (found) => (found === "May" ? "June" : "May"),
    { least: 50 },
  ),
  change("dates", "another year", /\b20\d\d\b/, (found) => String(Number(found) + 1), { least: 50 }),
  change("dates", "the day dropped", new RegExp(`\\b\\d{1,2} (?=(?:${MONTHS}) \\d{4})`), "", { least: 50 }),
  change("dates", "by becomes after", new RegExp(`\\bby (?=(?:\\d{1,2} )?(?:${MONTHS}))`), "after ", {
    least: 50,
  }),
  change("dates", "by becomes from", new RegExp(`\\bby (?=(?:\\d{1,2} )?(?:${MONTHS}))`), "from ", {
    least: 50,
  }),
  change("dates", "until becomes from", /\buntil (?=\d)/, "from "),
  change("dates", "a date dropped", new RegExp(` by (?:\\w+day )?\\d{1,2} (?:${MONTHS}) \\d{4}`), "", {
    least: 50,
  }),

  change("frequency", "each week becomes each day", /\beach week\b/, "each day", { least: 20 }),
  change("frequency", "each day becomes each week", /\beach day\b/, "each week", { least: 5 }),
  change("frequency", "each term becomes each year", /\beach term\b/, "each year"),
  change("frequency", "each year becomes each term", /\beach year\b/, "each term", { least: 5 }),
  change("frequency", "every half term becomes every term", /\bevery half term\b/, "every term"),
  change("frequency", "every 2 weeks becomes every week", /\bevery 2 weeks\b/, "every week", { least: 5 }),
  change("frequency", "how often dropped", new RegExp(` (?:each|every) (?:${PERIODS})\\b`), "", {
    least: 50,
  }),
  change("frequency", "how often added", /^(It will last [^.]*)\.$/, "$1 each day.", { least: 50 }),

  change("duration", "each time dropped", / each time\b/, "", { least: 50 }),
  change("duration", "half an hour more", /\b(?:\d+ hours? )?\d+ minutes each time\b/, "2 hours each time", {
    least: 30,
  }),
  change("duration", "how long dropped", /^(It will) last .+$/, "$1 last.", { least: 50 }),
  change("duration", "weeks of the year changed", /\b\d+ weeks each year\b/, "20 weeks each year", {
    least: 10,
  }),

  change(
    "ratio",
    "adults and children exchanged",
    /\b(\d+) adults? for (\d+) (\p{L}+)/u,
    (found, a, b, noun) => (a === b ? found : `${b} adults for ${a} ${noun}`),
    { least: 5 },
  ),
  change(
    "ratio",
    "one adult more",
    /\b\d+ adults? for\b/,
    (found) => `${Number.parseInt(found) + 1} adults for`,
    {
      least: 20,
    },
  ),
  change("ratio", "1 to 1 becomes 2 to 1", /\b1 to 1\b/, "2 to 1"),

  change(
    "names",
    "another school",
    /\b(?:Marsh Gate|Alder Wick|Larkmere Park|Little Sedge|Fernmarsh)\b/,
    "Bluebell Lane",
    { least: 10 },
  ),
  change("names", "another person", /^\p{Lu}\p{L}+ \p{Lu}\p{L}+/u, "Jo Field", { least: 5, in: isContact }),
  change("names", "another relation", /\bis your .+\./, "is your neighbour.", { least: 5, in: isContact }),
  change(
    "names",
    "a name dropped",
    /\b(?:to|at) (?:Marsh Gate|Alder Wick|Larkmere Park)[\p{L} ]*/u,
    "there",
    {
      least: 5,
    },
  ),

  change("roles", "another role", /^(?:An? |The )?.+ (will (?:help you|do this))/, "A dinner lady $1", {
    least: 40,
    in: isRole,
  }),
  change(
    "roles",
    "specialist dropped",
    /\b(?:specialist|qualified|higher-level|registered) (?=.* will (?:help you|do this)\.)/i,
    "",
    {
      in: isRole,
    },
  ),
  change("roles", "one role of several dropped", /, [^,]+(?= and .* can help you\.)/, "", { in: isRole }),
  {
    group: "roles",
    name: "somebody",
    least: 40,
    apply: (text, row, beside) => {
      const [, role, deed] = /^(?:An? )?(.+) (will (?:help you|do this))/.exec(text) ?? [];
      // Who helps is still said where another sentence says it.
      if (!isRole(row) || role === undefined || beside.toLowerCase().includes(role.toLowerCase()))
        return undefined;
      return `Somebody ${deed ?? ""}.`;
    },
  },

  change(
    "places",
    "another room",
    /(?<=\bit will be .*)\b(?:room|hall|library|classroom|garden|bay|base)\b/i,
    "kitchen",
    {
      least: 5,
      in: isPlace,
    },
  ),
  change("places", "school becomes home", /(?<=\bit will be .*)\b(?:school|nursery|college)\b/i, "home", {
    least: 5,
    in: isPlace,
  }),
  change("places", "a place dropped", /^(It will be) (?:at|in) .+$/, "$1 there.", { least: 20, in: isPlace }),

  change("negation", "not dropped", /\b(do|does|is|are|did|was|were|will) not\b/, "$1", { least: 10 }),
  change("negation", "cannot becomes can", /\bcannot\b/, "can"),
  change("negation", "without becomes with", /\bwithout\b/i, "with"),
  change("negation", "refuse dropped", /\b(?:refuses?|avoids?|lacks?|fails?)(?: to)? /, ""),
  change("negation", "hardly added", /^You (?=(?:like|use|know|want|walk|read|wear|tell)\b)/, "You hardly ", {
    least: 5,
  }),
  change("negation", "a negation added to will", /\bwill\b/, "will not", { least: 300 }),
  change(
    "negation",
    "a negation added to a verb",
    /^You (?=(?:like|use|know|want|learn|walk|read|wear|tell|choose)\b)/,
    "You do not ",
    {
      least: 10,
    },
  ),
  change("negation", "a negation added to be", /\b(is|are) (?!not\b)/, "$1 not ", { least: 50, in: isPlain }),

  change("modality", "will becomes should", /\bwill\b/, "should", { least: 300 }),
  change("modality", "will becomes may", /\bwill\b/, "may", { least: 300 }),
  change(
    "modality",
    "will dropped",
    /^You will (?=(?:do|have|walk|use|read|eat|join|wear)\b)/,
    "You could ",
    {
      least: 50,
    },
  ),
  change("modality", "can becomes must", /\bcan\b/, "must", {
    in: (row) => !/^(?:people|next|not-happy)\b/.test(row.id),
  }),

  change("bounds", "at least dropped", /\bat least /i, ""),
  change("bounds", "at least becomes up to", /\bat least\b/i, "up to"),
  change(
    "bounds",
    "at least added",
    /(?<!(?:at least|about|up to|than|within) )\b(\d+ (?:minutes|times|words))\b(?! or )/,
    "at least $1",
    {
      least: 50,
    },
  ),
  change(
    "bounds",
    "about added",
    /(?<!(?:at least|about|up to|than|within) )\b(\d+ (?:minutes|times|words))\b(?! or )/,
    "about $1",
    {
      least: 50,
    },
  ),
  change("bounds", "up to dropped", /\bup to (?=\d)/i, ""),
  change("bounds", "up to becomes at least", /\bup to (?=\d)/i, "at least "),
  change("bounds", "no more than becomes more than", /\bno more than\b/i, "more than"),
  change("bounds", "about dropped", /\babout (?=\d)/i, ""),
  change("bounds", "or fewer dropped", / or fewer\b/, ""),
  change("bounds", "or more dropped", / or more\b/, "", { in: ({ sources }) => sources.length > 0 }),
  change("bounds", "within dropped", /\bwithin (?=\d)/, "in "),
  change("bounds", "until dropped", / until .+$/, "."),
  change("bounds", "only dropped", /\bonly /, ""),
  change("bounds", "only added", /\bYou will /, "You will only ", { least: 50 }),
  change("bounds", "or becomes and", / or (?!more|less|fewer)/, " and ", { least: 5 }),
  change("bounds", "when dropped", / when .+$/, ".", { least: 5 }),
  change("bounds", "when becomes unless", / when /, " unless ", { least: 5 }),

  change("bounds", "when becomes before", / when /, " before ", { least: 5 }),
  change("bounds", "before becomes after", /\bbefore\b/i, "after", { least: 3 }),
  change("bounds", "after becomes before", /\bafter\b/i, "before", { least: 3 }),
  change("bounds", "after dropped", /(?<!look(?:ing)?) after (?!school).+$/, ".", { least: 3 }),
  change("bounds", "while becomes after", / while /, " after "),

  change("degrees", "more becomes less", /\bmore\b/i, "less"),
  change("degrees", "rarely becomes often", /\brarely\b/, "often"),
  change("degrees", "all becomes some", /\ball\b/, "some"),
  change("degrees", "sometimes becomes always", /\bsometimes\b/i, "always"),

  {
    ...change("words", "another word at the end", /\b\p{Ll}{4,}\.$/u, "umbrellas.", {
      least: 300,
      in: isText,
    }),
    rulesOnly: true,
  },
  {
    ...change("words", "a long word dropped", /\b(?!important|yourself)\p{Ll}{7,} /u, "", {
      least: 100,
      in: isText,
    }),
    rulesOnly: true,
  },
];
