// Q07: contradictory numbers for the same service. A provision against its own fields; a sentence that names a service
// against the schedules of that service; and two sentences that are the same but for their numbers. A wrong alarm costs
// trust: whatever may speak of another time, another thing or another person is left alone.

import { factsOf } from "../language/facts.js";
import type { Fact } from "../language/facts-model.js";
import { stem } from "../language/facts-tokens.js";
import { matchesOf } from "../language/matches.js";
import type { ProvisionItem, TextItem } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { placeOf, placeInside } from "../plan/place-words.js";
import type { Quantity } from "./amounts.js";
import { allows, contradict, perPeriod } from "./amounts.js";
import type { Check, Observation } from "./check.js";
import { containedPairs } from "./containment.js";
import type { CheckContext } from "./context.js";
import {
  againstOwnFields,
  allowsTotal,
  AMOUNTS,
  COUNTS_TIMES,
  HAS_AMOUNT,
  LONGEST,
  ONLY_SOMETIMES,
} from "./own-schedule.js";
import { lazily } from "./lazily.js";
import { servicesIn } from "./services.js";

export const contradictionsCheck: Check = {
  id: "Q07",
  title: "The same service has the same numbers",
  severity: { d: "warning", f: "warning", a: "warning" },
  source: "Good practice",
  hint: "Find out which number is right, and say it once, in the provision.",
  examples: {
    bad: "Speech and language therapy in sessions of 30 minutes (the schedule says 40 minutes)",
    good: "Speech and language therapy in sessions of 40 minutes (the schedule says 40 minutes)",
  },
  run: contradictions,
};

function contradictions(context: CheckContext): Observation[] {
  const sentences = context.texts.filter(tellsOfNow).flatMap((text) => sentencesWithAmounts(text, context));
  return [
    ...context.provisions.flatMap((item) => againstOwnFields(item, context.sentencesOf(item.provision.what))),
    ...againstServices(sentences, context),
    ...alikeButForNumbers(sentences, context),
  ];
}

/** Outcomes, steps and what somebody tells of the past or hopes for have numbers of their own. */
const OTHER_NUMBERS =
  /^\/sections\/(?:A\/(?:history|views|interests|strengths|importantPeople|aspirations)|E\/outcomes)(?:\/|$)|\/(?:tribunalOrder\/text|departure\/reason|flexibility\/minimum)$/;

const tellsOfNow = ({ kind, pointer }: TextItem): boolean => kind === "text" && !OTHER_NUMBERS.test(pointer);

interface Sentence {
  item: TextItem;
  from: number;
  to: number;
  text: string;
}

function sentencesWithAmounts(item: TextItem, { sentencesOf, toldIn }: CheckContext): Sentence[] {
  if (!HAS_AMOUNT.test(item.text)) return [];
  const told = toldIn(item.text);
  return sentencesOf(item.text)
    .map(({ from, to }) => ({ item, from, to, text: told.slice(from, to) }))
    .filter(({ text }) => text.length <= LONGEST && HAS_AMOUNT.test(text));
}

const quantitiesIn = (text: string): Quantity[] =>
  factsOf(text, { capitals: false }).filter((fact): fact is Quantity => fact.kind === "quantity");

/** A sentence as it is compared with others. */
interface Masked extends Sentence {
  /** Without its numbers, names and pronouns. */
  masked: string;
  /** Its words; few sentences are like another, so that few are asked for them. */
  words: () => SortedWords;
}

/** The words of a sentence by what they do. */
interface SortedWords {
  /** Words that say when, of which part or for whom else; two sentences must agree in them. */
  scope: string;
  content: ReadonlySet<string>;
  /** Stems of its words with a capital inside the sentence. */
  capitals: ReadonlySet<string>;
}

/** Containment at which two sentences are looked at closely. */
const LIKE = 0.7;
/** A shorter sentence is like others by chance. */
const FEWEST_WORDS = 4;

function alikeButForNumbers(
  sentences: readonly Sentence[],
  { plan, provisions }: CheckContext,
): Observation[] {
  const names = namesOf(plan);
  const own = sentences.map((sentence) => mask(sentence, names));
  const roles = new Map(provisions.map(({ pointer, provision }) => [`${pointer}/what`, provision.who?.role]));
  const reported = new Set<Sentence>();
  return containedPairs(
    own.map(({ masked }) => masked.toLowerCase()),
    LIKE,
  ).flatMap((pair): Observation[] => {
    const [first, again] = [own[pair.first]!, own[pair.again]!];
    if (reported.has(again) || !saysTheSame(first, again)) return [];
    // Two services may be described in the same words.
    const [one, other] = [roles.get(first.item.pointer), roles.get(again.item.pointer)];
    if (one !== undefined && other !== undefined && one !== other) return [];
    const wrong = contradicted(first, again);
    if (wrong === undefined) return [];
    reported.add(again);
    return [
      {
        section: again.item.section,
        pointer: again.item.pointer,
        span: [again.from + wrong.from, again.from + wrong.to],
        message: `${placeOf(again.item)} gives another number than ${placeInside(first.item)} in the same words.`,
        related: [{ section: first.item.section, pointer: first.item.pointer, span: [first.from, first.to] }],
      },
    ];
  });
}

const PRONOUNS = "he she they him her them his hers their theirs";

/** Names and pronouns of the child, in small letters. */
function namesOf({ subject }: Plan): ReadonlySet<string> {
  const names = [subject.givenNames, subject.preferredName ?? "", subject.familyName].flatMap(
    (name) => name.match(/[\p{L}\p{M}]{2,}/gu) ?? [],
  );
  return new Set([...PRONOUNS.split(" "), ...names.map((name) => name.toLowerCase())]);
}

