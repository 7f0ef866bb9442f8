// Whether anything runs off the side of a page.

import type { Page } from "playwright-core";

/** The beginnings of elements that reach beyond the right edge of the window; empty when the page fits. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(OVERFLOWING);
}

// Runs in the page, hence as text. Header cells of a stacked table are there for readers alone.
const OVERFLOWING = `[...document.querySelectorAll("body *")]
  .filter((node) => !node.closest("svg,.skip,thead") && node.getBoundingClientRect().right > innerWidth + 0.5)
  .map((node) => node.outerHTML.slice(0, 80))
  .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [])`;
