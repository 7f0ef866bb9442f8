// One provision as rows: what it is, who helps, how often, how long, with whom, where, from when, checked when. Each row
// is one fact of the structure, word for word; only `what` is free text.

import { formatDate } from "../language/format.js";
import { minutesInWords } from "../language/phrases.js";
import type { ProvisionItem } from "../plan/items.js";
import { plainText } from "../plan/text.js";
import type { EasyReadContext } from "./easy-read-context.js";
import { helpName, isClause, type HelpName } from "./help-name.js";
import { placeSentences } from "./place-words.js";
import { isSureRole, roleConcept, roleWords } from "./role-words.js";
import { row, said, type DraftRow, type RowOptions } from "./row.js";
import {
  endSentence,
  groupSentence,
  minutesSentence,
  ratioSentence,
  reviewSentence,
  reviewText,
  startSentence,
  timesSentence,
  weeksSentence,
} from "./schedule-words.js";
import { LONGEST, wordCount } from "./sentence.js";
import type { SourceSpan } from "./script.js";
import { leaveOut, placedSentences, PRIVATE, sentenceRows, textRows } from "./text-rows.js";
import { learnerNoun } from "./wording.js";
import { spokenOfAfter } from "./person.js";

/** Rows of one provision, in the order in which a child asks: what, who, how often, with whom, where, when. */
export function provisionRows(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  const isPrivate = (item.provision.sensitivity ?? "normal") !== "normal";
  const rows = [...whatRows(context, item, group), ...factRows(context, item, group)];
  return isPrivate ? rows.map(hidePrivate) : onlyIfTold(item, byDetail(context, item, rows));
}

/** What the help is called in other rows ("physiotherapy"), and the words of the plan it stands for. */
export function provisionName(
  context: EasyReadContext,
  { provision, pointer }: ProvisionItem,
): { name: string; source: SourceSpan } | undefined {
  const first = placedSentences(provision.what)[0];
  const help = first === undefined ? undefined : helpName(first.text, provision.kind, context);
  if (first === undefined || help === undefined) return undefined;
  return {
    name: help.name,
    source: { pointer: `${pointer}/what`, span: [first.from, Math.min(first.to, first.from + help.end)] },
  };
}

/** "A psychologist will do this.": where no shown sentence says what it is, what depends on it waits too. */
function onlyIfTold({ provision }: ProvisionItem, rows: readonly DraftRow[]): DraftRow[] {
  const saysWhat = ({ id }: DraftRow): boolean => id.startsWith(`${provision.id}.what.`);
  const tells = (draft: DraftRow): boolean =>
    draft.hidden !== true &&
    (saysWhat(draft) || draft.sentences.some(({ text }) => text.endsWith(" will help you.")));
  if (rows.some(tells)) return [...rows];
  return rows.map((draft) =>
    saysWhat(draft) || draft.status !== "auto"
      ? draft
      : wait(draft, "No sentence that is shown says what the help is."),
  );
}

function wait(draft: DraftRow, reason: string): DraftRow {
  return { ...draft, status: "needs-review", hidden: true, reasons: [...draft.reasons, reason] };
}

function hidePrivate(draft: DraftRow): DraftRow {
  return { ...draft, hidden: true, reasons: [PRIVATE, ...draft.reasons] };
}

/**
 * In a large plan the copy keeps what, who, how often and how long; of what adults do among themselves it keeps what it
 * is. Everything else stays in the script, hidden and counted.
 */
function byDetail(
  { detail }: EasyReadContext,
  { provision }: ProvisionItem,
  rows: readonly DraftRow[],
): DraftRow[] {
  if (detail === "full") return [...rows];
  const kept = detail === "medium" ? MEDIUM : WITH_CHILD.has(provision.kind) ? BRIEF : BRIEFEST;
  const shown = rows.some((draft) => draft.hidden !== true && BRIEFEST.test(draft.id)) ? kept : BRIEF;
  return rows.map((draft) => (shown.test(draft.id) ? draft : leaveOut(draft)));
}

const MEDIUM = /\.(?:what\.1[a-z]?|who|times|ratio|where|start)$/;
const BRIEF = /\.(?:what\.1[a-z]?|who|times)$/;
const BRIEFEST = /\.what\.1[a-z]?$/;
/** Help that the child is there for, or holds in the hand. */
const WITH_CHILD = new Set<string>(["direct", "accommodation", "environment", "equipment"]);