const SCOPE =
  /^(?:autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|weekend|holiday|lunchtime|initially|until|before|after|then|first|second|third|last|next|phase|transition|was|were|had|been|used|previously|formerly|currently|now|other|another|not|never|no|mother|father|sister|brother|left|right|plus|extra|additional|further|increase|rising)s?$/u;
const LIGHT = new Set(
  "the and for with from that this will has have are its into onto when which who whom than also there their must shall can all both any out off over each every per".split(
    " ",
  ),
);

const NAME = /(?<![\p{L}\p{N}])([\p{L}\p{M}]+)(?:['’]s)?(?![\p{L}\p{N}])/gu;

function mask(sentence: Sentence, names: ReadonlySet<string>): Masked {
  const masked = sentence.text
    .replace(AMOUNTS, "#")
    .replace(NAME, (whole, word: string) => (names.has(word.toLowerCase()) ? "@" : whole));
  return { ...sentence, masked, words: lazily(() => sortWords(masked)) };
}

function sortWords(masked: string): SortedWords {
  const scope: string[] = [];
  const content = new Set<string>();
  const capitals = new Set<string>();
  for (const match of matchesOf(masked, /[\p{L}\p{M}]{2,}/gu)) {
    const word = match[0].toLowerCase();
    if (SCOPE.test(word)) scope.push(word);
    else if (word.length > 2 && !LIGHT.has(word)) {
      const root = stem(word);
      content.add(root);
      if (match.index > 0 && /^\p{Lu}/u.test(match[0])) capitals.add(root);
    }
  }
  return { scope: scope.join(" "), content, capitals };
}

/** Words that one sentence may have more than the other. */
const MORE_WORDS = 2;

/** Whether two sentences say the same of the same time, apart from their numbers. */
function saysTheSame(a: Masked, b: Masked): boolean {
  if (a.text === b.text || a.words().scope !== b.words().scope) return false;
  const [one, other] = [a.words(), b.words()];
  const [short, long] = one.content.size <= other.content.size ? [one, other] : [other, one];
  if (short.content.size < FEWEST_WORDS) return false;
  if (long.content.size - short.content.size > MORE_WORDS) return false;
  for (const word of short.content) if (!long.content.has(word)) return false;
  for (const word of long.capitals) if (!short.content.has(word)) return false;
  return true;
}

/** The amount that is said once in each sentence, so that no number fits both. */
function contradicted(first: Sentence, again: Sentence): Quantity | undefined {
  const [before, after] = [first, again].map(({ text }) => factsOf(text, { capitals: false }));
  if (timesOf(before!) !== timesOf(after!)) return undefined;
  const [earlier, later] = [quantitiesIn(first.text), quantitiesIn(again.text)];
  return later.find((quantity) => {
    const same = ({ unit, per }: Quantity): boolean =>
      unit === quantity.unit && (per === "") === (quantity.per === "");
    const others = earlier.filter(same);
    return others.length === 1 && later.filter(same).length === 1 && contradict(others[0]!, quantity);
  });
}

/** What is said of another day or hour is another thing. */
const timesOf = (facts: readonly Fact[]): string =>
  facts
    .map((fact) => (fact.kind === "date" ? fact.date : fact.kind === "time" ? fact.time : ""))
    .filter((time) => time !== "")
    .join(" ");

/** Told of another time than the plan's. */
const NOT_NOW =
  /(?<![\p{L}\p{N}])(?:currently|at\s+present|so\s+far|had|was|were|has\s+had|used\s+to|previous(?:ly)?|formerly|until|since|last|recommend\p{L}*|ask(?:s|ed)?|want(?:s|ed)?|would|privately|paid\s+for\s+by)(?![\p{L}\p{N}])/iu;
const PROVISION_TEXT = /^\/sections\/(?:F|G|H1|H2)\/items\//;

/** Sentences that name one service, against the schedules of that service. */
function againstServices(
  sentences: readonly Sentence[],
  { provisions, sentencesOf }: CheckContext,
): Observation[] {
  const scheduled = provisions
    .filter(({ provision }) => provision.schedule !== undefined)
    .map((item) => ({
      ...item,
      services: servicesIn(
        `${item.provision.who?.role ?? ""}. ${sentencesOf(item.provision.what)[0]?.text ?? ""}`,
      ),
    }));
  return sentences.flatMap(({ item, from, text }): Observation[] => {
    if (PROVISION_TEXT.test(item.pointer) || NOT_NOW.test(text) || ONLY_SOMETIMES.test(text)) return [];
    const services = servicesIn(text);
    const same = scheduled.filter((one) => one.services.includes(services[0] ?? ""));
    if (services.length !== 1 || same.length === 0) return [];
    const rates = quantitiesIn(text).filter(
      ({ unit, per }) => per !== "" && (unit === "minute" || COUNTS_TIMES.has(unit)),
    );
    const [rate] = rates;
    if (rate === undefined || rates.length > 1) return [];
    if (same.some(({ provision }) => agrees(rate, provision.schedule!))) return [];
    return [
      {
        section: item.section,
        pointer: item.pointer,
        span: [from + rate.from, from + rate.to],
        message: `${placeOf(item)} gives another amount for a service than its provision does.`,
        related: same.map(({ section, pointer }) => ({ section, pointer: `${pointer}/schedule` })),
      },
    ];
  });
}

type Schedule = NonNullable<ProvisionItem["provision"]["schedule"]>;

function agrees(rate: Quantity, schedule: Schedule): boolean {
  if (rate.unit === "minute") return allowsTotal(rate, schedule);
  const times = perPeriod(schedule.times, schedule.per, rate.per);
  return times === undefined || allows(rate, times);
}
