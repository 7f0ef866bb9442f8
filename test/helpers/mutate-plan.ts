// Ways to break a plan, each with the place and the code that the parser must answer with.

import { pointer as pointerTo } from "../../src/diagnostics/diagnostic.js";
import type { PlanCode } from "../../src/plan/codes.js";
import type { Plan } from "../../src/plan/schema.js";

/** Stands inside every value that a mutation puts into a plan as text: it must never come back in a message. */
export const MARKER = "Zebedee Quillmarker";

export interface MutatedPlan {
  /** What was done, in words. */
  name: string;
  plan: unknown;
  /** Where the fault must be reported. */
  pointer: string;
  code: PlanCode;
}

type Path = readonly (string | number)[];
type Tree = Record<string, unknown>;

interface Mutation {
  name: string;
  code: PlanCode;
  /** Breaks the copy in place and says where. */
  apply: (plan: Tree, choose: (count: number) => number) => Path;
}

/** `plan` with one fault, of the kind and at the place that the seed chooses. The plan itself is not changed. */
export function mutatePlan(plan: Plan, seed: number): MutatedPlan {
  const mutation = MUTATIONS[seed % MUTATIONS.length] as Mutation;
  const copy = structuredClone(plan) as unknown as Tree;
  const rest = Math.floor(seed / MUTATIONS.length);
  const path = mutation.apply(copy, (count) => rest % Math.max(1, count));
  return { name: mutation.name, plan: copy, pointer: pointerTo(...path), code: mutation.code };
}

/** How many kinds of mutation there are: seeds 0 to this less 1 go through all of them. */
export function mutationCount(): number {
  return MUTATIONS.length;
}

function parentOf(plan: Tree, path: Path): Tree {
  let value: unknown = plan;
  for (const token of path.slice(0, -1)) value = (value as Tree)[token];
  return value as Tree;
}

function put(plan: Tree, path: Path, value: unknown): Path {
  parentOf(plan, path)[path.at(-1) as string] = value;
  return path;
}

/** Adds an item at the end of a list. */
function add(plan: Tree, path: Path, item: unknown): Path {
  const list = parentOf(plan, [...path, 0]) as unknown as unknown[];
  list.push(item);
  return [...path, list.length - 1];
}

const setTo = (name: string, code: PlanCode, path: Path, value: unknown): Mutation => ({
  name,
  code,
  apply: (plan) => put(plan, path, value),
});

const need = (extra: object = {}) => ({ id: "mutant-need", text: MARKER, ...extra });
const provision = (extra: object = {}) => ({
  id: "mutant-provision",
  kind: "direct",
  what: MARKER,
  needIds: [],
  outcomeIds: [],
  ...extra,
});
const outcome = (extra: object = {}) => ({
  id: "mutant-outcome",
  text: MARKER,
  domain: "education",
  needIds: [],
  ...extra,
});

/** Adds a broken item to a list; the fault stands below it. */
const added = (name: string, code: PlanCode, list: Path, item: unknown, below: Path): Mutation => ({
  name,
  code,
  apply: (plan) => {
    const section = parentOf(plan, list);
    delete section["none"];
    return [...add(plan, list, item), ...below];
  },
});

const NEEDS = ["sections", "C", "needs"];
const ITEMS = ["sections", "F", "items"];
const OUTCOMES = ["sections", "E", "outcomes"];
const SECTIONS = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"];
const REQUIRED = [
  "schemaVersion",
  "planType",
  "planId",
  "planVersion",
  "status",
  "authority",
  "dates",
  "subject",
  "sections",
];

