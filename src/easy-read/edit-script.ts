// What a person does to one row of a script, as functions from script to script. Nothing is judged here: whoever edits
// reviews the script afterwards, so that the fact gate runs again.

import { HIDDEN_AS_STALE, HIDDEN_BY_PERSON } from "./merge-row.js";
import type {
  Acceptance,
  Edit,
  Script,
  ScriptPart,
  ScriptRow,
  ScriptSentence,
  SourceSpan,
} from "./script.js";
import { digestsOf } from "./source-digest.js";
import { PRIVATE } from "./text-rows.js";

export type RowEdit =
  | { kind: "words"; sentences: string[] }
  | { kind: "picture"; sentence: number; symbol: string | null }
  | { kind: "up" }
  | { kind: "down" }
  /** `after`: how many sentences stay in the first of the two rows. */
  | { kind: "split"; after: number }
  /** With the row that follows it. */
  | { kind: "join" }
  | { kind: "hide"; reason: string }
  | { kind: "show" }
  /** The engine's own words, pictures and rows again. */
  | { kind: "restore" }
  | { kind: "accept" };

/** The script with the edit done; as it was where the edit makes no sense for the row. */
export function editRow(script: Script, rowId: string, edit: RowEdit, by: Acceptance): Script {
  return {
    ...script,
    parts: script.parts.map((part) => {
      const index = part.rows.findIndex(({ id }) => id === rowId);
      const row = part.rows[index];
      return row === undefined ? part : { ...part, rows: editRows({ script, part, row, index }, edit, by) };
    }),
  };
}

interface Place {
  script: Script;
  part: ScriptPart;
  row: ScriptRow;
  index: number;
}

function editRows(place: Place, edit: RowEdit, by: Acceptance): ScriptRow[] {
  const { part, row, index } = place;
  const replaced = (...rows: ScriptRow[]): ScriptRow[] => part.rows.toSpliced(index, 1, ...rows);
  switch (edit.kind) {
    case "words":
      return replaced(withWords(row, edit.sentences, by));
    case "picture":
      return replaced(withPicture(row, edit.sentence, edit.symbol, by));
    case "up":
      return index === 0 ? part.rows : swapped(part.rows, index - 1);
    case "down":
      return index === part.rows.length - 1 ? part.rows : swapped(part.rows, index);
    case "split":
      return replaced(...splitRow(place, edit.after, by));
    case "join":
      return joined(place, by);
    case "hide":
      return replaced(hideRow(row, { ...by, ...(edit.reason === "" ? {} : { reason: edit.reason }) }));
    case "show":
      return replaced(showRow(row, by));
    case "restore":
      return restored(part.rows, row);
    case "accept":
      return replaced({ ...row, accepted: by });
  }
}

/** Words that were accepted are others now. */
function changed(row: ScriptRow, sentences: readonly ScriptSentence[], edit: Edit): ScriptRow {
  const { accepted: _accepted, ...rest } = row;
  return { ...rest, sentences: [...sentences], edit };
}

function withWords(row: ScriptRow, words: readonly string[], by: Acceptance): ScriptRow {
  const isSame =
    words.length === row.sentences.length &&
    words.every((text, index) => text === row.sentences[index]?.text);
  if (isSame || words.length === 0) return row;
  const sentences = words.map((text, index) => ({ text, symbol: row.sentences[index]?.symbol ?? null }));
  return changed(row, sentences, by);
}

function withPicture(row: ScriptRow, at: number, symbol: string | null, by: Acceptance): ScriptRow {
  const sentences = row.sentences.map((sentence, index) =>
    index === at ? { ...sentence, symbol } : sentence,
  );
  return changed(row, sentences, by);
}

function swapped(rows: readonly ScriptRow[], first: number): ScriptRow[] {
  return rows.toSpliced(first, 2, ...rows.slice(first, first + 2).reverse());
}

/** Both rows answer for the same words of the plan; the second is a row that a person added. */
function splitRow({ script, row }: Place, after: number, by: Acceptance): ScriptRow[] {
  if (!canSplit(row) || after < 1 || after >= row.sentences.length) return [row];
  const { made: _made, written: _written, ...second } = changed(row, row.sentences.slice(after), by);
  return [
    changed(row, row.sentences.slice(0, after), by),
    { ...second, id: freeId(script, `${row.id}.split`) },
  ];
}

