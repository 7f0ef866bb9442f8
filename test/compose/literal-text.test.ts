// What a person wrote comes out as it went in, whatever it looks like.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { textUnits, type TextUnit } from "../../src/document/visit.js";
import { parseText } from "../../src/plan/text.js";
import type { Plan } from "../../src/plan/schema.js";
import { areaCI, need, outcome, plan, provision } from "./plans.js";
import { clock, setNames, standardSet, templateSet } from "./template-sets.js";

const HOSTILE = [
  "www.example.com",
  "https://example.org/a_b_c?d=e&f",
  "someone@example.org",
  "mailto:someone@example.org",
  "{{name}}",
  "{{{subject}}}",
  "{{#if x}}",
  "${name}",
  "<script>alert(1)</script>",
  "<!-- comment -->",
  "&amp;",
  "&#35;",
  "&copy",
  "# heading",
  "> quote",
  "1. one",
  "1) one",
  "+ plus",
  "~~~",
  "```js",
  "~~struck~~",
  "| a | b |",
  "|---|---|",
  "[words](#item-B1)",
  "![picture](x.png)",
  "[^1]: note",
  "[x]: https://example.org",
  "[ ] task",
  ":::notice",
  ":::",
  "::contents[Contents]",
  ":missing[Not stated]",
  "::::::",
  "\\",
  "\\*",
  "back\\slash",
  "`code`",
  "***",
  "---",
  "===",
  "_under_",
  "\t",
  "  ",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\u00ad",
  "\u200d",
  "\ufeff",
  "\ufdd0",
  "é",
  "e\u0301",
  "🧑‍🏫",
  "﷽",
  "\uE0000\uE001",
  "\uE000",
  "§1.2(a)",
  "(c)",
  "don't",
  "10:30",
  '"',
  "}",
  "]",
  "constructor",
  "__proto__",
];

const line = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join("").replaceAll(/[\n\r]/g, ""))
  .filter((words) => words.trim() !== "");

/** Words that are on one line or several, as a schema's phrase may be. */
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n"));
const text = fc
  .array(fc.oneof(lines, fc.constantFrom("", "- item", "**a** *b*")), { maxLength: 4 })
  .map((parts) => parts.join("\n\n"));

function units(of: Plan, set = standardSet): TextUnit[] {
  return [...textUnits(composeEdition(of, "standard", set, clock).children)];
}

/** The words at a place of the plan, a string for each paragraph and list item. */
function wordsAt(all: readonly TextUnit[], origin: string): string[] {
  return all.filter((unit) => unit.origin === origin).map((unit) => unit.text);
}

function expectedBlocks(value: string): string[] {
  return parseText(value).flatMap((block) =>
    (block.type === "paragraph" ? [block.spans] : block.items).map((spans) =>
      spans.map((span) => span.text).join(""),
    ),
  );
}

describe("words of the plan", () => {
  it.each(HOSTILE.map((words) => `a ${words} b`))("%j comes out as it went in", (words) => {
    const all = units(plan(areaOf(words, words)));
    expect(wordsAt(all, "/sections/B/areas/0/needs/0/title")).toEqual([`B1 ${words}`]);
    expect(wordsAt(all, "/sections/B/areas/0/needs/0/text")).toEqual(expectedBlocks(words));
  });

  it("come out exactly, wherever they stand", () => {
    fc.assert(
      fc.property(line, lines, text, fc.constantFrom(...setNames), (name, phrase, body, set) => {
        const all = units(
          plan({
            A: { history: body, interests: [body] },
            ...areaOf(name, body),
            E: {
              outcomes: [outcome("E1", { text: body, phase: phrase, needIds: ["B1"], by: "2027-07-20" })],
            },
            F: { items: [provision("F1", { what: body, where: phrase, needIds: ["B1"] })] },
            I: { placements: [{ name, type: name }] },
            K: {
              advice: [
                {
                  id: "K1",
                  category: "other",
                  title: name,
                  author: name,
                  appended: false,
                  notAppendedReason: phrase,
                },
              ],
            },
          }),
          templateSet(set),
        );
        const blocks = expectedBlocks(body);
        expect(wordsAt(all, "/sections/A/history")).toEqual(blocks);
        expect(wordsAt(all, "/sections/A/interests/0")).toEqual(blocks);
        expect(wordsAt(all, "/sections/B/areas/0/needs/0/text")).toEqual(blocks);
        expect(wordsAt(all, "/sections/E/outcomes/0/text")).toEqual(blocks);
        expect(wordsAt(all, "/sections/F/items/0/what")).toEqual(blocks);
        expect(wordsAt(all, "/sections/F/items/0/where").join()).toContain(phrase);
        expect(wordsAt(all, "/sections/I/placements/0/name")).toEqual([name]);
        expect(wordsAt(all, "/sections/K/advice/0/title")).toEqual([`K1 ${name}`]);
        expect(wordsAt(all, "/sections/K/advice/0/notAppendedReason")).toEqual([phrase]);
      }),
      { numRuns: 60 },
    );
  });

  it("come out exactly after words that lead into them", () => {
    fc.assert(
      fc.property(line, lines, (title, impact) => {
        const all = units(plan(areaCI0(need("B1", { title, impact }))));
        const blocks = expectedBlocks(impact);
        const isList = parseText(impact)[0]?.type === "list";
        const lead = "What this means for Kofi: ";
        const expected = isList ? [lead, ...blocks] : [lead + blocks[0]!, ...blocks.slice(1)];
        expect(wordsAt(all, "/sections/B/areas/0/needs/0/impact")).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("never become a link", () => {
    const words = "www.example.com https://example.org someone@example.org [a](#item-B1)";
    const tree = composeEdition(plan(areaOf(words, words)), "standard", standardSet, clock);
    expect(JSON.stringify(tree)).not.toContain('"type":"link"');
  });
});

function areaOf(title: string, body: string) {
  return areaCI0(need("B1", { title, text: body }));
}

function areaCI0(...needs: Parameters<typeof areaCI>) {
  return { B: areaCI(...needs) };
}
