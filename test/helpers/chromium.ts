// Debian's Chromium for tests, started once for a file of tests and always closed.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const EXECUTABLE = "/usr/bin/chromium";
const START_MS = 60_000;

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium without a window. Fails, saying how to get it, when it is not there. The caller closes it. */
export async function startChromium(): Promise<Browser> {
  if (!existsSync(EXECUTABLE))
    throw new Error(
      `${EXECUTABLE} is missing: install it with "apt-get install chromium" (Debian), then run again`,
    );
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS, timeout: START_MS });
}

/** Starts Chromium before the tests of a file and closes it after them. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
  }, START_MS);
  return () => {
    if (browser === undefined) throw new Error("Chromium is used before the tests have started it");
    return browser;
  };
}

export interface Visit {
  page: Page;
  /** Addresses that the page asked for, without those inside the file (`data:`). */
  requests: string[];
  /** What the console said: a refused script or font shows here. */
  messages: string[];
}

/** Opens a page of this HTML, gives it to `look`, and closes it. Every request is refused and noted. */
export async function visitHtml<T>(
  browser: Browser,
  html: string,
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const requests: string[] = [];
    const messages: string[] = [];
    await context.route(/^(?!data:)/u, (route) => {
      requests.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(error.message));
    await page.setContent(html, { waitUntil: "load" });
    return await look({ page, requests, messages });
  } finally {
    await context.close();
  }
}
