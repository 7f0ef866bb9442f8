/** @jsxImportSource hono/jsx */
// The easy-read copy as an officer sees it: its parts, the rows of a part beside the plan's own words, and what is done to
// the copy as a whole.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import { countOf } from "../language/format.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { Script, ScriptPart, ScriptRow } from "../easy-read/script.js";
import { html } from "./answers.js";
import { ButtonForm, Done, ErrorSummary, PlanCaption, PlanTabs, Tag } from "./components.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { packedVersion, saveVersion, scriptOf, stepsOf, stepVersion, type Steps } from "./drafts.js";
import { Csrf, Page, type Frame } from "./layout.js";
import { findPlan, nameReviewer, partOf, unpackText, type StudioPlan } from "./plans.js";
import { editableParts, isOpen, nextOpen, PAGE_ROWS, rowPlace } from "./rows.js";
import { RowCard } from "./row-card.js";
import { concepts } from "./symbol-search.js";
import type { SymbolSet } from "../easy-read/symbols.js";

export function easyReadPages(desk: Desk): HttpPage[] {
  const base = "/plans/{id}/easy-read";
  return [
    desk.get(base, "/", async (asked) => withDraft(asked, (plan) => overview(asked, plan))),
    desk.get(`${base}/script.json`, "/", async (asked) => withDraft(asked, (plan) => download(asked, plan))),
    desk.post(`${base}/begin`, "/", async (asked) => begin(asked)),
    desk.post(`${base}/reviewer`, "/", async (asked, form) =>
      withDraft(asked, async (plan) => {
        const name = form.text("reviewer").trim().replaceAll(/\s+/g, " ").slice(0, 200);
        if (name === "") return overview(asked, plan, "Enter your name.");
        await nameReviewer(asked.service.core, plan, name);
        return redirect(`/plans/${plan.id}/easy-read?done=named#done`);
      }),
    ),
    desk.post(`${base}/step`, "/", async (asked, form) =>
      withDraft(asked, async (plan) => {
        await stepVersion(asked.service.core, plan, form.text("way") === "back" ? -1 : 1);
        return redirect(backTo(plan.id, form.text("part"), form.text("page")));
      }),
    ),
    desk.get(`${base}/{part}`, "/", async (asked) => withDraft(asked, (plan) => partPage(asked, plan))),
    desk.post(`${base}/{part}/accept`, "/", async (asked) =>
      withDraft(asked, (plan) => acceptPart(asked, plan)),
    ),
  ];
}

/** To the rows that somebody looks at, or to the parts. */
function backTo(id: string, part: string, page: string): string {
  return /^[a-z-]{1,40}$/.test(part)
    ? `/plans/${id}/easy-read/${part}?page=${/^\d{1,4}$/.test(page) ? page : "1"}&done=step#done`
    : `/plans/${id}/easy-read?done=step#done`;
}

/** A plan whose draft has been begun; without one there is a page to begin it. */
export async function withDraft(
  { service, caller, frame, path }: AskedKnown,
  work: (plan: StudioPlan) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const plan = await findPlan(service.core, caller.tenant, path("id"));
  if (plan === undefined) return new Problem("not-found");
  return plan.head < 0 ? html(<Begin frame={frame} plan={plan} />) : work(plan);
}

/** Writes the first version, which is the engine's. */
async function begin({ service, caller, path }: AskedKnown): Promise<PageAnswer> {
  const { core } = service;
  const plan = await findPlan(core, caller.tenant, path("id"));
  if (plan === undefined) return new Problem("not-found");
  if (plan.head >= 0) return redirect(`/plans/${plan.id}/easy-read`);
  const packed = await partOf(core, plan, "plan");
  const now = core.now().toISOString();
  const turn = await service.checks.take(caller.tenant, () => service.threads.revise({ plan: packed, now }));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 2 });
  await saveVersion(core, plan, turn.value.script);
  await core.audit.record({ ...caller, event: "drafted", details: { planVersion: plan.about.planVersion } });
  return redirect(`/plans/${plan.id}/easy-read`);
}

async function download({ service: { core } }: AskedKnown, plan: StudioPlan): Promise<Response> {
  const text = await unpackText(await packedVersion(core, plan, plan.head));
  return new Response(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="easy-read.script.json"',
      "cache-control": "no-store",
    },
  });
}

async function overview(asked: AskedKnown, plan: StudioPlan, error?: string): Promise<Response> {
  const { core } = asked.service;
  const [script, steps] = await Promise.all([scriptOf(core, plan), stepsOf(core, plan)]);
  const done = asked.query("done");
  return html(
    <Overview
      frame={asked.frame}
      plan={plan}
      script={script}
      steps={steps}
      {...(error === undefined ? {} : { error })}
      {...(done === "" ? {} : { done })}
    />,
    error === undefined ? 200 : 422,
  );
}

