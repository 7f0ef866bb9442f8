/** @jsxImportSource hono/jsx */
// The report on an open plan: what was found as a sentence, where the time goes, what to change, and every finding with the
// words it is about.

import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import type { Report, SectionReport, TextMeasures } from "../analysis/report.js";
import {
  budgetWords,
  headline,
  METHOD,
  minutes,
  minutesRange,
  readingAge,
  verdict,
} from "../analysis/report-words.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { formatNumber } from "../language/format.js";
import { sectionLabel } from "../plan/sections.js";
import type { PlanView } from "../threads/tasks.js";
import { html } from "./answers.js";
import { AgeBars, BudgetBar, MinuteBars, type Listener } from "./bars.js";
import { PlanCaption, PlanTabs } from "./components.js";
import type { Desk } from "./desk.js";
import { Page, type Frame } from "./layout.js";
import { findPlan, partOf, unpackText, viewOf, type StudioPlan } from "./plans.js";
import { Changes, Findings } from "./findings.js";

const LISTENERS: Record<Listener, string> = {
  child: "a child",
  adult: "an adult",
  processingDelay: "a child who needs time to think",
  screenReader: "somebody new to a screen reader",
};
const isListener = (name: string): name is Listener => Object.hasOwn(LISTENERS, name);

export function reportPages(desk: Desk): HttpPage[] {
  return [
    desk.get("/plans/{id}", "/", async ({ service, caller, frame, path, query }) => {
      const plan = await findPlan(service.core, caller.tenant, path("id"));
      if (plan === undefined) return new Problem("not-found");
      const asked = query("listener");
      const listener = isListener(asked) ? asked : "child";
      const view = await viewOf(service.core, plan);
      return html(<ReportPage frame={frame} plan={plan} view={view} listener={listener} />);
    }),
    desk.get("/plans/{id}/words", "/", async ({ service, caller, frame, path }) => {
      const plan = await findPlan(service.core, caller.tenant, path("id"));
      if (plan === undefined) return new Problem("not-found");
      const words = await unpackText(await partOf(service.core, plan, "words"));
      return html(<WordsPage frame={frame} plan={plan} words={words} />);
    }),
  ];
}

interface ReportProps {
  frame: Frame;
  plan: StudioPlan;
  view: PlanView;
  listener: Listener;
}

