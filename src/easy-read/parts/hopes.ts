// Hopes: what the child hopes for, then what the family hopes for. First-person words stay as they were said.

import { aspirationsOf } from "../../plan/items.js";
import type { Aspiration } from "../../plan/schema.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { wordCount } from "../sentence.js";
import { FOR_LENGTH, moreNote, placedSentences, textRows } from "../text-rows.js";
import { partTitle } from "../wording.js";

/** What a family said in more words is left to the full plan. */
const LONGEST_QUOTE = 20;

export function hopes(context: EasyReadContext): DraftPart {
  const all = aspirationsOf(context.plan);
  const own = all.filter(({ aspiration }) => aspiration.holder !== "parent");
  const family = all.filter(({ aspiration }) => aspiration.holder === "parent");
  const ownRows = own.flatMap((item) => hopeRows(context, item.aspiration, item.pointer, "hopes"));
  const familyRows = family.flatMap((item) => hopeRows(context, item.aspiration, item.pointer, "family"));
  const rows = [...ownRows, ...withIntro(familyRows)];
  return {
    id: "hopes",
    title: partTitle("hopes", context.band),
    concept: "hopes",
    code: "A",
    rows: [...rows, ...moreNote("hopes.more", rows)],
  };
}

function withIntro(rows: DraftRow[]): DraftRow[] {
  if (!rows.some((draft) => draft.hidden !== true)) return rows;
  return [row("hopes.family", [said("This is what your family hopes for.", "family")]), ...rows];
}

function hopeRows(
  context: EasyReadContext,
  aspiration: Aspiration,
  pointer: string,
  fallback: string,
): DraftRow[] {
  const source = {
    id: aspiration.id,
    sourceIds: [aspiration.id],
    pointer: `${pointer}/text`,
    text: aspiration.text,
  };
  if (!/\b(?:I|we|my|our)\b/i.test(aspiration.text)) return textRows(context, source, { fallback });
  return placedSentences(aspiration.text).map((sentence, index) => {
    // The family's long sentences are left to the full plan: what somebody said is not shortened for them.
    const long = aspiration.holder === "parent" && wordCount(sentence.text) > LONGEST_QUOTE;
    return row(`${aspiration.id}.${index + 1}`, [sentence.text], {
      kind: "quote",
      sourceIds: [aspiration.id],
      sourceText: sentence.text,
      sources: [{ pointer: source.pointer, span: [sentence.from, sentence.to] }],
      fallback,
      hidden: long,
      reasons: long ? [FOR_LENGTH] : [],
    });
  });
}
