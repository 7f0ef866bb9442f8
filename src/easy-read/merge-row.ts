// One row of an edited script laid over the same row as the engine writes it now. What a person decided stands as long
// as the plan says what it said; after that it is kept and marked, never silently used.

import { formatDate } from "../language/format.js";
import { markOf, readMark } from "./made-mark.js";
import type { Acceptance, Edit, ScriptRow, ScriptSentence, StaleReason } from "./script.js";
import { PRIVATE } from "./text-rows.js";

export const HIDDEN_BY_PERSON = "Hidden by a person.";
/** Of what the engine hid: what is private stays private in later versions, but for this row. */
export const SHOWN_BY_PERSON = "Shown by a person.";
/** Set by the gate, so that it is no person's decision and goes when the words are mended. */
export const HIDDEN_AS_STALE = "Hidden: its words no longer say what the plan says.";

export const STALE_IN_WORDS: Record<StaleReason, string> = {
  "source-changed":
    "The plan's words for this have changed since a person decided about the row. Look at it again.",
  "source-gone": "The plan no longer has what this row was about.",
  "reader-changed":
    "The reader's age, name or pronouns have changed since a person decided about the row. Look at it again.",
  "private-now": "What this row rests on is private now; it was not when a person decided about it.",
};

/** What a person decided about a row that the engine does not do by itself now. */
interface Decisions {
  words: boolean;
  pictures: boolean;
  hide: boolean;
  /** Hidden by the engine, and shown. */
  show: boolean;
}

