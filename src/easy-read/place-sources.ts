// Where the sources of a person's row stand now: a new version of the plan moves items and sentences, and a row that
// somebody joined of two must not be lost for it.

import type { Plan } from "../plan/schema.js";
import type { Script, ScriptRow, SourceSpan } from "./script.js";
import { digestsOf, type SourceDigests } from "./source-digest.js";
import { valueAt } from "./source-facts.js";

export interface PlacedSources {
  /** Those that the plan still has, where they stand now. */
  sources: SourceSpan[];
  /** `same`: every one says what it said. `changed`: some do not. `gone`: the plan has none of them. */
  fate: "same" | "changed" | "gone";
}

interface Known {
  source: SourceSpan;
  sourceIds: readonly string[];
  digest: string;
}

/** Places sources of an edited script in the plan of a generated one. */
export class SourcePlaces {
  private readonly byDigest = new Map<string, Known[]>();
  /** Digests of sources as the edited script's own rows have them. */
  private readonly before = new Map<string, string>();
  private readonly samePlan: boolean;
  private isRead = false;

  constructor(
    private readonly generated: Script,
    private readonly edited: Script,
    private readonly plan: Plan,
    private readonly digests: SourceDigests,
  ) {
    this.samePlan = generated.plan.digest === edited.plan.digest;
  }

  /** Both scripts are read when the first row is placed: most scripts have no row of a person. */
  private read(): void {
    if (this.isRead) return;
    this.isRead = true;
    for (const row of this.generated.parts.flatMap(({ rows }) => rows)) this.know(row);
    for (const row of this.edited.parts.flatMap(({ rows }) => rows)) this.remember(row);
  }

  private know(row: ScriptRow): void {
    for (const source of row.sources) {
      const digest = this.digests.one(source);
      const known = this.byDigest.get(digest);
      const entry = { source, sourceIds: row.sourceIds, digest };
      if (known === undefined) this.byDigest.set(digest, [entry]);
      else known.push(entry);
    }
  }

  private remember(row: ScriptRow): void {
    const digests = digestsOf(row);
    row.sources.forEach((source, index) => {
      const digest = digests?.[index];
      if (digest !== undefined) this.before.set(JSON.stringify(source), digest);
    });
  }

  place(row: ScriptRow): PlacedSources {
    this.read();
    const own = digestsOf(row);
    const placed = row.sources.map((source, index) =>
      this.placeOne(source, own?.[index] ?? this.digestBefore(source), row.sourceIds),
    );
    const sources = placed.flatMap(({ source }) => (source === undefined ? [] : [source]));
    const fate = sources.length === 0 ? "gone" : placed.every(({ same }) => same) ? "same" : "changed";
    return { sources, fate };
  }

  /** A row that a person has just made carries no digests: those of the plan it was made over, where they are known. */
  private digestBefore(source: SourceSpan): string | undefined {
    return this.samePlan ? this.digests.one(source) : this.before.get(JSON.stringify(source));
  }

  private placeOne(
    source: SourceSpan,
    digest: string | undefined,
    sourceIds: readonly string[],
  ): { source?: SourceSpan; same: boolean } {
    const found = digest === undefined ? undefined : this.find(source, digest, sourceIds);
    if (found !== undefined) return { source: found, same: true };
    // What stands at the old offsets of a text that has changed is another text.
    if (source.span !== undefined) return { same: false };
    const there = this.sameField(source, sourceIds);
    return there === undefined ? { same: false } : { source: there, same: false };
  }

  /** The same words of the same item, best where they stood. */
  private find(source: SourceSpan, digest: string, sourceIds: readonly string[]): SourceSpan | undefined {
    const candidates = (this.byDigest.get(digest) ?? []).filter(
      (known) => fieldOf(known.source) === fieldOf(source) && share(known.sourceIds, sourceIds),
    );
    const inPlace = candidates.find((known) => isSame(known.source, source)) ?? candidates[0];
    if (inPlace !== undefined) return inPlace.source;
    return valueAt(this.plan, source.pointer) !== undefined && this.digests.one(source) === digest
      ? source
      : undefined;
  }

  /** The field of the item as it is now, whatever it says. */
  private sameField(source: SourceSpan, sourceIds: readonly string[]): SourceSpan | undefined {
    for (const known of this.byDigest.values())
      for (const { source: there, sourceIds: ids } of known)
        if (there.span === undefined && fieldOf(there) === fieldOf(source) && ids[0] === sourceIds[0])
          return there;
    return undefined;
  }
}

/** "what", "schedule", "text": the last name of a pointer that is no number. */
const fieldOf = ({ pointer }: SourceSpan): string =>
  pointer
    .split("/")
    .filter((token) => !/^\d+$/.test(token))
    .at(-1) ?? "";

const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((id) => others.includes(id));

export const isSame = (one: SourceSpan, other: SourceSpan): boolean =>
  one.pointer === other.pointer && one.span?.[0] === other.span?.[0] && one.span?.[1] === other.span?.[1];

/** Whether two sources have words in common. */
export function overlap(one: SourceSpan, other: SourceSpan): boolean {
  if (one.pointer !== other.pointer)
    return (
      `${one.pointer}/`.startsWith(`${other.pointer}/`) || `${other.pointer}/`.startsWith(`${one.pointer}/`)
    );
  if (one.span === undefined || other.span === undefined) return true;
  return one.span[0] < other.span[1] && other.span[0] < one.span[1];
}
