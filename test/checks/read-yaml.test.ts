import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/checks/read-yaml.js";

const faultsOf = (text: string): string[] =>
  readYaml(text).diagnostics.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`.trim());

describe("reading YAML", () => {
  it("gives plain values, as YAML 1.2 has them", () => {
    const { value, diagnostics } = readYaml(
      "off: [P04]\non: 2026-02-20\nyes: no\ncount: 012\nhalf: 0.5\ntrue_: true\nnone: ~\n7: x\ntext: |\n  a\n  b\n",
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      off: ["P04"],
      on: "2026-02-20",
      yes: "no",
      count: 12,
      half: 0.5,
      true_: true,
      none: null,
      "7": "x",
      text: "a\nb\n",
    });
  });

  it("is not turned to YAML 1.1 by a directive: `off` stays a word", () => {
    expect(readYaml("%YAML 1.1\n---\noff: [O05]\nfailOn: yes\n").value).toEqual({
      off: ["O05"],
      failOn: "yes",
    });
  });

  it("knows the line of each place, and of the nearest one above what is not there", () => {
    const { lineOf } = readYaml("# words\nbudgets:\n  words:\n    ok: 1\noff:\n  - P04\n  - a/b: 1\n");
    expect(
      ["/budgets", "/budgets/words/ok", "/off/0", "/off/1/a~1b", "/off/9/x", "/none", ""].map(lineOf),
    ).toEqual([2, 4, 6, 7, 5, 1, 1]);
  });

  it("follows aliases, and gives what they stand for", () => {
    expect(readYaml("a: &limit { ok: 1 }\nb: *limit\n").value).toEqual({ a: { ok: 1 }, b: { ok: 1 } });
  });

  it.each([
    ["a tag", "a: !secret b", "invalid-yaml  Line 1 is not the YAML that is read here."],
    ["a binary value", "a: !!binary aGVsbG8=", "invalid-yaml  Line 1 is not the YAML that is read here."],
    ["two documents", "a: 1\n---\nb: 2\n", "invalid-yaml  Line 2 is not the YAML that is read here."],
    ["a tab as indent", "a:\n\tb: 1\n", "invalid-yaml  Line 2 is not the YAML that is read here."],
    ["an alias of nothing", "a: *kofi\n", "invalid-yaml /a This alias stands for nothing."],
    ["an open quotation", 'a: "Kofi\n', "invalid-yaml  Line 2 is not the YAML that is read here."],
    ["a property twice", "a: 1\nb: 2\na: 3\n", "duplicate-property /a This property stands twice."],
  ])("refuses %s, without a word of the file", (_what, text, fault) => {
    expect(faultsOf(text)).toContain(fault);
    expect(faultsOf(text).join()).not.toMatch(/kofi|secret/i);
  });

  it("stops a file that grows without end", () => {
    const bomb = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"];
    for (let n = 1; n < 9; n++)
      bomb.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(",")}]`);
    expect(faultsOf(`${bomb.join("\n")}\n`)).toEqual([expect.stringMatching(/^too-large/)]);
    expect(faultsOf("a: &a [*a]\n")).toEqual([expect.stringMatching(/^(?:too-large|invalid-yaml)/)]);
  });

  it("stops what is nested without end, and what is too long", () => {
    const steps = Array.from({ length: 1_300 }, (_, n) => `${" ".repeat(n)}a:`).join("\n");
    const texts = [
      "[".repeat(200_000),
      "{a: ".repeat(100_000),
      "- ".repeat(100_000),
      "? ".repeat(100_000),
      steps,
    ];
    for (const text of [...texts, `a: ${"[".repeat(40)}${"]".repeat(40)}`])
      expect(faultsOf(text)).toEqual([expect.stringMatching(/^too-deep/)]);
    expect(faultsOf(`a: ${"x".repeat(1_000_001)}`)).toEqual([expect.stringMatching(/^too-large/)]);
  });

  it("takes a name for a name, whatever it is", () => {
    const { value } = readYaml("__proto__: { off: 1 }\nconstructor: 2\n");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["off"]).toBeUndefined();
  });
});