const ReportPage: FC<ReportProps> = ({ frame, plan, view, listener }) => {
  const { report } = view;
  const budget = budgetWords(report);
  return (
    <Page
      frame={frame}
      title={`Report on plan ${plan.about.planId}`}
      back={{ href: "/", text: "Plans" }}
      wide
    >
      <PlanCaption about={plan.about} />
      <h1 class="govuk-heading-xl finding-first">{leadOf(report, listener)}</h1>
      <PlanTabs id={plan.id} at="report" />
      {budget === undefined ? null : <p class="govuk-body-l">{budget}</p>}
      <p class={`verdict ${report.policy.pass ? "verdict--passes" : "verdict--fails"}`}>{verdict(report)}</p>
      <ListenerForm id={plan.id} listener={listener} />
      <Time report={report} listener={listener} />
      <SectionTable report={report} listener={listener} />
      <Changes report={report} />
      <Findings view={view} planId={plan.id} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">How to read these numbers</span>
        </summary>
        <div class="govuk-details__text">
          {METHOD.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
        </div>
      </details>
      <p class="no-print">
        <button type="button" class="govuk-button govuk-button--secondary" data-print="" hidden>
          Print this report
        </button>
      </p>
    </Page>
  );
};

/** The finding, for whoever listens. */
function leadOf(report: Report, listener: Listener): string {
  if (listener === "child") return headline(report);
  const { [listener]: time } = report.total.readAloud;
  const takes =
    listener === "screenReader"
      ? `A screen reader takes ${minutesRange(time)} for this plan with ${LISTENERS[listener].replace(" to a screen reader", "")}.`
      : `This plan takes ${minutesRange(time)} to read aloud to ${LISTENERS[listener]}.`;
  return report.total.words === 0 ? headline(report) : takes;
}

/** Works as a form that is sent, so it needs no script. */
const ListenerForm: FC<{ id: string; listener: Listener }> = ({ id, listener }) => (
  <form method="get" action={`/plans/${id}`} class="listener no-print">
    <label class="govuk-label" for="listener">
      Minutes to read aloud to
    </label>
    <select class="govuk-select" id="listener" name="listener">
      {Object.entries(LISTENERS).map(([value, text]) => (
        <option value={value} selected={value === listener}>
          {text}
        </option>
      ))}
    </select>
    <button type="submit" class="govuk-button govuk-button--secondary">
      Show
    </button>
  </form>
);

const Time: FC<{ report: Report; listener: Listener }> = ({ report, listener }) => {
  const budget = report.budgets?.readAloudMinutes;
  const counted = report.sections.filter(({ code }) => code !== "K");
  const taken = counted.reduce((sum, { readAloud }) => sum + readAloud.child.seconds, 0) / 60;
  return (
    <section aria-labelledby="time">
      <h2 class="govuk-heading-l" id="time">
        Where the time goes
      </h2>
      {budget === undefined ? null : (
        <figure class="figure">
          <figcaption>Sections A to J, read aloud to a child, against the budget</figcaption>
          <BudgetBar minutes={taken} ok={budget.ok} warn={budget.warn} />
        </figure>
      )}
      <div class="figures">
        <figure class="figure">
          <figcaption>Minutes to read aloud, by section</figcaption>
          <MinuteBars report={report} listener={listener} />
        </figure>
        <figure class="figure">
          <figcaption>Reading age, by section, against the guide</figcaption>
          <AgeBars report={report} />
        </figure>
      </div>
    </section>
  );
};

const SectionTable: FC<{ report: Report; listener: Listener }> = ({ report, listener }) => (
  <div class="scroll" role="region" aria-label="Sections in numbers" tabindex={0}>
    <table class="govuk-table numbers">
      <caption class="govuk-table__caption govuk-table__caption--s">
        Each section in numbers; ranges in brackets
      </caption>
      <thead>
        <tr>
          {["Section", "Minutes", "Reading age", "Words", "Long sentences"].map((text) => (
            <th scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.sections.map((section) => (
          <Row name={nameOf(section)} measures={section} listener={listener} />
        ))}
      </tbody>
      <tfoot>
        <Row name="Whole document" measures={report.total} listener={listener} />
      </tfoot>
    </table>
  </div>
);

const nameOf = ({ code }: SectionReport): string => `${code}: ${sectionLabel(code).title}`;

const Row: FC<{ name: string; measures: TextMeasures; listener: Listener }> = ({
  name,
  measures: { readAloud, readability, words, hardTokens },
  listener,
}) => {
  const { seconds, low, high } = readAloud[listener];
  return (
    <tr>
      <th scope="row" class="govuk-table__header">
        {name}
      </th>
      <td class="govuk-table__cell">
        {minutes(seconds)}{" "}
        <span class="range">
          ({minutes(low)} to {minutes(high)})
        </span>
      </td>
      <td class="govuk-table__cell">{readingAge(readability)}</td>
      <td class="govuk-table__cell">{formatNumber(words)}</td>
      <td class="govuk-table__cell">{formatNumber(hardTokens.longSentences)}</td>
    </tr>
  );
};

const WordsPage: FC<{ frame: Frame; plan: StudioPlan; words: string }> = ({ frame, plan, words }) => (
  <Page
    frame={frame}
    title={`The words of plan ${plan.about.planId}`}
    back={{ href: `/plans/${plan.id}`, text: "Report" }}
    wide
  >
    <PlanCaption about={plan.about} />
    <h1 class="govuk-heading-xl">The whole plan</h1>
    {words === "" ? (
      <p class="govuk-body">The plan has no words of its own.</p>
    ) : (
      <div class="own-words">{raw(words.replaceAll('href="#', `href="/plans/${plan.id}#`))}</div>
    )}
  </Page>
);
