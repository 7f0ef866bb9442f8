// The pages that the service writes itself, in a real browser: nothing that hinders anybody, nothing from elsewhere.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS, problemType, type ProblemName } from "../../src/http/problems.js";
import { ROUTES } from "../../src/http/routes.js";
import { serveApp, type Serving } from "../../src/http/serve.js";
import { axeViolations } from "../helpers/axe.js";
import { useChromium, visitHtml } from "../helpers/chromium.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

const browser = useChromium();
let t: TestApp;
let serving: Serving;
beforeAll(async () => {
  t = await testApp();
  serving = await serveApp(t.app, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await serving.close(0);
  await t.close();
});

interface Look {
  requests: string[];
  messages: string[];
}

async function visit<T>(
  chromium: Browser,
  path: string,
  width: number,
  look: (page: Page, seen: Look) => Promise<T>,
): Promise<T> {
  const context = await chromium.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    const seen: Look = { requests: [], messages: [] };
    page.on("request", (request) => seen.requests.push(request.url()));
    page.on("console", (message) => seen.messages.push(message.text()));
    await page.goto(`${serving.url}${path}`, { waitUntil: "load", timeout: 45_000 });
    return await look(page, seen);
  } finally {
    await context.close();
  }
}

describe.each(["/", "/docs"])("%s", (path) => {
  it("asks for nothing but itself, and breaks no rule of its own policy", async () => {
    await visit(browser(), path, 1200, async (page, { requests, messages }) => {
      expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([`${serving.url}${path}`]);
      expect(messages).toEqual([]);
      // The stylesheet is applied: its hash is the one that the policy names.
      expect(await page.evaluate("getComputedStyle(document.body).maxWidth")).not.toBe("none");
      expect(await page.locator("script").count()).toBe(0);
    });
  });

  it.each([false, true])("has nothing that axe finds; dark: %s", async (dark) => {
    const { text } = await t.ask("GET", path);
    // axe is a script, which the page's own policy refuses: it looks at a copy that has none.
    const options = {
      viewport: { width: 1200, height: 900 },
      colorScheme: dark ? "dark" : "light",
    } as const;
    const violations = await visitHtml(browser(), text, options, ({ page }) => axeViolations(page));
    expect(violations).toEqual([]);
  });

  it("fits a narrow window, which is 400 % zoom", async () => {
    const overflow = await visit(browser(), path, 320, (page) =>
      page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    );
    expect(overflow).toBe(0);
  });
});

describe("/docs", () => {
  it("speaks of every route and every kind of problem, and its links lead somewhere", async () => {
    const { text } = await t.ask("GET", "/docs");
    for (const { operation, summary } of ROUTES) {
      expect(text).toContain(`<h3 id="${operation}">`);
      expect(text).toContain(summary.replaceAll("'", "&#39;"));
    }
    for (const name of Object.keys(PROBLEMS) as ProblemName[])
      expect(text).toContain(`<code id="problem-${name}">${problemType(name)}</code>`);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
