// The report from its parts. Sections and total are those of the edition that holds the plan's own words in full.

import type { Finding } from "../diagnostics/finding.js";
import { EDITIONS } from "../document/tree.js";
import type { Edition } from "../document/tree.js";
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
  TextMeasures,
} from "./report.js";

export interface AnalysedEdition extends EditionExtras {
  analysis: DocumentAnalysis;
  /** Pages of the PDF; absent when none was made. */
  pages?: number;
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
}

const FULL_EDITIONS: readonly Edition[] = ["standard", "large-print", "summary", "easy-read"];

/** The report of one plan, as it is written to report.json. */
export function makeReport(parts: ReportParts): Report {
  const { editions } = parts;
  const full =
    parts.standard ??
    FULL_EDITIONS.map((edition) => editions[edition]?.analysis).find((analysis) => analysis !== undefined);
  if (full === undefined) throw new Error("A report needs the analysis of at least one edition.");
  const { words, sentences, syllables, letters, readability, readAloud, hardTokens } = full;
  const total: TextMeasures = { words, sentences, syllables, letters, readability, readAloud, hardTokens };
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
      ...total,
      pages: Object.fromEntries(
        made.flatMap(([edition, { pages }]) => (pages === undefined ? [] : [[edition, pages]])),
      ),
    },
    findings: [...parts.findings],
    policy: parts.policy,
    ...(parts.budgets === undefined ? {} : { budgets: parts.budgets }),
    editions: Object.fromEntries(made.map(([edition, analysed]) => [edition, editionReport(analysed)])),
  };
}

function editionReport({ analysis, pages, rules, symbols, facts }: AnalysedEdition): EditionReport {
  return {
    words: analysis.words,
    sentences: analysis.sentences,
    pages: pages ?? 0,
    readability: analysis.readability,
    readAloud: analysis.readAloud,
    ...(rules === undefined ? {} : { rules }),
    ...(symbols === undefined ? {} : { symbols }),
    ...(facts === undefined ? {} : { facts }),
  };
}
