// An edited script laid over a freshly written one. The engine's rows that nobody touched are written anew; what a person
// decided is kept, row by row; what no longer rests on the same plan is kept too, and marked for a person to look at.

import type { Plan } from "../plan/schema.js";
import { factFindings } from "./fact-gate.js";
import { isAsMarked, partMark, readMark } from "./made-mark.js";
import { HIDDEN_AS_STALE, isPrivate, mergeRow, SHOWN_BY_PERSON } from "./merge-row.js";
import { pairRows } from "./pair-rows.js";
import { personsRow } from "./persons-row.js";
import { isSame, SourcePlaces } from "./place-sources.js";
import { PART_IDS, type PartId, type Script, type ScriptPart, type ScriptRow } from "./script.js";
import { SourceDigests } from "./source-digest.js";
import { PRIVATE } from "./text-rows.js";

/** What became of the rows of an edited script. */
export interface MergeTally {
  /** A person's decision stands: words, a picture, what is hidden, an acceptance, a row that was added. */
  kept: number;
  /** Marked for a person to look at again. */
  stale: number;
  /** Written for the first time: the edited script does not have them. */
  new: number;
  /** The plan no longer has what they were about; kept, hidden. */
  gone: number;
}

export interface Merged {
  script: Script;
  tally: MergeTally;
}

/** Pages that are written about the finished copy, never edited. */
const CLOSING: readonly PartId[] = ["credits", "for-adults"];
export const isClosing = ({ id }: Pick<ScriptPart, "id">): boolean => CLOSING.includes(id);

const childRows = ({ parts }: Script): ScriptRow[] =>
  parts.filter((part) => !isClosing(part)).flatMap(({ rows }) => rows);

/**
 * Lays an edited script over the script that the engine writes of the plan now. Nothing that a person wrote is lost, and
 * nothing that is private is shown but by a person who accepts it. The pages that close the copy, its hard words and its
 * findings are left as the generated script has them: whoever finishes the copy writes them anew.
 * @param script sound, as parseScript gives it, and of the same plan id
 */
export function mergeScript(generated: Script, script: Script, plan: Plan): Merged {
  const edited = withPartsAccepted(script);
  const merging = startMerging(generated, edited, plan);
  const parts = [
    ...generated.parts.map((part) => (isClosing(part) ? part : mergePart(merging, part))),
    ...partsGone(merging),
  ].sort((a, b) => PART_IDS.indexOf(a.id) - PART_IDS.indexOf(b.id));
  const merged = withoutFailedStale({ ...generated, parts }, plan);
  return { script: merged, tally: tallyOf(merging, merged) };
}

interface Merging {
  generated: Script;
  edited: Script;
  /** Rows of the edited script to what becomes of them; those that the engine no longer writes, untouched, are not in it. */
  kept: ReadonlyMap<ScriptRow, ScriptRow>;
  /** The engine's rows to the rows of the edited script that are theirs. */
  paired: ReadonlyMap<ScriptRow, ScriptRow>;
  /** The engine's rows in whose place a person put another. */
  replaced: ReadonlySet<ScriptRow>;
}

function startMerging(generated: Script, edited: Script, plan: Plan): Merging {
  const digests = new SourceDigests(plan);
  const places = new SourcePlaces(generated, edited, plan, digests);
  const rows = childRows(generated);
  const old = childRows(edited);
  const pairs = pairRows(rows, old);
  const isOther = isOtherReader(generated, edited);
  const privates = {
    before: old.filter(isOrWasPrivate).flatMap(({ sources }) => sources),
    now: rows.filter(isPrivate).flatMap(({ sources }) => sources),
  };
  const freeId = idsBeside(rows);
  const kept = new Map<ScriptRow, ScriptRow>();
  const added = new Map<ScriptRow, ScriptRow>();
  for (const row of old) {
    const own = pairs.get(row);
    if (own !== undefined) kept.set(row, mergeRow(own, row, isOther));
    else if (!isLetGo(row)) {
      const { sources, fate } = places.place(row);
      const placed = { id: freeId(row.id), sources, fate, sourceDigest: digests.of(sources) };
      const person = personsRow(row, placed, privates);
      kept.set(row, person);
      added.set(row, person);
    }
  }
  const paired = new Map([...pairs].map(([row, own]) => [own, row]));
  return { generated, edited, kept, paired, replaced: replacedRows({ generated, edited }, added, paired) };
}

