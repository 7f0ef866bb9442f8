// Sections F, G, H1 and H2: provision.

import { countOf, formatDate, formatNumber } from "../../language/format.js";
import { groupSize, howLong, howOften } from "../../language/phrases.js";
import type { Provision, ProvisionKind } from "../../plan/schema.js";
import { sentenceCase, words, type Words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalText, optionalWords, says, texts, type ViewContext } from "./context.js";
import { CSDPA_CATEGORY, PROVISION_KIND, SECURED_BY, yesOrNo } from "./labels.js";
import { trail } from "./plan-index.js";

export type ProvisionSectionCode = "F" | "G" | "H1" | "H2";

export function viewProvisionSection(code: ProvisionSectionCode, context: ViewContext) {
  const section = context.plan.sections[code];
  const at = `/sections/${code}`;
  const modifications = texts(section.modifications, `${at}/modifications`).filter(says);
  const disapplications = texts(section.disapplications, `${at}/disapplications`).filter(says);
  const agreement = section.commissionerAgreement;
  const beside = context.beside.provision;
  return {
    items: section.items.map((item, index) => viewProvision(item, `${at}/items/${index}`, context)),
    besideNeeds: () => context.index.links(section.items.map(({ id }) => id).filter((id) => beside.has(id))),
    notBesideNeeds: () =>
      section.items.flatMap((item, index) =>
        beside.has(item.id) ? [] : [viewProvision(item, `${at}/items/${index}`, context)],
      ),
    modifications,
    disapplications,
    agreedBy: agreement && words(agreement.body, `${at}/commissionerAgreement/body`),
    agreedOn: agreement && words(formatDate(agreement.date), `${at}/commissionerAgreement/date`),
    none: section.none === true,
    empty:
      section.none !== true &&
      section.items.length === 0 &&
      modifications.length + disapplications.length === 0 &&
      agreement === undefined,
  };
}

export function viewProvision(item: Provision, at: string, { index }: ViewContext) {
  return {
    anchor: itemAnchor(item.id),
    at,
    label: index.label(item.id),
    kind: words(PROVISION_KIND[item.kind], `${at}/kind`),
    what: optionalText(item.what, `${at}/what`),
    strip: strip(item, at),
    ...furtherFacts(item, at),
    trail: trail(
      ["Needs", index.links(item.needIds)],
      ["Outcomes", index.links(item.outcomeIds)],
      ["Advice", index.links(item.adviceIds)],
      ["Paid through", index.links(index.paymentsForProvision(item.id))],
    ),
  };
}

/** A cell of the strip. `missing`: the plan ought to say it and does not. */
type StripFact = { term: string; value: Words | string; missing: boolean };

/** Help that people give, as against things and places. */
const BY_PEOPLE: ReadonlySet<ProvisionKind> = new Set(["direct", "indirect", "training", "assessment"]);

/**
 * The facts that never move. What people give always shows the same six in the same order; things and places open
 * with their quantity, and show how often, how long and the group only where the plan states them.
 */
function strip(item: Provision, at: string): StripFact[] {
  const who = whoFact(item, at);
  const often = stated("How often", item.schedule && sentenceCase(howOften(item.schedule)), `${at}/schedule`);
  const long = stated("How long", item.schedule && howLong(item.schedule), `${at}/schedule`);
  const size = groupSize(item);
  const group = stated("Group or ratio", size && sentenceCase(size), at);
  const where = stated("Where", item.where, `${at}/where`);
  const starts = startsFact(item, at);
  if (BY_PEOPLE.has(item.kind)) return [who, often, long, groupFact(group, item), where, starts];
  const ifStated = [often, long, group].filter((fact) => !fact.missing);
  return [...quantityFact(item, at), who, ...ifStated, where, starts];
}

function stated(term: string, value: string | undefined, origin: string): StripFact {
  return value === undefined
    ? { term, value: words("Not stated", origin), missing: true }
    : { term, value: words(value, origin), missing: false };
}

