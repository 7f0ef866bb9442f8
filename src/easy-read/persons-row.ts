// A row that the engine does not write: a person split, joined or added it, or the plan no longer has what it was about.

import { decisionReasons, HIDDEN_AS_STALE, HIDDEN_BY_PERSON } from "./merge-row.js";
import { overlap, type PlacedSources } from "./place-sources.js";
import type { ScriptRow, SourceSpan, StaleReason } from "./script.js";
import { PRIVATE } from "./text-rows.js";

export interface PlacedRow extends PlacedSources {
  id: string;
  sourceDigest: string | undefined;
}

/** Sources of what is private, or was so until a person showed it: what is made of them is private too. */
export interface PrivateSources {
  /** In the edited script. */
  before: readonly SourceSpan[];
  now: readonly SourceSpan[];
}

/** The row over the plan as it is now. */
export function personsRow(row: ScriptRow, placed: PlacedRow, privates: PrivateSources): ScriptRow {
  const { kind, sourceIds, sourceText, sentences, edit } = row;
  const base = {
    id: placed.id,
    kind,
    sourceIds,
    sourceText,
    sentences,
    ...(edit === undefined ? {} : { edit }),
  };
  if (placed.fate === "gone") return { ...base, ...goneFrom(row) };
  const isPrivate = rests(placed.sources, privates.now);
  const stale = staleOf(row, placed, isPrivate && !rests(row.sources, privates.before));
  const accepted = stale === undefined ? row.accepted : undefined;
  const keptBack = isPrivate && accepted === undefined;
  const isHidden = row.hidden === true && !row.reasons.includes(HIDDEN_AS_STALE);
  // What was hidden here for being private is no decision of a person.
  const hide = isHidden && (row.reasons.includes(HIDDEN_BY_PERSON) || !row.reasons.includes(PRIVATE));
  const hidden = isHidden || keptBack;
  return {
    ...base,
    status: stale === undefined ? "edited" : "needs-review",
    reasons: [
      ...(hidden && (isPrivate || row.reasons.includes(PRIVATE)) ? [PRIVATE] : []),
      ...decisionReasons({ words: true, hide, show: isPrivate && !hidden, edit, accepted, stale }),
    ],
    ...(hidden ? { hidden } : {}),
    sources: placed.sources,
    ...(placed.sourceDigest === undefined ? {} : { sourceDigest: placed.sourceDigest }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(stale === undefined ? {} : { stale }),
  };
}

/** Its sources are emptied: what stands there now is something else. Their digest stays, in case they come back. */
function goneFrom({
  sourceDigest,
  edit,
}: ScriptRow): Omit<ScriptRow, "id" | "kind" | "sourceIds" | "sourceText" | "sentences"> {
  const stale = "source-gone";
  return {
    status: "needs-review",
    reasons: decisionReasons({ words: true, hide: false, show: false, edit, accepted: undefined, stale }),
    hidden: true,
    sources: [],
    ...(sourceDigest === undefined ? {} : { sourceDigest }),
    stale,
  };
}

const rests = (sources: readonly SourceSpan[], others: readonly SourceSpan[]): boolean =>
  sources.some((source) => others.some((other) => overlap(source, other)));

function staleOf(row: ScriptRow, { fate }: PlacedRow, isPrivateNow: boolean): StaleReason | undefined {
  if (fate === "changed") return "source-changed";
  if (isPrivateNow && row.hidden !== true) return "private-now";
  return row.accepted === undefined ? row.stale : undefined;
}