const isOrWasPrivate = ({ reasons }: ScriptRow): boolean =>
  reasons.includes(PRIVATE) || reasons.includes(SHOWN_BY_PERSON);

/** A part that was accepted says it of every row that it shows then; rows that come later are not among them. */
function withPartsAccepted(script: Script): Script {
  const parts = script.parts.map((part): ScriptPart => {
    const { accepted, ...rest } = part;
    if (accepted === undefined) return part;
    const rows = part.rows.map((row) =>
      row.hidden === true || row.accepted !== undefined || isOfCopy(row) ? row : { ...row, accepted },
    );
    return { ...rest, rows };
  });
  return { ...script, parts };
}

/** Words of the copy itself, as the engine has them, need nobody's consent. */
function isOfCopy(row: ScriptRow): boolean {
  const mark = readMark(row.made);
  return row.sources.length === 0 && (mark === undefined || isAsMarked(row, mark));
}

/** Another age band, name or pronoun: words that were chosen for the reader are looked at again. */
function isOtherReader(generated: Script, edited: Script): boolean {
  const nameOf = (script: Script): string | undefined =>
    childRows(script).find(({ id }) => id === "cover.name")?.sourceDigest;
  const before = nameOf(edited);
  return generated.ageBand !== edited.ageBand || (before !== undefined && before !== nameOf(generated));
}

/**
 * Rows without an engine's row that need not be kept: the engine wrote them, nobody touched them, and it no longer does;
 * or a person has accepted that the plan no longer has what they were about.
 */
function isLetGo(row: ScriptRow): boolean {
  if (row.stale === "source-gone") return row.accepted !== undefined;
  const mark = readMark(row.made);
  if (mark === undefined || row.edit !== undefined || row.accepted !== undefined) return false;
  return isAsMarked(row, mark);
}

/** Ids that the engine does not use: a row that lost its place to another keeps a name of its own. */
function idsBeside(rows: readonly ScriptRow[]): (id: string) => string {
  const taken = new Set(rows.map(({ id }) => id));
  return (id) => {
    let free = id;
    while (taken.has(free)) free = `${free}.kept`;
    taken.add(free);
    return free;
  };
}

/** A row that was split, joined or written anew answers for the sources of the row it came from, which stands aside. */
function replacedRows(
  { generated, edited }: Pick<Merging, "generated" | "edited">,
  added: ReadonlyMap<ScriptRow, ScriptRow>,
  paired: ReadonlyMap<ScriptRow, ScriptRow>,
): Set<ScriptRow> {
  return new Set(
    generated.parts.flatMap((part) => {
      const rows = edited.parts.find(({ id }) => id === part.id)?.rows ?? [];
      const sources = rows.flatMap((row) => added.get(row)?.sources ?? []);
      return part.rows.filter(
        (row) =>
          !paired.has(row) &&
          row.sources.length > 0 &&
          row.sources.every((source) => sources.some((other) => isSame(source, other))),
      );
    }),
  );
}

function mergePart(merging: Merging, part: ScriptPart): ScriptPart {
  const edited = merging.edited.parts.find(({ id }) => id === part.id);
  const rows = goneLast(orderRows(merging, part, edited?.rows ?? []));
  return { ...part, ...(edited === undefined ? {} : chosenTitle(part, edited)), rows };
}

/** Title and picture as a person chose them, else as the engine has them. */
function chosenTitle(part: ScriptPart, edited: ScriptPart): Pick<ScriptPart, "title" | "symbol"> {
  const mark = readMark(edited.made) ?? partMark(part);
  const { words, pictures } = partMark(edited);
  return {
    title: words === mark.words ? part.title : edited.title,
    symbol: pictures === mark.pictures ? part.symbol : edited.symbol,
  };
}

