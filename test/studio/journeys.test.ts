// An officer's ways through the page in a real browser: with a mouse, with the keyboard alone, and without script. Every
// window is watched: nothing is asked of anybody else, and no policy of a page is broken.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { useChromium } from "../helpers/chromium.js";
import { enter, openExample, studioMachine, tabTo, visit, type StudioMachine } from "./machine.js";

/** Documents are made within these. */
vi.setConfig({ testTimeout: 180_000 });

const PLAN = join("examples", "early-years-draft.json");

const browser = useChromium();
let m: StudioMachine;
beforeAll(async () => {
  m = await studioMachine();
});
afterAll(() => m.close());

/** From an open plan to its easy-read draft, with a name. */
async function beginEasyRead(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Easy read" }).click();
  await page.getByRole("button", { name: "Write the first draft" }).click();
  await page.getByLabel("Your name").fill("R. Officer");
  await page.getByRole("button", { name: "Save your name" }).click();
  await page.getByText("Your name is saved.").waitFor();
}

/** To the page of the first row of a part that says a number. */
async function editRowWithNumber(page: Page): Promise<void> {
  await page.getByRole("link", { name: "My goals" }).click();
  const row = page
    .locator(".row:not(.row--hidden)")
    .filter({ has: page.locator(".sentence__text", { hasText: /\d/ }) });
  await row
    .filter({ hasText: /\d+ (?:minutes|times|words)|\d out of \d/ })
    .first()
    .getByRole("link", { name: /^Edit/ })
    .click();
  await page.locator("#sentence-1").waitFor();
}

