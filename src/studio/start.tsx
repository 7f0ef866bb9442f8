/** @jsxImportSource hono/jsx */
// Where an officer begins: a plan file or an example, and the plans that are open already.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FC } from "hono/jsx";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { INSTALLATION } from "../resources/installation.js";
import { html } from "./answers.js";
import { ButtonForm, Done, ErrorSummary, Moment, Tag } from "./components.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { Csrf, Page, type Frame } from "./layout.js";
import { pathInWords } from "./path-words.js";
import { findPlan, keepPlan, listPlans, MOST_PLANS, removePlan, type StudioPlan } from "./plans.js";

/** Invented children; the files are those of the installation. */
const EXAMPLES = [
  { name: "early-years-draft", text: "Early years: a draft plan", about: "A child of 4" },
  {
    name: "phase-transfer-amended",
    text: "Moving to secondary school: an amended plan with faults to find",
    about: "A child of 10",
  },
  { name: "post-16-final", text: "After 16: a final plan", about: "A young woman of 17" },
] as const;

export function startPages(desk: Desk): HttpPage[] {
  return [
    desk.get("/", "/", async (asked) => html(<Start {...await startProps(asked)} />)),
    desk.postFile("/plans", "/", async (asked, { file }) =>
      file === undefined || file.byteLength === 0
        ? html(<Start {...await startProps(asked)} error="Choose a plan file." />, 422)
        : openPlan(asked, file),
    ),
    desk.post("/plans/example", "/", async (asked, form) => {
      const example = EXAMPLES.find(({ name }) => name === form.text("example"));
      if (example === undefined) return new Problem("not-found");
      return openPlan(asked, await readFile(join(INSTALLATION, "examples", `${example.name}.json`)));
    }),
    desk.get("/plans/{id}/remove", "/", async (asked) => {
      const plan = await findPlan(asked.service.core, asked.caller.tenant, asked.path("id"));
      return plan === undefined ? new Problem("not-found") : html(<Remove frame={asked.frame} plan={plan} />);
    }),
    desk.post("/plans/{id}/remove", "/", async ({ service, caller, path }) => {
      await removePlan(service.core, caller.tenant, path("id"));
      return redirect("/?done=removed#done");
    }),
  ];
}

async function startProps({ service, caller, frame, query }: AskedKnown): Promise<StartProps> {
  const plans = await listPlans(service.core, caller.tenant);
  return { frame, plans, removed: query("done") === "removed" };
}

async function openPlan(asked: AskedKnown, body: Uint8Array): Promise<PageAnswer> {
  const { service, caller, frame } = asked;
  const { core } = service;
  const now = core.now().toISOString();
  const turn = await service.checks.take(caller.tenant, () => service.threads.open({ body, now }));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 2 });
  if (!turn.value.ok) return html(<Invalid frame={frame} faults={turn.value.faults} />, 422);
  const opened = turn.value.value;
  const id = await keepPlan(core, caller.tenant, opened);
  if (id === undefined) {
    const error = `There are ${MOST_PLANS} open plans. Remove one that is no longer needed.`;
    return html(<Start {...await startProps(asked)} error={error} />, 422);
  }
  const { digest, planVersion } = opened.about;
  await core.audit.record({
    ...caller,
    event: "checked",
    details: { plan: digest, planVersion, verdict: opened.verdict, engine: opened.engine },
  });
  return redirect(`/plans/${id}`);
}

interface StartProps {
  frame: Frame;
  plans: readonly StudioPlan[];
  removed: boolean;
  error?: string;
}

const Start: FC<StartProps> = ({ frame, plans, removed, error }) => (
  <Page frame={frame} title="Open a plan" faulty={error !== undefined}>
    {error === undefined ? null : <ErrorSummary errors={[{ href: "#plan", text: error }]} />}
    {removed ? <Done>The plan and its easy-read draft were removed.</Done> : null}
    <h1 class="govuk-heading-xl">Check a plan and make its documents</h1>
    <p class="govuk-body-l">
      See how hard a plan is to read and what stands in the way of issuing it. Then make the PDF, large print,
      easy read and a summary.
    </p>
    <FileForm frame={frame} {...(error === undefined ? {} : { error })} />
    {plans.length === 0 ? null : <OpenPlans plans={plans} />}
    <h2 class="govuk-heading-m">Or look at an example</h2>
    <p class="govuk-body">These children and schools are invented.</p>
    <ul class="examples">
      {EXAMPLES.map(({ name, text, about }) => (
        <li>
          <div>
            <h3 class="govuk-heading-s">{text}</h3>
            <p class="govuk-body">{about}</p>
          </div>
          <ButtonForm
            frame={frame}
            action="/plans/example"
            fields={{ example: name }}
            text="Open"
            about={`the example: ${text}`}
          />
        </li>
      ))}
    </ul>
  </Page>
);

