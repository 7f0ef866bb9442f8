// The last page, for adults: which plan the copy was made from, what it leaves out and why, and who has checked it.

import { countBySection, itemsOf } from "../row-sections.js";
import { planDate } from "../../document/meta.js";
import { formatDate } from "../../language/format.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { HIDDEN_BY_PERSON } from "../merge-row.js";
import { row, type DraftPart } from "../row.js";
import type { ScriptRow } from "../script.js";
import { FOR_LENGTH, PRIVATE } from "../text-rows.js";
import { partTitle } from "../wording.js";

type ToldRow = Pick<ScriptRow, "hidden" | "reasons" | "status" | "sourceIds" | "sources" | "stale">;

/** Made last: it counts what the other parts hide. */
export function forAdults(
  context: EasyReadContext,
  parts: readonly { rows: readonly ToldRow[] }[],
  checked: string | undefined,
): DraftPart {
  const rows = parts.flatMap((part) => part.rows);
  const lines = [
    madeFrom(context),
    checked ?? "Draft: not yet checked. A person who knows the child must check it before it is used.",
    "The full plan is longer. The full plan is the one people must follow.",
    "This copy leaves out: the history, baselines and measures, qualifications, and the advice in section K.",
    ...leftOut(rows, PRIVATE, "Hidden because it is private, until somebody who knows the child decides"),
    ...leftOut(rows, FOR_LENGTH, "Left out because the plan is long"),
    ...leftOut(rows, HIDDEN_BY_PERSON, "Left out by somebody who looked at it"),
    ...waiting(rows),
  ];
  return {
    id: "for-adults",
    title: partTitle("for-adults", context.band),
    concept: "words for adults",
    rows: lines.map((text, index) => row(`for-adults.${index + 1}`, [text], { kind: "adult-note" })),
  };
}

function madeFrom({ plan }: EasyReadContext): string {
  const date = planDate(plan);
  return `This copy was made from version ${plan.planVersion} of the plan${date === undefined ? "" : `, dated ${formatDate(date)}`}.`;
}

function leftOut(rows: readonly ToldRow[], reason: string, words: string): string[] {
  const items = itemsOf(rows.filter((draft) => draft.hidden === true && draft.reasons.includes(reason)));
  return items.size === 0 ? [] : [`${words}: ${listed(items)}.`];
}

function waiting(rows: readonly ToldRow[]): string[] {
  const items = itemsOf(
    rows.filter(
      (draft) =>
        draft.status === "needs-review" &&
        draft.hidden === true &&
        draft.stale !== "source-gone" &&
        ![PRIVATE, FOR_LENGTH, HIDDEN_BY_PERSON].some((reason) => draft.reasons.includes(reason)),
    ),
  );
  return items.size === 0 ? [] : [`Not said yet, because no rule is sure of it: ${listed(items)}.`];
}

/** Items that are named one by one; more are named by their sections. */
const MOST_NAMED = 12;

function listed(items: ReturnType<typeof itemsOf>): string {
  const named =
    items.size <= MOST_NAMED
      ? [...items.keys()]
      : [...countBySection(items)].map(([name, count]) => `${name} (${count})`);
  return named.length <= 1 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""}`;
}