describe("with a mouse", () => {
  it("a plan file becomes a report, documents, and nothing", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await page.goto(m.url);
      await page.getByLabel("Plan file").setInputFiles(PLAN);
      await page.getByRole("button", { name: "Open the plan" }).click();
      await page
        .getByRole("heading", { level: 1, name: /^This plan takes .* to read aloud to a child\./ })
        .waitFor();
      expect(await page.getByRole("table").locator("tbody tr").count()).toBeGreaterThan(8);
      expect(await page.locator("svg.bars").count()).toBe(3);
      expect(await page.locator(".finding mark").count()).toBeGreaterThan(0);
      await page.getByLabel("Minutes to read aloud to").selectOption({ label: "an adult" });
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("heading", { level: 1, name: /to read aloud to an adult\.$/ }).waitFor();

      await page.getByRole("link", { name: "Documents", exact: true }).click();
      for (const name of [/^Large print/, /^Easy read/]) await page.getByLabel(name).uncheck();
      await page.getByLabel("Page colour").selectOption({ label: "Cream" });
      await page.getByRole("button", { name: "Make documents" }).click();
      await page.locator(".edition").first().waitFor();
      expect(await page.locator(".edition").count()).toBe(2);
      await page.getByRole("link", { name: "Preview of Summary" }).click();
      const frame = page.frameLocator("iframe");
      await frame.getByRole("heading", { level: 1 }).first().waitFor();
      const shown = page.frames().map((one) => one.url());
      expect(shown.filter((address) => /outputs\/summary\.pdf/.test(address))).not.toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.getByTitle("Summary as a PDF").isVisible()).toBe(false);
      await page.getByRole("link", { name: /^Open it in a window of its own/ }).waitFor();
      await page.setViewportSize({ width: 1280, height: 900 });
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download Summary, PDF" }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^summary-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.pdf$/);

      await page.getByRole("link", { name: "Documents made" }).click();
      await page
        .getByRole("link", { name: /^Erase/ })
        .first()
        .click();
      const facts = page.locator(".govuk-summary-list");
      const { planId, planVersion } = JSON.parse(readFileSync(PLAN, "utf8")) as Record<
        string,
        string | number
      >;
      expect(await facts.innerText()).toContain(`Plan ${planId}, version ${planVersion}`);
      expect(await facts.innerText()).toContain("Standard, Summary");
      await page.getByRole("button", { name: "Erase them" }).click();
      await page.getByText("Nothing of them can be read any more.").waitFor();
    });
  });

  it("a row is edited, held against the plan while words are typed, and nothing is lost", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await editRowWithNumber(page);
      const field = page.locator("#sentence-1");
      const before = await field.inputValue();
      const wrong = /\d/.test(before) ? before.replace(/\d+/, "77") : `${before} This is 77 times each week.`;
      await field.fill(wrong);
      await page.locator("[data-answer] .govuk-tag--red").first().waitFor();

      await page.reload();
      expect(await field.inputValue()).toBe(wrong);
      await page.getByText("These words are not saved yet.").waitFor();
      await page.getByRole("button", { name: "Save the words" }).click();
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus .sentence__text").first().innerText()).toBe(wrong);
      expect(await page.locator(".row:focus").innerText()).toContain("Edited by R. Officer");

      await page.getByRole("button", { name: "Undo" }).click();
      await page.locator("#done").waitFor();
      expect(await page.getByText(wrong, { exact: true }).count()).toBe(0);
      await page.getByRole("button", { name: "Redo" }).click();
      await page.getByText(wrong, { exact: true }).waitFor();
    });
  });

  it("a row gets another picture, is hidden with a reason, shown, restored, accepted, and the PDF is made of it", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await page.getByRole("link", { name: "My hopes" }).click();
      const edit = page.locator(".row:not(.row--hidden)").nth(1).getByRole("link", { name: /^Edit/ });
      await edit.click();
      await page
        .getByRole("link", { name: /^Choose a picture/ })
        .first()
        .click();
      await page.getByLabel("Search for a picture").fill("bus");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByText(/pictures? found$/).waitFor();
      await page.locator(".picker__button").first().click();
      await page.waitForURL(/done=row/);
      const chosen = await page.locator(".row:focus img").first().getAttribute("src");
      expect(chosen).toContain("/studio/symbols/");

      await page.locator(".row:focus").getByRole("link", { name: /^Edit/ }).click();
      await page.getByRole("button", { name: "Hide the row" }).click();
      await page.getByRole("link", { name: "Say why the row is hidden." }).waitFor();
      await page.getByLabel("Hide this row from the child because").fill("The family asked for it.");
      await page.getByRole("button", { name: "Hide the row" }).click();
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus").innerText()).toContain("The family asked for it.");
      await page
        .locator(".row:focus")
        .getByRole("button", { name: /^Show to the child/ })
        .click();
      await page.waitForURL(/done=row/);
      await page.locator(".row:focus").getByRole("link", { name: /^Edit/ }).click();
      await page.getByRole("button", { name: "Restore the engine’s wording" }).click();
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus img").first().getAttribute("src")).not.toBe(chosen);

      await page.getByRole("button", { name: "Accept this part" }).click();
      await page.getByText("Every row of this part that is shown is accepted.").waitFor();
      await page.getByRole("link", { name: "Parts of the copy" }).click();
      expect(await page.locator(".parts li", { hasText: "My hopes" }).innerText()).toContain("Accepted");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the script" }).click(),
      ]);
      expect(readFileSync(await file.path(), "utf8")).toContain('"by": "R. Officer"');
      await page.getByRole("button", { name: "Make the easy-read PDF" }).click();
      await page.getByRole("link", { name: "Easy read, PDF", exact: true }).waitFor();
    });
  });

  it("a plan file is dropped beside the form and opened", async () => {
    await visit(browser(), m, {}, async ({ page, context }) => {
      await page.goto(m.url);
      const mouse = await context.newCDPSession(page);
      const data = { items: [], files: [resolve(PLAN)], dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"] as const)
        await mouse.send("Input.dispatchDragEvent", { type, x: 300, y: 120, data });
      expect(await page.getByLabel("Plan file").inputValue()).toContain("early-years-draft.json");
      expect(await page.locator(".drop--over").count()).toBe(0);
      await page.getByRole("button", { name: "Open the plan" }).click();
      await page.getByRole("heading", { level: 1, name: /^This plan takes/ }).waitFor();
    });
  });

  it("a row is split, joined, restored, moved and accepted by itself", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await page.getByRole("link", { name: "My goals" }).click();
      const here = page.locator(".row:focus");
      const press = async (name: string | RegExp, within: Page | Locator = page): Promise<void> => {
        await Promise.all([page.waitForEvent("load"), within.getByRole("button", { name }).click()]);
        await here.waitFor();
      };
      const edit = (): Promise<void> => here.getByRole("link", { name: /^Edit/ }).click();
      const long = page.locator(".row:not(.row--hidden)", { has: page.locator(".sentence + .sentence") });
      const before = await long.first().locator(".sentence__text").allInnerTexts();
      await long.first().getByRole("link", { name: /^Edit/ }).click();
      await press("Split after sentence 1");
      expect(await here.locator(".sentence__text").allInnerTexts()).toEqual(before.slice(0, 1));
      expect(await page.locator(".row:focus + .row .sentence__text").allInnerTexts()).toEqual(
        before.slice(1),
      );
      await edit();
      await press("Join with the next row");
      expect(await here.locator(".sentence__text").allInnerTexts()).toEqual(before);
      await edit();
      await press("Restore the engine’s wording");
      expect(await here.locator(".sentence__text").allInnerTexts()).toEqual(before);
      expect(await here.innerText()).not.toContain("R. Officer");

      const place = (): Promise<number> =>
        page.evaluate("[...document.activeElement.parentNode.children].indexOf(document.activeElement)");
      const from = await place();
      await press(/^Move down/, here);
      expect(await place()).toBe(from + 1);
      await press(/^Move up/, here);
      expect(await place()).toBe(from);
      await press(/^Accept/, here);
      expect(await here.innerText()).toContain("Accepted by R. Officer");
      expect(await page.getByText("Accepted by R. Officer").count()).toBe(1);
    });
  });

  it("words that were changed in another window are not written over", async () => {
    await visit(browser(), m, {}, async ({ page, context }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await page.getByRole("link", { name: "My hopes" }).click();
      await page.locator(".row:not(.row--hidden)").nth(1).getByRole("link", { name: /^Edit/ }).click();
      const other = await context.newPage();
      await other.goto(page.url());
      await other.locator("#sentence-1").fill("This is what the other window says.");
      await other.getByRole("button", { name: "Save the words" }).click();
      await other.waitForURL(/done=row/);
      await page.locator("#sentence-1").fill("This is what my window says.");
      await page.getByRole("button", { name: "Save the words" }).click();
      await page
        .getByText(/changed in another window/)
        .first()
        .waitFor();
      expect(await page.locator("#sentence-1").inputValue()).toBe("This is what my window says.");
      await page.getByRole("button", { name: "Save the words" }).click();
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus").innerText()).toContain("This is what my window says.");
    });
  });

  it("a plan with faults names each, and its links lead to them", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      const plan = JSON.parse(readFileSync(PLAN, "utf8")) as {
        sections: { F: { items: { schedule?: object }[] } };
      };
      const item = plan.sections.F.items.find(({ schedule }) => schedule !== undefined);
      Object.assign(item?.schedule ?? {}, { minutes: "half an hour" });
      await page.goto(m.url);
      await page.getByLabel("Plan file").setInputFiles({
        name: "plan.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(plan)),
      });
      await page.getByRole("button", { name: "Open the plan" }).click();
      const link = page.getByRole("link", { name: /^Section F, provision \d+, schedule, minutes/ });
      await link.click();
      expect(await page.evaluate("document.activeElement.id")).toBe("fault-1");
      expect(await page.locator("#fault-1").innerText()).toContain("What to do:");
    });
  });
});

