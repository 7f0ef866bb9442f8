/** @jsxImportSource hono/jsx */
// Editing one row: its words with the rules and the fact gate beside them, its pictures, and everything else that a person
// may do to it. Each form works by itself; the script only shows the gate's answer while words are typed.

import type { FC } from "hono/jsx";
import type { Finding } from "../diagnostics/finding.js";
import { canJoin, canSplit, isTouched, type RowEdit } from "../easy-read/edit-script.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { Script, ScriptRow } from "../easy-read/script.js";
import type { SymbolSet } from "../easy-read/symbols.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { countOf } from "../language/format.js";
import { wordsOf } from "../language/words.js";
import type { RevisedScript, ReviseTask } from "../threads/tasks.js";
import { fragment, html } from "./answers.js";
import { ButtonForm, ErrorSummary } from "./components.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { dropPending, keepPending, packedVersion, pendingOf, saveVersion, scriptOf } from "./drafts.js";
import { withDraft } from "./easy-read.js";
import type { Form } from "./forms.js";
import { Csrf, Page, type Frame } from "./layout.js";
import { partOf, unpack, type StudioPlan } from "./plans.js";
import { Picker, type PickerProps } from "./picker.js";
import { Picture, RowFindings, Status } from "./row-card.js";
import { editableParts, findRow, rowHref, rowKey, rowState, type FoundRow } from "./rows.js";
import { concepts, searchPictures } from "./symbol-search.js";

/** Characters of one sentence, and sentences of one row: what a person may write and a page may show. */
const LONGEST = 400;
const MOST_SENTENCES = 12;

export function rowPages(desk: Desk): HttpPage[] {
  const at = "/plans/{id}/easy-read/{part}/{row}";
  return [
    desk.get(at, "/", async (asked) =>
      withRow(asked, (plan, script, found) => editPage(asked, plan, script, found)),
    ),
    desk.post(at, "/", async (asked, form) =>
      withRow(asked, (plan, script, found) => edit(asked, { plan, script, found }, form)),
    ),
    desk.post(`${at}/check`, "/", async (asked, form) =>
      withRow(asked, (plan, _script, found) => checkTyped(asked, plan, found, form)),
    ),
    desk.get(`${at}/picture`, "/", async (asked) =>
      withRow(asked, (plan, _script, found) => pickPicture(asked, plan, found, "")),
    ),
    desk.post(`${at}/picture`, "/", async (asked, form) =>
      withRow(asked, (plan, _script, found) =>
        pickPicture(asked, plan, found, form.text("words").slice(0, 80)),
      ),
    ),
  ];
}

async function withRow(
  asked: AskedKnown,
  work: (plan: StudioPlan, script: Script, found: FoundRow) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  return withDraft(asked, async (plan) => {
    const script = await scriptOf(asked.service.core, plan);
    const found = findRow(script, asked.path("part"), asked.path("row"));
    return found === undefined ? new Problem("not-found") : work(plan, script, found);
  });
}

interface Editing {
  plan: StudioPlan;
  script: Script;
  found: FoundRow;
}

async function edit(asked: AskedKnown, editing: Editing, form: Form): Promise<PageAnswer> {
  const { core } = asked.service;
  const { plan, script, found } = editing;
  const { row, part, index } = found;
  if (plan.about.reviewer === undefined) return redirect(`/plans/${plan.id}/easy-read#reviewer`);
  const read = editOf(form, row);
  if (read === undefined) return new Problem("malformed-request", { detail: "There is no such change." });
  const typed = read.kind === "words" ? read.sentences : undefined;
  const again = (error: string): Promise<PageAnswer> =>
    editPage(asked, plan, script, found, { error, ...(typed === undefined ? {} : { typed }) });
  if (form.text("was") !== rowState(row))
    return again("This row was changed in another window. Look at it as it is now, then save again.");
  if (read.kind === "words" && read.sentences.length === 0)
    return again("Write at least one sentence. To leave the row out, hide it.");
  if (read.kind === "hide" && read.reason === "") return again("Say why the row is hidden.");
  const revised = await revise(asked, plan, row, read);
  if (revised instanceof Problem) return revised;
  if (!(await saveVersion(core, plan, revised.script)))
    return again("The draft was changed in another window meanwhile. Save again.");
  await dropPending(core, plan);
  const next = await placeAfter(revised, part.id, row, index);
  return redirect(rowHref(plan.id, part.id, next.index, `row-${next.key}`));
}