const MUTATIONS: readonly Mutation[] = [
  {
    name: "a required property is left out",
    code: "missing-property",
    apply: (plan, choose) => {
      const key = REQUIRED[choose(REQUIRED.length)] as string;
      delete plan[key];
      return [key];
    },
  },
  {
    name: "a section is left out",
    code: "missing-property",
    apply: (plan, choose) => {
      const code = SECTIONS[choose(SECTIONS.length)] as string;
      delete parentOf(plan, ["sections", code])[code];
      return ["sections", code];
    },
  },
  setTo("another version of the format", "unknown-value", ["schemaVersion"], `1.1 ${MARKER}`),
  setTo("an unknown status", "unknown-value", ["status"], MARKER),
  setTo("an unknown plan type", "unknown-value", ["planType"], MARKER),
  setTo("a version of 0", "number-out-of-range", ["planVersion"], 0),
  setTo("a version that is not whole", "number-out-of-range", ["planVersion"], 1.5),
  setTo("a version as text", "wrong-type", ["planVersion"], MARKER),
  setTo("a blank plan id", "blank-string", ["planId"], "  "),
  setTo("a plan id that is too long", "id-too-long", ["planId"], MARKER.padEnd(65, "x")),
  setTo("a blank given name", "blank-string", ["subject", "givenNames"], "\u00A0\u200B"),
  setTo("a name on two lines", "not-one-line", ["subject", "familyName"], `${MARKER}\n${MARKER}`),
  setTo("a name that is null", "wrong-type", ["subject", "familyName"], null),
  setTo("a day that is not in the calendar", "invalid-date", ["subject", "birthDate"], "2019-02-29"),
  setTo("a date the other way round", "invalid-date", ["dates", "finalIssued"], "14/02/2026"),
  setTo("a date with a time", "invalid-date", ["dates", "amended"], "2026-02-14T00:00:00Z"),
  setTo("a property that is spelt wrongly", "unknown-property", ["subject", "birthdate"], MARKER),
  setTo("a language that is no tag", "invalid-language-tag", ["language"], `en_GB ${MARKER}`),
  setTo("an authority code of 4 digits", "invalid-dfe-code", ["authority", "dfeCode"], "9999"),
  setTo("a mail address without a place", "invalid-email-address", ["authority", "email"], MARKER),
  setTo(
    "a web address that runs code",
    "invalid-web-address",
    ["authority", "localOfferUrl"],
    `javascript:alert("${MARKER}")`,
  ),
  setTo("an object as a list", "wrong-type", ["contacts"], { name: MARKER }),
  setTo("a list as an object", "wrong-type", ["sections", "A"], [MARKER]),
  setTo("text as an object", "wrong-type", ["dates"], MARKER),
  setTo("a control character", "control-character", ["sections", "A", "history"], `${MARKER}\u0007`),
  setTo("a carriage return by itself", "control-character", ["sections", "A", "history"], `${MARKER}\rx`),
  setTo("half of an emoji", "lone-surrogate", ["sections", "A", "communication"], `${MARKER}\uD83D`),
  setTo(
    "a private-use character",
    "private-use-character",
    ["sections", "A", "howToSupport"],
    `${MARKER}\uF0B7`,
  ),
  setTo(
    "a character that was lost",
    "replacement-character",
    ["sections", "A", "howToSupport"],
    `${MARKER}\uFFFD`,
  ),
  setTo("a hidden change of direction", "bidi-override", ["sections", "A", "history"], `${MARKER}\u202Etxt`),
  setTo("a code point that is no character", "noncharacter", ["sections", "A", "history"], `${MARKER}\uFFFE`),
  setTo("a number that is none", "number-too-large", ["planVersion"], Number.POSITIVE_INFINITY),
  setTo("a value that JSON does not know", "not-json-value", ["sections", "A", "history"], 10n),
  {
    name: "a picture that is not base64",
    code: "image-data-invalid",
    apply: (plan) => {
      put(plan, ["authority", "logo"], { mediaType: "image/png", data: MARKER, alt: "a logo" });
      return ["authority", "logo", "data"];
    },
  },
  added(
    "an area that nobody knows",
    "unknown-value",
    ["sections", "B", "areas"],
    { code: MARKER, needs: [] },
    ["code"],
  ),
  added("a need without its text", "missing-property", NEEDS, { id: "mutant-need" }, ["text"]),
  added("a need with a number as text", "wrong-type", NEEDS, need({ text: 7 }), ["text"]),
  added("a need with an unknown sensitivity", "unknown-value", NEEDS, need({ sensitivity: MARKER }), [
    "sensitivity",
  ]),
  added(
    "a need that cites advice that is not there",
    "unknown-reference",
    NEEDS,
    need({ adviceIds: [MARKER] }),
    ["adviceIds", 0],
  ),
  added("a need with a consent that is not there", "unknown-reference", NEEDS, need({ consentId: MARKER }), [
    "consentId",
  ]),
  added(
    "an outcome for itself as a need",
    "wrong-reference",
    OUTCOMES,
    outcome({ needIds: ["mutant-outcome"] }),
    ["needIds", 0],
  ),
  added(
    "an outcome for an aspiration that is not there",
    "unknown-reference",
    OUTCOMES,
    outcome({ aspirationIds: [MARKER] }),
    ["aspirationIds", 0],
  ),
  added(
    "a provision for a need that is not there",
    "unknown-reference",
    ITEMS,
    provision({ needIds: [MARKER] }),
    ["needIds", 0],
  ),
  added(
    "a provision for an outcome that is not there",
    "unknown-reference",
    ITEMS,
    provision({ outcomeIds: [MARKER] }),
    ["outcomeIds", 0],
  ),
  added(
    "a provision without lists of links",
    "missing-property",
    ITEMS,
    { id: "p", kind: "direct", what: "" },
    ["needIds"],
  ),
  added("no times at all", "number-out-of-range", ITEMS, provision({ schedule: { times: 0, per: "week" } }), [
    "schedule",
    "times",
  ]),
  added(
    "no minutes",
    "number-out-of-range",
    ITEMS,
    provision({ schedule: { times: 1, per: "week", minutes: 0 } }),
    ["schedule", "minutes"],
  ),
  added(
    "54 weeks in a year",
    "number-out-of-range",
    ITEMS,
    provision({ schedule: { times: 1, per: "week", weeksPerYear: 54 } }),
    ["schedule", "weeksPerYear"],
  ),
  added("an unknown period", "unknown-value", ITEMS, provision({ schedule: { times: 1, per: MARKER } }), [
    "schedule",
    "per",
  ]),
  added("a role that is blank", "blank-string", ITEMS, provision({ who: { role: "" } }), ["who", "role"]),
  added(
    "an amount with a fraction of a penny",
    "invalid-amount",
    ["sections", "J", "components"],
    {
      id: "mutant-component",
      mode: "direct-payment",
      source: "education",
      annualAmount: 10.005,
      provisionIds: [],
      needIds: [],
      outcomeIds: [],
    },
    ["annualAmount"],
  ),
  {
    name: "two items with one id",
    code: "duplicate-id",
    apply: (plan) => {
      delete parentOf(plan, NEEDS)["none"];
      add(plan, NEEDS, need());
      return [...add(plan, NEEDS, need()), "id"];
    },
  },
  {
    name: "two items of different kinds with one id",
    code: "duplicate-id",
    apply: (plan) => {
      delete parentOf(plan, NEEDS)["none"];
      delete parentOf(plan, ITEMS)["none"];
      add(plan, NEEDS, need());
      return [...add(plan, ITEMS, provision({ id: "mutant-need" })), "id"];
    },
  },
  {
    name: "nothing, and something beside it",
    code: "none-with-items",
    apply: (plan) => {
      add(plan, NEEDS, need());
      return put(plan, ["sections", "C", "none"], true);
    },
  },
  {
    name: "easy-read words for an item that is not there",
    code: "unknown-easy-read-key",
    apply: (plan) => {
      plan["easyRead"] = { entries: { "no-such-item": { sentences: [{ text: MARKER }] } } };
      return ["easyRead", "entries", "no-such-item"];
    },
  },
  {
    name: "an unknown property whose name may be data",
    code: "unknown-property",
    apply: (plan) => {
      plan[MARKER] = MARKER;
      return [];
    },
  },
  {
    name: "lists in lists without end",
    code: "too-deep",
    apply: (plan) => {
      let deep: unknown = MARKER;
      for (let level = 0; level < 40; level += 1) deep = [deep];
      plan["extensions"] = { deep };
      return ["extensions", "deep", ...Array.from({ length: 30 }, () => 0)];
    },
  },
  {
    name: "a property that changes how programs work",
    code: "forbidden-property",
    apply: (plan) => {
      plan["extensions"] = JSON.parse(`{"__proto__":{"name":"${MARKER}"}}`);
      return ["extensions", "__proto__"];
    },
  },
];