describe("with the keyboard alone", () => {
  it("a plan is opened, a row edited, and a picture chosen; the focus is always seen", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await page.goto(m.url);
      // Waited for from the start: the browser must know of it before the key opens the dialogue.
      const chosen = page.waitForEvent("filechooser");
      chosen.catch(() => undefined);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to main content");
      await page.keyboard.press("Enter");
      await tabTo(page, /^Plan file$/);
      await page.keyboard.press("Space");
      await (await chosen).setFiles(PLAN);
      await tabTo(page, /^Open the plan$/);
      await enter(page);
      await page.waitForURL(/\/plans\/p_/);
      await tabTo(page, /^Easy read$/);
      await enter(page);
      await tabTo(page, /^Write the first draft$/);
      await enter(page);
      await page.getByLabel("Your name").waitFor();
      await tabTo(page, /^Your name$/);
      await page.keyboard.type("R. Officer");
      await enter(page);
      await page.getByText("Your name is saved.").waitFor();
      await tabTo(page, /^My hopes$/);
      await enter(page);
      await tabTo(page, /^Edit row 2$/);
      await enter(page);
      await tabTo(page, /^Sentence 1$/);
      await page.keyboard.press("End");
      await page.keyboard.type(" Yes.");
      await tabTo(page, /^Save the words$/);
      await enter(page);
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus").innerText()).toContain("Yes.");
      await tabTo(page, /^Edit row 2$/);
      await enter(page);
      await tabTo(page, /^Choose a picture for sentence 1$/);
      await enter(page);
      await tabTo(page, /^Search for a picture$/);
      await page.keyboard.type("school");
      await enter(page);
      await page.getByText(/pictures? found$/).waitFor();
      await tabTo(page, /^school$/);
      await enter(page);
      await page.waitForURL(/done=row/);
      await tabTo(page, /^Move up row 2$/);
      await enter(page);
      await page.locator(".row").first().getByText("Yes.").waitFor();
    });
  });

  it("a row is split, joined, moved, accepted, hidden, shown and restored; steps are taken back", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await tabTo(page, /^My goals$/);
      await enter(page);
      const long = page.locator(".row:not(.row--hidden)", { has: page.locator(".sentence + .sentence") });
      const before = await long.first().locator(".sentence__text").allInnerTexts();
      const edit = (await long.first().getByRole("link", { name: /^Edit/ }).textContent()) ?? "";
      const number = Number(/\d+$/.exec(edit)?.[0]);
      const row = page.locator(".row:focus");
      const press = async (...names: string[]): Promise<void> => {
        for (const name of names) {
          await tabTo(page, new RegExp(`^${name}$`));
          await enter(page);
        }
        await row.waitFor();
      };
      const sentences = (): Promise<string[]> => row.locator(".sentence__text").allInnerTexts();
      await press(edit, "Split after sentence 1");
      expect(await sentences()).toEqual(before.slice(0, 1));
      await press(edit, "Join with the next row");
      expect(await sentences()).toEqual(before);
      await press(`Move down row ${number}`);
      await press(`Move up row ${number + 1}`);
      expect(await row.getByRole("link", { name: edit, exact: true }).count()).toBe(1);
      await press(`Accept row ${number}`);
      expect(await row.innerText()).toContain("Accepted by R. Officer");
      await press(edit, "No picture for sentence 1");
      expect(await row.locator(".sentence").first().innerText()).toContain("No picture");
      await tabTo(page, new RegExp(`^${edit}$`));
      await enter(page);
      await tabTo(page, /^Hide this row from the child because$/);
      await page.keyboard.type("The family asked for it.");
      await enter(page);
      expect(await row.innerText()).toContain("The family asked for it.");
      await press(`Show to the child row ${number}`);
      expect(await row.innerText()).not.toContain("Hidden from the child");
      await press(edit, "Restore the engine’s wording");
      expect(await row.innerText()).not.toContain("R. Officer");
      for (const [name, count] of [
        ["Undo", 1],
        ["Redo", 0],
      ] as const) {
        await tabTo(page, new RegExp(`^${name}$`));
        await enter(page);
        await page.locator("#done").waitFor();
        expect(await page.getByText("Edited by R. Officer").count(), name).toBe(count);
      }
    });
  });

  it("documents are made and erased", async () => {
    await visit(browser(), m, {}, async ({ page }) => {
      await openExample(page, m, "After 16");
      await tabTo(page, /^Documents$/);
      await enter(page);
      for (const name of [/^Standard/, /^Large print/, /^Easy read/]) {
        await tabTo(page, name);
        if (await page.evaluate("document.activeElement.checked === true"))
          await page.keyboard.press("Space");
        else throw new Error(`${String(name)} is no ticked box`);
      }
      await tabTo(page, /^Make documents$/);
      await enter(page);
      await page.locator(".edition").waitFor();
      await tabTo(page, /^Documents made$/);
      await enter(page);
      await tabTo(page, /^Erase /);
      await enter(page);
      await tabTo(page, /^Erase them$/);
      await enter(page);
      await page.getByText("Nothing of them can be read any more.").waitFor();
    });
  });
});

