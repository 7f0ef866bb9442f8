import { describe, expect, test } from "vitest";
import { parseText, plainText, type Span } from "../../src/plan/text.js";
import { HOSTILE_FRAGMENTS } from "../helpers/arbitrary-plan.js";

/** Spans as one line: [strong], /emphasis/, [/both/]. */
function show(spans: readonly Span[]): string {
  return spans
    .map(({ text, strong, emphasis }) => {
      const leaned = emphasis ? `/${text}/` : text;
      return strong ? `[${leaned}]` : leaned;
    })
    .join("");
}

const shown = (text: string) =>
  parseText(text).map((block) => (block.type === "paragraph" ? show(block.spans) : block.items.map(show)));

describe("blocks", () => {
  test.each([
    ["", []],
    [" \n\t\n", []],
    ["one", ["one"]],
    ["one\ntwo", ["one\ntwo"]],
    ["one\n\ntwo\n \n\nthree\n", ["one", "two", "three"]],
    ["- a\n- b", [["a", "b"]]],
    ["- a\n\n- b", [["a"], ["b"]]],
    ["Before\n- a\n- b\nafter\nit", ["Before", ["a", "b"], "after\nit"]],
    ["-a\n-\n- \n  - b\n* c\n1. d", ["-a\n-\n- \n  - b\n* c\n1. d"]],
    ["- - a", [["- a"]]],
    ["  indented  ", ["  indented  "]],
  ])("%j", (text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });
});

describe("marks", () => {
  test.each([
    ["**a**", "[a]"],
    ["*a*", "/a/"],
    ["***a***", "[/a/]"],
    ["a **b c** d", "a [b c] d"],
    ["un**believ**able", "un[believ]able"],
    ["un*believ*able", "un*believ*able"],
    ["**a *b* c**", "[a ][/b/][ c]"],
    ["*a **b** c*", "/a /[/b/]/ c/"],
    ["***a** b*", "[/a/]/ b/"],
    ["***a* b**", "[/a/][ b]"],
    ["**a *b***", "[a ][/b/]"],
    ["*a **b***", "/a /[/b/]"],
    ["**a\nb**", "[a\nb]"],
    ["(*a*), “**b**”", "(/a/), “[b]”"],
    ["Éa*b* *é*", "Éa*b* /é/"],
    // Without a partner, or beside white space, an asterisk is an asterisk.
    ["**a", "**a"],
    ["a**", "a**"],
    ["*a", "*a"],
    ["** a **", "** a **"],
    ["* a *", "* a *"],
    ["**a *", "**a *"],
    ["**a b*", "**a b*"],
    ["*a **b*", "/a **b/"],
    ["**a *b**", "[a *b]"],
    ["**a **b**", "**a [b]"],
    ["2*3*4 = 24", "2*3*4 = 24"],
    ["5* and 4*", "5* and 4*"],
    ["****", "****"],
    ["****a****", "****a****"],
    ["**", "**"],
    ["***", "***"],
    ["*\u00A0a*", "*\u00A0a*"],
    // A backslash is literal and escapes nothing.
    ["\\*a\\*", "\\/a\\/"],
    ["__a__ _b_ ~~c~~ `d`", "__a__ _b_ ~~c~~ `d`"],
  ])("%j", (text, spans) => {
    expect(shown(text)).toEqual([spans]);
  });

  test("do not reach over paragraphs or list items", () => {
    expect(shown("**a\n\nb**")).toEqual(["**a", "b**"]);
    expect(shown("- *a\n- b*")).toEqual([["*a", "b*"]]);
  });

  test("of a cruel text are read in a moment", () => {
    for (const piece of ["*a ", "**a", "a*", "*a*b ", "***a", "a** *", "- "])
      parseText(piece.repeat(100_000));
  }, 20_000);
});

test("everything else is literal", () => {
  for (const fragment of HOSTILE_FRAGMENTS.filter((text) => !text.includes("*"))) {
    expect(parseText(fragment)).toEqual([
      { type: "paragraph", spans: [{ text: fragment, strong: false, emphasis: false }] },
    ]);
  }
});

test("plain text has no marks; blocks stand a blank line apart", () => {
  expect(plainText("**One** *two*\nthree\n\n- **four**\n- five\nsix")).toBe(
    "One two\nthree\n\nfour\nfive\n\nsix",
  );
});
