// The report from its parts. Sections and total are those of the edition that holds the plan's own words in full.

import type { OutputReport } from "./conformance.js";
import type { Finding } from "../diagnostics/finding.js";
import { EDITIONS } from "../document/tree.js";
import type { Edition } from "../document/tree.js";
import type { OwnTexts } from "./own-texts.js";
import { measureOwnTexts } from "./own-texts.js";
import { REPORT_VERSION } from "./report.js";
import type {
  DocumentAnalysis,
  EditionExtras,
  EditionReport,
  PolicyVerdict,
  Report,
  ReportedBudgets,
  ReportedEngine,
  ReportedPlan,
  ReportedReader,
  TextMeasures,
} from "./report.js";

export interface AnalysedEdition extends EditionExtras {
  analysis: DocumentAnalysis;
  /** Pages of the PDF; absent when none was made. */
  pages?: number;
  outputs?: readonly OutputReport[];
}

export interface ReportParts {
  plan: ReportedPlan;
  engine: ReportedEngine;
  /** Every edition that was composed. The plan's own sections come from `standard` or, without it, the next that has them. */
  editions: Partial<Record<Edition, AnalysedEdition>>;
  /** The analysis of the standard edition, when it was composed for the report alone. */
  standard?: DocumentAnalysis;
  findings: readonly Finding[];
  policy: PolicyVerdict;
  budgets?: ReportedBudgets;
  /** The plan's own texts; without them nothing is said of concision. */
  own?: OwnTexts;
  reader?: ReportedReader;
}

const FULL_EDITIONS: readonly Edition[] = ["standard", "large-print", "summary", "easy-read"];

/** The report of one plan, as it is written to report.json. */
export function makeReport(parts: ReportParts): Report {
  const { editions } = parts;
  const full =
    parts.standard ??
    FULL_EDITIONS.map((edition) => editions[edition]?.analysis).find((analysis) => analysis !== undefined);
  if (full === undefined) throw new Error("A report needs the analysis of at least one edition.");
  const { words, sentences, syllables, letters, readability, readAloud, hardTokens, proseStyle } = full;
  const measured: TextMeasures = {
    words,
    sentences,
    syllables,
    letters,
    readability,
    readAloud,
    hardTokens,
    proseStyle,
  };
  const own = parts.own && measureOwnTexts(parts.own, parts.findings);
  const made = EDITIONS.flatMap((edition): [Edition, AnalysedEdition][] => {
    const analysed = editions[edition];
    return analysed === undefined ? [] : [[edition, analysed]];
  });
  return {
    reportVersion: REPORT_VERSION,
    plan: parts.plan,
    engine: parts.engine,
    sections: full.sections,
    total: {
      ...measured,
      pages: Object.fromEntries(
        made.flatMap(([edition, { pages }]) => (pages === undefined ? [] : [[edition, pages]])),
      ),
    },
    findings: own?.findings ?? [...parts.findings],
    policy: parts.policy,
    ...(parts.budgets === undefined ? {} : { budgets: parts.budgets }),
    ...(own === undefined ? {} : { concision: own.concision, changes: own.changes }),
    ...(parts.reader === undefined ? {} : { reader: parts.reader }),
    editions: Object.fromEntries(made.map(([edition, analysed]) => [edition, editionReport(analysed)])),
  };
}

function editionReport({
  analysis,
  pages,
  rules,
  symbols,
  facts,
  outputs = [],
}: AnalysedEdition): EditionReport {
  return {
    words: analysis.words,
    sentences: analysis.sentences,
    pages: pages ?? 0,
    readability: analysis.readability,
    readAloud: analysis.readAloud,
    ...(rules === undefined ? {} : { rules }),
    ...(symbols === undefined ? {} : { symbols }),
    ...(facts === undefined ? {} : { facts }),
    ...(outputs.length === 0 ? {} : { outputs }),
  };
}
