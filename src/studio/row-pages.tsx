/** @jsxImportSource hono/jsx */
// Editing one row: its words with the rules and the fact gate beside them, its pictures, and everything else that a person
// may do to it. Each form works by itself; the script only shows the gate's answer while words are typed.

import type { RowEdit } from "../easy-read/edit-script.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { RowPlace } from "../easy-read/row-place.js";
import type { ScriptRow } from "../easy-read/script.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { fragment, html } from "./answers.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { draftOf, dropPending, keepPending, pendingOf, saveVersion, type Draft } from "./drafts.js";
import { overview, withDraft } from "./easy-read.js";
import type { Form } from "./forms.js";
import { type StudioPlan } from "./plans.js";
import { Picker, type PickerProps } from "./picker.js";
import { revise } from "./revise.js";
import { findRow, rowHref, rowKey, rowState, type FoundRow } from "./rows.js";
import { searchPictures } from "./symbol-search.js";
import { LONGEST, MOST_SENTENCES, Checked, EditRow } from "./edit-row.js";

export function rowPages(desk: Desk): HttpPage[] {
  const at = "/plans/{id}/easy-read/{part}/{row}";
  return [
    desk.get(at, "/", async (asked) => withRow(asked, (editing) => editPage(asked, editing))),
    desk.post(at, "/", async (asked, form) => withRow(asked, (editing) => edit(asked, editing, form))),
    desk.post(`${at}/check`, "/", async (asked, form) =>
      withRow(asked, (editing) => checkTyped(asked, editing, form)),
    ),
    desk.get(`${at}/picture`, "/", async (asked) =>
      withRow(asked, (editing) => pickPicture(asked, editing, "")),
    ),
    desk.post(`${at}/picture`, "/", async (asked, form) =>
      withRow(asked, (editing) => pickPicture(asked, editing, form.text("words").slice(0, 80))),
    ),
  ];
}

interface Editing {
  plan: StudioPlan;
  draft: Draft;
  found: FoundRow;
}

async function withRow(
  asked: AskedKnown,
  work: (editing: Editing) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  return withDraft(asked, async (plan) => {
    const draft = await draftOf(asked.service.core, plan);
    const found = findRow(draft.script, asked.path("part"), asked.path("row"));
    return found === undefined ? new Problem("not-found") : work({ plan, draft, found });
  });
}

async function edit(asked: AskedKnown, editing: Editing, form: Form): Promise<PageAnswer> {
  const { core } = asked.service;
  const { plan, draft, found } = editing;
  const { row, index } = found;
  const read = editOf(form, row);
  if (read === undefined) return new Problem("malformed-request", { detail: "There is no such change." });
  const typed = read.kind === "words" ? read.sentences : undefined;
  if (plan.about.reviewer === undefined) {
    if (typed !== undefined) await keepPending(core, plan, { rowId: row.id, sentences: typed });
    return overview(asked, plan, "Enter your name first. What you typed is kept at its row.");
  }
  const again = (error: string): Promise<PageAnswer> =>
    editPage(asked, editing, { error, ...(typed === undefined ? {} : { typed }) });
  const isChanged = form.text("was") !== rowState(row);
  // Sent a second time, since the answer to the first was lost on its way.
  if (isChanged && typed !== undefined && isSaid(row, typed))
    return redirect(placeOf(editing, { index, id: row.id }));
  const refusal = refusalOf(read, isChanged);
  if (refusal !== undefined) return again(refusal);
  const by = { by: plan.about.reviewer, on: core.now().toISOString().slice(0, 10) };
  const revised = await revise(asked, plan, draft.packed, { edit: { rowId: row.id, edit: read, by } });
  if (revised instanceof Problem) return revised;
  const change = { caller: asked.caller, event: "edited", change: read.kind } as const;
  if (!(await saveVersion(core, plan, revised, change)))
    return again("The draft was changed in another window meanwhile. Save again.");
  await dropPending(core, plan);
  return redirect(placeOf(editing, revised.place ?? { index, id: row.id }));
}

const placeOf = ({ plan, found: { part } }: Editing, { index, id }: RowPlace): string =>
  rowHref(plan.id, part.id, index, `row-${rowKey({ id })}`);

/** Why a change cannot be saved as it was sent. */
function refusalOf(edit: RowEdit, isChanged: boolean): string | undefined {
  if (isChanged) return "This row was changed in another window. Look at it as it is now, then save again.";
  if (edit.kind === "words" && edit.sentences.length === 0)
    return "Write at least one sentence. To leave the row out, hide it.";
  if (edit.kind === "hide" && edit.reason === "") return "Say why the row is hidden.";
  return undefined;
}

const isSaid = ({ sentences }: ScriptRow, texts: readonly string[]): boolean =>
  texts.length === sentences.length && texts.every((text, index) => text === sentences[index]?.text);

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

/** Keeps what is typed and answers what the gate says of it. */
async function checkTyped(
  asked: AskedKnown,
  { plan, draft, found: { row } }: Editing,
  form: Form,
): Promise<PageAnswer> {
  const sentences = sentencesOf(form);
  await keepPending(asked.service.core, plan, { rowId: row.id, sentences });
  if (sentences.length === 0) return fragment(<p class="govuk-body">Write at least one sentence.</p>);
  const revised = await revise(asked, plan, draft.packed, { typed: { rowId: row.id, sentences } });
  if (revised instanceof Problem) return revised;
  return fragment(<Checked findings={revised.findings} />);
}

async function pickPicture(
  asked: AskedKnown,
  { plan, draft, found: { part, row } }: Editing,
  words: string,
): Promise<PageAnswer> {
  const sentence = Number.parseInt(asked.query("at"), 10);
  if (!(sentence in row.sentences)) return new Problem("not-found");
  const symbols = await asked.pictures.setNamed(draft.script.symbolSet);
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
  { plan, draft, found }: Editing,
  { error, typed }: Extra = {},
): Promise<PageAnswer> {
  const pending = await pendingOf(asked.service.core, plan);
  const unsaved = typed ?? (pending?.rowId === found.row.id ? pending.sentences : undefined);
  return html(
    <EditRow
      frame={asked.frame}
      plan={plan}
      found={found}
      findings={findingsByRow(draft.script).get(found.row.id) ?? []}
      symbols={await asked.pictures.setNamed(draft.script.symbolSet)}
      {...(error === undefined ? {} : { error })}
      {...(unsaved === undefined ? {} : { unsaved })}
    />,
    error === undefined ? 200 : 409,
  );
}
