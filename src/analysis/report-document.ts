// The report as a document tree, for the same renderer as the plan: tables whose numbers are drawn as bars too, findings
// as cards, and the plan's own words with each mark said behind what it marks.

import {
  card,
  cell,
  facts,
  fact,
  heading,
  notice,
  paragraph,
  section,
  strong,
  table,
} from "../document/build.js";
import type { Block, DocumentTree, SectionBlock, TableCell } from "../document/tree.js";
import { countOf, formatNumber } from "../language/format.js";
import { statusLabel } from "../language/phrases.js";
import type { TextItem } from "../plan/items.js";
import type { PlanStatus } from "../plan/schema.js";
import { sectionLabel } from "../plan/sections.js";
import { changesPart } from "./report-document/changes.js";
import { ownWords } from "./report-document/own-words.js";
import { part } from "./report-document/part.js";
import type { Report } from "./report.js";
import {
  budgetWords,
  findingsOf,
  headline,
  METHOD,
  minutes,
  minutesRange,
  otherParts,
  readingAge,
  SEVERITIES,
  SEVERITY_NAMES,
  verdict,
} from "./report-words.js";

export interface ReportDocumentOptions {
  /** Every text of the plan, to be shown with marks. */
  texts: readonly TextItem[];
  authority: string;
  language: string;
  fictional: boolean;
}

/** The tree of a report. Of the plan's words it holds those under the last heading only. */
export function reportDocument(report: Report, options: ReportDocumentOptions): DocumentTree {
  const { plan } = report;
  const title = `Report on plan ${plan.planId}, version ${plan.planVersion}`;
  const label = statusLabel(plan.status as PlanStatus);
  return {
    edition: "summary",
    meta: {
      title,
      language: options.language,
      subjectName: `Report on plan ${plan.planId}`,
      authority: options.authority,
      planId: plan.planId,
      planVersion: plan.planVersion,
      statusLabel: label,
      draft: false,
      kind: "report",
      fictional: options.fictional,
      notThePlan: `This is not the legal plan. It is a report on version ${plan.planVersion} of it.`,
    },
    children: [
      opening(report, label),
      ...timeSection(report),
      ...changesPart(report),
      findingsSection(report),
      ...ownWords(report, options.texts),
      part("method", [
        heading(2, "method-title", "How to read these numbers"),
        ...METHOD.map((words) => paragraph(words)),
      ]),
    ],
  };
}

function opening(report: Report, label: string): SectionBlock {
  const { plan, total } = report;
  const budget = budgetWords(report);
  return section("opening", "cover", [
    heading(1, "title", "Report on this plan"),
    paragraph(`Plan ${plan.planId}, version ${plan.planVersion}: ${label.toLowerCase()}.`),
    paragraph(headline(report), "lead"),
    ...(budget === undefined ? [] : [paragraph(budget)]),
    notice("info", [paragraph([strong(verdict(report))])]),
    facts("rows", [
      fact("Read aloud to a child", minutesRange(total.readAloud.child)),
      fact("Read aloud to an adult", minutesRange(total.readAloud.adult)),
      fact("Words", `${formatNumber(total.words)} in ${countOf(total.sentences, "sentence")}`),
      fact("Reading age", readingAge(total.readability)),
    ]),
  ]);
}

function timeSection(report: Report): SectionBlock[] {
  const { sections, total } = report;
  if (sections.length === 0) return [];
  const other = otherParts(report);
  const most = Math.max(1, other.seconds, ...sections.map(({ readAloud }) => readAloud.child.seconds));
  const timed = (seconds: number, code?: SectionBlock["code"]): TableCell => ({
    ...cell(minutes(seconds)),
    bar: { share: seconds / most, ...(code === undefined ? {} : { code }) },
  });
  return [
    part("time", [
      heading(2, "time-title", "Where the time goes"),
      table(
        "Minutes to read aloud to a child, words and reading age by section.",
        [
          { head: "Section", width: 5 },
          { head: "Minutes", width: 4 },
          { head: "Words", width: 2 },
          { head: "Reading age", width: 2 },
        ],
        [
          ...sections.map(({ code, readAloud, words, readability }) => [
            cell(`${code}: ${sectionLabel(code).title}`),
            timed(readAloud.child.seconds, code),
            cell(formatNumber(words)),
            cell(readingAge(readability)),
          ]),
          ...(other.words === 0
            ? []
            : [
                [
                  cell("Cover and other parts"),
                  timed(other.seconds),
                  cell(formatNumber(other.words)),
                  cell("none"),
                ],
              ]),
          [
            cell("Whole document"),
            cell(minutes(total.readAloud.child.seconds)),
            cell(formatNumber(total.words)),
            cell(readingAge(total.readability)),
          ],
        ],
      ),
    ]),
  ];
}

function findingsSection(report: Report): SectionBlock {
  const groups = SEVERITIES.flatMap((severity): Block[] => {
    const found = findingsOf(report, severity);
    if (found.length === 0) return [];
    const { one, many, means } = SEVERITY_NAMES[severity];
    const title = `${formatNumber(found.length)} ${(found.length === 1 ? one : many).toLowerCase()}`;
    return [
      heading(3, `${severity}-title`, title),
      paragraph(`${means.charAt(0).toUpperCase()}${means.slice(1)}.`, "purpose"),
      ...found.map((finding) => ({
        ...card("plain", findingBlocks(finding)),
        id: `finding-${report.findings.indexOf(finding)}`,
      })),
    ];
  });
  return part("findings", [
    heading(2, "findings-title", "What the checks found"),
    ...(groups.length === 0 ? [paragraph("The checks found nothing.")] : groups),
  ]);
}

function findingBlocks({
  check,
  section: code,
  message,
  hint,
  source,
  seconds,
  known,
}: Report["findings"][number]): Block[] {
  const where = code === "" ? "whole plan" : `section ${code}`;
  const notes = [
    ...(known === true ? ["known before"] : []),
    ...(seconds === undefined ? [] : [`saves ${minutes(seconds)} minutes`]),
  ];
  return [
    paragraph([strong(`${check}, ${where}${notes.map((note) => `, ${note}`).join("")}. `), message]),
    paragraph(hint),
    paragraph(`Source: ${source}.`, "small"),
  ];
}
