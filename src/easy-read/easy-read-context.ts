// What every part of the copy needs to know: the plan, who the child is to the reader, names, and how much to say.

import { escapeRegExp } from "../language/escape-regexp.js";
import { ageBand, ageOn, type AgeBand } from "../plan/school-year.js";
import { needsOf, outcomesOf, placementsOf, provisionsOf } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { today, type Clock } from "../plan/clock.js";
import type { FactCheck } from "./compare-facts.js";
import type { ChildNames } from "./person.js";
import type { Simplifier } from "./simplify.js";

/**
 * How much of a plan the copy says. A copy of more than 20 pages is not read (Department of Health 2010; the hard
 * limit is 24), so a large plan is said in less detail and the rest stays in the script, hidden and counted.
 */
export type Detail = "full" | "medium" | "brief";

export interface EasyReadContext {
  plan: Plan;
  band: AgeBand;
  /** Words by age: `child` under 11, `teenager` 11 to 15, `adult` from 16. */
  today: string;
  age: number;
  /** What the child is called. */
  name: string;
  child: ChildNames;
  facts: FactCheck;
  simplifier: Simplifier;
  detail: Detail;
  /** Words that make a sentence private until somebody has looked: the recorded diagnoses and their usual names. */
  privateWords: RegExp;
}

export function easyReadContext(plan: Plan, clock: Clock): EasyReadContext {
  const on = today(clock);
  const child = childNames(plan);
  const band = ageBand(plan.subject.birthDate, on);
  const facts = factCheck(plan, child);
  return {
    plan,
    band,
    today: on,
    age: ageOn(plan.subject.birthDate, on),
    name: plan.subject.preferredName ?? plan.subject.givenNames.split(" ")[0] ?? plan.subject.givenNames,
    child,
    facts,
    simplifier: { child, young: band !== "16-plus", facts },
    detail: detailOf(plan),
    privateWords: privateWords(plan),
  };
}

/** What the gate needs of a plan, without a clock. */
export function factCheckOf(plan: Plan): FactCheck {
  return factCheck(plan, childNames(plan));
}

export function childNames({ subject }: Plan): ChildNames {
  const { givenNames, familyName, preferredName } = subject;
  const given = givenNames.split(" ");
  const names = [
    `${givenNames} ${familyName}`,
    `${given[0] ?? ""} ${familyName}`,
    ...(preferredName === undefined ? [] : [`${preferredName} ${familyName}`, preferredName]),
    givenNames,
    given[0] ?? "",
  ];
  return { names: [...new Set(names.filter((name) => name.trim() !== ""))], pronouns: pronounsOf(subject) };
}

function pronounsOf(subject: Plan["subject"]): ChildNames["pronouns"] {
  const stated = /^(she|he|they)\b/i.exec(subject.pronouns ?? "")?.[1]?.toLowerCase();
  if (stated === "she" || stated === "he" || stated === "they") return stated;
  if (subject.pronouns !== undefined) return undefined;
  return subject.sex === "F" ? "she" : subject.sex === "M" ? "he" : undefined;
}

function factCheck(plan: Plan, child: ChildNames): FactCheck {
  const contacts = (plan.contacts ?? []).map((contact) => contact.name);
  const places = placementsOf(plan).flatMap(({ placement }) =>
    placement.name === undefined ? [] : [placement.name],
  );
  const setting = plan.services?.setting?.name;
  const names = [...contacts, ...places, ...(setting === undefined ? [] : [setting]), plan.authority.name];
  const childNamesAll = [...child.names, ...child.names.flatMap((name) => name.split(" "))];
  return { names: [...new Set(names)], childNames: childNamesAll };
}

function detailOf(plan: Plan): Detail {
  const size = needsOf(plan).length + outcomesOf(plan).length + provisionsOf(plan).length;
  if (size <= 24) return "full";
  return size <= 40 ? "medium" : "brief";
}

/** Usual names of conditions. A sentence that holds one waits for somebody who knows what the child has been told. */
const CONDITIONS =
  "autis(?:m|tic)|asperger\\w*|adhd|attention deficit\\w*|dyslexi[ac]|dyspraxi[ac]|dyscalculia|down syndrome|down's syndrome|epilep(?:sy|tic)|seizures?|cerebral palsy|syndrome|disorder|learning difficult(?:y|ies)|learning disabilit(?:y|ies)|developmental delay|moderate delay|global delay|genetic|tumour|cancer|trauma|abuse\\w*|neglect\\w*|domestic|self-harm\\w*|suicid\\w*|prognosis|life-limiting|diagnos\\w+|centiles?|percentiles?";

function privateWords(plan: Plan): RegExp {
  const own = (plan.subject.diagnoses ?? [])
    .map(
      (diagnosis) =>
        diagnosis
          .replace(/\s*\(.*\)$/, "")
          .split(",")[0]
          ?.trim() ?? "",
    )
    .filter((diagnosis) => diagnosis !== "")
    .map(escapeRegExp);
  return new RegExp(`(?<!\\p{L})(?:${[...own, CONDITIONS].join("|")})(?!\\p{L})`, "iu");
}