/** @param edited the row as it came back, with the acceptance of its part on it. */
export function mergeRow(generated: ScriptRow, edited: ScriptRow, readerChanged: boolean): ScriptRow {
  // Most rows by far, and quicker to see than by their digests.
  if (isUntouched(generated, edited)) return generated;
  const decided = decisionsOf(generated, edited);
  if (!isDecided(edited, decided)) return generated;
  const stale = staleReason(generated, edited, decided, readerChanged);
  const accepted = stale === undefined ? edited.accepted : undefined;
  // Rows of the copy's own words follow the copy: "Goal 3" may be goal 2 in the next version.
  const pinned = accepted !== undefined && generated.sources.length > 0;
  const sentences = sentencesOf(generated, edited, decided, pinned);
  // What is private is shown only when somebody accepts it.
  const show = decided.show && (!isPrivate(generated) || accepted !== undefined);
  const hidden = decided.hide || (generated.hidden === true && !show);
  if (!isDecided({ ...edited, accepted, stale }, { ...decided, show })) return generated;
  const isOther = !sameWords(sentences, generated.sentences);
  // A person answers for words that the engine is not sure of, or would not write now.
  const isEdited =
    decided.words || (accepted !== undefined && (isOther || generated.status === "needs-review"));
  const { hidden: _hidden, ...rest } = generated;
  return {
    ...rest,
    sentences,
    status: stale !== undefined ? "needs-review" : isEdited ? "edited" : generated.status,
    reasons: [
      ...reasonsKept(generated, hidden, isEdited),
      ...decisionReasons({ ...decided, show, edit: edited.edit, accepted, stale }),
    ],
    ...(hidden ? { hidden } : {}),
    ...(isOther ? { written: generated.sentences } : {}),
    ...(edited.edit === undefined ? {} : { edit: edited.edit }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(stale === undefined ? {} : { stale }),
  };
}

/** Whether a row carries the engine's mark of now, and is as the engine writes it now. */
function isUntouched(generated: ScriptRow, edited: ScriptRow): boolean {
  const { made, hidden, reasons, sentences, edit, accepted, stale } = edited;
  return (
    made !== undefined &&
    made === generated.made &&
    (hidden === true) === (generated.hidden === true) &&
    [edit, accepted, stale].every((claim) => claim === undefined) &&
    !hasOtherSource(generated, edited) &&
    reasons.join("\n") === generated.reasons.join("\n") &&
    sameWords(sentences, generated.sentences) &&
    sentences.every(({ symbol }, index) => symbol === generated.sentences[index]?.symbol)
  );
}

function decisionsOf(generated: ScriptRow, edited: ScriptRow): Decisions {
  const mark = readMark(edited.made) ?? markOf(generated, 0);
  const now = markOf(generated, 0);
  const { words, pictures } = markOf(edited, 0);
  const isHidden = edited.hidden === true && !isHiddenByEngine(edited);
  return {
    words: words !== mark.words && words !== now.words,
    pictures: pictures !== mark.pictures && pictures !== now.pictures,
    hide: isHidden && (!mark.hidden || edited.reasons.includes(HIDDEN_BY_PERSON)),
    show: edited.hidden !== true && mark.hidden && now.hidden,
  };
}

/** What merging hid itself is no person's decision. */
const isHiddenByEngine = ({ hidden, stale, reasons }: ScriptRow): boolean =>
  hidden === true && (stale === "source-gone" || reasons.includes(HIDDEN_AS_STALE));

type Claims = { [K in "edit" | "accepted" | "stale"]?: ScriptRow[K] | undefined };

const isDecided = ({ edit, accepted, stale }: Claims, { words, pictures, hide, show }: Decisions): boolean =>
  words || pictures || hide || show || edit !== undefined || accepted !== undefined || stale !== undefined;

function staleReason(
  generated: ScriptRow,
  edited: ScriptRow,
  { words }: Decisions,
  readerChanged: boolean,
): StaleReason | undefined {
  if (hasOtherSource(generated, edited)) return "source-changed";
  const speaks = words || (edited.accepted !== undefined && generated.sources.length > 0);
  if (speaks && readerChanged && !sameWords(generated.sentences, edited.sentences)) return "reader-changed";
  if (speaks && isPrivate(generated) && wasShown(edited)) return "private-now";
  if (edited.stale === undefined || edited.accepted !== undefined) return undefined;
  return edited.stale === "source-gone" ? "source-changed" : edited.stale;
}

/** Whether the plan says another thing at the row's sources than when the row was written. */
export function hasOtherSource(generated: ScriptRow, edited: ScriptRow): boolean {
  return edited.sourceDigest === undefined || generated.sourceDigest === undefined
    ? generated.sourceText !== edited.sourceText
    : edited.sourceDigest !== generated.sourceDigest;
}

/** What is hidden for no reason that is told may be so for this one. */
export const isPrivate = ({ hidden, reasons }: ScriptRow): boolean =>
  hidden === true && (reasons.includes(PRIVATE) || reasons.length === 0);

const wasShown = ({ made, hidden }: ScriptRow): boolean =>
  readMark(made)?.hidden === false && hidden !== true;

function sentencesOf(
  generated: ScriptRow,
  edited: ScriptRow,
  { words, pictures }: Decisions,
  pinned: boolean,
): ScriptSentence[] {
  if (words || pinned) return edited.sentences;
  if (!pictures || edited.sentences.length !== generated.sentences.length) return generated.sentences;
  return generated.sentences.map(({ text }, index) => ({
    text,
    symbol: edited.sentences[index]?.symbol ?? null,
  }));
}

/** Reasons of the engine that still hold. */
function reasonsKept(generated: ScriptRow, hidden: boolean, isEdited: boolean): string[] {
  if (generated.hidden === true && !hidden) return [];
  if (isEdited && generated.status === "needs-review")
    return generated.reasons.filter((reason) => hidden && reason === PRIVATE);
  return generated.reasons;
}

export interface DecisionsInWords extends Pick<Decisions, "words" | "hide" | "show"> {
  edit: Edit | undefined;
  accepted: Acceptance | undefined;
  stale: StaleReason | undefined;
}

/** The same decisions give the same words, however often a script is merged. */
export function decisionReasons({ words, hide, show, edit, accepted, stale }: DecisionsInWords): string[] {
  return [
    ...(hide ? [HIDDEN_BY_PERSON] : []),
    ...(show ? [SHOWN_BY_PERSON] : []),
    ...(edit === undefined
      ? words && accepted === undefined
        ? ["Edited; it is not said by whom."]
        : []
      : [
          `Edited by ${edit.by} on ${formatDate(edit.on)}${edit.reason === undefined ? "." : `: ${edit.reason}`}`,
        ]),
    ...(accepted === undefined ? [] : [`Accepted by ${accepted.by} on ${formatDate(accepted.on)}.`]),
    ...(stale === undefined ? [] : [STALE_IN_WORDS[stale]]),
  ];
}

const sameWords = (some: readonly ScriptSentence[], others: readonly ScriptSentence[]): boolean =>
  some.length === others.length && some.every(({ text }, index) => text === others[index]?.text);
