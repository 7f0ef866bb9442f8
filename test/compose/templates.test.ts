// A faulty template is found at once and named; a good one can reach nothing but its view.

import { describe, expect, it } from "vitest";
import { fillTemplate, type ViewModel } from "../../src/compose/fill-template.js";
import { InstallationError } from "../../src/diagnostics/installation-error.js";
import { literalWords, words } from "../../src/compose/literal.js";
import { withFallback, type TemplateSet } from "../../src/compose/template-set.js";
import { toSection } from "../../src/compose/to-document/to-document.js";
import { printTree } from "../../src/document/print.js";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { plan } from "./plans.js";
import { clock, standardSet } from "./template-sets.js";

const set = (source: string, partials: Record<string, string> = {}): TemplateSet => ({
  name: "test",
  templates: { t: source },
  partials,
});

function section(source: string, view: ViewModel = {}) {
  const filled = fillTemplate(set(source), "t", view);
  return toSection({ id: "s", role: "part", break: "none", origin: "", ...filled });
}

describe("a template fails loudly", () => {
  it.each([
    ["a name that the view does not have", "{{nothing}}"],
    ["a name inside a name", "{{a.b}}"],
    ["a prototype's property", "{{a.constructor}}"],
    ["a helper that was taken away", '{{lookup a "b"}}'],
    ["a partial that does not exist", "{{> nothing}}"],
    ["Handlebars that cannot be read", "{{#if a}}"],
  ])("on %s", (_, source) => {
    expect(() => fillTemplate(set(source), "t", { a: {} })).toThrow();
  });

  it("in words of the installation that name the template or its partial", () => {
    const fault = (source: string, partials = {}): unknown => {
      try {
        return fillTemplate(set(source, partials), "t", { a: {} });
      } catch (error) {
        return error;
      }
    };
    expect(fault("{{nothing}}")).toBeInstanceOf(InstallationError);
    expect(String(fault("{{nothing}}"))).toContain(
      'The template "test/t" has a fault: "nothing" not defined in what this template may read',
    );
    expect(String(fault("{{> part}}", { part: "{{#if a}}" }))).toContain(
      'The template "test/part" has a fault',
    );
  });

  it("but not where the view throws: that is a bug and no fault of a template", () => {
    const bug = new TypeError("a bug");
    const view = {
      lazy: () => {
        throw bug;
      },
    };
    expect(() => fillTemplate(set("{{lazy}}"), "t", view)).toThrow(bug);
  });

  it("on a template that is not there", () => {
    expect(() => fillTemplate(set(""), "constructor", {})).toThrow(
      'template set "test" has no template "constructor"',
    );
  });

  it.each([
    ["an unknown container", ":::nothing\nx\n:::", /no container directive "nothing"/],
    ["an unknown leaf", "::nothing[x]", /no leaf directive "nothing"/],
    ["an unknown text directive", "a :nothing[x]", /no text directive "nothing"/],
    ["an unknown role", ':::card{role="x"}\nx\n:::', /"card" needs role, one of: need/],
    ["a container that is never closed", ':::card{role="plain"}\nx', /never closes/],
    ["a fact without a term", ':::facts{layout="rows"}\n- x\n:::', /opens with its term in bold/],
    ["facts without a list", ':::facts{layout="rows"}\nx\n:::', /hold a list/],
    [
      "widths that do not fit",
      ':::table{widths="1"}\n| a | b |\n| --- | --- |\n| c | d |\n:::',
      /2 columns needs 2 widths/,
    ],
    ["a figure without width", '::figure{image="x"}', /needs an image and a width/],
    ["HTML", "<b>x</b>", /has no meaning/],
    ["code", "`x`", /has no meaning/],
  ])("on %s", (_, source, message) => {
    expect(() => section(source)).toThrow(message);
  });

  it("on a text of several paragraphs in the middle of a line", () => {
    const text = { literal: "text" as const, origin: "/x", blocks: [] };
    const spans = [{ text: "a", strong: false, emphasis: false }];
    const two = {
      ...text,
      blocks: [
        { type: "paragraph" as const, spans },
        { type: "paragraph" as const, spans },
      ],
    };
    expect(() => section("{{a}} and more", { a: two })).toThrow(/must end its line/);
  });
});

describe("a template", () => {
  it("gets tokens, and false for what is empty", () => {
    const { markdown, values } = fillTemplate(set("{{#if a}}yes{{else}}no{{/if}} {{b}} {{b}}"), "t", {
      a: "",
      b: "{{c}}",
    });
    expect(markdown).toBe("no \uE0000\uE001 \uE0000\uE001");
    expect(values.map(literalWords)).toEqual(["{{c}}"]);
  });

  it("makes what costs work only when it asks", () => {
    let made = 0;
    const view = { costly: () => [String(++made)], cheap: "x" };
    fillTemplate(set("{{cheap}}"), "t", view);
    expect(made).toBe(0);
    fillTemplate(set("{{#each costly}}{{this}}{{/each}}{{#each costly}}{{this}}{{/each}}"), "t", view);
    expect(made).toBe(1);
  });

  it("reads a colon before a value as a colon", () => {
    const [paragraph] = section("Sent:{{a}} at 10:30", { a: "now" }).children;
    expect(paragraph).toEqual({
      type: "paragraph",
      role: "body",
      children: [{ type: "text", value: "Sent:now at 10:30" }],
    });
  });

  it("gives a block the place of the one value it prints, and none when there are two", () => {
    const view = { a: words("x", "/a"), b: words("y", "/b") };
    const origins = section("{{a}} once\n\n{{a}} {{b}}\n\nnone", view).children.map((block) => block.origin);
    expect(origins).toEqual(["/a", undefined, undefined]);
  });

  it("may be replaced alone, the rest coming from the standard set", () => {
    const own = withFallback(
      { name: "own", templates: { "standard/review": "## Next time\n" }, partials: {} },
      standardSet,
    );
    const of = plan({}, { review: { by: "2027-01-01" } });
    expect(printTree(composeEdition(of, "standard", own, clock))).toContain('"Next time"');
  });
});
