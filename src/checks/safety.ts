// Q and R: identifiers that cannot be right, and words that need a recorded consent.

import { matchesOf } from "../language/matches.js";
import type { IdentifierKind } from "../plan/identifiers.js";
import { checkIdentifiers } from "../plan/identifiers.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";

export const safetyChecks: Check[] = [
  {
    id: "Q12",
    title: "Identifiers are valid",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Data standards: UPN, ULN, NHS number, URN, UKPRN, postcode",
    hint: "Copy it again from the record: a digit may be wrong or missing, or it may be another child's.",
    examples: {
      bad: "An NHS number with a wrong last digit.",
      good: "An NHS number whose digits add up.",
    },
    run: identifiers,
  },
  {
    id: "R01",
    title: "Child protection words have a consent",
    severity: { d: "error", f: "error", a: "error" },
    source: "Code of Practice 2015, 9.69 D",
    hint: "Link the recorded consent to the need, or take the words out of the plan.",
    examples: {
      bad: "Kofi has had a Child in Need plan since last spring.",
      good: "Kofi is a child in need of quiet time after school.",
    },
    run: consent,
  },
];

const NAMES: Record<IdentifierKind, string> = {
  upn: "unique pupil number",
  uln: "unique learner number",
  "nhs-number": "NHS number",
  urn: "unique reference number of a setting",
  ukprn: "provider reference number of a setting",
  postcode: "postcode",
};

function identifiers({ plan }: CheckContext): Observation[] {
  return checkIdentifiers(plan).map(({ kind, pointer }) => ({
    section: /^\/sections\/([^/]+)/.exec(pointer)?.[1] ?? "",
    pointer,
    message: `The ${NAMES[kind]} is not a valid one.`,
  }));
}

const PROTECTION =
  /(?<![\p{L}\p{N}])(?:child[\s-]+protection|child(?:ren)?[\s-]+in[\s-]+need(?![\s-]+of)|(?:CP|CIN)\s+plan|section\s+(?:17|47)(?!\d)|s\.?\s?(?:17|47)\s+(?:plan|enquir|assessment|investigation))/giu;

function consent({ plan, texts, needs, provisions }: CheckContext): Observation[] {
  const inForce = new Set(
    (plan.consents ?? []).filter(({ withdrawn }) => withdrawn === undefined).map(({ id }) => id),
  );
  const covered = new Set(
    needs
      .filter(({ need }) => need.consentId !== undefined && inForce.has(need.consentId))
      .map(({ need }) => need.id),
  );
  const links = new Map(provisions.map(({ provision }) => [provision.id, provision.needIds]));
  return texts
    .filter(({ section }) => section === "D" || section === "H1" || section === "H2")
    .filter(({ itemId = "" }) => !covered.has(itemId) && !links.get(itemId)?.some((id) => covered.has(id)))
    .flatMap(({ section, pointer, text }) =>
      matchesOf(text, PROTECTION).map((match) => ({
        section,
        pointer,
        span: [match.index, match.index + match[0].length] as [number, number],
        message: `Section ${section} speaks of child protection or a child in need without a recorded consent.`,
      })),
    );
}
