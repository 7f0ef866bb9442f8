// The report as one page of HTML that stands by itself: no script, no request, readable in print and in the dark.

import { excerptOf } from "./excerpt.js";
import type { OutputReport } from "./conformance.js";
import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import { EDITIONS } from "../document/tree.js";
import { countOf, formatNumber } from "../language/format.js";
import { sectionLabel } from "../plan/sections.js";
import type { SectionCode } from "../plan/sections.js";
import type { TextItem } from "../plan/items.js";
import { changesSection } from "./report-html/changes.js";
import { attribute, escapeHtml as text } from "./report-html/escape.js";
import { ownWords } from "./report-html/own-words.js";
import { STYLE } from "./report-html/style.js";
import { timeChart } from "./report-html/time-chart.js";
import type { Seconds } from "./read-aloud.js";
import type { Score } from "./readability/score.js";
import type { Report, TextMeasures } from "./report.js";
import {
  budgetWords,
  EDITION_NAMES,
  findingsOf,
  headline,
  METHOD,
  minutes,
  minutesRange,
  readingAge,
  SEVERITIES,
  SEVERITY_NAMES,
  verdict,
} from "./report-words.js";

export interface HtmlOptions {
  /** The text of the plan at a pointer, to show the words in question; without it only the pointer stands. */
  textAt?: (pointer: string) => string | undefined;
  /** The plan's own texts, to show them with marks; without them they are not shown. */
  texts?: readonly TextItem[];
  /** Language of the page, BCP 47. */
  language?: string;
}

/** The whole page. */
export function reportHtml(report: Report, options: HtmlOptions = {}): string {
  const { plan } = report;
  const title = `Report on plan ${plan.planId}, version ${plan.planVersion}`;
  return `<!DOCTYPE html>
<html lang="${attribute(options.language ?? "en-GB")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${opening(report)}
<main>
${[keyFigures(report), timeChart(report), sectionTable(report), changesSection(report), findings(report, options), ownWords(report, options.texts ?? []), editionTable(report), fileTable(report), method()].filter((part) => part !== "").join("\n")}
</main>
<footer><p>Plan ${text(plan.planId)}, version ${plan.planVersion}, ${text(plan.status)}. Digest <code>${text(plan.digest)}</code>. Engine ${text(report.engine.version)}, templates ${text(report.engine.templates)}, rules ${text(report.engine.rules)}.</p></footer>
</body>
</html>
`;
}

function opening(report: Report): string {
  const { plan, policy } = report;
  const budget = budgetWords(report);
  return `<header>
<p class="plan">Report on plan ${text(plan.planId)}, version ${plan.planVersion}</p>
<h1>${text(headline(report))}</h1>
${budget === undefined ? "" : `<p class="lead">${text(budget)}</p>`}
<p class="verdict ${policy.pass ? "passes" : "fails"}">${text(verdict(report))}</p>
</header>`;
}

function keyFigures({ total, editions }: Report): string {
  const standard = editions.standard?.pages ?? 0;
  const figures: [name: string, value: string, note: string][] = [
    [
      "Read aloud to a child",
      minutes(total.readAloud.child.seconds),
      `minutes, range ${minutes(total.readAloud.child.low)} to ${minutes(total.readAloud.child.high)}`,
    ],
    ["Words", formatNumber(total.words), `in ${countOf(total.sentences, "sentence")}`],
    ...(standard > 0
      ? [["Pages", formatNumber(standard), "standard edition"] satisfies [string, string, string]]
      : []),
    [
      "Reading age",
      readingAge(total.readability),
      total.readability.readingAge === undefined
        ? "too few words"
        : `approximate; ${total.readability.readingAge.years}`,
    ],
  ];
  return `<dl class="figures">
${figures.map(([name, value, note]) => `<div><dt>${text(name)}</dt><dd><span class="value">${text(value)}</span> <span class="note">${text(note)}</span></dd></div>`).join("\n")}
</dl>`;
}

const range = ({ seconds, low, high }: Seconds): string =>
  `${minutes(seconds)} <span class="range">(${minutes(low)} to ${minutes(high)})</span>`;