/** What a form asks for; nothing for what no form of ours sends. */
function editOf(form: Form, row: ScriptRow): RowEdit | undefined {
  const kind = form.text("kind");
  const number = Number.parseInt(form.text("at"), 10);
  switch (kind) {
    case "words":
      return { kind, sentences: sentencesOf(form) };
    case "picture": {
      const symbol = form.text("symbol");
      if (!(number in row.sentences)) return undefined;
      return { kind, sentence: number, symbol: symbol === "" ? null : symbol };
    }
    case "split":
      return Number.isInteger(number) ? { kind, after: number } : undefined;
    case "hide":
      return { kind, reason: form.text("reason").trim().replaceAll(/\s+/g, " ").slice(0, 300) };
    case "up":
    case "down":
    case "join":
    case "show":
    case "restore":
    case "accept":
      return { kind };
    default:
      return undefined;
  }
}

const sentencesOf = (form: Form): string[] =>
  form
    .all("sentence")
    .slice(0, MOST_SENTENCES)
    .map((text) => text.trim().replaceAll(/\s+/g, " ").slice(0, LONGEST))
    .filter((text) => text !== "");

/** Edits and reviews in a thread. The clock is that of the plan's opening, so that the engine's rows stay as they are. */
async function revise(
  { service, caller }: AskedKnown,
  plan: StudioPlan,
  row: ScriptRow,
  change: RowEdit,
): Promise<RevisedScript | Problem> {
  const { core } = service;
  const on = core.now().toISOString().slice(0, 10);
  const task: Omit<ReviseTask, "kind"> = {
    plan: await partOf(core, plan, "plan"),
    scripts: {
      written: await packedVersion(core, plan, 0),
      last: await packedVersion(core, plan, plan.head),
    },
    edit: { rowId: row.id, edit: change, by: { by: plan.about.reviewer ?? "Not named", on } },
    now: plan.createdAt.toISOString(),
  };
  const turn = await service.checks.take(caller.tenant, () => service.threads.revise(task));
  return turn.kind === "too-many" ? new Problem("too-many-at-once", { retryAfter: 2 }) : turn.value;
}

/** Where the row is now, or what stands in its place. */
async function placeAfter(
  { script: packed }: RevisedScript,
  partId: string,
  { id }: ScriptRow,
  index: number,
): Promise<{ index: number; key: string }> {
  const script = await unpack<Script>(packed);
  const rows = editableParts(script).find((part) => part.id === partId)?.rows ?? [];
  const at = rows.findIndex((row) => row.id === id);
  const there = at >= 0 ? at : Math.min(index, rows.length - 1);
  const row = rows[there];
  return { index: there, key: row === undefined ? "" : rowKey(row) };
}

/** Keeps what is typed and answers what the gate says of it. */
async function checkTyped(
  asked: AskedKnown,
  plan: StudioPlan,
  { row }: FoundRow,
  form: Form,
): Promise<PageAnswer> {
  const sentences = sentencesOf(form);
  await keepPending(asked.service.core, plan, { rowId: row.id, sentences });
  if (sentences.length === 0) return fragment(<p class="govuk-body">Write at least one sentence.</p>);
  const revised = await revise(asked, plan, row, { kind: "words", sentences });
  if (revised instanceof Problem) return revised;
  return fragment(<Checked findings={revised.findings} />);
}

const Checked: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? (
    <p class="govuk-body checked-ok">Every fact is there, and no rule of easy reading is broken.</p>
  ) : (
    <RowFindings findings={findings} />
  );

async function pickPicture(
  asked: AskedKnown,
  plan: StudioPlan,
  { part, row }: FoundRow,
  words: string,
): Promise<PageAnswer> {
  const sentence = Number.parseInt(asked.query("at"), 10);
  if (!(sentence in row.sentences)) return new Problem("not-found");
  const symbols = await concepts();
  const props: PickerProps = {
    frame: asked.frame,
    plan,
    part,
    row,
    sentence,
    words,
    pictures: searchPictures(words, symbols),
    symbols,
  };
  return html(<Picker {...props} />);
}

interface Extra {
  error?: string;
  typed?: readonly string[];
}

async function editPage(
  asked: AskedKnown,
  plan: StudioPlan,
  script: Script,
  found: FoundRow,
  { error, typed }: Extra = {},
): Promise<PageAnswer> {
  const pending = await pendingOf(asked.service.core, plan);
  const unsaved = typed ?? (pending?.rowId === found.row.id ? pending.sentences : undefined);
  return html(
    <EditRow
      frame={asked.frame}
      plan={plan}
      found={found}
      findings={findingsByRow(script).get(found.row.id) ?? []}
      symbols={await concepts()}
      {...(error === undefined ? {} : { error })}
      {...(unsaved === undefined ? {} : { unsaved })}
    />,
    error === undefined ? 200 : 409,
  );
}

interface EditProps {
  frame: Frame;
  plan: StudioPlan;
  found: FoundRow;
  findings: readonly Finding[];
  symbols: SymbolSet;
  error?: string;
  unsaved?: readonly string[];
}

const EditRow: FC<EditProps> = ({ frame, plan, found, findings, symbols, error, unsaved }) => {
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
