/** @jsxImportSource hono/jsx */
// The easy-read copy as a whole: before it is begun, and its parts with what waits for somebody in each.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import { countOf } from "../language/format.js";
import { isWrongFact } from "../easy-read/fact-gate.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { Script, ScriptPart } from "../easy-read/script.js";
import { ButtonForm, Done, ErrorSummary, PlanCaption, PlanTabs, Tag } from "./components.js";
import type { Steps } from "./drafts.js";
import { Csrf, Page, type Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";
import { editableParts, isOpen } from "./rows.js";

export const Begin: FC<{ frame: Frame; plan: StudioPlan }> = ({ frame, plan }) => (
  <Page frame={frame} title="Easy read" back={{ href: "/", text: "Plans" }} wide>
    <PlanCaption about={plan.about} />
    <h1 class="govuk-heading-xl">Easy read</h1>
    <PlanTabs id={plan.id} at="easy-read" />
    <p class="govuk-body-l">
      The engine writes a first draft from the plan: short sentences with pictures. You then read it, change
      what you like, and accept it in your name.
    </p>
    <p class="govuk-body">
      After each change every number, date, name and “at least” is held against the plan. Your draft is saved
      here with each step.
    </p>
    <ButtonForm
      frame={frame}
      action={`/plans/${plan.id}/easy-read/begin`}
      text="Write the first draft"
      look="plain"
    />
  </Page>
);

export const DONE: Readonly<Record<string, string>> = {
  named: "Your name is saved. It stands beside what you change and accept.",
  step: "Done. The draft is as it was then.",
  accepted: "Every row of this part that is shown is accepted.",
  saved: "Saved.",
};

interface OverviewProps {
  frame: Frame;
  plan: StudioPlan;
  script: Script;
  steps: Steps;
  error?: string;
  done?: string;
}

export const Overview: FC<OverviewProps> = ({ frame, plan, script, steps, error, done }) => {
  const found = findingsByRow(script);
  const parts = editableParts(script);
  const open = parts.flatMap(({ rows }) => rows).filter((row) => isOpen(row, found.get(row.id)));
  return (
    <Page
      frame={frame}
      title={`Easy read of plan ${plan.about.planId}`}
      faulty={error !== undefined}
      back={{ href: "/", text: "Plans" }}
      wide
    >
      {error === undefined ? null : <ErrorSummary errors={[{ href: "#reviewer", text: error }]} />}
      {done === undefined ? null : <Done>{DONE[done] ?? "Done."}</Done>}
      <PlanCaption about={plan.about} />
      <h1 class="govuk-heading-xl">{leadOf(script, open.length)}</h1>
      <PlanTabs id={plan.id} at="easy-read" />
      <Reviewer frame={frame} plan={plan} {...(error === undefined ? {} : { error })} />
      <h2 class="govuk-heading-l">Parts of the copy</h2>
      <ul class="parts">
        {parts.map((part) => (
          <PartLink planId={plan.id} part={part} found={found} />
        ))}
      </ul>
      <UndoRedo frame={frame} planId={plan.id} steps={steps} />
      <h2 class="govuk-heading-l">When you are done</h2>
      <div class="govuk-button-group">
        <ButtonForm
          frame={frame}
          action={`/plans/${plan.id}/editions`}
          fields={{ edition: "easy-read" }}
          text="Make the easy-read PDF"
          look="plain"
        />
        <a class="govuk-link" href={`/plans/${plan.id}/easy-read/script.json`}>
          Download the script
        </a>
      </div>
    </Page>
  );
};

function leadOf({ checked, findings }: Script, open: number): string {
  if (checked !== undefined) return "The easy-read copy is checked and can be handed out.";
  const wrong = findings.filter(isWrongFact).length;
  if (open === 0 && wrong > 0)
    return `${countOf(wrong, "fact")} ${wrong === 1 ? "differs" : "differ"} from the plan. Until ${wrong === 1 ? "it is" : "they are"} mended, the copy cannot be called checked.`;
  return open === 0
    ? "Nothing waits for you. Accept the parts that you have read."
    : `${countOf(open, "row")} ${open === 1 ? "waits" : "wait"} for you.`;
}

const Reviewer: FC<{ frame: Frame; plan: StudioPlan; error?: string }> = ({ frame, plan, error }) => (
  <form method="post" action={`/plans/${plan.id}/easy-read/reviewer`} class="reviewer">
    <Csrf visitor={frame.visitor} />
    <div class={`govuk-form-group ${error === undefined ? "" : "govuk-form-group--error"}`}>
      <label class="govuk-label" for="reviewer">
        Your name
      </label>
      <div class="govuk-hint" id="reviewer-hint">
        It stands in the draft beside what you change and accept.
      </div>
      {error === undefined ? null : (
        <p class="govuk-error-message" id="reviewer-error">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <input
        class="govuk-input govuk-input--width-20"
        id="reviewer"
        name="reviewer"
        autocomplete="name"
        value={plan.about.reviewer ?? ""}
        aria-describedby={error === undefined ? "reviewer-hint" : "reviewer-hint reviewer-error"}
      />
    </div>
    <button type="submit" class="govuk-button govuk-button--secondary">
      Save your name
    </button>
  </form>
);

const PartLink: FC<{ planId: string; part: ScriptPart; found: ReadonlyMap<string, Finding[]> }> = ({
  planId,
  part: { id, title, rows },
  found,
}) => {
  const shown = rows.filter(({ hidden }) => hidden !== true);
  const open = rows.filter((row) => isOpen(row, found.get(row.id))).length;
  const accepted = shown.filter((row) => row.accepted !== undefined || row.sources.length === 0).length;
  return (
    <li>
      <a class="govuk-link" href={`/plans/${planId}/easy-read/${id}`}>
        {title}
      </a>
      <span class="parts__count">
        {countOf(shown.length, "row")}
        {shown.length === rows.length ? "" : `, ${rows.length - shown.length} hidden`}
      </span>
      {open > 0 ? (
        <Tag text={`${open} to look at`} colour="orange" />
      ) : accepted === shown.length ? (
        <Tag text="Accepted" colour="green" />
      ) : (
        <Tag text="Not accepted yet" colour="grey" />
      )}
    </li>
  );
};

export const UndoRedo: FC<{ frame: Frame; planId: string; steps: Steps; part?: string; page?: number }> = ({
  frame,
  planId,
  steps,
  part = "",
  page = 1,
}) => (
  <div class="undo">
    {(
      [
        ["back", "Undo", steps.back],
        ["forth", "Redo", steps.forth],
      ] as const
    ).map(([way, text, there]) => (
      <ButtonForm
        frame={frame}
        action={`/plans/${planId}/easy-read/step`}
        fields={{ way, part, page: String(page) }}
        text={text}
        disabled={!there}
      />
    ))}
  </div>
);
