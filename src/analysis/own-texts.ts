// What the report says of the author's own writing: lengths against budgets, wordy phrases, and what to change.

import type { Finding } from "../diagnostics/finding.js";
import type { TextItem } from "../plan/items.js";
import type { Changes } from "./changes.js";
import { changesOf, timedFindings } from "./changes.js";
import type { Concision, LengthLimits } from "./concision.js";
import { concisionOf, measureTexts, speechModel } from "./concision.js";
import type { TimedReader } from "./read-aloud.js";

export interface OwnTexts {
  /** Every text of sections A to K. */
  texts: readonly TextItem[];
  limits: LengthLimits;
  reader?: TimedReader;
}

export interface MeasuredOwnTexts {
  /** With the seconds of the speech model. */
  findings: Finding[];
  concision: Concision;
  changes: Changes;
}

/** Measures each text once, for all that is said of it. */
export function measureOwnTexts(
  { texts, limits, reader }: OwnTexts,
  findings: readonly Finding[],
): MeasuredOwnTexts {
  const { ofPiece, ofText } = speechModel(reader);
  const measured = measureTexts(texts, limits, ofText);
  const concision = concisionOf(measured, limits, ofPiece);
  return {
    findings: timedFindings(findings, measured, ofPiece),
    concision,
    changes: changesOf(measured, findings, concision, ofPiece),
  };
}
