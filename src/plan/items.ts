// The items of a plan in document order, each with its RFC 6901 pointer, so that no room walks the sections by itself.

import { pointer } from "../diagnostics/diagnostic.js";
import type {
  Advice,
  Area,
  AreaCode,
  Aspiration,
  JComponent,
  Need,
  NeedsSection,
  Outcome,
  Plan,
  Provision,
  ProvisionSection,
  SectionI,
  View,
} from "./schema.js";
import type { SectionCode } from "./sections.js";

/** National names of the areas of need: Code of Practice 2015, 6.28 to 6.35. A plan may carry its own label. */
export const AREA_LABELS: Record<AreaCode, string> = {
  CI: "Communication and interaction",
  CL: "Cognition and learning",
  SEMH: "Social, emotional and mental health",
  SP: "Sensory and/or physical needs",
};

export interface NeedItem {
  section: "B" | "C" | "D";
  /** Area of need; section B only. */
  area?: AreaCode;
  need: Need;
  pointer: string;
}

export interface ProvisionItem {
  section: "F" | "G" | "H1" | "H2";
  provision: Provision;
  pointer: string;
}

export interface OutcomeItem {
  outcome: Outcome;
  pointer: string;
}

export interface AdviceItem {
  advice: Advice;
  pointer: string;
}

export interface TextItem {
  section: SectionCode;
  pointer: string;
  text: string;
  /** `quote`: somebody's own words (a direct view, the wording of an order), not to be reworded. */
  kind: "text" | "quote";
  /** Id of the item that the text belongs to, where it belongs to one. */
  itemId?: string;
}

/** Needs of sections B, C and D. */
export function needsOf(plan: Plan): NeedItem[] {
  return [
    ...plan.sections.B.areas.flatMap((area, a) => needsOfArea(area, pointer("sections", "B", "areas", a))),
    ...needsOfSection("C", plan.sections.C),
    ...needsOfSection("D", plan.sections.D),
  ];
}

function needsOfArea(area: Area, base: string): NeedItem[] {
  return area.needs.map((need, n) => ({
    section: "B",
    area: area.code,
    need,
    pointer: `${base}/needs/${n}`,
  }));
}

function needsOfSection(section: "C" | "D", { needs }: NeedsSection): NeedItem[] {
  return needs.map((need, n) => ({ section, need, pointer: pointer("sections", section, "needs", n) }));
}

/** Outcomes of section E. */
export function outcomesOf(plan: Plan): OutcomeItem[] {
  return plan.sections.E.outcomes.map((outcome, o) => ({
    outcome,
    pointer: pointer("sections", "E", "outcomes", o),
  }));
}

const PROVISION_SECTIONS = ["F", "G", "H1", "H2"] as const;

/** Provision of sections F, G, H1 and H2. */
export function provisionsOf(plan: Plan): ProvisionItem[] {
  return PROVISION_SECTIONS.flatMap((section) =>
    plan.sections[section].items.map((provision, p): ProvisionItem => ({
      section,
      provision,
      pointer: pointer("sections", section, "items", p),
    })),
  );
}

/** Advice of section K. */
export function adviceOf(plan: Plan): AdviceItem[] {
  return plan.sections.K.advice.map((advice, k) => ({
    advice,
    pointer: pointer("sections", "K", "advice", k),
  }));
}

/** Views of section A. */
export function viewsOf(plan: Plan): { view: View; pointer: string }[] {
  return (plan.sections.A.views ?? []).map((view, v) => ({
    view,
    pointer: pointer("sections", "A", "views", v),
  }));
}

/** Aspirations of section A. */
export function aspirationsOf(plan: Plan): { aspiration: Aspiration; pointer: string }[] {
  return (plan.sections.A.aspirations ?? []).map((aspiration, a) => ({
    aspiration,
    pointer: pointer("sections", "A", "aspirations", a),
  }));
}

/** Parts of the personal budget in section J. */
export function componentsOf(plan: Plan): { component: JComponent; pointer: string }[] {
  return plan.sections.J.components.map((component, c) => ({
    component,
    pointer: pointer("sections", "J", "components", c),
  }));
}

/** Settings named in section I. */
export function placementsOf(plan: Plan): { placement: SectionI["placements"][number]; pointer: string }[] {
  return plan.sections.I.placements.map((placement, p) => ({
    placement,
    pointer: pointer("sections", "I", "placements", p),
  }));
}

/**
 * Every Text of sections A to K that is present, empty ones too, in document order. Names, roles and other short
 * phrases are not among them, nor are texts outside the sections (review, amendments, easy-read edits).
 */
export function textsOf(plan: Plan): TextItem[] {
  return [
    ...textsOfA(plan),
    ...textsOfNeeds(plan),
    ...textsOfE(plan),
    ...PROVISION_SECTIONS.flatMap((section) => textsOfProvisionSection(section, plan.sections[section])),
    ...textsOfIAndJ(plan),
  ];
}

