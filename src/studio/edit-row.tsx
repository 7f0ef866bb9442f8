/** @jsxImportSource hono/jsx */
// The page on which one row is edited: the plan's words beside the copy's, its pictures, and what else can be done to it.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import { canJoin, canSplit, isTouched } from "../easy-read/edit-script.js";
import type { ScriptRow } from "../easy-read/script.js";
import type { SymbolSet } from "../easy-read/symbols.js";
import { countOf } from "../language/format.js";
import { wordsOf } from "../language/words.js";
import { ButtonForm, ErrorSummary } from "./components.js";
import { Csrf, Page, type Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";
import { Picture, RowFindings, Status } from "./row-card.js";
import { rowHref, rowKey, rowState, type FoundRow } from "./rows.js";

/** Characters of one sentence, and sentences of one row: what a person may write and a page may show. */
export const LONGEST = 400;
export const MOST_SENTENCES = 12;

/** What was found of words, or that nothing was. */
export const Checked: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? (
    <p class="govuk-body checked-ok">Every fact is there, and no rule of easy reading is broken.</p>
  ) : (
    <RowFindings findings={findings} />
  );

interface EditProps {
  frame: Frame;
  plan: StudioPlan;
  found: FoundRow;
  findings: readonly Finding[];
  symbols: SymbolSet;
  error?: string;
  unsaved?: readonly string[];
}

export const EditRow: FC<EditProps> = ({ frame, plan, found, findings, symbols, error, unsaved }) => {
  const { part, row, index } = found;
  const action = `/plans/${plan.id}/easy-read/${part.id}/${rowKey(row)}`;
  return (
    <Page
      frame={frame}
      title={`Edit row ${index + 1}`}
      faulty={error !== undefined}
      back={{ href: rowHref(plan.id, part.id, index, `row-${rowKey(row)}`), text: part.title }}
      wide
    >
      {error === undefined ? null : <ErrorSummary errors={[{ href: "#sentence-1", text: error }]} />}
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{part.title}</span>
        Edit row {index + 1}
      </h1>
      <div class="edit">
        <section class="edit__source" aria-labelledby="source">
          <h2 class="govuk-heading-m" id="source">
            The plan says
          </h2>
          <p class="govuk-body row__text">
            {row.sourceText === "" ? "Nothing: these are words of the copy itself." : row.sourceText}
          </p>
          <Status row={row} findings={[]} />
        </section>
        <section class="edit__words" aria-labelledby="words">
          <h2 class="govuk-heading-m" id="words">
            The copy says
          </h2>
          <WordsForm
            frame={frame}
            action={action}
            row={row}
            findings={findings}
            {...(unsaved === undefined ? {} : { unsaved })}
          />
        </section>
      </div>
      <Pictures frame={frame} action={action} row={row} symbols={symbols} />
      <RowTools frame={frame} action={action} found={found} />
    </Page>
  );
};

interface WordsProps {
  frame: Frame;
  action: string;
  row: ScriptRow;
  findings: readonly Finding[];
  unsaved?: readonly string[];
}

const WordsForm: FC<WordsProps> = ({ frame, action, row, findings, unsaved }) => {
  const texts = unsaved ?? row.sentences.map(({ text }) => text);
  return (
    <form method="post" action={action} data-check={`${action}/check`}>
      <Csrf visitor={frame.visitor} />
      <input type="hidden" name="kind" value="words" />
      <input type="hidden" name="was" value={rowState(row)} />
      {unsaved === undefined ? null : (
        <p class="govuk-inset-text">
          These words are not saved yet. They were kept from when you typed them.
        </p>
      )}
      {[...texts, ""].map((text, index) => (
        <div class="govuk-form-group">
          <label class="govuk-label" for={`sentence-${index + 1}`}>
            {index < texts.length ? `Sentence ${index + 1}` : "Another sentence, if you want one"}
          </label>
          <textarea
            class="govuk-textarea"
            id={`sentence-${index + 1}`}
            name="sentence"
            rows={2}
            maxlength={LONGEST}
            aria-describedby={`count-${index + 1}`}
          >
            {text}
          </textarea>
          <p class="govuk-hint count" id={`count-${index + 1}`}>
            {text === "" ? "" : countOf(wordsOf(text).length, "word")}
          </p>
        </div>
      ))}
      <div class="check-answer" aria-live="polite" data-answer="">
        <Checked findings={findings} />
      </div>
      <p class="govuk-body-s" role="status" data-state=""></p>
      <button type="submit" class="govuk-button">
        Save the words
      </button>
    </form>
  );
};

const Pictures: FC<{ frame: Frame; action: string; row: ScriptRow; symbols: SymbolSet }> = ({
  frame,
  action,
  row,
  symbols,
}) => (
  <section aria-labelledby="pictures">
    <h2 class="govuk-heading-m" id="pictures">
      Pictures
    </h2>
    <ul class="pictures">
      {row.sentences.map(({ text, symbol }, index) => (
        <li>
          <Picture symbol={symbol} symbols={symbols} />
          <p class="govuk-body">{text}</p>
          <div class="govuk-button-group">
            <a class="govuk-link" href={`${action}/picture?at=${index}`}>
              Choose a picture<span class="govuk-visually-hidden"> for sentence {index + 1}</span>
            </a>
            {symbol === null ? null : (
              <ButtonForm
                frame={frame}
                action={action}
                fields={{ kind: "picture", at: String(index), symbol: "", was: rowState(row) }}
                text="No picture"
                about={`for sentence ${index + 1}`}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  </section>
);

const RowTools: FC<{ frame: Frame; action: string; found: FoundRow }> = ({
  frame,
  action,
  found: { part, row, index },
}) => {
  const was = rowState(row);
  const button = (fields: Record<string, string>, text: string): object => (
    <ButtonForm frame={frame} action={action} fields={{ ...fields, was }} text={text} />
  );
  return (
    <section aria-labelledby="row-tools">
      <h2 class="govuk-heading-m" id="row-tools">
        The row
      </h2>
      <div class="row__tools">
        {row.accepted === undefined && row.sources.length > 0
          ? button({ kind: "accept" }, "Accept the row")
          : null}
        {canSplit(row)
          ? row.sentences
              .slice(1)
              .map((_sentence, at) =>
                button({ kind: "split", at: String(at + 1) }, `Split after sentence ${at + 1}`),
              )
          : null}
        {canJoin(part.rows, index) ? button({ kind: "join" }, "Join with the next row") : null}
        {isTouched(row) ? button({ kind: "restore" }, "Restore the engine’s wording") : null}
        {row.hidden === true ? button({ kind: "show" }, "Show to the child") : null}
      </div>
      {row.hidden === true ? null : (
        <form method="post" action={action} class="hide">
          <Csrf visitor={frame.visitor} />
          <input type="hidden" name="kind" value="hide" />
          <input type="hidden" name="was" value={was} />
          <div class="govuk-form-group">
            <label class="govuk-label" for="reason">
              Hide this row from the child because
            </label>
            <input class="govuk-input" id="reason" name="reason" maxlength={300} />
          </div>
          <button type="submit" class="govuk-button govuk-button--secondary">
            Hide the row
          </button>
        </form>
      )}
    </section>
  );
};
