// Main needs, goals and help of the summary.

import { countOf } from "../../language/format.js";
import { howOften, minutesInWords } from "../../language/phrases.js";
import { wordsOf } from "../../language/words.js";
import { AREA_LABELS, needsOf, outcomesOf, type NeedItem } from "../../plan/items.js";
import type { Provision } from "../../plan/schema.js";
import { sentenceCase, words } from "../literal.js";
import type { ViewContext } from "../view/context.js";
import { PROVISION_KIND } from "../view/labels.js";
import { brief, firstSentence, isLong, MOST_WORDS } from "./brief.js";
import { helpRows, type HelpRows } from "./help-rows.js";
import { isSensitive } from "./sensitive.js";

const WORDS_OF_A_NEED = 12;
const WORDS_OF_WHAT = 8;
const WORDS_OF_WHERE = 4;

/** One need for each area of B, then one each of C and D, in the order of the plan. */
export function viewMainNeeds({ plan, index }: ViewContext) {
  const groups = new Map<string, NeedItem>();
  for (const item of needsOf(plan).filter(({ need }) => !isSensitive(plan, need.id))) {
    const key = item.area ?? item.section;
    if (!groups.has(key)) groups.set(key, item);
  }
  const all = needsOf(plan).length;
  return {
    more: all - groups.size,
    needs: [...groups.values()].map((first) => ({
      area: areaLabel(first, plan.sections.B.areas),
      need: words(first.need.title ?? brief(first.need.text, WORDS_OF_A_NEED), first.pointer),
      label: index.label(first.need.id),
    })),
  };
}

function areaLabel(
  { section, area }: NeedItem,
  areas: readonly { code: string; label?: string | undefined }[],
): string {
  if (section === "C") return "Health";
  if (section === "D" || area === undefined) return "Social care";
  return areas.find((known) => known.code === area)?.label ?? AREA_LABELS[area];
}

/** Goals by their first sentence, or its beginning, in the order of the plan, until the words for them are used up. */
export function viewGoals({ plan, index, room }: ViewContext) {
  const outcomes = outcomesOf(plan)
    .map(({ outcome, pointer }) => {
      const { by, rest } = openingDate(outcome.text);
      return {
        label: index.label(outcome.id),
        text: words(brief(rest, MOST_WORDS), `${pointer}/text`),
        by: by === undefined ? undefined : words(by, `${pointer}/text`),
      };
    })
    .filter((goal) => goal.text.words !== "");
  // A long goal that no cut leaves as it is meant stays in the plan and is counted, unless every one is so.
  const short = outcomes.filter((goal) => !isLong(goal.text.words));
  let used = 0;
  const goals = (short.length > 0 ? short : outcomes).slice(0, room.goals).filter((goal, place) => {
    used += wordsOf(goal.text.words).length;
    return place === 0 || used <= room.goalWords;
  });
  const more = plan.sections.E.outcomes.length - goals.length;
  return { goals, more };
}

/** "By July 2028 Anji will ..." as "by July 2028" and the rest, which can stand alone; else all of it. */
function openingDate(text: string): { by?: string; rest: string } {
  const opening = /^By ([^,.;:]{0,20}\b(?:19|20)\d\d),?\s+(?=\p{Lu})/u.exec(text);
  if (opening === null) return { rest: text };
  return { by: `by ${opening[1] ?? ""}`, rest: text.slice(opening[0].length) };
}

/** What the summary leaves out, in words: "13 needs and 2 goals"; "4 in section F". */
export function viewMore(needs: number, goals: number, help: HelpRows["more"]) {
  const items = [
    ...(needs > 0 ? [countOf(needs, "need")] : []),
    ...(goals > 0 ? [countOf(goals, "goal")] : []),
  ];
  const kinds = help.map(({ section, count }) => `${count} in section ${section}`);
  return { more: items.join(" and "), moreHelp: kinds.join(", ") };
}

/** A line for each of the main pieces of help. */
export function viewHelp({ plan, index, room }: ViewContext) {
  const { shown, more } = helpRows(plan, room.help);
  return {
    rows: shown.map(({ provision, pointer }) => ({
      label: index.label(provision.id),
      who: words(firstSentence(provision.who?.role ?? "Not stated"), `${pointer}/who`),
      what: words(whatInBrief(provision), `${pointer}/what`),
      often: words(oftenInBrief(provision), `${pointer}/schedule`),
      long: words(longInBrief(provision), `${pointer}/schedule`),
      where: words(brief(provision.where ?? "Not stated", WORDS_OF_WHERE), `${pointer}/where`),
    })),
    more,
  };
}

/** Weeks of the year stay in the plan. */
function oftenInBrief({ schedule }: Provision): string {
  if (schedule === undefined) return "Not stated";
  return sentenceCase(howOften({ times: schedule.times, per: schedule.per }));
}

/** The column's head says "each time". */
function longInBrief({ schedule }: Provision): string {
  return schedule?.minutes === undefined ? "Not stated" : minutesInWords(schedule.minutes);
}

function whatInBrief(provision: Provision): string {
  const what = brief(provision.what, WORDS_OF_WHAT);
  return what === "" || isLong(what) ? PROVISION_KIND[provision.kind] : what;
}
