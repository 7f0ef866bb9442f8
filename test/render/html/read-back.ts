// Reads the words back out of a rendered page, in the browser: what a screen reader or a copy by hand would get.

import type { Page } from "playwright-core";

/** Text of each unit that the tree put on the page, in reading order; a line break is "\n". Words of the renderer are left out. */
export async function readBack(page: Page): Promise<string[]> {
  return page.evaluate(READ_BACK);
}

// Runs in the page, hence as text: the compiler does not know the browser's names here.
const READ_BACK = `(() => {
  const UNITS = "p,h1,h2,h3,h4,h5,h6,dt,caption,legend,.option";
  const HOLDERS = "li,dd,td,th";
  const ADDED = ".made,.no-picture,[aria-hidden=true],svg";
  const words = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || node.matches(ADDED)) return "";
    if (node.localName === "br") return "\\n";
    return [...node.childNodes].map(words).join("");
  };
  const units = (node) => {
    if (node.matches(ADDED)) return [];
    if (node.matches(UNITS)) return [words(node)];
    if (node.matches(HOLDERS) && !node.querySelector(UNITS) && !node.querySelector(HOLDERS)) return [words(node)];
    const loose = [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data).join("").trim();
    if (loose !== "") throw new Error("words outside any unit");
    return [...node.children].flatMap(units);
  };
  return units(document.querySelector("main"));
})()`;
