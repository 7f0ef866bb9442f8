// Packs of symbols that a service was given: its threads have them, and what they have not they refuse.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Script } from "../../src/easy-read/script.js";
import { makeThreads } from "../../src/threads/pool.js";
import type { Threads } from "../../src/threads/threads.js";
import { bytesOf, packFiles } from "../easy-read/sample-packs.js";
import { CLOCK, examplePlan } from "../helpers/examples.js";

let root = "";
let threads: Threads;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "clearplan-added-"));
  mkdirSync(join(root, "widgit", "pictures"), { recursive: true });
  for (const [path, content] of Object.entries(packFiles()))
    writeFileSync(join(root, "widgit", path), bytesOf(content));
  threads = makeThreads({
    threads: 1,
    memoryMb: 512,
    seconds: 120,
    recycleAfter: 1000,
    symbols: { folder: root, sets: ["openmoji", "openmoji-black", "words-only", "widgit"] },
  });
});
afterAll(async () => {
  await threads.close();
  rmSync(root, { recursive: true, force: true });
});

const plan = examplePlan("early-years-draft");
const bodyOf = (fields: object): Uint8Array => new TextEncoder().encode(JSON.stringify({ plan, ...fields }));

it("a draft is drawn with the pack that its request names", async () => {
  const drafted = await threads.draft({ body: bodyOf({ symbolSet: "widgit" }), now: CLOCK.now });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.faults));
  const script = JSON.parse(new TextDecoder().decode(drafted.value.script)) as Script;
  expect(script.symbolSet).toBe("widgit");
  expect(JSON.stringify(script)).toContain("widgit:school");
});

it("a render keeps the set with its options, and is drawn with it", async () => {
  const accepted = await threads.accept({
    body: bodyOf({ editions: ["easy-read"], formats: ["html"], symbolSet: "widgit" }),
  });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.faults));
  const { payload, options } = accepted.value;
  expect(options.symbolSet).toBe("widgit");
  const { outputs } = await threads.render({ payload, options, now: CLOCK.now });
  const script = outputs.find(({ name }) => name === "easy-read.json");
  expect(new TextDecoder().decode(script?.bytes)).toContain('"symbolSet": "widgit"');
});

it("a set that is not there is a fault of the request, with those that are", async () => {
  for (const answer of [
    await threads.accept({ body: bodyOf({ editions: ["easy-read"], symbolSet: "mulberry" }) }),
    await threads.draft({ body: bodyOf({ symbolSet: "mulberry" }), now: CLOCK.now }),
  ])
    expect(answer).toMatchObject({
      ok: false,
      faults: [
        {
          code: "unknown-value",
          pointer: "/symbolSet",
          hint: "Use one of: openmoji, openmoji-black, words-only, widgit.",
        },
      ],
    });
});
