// R02 and R03 on documents as they are made: the summary and the easy-read copy of the examples say that they are not
// the legal plan, and what takes that away is found.

import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/checks/policy.js";
import { checkRelease } from "../../src/checks/release.js";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { visitBlocks } from "../../src/document/visit.js";
import type { DocumentTree } from "../../src/document/tree.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import type { Script } from "../../src/easy-read/script.js";
import type { Plan } from "../../src/plan/schema.js";
import { standardSet } from "../compose/template-sets.js";
import { CLOCK, EXAMPLES, examplePlan, symbols, write } from "../easy-read/easy-read-files.js";

const missing = (plan: Plan, tree: DocumentTree): string[] =>
  checkRelease(plan, defaultPolicy, { editions: [tree.edition], formats: ["pdf"], trees: [tree] })
    .filter(({ check }) => check === "R03")
    .map(({ message }) => message);

describe.each(EXAMPLES)("the copies of %s", (name) => {
  const plan = examplePlan(name);
  const script = write(plan);

  it("say that they are not the legal plan", () => {
    expect(missing(plan, composeEdition(plan, "summary", standardSet, CLOCK))).toEqual([]);
    expect(missing(plan, scriptToDocument(script, plan, { symbols }))).toEqual([]);
  });

  it("do not say it any more when a person hid the part for adults and how to use the book", () => {
    const hidden: Script = {
      ...script,
      parts: script.parts.filter(({ id }) => id !== "for-adults" && id !== "how-to-use"),
    };
    expect(missing(plan, scriptToDocument(hidden, plan, { symbols }))).toHaveLength(1);
  });

  it("do not say it any more when a template left it out", () => {
    const tree = composeEdition(plan, "summary", standardSet, CLOCK);
    visitBlocks(tree.children, (block) => {
      if (block.type === "notice" && block.role === "not-the-plan") block.children = [];
    });
    expect(missing(plan, tree)[0]).toContain("the notice that it is not the legal plan among its words");
  });
});

describe("a policy", () => {
  const plan = examplePlan("post-16-final");
  const release = { editions: ["standard"], formats: ["pdf"], trees: [] } as const;

  it("switches R02 off, or makes it an error", () => {
    const found = checkRelease(plan, defaultPolicy, release).map(({ check, severity }) => [check, severity]);
    expect(found).toEqual([
      ["R02", "info"],
      ["R02", "info"],
      ["R02", "info"],
    ]);
    expect(checkRelease(plan, { ...defaultPolicy, off: ["R02"] }, release)).toEqual([]);
    const grave = { ...defaultPolicy, severities: { R02: "error" as const } };
    expect(new Set(checkRelease(plan, grave, release).map(({ severity }) => severity))).toEqual(
      new Set(["error"]),
    );
  });
});
