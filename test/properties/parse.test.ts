// What holds of every plan: a valid one is read unchanged, a broken one is refused in words that hold nothing of it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { checkIdentifiers } from "../../src/plan/identifiers.js";
import { textsOf } from "../../src/plan/items.js";
import { parsePlan } from "../../src/plan/parse.js";
import { visitPlan } from "../../src/plan/schema-tree.js";
import { planSchema } from "../../src/plan/schema.js";
import { parseText, plainText } from "../../src/plan/text.js";
import { arbitraryPlan, arbitraryText } from "../helpers/arbitrary-plan.js";
import { MARKER, mutatePlan, mutationCount } from "../helpers/mutate-plan.js";

const plans = arbitraryPlan({ easyRead: true, emoji: true });

function faultsOf(input: unknown): Diagnostic[] {
  const parsed = parsePlan(input);
  return parsed.ok ? [] : parsed.diagnostics;
}

describe("a valid plan", () => {
  test("is read without a fault and unchanged, as value, text or bytes", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const json = JSON.stringify(plan);
        for (const input of [
          plan,
          json,
          new TextEncoder().encode(json),
          `\uFEFF${json}`,
          JSON.stringify(plan, null, 2),
        ]) {
          const parsed = parsePlan(input);
          expect(parsed.ok ? [] : parsed.diagnostics).toEqual([]);
          if (parsed.ok) expect(JSON.stringify(parsed.value)).toBe(json);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is valid for the schema by itself too", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planSchema.safeParse(plan).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("gives every Text of its sections, once, with the pointer that leads to it", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const fromSchema = new Map<string, string>();
        visitPlan(JSON.parse(JSON.stringify(plan)) as never, ({ node, value, path }) => {
          const isText = node.role?.role === "text" && path[0] === "sections";
          if (isText) fromSchema.set(`/${path.join("/")}`, value as string);
          return undefined;
        });
        const texts = textsOf(plan);
        expect(new Map(texts.map((item) => [item.pointer, item.text]))).toEqual(fromSchema);
        expect(texts).toHaveLength(fromSchema.size);
        for (const item of texts) expect(item.pointer.startsWith(`/sections/${item.section}/`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("has invalid identifiers only where an identifier is", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { pointer } of checkIdentifiers(plan))
          expect(pointer).toMatch(/\/(upn|uln|nhsNumber|urn|ukprn|postcode)$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a broken plan", () => {
  test("is refused at the place that is broken, with words for it, and never with a value of the plan", () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 10_000 }), (plan, seed) => {
        const mutated = mutatePlan(plan, seed);
        const faults = faultsOf(mutated.plan);
        expect(
          faults.map(({ code, pointer }) => ({ code, pointer })),
          mutated.name,
        ).toContainEqual({ code: mutated.code, pointer: mutated.pointer });
        expectNoEcho(faults, mutated.plan);
      }),
      { numRuns: 200 },
    );
  });

  test.each(Array.from({ length: mutationCount() }, (_, seed) => seed))(
    "of kind %i is refused there alone",
    (seed) => {
      const [plan] = fc.sample(arbitraryPlan(), { numRuns: 1, seed: 7 });
      if (plan === undefined) throw new Error("no plan");
      const mutated = mutatePlan(plan, seed);
      const faults = faultsOf(mutated.plan).filter(
        ({ code }) => code !== "unknown-reference" || mutated.code === code,
      );
      const [first] = faults;
      expect(first, mutated.name).toMatchObject({ code: mutated.code, pointer: mutated.pointer });
      if (!/missing-property|wrong-type/.test(mutated.code)) expect(faults, mutated.name).toHaveLength(1);
    },
  );
});

describe("anything at all", () => {
  test("is refused without a crash", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(faultsOf(value).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("as JSON text is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const codes = faultsOf(text).map(({ code }) => code);
        expect(codes).not.toContain("invalid-json");
      }),
      { numRuns: 200 },
    );
  });

  test("cut short is never JSON", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, place) => {
        const text = JSON.stringify(plan);
        const [fault, ...others] = faultsOf(text.slice(0, place % text.length));
        expect(fault?.code).toBe("invalid-json");
        expect(others).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("as bytes gives faults, not errors", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(faultsOf(bytes).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a Text", () => {
  const anyText = fc.oneof(arbitraryText({ emoji: true }), fc.string({ unit: "binary" }), markedText());

  test("loses nothing but marks and white space between blocks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ink = (value: string) => value.replaceAll(/[\s*]/gu, "");
        const source = text.replaceAll(/^- (?=.*\S)/gmu, "");
        expect(ink(plainText(text))).toBe(ink(source));
      }),
      { numRuns: 300 },
    );
  });

  test("without asterisks and bullets is its own plain text", () => {
    fc.assert(
      fc.property(arbitraryText({ emoji: true }), (text) => {
        const bare = text.replaceAll("*", "").replaceAll(/^- /gm, "");
        const paragraphs = bare.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
        expect(plainText(bare)).toBe(paragraphs.join("\n\n"));
      }),
      { numRuns: 200 },
    );
  });

  test("keeps asterisks in pairs: those that are lost are marks that opened and closed", () => {
    fc.assert(
      fc.property(markedText(), (text) => {
        const count = (value: string) => value.split("*").length - 1;
        const lost = count(text) - count(plainText(text));
        expect(lost % 2).toBe(0);
        const marked = parseText(text)
          .flatMap((block) => (block.type === "paragraph" ? block.spans : block.items.flat()))
          .some((span) => span.strong || span.emphasis);
        expect(marked).toBe(lost > 0);
      }),
      { numRuns: 500 },
    );
  });
});

function markedText(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom("*", "**", "***", "****", "a", "b", " ", "\n", "- ", "é", "."), { maxLength: 30 })
    .map((parts) => parts.join(""));
}

/** No string that the plan holds as a value, long enough to be told from our own words, stands in a message or hint. */
function expectNoEcho(faults: readonly Diagnostic[], plan: unknown): void {
  const said = faults.map(({ message, hint, pointer }) => `${message} ${hint} ${pointer}`).join("\n");
  expect(said).not.toContain(MARKER);
  for (const value of stringsOf(plan)) {
    if (value.length > 24 && !/^[a-z0-9-]+$/i.test(value)) expect(said).not.toContain(value);
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