function whatRows(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  const { provision, pointer } = item;
  const source = {
    id: `${provision.id}.what`,
    sourceIds: [provision.id],
    pointer: `${pointer}/what`,
    text: provision.what,
  };
  const sentences = placedSentences(provision.what);
  const first = sentences[0];
  if (first === undefined) return [];
  const name = helpName(first.text, provision.kind, context);
  const concept = helpConcept(item);
  const options = { kind: "help" as const, group, fallback: concept };
  if (name === undefined) {
    const rows = textRows(context, source, { ...options, spokenOf: "nobody" });
    // A name that is too long to say is no sentence for a child.
    return isClause(first.text, context)
      ? rows
      : rows.map((draft) =>
          draft.id.startsWith(`${source.id}.1`)
            ? wait(draft, "The help has no short name that a rule is sure of.")
            : draft,
        );
  }
  const open = nameRows(context, item, name, first, options);
  const spokenOf = spokenOfAfter(first.text, context.child, "nobody");
  return [
    ...open,
    ...textRows(context, source, { ...options, from: first.to, spokenOf }).map((draft, index) => ({
      ...draft,
      id: `${source.id}.${index + 2}`,
    })),
  ];
}

function nameRows(
  context: EasyReadContext,
  { provision, pointer }: ProvisionItem,
  name: HelpName,
  first: { text: string; from: number; to: number },
  options: RowOptions,
): DraftRow[] {
  const base = { ...options, sourceIds: [provision.id] };
  const span = (from: number, to: number): SourceSpan => ({ pointer: `${pointer}/what`, span: [from, to] });
  const cut = first.from + name.end;
  const isPrivate = context.privateWords.test(first.text);
  const opening = row(`${provision.id}.what.1`, [name.sentence], {
    ...base,
    sourceText: first.text.slice(0, name.end),
    sources: [span(first.from, Math.min(cut, first.to))],
    hidden: isPrivate,
    reasons: isPrivate ? [PRIVATE] : [],
  });
  if (name.rest === undefined) return [opening];
  const rest = { text: first.text.slice(name.end), from: cut, to: first.to };
  if (name.rest.sentence === undefined)
    return [
      opening,
      ...sentenceRows(
        context,
        {
          id: `${provision.id}.what.1rest`,
          sourceIds: [provision.id],
          pointer: `${pointer}/what`,
          text: provision.what,
        },
        rest,
        options,
      ).map(reviewOnly),
    ];
  return [
    opening,
    row(`${provision.id}.what.1rest`, [name.rest.sentence], {
      ...base,
      sourceText: rest.text.trim(),
      sources: [span(rest.from, rest.to)],
      hidden: isPrivate,
      reasons: isPrivate ? [PRIVATE] : [],
    }),
  ];
}

/** What is left of a cut sentence is no sentence: it waits for a person, out of sight. */
function reviewOnly(draft: DraftRow): DraftRow {
  return {
    ...draft,
    status: "needs-review",
    hidden: true,
    reasons: [...new Set(["The rest of a sentence that was cut for its name.", ...draft.reasons])],
  };
}

function helpConcept({ provision, section }: ProvisionItem): string {
  if (provision.who !== undefined) {
    const concept = roleConcept(provision.who.role);
    if (concept !== "adult") return concept;
  }
  if (section === "G") return "health";
  return provision.kind === "equipment" ? "equipment" : "help";
}

/** A structured fact as a row: the field it stands for is its source. */
function factRow(
  item: ProvisionItem,
  group: string,
  field: string,
  part: string,
  sourceText: string,
  sentences: readonly (readonly [string, string] | undefined)[],
): DraftRow[] {
  const { provision, pointer } = item;
  const shown = sentences.filter((sentence) => sentence !== undefined);
  if (shown.length === 0) return [];
  return [
    row(
      `${provision.id}.${part}`,
      shown.map(([text, concept]) => said(text, concept)),
      {
        kind: "help-fact",
        group,
        sourceIds: [provision.id],
        sourceText,
        sources: [{ pointer: `${pointer}/${field}` }],
      },
    ),
  ];
}

