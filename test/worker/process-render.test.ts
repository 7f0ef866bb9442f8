import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimRender } from "../../src/renders/claim.js";
import { TryAgain } from "../../src/queue/queue.js";
import type { Threads } from "../../src/threads/threads.js";
import { makeProcessor } from "../../worker/process-render.js";
import { acceptOne, renderedAs, seen, testCore, type TestCore } from "../helpers/render-core.js";

describe("a store that fails while results are written", () => {
  let test: TestCore;

  beforeAll(async () => {
    test = await testCore("pglite");
  });
  afterAll(() => test.close());

  /** Processes a render with a store that fails; `before` happens just before it does. */
  async function processed(id: string, before: () => Promise<unknown>): Promise<void> {
    const blobs = Object.create(test.core.blobs, {
      put: {
        value: async () => {
          await before();
          throw new Error("the folder is gone");
        },
      },
    }) as TestCore["core"]["blobs"];
    const threads = { render: () => Promise.resolve(renderedAs("a result")) } as unknown as Threads;
    const processor = makeProcessor({ core: { ...test.core, blobs }, threads });
    try {
      await processor.process(id);
    } finally {
      processor.close();
    }
  }

  it("gives the render back, to be tried again", async () => {
    const render = await acceptOne(test.core);
    await expect(processed(render.id, () => Promise.resolve())).rejects.toThrow(TryAgain);
    expect(await seen(test.core, render)).toMatchObject({ status: "queued" });
  });

  it("is no fault of the store when another has taken the render over: nothing is tried again", async () => {
    const render = await acceptOne(test.core);
    await processed(render.id, () => claimRender(test.core, render.id));
    expect(await seen(test.core, render)).toMatchObject({ status: "rendering" });
    expect(test.log.join("")).toContain('"event":"late"');
  });
});
