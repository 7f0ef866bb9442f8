// Sections B, C and D: needs.

import { AREA_LABELS } from "../../plan/items.js";
import { AREA_CODES, type Area, type Need } from "../../plan/schema.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalText, optionalWords, says, type ViewContext } from "./context.js";
import { SEN_TYPE } from "./labels.js";
import { viewOutcome } from "./outcomes.js";
import { trail } from "./plan-index.js";
import { viewProvision } from "./provision.js";

export function viewSectionB(context: ViewContext) {
  const section = context.plan.sections.B;
  const at = "/sections/B";
  const listed = section.areas.map((area, index) => viewArea(area, `${at}/areas/${index}`, context));
  const omitted = AREA_CODES.filter((code) => !section.areas.some((area) => area.code === code));
  return {
    primaryNeed: section.primaryNeed && words(SEN_TYPE[section.primaryNeed], `${at}/primaryNeed`),
    secondaryNeeds: (section.secondaryNeeds ?? []).map((type, index) =>
      words(SEN_TYPE[type], `${at}/secondaryNeeds/${index}`),
    ),
    hasTypes: section.primaryNeed !== undefined || (section.secondaryNeeds ?? []).length > 0,
    areas: [...listed, ...omitted.map((code) => omittedArea(AREA_LABELS[code]))],
  };
}

function viewArea(area: Area, at: string, context: ViewContext) {
  const strengths = optionalText(area.strengths, `${at}/strengths`);
  return {
    label: words(area.label ?? AREA_LABELS[area.code], at),
    strengths,
    needs: viewNeeds(area.needs, `${at}/needs`, context),
    rows: () => area.needs.map((need, index) => viewRow(need, `${at}/needs/${index}`, context)),
    none: area.none === true,
    omitted: false,
    empty: area.none !== true && area.needs.length === 0,
  };
}

function omittedArea(label: string): ReturnType<typeof viewArea> {
  return {
    label: words(label, "/sections/B/areas"),
    strengths: undefined,
    needs: [],
    rows: () => [],
    none: false,
    omitted: true,
    empty: false,
  };
}

export function viewNeedsSection(code: "C" | "D", context: ViewContext) {
  const section = context.plan.sections[code];
  const at = `/sections/${code}`;
  const strengths = optionalText(section.strengths, `${at}/strengths`);
  return {
    strengths,
    needs: viewNeeds(section.needs, `${at}/needs`, context),
    none: section.none === true,
    empty: section.none !== true && section.needs.length === 0 && !says(strengths),
  };
}

function viewNeeds(needs: readonly Need[], at: string, context: ViewContext) {
  return needs.map((need, index) => viewNeed(need, `${at}/${index}`, context));
}

/** A need with the provision and outcomes that belong to it, for templates that put them side by side. */
function viewRow(need: Need, at: string, context: ViewContext) {
  const { provision, outcomes } = context.beside;
  const ids = {
    provision: context.index.provisionForNeed(need.id),
    outcomes: context.index.outcomesForNeed(need.id),
  };
  return {
    need: viewNeed(need, at, context),
    provision: [...new Set(ids.provision)].flatMap((id) => {
      const item = provision.get(id);
      if (item === undefined) return [];
      const first = item.firstNeed === need.id;
      // Provision stands in full once; beside other needs a link leads to it.
      return [
        { first, link: context.index.links([id]), ...viewProvision(item.provision, item.pointer, context) },
      ];
    }),
    outcomes: [...new Set(ids.outcomes)].flatMap((id) => {
      const item = outcomes.get(id);
      if (item === undefined) return [];
      // An outcome is repeated beside each of its needs; only the first is where links lead.
      return [{ first: item.firstNeed === need.id, ...viewOutcome(item.outcome, item.pointer, context) }];
    }),
  };
}

export function viewNeed(need: Need, at: string, { index, name }: ViewContext) {
  return {
    anchor: itemAnchor(need.id),
    at,
    label: index.label(need.id),
    title: optionalWords(need.title, `${at}/title`),
    text: optionalText(need.text, `${at}/text`),
    impact: optionalText(need.impact, `${at}/impact`),
    name,
    relatesToSen: need.relatesToSen === true,
    unrelatedToSen: need.relatesToSen === false,
    underThe1970Act: need.s2csdpa === true,
    notUnderThe1970Act: need.s2csdpa === false,
    recordedTrail: trail(
      ["Advice", index.links(need.adviceIds)],
      ["Recorded with", index.links(need.consentId === undefined ? [] : [need.consentId])],
    ),
    trail: trail(
      ["Advice", index.links(need.adviceIds)],
      ["Met by", index.links(index.provisionForNeed(need.id))],
      ["Outcomes", index.links(index.outcomesForNeed(need.id))],
      ["Recorded with", index.links(need.consentId === undefined ? [] : [need.consentId])],
    ),
  };
}
