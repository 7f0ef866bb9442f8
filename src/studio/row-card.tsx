/** @jsxImportSource hono/jsx */
// One row of the copy among the others: its pictures and sentences, the plan's own words, what is known of it, and what can
// be done to it with one button.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import type { ScriptPart, ScriptRow } from "../easy-read/script.js";
import { symbolOf, type SymbolSet } from "../easy-read/symbols.js";
import { ButtonForm, SeverityTag, Tag } from "./components.js";
import type { Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";
import { isOpen, rowKey, rowState } from "./rows.js";
import { pictureName } from "./symbol-search.js";

export const symbolHref = (symbol: string): string => `/studio/symbols/${encodeURIComponent(symbol)}`;

interface RowProps {
  frame: Frame;
  plan: StudioPlan;
  part: ScriptPart;
  row: ScriptRow;
  index: number;
  findings: readonly Finding[];
  symbols: SymbolSet;
  /** Where the next row is that waits for somebody. */
  next?: string;
}

export const RowCard: FC<RowProps> = ({ frame, plan, part, row, index, findings, symbols, next }) => {
  const key = rowKey(row);
  const about = `row ${index + 1}`;
  const action = `/plans/${plan.id}/easy-read/${part.id}/${key}`;
  const button = (kind: string, text: string): object => (
    <ButtonForm
      frame={frame}
      action={action}
      fields={{ kind, was: rowState(row) }}
      text={text}
      about={about}
      disabled={plan.about.reviewer === undefined}
    />
  );
  return (
    <li class={`row ${row.hidden === true ? "row--hidden" : ""}`} id={`row-${key}`} tabindex={-1}>
      <div class="row__copy">
        <Sentences row={row} symbols={symbols} />
      </div>
      <div class="row__source">
        <h2 class="govuk-heading-s">The plan says</h2>
        <p class="govuk-body row__text">
          {row.sourceText === "" ? "Nothing: these are words of the copy itself." : row.sourceText}
        </p>
        <Status row={row} findings={findings} />
      </div>
      <div class="row__tools">
        <a class="govuk-button govuk-button--secondary" href={action}>
          Edit<span class="govuk-visually-hidden"> {about}</span>
        </a>
        {row.accepted === undefined && row.sources.length > 0 && row.hidden !== true
          ? button("accept", "Accept")
          : null}
        {row.hidden === true ? button("show", "Show to the child") : null}
        {index === 0 ? null : button("up", "Move up")}
        {index === part.rows.length - 1 ? null : button("down", "Move down")}
        {next === undefined ? null : (
          <a class="govuk-link jump" href={next}>
            Next row to look at<span class="govuk-visually-hidden"> after {about}</span>
          </a>
        )}
      </div>
    </li>
  );
};

export const Sentences: FC<{ row: ScriptRow; symbols: SymbolSet }> = ({ row, symbols }) => (
  <>
    {row.sentences.map(({ text, symbol }) => (
      <div class="sentence">
        <Picture symbol={symbol} symbols={symbols} />
        <p class="sentence__text">{text}</p>
      </div>
    ))}
  </>
);

/**
 * Pictures stand on white, as on paper, since they are drawn with black lines. One that the set of the copy does not have is
 * not shown in a document either.
 */
export const Picture: FC<{ symbol: string | null; symbols: SymbolSet }> = ({ symbol, symbols }) => {
  const shown = symbol === null ? null : symbolOf(symbols, symbol);
  return shown === null ? (
    <span class="picture picture--none">No picture</span>
  ) : (
    <img
      class="picture"
      src={symbolHref(shown)}
      alt={`Picture: ${pictureName(shown, symbols)}`}
      width="72"
      height="72"
      loading="lazy"
    />
  );
};

const STATUS: Record<ScriptRow["status"], { text: string; colour: string }> = {
  auto: { text: "As the engine wrote it", colour: "grey" },
  edited: { text: "Edited", colour: "blue" },
  "needs-review": { text: "Look at this", colour: "orange" },
};

export const Status: FC<{ row: ScriptRow; findings: readonly Finding[] }> = ({ row, findings }) => (
  <div class="status">
    <p class="status__tags">
      <Tag {...STATUS[row.edit !== undefined && row.status === "auto" ? "edited" : row.status]} />{" "}
      {row.accepted === undefined ? null : <Tag text="Accepted" colour="green" />}{" "}
      {row.hidden === true ? <Tag text="Hidden from the child" colour="purple" /> : null}{" "}
      {isOpen(row, findings) && row.status !== "needs-review" ? (
        <Tag text="Look at this" colour="orange" />
      ) : null}
    </p>
    {row.reasons.length === 0 ? null : (
      <ul class="govuk-list status__reasons">
        {row.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    )}
    <RowFindings findings={findings} />
  </div>
);

/** The same may be found at several places of a row. */
const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.message, finding])).values(),
];

/** Reports name a row by its id; beside the row that would be a riddle. */
const besideRow = ({ message }: Finding): string => message.replace(/\brow \S+(?=\.$)/i, "this row");

/** What the rules and the fact gate say of a row. */
export const RowFindings: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? null : (
    <ul class="govuk-list row-findings">
      {once(findings).map((finding) => (
        <li>
          <SeverityTag severity={finding.severity} /> {besideRow(finding)} {finding.hint}
        </li>
      ))}
    </ul>
  );
