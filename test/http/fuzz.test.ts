// Bodies that nobody would send: thousands of them, none of which is our fault, and none of which comes back.

import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { MARKER, mutatePlan } from "../helpers/mutate-plan.js";
import { requestOf, testApp, type TestApp } from "../helpers/test-app.js";

let t: TestApp;
let key = "";
beforeAll(async () => {
  t = await testApp();
  key = await t.key("fernmarsh");
});
afterAll(() => t.close());

const ROUTES = ["/v1/renders", "/v1/checks", "/v1/easy-read/drafts", "/v1/keys"] as const;
const SECRET = "Zebedee Quillmarker";

async function sendAll(bodies: readonly (string | Uint8Array)[]): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  for (const [index, body] of bodies.entries()) {
    const path = ROUTES[index % ROUTES.length] ?? ROUTES[0];
    const response = await t.app.request(requestOf("POST", path, { key, body }));
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status >= 500 || (response.status >= 400 && text.includes(SECRET)))
      expect.unreachable(
        `${path} answers ${response.status} to ${Buffer.from(body).toString("base64")}: ${text}`,
      );
  }
  return statuses;
}

/** Nothing for a value that JSON cannot say: it cannot be sent. */
function jsonOf(value: object): string | undefined {
  try {
    const text = JSON.stringify(value);
    return isDeepStrictEqual(JSON.parse(text), value) ? text : undefined;
  } catch {
    return undefined;
  }
}

describe("fuzz", () => {
  it("1,200 random values and bytes are refused, each with what is wrong with it", async () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 5 }), { seed: 17, numRuns: 400 });
    const bytes = fc.sample(fc.uint8Array({ maxLength: 200 }), { seed: 18, numRuns: 400 });
    const shaped = fc.sample(
      fc.record(
        {
          plan: fc.oneof(fc.jsonValue(), fc.constant(EXAMPLE_PLAN)),
          editions: fc.jsonValue(),
          formats: fc.jsonValue(),
          theme: fc.oneof(fc.string(), fc.constant(SECRET)),
          policy: fc.jsonValue(),
          callbackUrl: fc.oneof(fc.webUrl(), fc.string()),
          scopes: fc.jsonValue(),
          [SECRET]: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      { seed: 19, numRuns: 400 },
    );
    const statuses = await sendAll([
      ...values.map((value) => JSON.stringify(value)),
      ...bytes,
      ...shaped.map((value) => JSON.stringify(value)),
    ]);
    expect([...statuses.keys()].filter((status) => ![200, 201, 202, 400, 422].includes(status))).toEqual([]);
    expect(statuses.get(400)).toBeGreaterThan(300);
    expect(statuses.get(422)).toBeGreaterThan(300);
  });

  it("800 mutated plans are refused with a pointer to what was broken, and no value of it", async () => {
    expect(MARKER).toBe(SECRET);
    let sent = 0;
    for (let seed = 0; sent < 800; seed += 1) {
      const { plan, pointer, name } = mutatePlan(EXAMPLE_PLAN, seed);
      const body = jsonOf({ plan, editions: ["summary"], formats: ["html"] });
      if (body === undefined) continue;
      sent += 1;
      const response = await t.app.request(requestOf("POST", "/v1/renders", { key, body }));
      const text = await response.text();
      expect([422, 413], `${name}: ${text}`).toContain(response.status);
      expect(text).not.toContain(SECRET);
      const { errors } = JSON.parse(text) as { errors: { pointer: string }[] };
      expect(
        errors.map((error) => error.pointer),
        name,
      ).toContain(`/plan${pointer}`);
    }
  });

  it("nothing of them stands in the log", () => {
    expect(t.log.join("")).not.toContain(SECRET);
  });
});
