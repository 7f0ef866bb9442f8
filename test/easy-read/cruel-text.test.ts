// Text that nobody writes and anybody may send: the copy of a plan that holds it is written in bounded time.

import { describe, expect, it } from "vitest";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { smallPlan, symbols, write } from "./easy-read-files.js";

/** Characters of one text. */
const LONG = 4_000;

const long = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length));

describe("a copy is written in bounded time of a plan whose texts are", () => {
  it.each([
    ["one long word", long("a")],
    ["a long word after an opening", `In ${long("a")} Kofi reads and writes.`],
    ["openings", long("In May, ")],
    ["a quantity of a long word", `Kofi knows every ${long("a")}`],
    ["commas", long("a, ")],
    ["goals in pieces", `Kofi will read${long(", in a")}.`],
    ["joined verbs", `Kofi ${long("reads and ")}stops.`],
    ["conditions", `Kofi reads ${long("because he ")}.`],
    ["numbers", long("5 ")],
    ["number words", long("twenty one ")],
    ["quotation marks", long("“a” ")],
    ["brackets", long("(TA) ")],
    ["apostrophes", long("'s ")],
    ["capitals", long("AB ")],
    ["hyphens", long("a-")],
    ["full stops", long("a. ")],
    ["spaces", `a${long(" ")}b`],
    ["lines", long("\n- a")],
    ["asterisks", long("**a")],
    ["the child's name", long("Kofi ")],
    ["pronouns", long("he his him ")],
    ["bounds", long("at least up to ")],
    ["the same verb", long("uses ")],
  ])(
    "%s",
    (_what, text) => {
      const plan = smallPlan((small) => {
        const { A, B, E, F } = small.sections;
        A.howToSupport = text;
        A.strengths = [text.slice(0, 400)];
        Object.assign(B.areas[0]?.needs[0] ?? {}, { text, impact: text });
        Object.assign(E.outcomes[0] ?? {}, { text, steps: [{ id: "E1a", text }] });
        Object.assign(F.items[0] ?? {}, { what: text, where: text.slice(0, 400) });
      });
      const script = write(plan);
      expect(scriptToDocument(script, plan, { symbols }).children.length).toBeGreaterThan(0);
    },
    20_000,
  );
});
