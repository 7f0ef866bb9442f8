// The page on reviewing an easy-read copy: its commands and its changed rows, done as they are printed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { STALE_REASONS, type Script, type ScriptRow } from "../../src/easy-read/script.js";
import { machine } from "../cli/machine.js";
import { rowOf, withRows } from "../easy-read/edit-script.js";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs", "review.md"), "utf8");
const EXAMPLE = "examples/early-years-draft.json";

const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    (block) => block[1] ?? "",
  );

/** The words of a command line; a name in double quotes is one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");

const commands = blocks("sh")
  .join("")
  .split("\n")
  .filter((line) => line.startsWith("npx clearplan "))
  .map((line) => wordsOf(line).slice(2));

const changed = blocks("json").map((text) => JSON.parse(text) as Partial<ScriptRow> & { id: string });

describe("docs/review.md", () => {
  it("goes from a draft to a checked copy, and on to the next version", { timeout: 120_000 }, async () => {
    const desk = machine({ [EXAMPLE]: readFileSync(join(ROOT, EXAMPLE)) });
    const does = async (index: number): Promise<number> => run(commands[index] ?? [], desk.io);
    const script = (path: string): Script => JSON.parse(desk.text(path)) as Script;
    expect(commands.map(([name]) => name)).toEqual(["draft", "render", "review", "render", "draft"]);

    expect(await does(0)).toBe(0);
    const drafted = script("script.json");
    expect(changed).toHaveLength(3);
    for (const { id } of changed) rowOf(drafted, id);
    const edited = withRows(drafted, (row) => ({ ...row, ...changed.find(({ id }) => id === row.id) }));
    desk.files.set("script.json", Buffer.from(JSON.stringify(edited)));

    await does(1);
    const first = script("out/copy/easy-read.script.json");
    for (const { id, hidden, sentences } of changed) {
      expect(rowOf(first, id).hidden ?? false, id).toBe(hidden);
      if (sentences !== undefined) expect(rowOf(first, id).sentences).toEqual(sentences);
    }
    expect(first.findings.filter(({ check, severity }) => /^F/.test(check) && severity === "error")).toEqual(
      [],
    );
    expect(desk.text("out/copy/easy-read.html")).toContain("Draft: not yet checked");

    expect(await does(2)).toBe(0);
    await does(3);
    expect(desk.text("out/copy/easy-read.html")).toContain("Checked by A. Reader on 26 November 2026");
    expect(desk.text("out/copy/easy-read.html")).toContain("I point, sign and pull a hand to what I want.");

    expect(await does(4)).toBe(0);
    expect(desk.err()).toMatch(
      /From script\.json: \d+ rows kept as a person decided, 0 to look at again, 0 new, 0 gone/,
    );
    expect(script("script.json").checked).toEqual({ by: ["A. Reader"], on: "2026-11-26" });
  });

  it("has a row for each reason to look again", () => {
    const rows = PAGE.slice(PAGE.indexOf("| What happened"))
      .split("\n")
      .filter((line) => line.startsWith("| "));
    // Beside the heading: what stays, what is new, and accepted words that are written anew.
    expect(rows).toHaveLength(STALE_REASONS.length + 4);
  });
});
