// The page over a real database and a real socket, with a worker beside it, for tests in a browser.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { makeApp } from "../../src/http/app.js";
import { serveApp } from "../../src/http/serve.js";
import { chooseRenders } from "../../src/renders/dispatch.js";
import { studio } from "../../src/studio/studio.js";
import { axeViolations } from "../helpers/axe.js";
import { testApp, workOn, type TestApp } from "../helpers/test-app.js";

export interface StudioMachine {
  t: TestApp;
  url: string;
  close(): Promise<void>;
}

/** @param open whether nobody has to show a key. */
export async function studioMachine(open = true): Promise<StudioMachine> {
  const t = await testApp();
  let working: Promise<void> = Promise.resolve();
  const kick = (): void => {
    working = working.then(async () => {
      for (const id of await chooseRenders(t.core)) await workOn(t.core, id);
    });
  };
  const app = makeApp({ ...t.parts, kick }, studio({ open }));
  const serving = await serveApp(app, { host: "127.0.0.1", port: 0 });
  return {
    t,
    url: serving.url,
    close: async () => {
      await serving.close(0);
      await working;
      await t.close();
    },
  };
}

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Addresses outside the service that were asked for. */
  strangers: string[];
  /** What the console said, and what pages threw. */
  messages: string[];
}

/** A window whose requests and messages are watched; it is closed afterwards, and both must be empty. */
export async function visit<T>(
  browser: Browser,
  { url }: StudioMachine,
  options: BrowserContextOptions,
  look: (watched: Watched) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const watched: Watched = { context, page: await context.newPage(), strangers: [], messages: [] };
    const { page } = watched;
    page.setDefaultTimeout(45_000);
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !OF_BROWSER.test(request.url()))
        watched.strangers.push(request.url());
    });
    page.on("console", (message) => watched.messages.push(message.text()));
    page.on("pageerror", (error) => watched.messages.push(error.message));
    const result = await look(watched);
    expect(watched.strangers).toEqual([]);
    expect(watched.messages.filter((text) => !EXPECTED.test(text))).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** What stands in the page itself, and the parts of Chromium's own viewer of PDFs. */
const OF_BROWSER = /^(?:data|chrome|chrome-extension):/;

/** What Chromium says of every answer that is no success: the pages with faults on them are such. */
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What axe finds on a page that is open; its script is let in past the page's own policy. */
export const violationsOf = (page: Page): Promise<string[]> => axeViolations(page);

/** Pixels that a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** What can be pressed and is less than 24 pixels high or wide (WCAG 2.2, 2.5.8); links within a sentence may be. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("button, select, textarea, input:not([type=hidden]), summary, nav a, .jump, .brand a")]
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ target, box }) => target.outerHTML.slice(0, 80) + " " + box.width + " x " + box.height)`);

/** Opens one of the examples. */
export async function openExample(page: Page, { url }: StudioMachine, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: new RegExp(`the example: ${name}`) }).click();
  await page.waitForURL(/\/plans\/p_/);
}

/** Stops on the way; a page with more of them is one that nobody would go through. */
const MOST_STOPS = 300;

/** Presses Tab until something with this name has the focus. At each stop the focus is seen. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const { named, seen, at } = await page.evaluate<{ named: string; seen: boolean; at: string }>(STOP);
    expect(seen, `the focus is seen at ${at}`).toBe(true);
    if (name.test(named)) return;
  }
  throw new Error(`no way with Tab to ${String(name)}`);
}

/** Presses Enter on what has the focus, and waits for the page that it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Looks until the page has scrolled to what has the focus, for two seconds at most: a page that loads takes its time. */
const STOP = `(async () => {
  const at = document.activeElement;
  const label = at.labels?.[0];
  const named = (label ?? at).textContent.trim().replaceAll(/\\s+/g, " ");
  const isSeen = () => {
    // A box that is drawn by its label shows the focus there.
    const drawn = at.matches("[type=checkbox]") ? getComputedStyle(label, "::before") : getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const marked =
      (drawn.outlineStyle !== "none" && !drawn.outlineColor.endsWith(", 0)")) ||
      drawn.boxShadow !== "none" ||
      drawn.backgroundColor === "rgb(255, 221, 0)";
    return at === document.body || (marked && box.bottom > 0 && box.top < innerHeight);
  };
  const end = performance.now() + 2000;
  while (!isSeen() && performance.now() < end) await new Promise(requestAnimationFrame);
  return { named, seen: isSeen(), at: at.outerHTML.slice(0, 90) };
})()`;
