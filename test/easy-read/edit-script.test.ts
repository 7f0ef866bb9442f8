// Edits of a script, each followed by a review as the page does it: what a person decides survives, and the gate sees it.

import { beforeAll, describe, expect, it } from "vitest";
import { canJoin, editRow, type RowEdit } from "../../src/easy-read/edit-script.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { reviewScript, writeScript } from "../../src/easy-read/write-script.js";
import { chooseSymbols } from "../../src/easy-read/symbol-sets.js";
import type { ScriptResources } from "../../src/easy-read/write-script.js";
import type { Plan } from "../../src/plan/schema.js";
import { loadResources } from "../../src/resources/load-resources.js";
import { examplePlan } from "../helpers/examples.js";

const BY = { by: "R. Officer", on: "2026-11-24" };
let plan: Plan;
let resources: ScriptResources;
let fresh: Script;

beforeAll(async () => {
  plan = examplePlan("phase-transfer-amended");
  const installed = await loadResources();
  const { symbols } = chooseSymbols(plan, undefined, installed);
  resources = { glossary: installed.glossary, symbols, clock: { now: "2026-11-23T09:00:00Z" } };
  fresh = writeScript(plan, resources);
});

const review = (script: Script): Script => reviewScript(plan, script, resources, { generated: fresh }).script;
const edited = (id: string, edit: RowEdit, script = fresh): Script => review(editRow(script, id, edit, BY));
const rowsOf = (script: Script): ScriptRow[] => script.parts.flatMap(({ rows }) => rows);
const row = (script: Script, id: string): ScriptRow | undefined =>
  rowsOf(script).find((one) => one.id === id);

function found(fits: (row: ScriptRow, next: ScriptRow | undefined) => boolean): ScriptRow {
  for (const { rows } of fresh.parts)
    for (const [index, one] of rows.entries()) if (fits(one, rows[index + 1])) return one;
  throw new Error("the example has no such row");
}

const plain = (one: ScriptRow | undefined): boolean =>
  one !== undefined && one.kind === "help-fact" && one.hidden !== true && one.sources.length > 0;

/** Of two rows that rest on different words of the plan. */
function joinable(): ScriptRow {
  for (const { rows } of fresh.parts)
    for (const [index, one] of rows.entries()) {
      const next = rows[index + 1];
      if (canJoin(rows, index) && JSON.stringify(one.sources) !== JSON.stringify(next?.sources)) return one;
    }
  throw new Error("the example has no rows to join");
}

const factErrors = (script: Script): string[] =>
  script.findings
    .filter(({ check, severity }) => /^F\d/.test(check) && severity === "error")
    .map((f) => f.check);

describe("editing a row", () => {
  it("keeps a person's words, and the gate finds a number that they changed", () => {
    const timed = found((one) => plain(one) && /\d/.test(one.sentences[0]?.text ?? ""));
    const before = factErrors(fresh).length;
    const words = timed.sentences.map(({ text }) => text.replace(/\d+/, "77"));
    const script = edited(timed.id, { kind: "words", sentences: words });
    expect(row(script, timed.id)?.sentences.map(({ text }) => text)).toEqual(words);
    expect(row(script, timed.id)?.edit).toEqual(BY);
    expect(factErrors(script).length).toBeGreaterThan(before);
  });

  it("is no edit when the words are the same", () => {
    const any = found((one) => plain(one));
    const script = editRow(
      fresh,
      any.id,
      { kind: "words", sentences: any.sentences.map(({ text }) => text) },
      BY,
    );
    expect(row(script, any.id)).toBe(any);
  });

  it("takes a picture away, and restores the row as the engine has it", () => {
    const any = found((one) => plain(one) && one.sentences[0]?.symbol !== null);
    const bare = edited(any.id, { kind: "picture", sentence: 0, symbol: null });
    expect(row(bare, any.id)?.sentences[0]?.symbol).toBeNull();
    expect(rowsOf(edited(any.id, { kind: "restore" }, bare))).toEqual(rowsOf(fresh));
  });

  it("moves a row down and up again", () => {
    const first = found((one, next) => plain(one) && plain(next));
    const ids = (script: Script): string[] => rowsOf(script).map(({ id }) => id);
    const at = ids(fresh).indexOf(first.id);
    const moved = edited(first.id, { kind: "down" });
    expect(ids(moved)[at + 1]).toBe(first.id);
    expect(ids(edited(first.id, { kind: "up" }, moved))).toEqual(ids(fresh));
  });

  it("splits a row in two that answer for the same words, and restores one of both", () => {
    const long = found((one) => one.hidden !== true && one.sources.length > 0 && one.sentences.length > 1);
    const split = edited(long.id, { kind: "split", after: 1 });
    const second = row(split, `${long.id}.split`);
    expect(row(split, long.id)?.sentences).toHaveLength(1);
    expect(second?.sentences).toEqual(long.sentences.slice(1));
    expect(second?.sources).toEqual(long.sources);
    expect(factErrors(split)).toEqual(factErrors(fresh));
    expect(rowsOf(edited(`${long.id}.split`, { kind: "restore" }, split))).toEqual(rowsOf(fresh));
  });

  it("joins a row with the next, and restores both", () => {
    const first = joinable();
    const one = edited(first.id, { kind: "join" });
    const joined = row(one, `${first.id}.joined`);
    expect(joined?.sentences.length).toBeGreaterThan(first.sentences.length);
    expect(rowsOf(one)).toHaveLength(rowsOf(fresh).length - 1);
    expect(factErrors(one)).toEqual(factErrors(fresh));
    expect(rowsOf(edited(`${first.id}.joined`, { kind: "restore" }, one))).toEqual(rowsOf(fresh));
  });

  it("joins no rows where a third answers for the same words", () => {
    const shared = fresh.parts.flatMap(({ rows }) =>
      rows.flatMap((one, index) => {
        const [next, third] = [rows[index + 1], rows[index + 2]];
        const isShared =
          third !== undefined && JSON.stringify(next?.sources) === JSON.stringify(third.sources);
        const isOther = JSON.stringify(one.sources) !== JSON.stringify(next?.sources);
        return isShared && isOther && one.sources.length > 0 ? [{ rows, index }] : [];
      }),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const { rows, index } of shared) expect(canJoin(rows, index)).toBe(false);
  });

  it("hides with a reason and shows again", () => {
    const any = found((one) => plain(one));
    const hidden = edited(any.id, { kind: "hide", reason: "The family asked for it." });
    expect(row(hidden, any.id)?.hidden).toBe(true);
    expect(row(hidden, any.id)?.reasons.join(" ")).toContain("The family asked for it.");
    expect(row(edited(any.id, { kind: "show" }, hidden), any.id)?.hidden).toBeUndefined();
  });

  it("accepts, and takes the acceptance away when the words change", () => {
    const any = found((one) => plain(one));
    const accepted = edited(any.id, { kind: "accept" });
    expect(row(accepted, any.id)?.accepted).toEqual(BY);
    const again = edited(any.id, { kind: "words", sentences: ["Other words."] }, accepted);
    expect(row(again, any.id)?.accepted).toBeUndefined();
  });

  it("changes nothing for a row that is not there", () => {
    expect(editRow(fresh, "nowhere", { kind: "join" }, BY)).toEqual(fresh);
  });
});