async function acceptPart(asked: AskedKnown, plan: StudioPlan): Promise<PageAnswer> {
  const { service, caller, path } = asked;
  const { core } = service;
  if (plan.about.reviewer === undefined) return overview(asked, plan, "Enter your name before you accept.");
  const on = core.now().toISOString().slice(0, 10);
  const task = {
    plan: await partOf(core, plan, "plan"),
    scripts: {
      written: await packedVersion(core, plan, 0),
      last: await packedVersion(core, plan, plan.head),
    },
    edit: { partId: path("part"), by: { by: plan.about.reviewer, on } },
    now: plan.createdAt.toISOString(),
  };
  const turn = await service.checks.take(caller.tenant, () => service.threads.revise(task));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 2 });
  await saveVersion(core, plan, turn.value.script);
  return redirect(`/plans/${plan.id}/easy-read/${path("part")}?done=accepted#done`);
}

async function partPage(asked: AskedKnown, plan: StudioPlan): Promise<PageAnswer> {
  const { core } = asked.service;
  const script = await scriptOf(core, plan);
  const part = editableParts(script).find(({ id }) => id === asked.path("part"));
  if (part === undefined) return new Problem("not-found");
  const pages = Math.max(1, Math.ceil(part.rows.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked.query("page"), 10) || 1));
  return html(
    <Part
      frame={asked.frame}
      plan={plan}
      script={script}
      part={part}
      page={page}
      pages={pages}
      steps={await stepsOf(core, plan)}
      symbols={await concepts()}
      done={asked.query("done")}
    />,
  );
}

const Begin: FC<{ frame: Frame; plan: StudioPlan }> = ({ frame, plan }) => (
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

const DONE: Readonly<Record<string, string>> = {
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

const Overview: FC<OverviewProps> = ({ frame, plan, script, steps, error, done }) => {
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

function leadOf({ checked }: Script, open: number): string {
  if (checked !== undefined) return "The easy-read copy is checked and can be handed out.";
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

const UndoRedo: FC<{ frame: Frame; planId: string; steps: Steps; part?: string; page?: number }> = ({
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

interface PartProps {
  frame: Frame;
  plan: StudioPlan;
  script: Script;
  part: ScriptPart;
  page: number;
  pages: number;
  steps: Steps;
  symbols: SymbolSet;
  done: string;
}

const Part: FC<PartProps> = ({ frame, plan, script, part, page, pages, steps, symbols, done }) => {
  const found = findingsByRow(script);
  const from = (page - 1) * PAGE_ROWS;
  const rows = part.rows.slice(from, from + PAGE_ROWS);
  const first = nextOpen(part, found);
  return (
    <Page
      frame={frame}
      title={`Easy read: ${part.title}`}
      back={{ href: `/plans/${plan.id}/easy-read`, text: "Parts of the copy" }}
      wide
    >
      {DONE[done] === undefined ? null : <Done>{DONE[done]}</Done>}
      <PlanCaption about={plan.about} />
      <h1 class="govuk-heading-xl">{part.title}</h1>
      <div class="part-tools">
        <ButtonForm
          frame={frame}
          action={`/plans/${plan.id}/easy-read/${part.id}/accept`}
          text="Accept this part"
          disabled={plan.about.reviewer === undefined}
        />
        {first === undefined ? null : (
          <a class="govuk-link jump" href={rowPlace(plan.id, part.id, first.index, first.row)}>
            Go to the first row to look at
          </a>
        )}
        <UndoRedo frame={frame} planId={plan.id} steps={steps} part={part.id} page={page} />
      </div>
      {plan.about.reviewer === undefined ? (
        <p class="govuk-body">
          To change or accept rows,{" "}
          <a class="govuk-link" href={`/plans/${plan.id}/easy-read#reviewer`}>
            say your name first
          </a>
          .
        </p>
      ) : null}
      <ol class="rows" start={from + 1}>
        {rows.map((row: ScriptRow, index) => (
          <RowCard
            frame={frame}
            plan={plan}
            part={part}
            row={row}
            index={from + index}
            findings={found.get(row.id) ?? []}
            symbols={symbols}
            {...nextProps(plan.id, part, found, from + index)}
          />
        ))}
      </ol>
      {pages === 1 ? null : <Pages planId={plan.id} partId={part.id} page={page} pages={pages} />}
    </Page>
  );
};

/** From a row that waits to the next one that does. */
function nextProps(
  planId: string,
  part: ScriptPart,
  found: ReadonlyMap<string, Finding[]>,
  index: number,
): { next?: string } {
  const row = part.rows[index];
  if (row === undefined || !isOpen(row, found.get(row.id))) return {};
  const next = nextOpen(part, found, index);
  return next === undefined ? {} : { next: rowPlace(planId, part.id, next.index, next.row) };
}

const Pages: FC<{ planId: string; partId: string; page: number; pages: number }> = ({
  planId,
  partId,
  page,
  pages,
}) => (
  <nav class="pages" aria-label="Pages of this part">
    <ul>
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <li>
          <a
            href={`/plans/${planId}/easy-read/${partId}?page=${number}`}
            aria-current={number === page ? "page" : undefined}
            aria-label={`Page ${number}`}
          >
            {number}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
