// A person's edits. An entry with sentences stands in place of what was generated for its item; an entry without
// sentences, with who reviewed it, says that the generated rows of the item may stand, the private ones too.

import type { EasyReadEntry, Plan } from "../plan/schema.js";
import { row, type DraftPart, type DraftRow } from "./row.js";
import { sectionOf } from "./row-sections.js";
import type { Acceptance, ScriptRow, SourceSpan } from "./script.js";
import { asSentence } from "./sentence.js";
import { PRIVATE } from "./text-rows.js";

/** The parts with the edits of the plan in them. */
export function withOverrides(plan: Plan, parts: readonly DraftPart[]): DraftPart[] {
  const entries = plan.easyRead?.entries ?? {};
  const told = new Set<string>();
  return parts.map((part) => ({
    ...part,
    rows: part.rows.flatMap((draft) => overridden(draft, part, parts, entries, told)),
  }));
}

type Entries = Record<string, EasyReadEntry>;

/** Rows of the copy's own words, headings and titles are no wording of an item. */
function isWording(draft: Pick<DraftRow, "id" | "kind" | "sourceIds">): boolean {
  return (
    draft.sourceIds.length > 0 && !["heading", "note"].includes(draft.kind) && !draft.id.endsWith(".title")
  );
}

function overridden(
  draft: DraftRow,
  part: DraftPart,
  parts: readonly DraftPart[],
  entries: Entries,
  told: Set<string>,
): DraftRow[] {
  if (draft.sourceIds.length === 0) return [draft];
  const id = draft.sourceIds[0] ?? "";
  const own = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (own !== undefined && own.sentences.length > 0) {
    if (!isWording(draft)) return [reveal(draft, own)];
    if (told.has(id)) return [];
    told.add(id);
    return editedRows(id, own, draft, sourcesOf(id, part));
  }
  const section = sectionEntry(draft, entries);
  if (own === undefined && section !== undefined && section.sentences.length > 0) {
    // The person has said the whole section anew: its own rows go, and nothing that was private comes out.
    if (!isWording(draft)) return [draft];
    const code = sectionOf(draft) ?? "";
    if (told.has(code)) return [];
    told.add(code);
    return editedRows(code, section, draft, sourcesOfSection(code, parts, entries));
  }
  const approval = own ?? section;
  return [approval?.reviewedBy === undefined ? draft : reveal(draft, approval)];
}

/** Everything the generated rows of the item answered for: the edit answers for it now. */
function sourcesOf(id: string, part: DraftPart): SourceSpan[] {
  const rows = part.rows.filter((draft) => draft.sourceIds[0] === id && isWording(draft));
  const seen = new Map(
    rows.flatMap((draft) => draft.sources).map((source) => [JSON.stringify(source), source]),
  );
  return [...seen.values()];
}

/** The same for a whole section; items with an entry of their own answer for themselves. */
function sourcesOfSection(code: string, parts: readonly DraftPart[], entries: Entries): SourceSpan[] {
  const rows = parts
    .flatMap((part) => part.rows)
    .filter((draft) => sectionOf(draft) === code && isWording(draft))
    .filter((draft) => !Object.hasOwn(entries, draft.sourceIds[0] ?? ""));
  const sources = rows.flatMap((draft) => draft.sources);
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

/** A sentence with a picture opens a row; those without one stay with it, three at most. */
function editedRows(
  id: string,
  entry: EasyReadEntry,
  first: DraftRow,
  sources: readonly SourceSpan[],
): DraftRow[] {
  const rows: { text: string; symbol?: string | undefined }[][] = [];
  for (const sentence of entry.sentences) {
    const last = rows.at(-1);
    const said = { text: asSentence(sentence.text), symbol: sentence.symbol };
    if (last !== undefined && sentence.symbol === undefined && last.length < 3) last.push(said);
    else rows.push([said]);
  }
  return rows.map((sentences, index) =>
    row(`${id}.edited.${index + 1}`, sentences, {
      kind: first.kind === "goal" && index > 0 ? "goal-more" : first.kind,
      sourceIds: first.sourceIds,
      sources,
      sourceText: "",
      status: "edited",
      reasons: reviewed(entry),
      fallback: first.fallback,
      group: first.group,
    }),
  );
}

function reviewed({ reviewedBy, reviewedOn }: EasyReadEntry): string[] {
  if (reviewedBy === undefined) return ["Edited; not yet reviewed."];
  return [`Reviewed by ${reviewedBy}${reviewedOn === undefined ? "" : ` on ${reviewedOn}`}.`];
}

function reveal(draft: DraftRow, entry: EasyReadEntry): DraftRow {
  if (entry.reviewedBy === undefined || !draft.reasons.includes(PRIVATE)) return draft;
  const reasons = [...draft.reasons.filter((reason) => reason !== PRIVATE), ...reviewed(entry)];
  const { hidden: _hidden, ...shown } = draft;
  return draft.status === "needs-review" ? { ...draft, reasons } : { ...shown, reasons };
}

/** The entry of the section that the row's words stand in. */
function sectionEntry(draft: Pick<DraftRow, "sources">, entries: Entries): EasyReadEntry | undefined {
  const code = sectionOf(draft);
  return code !== undefined && Object.hasOwn(entries, code) ? entries[code] : undefined;
}

export interface Checked {
  by: string[];
  on: string;
}

type ReviewedRow = Pick<
  ScriptRow,
  "id" | "kind" | "sourceIds" | "sources" | "status" | "hidden" | "written" | "accepted" | "stale" | "made"
>;

/**
 * Who checked the copy: only when every row that is shown of sections A to J is accepted, itself or by an entry of the plan
 * for its item or section, and nothing waits because the plan has changed.
 */
export function checkedBy(
  plan: Plan,
  parts: readonly { rows: readonly ReviewedRow[] }[],
): Checked | undefined {
  const entries = plan.easyRead?.entries ?? {};
  const rows = parts.flatMap((part) => part.rows);
  if (rows.some(({ stale }) => stale !== undefined)) return undefined;
  const found = rows
    .filter((row) => row.hidden !== true && isContent(row))
    .map((row) => row.accepted ?? acceptedInPlan(row, entries));
  if (found.length === 0) return undefined;
  const by = new Set<string>();
  let on = "";
  for (const accepted of found) {
    if (accepted === undefined) return undefined;
    by.add(accepted.by);
    if (accepted.on > on) on = accepted.on;
  }
  return { by: [...by], on };
}

/** What the plan's sections say, and whatever else a person wrote. */
const isContent = (row: ReviewedRow): boolean =>
  isPersons(row) || (row.sources.length > 0 && sectionOf(row) !== undefined);

/** Words that are not the engine's. */
const isPersons = ({ written, status, made }: ReviewedRow): boolean =>
  written !== undefined || (status === "edited" && made === undefined);

/** An entry was said of the words that the engine makes of the plan, not of those that a person wrote in the script. */
function acceptedInPlan(row: ReviewedRow, entries: Entries): Acceptance | undefined {
  if (isPersons(row)) return undefined;
  const id = row.sourceIds[0] ?? "";
  const entry = Object.hasOwn(entries, id) ? entries[id] : sectionEntry(row, entries);
  return entry?.reviewedBy === undefined || entry.reviewedOn === undefined
    ? undefined
    : { by: entry.reviewedBy, on: entry.reviewedOn };
}
