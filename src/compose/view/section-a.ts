// Section A: views, interests and aspirations.

import { formatDate } from "../../language/format.js";
import type { Aspiration, View } from "../../plan/schema.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalText, optionalWords, says, texts, type ViewContext } from "./context.js";
import { ASPIRATION_HOLDER, PFA_AREA } from "./labels.js";
import { trail } from "./plan-index.js";

export function viewSectionA(context: ViewContext) {
  const section = context.plan.sections.A;
  const at = "/sections/A";
  const view = {
    name: context.name,
    views: (section.views ?? []).map((item, index) => viewOfHolder(item, `${at}/views/${index}`)),
    interests: texts(section.interests, `${at}/interests`).filter(says),
    strengths: texts(section.strengths, `${at}/strengths`).filter(says),
    importantPeople: texts(section.importantPeople, `${at}/importantPeople`).filter(says),
    aspirations: (section.aspirations ?? []).map((item, index) =>
      viewAspiration(item, `${at}/aspirations/${index}`, context),
    ),
    communication: optionalText(section.communication, `${at}/communication`),
    howToSupport: optionalText(section.howToSupport, `${at}/howToSupport`),
    history: optionalText(section.history, `${at}/history`),
  };
  const lists = [view.views, view.interests, view.strengths, view.importantPeople, view.aspirations];
  const empty =
    lists.every((list) => list.length === 0) &&
    ![view.communication, view.howToSupport, view.history].some(says);
  return { ...view, none: false, empty };
}

function viewOfHolder(view: View, at: string) {
  return {
    anchor: itemAnchor(view.id),
    at,
    ofChild: view.holder === "child" || view.holder === "young-person",
    ofParent: view.holder === "parent",
    direct: view.mode === "direct",
    gatheredBy: optionalWords(view.gatheredBy, `${at}/gatheredBy`),
    method: optionalWords(view.method, `${at}/method`),
    date: view.date && words(formatDate(view.date), `${at}/date`),
    text: optionalText(view.text, `${at}/text`),
  };
}

function viewAspiration(aspiration: Aspiration, at: string, { index, name }: ViewContext) {
  return {
    anchor: itemAnchor(aspiration.id),
    at,
    label: index.label(aspiration.id),
    holder: ASPIRATION_HOLDER[aspiration.holder](name),
    horizon: optionalWords(aspiration.horizon, `${at}/horizon`),
    pfaArea: aspiration.pfaArea && words(PFA_AREA[aspiration.pfaArea], `${at}/pfaArea`),
    text: optionalText(aspiration.text, `${at}/text`),
    trail: trail(["Outcomes", index.links(index.outcomesForAspiration(aspiration.id))]),
  };
}