const score = (value: Score | undefined): string =>
  value === undefined
    ? "–"
    : `${value.value.toFixed(1)} <span class="range">(${value.low.toFixed(1)} to ${value.high.toFixed(1)})</span>`;

function measureCells({ words, readAloud, readability, hardTokens }: TextMeasures): string {
  const cells = [
    range(readAloud.adult),
    range(readAloud.child),
    range(readAloud.processingDelay),
    range(readAloud.screenReader),
    formatNumber(words),
    text(readingAge(readability)),
    score(readability.fleschKincaidGrade),
    `${hardTokens.numbers}, ${hardTokens.dates}, ${hardTokens.acronyms}`,
    formatNumber(hardTokens.longSentences),
  ];
  return cells.map((cell) => `<td>${cell}</td>`).join("");
}

const COLUMNS = [
  "To an adult",
  "To a child",
  "With time to think",
  "Screen reader",
  "Words",
  "Reading age",
  "Flesch-Kincaid grade",
  "Numbers, dates, acronyms",
  "Long sentences",
];

function sectionTable({ sections, total }: Report): string {
  return `<section aria-labelledby="sections">
<h2 id="sections">Every section in numbers</h2>
<div class="scroll" role="region" aria-label="Table of sections" tabindex="0">
<table>
<caption>Minutes to read aloud, words and reading age by section.</caption>
<thead><tr><th scope="col">Section</th>${COLUMNS.map((column) => `<th scope="col">${text(column)}</th>`).join("")}</tr></thead>
<tbody>
${sections
  .map(
    (section) =>
      `<tr><th scope="row"><span class="label">${letter(section.code)}<span>${text(sectionLabel(section.code).title)}</span></span></th>${measureCells(section)}</tr>`,
  )
  .join("\n")}
</tbody>
<tfoot><tr><th scope="row">Whole document</th>${measureCells(total)}</tr></tfoot>
</table>
</div>
<p class="note">Ranges stand in brackets. Only acronyms that nobody explained before are counted; long sentences have more than 25 words.</p>
${voices({ sections })}
</section>`;
}

/** A child's words are scored apart from the author's: one line for each section that quotes somebody. */
function voices({ sections }: Pick<Report, "sections">): string {
  const lines = sections.flatMap(({ code, voices: found }) =>
    found === undefined
      ? []
      : [
          `<li>Section ${code}: ${countOf(found.quoted.words, "quoted word")} (reading age ${text(readingAge(found.quoted.readability))}), ${countOf(found.author.words, "word")} of the author (reading age ${text(readingAge(found.author.readability))}).</li>`,
        ],
  );
  return lines.length === 0
    ? ""
    : `<h3>Quoted words and the author’s words apart</h3>\n<ul class="voices">${lines.join("")}</ul>`;
}

const letter = (code: SectionCode): string => `<span class="letter s${code}">${code}</span>`;

function findings(report: Report, options: HtmlOptions): string {
  const groups = SEVERITIES.flatMap((severity) => {
    const found = findingsOf(report, severity);
    return found.length === 0 ? [] : [findingGroup(severity, found, report, options)];
  });
  const none = `<p>The checks found nothing.</p>`;
  return `<section aria-labelledby="findings">
<h2 id="findings">What the checks found</h2>
${groups.length === 0 ? none : groups.join("\n")}
</section>`;
}

function findingGroup(
  severity: FindingSeverity,
  found: readonly Finding[],
  report: Report,
  options: HtmlOptions,
): string {
  const { one, many, means } = SEVERITY_NAMES[severity];
  return `<h3 class="${severity}">${formatNumber(found.length)} ${(found.length === 1 ? one : many).toLowerCase()} <span class="means">${text(means)}</span></h3>
<ul class="findings ${severity}">
${found.map((finding) => findingItem(finding, report.findings.indexOf(finding), options)).join("\n")}
</ul>`;
}

