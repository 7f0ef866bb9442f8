// Reads the body of a request that brings a plan: options, policy, script and plan together, so that everything that is
// wrong comes back at once, each fault with a pointer into the body.

import type { z } from "zod";
import { parsePolicy, type Policy } from "../checks/policy.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { pointer } from "../diagnostics/diagnostic.js";
import { otherPlanFault, parseScript } from "../easy-read/parse-script.js";
import type { Script } from "../easy-read/script.js";
import { fault, isSafeKey, type PathToken } from "../plan/faults.js";
import { keepLimits, MAX_BYTES, MAX_DEPTH, MAX_FAULTS, type Json } from "../plan/limits.js";
import { beyond, parsePlan, tidy } from "../plan/parse.js";
import { readBytes } from "../plan/read-json.js";
import type { Plan } from "../plan/schema.js";
import { missing, noObject, schemaFault, unknownProperty } from "./request-faults.js";

/** Largest body, in bytes of UTF-8: the largest plan, and room for what stands beside it. */
export const MAX_BODY_BYTES = MAX_BYTES + 1024 * 1024;

/** A plan stands one level deep in its body, and may itself be as deep as any. */
const BODY_LIMITS = { bytes: MAX_BODY_BYTES, depth: MAX_DEPTH + 1 };

export interface Body<Fields> {
  plan: Plan;
  /** As it was sent, with the default policy for what it leaves out. */
  policy?: Policy;
  /** The easy-read script as a person edited it, of the same plan. */
  script?: Script;
  fields: Fields;
}

/** What may be sent with a plan, each read by a reader of its own. */
export type Companion = "policy" | "script";

/**
 * Reads JSON bytes as `{ plan, policy?, script?, ...fields }`. All faults come back together: of the JSON, of the fields, of
 * the policy, of the script and of the plan.
 * @param schema what may stand beside them
 * @param companions which of policy and script may be sent
 */
export function readBody<Shape extends z.ZodRawShape>(
  bytes: Uint8Array,
  schema: z.ZodObject<Shape>,
  companions: readonly Companion[],
): Parsed<Body<z.infer<z.ZodObject<Shape>>>> {
  const read = readBytes(bytes, BODY_LIMITS);
  if (read.value === undefined) return { ok: false, diagnostics: read.diagnostics };
  if (!isObject(read.value)) return { ok: false, diagnostics: [noObject()] };
  const takes = (companion: Companion): boolean => companions.includes(companion);
  const { plan: givenPlan, ...besidePlan } = read.value;
  // As large as a plan, and read within the same limits by its own reader.
  const { script: sentScript, ...besideScript } = besidePlan;
  const givenScript = takes("script") ? sentScript : undefined;
  const limited = keepLimits(takes("script") ? besideScript : besidePlan);
  if (!limited.readable) return { ok: false, diagnostics: [...read.diagnostics, ...limited.diagnostics] };
  const values = limited.value as { [key: string]: Json };
  const { policy: givenPolicy, ...others } = values;
  const given = takes("policy") ? others : values;

  const policy =
    takes("policy") && givenPolicy !== undefined ? readPart(givenPolicy, parsePolicy) : undefined;
  const script = givenScript === undefined ? undefined : readPart(givenScript, parseScript);
  const plan = givenPlan === undefined ? undefined : readPart(givenPlan, parsePlan);
  const other =
    script?.ok === true && plan?.ok === true ? otherPlanFault(script.value, plan.value) : undefined;
  const refused = [...read.diagnostics, ...limited.diagnostics];
  const faults = [
    ...fieldFaults(given, schema, companions),
    ...(policy?.ok === false ? policy.diagnostics.map((one) => below("policy", one)) : []),
    ...(script?.ok === false ? script.diagnostics.map((one) => below("script", one)) : []),
    ...(plan === undefined ? [missing("plan", "The plan in the standard format.")] : []),
    ...(plan?.ok === false ? plan.diagnostics.map((one) => below("plan", one)) : []),
    ...(other === undefined ? [] : [below("script", other)]),
  ];
  const diagnostics = tidy([...refused, ...beyond(refused, faults)]);
  if (diagnostics.length > 0 || plan?.ok !== true) return { ok: false, diagnostics };
  const fields = schema.parse(given);
  return {
    ok: true,
    value: {
      plan: plan.value,
      ...(policy?.ok === true ? { policy: policy.value } : {}),
      ...(script?.ok === true ? { script: script.value } : {}),
      fields,
    },
  };
}

/** A file of a plan, script or policy may be JSON text; in a body that would be a string. */
const readPart = <T>(given: Json, parse: (value: Json) => Parsed<T>): Parsed<T> =>
  typeof given === "string"
    ? { ok: false, diagnostics: [fault("wrong-type", [], { expected: "an object" })] }
    : parse(given);

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const namesOf = (schema: z.ZodObject, companions: readonly Companion[]): string[] => [
  "plan",
  ...Object.keys(schema.shape),
  ...companions,
];

/** What is wrong beside plan, policy and script. Unknown properties are found here and not by zod, which would name them. */
function fieldFaults(
  given: { [key: string]: Json },
  schema: z.ZodObject,
  companions: readonly Companion[],
): Diagnostic[] {
  const fields = Object.entries<z.ZodType>(schema.shape);
  const unknown = Object.keys(given)
    .filter((key) => !Object.hasOwn(schema.shape, key))
    .slice(0, MAX_FAULTS + 1);
  return [
    ...unknown.map((key) => unknownProperty(key, namesOf(schema, companions))),
    ...fields.flatMap(([name, field]) => {
      if (!Object.hasOwn(given, name))
        return field.safeParse(undefined).success ? [] : [missing(name, field.description ?? "")];
      const issues = field.safeParse(short(given[name])).error?.issues ?? [];
      return oneEach(issues).map((issue) => schemaFault(issue, [name, ...(issue.path as PathToken[])]));
    }),
  ];
}

/** The first that is wrong at a place: zod also measures the length of a string that should be a list. */
const oneEach = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] =>
  issues.filter(
    ({ path }, index) => issues.findIndex((other) => other.path.join() === path.join()) === index,
  );

/** Longer than any list of a request may be: zod gathers a fault for each entry of a hostile one. */
const LONG_LIST = 100;

const short = (value: Json | undefined): Json | undefined =>
  Array.isArray(value) ? value.slice(0, LONG_LIST) : value;

/** A pointer that stands in a message: the places that a fault speaks of. */
const PLACE = /(?<=^|[ (])(?=\/[A-Za-z0-9])/g;

/** A fault of a part of the body, with pointers into the body. */
function below(part: "plan" | Companion, { pointer: place, message, ...others }: Diagnostic): Diagnostic {
  return {
    ...others,
    pointer: safePlace(`/${part}${place}`),
    message: message.replaceAll(PLACE, `/${part}`).replace(/the top of the (?:plan|script)/, `/${part}`),
  };
}

/** A pointer cut before the first name that might itself be data: names in a policy may be anything. */
function safePlace(place: string): string {
  const names = place.split("/").slice(1);
  const unsafe = names.findIndex((name) => !isSafeKey(name));
  return unsafe === -1 ? place : pointer(...names.slice(0, unsafe));
}
