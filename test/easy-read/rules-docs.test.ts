// docs/easy-read.md shows the rules that the code has. `npm run golden` writes the tables anew.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/easy-read/rules/catalogue.js";
import { ROOT } from "./easy-read-files.js";
import { rulesTable, testedTable } from "./rules-table.js";

const FILE = join(ROOT, "docs", "easy-read.md");
const accepting = process.env["GOLDEN"] === "accept";

/** The text between two comments of the page. */
function between(page: string, name: string): [from: number, to: number] {
  const open = `<!-- ${name} -->\n\n`;
  const from = page.indexOf(open);
  const to = page.indexOf(`\n\n<!-- end of ${name} -->`);
  if (from < 0 || to < from) throw new Error(`docs/easy-read.md has no place for ${name}`);
  return [from + open.length, to];
}

describe("docs/easy-read.md", () => {
  it.each([
    ["rules", rulesTable()],
    ["rules of layout", testedTable()],
  ])("shows the %s of the code", (name, table) => {
    const page = readFileSync(FILE, "utf8");
    const [from, to] = between(page, name);
    if (accepting) {
      writeFileSync(FILE, `${page.slice(0, from)}${table}${page.slice(to)}`);
      return;
    }
    expect(page.slice(from, to), "read the difference, then accept it with npm run golden").toBe(table);
  });

  it("names no rule in its text that is not there", () => {
    const ids = new Set(RULES.map(({ rule }) => rule.id.replace(/[A-Z]$/, "")));
    const page = readFileSync(FILE, "utf8");
    const named = [...page.matchAll(/\brules? ([TLD]\d+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
