/** @jsxImportSource hono/jsx */
// What to change, and every finding with the words it is about.

import type { FC } from "hono/jsx";
import type { Change } from "../analysis/changes.js";
import type { Excerpt } from "../analysis/excerpt.js";
import type { Report } from "../analysis/report.js";
import { changesWords, findingsOf, SEVERITIES, SEVERITY_NAMES, shortTime } from "../analysis/report-words.js";
import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import { formatNumber } from "../language/format.js";
import type { PlanView } from "../threads/tasks.js";
import { SeverityTag } from "./components.js";
import { pathInWords } from "./path-words.js";

/** Changes that are shown before the others are folded away. */
const FIRST_CHANGES = 8;

export const Changes: FC<{ report: Report }> = ({ report: { changes } }) => {
  if (changes === undefined) return null;
  const says = changesWords(changes);
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-l" id="changes">
        What to change
      </h2>
      {says === undefined ? (
        <p class="govuk-body">Nothing is written twice, wordy or over its budget.</p>
      ) : (
        <>
          <p class="govuk-body-l">{says}</p>
          <p class="govuk-body">
            Nothing that says how much, how often, by whom or what must be is among them, and nothing is
            shortened for you.
          </p>
          <ChangeList items={changes.items.slice(0, FIRST_CHANGES)} />
          {changes.items.length <= FIRST_CHANGES ? null : (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  {changes.items.length - FIRST_CHANGES} more that save less
                </span>
              </summary>
              <ChangeList items={changes.items.slice(FIRST_CHANGES)} />
            </details>
          )}
        </>
      )}
    </section>
  );
};

const ChangeList: FC<{ items: readonly Change[] }> = ({ items }) => (
  <ul class="changes">
    {items.map(({ message, words, seconds }) => (
      <li>
        <span>{message}</span>
        <span class="changes__saves">
          saves {shortTime(seconds)}, {formatNumber(words)} {words === 1 ? "word" : "words"}
        </span>
      </li>
    ))}
  </ul>
);

export const Findings: FC<{ view: PlanView; planId: string }> = ({ view: { report, excerpts }, planId }) => (
  <section aria-labelledby="findings">
    <h2 class="govuk-heading-l" id="findings">
      What the checks found
    </h2>
    {report.findings.length === 0 ? (
      <p class="govuk-body">The checks found nothing.</p>
    ) : (
      <p class="govuk-body no-print">
        <a class="govuk-link" href={`/plans/${planId}/words`}>
          Read the whole plan with the marks in it
        </a>
      </p>
    )}
    {SEVERITIES.map((severity) => (
      <Group severity={severity} report={report} excerpts={excerpts} />
    ))}
  </section>
);

const Group: FC<{ severity: FindingSeverity; report: Report; excerpts: PlanView["excerpts"] }> = ({
  severity,
  report,
  excerpts,
}) => {
  const found = findingsOf(report, severity);
  if (found.length === 0) return null;
  const { one, many, means } = SEVERITY_NAMES[severity];
  return (
    <>
      <h3 class="govuk-heading-m">
        {formatNumber(found.length)} {(found.length === 1 ? one : many).toLowerCase()}{" "}
        <span class="means">{means}</span>
      </h3>
      <ul class="findings">
        {found.map((finding) => {
          const index = report.findings.indexOf(finding);
          return <FindingItem finding={finding} index={index} excerpt={excerpts[index] ?? null} />;
        })}
      </ul>
    </>
  );
};

const FindingItem: FC<{ finding: Finding; index: number; excerpt: Excerpt | null }> = ({
  finding: { check, severity, message, hint, source, seconds, pointer },
  index,
  excerpt,
}) => (
  <li id={`finding-${index}`} class={`finding finding--${severity}`} tabindex={-1}>
    <p class="finding__what">
      <SeverityTag severity={severity} /> <span>{pathInWords(pointer)}</span>
      {seconds === undefined ? null : <span class="finding__saves">saves {shortTime(seconds)}</span>}
    </p>
    <p class="govuk-body finding__message">{message}</p>
    {excerpt === null ? null : (
      <blockquote class="excerpt">
        {excerpt.before}
        <mark>{excerpt.words}</mark>
        {excerpt.after}
      </blockquote>
    )}
    <p class="govuk-body">
      <strong>What to do:</strong> {hint}
    </p>
    <p class="govuk-body-s finding__source">
      {source} (check {check})
    </p>
  </li>
);
