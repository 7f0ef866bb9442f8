// Q07, the words of a provision against its own fields: minutes, times, weeks and group. Only what speaks of the thing
// itself is compared: its first sentence, and the length of its sessions wherever it is said.

import { factsOf } from "../language/facts.js";
import { matchesOf } from "../language/matches.js";
import type { Sentence } from "../language/sentences.js";
import type { ProvisionItem } from "../plan/items.js";
import type { Provision } from "../plan/schema.js";
import { item } from "../plan/place-words.js";
import type { Quantity } from "./amounts.js";
import { allows, perPeriod } from "./amounts.js";
import type { Observation } from "./check.js";
import { NUMBER, numberOf } from "./quantities.js";

/** What in the words disagrees with the fields, by its place. */
interface Disagreement {
  what: string;
  field: string;
  from: number;
  to: number;
}

/** Places in which an item's own words and fields say different numbers. */
export function againstOwnFields(
  { section, provision, pointer }: ProvisionItem,
  sentences: readonly Sentence[],
): Observation[] {
  const found = [
    ...againstSchedule(provision, sentences[0]),
    ...againstMinutes(provision),
    ...againstGroup(provision),
  ].sort((a, b) => a.from - b.from);
  return found.map(({ what, field, from, to }) => ({
    section,
    pointer: `${pointer}/what`,
    span: [from, to],
    message: `${item(section, provision.id)} says another ${what} in its words than in its own fields.`,
    related: [{ section, pointer: `${pointer}/${field}` }],
  }));
}

/** A list or a page without full stops is not one statement. */
export const LONGEST = 600;
/** A list has begun. */
const PART_BEFORE = /:\s|,[^,]*,/u;

const isQuantity = (fact: { kind: string }): fact is Quantity => fact.kind === "quantity";
/** Units that count how often something happens. */
export const COUNTS_TIMES: ReadonlySet<string> = new Set(["time", "visit", "meeting", "lesson", "night"]);
/** Said of another time than now, or of a part of the time. */
export const ONLY_SOMETIMES =
  /(?<![\p{L}\p{N}])(?:until|initially|at\s+first|first\s+(?:half[\s-]?)?(?:term|week|month)|then|afterwards?|later|rising|increas\p{L}+|reduc\p{L}+|build\p{L}*\s+up|in\s+the\s+(?:autumn|spring|summer)|(?:autumn|spring|summer)\s+term|in\s+year\s+\d|during\s+(?:the\s+)?transition|plus|extra|additional|further)(?![\p{L}\p{N}])/iu;

function againstSchedule({ schedule }: Provision, first: Sentence | undefined): Disagreement[] {
  if (schedule === undefined || first === undefined || first.text.length > LONGEST) return [];
  if (!HAS_AMOUNT.test(first.text)) return [];
  if (ONLY_SOMETIMES.test(first.text)) return [];
  // After a colon or in a list stands what is part of it: "Review: hip film once a year, ...".
  const quantities = factsOf(first.text, { capitals: false })
    .filter(isQuantity)
    .filter(
      ({ from, to }) =>
        !PART_BEFORE.test(first.text.slice(0, from)) && !/^[^:]*,[^:]*\sand\s/u.test(first.text.slice(to)),
    );
  const at = ({ from, to }: Quantity) => ({ from: first.from + from, to: first.from + to });
  const rates = quantities.filter(({ unit, per }) => COUNTS_TIMES.has(unit) && per !== "");
  const totals = quantities.filter(({ unit, per }) => unit === "minute" && per !== "");
  const weeks = quantities.filter(({ unit, per }) => unit === "week" && per === "year");
  return [
    ...(rates.length === 1 && disagrees(rates[0]!, [schedule.times], schedule.per)
      ? [{ what: "number of times", field: "schedule/times", ...at(rates[0]!) }]
      : []),
    ...(rates.length === 0 && totals.length === 1 && !allowsTotal(totals[0]!, schedule)
      ? [{ what: "number of minutes", field: "schedule/minutes", ...at(totals[0]!) }]
      : []),
    ...(weeks.length === 1 && schedule.weeksPerYear !== undefined && !allows(weeks[0]!, schedule.weeksPerYear)
      ? [{ what: "number of weeks", field: "schedule/weeksPerYear", ...at(weeks[0]!) }]
      : []),
  ];
}

const AMOUNT = String.raw`\d+(?:[.,:]\d+)*|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty(?:-five)?|fifty|sixty|ninety|half\s+an?|once|twice|daily|weekly|fortnightly|monthly|termly|yearly|annually|an\s+hour|one\s+(?:minute|hour|time|session|visit))(?!\p{L})`;
/** Most sentences state no amount and need not be read closely. */
export const HAS_AMOUNT = new RegExp(AMOUNT, "iu");
/** Where the amounts stand. */
export const AMOUNTS = new RegExp(AMOUNT, "giu");

