// P: provision. How often, how long, by whom, in what group, and in words that can be held to.

import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { amountsWithoutMinimum, LASTING } from "./open-amounts.js";
import type { OpenAmount } from "./quantities.js";
import { saysGroupSize, saysNumber, saysOneToOne } from "./quantities.js";
import { isOrdered, ORDERED, vagueWordsCheck } from "./vague-words.js";
import { and, blank } from "./words.js";

const WARNING = { d: "warning", f: "warning", a: "warning" } as const;
const ERROR = { d: "error", f: "error", a: "error" } as const;

export const provisionChecks: Check[] = [
  {
    id: "P01",
    title: "F says how often and how long",
    severity: ERROR,
    source: "Code of Practice 2015, 9.69 F; L v Clarke and Somerset [1998] ELR 129",
    hint: "Fill in the schedule: how many times, in what period, and the minutes of each time.",
    examples: {
      bad: "Speech and language therapy, without a schedule.",
      good: "Speech and language therapy once a week for 40 minutes, 38 weeks a year.",
    },
    run: saysSchedule,
  },
  {
    id: "P02",
    title: "F says who, with what expertise",
    severity: ERROR,
    source: "Code of Practice 2015, 9.69 F",
    hint: "Give the role of the person who delivers it, and their qualification or training.",
    examples: {
      bad: "A programme that nobody is named to deliver.",
      good: "A programme delivered by a speech and language therapist registered with the HCPC.",
    },
    run: saysWho,
  },
  {
    id: "P03",
    title: "One-to-one or group is stated in numbers",
    severity: WARNING,
    source: "Good practice",
    hint: "Give the ratio of adults to pupils, or the largest size of the group.",
    examples: {
      bad: "Group sessions, without a size.",
      good: "Group sessions with one adult and four pupils.",
    },
    run: saysGroup,
  },
  vagueWordsCheck,
  {
    id: "P05",
    title: "A range or “up to” has a minimum",
    severity: WARNING,
    source: "[2025] UKUT 187 (AAC)",
    hint: "State the least that is always provided: “at least 20 minutes”.",
    examples: {
      bad: "Reading with an adult for up to 30 minutes",
      good: "Reading with an adult for at least 20 and up to 30 minutes",
    },
    run: saysLeast,
  },
];

function saysSchedule({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }): Observation[] => {
    if (section !== "F") return [];
    const { schedule, kind, quantity, flexibility } = provision;
    const at = item(section, provision.id);
    if (LASTING.has(kind)) {
      if (quantity !== undefined || schedule !== undefined) return [];
      const thing =
        kind === "equipment" ? "how many there are" : "how many there are, or how often it happens";
      const hint = "Fill in the quantity, or the schedule.";
      return [{ section, pointer, message: `${at} does not say ${thing}.`, hint }];
    }
    if (schedule === undefined) {
      if (flexibility !== undefined && saysNumber(flexibility.minimum)) return [];
      return [{ section, pointer, message: `${at} does not say how often it happens and for how long.` }];
    }
    if (schedule.minutes !== undefined) return [];
    return [
      {
        section,
        pointer: `${pointer}/schedule`,
        message: `${at} does not say how many minutes each time takes.`,
      },
    ];
  });
}

/** The role itself states the expertise: "HCPC-registered occupational therapist", "assistant trained in ELSA". */
const STATES_EXPERTISE =
  /\b(?:qualified|registered|chartered|certified|accredited|trained\s+(?:in|by|to|as)|level\s+\d|diploma|degree)\b/iu;

function saysWho({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }): Observation[] => {
    if (section !== "F") return [];
    const { who, kind, securedBy } = provision;
    const at = item(section, provision.id);
    if (LASTING.has(kind)) {
      if (!blank(who?.role) || securedBy !== undefined) return [];
      const hint = "Give the role of the person responsible, or who secures it.";
      return [{ section, pointer, message: `${at} does not say who is responsible for it.`, hint }];
    }
    const missing = [
      ...(blank(who?.role) ? ["who delivers it"] : []),
      ...(blank(who?.qualification) && !STATES_EXPERTISE.test(who?.role ?? "")
        ? ["with what qualification or expertise"]
        : []),
    ];
    if (missing.length === 0) return [];
    const place = who === undefined ? pointer : `${pointer}/who`;
    return [{ section, pointer: place, message: `${at} does not say ${and(missing)}.` }];
  });
}

/** A group of people at work, not "age group" or "support group". */
const GROUP =
  /(?<![\p{L}\p{N}])(?:small[\s-]+groups?|(?:in|within|as)\s+(?:a\s+|the\s+)?(?:\p{L}+\s+)?groups?|groups?[\s-]+(?:work|sessions?|programmes?|teaching|tuition|therapy|lessons?|settings?|interventions?|activit(?:y|ies)))(?![\p{L}\p{N}])/iu;

function saysGroup({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }): Observation[] => {
    if (provision.ratio !== undefined || provision.groupMax !== undefined) return [];
    const { what } = provision;
    const at = item(section, provision.id);
    const group = GROUP.exec(what);
    if (group !== null && !saysGroupSize(what)) {
      const span: [number, number] = [group.index, group.index + group[0].length];
      const message = `${at} speaks of a group but does not say how many are in it.`;
      const found: Observation = { section, pointer: `${pointer}/what`, span, message };
      return [isOrdered(provision) ? { ...found, ...ORDERED } : found];
    }
    if (section !== "F" || provision.kind !== "direct" || group !== null) return [];
    if (saysOneToOne(what) || saysGroupSize(what)) return [];
    return [
      {
        section,
        pointer,
        message: `${at} does not say whether it is one-to-one or in a group of a stated size.`,
      },
    ];
  });
}

const OPEN_SAYS: Record<OpenAmount["kind"], string> = {
  "up-to": "says “up to” without a minimum, so nothing at all would be enough",
  "at-most": "says the most without a minimum, so nothing at all would be enough",
  range: "gives a range without saying which amount must be provided",
};

function saysLeast({ provisions }: CheckContext): Observation[] {
  return provisions.flatMap(({ section, provision, pointer }): Observation[] => {
    const at = item(section, provision.id);
    const { flexibility } = provision;
    if (flexibility !== undefined) {
      if (saysNumber(flexibility.minimum)) return [];
      const message = `${at} has a flexibility clause whose minimum is not stated in numbers.`;
      return [{ section, pointer: `${pointer}/flexibility/minimum`, message }];
    }
    return amountsWithoutMinimum(provision).map(({ kind, from, to }) => {
      const says = OPEN_SAYS[kind];
      const found: Observation = {
        section,
        pointer: `${pointer}/what`,
        span: [from, to],
        message: `${at} ${says}.`,
      };
      return isOrdered(provision) ? { ...found, ...ORDERED } : found;
    });
  });
}
