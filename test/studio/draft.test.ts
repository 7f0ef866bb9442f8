// The draft over HTTP: of two who change it at once the second is told; and what the audit trail says of each change.

import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "../../src/http/app.js";
import { LOCAL_TENANT } from "../../src/keys/principal.js";
import { studio } from "../../src/studio/studio.js";
import { testApp, THREADS, type TestApp } from "../helpers/test-app.js";
import { browserOf, type Person } from "./person.js";

let t: TestApp;
let app: Hono;
/** Done while a change is worked out, once. */
let meanwhile: (() => Promise<void>) | undefined;
beforeAll(async () => {
  t = await testApp({
    threads: {
      revise: async (task) => {
        const revised = await THREADS.revise(task);
        const other = meanwhile;
        meanwhile = undefined;
        await other?.();
        return revised;
      },
    },
  });
  app = makeApp(t.parts, studio({ open: true }));
});
afterAll(() => t.close());

const EXAMPLE = "early-years-draft";

interface OpenDraft {
  person: Person;
  /** Address of the draft. */
  draft: string;
  /** Address of the second row of the hopes. */
  row: string;
}

async function openDraft(reviewer = "R. Officer"): Promise<OpenDraft> {
  const person = browserOf(app);
  await person.ask("/");
  const draft = `${(await person.send("/plans/example", { example: EXAMPLE })).location}/easy-read`;
  await person.ask(draft);
  await person.send(`${draft}/begin`, {});
  await person.send(`${draft}/reviewer`, { reviewer });
  const { text } = await person.ask(`${draft}/hopes`);
  const [, row = ""] = [...text.matchAll(/href="([^"]+\/hopes\/[0-9a-f]{16})"/g)].map(
    ([, href = ""]) => href,
  );
  expect(row).not.toBe("");
  return { person, draft, row };
}

async function change({ person, row }: OpenDraft, fields: Record<string, string>) {
  const { text } = await person.ask(row);
  const was = /name="was" value="([^"]+)"/.exec(text)?.[1] ?? "";
  return person.send(row, { was, ...fields });
}

const OTHER = { kind: "words", sentence: "This is what the other window says." };

describe("two windows", () => {
  it("of two who change a draft at once the one who accepts a part is told, and nothing is written over", async () => {
    const mine = await openDraft();
    await mine.person.ask(`${mine.draft}/hopes`);
    meanwhile = async () => expect((await change(mine, OTHER)).status).toBe(303);
    const answer = await mine.person.send(`${mine.draft}/hopes/accept`, {});
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(
      "The draft was changed in another window meanwhile. Read the part as it is now, then accept it again.",
    );
    expect(answer.text).toContain(OTHER.sentence);
    expect(answer.text).not.toContain("Accepted by R. Officer");

    expect((await mine.person.send(`${mine.draft}/hopes/accept`, {})).status).toBe(303);
    const accepted = (await mine.person.ask(`${mine.draft}/hopes`)).text;
    expect(accepted).toContain(OTHER.sentence);
    expect(accepted).toContain("Accepted by R. Officer");
  });

  it("of two who save a row at once the second is told and keeps the words that they typed", async () => {
    const mine = await openDraft();
    meanwhile = async () => expect((await change(mine, OTHER)).status).toBe(303);
    const answer = await change(mine, { kind: "words", sentence: "This is what my window says." });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("The draft was changed in another window meanwhile. Save again.");
    expect(answer.text).toContain("This is what my window says.");
  });
});

describe("without a name", () => {
  it("nothing is changed, the name is asked for, and the words that were typed are kept", async () => {
    const mine = await openDraft("");
    const answer = await change(mine, { kind: "words", sentence: "I typed this before I said who I am." });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<a href="#reviewer">Enter your name first.');
    await mine.person.send(`${mine.draft}/reviewer`, { reviewer: "R. Officer" });
    const { text } = await mine.person.ask(mine.row);
    expect(text).toContain("These words are not saved yet.");
    expect(text).toContain("I typed this before I said who I am.");
  });
});

describe("the audit trail", () => {
  it("has an entry for each version of a draft that counts, and no words of it", async () => {
    const mine = await openDraft();
    const { person, draft } = mine;
    await change(mine, { kind: "words", sentence: "Quillfeather said this." });
    await change(mine, { kind: "hide", reason: "Quillfeather asked for it." });
    await person.send(`${draft}/step`, { way: "back" });
    await person.send(`${draft}/step`, { way: "forth" });
    await person.send(`${draft}/step`, { way: "forth" });
    await person.send(`${draft}/hopes/accept`, {});
    const id = draft.split("/")[2] ?? "";
    const rows = await t.core.database.query<{ event: string; actor: string; details: string }>(
      "select event, actor, details from clearplan.audit_event where tenant = $1 order by seq",
      [LOCAL_TENANT],
    );
    const own = rows
      .map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }))
      .filter(({ details }) => details["draft"] === id);
    expect(own.map(({ event, details: { version, change: what } }) => [event, version, what])).toEqual([
      ["drafted", 0, undefined],
      ["edited", 1, "words"],
      ["edited", 2, "hide"],
      ["edited", 1, "undo"],
      ["edited", 2, "redo"],
      ["edited", 3, "accept-part"],
    ]);
    expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set(["studio"]));
    expect(JSON.stringify(rows)).not.toMatch(/Quillfeather|R\. Officer/);
  });
});
