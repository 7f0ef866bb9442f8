/** @jsxImportSource hono/jsx */
// The rows of one part of the copy, a page at a time.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { Script, ScriptPart, ScriptRow } from "../easy-read/script.js";
import { ButtonForm, Done, ErrorSummary, PlanCaption } from "./components.js";
import type { Steps } from "./drafts.js";
import { Page, type Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";
import { isOpen, nextOpen, PAGE_ROWS, rowPlace } from "./rows.js";
import { RowCard } from "./row-card.js";
import type { SymbolSet } from "../easy-read/symbols.js";
import { DONE, UndoRedo } from "./draft-overview.js";

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
  error?: string;
}

export const Part: FC<PartProps> = ({
  frame,
  plan,
  script,
  part,
  page,
  pages,
  steps,
  symbols,
  done,
  error,
}) => {
  const found = findingsByRow(script);
  const from = (page - 1) * PAGE_ROWS;
  const rows = part.rows.slice(from, from + PAGE_ROWS);
  const first = nextOpen(part, found);
  return (
    <Page
      frame={frame}
      title={`Easy read: ${part.title}`}
      faulty={error !== undefined}
      back={{ href: `/plans/${plan.id}/easy-read`, text: "Parts of the copy" }}
      wide
    >
      {error === undefined ? null : <ErrorSummary errors={[{ href: "#part", text: error }]} />}
      {DONE[done] === undefined ? null : <Done>{DONE[done]}</Done>}
      <PlanCaption about={plan.about} />
      <h1 class="govuk-heading-xl" id="part" tabindex={-1}>
        {part.title}
      </h1>
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
