// About me: section A. The child's own words stand unchanged; views that somebody gathered are said to be that.

import { viewsOf } from "../../plan/items.js";
import { plainText } from "../../plan/text.js";
import { splitSentences } from "../../language/sentences.js";
import type { View } from "../../plan/schema.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { nounRows } from "../noun-rows.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { asSentence, inSentence } from "../sentence.js";
import { moreNote, shorten, textRows } from "../text-rows.js";
import { partTitle } from "../wording.js";

export function aboutMe(context: EasyReadContext): DraftPart {
  const { detail } = context;
  const rows = [
    ...views(context),
    ...listed(context, "interests", "What you like", "like"),
    ...listed(context, "strengths", "What you are good at", "good at"),
    ...listed(context, "importantPeople", "People who matter to you", "family"),
  ];
  return {
    id: "about-me",
    title: partTitle("about-me", context.band),
    concept: "me",
    code: "A",
    rows: [
      ...rows,
      ...(detail === "full"
        ? moreNote("about-me.more", rows)
        : moreNote("about-me.more", rows).map(sectionNote)),
    ],
  };
}

/** In a large plan one letter is enough. */
function sectionNote(note: DraftRow): DraftRow {
  return { ...note, sentences: [{ text: "There is more about this in the full plan (section A)." }] };
}

const MOST_VIEW_ROWS = { full: 12, medium: 8, brief: 6 } as const;

function views(context: EasyReadContext): DraftRow[] {
  const own = viewsOf(context.plan).filter(
    ({ view }) => view.holder === "child" || view.holder === "young-person",
  );
  return shorten(
    own.flatMap(({ view, pointer }) =>
      view.mode === "direct" ? quotedView(view, pointer) : representedView(context, view, pointer),
    ),
    MOST_VIEW_ROWS[context.detail],
  );
}

/** A paragraph a row, word for word: breaking it up further would change how it was said. */
function quotedView(view: View, pointer: string): DraftRow[] {
  const text = plainText(view.text);
  let at = 0;
  return text.split("\n").flatMap((line, index) => {
    const from = at;
    at += line.length + 1;
    if (line.trim() === "") return [];
    return [
      row(
        `${view.id}.${index + 1}`,
        quoteSentences(line).map((text, place) => said(text, index === 0 && place === 0 ? "me" : undefined)),
        {
          kind: "quote",
          sourceIds: [view.id],
          sourceText: line,
          sources: [{ pointer: `${pointer}/text`, span: [from, from + line.length] }],
        },
      ),
    ];
  });
}

/** The sentences of a line; what stands between them is white space only. */
function quoteSentences(line: string): string[] {
  const sentences = splitSentences(line).map((sentence) => sentence.text);
  return sentences.join("").replace(/\s/g, "") === line.replace(/\s/g, "") ? sentences : [line];
}

function representedView(context: EasyReadContext, view: View, pointer: string): DraftRow[] {
  const by = view.gatheredBy;
  const who = by === undefined ? undefined : inSentence(by, context.facts.names);
  const short = who !== undefined && who.split(" ").length <= 6;
  const opening = short
    ? `${/^(?:an?|the|your)\s|^\p{Lu}/u.test(who) ? who : `the ${who}`} found out what you think`
    : "People found out what you think";
  const intro = row(`${view.id}.intro`, [said(asSentence(opening), "have your say")], {
    sourceIds: [view.id],
    sourceText: by ?? "",
    sources: short ? [{ pointer: `${pointer}/gatheredBy` }] : [],
  });
  const rows = textRows(
    context,
    { id: view.id, sourceIds: [view.id], pointer: `${pointer}/text`, text: view.text },
    { fallback: "have your say" },
  );
  const shown = rows.some((draft) => draft.hidden !== true);
  return [
    shown ? intro : { ...intro, hidden: true, reasons: ["Nothing of this view is shown yet."] },
    ...rows,
  ];
}

const MOST_LISTED = { full: 5, medium: 3, brief: 2 } as const;

function listed(
  context: EasyReadContext,
  field: "interests" | "strengths" | "importantPeople",
  heading: string,
  concept: string,
): DraftRow[] {
  const texts = context.plan.sections.A[field] ?? [];
  const rows = texts.flatMap((text, index) =>
    nounRows(context, {
      id: `A.${field}.${index + 1}`,
      sourceIds: ["A"],
      pointer: `/sections/A/${field}/${index}`,
      text,
      field,
      concept,
    }),
  );
  if (rows.every((draft) => draft.hidden === true)) return rows;
  return [
    row(`A.${field}.heading`, [said(heading, concept)], { kind: "heading" }),
    ...shorten(rows, MOST_LISTED[context.detail]),
  ];
}