/** Only help given to the child directly has a group; for the rest the cell keeps its place. */
function groupFact(group: StripFact, item: Provision): StripFact {
  if (!group.missing || item.kind === "direct") return group;
  return { term: group.term, value: "Does not apply", missing: false };
}

function quantityFact(item: Provision, at: string): StripFact[] {
  const quantity = stated(
    "Quantity",
    item.quantity === undefined ? undefined : formatNumber(item.quantity),
    `${at}/quantity`,
  );
  const expected = item.kind === "equipment" || (item.kind === "environment" && item.schedule === undefined);
  return quantity.missing && !expected ? [] : [quantity];
}

function whoFact(item: Provision, at: string): StripFact {
  const { who } = item;
  if (who === undefined) return stated("Who and expertise", undefined, `${at}/who`);
  const noExpertise = who.qualification === undefined && BY_PEOPLE.has(item.kind);
  const lines = [
    who.role,
    noExpertise ? "Expertise not stated" : who.qualification,
    who.employer === undefined ? undefined : `Employer: ${who.employer}`,
  ];
  return { ...stated("Who and expertise", joinLines(lines), `${at}/who`), missing: noExpertise };
}

function startsFact(item: Provision, at: string): StripFact {
  const { startBy, endBy, reviewEvery } = item;
  if (startBy === undefined && endBy === undefined && reviewEvery === undefined)
    return stated("Starts and reviewed", undefined, at);
  const lines = [
    startBy === undefined ? "Start not stated" : `Starts by ${formatDate(startBy)}`,
    endBy === undefined ? undefined : `Ends by ${formatDate(endBy)}`,
    reviewEvery === undefined ? "Review not stated" : `Reviewed: ${every(reviewEvery)}`,
  ];
  const missing = startBy === undefined || reviewEvery === undefined;
  return { ...stated("Starts and reviewed", joinLines(lines), at), missing };
}

const PERIODS = new Set(["half-term", "term", "year"]);

function every(period: string): string {
  return PERIODS.has(period) ? `every ${period}` : period;
}

function joinLines(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined).join("\n");
}

/** What only some provision has; each stands below the strip where it is stated. */
function furtherFacts(item: Provision, at: string) {
  const { flexibility, departure, tribunalOrder } = item;
  const facts = {
    securedBy: item.securedBy && words(SECURED_BY[item.securedBy], `${at}/securedBy`),
    fundedBy: optionalWords(item.fundedBy, `${at}/fundedBy`),
    csdpaCategory: item.csdpaCategory && words(CSDPA_CATEGORY[item.csdpaCategory], `${at}/csdpaCategory`),
    educatesOrTrains: optionalWords(yesOrNo(item.educatesOrTrains), `${at}/educatesOrTrains`),
    quantity:
      item.quantity !== undefined && BY_PEOPLE.has(item.kind)
        ? words(countOf(item.quantity, "item"), `${at}/quantity`)
        : undefined,
    minimum: optionalText(flexibility?.minimum, `${at}/flexibility/minimum`),
    decidedBy: optionalWords(flexibility?.decidedBy, `${at}/flexibility/decidedBy`),
    decisionReviewed: flexibility && words(every(flexibility.reviewEvery), `${at}/flexibility/reviewEvery`),
    departure: optionalText(departure?.reason, `${at}/departure/reason`),
    order: tribunalOrder && words(tribunalOrder.reference, `${at}/tribunalOrder/reference`),
    orderDate: tribunalOrder && words(formatDate(tribunalOrder.date), `${at}/tribunalOrder/date`),
    // The wording ordered is the wording above, or the plan is wrong (check P13); then both are shown.
    orderText:
      tribunalOrder === undefined || tribunalOrder.text === item.what
        ? undefined
        : optionalText(tribunalOrder.text, `${at}/tribunalOrder/text`),
  };
  return { ...facts, hasFurther: Object.values(facts).some((fact) => fact !== undefined) };
}
