// What I find hard: sections B, C and D, strengths first. Each need stands under its title; what no rule says safely
// waits for a person, and what is private stays hidden until somebody who knows the child has decided.

import type { AreaCode, Need } from "../../plan/schema.js";
import { needsOf, type NeedItem } from "../../plan/items.js";
import type { SectionCode } from "../../plan/sections.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { addressChild } from "../person.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { wordCount } from "../sentence.js";
import { moreNote, PRIVATE, shorten, textRows } from "../text-rows.js";
import { AREA_TITLES, partTitle } from "../wording.js";

export function hardForMe(context: EasyReadContext): DraftPart {
  const { B, C, D } = context.plan.sections;
  const needs = needsOf(context.plan);
  const areas = B.areas.flatMap((area, index) => {
    const own = needs.filter(
      (item) => item.area === area.code && item.pointer.startsWith(`/sections/B/areas/${index}/`),
    );
    const [title, concept] = AREA_TITLES[area.code];
    return group(context, {
      title,
      concept,
      section: "B",
      id: `B.${area.code}`,
      strengths: area.strengths,
      strengthsPointer: `/sections/B/areas/${index}/strengths`,
      needs: own,
    });
  });
  const c = group(context, {
    title: "My health",
    concept: "health",
    section: "C",
    id: "C",
    strengths: C.strengths,
    strengthsPointer: "/sections/C/strengths",
    needs: needs.filter((item) => item.section === "C"),
  });
  const d = group(context, {
    title: "Life at home and going out",
    concept: "home",
    section: "D",
    id: "D",
    strengths: D.strengths,
    strengthsPointer: "/sections/D/strengths",
    needs: needs.filter((item) => item.section === "D"),
  });
  const rows = [...areas, ...c, ...d];
  return {
    id: "hard-for-me",
    title: partTitle("hard-for-me", context.band),
    concept: "hard",
    code: "B",
    rows: [...rows, ...moreNote("hard-for-me.more", rows)],
  };
}

interface NeedGroup {
  id: string;
  title: string;
  concept: string;
  section: SectionCode;
  strengths: string | undefined;
  strengthsPointer: string;
  needs: NeedItem[];
}

const MOST_STRENGTHS = { full: 3, medium: 1, brief: 1 } as const;

function group(
  context: EasyReadContext,
  { id, title, concept, section, strengths, strengthsPointer, needs }: NeedGroup,
): DraftRow[] {
  const strong =
    strengths === undefined
      ? []
      : shorten(
          textRows(
            context,
            { id: `${id}.strengths`, sourceIds: [section], pointer: strengthsPointer, text: strengths },
            { fallback: "good at", group: id },
          ),
          MOST_STRENGTHS[context.detail],
        );
  const rows = [...strong, ...needs.flatMap((item) => needRows(context, item, concept, id))];
  if (rows.every((draft) => draft.hidden === true)) return rows;
  return [row(`${id}.heading`, [said(title, concept)], { kind: "heading", group: id }), ...rows];
}

const MOST_OF_NEED = { full: 3, medium: 2, brief: 0 } as const;

function needRows(
  context: EasyReadContext,
  { need, pointer, area }: NeedItem,
  concept: string,
  group: string,
): DraftRow[] {
  const isPrivate =
    (need.sensitivity ?? "normal") !== "normal" || context.privateWords.test(need.title ?? "");
  const base = { sourceIds: [need.id], pointer };
  const options = { group, fallback: fallbackOf(area, concept), private: isPrivate, kind: "need" as const };
  const text = textRows(
    context,
    { ...base, id: `${need.id}.text`, pointer: `${pointer}/text`, text: need.text },
    options,
  );
  const impact =
    need.impact === undefined
      ? []
      : textRows(
          context,
          { ...base, id: `${need.id}.impact`, pointer: `${pointer}/impact`, text: need.impact },
          options,
        );
  const most =
    MOST_OF_NEED[context.detail] === 0 && need.title === undefined ? 1 : MOST_OF_NEED[context.detail];
  const rows = shorten([...text, ...impact], most);
  return [...titleRow(context, need, pointer, group, isPrivate, options.fallback), ...rows];
}

/** In section B the picture of the part: whatever the need, it is hard. */
function fallbackOf(area: AreaCode | undefined, concept: string): string {
  return area === undefined ? concept : "hard";
}

/** The title of a need is short and chosen with care: it stands as it is. */
function titleRow(
  context: EasyReadContext,
  need: Need,
  pointer: string,
  group: string,
  isPrivate: boolean,
  concept: string,
): DraftRow[] {
  if (need.title === undefined || wordCount(need.title) > 15) return [];
  const addressed = addressChild(need.title, context.child, "you");
  return [
    row(`${need.id}.title`, [said(addressed.ok ? addressed.text : need.title)], {
      kind: "need",
      group,
      fallback: concept,
      sourceIds: [need.id],
      sourceText: need.title,
      sources: [{ pointer: `${pointer}/title` }],
      hidden: isPrivate,
      reasons: isPrivate ? [PRIVATE] : [],
    }),
  ];
}
