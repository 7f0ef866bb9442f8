// Digests of what the plan says at the sources of a row: by them a later version of the plan is compared with the one
// that a person has read.

import type { Plan } from "../plan/schema.js";
import { plainText } from "../plan/text.js";
import { shortDigest } from "./made-mark.js";
import type { SourceSpan } from "./script.js";
import { valueAt } from "./source-facts.js";

/** Digests sources of one plan. Texts are made plain once: many rows stand on one text. */
export class SourceDigests {
  private readonly plain = new Map<string, string>();

  constructor(private readonly plan: Plan) {}

  /** Digest of each source, joined by dots; undefined without sources. */
  of(sources: readonly SourceSpan[]): string | undefined {
    return sources.length === 0 ? undefined : sources.map((source) => this.one(source)).join(".");
  }

  /** Digest of one source; that of null where the plan has nothing there. */
  one({ pointer, span }: SourceSpan): string {
    const value = valueAt(this.plan, pointer);
    if (typeof value !== "string") return shortDigest(told(pointer, value));
    let text = this.plain.get(pointer);
    if (text === undefined) this.plain.set(pointer, (text = plainText(value)));
    return shortDigest(span === undefined ? text : text.slice(...span));
  }
}

/** Of the child the copy says what it is called, and nothing else that the plan records. */
function told(pointer: string, value: unknown): unknown {
  if (pointer !== "/subject" || value === null || typeof value !== "object") return value ?? null;
  const { givenNames, familyName, preferredName, pronouns, sex } = value as Plan["subject"];
  return { givenNames, familyName, preferredName, pronouns, sex };
}

/** The digests that a row carries, one for each source; undefined where they are not those of its sources. */
export function digestsOf({
  sources,
  sourceDigest,
}: {
  sources: readonly SourceSpan[];
  sourceDigest?: string | undefined;
}): string[] | undefined {
  const digests = sourceDigest?.split(".");
  return digests?.length === sources.length ? digests : undefined;
}
