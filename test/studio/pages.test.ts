// Every page and every state of it: nothing that axe finds, nothing wider than its window, nothing too small to hit; light and
// dark, forced colours, and 320 pixels, which 400 % zoom gives.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { useChromium } from "../helpers/chromium.js";
import {
  openExample,
  overflowOf,
  smallTargets,
  studioMachine,
  violationsOf,
  visit,
  type StudioMachine,
} from "./machine.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A folder for pictures of every page, for somebody who looks at them. */
const { STUDIO_PICTURES } = process.env;

const browser = useChromium();
let m: StudioMachine;
let closed: StudioMachine;
/** Addresses by what they show. */
const pages: [name: string, url: string][] = [];

beforeAll(async () => {
  [m, closed] = await Promise.all([studioMachine(), studioMachine(false)]);
  pages.push(["sign in", `${closed.url}/sign-in`], ["statement", `${m.url}/accessibility`]);
  pages.push(["nothing there", `${m.url}/plans/nothing`]);
  await visit(browser(), m, {}, async ({ page }) => {
    await openExample(page, m, "Early years");
    const plan = page.url();
    const easyRead = `${plan}/easy-read`;
    pages.push(
      ["report", plan],
      ["report for an adult", `${plan}?listener=adult`],
      ["words", `${plan}/words`],
    );
    pages.push(["before the draft", easyRead], ["remove", `${plan}/remove`]);
    // Opened a second time: the first stays without a draft and without documents.
    pages.push(["nothing made", `${plan}/editions`]);
    await openExample(page, m, "Early years");
    const second = page.url();
    await page.goto(`${second}/easy-read`);
    await page.getByRole("button", { name: "Write the first draft" }).click();
    await page.getByLabel("Your name").fill("R. Officer");
    await page.getByRole("button", { name: "Save your name" }).click();
    await page.getByRole("link", { name: "My goals" }).click();
    await page.getByRole("link", { name: "Edit row 2", exact: true }).click();
    await page.locator("#sentence-1").fill("You will do this 77 times.");
    await page.getByRole("button", { name: "Save the words" }).click();
    await page.waitForURL(/done=row/);
    const edit = await page.getByRole("link", { name: "Edit row 2", exact: true }).getAttribute("href");
    pages.push(
      ["parts", `${second}/easy-read?done=named`],
      ["rows", `${second}/easy-read/goals?done=accepted`],
    );
    pages.push(["row", `${m.url}${edit ?? ""}`], ["picker", `${m.url}${edit ?? ""}/picture?at=0`]);
    await page.goto(`${second}/editions`);
    for (const name of [/^Large print/, /^Easy read/, /^Summary/]) await page.getByLabel(name).uncheck();
    await page.getByRole("button", { name: "Make documents" }).click();
    await page.locator(".edition").waitFor();
    pages.push(["documents", `${second}/editions`], ["jobs", `${m.url}/jobs`], ["start", m.url]);
    await page.goto(`${m.url}/jobs`);
    const job = await page.locator(".job a").first().getAttribute("href");
    pages.push(["job", `${m.url}${job ?? ""}`], ["erase", `${m.url}${job ?? ""}/erase`]);
  });
});
afterAll(async () => {
  await m.close();
  await closed.close();
});

interface Way {
  name: string;
  width: number;
  options: object;
}

const WAYS: Way[] = [
  { name: "wide", width: 1280, options: { colorScheme: "light" } },
  { name: "narrow and dark", width: 320, options: { colorScheme: "dark", reducedMotion: "reduce" } },
];

describe.each(WAYS)("every page, $name", ({ width, options }) => {
  it("hinders nobody", async () => {
    const found: string[] = [];
    // axe is a script from outside, which the pages' own policy would refuse.
    const context = { ...options, bypassCSP: true, viewport: { width, height: 900 } };
    await visit(browser(), m, context, async ({ page, strangers }) => {
      for (const [name, url] of pages) {
        await page.goto(url);
        found.push(...(await violationsOf(page)).map((violation) => `${name}: ${violation}`));
        found.push(...(await smallTargets(page)).map((target) => `${name}: too small: ${target}`));
        const overflow = await overflowOf(page);
        if (overflow !== 0) found.push(`${name}: ${overflow} pixels too wide`);
      }
      // The second machine of this test is no stranger.
      strangers.splice(0, Infinity, ...strangers.filter((url) => !url.startsWith(closed.url)));
    });
    expect(found).toEqual([]);
  });
});

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
} as const;

describe.runIf(STUDIO_PICTURES !== undefined)("pictures of every page", () => {
  beforeAll(() => mkdirSync(STUDIO_PICTURES ?? "", { recursive: true }));

  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])("%s", async (look) => {
    await visit(browser(), m, LOOKS[look], async ({ page, strangers }) => {
      for (const [name, url] of pages) {
        await page.goto(url);
        for (const width of [1280, 768, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const path = join(STUDIO_PICTURES ?? "", `${name}-${look}-${width}.png`);
          writeFileSync(path, await page.screenshot({ fullPage: true }));
        }
      }
      strangers.splice(0, Infinity, ...strangers.filter((url) => !url.startsWith(closed.url)));
    });
  });
});

describe("states that only a form leads to", () => {
  it("hinder nobody either", async () => {
    const found: string[] = [];
    await visit(
      browser(),
      m,
      { bypassCSP: true, viewport: { width: 768, height: 900 } },
      async ({ page }) => {
        const look = async (name: string): Promise<void> => {
          found.push(...(await violationsOf(page)).map((violation) => `${name}: ${violation}`));
          if (STUDIO_PICTURES !== undefined)
            writeFileSync(join(STUDIO_PICTURES, `${name}.png`), await page.screenshot());
        };
        await page.goto(m.url);
        await page.getByRole("button", { name: "Open the plan" }).click();
        await page.getByRole("alert").waitFor();
        await look("no file");
        const file = {
          name: "plan.json",
          mimeType: "application/json",
          buffer: Buffer.from('{"planId": 7}'),
        };
        await page.getByLabel("Plan file").setInputFiles(file);
        await page.getByRole("button", { name: "Open the plan" }).click();
        await page.getByRole("heading", { name: "The plan cannot be read" }).waitFor();
        await look("invalid plan");
        await page.goto(pages.find(([name]) => name === "nothing made")?.[1] ?? "");
        for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
        await page.getByRole("button", { name: "Make documents" }).click();
        await page.getByRole("alert").waitFor();
        await look("nothing chosen");
        await page.goto(pages.find(([name]) => name === "row")?.[1] ?? "");
        await page.getByRole("button", { name: "Hide the row" }).click();
        await page.getByRole("alert").waitFor();
        await look("no reason");
      },
    );
    expect(found).toEqual([]);
  });
});

describe("in forced colours", () => {
  it("bars and marks of the report are still seen", async () => {
    await visit(browser(), m, { forcedColors: "active" }, async ({ page }) => {
      await page.goto(pages.find(([name]) => name === "report")?.[1] ?? "");
      const fill = "getComputedStyle(document.querySelector('.bars__bar')).fill";
      const ground = "getComputedStyle(document.body).backgroundColor";
      expect(await page.evaluate(fill)).not.toBe(await page.evaluate(ground));
      if (STUDIO_PICTURES !== undefined)
        writeFileSync(join(STUDIO_PICTURES, "report-forced.png"), await page.screenshot());
    });
  });
});
