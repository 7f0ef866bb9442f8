// Packs of symbols in the editor: a plan that asks for one is drawn with it, the picker offers it, and what it lacks is
// drawn as its documents would be.

import type { Hono } from "hono";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "../../src/http/app.js";
import { studio } from "../../src/studio/studio.js";
import { open, revise } from "../../src/threads/page-work.js";
import { packFiles } from "../easy-read/sample-packs.js";
import { examplePlan } from "../helpers/examples.js";
import { testApp, type TestApp } from "../helpers/test-app.js";
import { browserOf, type Person } from "./person.js";

const SCHOOL = "/studio/symbols/widgit%3Aschool";

let folder: string;
let t: TestApp;
let withPacks: Hono;
let person: Person;
/** Address of the draft of a plan that asks for the pack. */
let draft: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "packs-"));
  for (const [path, content] of Object.entries(packFiles())) {
    mkdirSync(dirname(join(folder, "widgit", path)), { recursive: true });
    writeFileSync(join(folder, "widgit", path), content);
  }
  const symbols = { folder, sets: [] };
  t = await testApp({
    threads: {
      open: (task) => open({ kind: "open", ...task }, symbols),
      revise: (task) => revise({ kind: "revise", ...task }, symbols),
    },
  });
  withPacks = makeApp(t.parts, studio({ open: true, symbolsFolder: folder }));
  person = browserOf(withPacks);
  const plan = structuredClone(examplePlan("early-years-draft"));
  delete plan.easyRead?.symbolSet;
  plan.subject.accessibleFormats = { ...plan.subject.accessibleFormats, symbolSet: "Widgit Symbols" };
  await person.ask("/");
  draft = `${(await person.upload(JSON.stringify(plan))).location}/easy-read`;
  await person.ask(draft);
  await person.send(`${draft}/begin`, {});
  await person.send(`${draft}/reviewer`, { reviewer: "R. Officer" });
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

/** Address of the first row of a part that is shown with a picture. */
async function rowWith(picture: string, part: string): Promise<string> {
  const { text } = await person.ask(`${draft}/${part}`);
  const row = text.split("<li ").find((piece) => piece.includes(`src="${picture}"`)) ?? "";
  return /href="([^"]+\/[0-9a-f]{16})"/.exec(row)?.[1] ?? "";
}

describe("a draft with a pack", () => {
  it("shows its pictures, named in the pack's own words, and those of the installation where it has none", async () => {
    const { text } = await person.ask(`${draft}/school`);
    expect(text).toContain(`src="${SCHOOL}" alt="Picture: a school with a flag"`);
    expect((await person.ask(`${draft}/goals`)).text).toContain('src="/studio/symbols/openmoji%3A');
  });

  it("says that there is no picture where the pack is there no more", async () => {
    const without = browserOf(makeApp(t.parts, studio({ open: true })));
    await without.ask("/");
    expect((await without.ask(SCHOOL)).status).toBe(404);
    const { text } = await without.ask(`${draft}/school`);
    expect(text).toContain("No picture");
    expect(text).not.toContain("widgit");
  });

  it("offers the pack's picture first, and takes another in its place", async () => {
    const row = await rowWith(SCHOOL, "school");
    expect(row).not.toBe("");
    const { text } = await person.send(`${row}/picture?at=0`, { words: "school" });
    const offered = [...text.matchAll(/name="symbol" value="([^"]+)"/g)].map(([, symbol]) => symbol);
    expect(offered.slice(0, 2)).toEqual(["widgit:school", expect.stringMatching(/^openmoji:/)]);
    const was = /name="was" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const other = offered[1] ?? "";
    const saved = await person.send(row, { was, kind: "picture", at: "0", symbol: other });
    expect(saved.status).toBe(303);
    const now = (await person.ask(row)).text;
    expect(now).toContain(`src="/studio/symbols/${encodeURIComponent(other)}"`);
    expect(now).not.toContain(`src="${SCHOOL}"`);
  });
});

describe("a picture of a pack", () => {
  it("is given to those who work here alone, and can do nothing when it is opened by itself", async () => {
    const { status, headers, text } = await person.ask(SCHOOL);
    expect(status).toBe(200);
    expect(text).toContain("<svg");
    expect(headers.get("content-type")).toBe("image/svg+xml");
    expect(headers.get("cache-control")).toContain("private");
    expect(headers.get("content-security-policy")).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
    const stranger = browserOf(makeApp(t.parts, studio({ open: false, symbolsFolder: folder })));
    expect((await stranger.ask(SCHOOL)).status).toBe(404);
    expect((await stranger.ask("/studio/symbols/openmoji%3A1F3EB")).status).toBe(200);
  });
});