/** Collects the texts of one section or item under a common pointer. */
function collector(section: SectionCode, base: string, itemId?: string) {
  const items: TextItem[] = [];
  const add = (text: string | undefined, path: string, kind: TextItem["kind"] = "text"): void => {
    if (text === undefined) return;
    items.push({ section, pointer: base + path, text, kind, ...(itemId === undefined ? {} : { itemId }) });
  };
  const addAll = (texts: readonly string[] | undefined, path: string): void => {
    for (const [index, text] of (texts ?? []).entries()) add(text, `${path}/${index}`);
  };
  return { items, add, addAll };
}

function textsOfA(plan: Plan): TextItem[] {
  const { A } = plan.sections;
  const opening = collector("A", pointer("sections", "A"));
  opening.add(A.history, "/history");
  opening.add(A.communication, "/communication");
  opening.add(A.howToSupport, "/howToSupport");
  const views = viewsOf(plan).flatMap(({ view, pointer: base }) => {
    const texts = collector("A", base, view.id);
    texts.add(view.text, "/text", view.mode === "direct" ? "quote" : "text");
    return texts.items;
  });
  const lists = collector("A", pointer("sections", "A"));
  lists.addAll(A.interests, "/interests");
  lists.addAll(A.strengths, "/strengths");
  lists.addAll(A.importantPeople, "/importantPeople");
  const aspirations = aspirationsOf(plan).flatMap(({ aspiration, pointer: base }) => {
    const texts = collector("A", base, aspiration.id);
    texts.add(aspiration.text, "/text");
    return texts.items;
  });
  return [...opening.items, ...views, ...lists.items, ...aspirations];
}

function textsOfNeeds({ sections }: Plan): TextItem[] {
  const areas = sections.B.areas.flatMap((area, a) => {
    const base = pointer("sections", "B", "areas", a);
    const texts = collector("B", base);
    texts.add(area.strengths, "/strengths");
    return [...texts.items, ...needsOfArea(area, base).flatMap(textsOfNeed)];
  });
  const others = (["C", "D"] as const).flatMap((section) => {
    const texts = collector(section, pointer("sections", section));
    texts.add(sections[section].strengths, "/strengths");
    return [...texts.items, ...needsOfSection(section, sections[section]).flatMap(textsOfNeed)];
  });
  return [...areas, ...others];
}

function textsOfNeed({ section, need, pointer: base }: NeedItem): TextItem[] {
  const texts = collector(section, base, need.id);
  texts.add(need.text, "/text");
  texts.add(need.impact, "/impact");
  return texts.items;
}

function textsOfE(plan: Plan): TextItem[] {
  const { E } = plan.sections;
  const outcomes = outcomesOf(plan).flatMap(({ outcome, pointer: base }) => {
    const texts = collector("E", base, outcome.id);
    texts.add(outcome.text, "/text");
    texts.add(outcome.baseline, "/baseline");
    texts.addAll(outcome.measures, "/measures");
    const steps = (outcome.steps ?? []).flatMap((step, s) => {
      const own = collector("E", `${base}/steps/${s}`, step.id);
      own.add(step.text, "/text");
      return own.items;
    });
    return [...texts.items, ...steps];
  });
  const closing = collector("E", pointer("sections", "E"));
  closing.add(E.monitoring, "/monitoring");
  closing.add(E.shortTermTargets, "/shortTermTargets");
  closing.addAll(E.forwardPlans, "/forwardPlans");
  return [...outcomes, ...closing.items];
}

function textsOfProvisionSection(section: ProvisionItem["section"], content: ProvisionSection): TextItem[] {
  const items = content.items.flatMap((provision, p) => {
    const texts = collector(section, pointer("sections", section, "items", p), provision.id);
    texts.add(provision.what, "/what");
    texts.add(provision.flexibility?.minimum, "/flexibility/minimum");
    texts.add(provision.departure?.reason, "/departure/reason");
    texts.add(provision.tribunalOrder?.text, "/tribunalOrder/text", "quote");
    return texts.items;
  });
  const closing = collector(section, pointer("sections", section));
  closing.addAll(content.modifications, "/modifications");
  closing.addAll(content.disapplications, "/disapplications");
  return [...items, ...closing.items];
}

function textsOfIAndJ(plan: Plan): TextItem[] {
  const placement = collector("I", pointer("sections", "I"));
  placement.add(plan.sections.I.requestedBy, "/requestedBy");
  placement.add(plan.sections.I.transport, "/transport");
  const budget = collector("J", pointer("sections", "J"));
  budget.add(plan.sections.J.arrangements, "/arrangements");
  return [...placement.items, ...budget.items];
}
