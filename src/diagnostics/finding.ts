// What a check says about a plan or a copy made from it.

/** `error` stops issue unless an officer overrides it; `warning` must be seen; `info` is reported. */
export type FindingSeverity = "error" | "warning" | "info";

/** Another place in the plan that a finding is about: where a passage stands first. */
export interface RelatedPlace {
  section: string;
  pointer: string;
  span?: [from: number, to: number];
}

export interface Finding {
  /** The check's stable id, never reused: `S04`, `P01`, `T1`, `F2`. */
  check: string;
  severity: FindingSeverity;
  /** Plan section (`A` to `K`), or "" for the whole plan. */
  section: string;
  /** RFC 6901 JSON Pointer into the plan (for easy read: into the script). */
  pointer: string;
  /** Character span in the text at `pointer`: from inclusive, to exclusive, in UTF-16 units. */
  span?: [from: number, to: number];
  /** What is wrong and where, in one sentence an officer understands. */
  message: string;
  /** What to change. */
  hint: string;
  /** The law, guidance or practice that the check rests on. */
  source: string;
  /** Read-aloud seconds (adult to child) that mending it would save, where that is known. */
  seconds?: number;
  related?: RelatedPlace[];
  /** It stands in the baseline that the plan was checked against: found before, and no reason to stop issue now. */
  known?: true;
}