function findingItem(finding: Finding, index: number, { textAt }: HtmlOptions): string {
  const { check, section, pointer, message, hint, source, seconds, known } = finding;
  const where = section === "" ? "Whole plan" : `Section ${section}`;
  const saves =
    seconds === undefined ? "" : ` <span class="saves">Saves ${text(minutes(seconds))} min</span>`;
  const before = known === true ? ` <span class="tag">known before</span>` : "";
  return `<li id="finding-${index}">
<p class="what"><span class="check">${text(check)}</span> <span class="where">${text(where)}</span>${before}${saves}</p>
<p class="message">${text(message)}</p>
${excerpt(finding, textAt?.(pointer))}<p class="hint">${text(hint)}</p>
<p class="source">${text(source)}${pointer === "" ? "" : ` <code>${text(pointer)}</code>`}</p>
</li>`;
}

/** The words in question with some of the text around them; nothing when the text or the span is not known. */
function excerpt(finding: Finding, whole: string | undefined): string {
  const found = excerptOf(finding, whole);
  if (found === undefined) return "";
  const { before, words, after } = found;
  return `<blockquote>${text(before)}<mark>${text(words)}</mark>${text(after)}</blockquote>\n`;
}

function editionTable({ editions }: Report): string {
  const rows = EDITIONS.flatMap((edition) => {
    const made = editions[edition];
    if (made === undefined) return [];
    const cells = [
      made.pages === 0 ? "–" : formatNumber(made.pages),
      formatNumber(made.words),
      text(readingAge(made.readability)),
      text(minutesRange(made.readAloud.adult)),
      text(minutesRange(made.readAloud.child)),
    ];
    return [
      `<tr><th scope="row">${EDITION_NAMES[edition]}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
    ];
  });
  if (rows.length === 0) return "";
  return `<section aria-labelledby="editions">
<h2 id="editions">The editions</h2>
<div class="scroll" role="region" aria-label="Table of editions" tabindex="0">
<table class="editions">
<caption>What each edition asks of its reader.</caption>
<thead><tr><th scope="col">Edition</th><th scope="col">Pages</th><th scope="col">Words</th><th scope="col">Reading age</th><th scope="col">Aloud to an adult</th><th scope="col">Aloud to a child</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</section>`;
}

/** What each file promises, and by which digest it is known again. */
function fileTable({ editions }: Report): string {
  const files = EDITIONS.flatMap((edition) =>
    (editions[edition]?.outputs ?? []).map((output) => ({ edition, output })),
  );
  if (files.length === 0) return "";
  const rows = files.map(
    ({ edition, output: { format, bytes, sha256, claims } }) =>
      `<tr><th scope="row">${EDITION_NAMES[edition]}, ${format.toUpperCase()}</th><td>${text(claims.join(", "))}</td><td>${formatNumber(Math.ceil(bytes / 1024))} KB</td><td><code>${sha256.replace(/.{16}(?=.)/g, "$&<wbr>")}</code></td></tr>`,
  );
  return `<section aria-labelledby="files">
<h2 id="files">The files</h2>
<p>A file that would break one of its standards is not made.</p>
<div class="scroll" role="region" aria-label="Table of files" tabindex="0">
<table class="editions">
<caption>What each file promises. By its digest (SHA-256) a file is known again.</caption>
<thead><tr><th scope="col">File</th><th scope="col">Keeps to</th><th scope="col">Size</th><th scope="col">Digest</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
${checkedBy(files.map(({ output }) => output))}
</section>`;
}

/** What was looked at for each format, and by whom. */
function checkedBy(outputs: readonly OutputReport[]): string {
  const byFormat = new Map(outputs.map((output) => [output.format, output]));
  return [...byFormat.values()]
    .map(
      ({ format, checked }) =>
        `<p>Every ${format.toUpperCase()} file passed:</p>\n<ul>${checked.map(({ what, by }) => `<li>${text(what)} (${text(by)})</li>`).join("")}</ul>`,
    )
    .join("\n");
}

function method(): string {
  return `<section aria-labelledby="method" class="method">
<h2 id="method">How to read these numbers</h2>
${METHOD.map((words) => `<p>${text(words)}</p>`).join("\n")}
</section>`;
}