function factRows(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  return [
    ...whoRow(context, item, group),
    ...scheduleRows(item, group),
    ...peopleRows(context, item, group),
    ...quantityRow(item, group),
    ...whereRow(context, item, group),
    ...dateRows(item, group),
  ];
}

function whoRow(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  const role = item.provision.who?.role;
  if (role === undefined) return [];
  const words = roleWords(role, context);
  const helps = item.provision.kind === "direct" || item.provision.kind === "accommodation";
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)} will ${helps ? "help you" : "do this"}.`;
  const rows = factRow(item, group, "who/role", "who", role, [[sentence, roleConcept(role)]]);
  if (!isSureRole(role, context))
    return rows.map((draft) => wait(draft, "The role needs words that a rule cannot choose."));
  return wordCount(sentence) <= LONGEST
    ? rows
    : rows.map((draft) => wait(draft, "A sentence is too long and no rule splits it safely."));
}

function scheduleRows(item: ProvisionItem, group: string): DraftRow[] {
  const schedule = item.provision.schedule;
  if (schedule === undefined) return [];
  const minutes = minutesSentence(schedule);
  const weeks = weeksSentence(schedule);
  const times = timesSentence(schedule);
  const text = [
    `${schedule.times} per ${schedule.per}`,
    ...(schedule.minutes === undefined ? [] : [minutesInWords(schedule.minutes)]),
    ...(schedule.weeksPerYear === undefined ? [] : [`${schedule.weeksPerYear} weeks per year`]),
  ].join(", ");
  return [
    ...factRow(item, group, "schedule", "times", text, [
      [times, "how often"],
      minutes === undefined ? undefined : [minutes, "how long"],
    ]),
    ...factRow(item, group, "schedule", "weeks", text, [weeks === undefined ? undefined : [weeks, "week"]]),
  ];
}

function peopleRows(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  const { ratio, groupMax } = item.provision;
  const noun = learnerNoun(context.band);
  const oneToOne = ratio?.pupils === 1;
  const concept = oneToOne ? (ratio.staff === 2 ? "two to one" : "one to one") : "small group";
  return [
    ...(ratio === undefined
      ? []
      : factRow(item, group, "ratio", "ratio", `${ratio.staff} to ${ratio.pupils}`, [
          [ratioSentence(ratio, noun), concept],
        ])),
    ...(groupMax === undefined
      ? []
      : factRow(item, group, "groupMax", "group", `group of up to ${groupMax}`, [
          [groupSentence(groupMax, noun), "small group"],
        ])),
  ];
}

function quantityRow(item: ProvisionItem, group: string): DraftRow[] {
  const { quantity } = item.provision;
  if (quantity === undefined || quantity < 2) return [];
  return factRow(item, group, "quantity", "quantity", String(quantity), [
    [`There will be ${quantity}.`, "equipment"],
  ]);
}

function whereRow(context: EasyReadContext, item: ProvisionItem, group: string): DraftRow[] {
  const { where } = item.provision;
  if (where === undefined) return [];
  const sentences = placeSentences(where, context);
  if (sentences !== undefined)
    return factRow(
      item,
      group,
      "where",
      "where",
      where,
      sentences.map((text) => [text, "where"] as const),
    );
  return factRow(item, group, "where", "where", where, [[plainText(where), "where"]]).map((draft) =>
    wait(draft, "The place needs words that a rule cannot choose."),
  );
}

function dateRows(item: ProvisionItem, group: string): DraftRow[] {
  const { startBy, endBy, reviewEvery } = item.provision;
  return [
    ...(startBy === undefined
      ? []
      : factRow(item, group, "startBy", "start", `by ${formatDate(startBy)}`, [
          [startSentence(startBy), "start date"],
        ])),
    ...(endBy === undefined
      ? []
      : factRow(item, group, "endBy", "end", `by ${formatDate(endBy)}`, [[endSentence(endBy), "finish"]])),
    ...(reviewEvery === undefined ? [] : reviewRow(item, group, reviewEvery)),
  ];
}

function reviewRow(item: ProvisionItem, group: string, every: string): DraftRow[] {
  const sentence = reviewSentence(every);
  const rows = factRow(item, group, "reviewEvery", "review", reviewText(every), [
    [sentence ?? plainText(every), "check"],
  ]);
  return sentence === undefined
    ? rows.map((draft) => wait(draft, "The period needs words that a rule cannot choose."))
    : rows;
}
