/** @jsxImportSource hono/jsx */
// Editing one row: its words with the rules and the fact gate beside them, its pictures, and everything else that a person
// may do to it. Each form works by itself; the script only shows the gate's answer while words are typed.

import type { RowEdit } from "../easy-read/edit-script.js";
import { findingsByRow } from "../easy-read/row-findings.js";
import type { Script, ScriptRow } from "../easy-read/script.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import type { RevisedScript } from "../threads/tasks.js";
import { fragment, html } from "./answers.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { dropPending, keepPending, pendingOf, saveVersion, scriptOf } from "./drafts.js";
import { withDraft } from "./easy-read.js";
import type { Form } from "./forms.js";
import { unpack, type StudioPlan } from "./plans.js";
import { Picker, type PickerProps } from "./picker.js";
import { revise } from "./revise.js";
import { editableParts, findRow, rowHref, rowKey, rowState, type FoundRow } from "./rows.js";
import { concepts, searchPictures } from "./symbol-search.js";
import { LONGEST, MOST_SENTENCES, Checked, EditRow } from "./edit-row.js";

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
  const by = { by: plan.about.reviewer, on: core.now().toISOString().slice(0, 10) };
  const revised = await revise(asked, plan, { edit: { rowId: row.id, edit: read, by } });
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
  const revised = await revise(asked, plan, { typed: { rowId: row.id, sentences } });
  if (revised instanceof Problem) return revised;
  return fragment(<Checked findings={revised.findings} />);
}

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