/** Whether none of the amounts, said of each `per`, is what the quantity says of its own period. */
function disagrees(quantity: Quantity, amounts: readonly number[], per: string): boolean {
  const converted = amounts.map((amount) => perPeriod(amount, per, quantity.per));
  return converted.every((amount) => amount !== undefined && !allows(quantity, amount));
}

/** "60 minutes a week" fits three times 20 minutes, and one session of 60 minutes. */
export function allowsTotal(
  quantity: Quantity,
  { times, per, minutes }: NonNullable<Provision["schedule"]>,
): boolean {
  return minutes === undefined || !disagrees(quantity, [times * minutes, minutes], per);
}

const SESSION = String.raw`(?:sessions?|lessons?|visits?|appointments?|meetings?|blocks?|slots?)`;
const TIME = String.raw`(${NUMBER})[\s-]*(minute|min|hour|hr)s?`;
const UP_TO = String.raw`(?:(up\s+to|at\s+most|no\s+more\s+than|a\s+maximum\s+of)\s+|(at\s+least|a\s+minimum\s+of|no\s+less\s+than)\s+)?`;
/** "40-minute sessions", "sessions of 40 minutes", "each session lasts 40 minutes", "40 minutes a session". */
const LENGTHS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.-])${UP_TO}${TIME}\s+(?:(?!(?:between|before|after|in|of|at|with|to|the|a|an|and|for|each|per|every|from|during|on)\s)\p{L}+\s+){0,2}?${SESSION}(?!\p{L})`,
    "giu",
  ),
  new RegExp(String.raw`(?<!\p{L})${SESSION}\s+(?:of|lasting)\s+${UP_TO}${TIME}(?!\p{L})`, "giu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:each|every)\s+${SESSION}\s+(?:lasts|is|takes)\s+${UP_TO}${TIME}(?!\p{L})`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.-])${UP_TO}${TIME}\s+(?:a|an|each|per|every)\s+(?:time|${SESSION})(?!\p{L})`,
    "giu",
  ),
];

function againstMinutes({ what, schedule }: Provision): Disagreement[] {
  const minutes = schedule?.minutes;
  if (minutes === undefined || !HAS_AMOUNT.test(what) || ONLY_SOMETIMES.test(what)) return [];
  const said = LENGTHS.flatMap((pattern) => matchesOf(what, pattern)).map((match) => {
    const [, atMost, atLeast, number = "", unit = ""] = match;
    const value = numberOf(number) * (/^h/iu.test(unit) ? 60 : 1);
    const bound = atMost === undefined ? (atLeast === undefined ? "" : ">=") : "<=";
    const quantity = { value: String(value), bound } as const;
    return { quantity, from: match.index, to: match.index + match[0].length };
  });
  // A range of lengths and a list of two kinds of session are not one number.
  if (said.length !== 1 || RANGE_BEFORE.test(what.slice(0, said[0]!.from))) return [];
  const [{ quantity, from, to }] = said as [(typeof said)[number]];
  return allows(quantity, minutes) ? [] : [{ what: "length", field: "schedule/minutes", from, to }];
}

const RANGE_BEFORE = /(?:\d|\p{L})\s*(?:-|–|—|(?<=\d\s)to|(?<=\d\s)or)\s*$/u;

const GROUP = new RegExp(
  String.raw`(?<!\p{L})(?:groups?|class(?:es)?)\s+(?:of|with)\s+(up\s+to|no\s+more\s+than|at\s+most|a\s+maximum\s+of)?\s*(${NUMBER})(?:\s*(?:-|–|to|or)\s*(${NUMBER}))?(?![\p{L}\p{N}])`,
  "giu",
);

function againstGroup({ what, groupMax, ratio }: Provision): Disagreement[] {
  const said = matchesOf(what, GROUP);
  if (said.length !== 1) return [];
  const [match] = said as [RegExpExecArray];
  const least = numberOf(match[2] ?? "");
  const size = match[3] === undefined ? least : Math.max(least, numberOf(match[3]));
  const capped = match[1] !== undefined;
  const fits =
    groupMax !== undefined
      ? capped
        ? size === groupMax
        : size <= groupMax
      : ratio === undefined ||
        Math.floor(size / ratio.pupils) * ratio.pupils >= least ||
        (capped && size >= ratio.pupils);
  const place = { from: match.index, to: match.index + match[0].length };
  return fits
    ? []
    : [{ what: "size of the group", field: groupMax === undefined ? "ratio" : "groupMax", ...place }];
}
