import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBatchLine, closeBatch, findBatch, openBatch } from "../../src/renders/batches.js";
import { chooseRenders } from "../../src/renders/dispatch.js";
import { eraseRender } from "../../src/renders/erase.js";
import { findRender } from "../../src/renders/read.js";
import { DATABASE_KINDS } from "../helpers/servers.js";
import { acceptedBody, auditOf, caller, finishOne, testCore, type TestCore } from "../helpers/render-core.js";

const FAULT = {
  code: "missing",
  severity: "error",
  pointer: "/plan/planId",
  message: "A field is missing.",
  hint: "Add it.",
} as const;

describe.each(DATABASE_KINDS)("a batch (%s)", (kind) => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore(kind);
  });
  afterAll(() => t.close());

  /** Two plans with a line between them that cannot be read. */
  async function received(): Promise<{ id: string; renderIds: string[] }> {
    const id = await openBatch(t.core, caller());
    await addBatchLine(t.core, caller(), { id, index: 0 }, { body: acceptedBody() });
    await addBatchLine(t.core, caller(), { id, index: 1 }, { diagnostics: [FAULT] });
    await addBatchLine(t.core, caller(), { id, index: 2 }, { body: acceptedBody() });
    const batch = await findBatch(t.core, caller().tenant, id);
    return { id, renderIds: (batch?.items ?? []).flatMap(({ renderId }) => renderId ?? []) };
  }

  it("waits until its last line is there: nobody works on a line, sees it or erases it before", async () => {
    const { id, renderIds } = await received();
    expect(renderIds).toHaveLength(2);
    expect(await chooseRenders(t.core)).toEqual([]);
    for (const renderId of renderIds) {
      expect(await findRender(t.core, caller().tenant, renderId)).toBeUndefined();
      expect(await eraseRender(t.core, caller(), renderId)).toBeUndefined();
    }
    expect(await findBatch(t.core, caller().tenant, id)).toMatchObject({ status: "receiving" });

    await closeBatch(t.core, caller(), id, 3);
    expect(await chooseRenders(t.core)).toEqual(renderIds);
    for (const renderId of renderIds) await finishOne(t.core, renderId);
    expect(await findBatch(t.core, caller().tenant, id)).toMatchObject({
      status: "accepted",
      items: [
        { index: 0, renderId: renderIds[0], status: "succeeded" },
        { index: 1, diagnostics: [FAULT] },
        { index: 2, renderId: renderIds[1], status: "succeeded" },
      ],
    });
    expect(await auditOf(t.core, renderIds[0] ?? "")).toEqual(["accepted", "started", "rendered"]);
  });

  it("is its tenant's alone", async () => {
    const { id } = await received();
    expect(await findBatch(t.core, "westwold", id)).toBeUndefined();
    await expect(closeBatch(t.core, caller("westwold"), id, 3)).rejects.toThrow("batch");
    expect(await findBatch(t.core, caller().tenant, id)).toMatchObject({ status: "receiving" });
  });

  it("is closed once", async () => {
    const { id } = await received();
    await closeBatch(t.core, caller(), id, 3);
    await expect(closeBatch(t.core, caller(), id, 3)).rejects.toThrow("closed twice");
  });
});
