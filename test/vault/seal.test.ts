// Sealed bytes: opened whole by the right key in the right place, or not at all.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binding, KEY_BYTES, makeKey, seal, SealError, unseal } from "../../src/vault/seal.js";

const KEY = makeKey();
const BOUND = binding("tenant-a", "render-1", "payload");
const PLAIN = new TextEncoder().encode("Invented child, invented words");
const SEALED = seal(KEY, PLAIN, BOUND);

const opens = (sealed: Uint8Array, key = KEY, bound = BOUND): boolean => {
  try {
    unseal(key, sealed, bound);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SealError);
    return false;
  }
};

describe("sealing", () => {
  it("gives back what was sealed, of any length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
        expect([...unseal(KEY, seal(KEY, plain, BOUND), BOUND)]).toEqual([...plain]);
      }),
      { numRuns: 50 },
    );
  });

  it("hides the text, and never seals the same way twice", () => {
    expect(Buffer.from(SEALED).includes("child")).toBe(false);
    expect(Buffer.from(seal(KEY, PLAIN, BOUND)).equals(SEALED)).toBe(false);
  });

  it("takes a key of 32 bytes", () => {
    expect(makeKey().byteLength).toBe(KEY_BYTES);
    expect(() => seal(new Uint8Array(16), PLAIN, BOUND)).toThrow();
  });
});

describe("what is not as it was sealed is not opened", () => {
  it("with any bit of any byte flipped", () => {
    const opened = [...SEALED.keys()].flatMap((at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => {
        const flipped = Uint8Array.from(SEALED);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        return opens(flipped);
      }),
    );
    expect(opened).toEqual([]);
  });

  it("cut off at any place, at either end", () => {
    const cuts = [...SEALED.keys()];
    expect(cuts.filter((at) => opens(SEALED.subarray(0, at)))).toEqual([]);
    expect(cuts.filter((at) => at > 0 && opens(SEALED.subarray(at)))).toEqual([]);
  });

  it("with a byte more", () => {
    expect(opens(Uint8Array.of(...SEALED, 0))).toBe(false);
  });

  it("with another key", () => {
    expect(opens(SEALED, makeKey())).toBe(false);
  });

  it.each([
    ["tenant", binding("tenant-b", "render-1", "payload")],
    ["render", binding("tenant-a", "render-2", "payload")],
    ["kind", binding("tenant-a", "render-1", "output")],
    ["number of parts", binding("tenant-a", "render-1")],
  ])("for another %s", (_what, bound) => {
    expect(opens(SEALED)).toBe(true);
    expect(opens(SEALED, KEY, bound)).toBe(false);
  });
});

describe("a binding", () => {
  it("is different for different parts, wherever they are divided", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "|", ":", "1"), maxLength: 6 });
    const parts = fc.array(part, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(Buffer.from(binding(...one)).equals(binding(...other))).toBe(same);
      }),
    );
  });
});
