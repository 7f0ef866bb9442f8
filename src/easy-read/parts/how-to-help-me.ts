// How I communicate and how to help me: the one page that the child can hand to somebody new. It speaks as the child,
// because it tells others what to do.

import type { EasyReadContext } from "../easy-read-context.js";
import { withArticle } from "../help-name.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { inSentence, LONGEST, wordCount } from "../sentence.js";
import { moreNote, shorten, textRows } from "../text-rows.js";
import { partTitle } from "../wording.js";

const MOST = { full: 12, medium: 5, brief: 4 } as const;

export function howToHelpMe(context: EasyReadContext): DraftPart {
  const { communication, howToSupport } = context.plan.sections.A;
  const rows = [
    ...ways(context),
    ...shorten(aText(context, "communication", communication, "communicate"), MOST[context.detail]),
    ...shorten(aText(context, "howToSupport", howToSupport, "help"), MOST[context.detail]),
  ];
  return {
    id: "how-to-help-me",
    title: partTitle("how-to-help-me", context.band),
    concept: "help",
    code: "A",
    rows: [
      ...rows,
      ...moreNote("how-to-help-me.more", rows).map((note): DraftRow => ({
        ...note,
        sentences: [{ text: "There is more about this in the full plan (section A)." }],
      })),
    ],
  };
}

/** "I communicate with Makaton signs." */
function ways({ plan, facts }: EasyReadContext): DraftRow[] {
  return (plan.subject.accessibleFormats?.communication ?? []).map((way, index) => {
    const text = `I communicate with ${withArticle(inSentence(way, facts.names))}.`;
    const long = wordCount(text) > LONGEST;
    return row(`communication.${index + 1}`, [said(text)], {
      sourceIds: ["A"],
      sourceText: way,
      sources: [{ pointer: `/subject/accessibleFormats/communication/${index}` }],
      fallback: "communicate",
      ...(long
        ? {
            status: "needs-review" as const,
            hidden: true,
            reasons: ["A sentence is too long and no rule splits it safely."],
          }
        : {}),
    });
  });
}

function aText(
  context: EasyReadContext,
  field: string,
  text: string | undefined,
  fallback: string,
): DraftRow[] {
  if (text === undefined) return [];
  return textRows(
    context,
    { id: `A.${field}`, sourceIds: ["A"], pointer: `/sections/A/${field}`, text },
    { to: "I", fallback },
  );
}
