// My school: section I, with how to get there. A draft names no school, and the copy says so.

import { formatDate } from "../../language/format.js";
import { placementsOf } from "../../plan/items.js";
import type { Placement } from "../../plan/schema.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { article, inSentence } from "../sentence.js";
import { moreNote, shorten, textRows } from "../text-rows.js";
import { ATTENDANCE, NO_SCHOOL, partTitle } from "../wording.js";

const MOST_TRANSPORT = { full: 6, medium: 4, brief: 3 } as const;

export function school(context: EasyReadContext): DraftPart {
  const { I } = context.plan.sections;
  const placed = placementsOf(context.plan).flatMap(({ placement, pointer }, index) =>
    placementRows(context, placement, pointer, `I.${index + 1}`),
  );
  const transport =
    I.transport === undefined
      ? []
      : shorten(
          textRows(
            context,
            { id: "I.transport", sourceIds: ["I"], pointer: "/sections/I/transport", text: I.transport },
            { fallback: "travel" },
          ),
          MOST_TRANSPORT[context.detail],
        );
  const rows = [...(placed.length > 0 ? placed : notNamed(context)), ...transport];
  return {
    id: "school",
    title: partTitle("school", context.band),
    concept: "school",
    code: "I",
    rows: [...rows, ...moreNote("school.more", rows)],
  };
}

function notNamed({ plan, facts }: EasyReadContext): DraftRow[] {
  const now = plan.services?.setting?.name;
  const eotas = plan.sections.I.blankReason === "eotas";
  return [
    ...(now === undefined
      ? []
      : [
          row("I.now", [said(`You go to ${inSentence(now, facts.names)} now.`, "school")], {
            sourceIds: ["I"],
            sourceText: now,
            sources: [{ pointer: "/services/setting/name" }],
          }),
        ]),
    row("I.none", [said(NO_SCHOOL[eotas ? "eotas" : "draft"], "wait")], {
      sourceIds: ["I"],
      sourceText: eotas ? "eotas" : "draft",
      sources: [
        {
          pointer:
            plan.sections.I.blankReason === undefined ? "/sections/I/placements" : "/sections/I/blankReason",
        },
      ],
    }),
    ...(eotas
      ? []
      : [row("I.say", [said("You can say what kind of school you would like.", "have your say")])]),
  ];
}

const ENDED = "The plan gives a last day for this that has passed.";

function placementRows(
  context: EasyReadContext,
  placement: Placement,
  pointer: string,
  id: string,
): DraftRow[] {
  const { facts, today } = context;
  const later = placement.from !== undefined && placement.from > today;
  const ended = placement.to !== undefined && placement.to < today;
  const fieldRow = (field: string, text: string, concept: string, sourceText: string): DraftRow =>
    row(`${id}.${field}`, [said(text, concept)], {
      sourceIds: ["I"],
      sourceText,
      sources: [{ pointer: `${pointer}/${field}` }],
      // Only a person knows where the child is now.
      ...(ended ? { status: "needs-review" as const, hidden: true, reasons: [ENDED] } : {}),
    });
  const { name, attendance, from, to } = placement;
  const go = ended ? "You went" : later ? "You will go" : "You go";
  const type = inSentence(placement.type, facts.names);
  return [
    ...(name === undefined ? [] : [fieldRow("name", `${go} to ${name}.`, "school", name)]),
    fieldRow("type", `It is ${article(type)} ${type}.`, "school", placement.type),
    ...(attendance === undefined
      ? []
      : [
          fieldRow(
            "attendance",
            ATTENDANCE[attendance],
            attendance === "day" ? "school day" : "home",
            attendance,
          ),
        ]),
    ...(from === undefined
      ? []
      : [
          fieldRow(
            "from",
            `${later ? "You will start" : "You started"} from ${formatDate(from)}.`,
            "start date",
            `from ${formatDate(from)}`,
          ),
        ]),
    ...(to === undefined
      ? []
      : [
          fieldRow(
            "to",
            `${ended ? "You were" : "You will be"} there until ${formatDate(to)}.`,
            "when",
            `until ${formatDate(to)}`,
          ),
        ]),
  ];
}