describe("without script", () => {
  it("a plan is opened, read, edited, made into documents and erased", async () => {
    await visit(browser(), m, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(m.url);
      await page.getByLabel("Plan file").setInputFiles(PLAN);
      await page.getByRole("button", { name: "Open the plan" }).click();
      await page.getByRole("heading", { level: 1, name: /^This plan takes/ }).waitFor();
      await page.getByLabel("Minutes to read aloud to").selectOption({ label: "an adult" });
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("heading", { level: 1, name: /an adult\.$/ }).waitFor();
      await beginEasyRead(page);
      await page.getByRole("link", { name: "My hopes" }).click();
      await page.locator(".row:not(.row--hidden)").nth(1).getByRole("link", { name: /^Edit/ }).click();
      await page.locator("#sentence-1").fill("I said this myself.");
      await page.getByRole("button", { name: "Save the words" }).click();
      const own = page.locator(".row", { hasText: "I said this myself." });
      await own.getByRole("link", { name: /^Edit/ }).click();
      await page
        .getByRole("link", { name: /^Choose a picture/ })
        .first()
        .click();
      await page.getByLabel("Search for a picture").fill("school");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("button", { name: "school", exact: true }).click();
      expect(await own.locator("img").first().getAttribute("alt")).toBe("Picture: school");
      await page.getByRole("link", { name: "Parts of the copy" }).click();
      await page.getByRole("button", { name: "Make the easy-read PDF" }).click();
      await page.getByRole("link", { name: "Easy read, PDF", exact: true }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download Easy read, PDF" }).click(),
      ]);
      expect(
        readFileSync(await file.path())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      await page.getByRole("link", { name: "Documents made" }).click();
      await page
        .getByRole("link", { name: /^Erase/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Erase them" }).click();
      await page.getByText("Nothing of them can be read any more.").waitFor();
    });
  });
});

describe("when the connection is lost", () => {
  it("words are kept on the page, the person is told and warned, and they are sent when it is back", async () => {
    await visit(browser(), m, {}, async ({ page, context, messages }) => {
      const leaving: string[] = [];
      page.on("dialog", (dialog) => {
        leaving.push(dialog.type());
        void dialog.dismiss();
      });
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      await page.getByRole("link", { name: "My hopes" }).click();
      await page.locator(".row:not(.row--hidden)").nth(1).getByRole("link", { name: /^Edit/ }).click();
      await page.locator("#sentence-1").click();
      await context.setOffline(true);
      await page.locator("#sentence-1").fill("I said this while nobody listened.");
      await page.getByText("Not kept yet: there is no connection.").waitFor();
      await page.evaluate("location.reload()");
      await expect.poll(() => leaving).toEqual(["beforeunload"]);
      await page.getByRole("button", { name: "Save the words" }).click();
      await page.getByText("There is no connection. What you did is kept on this page").waitFor();
      expect(await page.locator("#sentence-1").inputValue()).toBe("I said this while nobody listened.");

      await context.setOffline(false);
      await page.waitForURL(/done=row/);
      expect(await page.locator(".row:focus").innerText()).toContain("I said this while nobody listened.");
      expect(leaving).toEqual(["beforeunload"]);
      expect(
        messages.splice(0, Infinity).filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED")),
      ).toEqual([]);
    });
  });
});

describe("in the browser", () => {
  it("nothing of a plan stays behind", async () => {
    await visit(browser(), m, {}, async ({ page, context }) => {
      await openExample(page, m, "Early years");
      await beginEasyRead(page);
      const stores = await page.evaluate(
        "Promise.all([localStorage.length, sessionStorage.length, indexedDB.databases().then((all) => all.length), caches.keys().then((all) => all.length)])",
      );
      expect(stores).toEqual([0, 0, 0, 0]);
      expect((await context.cookies()).map(({ name, value }) => [name, value.length])).toEqual([
        ["clearplan", 43],
      ]);
      expect(page.url()).toMatch(/\/plans\/p_[0-9a-f]{32}\/easy-read\?done=named#done$/);
    });
  });
});