const FileForm: FC<{ frame: Frame; error?: string }> = ({ frame, error }) => (
  <form method="post" action="/plans" enctype="multipart/form-data" data-drop="" class="drop">
    <Csrf visitor={frame.visitor} />
    <div class={`govuk-form-group ${error === undefined ? "" : "govuk-form-group--error"}`}>
      <label class="govuk-label govuk-label--m" for="plan">
        Plan file
      </label>
      <div class="govuk-hint" id="plan-hint">
        JSON in the standard format, up to 8 MB.
        <span data-drop-hint="" hidden>
          {" "}
          You can also drop the file here.
        </span>
      </div>
      {error === undefined ? null : (
        <p class="govuk-error-message" id="plan-error">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <input
        class="govuk-file-upload"
        id="plan"
        name="plan"
        type="file"
        accept=".json,application/json"
        aria-describedby={error === undefined ? "plan-hint" : "plan-hint plan-error"}
      />
    </div>
    <button type="submit" class="govuk-button" data-busy="Reading the plan…">
      Open the plan
    </button>
  </form>
);

const OpenPlans: FC<{ plans: readonly StudioPlan[] }> = ({ plans }) => (
  <>
    <h2 class="govuk-heading-m">Open plans</h2>
    <div class="scroll" role="region" aria-label="Open plans" tabindex={0}>
      <table class="govuk-table plans-table">
        <thead class="govuk-table__head">
          <tr>
            <th scope="col" class="govuk-table__header">
              Plan
            </th>
            <th scope="col" class="govuk-table__header">
              Opened
            </th>
            <th scope="col" class="govuk-table__header">
              Deleted after
            </th>
            <th scope="col" class="govuk-table__header">
              <span class="govuk-visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, about, createdAt, expiresAt, head }) => (
            <tr>
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" href={`/plans/${id}`}>
                  {about.planId}, version {about.planVersion}
                </a>{" "}
                {head < 0 ? null : <Tag text="Easy read begun" colour="blue" />}
              </th>
              <td class="govuk-table__cell">
                <Moment at={createdAt} />
              </td>
              <td class="govuk-table__cell">
                <Moment at={expiresAt} />
              </td>
              <td class="govuk-table__cell">
                <a class="govuk-link" href={`/plans/${id}/remove`}>
                  Remove<span class="govuk-visually-hidden"> plan {about.planId}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
);

/** Everything that is wrong with a file, each with its place in words and how to mend it. */
const Invalid: FC<{ frame: Frame; faults: readonly Diagnostic[] }> = ({ frame, faults }) => (
  <Page frame={frame} title="The plan cannot be read" faulty back={{ href: "/", text: "Plans" }}>
    <ErrorSummary
      title={faults.length === 1 ? "The plan has 1 fault" : `The plan has ${faults.length} faults`}
      errors={faults.map(({ pointer }, index) => ({
        href: `#fault-${index + 1}`,
        text: pathInWords(pointer),
      }))}
    />
    <h1 class="govuk-heading-l">The plan cannot be read</h1>
    <p class="govuk-body">
      Mend these in the system that the file comes from, then choose the new file here.
    </p>
    <ol class="faults">
      {faults.map(({ pointer, message, hint }, index) => (
        <li id={`fault-${index + 1}`} tabindex={-1}>
          <h2 class="govuk-heading-s">{pathInWords(pointer)}</h2>
          <p class="govuk-body">{message}</p>
          <p class="govuk-body">
            <strong>What to do:</strong> {hint}
          </p>
          {pointer === "" ? null : (
            <p class="govuk-body-s">
              Place in the file: <code>{pointer}</code>
            </p>
          )}
        </li>
      ))}
    </ol>
    <FileForm frame={frame} />
  </Page>
);

const Remove: FC<{ frame: Frame; plan: StudioPlan }> = ({ frame, plan: { id, about } }) => (
  <Page frame={frame} title="Remove a plan" back={{ href: "/", text: "Plans" }}>
    <h1 class="govuk-heading-l">
      Remove plan {about.planId}, version {about.planVersion}?
    </h1>
    <p class="govuk-body">
      The report and the easy-read draft with every edit are destroyed. Documents that were made stay under
      “Documents made” until they are erased there.
    </p>
    <div class="govuk-button-group">
      <ButtonForm frame={frame} action={`/plans/${id}/remove`} text="Remove the plan" look="warning" />
      <a class="govuk-link" href="/">
        Keep it
      </a>
    </div>
  </Page>
);