/** Words of the copy itself rest on nothing of the plan, so nobody can add a row to them. */
export const canSplit = (row: ScriptRow): boolean => row.sentences.length > 1 && row.sources.length > 0;

/**
 * Whether a row can be one with the next. Where a third row answers for the same words of the plan, the fact gate could no
 * longer tell which of them says what.
 */
export function canJoin(rows: readonly ScriptRow[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined || row.kind !== next.kind) return false;
  if (
    [row, next].some(
      ({ hidden, sources, stale }) => hidden === true || sources.length === 0 || stale !== undefined,
    )
  )
    return false;
  if (sourceKeys(row).join() === sourceKeys(next).join()) return true;
  const both = new Set([...sourceKeys(row), ...sourceKeys(next)]);
  return rows.every(
    (other) => other === row || other === next || !sourceKeys(other).some((key) => both.has(key)),
  );
}

const sourceKeys = ({ sources }: ScriptRow): string[] => sources.map((source) => JSON.stringify(source));

/** One row for the words of both; the rows that the engine wrote stand aside for it. */
function joined({ script, part, row, index }: Place, by: Acceptance): ScriptRow[] {
  const next = part.rows[index + 1];
  if (next === undefined || !canJoin(part.rows, index)) return part.rows;
  const { sources, sourceDigest } = joinedSources(row, next);
  const {
    made: _made,
    written: _written,
    hidden: _hidden,
    ...rest
  } = changed(row, [...row.sentences, ...next.sentences], by);
  const one: ScriptRow = {
    ...rest,
    id: freeId(script, `${row.id}.joined`),
    sourceIds: [...new Set([...row.sourceIds, ...next.sourceIds])],
    sourceText: [...new Set([row.sourceText, next.sourceText])].join("\n"),
    sources,
    ...(sourceDigest === undefined ? {} : { sourceDigest }),
  };
  return part.rows.toSpliced(index, 2, one);
}

function joinedSources(row: ScriptRow, next: ScriptRow): { sources: SourceSpan[]; sourceDigest?: string } {
  const entries = [row, next].flatMap((one) => {
    const digests = digestsOf(one);
    return one.sources.map((source, index) => ({ source, digest: digests?.[index] }));
  });
  const known = new Map(entries.map((entry) => [JSON.stringify(entry.source), entry]));
  const once = [...known.values()];
  const digests = once.flatMap(({ digest }) => digest ?? []);
  return {
    sources: once.map(({ source }) => source),
    ...(digests.length === once.length ? { sourceDigest: digests.join(".") } : {}),
  };
}

function freeId({ parts }: Script, wanted: string): string {
  const taken = new Set(parts.flatMap(({ rows }) => rows.map(({ id }) => id)));
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}${number}`;
  return free;
}

function hideRow(row: ScriptRow, edit: Edit): ScriptRow {
  const { accepted: _accepted, ...rest } = row;
  const reasons = [...row.reasons.filter((reason) => reason !== HIDDEN_BY_PERSON), HIDDEN_BY_PERSON];
  return { ...rest, hidden: true, reasons, edit };
}

/** What is private is shown only by a person who accepts it. */
function showRow(row: ScriptRow, by: Acceptance): ScriptRow {
  const { hidden: _hidden, ...rest } = row;
  const reasons = row.reasons.filter((reason) => reason !== HIDDEN_BY_PERSON && reason !== HIDDEN_AS_STALE);
  return { ...rest, reasons, edit: by, ...(row.reasons.includes(PRIVATE) ? { accepted: by } : {}) };
}

/** Rows that are gone from a script are written anew: the row, and those that were made of it or put in its place. */
function restored(rows: readonly ScriptRow[], row: ScriptRow): ScriptRow[] {
  const own = new Set(sourceKeys(row));
  const shares = (other: ScriptRow): boolean => sourceKeys(other).some((key) => own.has(key));
  const isPersons = ({ made }: ScriptRow): boolean => made === undefined;
  return rows.filter((other) => {
    if (other === row) return false;
    if (!shares(other)) return true;
    return !isPersons(other) && !(isPersons(row) && other.written !== undefined);
  });
}

/** Whether there is something of a person to take back. */
export const isTouched = ({ made, edit, accepted, written }: ScriptRow): boolean =>
  made === undefined || edit !== undefined || accepted !== undefined || written !== undefined;