/** The rows of a part, in the order of the person if rows were moved, else in that of the engine. */
function orderRows(merging: Merging, part: ScriptPart, edited: readonly ScriptRow[]): ScriptRow[] {
  const { kept, paired, replaced } = merging;
  const own = part.rows
    .filter((row) => !replaced.has(row))
    .map((row) => {
      const old = paired.get(row);
      return (old === undefined ? undefined : kept.get(old)) ?? row;
    });
  const here = new Set(own);
  const elsewhere = new Set([...paired.values()].filter((row) => !here.has(kept.get(row) ?? row)));
  const before = edited.filter((row) => kept.has(row) && !elsewhere.has(row));
  const asBefore = before.map((row) => kept.get(row) ?? row);
  return isReordered(before) ? insertInto(asBefore, own) : insertInto(own, asBefore);
}

/** Whether a row stands before one that the engine wrote before it. */
function isReordered(rows: readonly ScriptRow[]): boolean {
  const places = rows.flatMap(({ made }) => readMark(made)?.at ?? []);
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

/** The first list, with what only the second has put after the row that it follows there. */
function insertInto(list: readonly ScriptRow[], others: readonly ScriptRow[]): ScriptRow[] {
  const rows = [...list];
  others.forEach((row, index) => {
    if (rows.includes(row)) return;
    const before = others[index - 1];
    rows.splice(before === undefined ? 0 : rows.indexOf(before) + 1, 0, row);
  });
  return rows;
}

const goneLast = (rows: readonly ScriptRow[]): ScriptRow[] => [
  ...rows.filter(({ stale }) => stale !== "source-gone"),
  ...rows.filter(({ stale }) => stale === "source-gone"),
];

/** Parts that the engine no longer writes, with what a person wrote in them. */
function partsGone({ generated, edited, kept, paired }: Merging): ScriptPart[] {
  const matched = new Set(paired.values());
  return edited.parts
    .filter((part) => !isClosing(part) && !generated.parts.some(({ id }) => id === part.id))
    .map(({ id, title, symbol, code, rows }): ScriptPart => {
      const own = rows.flatMap((row) => (matched.has(row) ? [] : (kept.get(row) ?? [])));
      return { id, title, symbol, ...(code === undefined ? {} : { code }), rows: goneLast(own) };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** Rows whose old words no longer say what the plan says are hidden; they stay in the script. */
function withoutFailedStale(script: Script, plan: Plan): Script {
  const waits = ({ stale, hidden }: ScriptRow): boolean => stale !== undefined && hidden !== true;
  if (!childRows(script).some(waits)) return script;
  const failed = new Set(
    factFindings(script, plan).flatMap(({ pointer, severity }) => {
      const [, p, r] = /^\/parts\/(\d+)\/rows\/(\d+)$/.exec(pointer) ?? [];
      const row = script.parts[Number(p)]?.rows[Number(r)];
      return severity === "error" && row !== undefined ? [JSON.stringify(row.sources)] : [];
    }),
  );
  const hide = (row: ScriptRow): ScriptRow =>
    waits(row) && failed.has(JSON.stringify(row.sources))
      ? { ...row, hidden: true, reasons: [...row.reasons, HIDDEN_AS_STALE] }
      : row;
  return { ...script, parts: script.parts.map((part) => ({ ...part, rows: part.rows.map(hide) })) };
}

function tallyOf({ generated, kept, paired, replaced }: Merging, merged: Script): MergeTally {
  const engines = new Set(childRows(generated));
  const decided = new Set([...kept.values()].filter((row) => !engines.has(row)).map(({ id }) => id));
  const rows = childRows(merged);
  return {
    kept: rows.filter(({ id, stale }) => stale === undefined && decided.has(id)).length,
    stale: rows.filter(({ stale }) => stale !== undefined && stale !== "source-gone").length,
    new: [...engines].filter((row) => !paired.has(row) && !replaced.has(row)).length,
    gone: rows.filter(({ stale }) => stale === "source-gone").length,
  };
}
