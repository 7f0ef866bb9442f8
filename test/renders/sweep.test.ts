import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/audit/verify.js";
import { payloadKey } from "../../src/renders/accept.js";
import { addBatchLine, closeBatch, findBatch, openBatch } from "../../src/renders/batches.js";
import { storeOutputs } from "../../src/renders/commit.js";
import { eraseRender } from "../../src/renders/erase.js";
import { reserveKey } from "../../src/renders/idempotency.js";
import { readOutput } from "../../src/renders/read.js";
import { sweep } from "../../src/renders/sweep.js";
import { DATABASE_KINDS } from "../helpers/servers.js";
import {
  acceptedBody,
  acceptOne,
  auditOf,
  bytesKept,
  caller,
  claimOne,
  DAY,
  finishOne,
  HOUR,
  renderedAs,
  seen,
  testCore,
  type TestCore,
} from "../helpers/render-core.js";

const MINUTE = 60_000;

describe.each(DATABASE_KINDS)("the sweeper (%s)", (kind) => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore(kind);
  });
  afterAll(() => t.close());
  // The clock starts anew: bytes carry the machine's time.
  beforeEach(async () => {
    for (const renderId of await bytesKept(t.core)) await t.core.blobs.remove(renderId);
    await t.core.database.query("truncate clearplan.render, clearplan.batch, clearplan.audit_event cascade");
    await t.core.database.query(
      "truncate clearplan.audit_head, clearplan.idempotency, clearplan.data_key, clearplan.render_event",
    );
    t.clock.at = new Date();
  });

  it("expires what has ended when its days are over, and not a moment before", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    t.clock.at = new Date(render.acceptedAt.getTime() + 7 * DAY - 1);
    expect(await sweep(t.core)).toMatchObject({ expired: 0, orphans: 0 });
    expect(await readOutput(t.core, caller(), render.id, "standard.pdf")).toBeDefined();
    t.pass(1);
    expect(await sweep(t.core)).toMatchObject({ expired: 1 });
    expect(await sweep(t.core)).toMatchObject({ expired: 0 });
    expect(await seen(t.core, render)).toMatchObject({ status: "expired", outputs: [] });
    expect(await t.core.vault.openDataKey(t.core.database, render.tenant, render.id)).toBeUndefined();
    expect(await bytesKept(t.core)).toEqual([]);
    expect(await auditOf(t.core, render.id)).toEqual([
      "accepted",
      "started",
      "rendered",
      "fetched",
      "expired",
    ]);
    expect(await verifyAudit(t.core.database, t.core.vault)).toMatchObject({ ok: true });
  });

  it("gives nothing out that has expired, though it has not been swept yet", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    t.pass(7 * DAY);
    expect(await readOutput(t.core, caller(), render.id, "standard.pdf")).toBeUndefined();
  });

  it("expires what waits and what is being worked on as well", async () => {
    const waits = await acceptOne(t.core);
    const works = await acceptOne(t.core);
    await claimOne(t.core, works.id);
    t.pass(7 * DAY + MINUTE);
    expect(await sweep(t.core)).toMatchObject({ expired: 2 });
    expect(await bytesKept(t.core)).toEqual([]);
    expect(await t.core.database.query("select 1 from clearplan.data_key")).toEqual([]);
    for (const render of [waits, works])
      expect(await seen(t.core, render)).toMatchObject({ status: "expired" });
  });

  it("goes on until everything is done that has expired, however much it is", async () => {
    await t.core.database.query(
      `insert into clearplan.render (id, tenant, status, request, accepted_at, accepted_by, expires_at)
       select 'r_' || n, 'fernmarsh', 'succeeded', '{}', $1, 'key_test', $1 from generate_series(1, 101) n`,
      [t.clock.at],
    );
    expect(await sweep(t.core)).toMatchObject({ expired: 101 });
  });

  it("drops a batch whose sender went away for an hour, and no other", async () => {
    const gone = await openBatch(t.core, caller());
    await addBatchLine(t.core, caller(), { id: gone, index: 0 }, { body: acceptedBody() });
    t.pass(HOUR - MINUTE);
    const slow = await openBatch(t.core, caller());
    await addBatchLine(t.core, caller(), { id: slow, index: 0 }, { body: acceptedBody() });
    t.pass(2 * MINUTE);
    expect(await sweep(t.core)).toMatchObject({ staged: 1, expired: 0 });
    const dropped = await findBatch(t.core, caller().tenant, gone);
    expect(dropped).toMatchObject({ status: "dropped", items: [{ status: "expired" }] });
    expect(await auditOf(t.core, dropped?.items[0]?.renderId ?? "")).toEqual(["accepted", "expired"]);
    await expect(closeBatch(t.core, caller(), gone, 1)).rejects.toThrow("swept");
    await closeBatch(t.core, caller(), slow, 1);
    const accepted = await findBatch(t.core, caller().tenant, slow);
    expect(accepted).toMatchObject({ status: "accepted", items: [{ status: "queued" }] });
  });

  it("removes bytes without a record, after an hour in which it could have been written", async () => {
    await t.core.blobs.put(payloadKey("r_crashed"), Uint8Array.of(1));
    t.pass(HOUR - MINUTE);
    expect(await sweep(t.core)).toMatchObject({ orphans: 0 });
    expect(await bytesKept(t.core)).toEqual(["r_crashed"]);
    t.pass(2 * MINUTE);
    expect(await sweep(t.core)).toMatchObject({ orphans: 1 });
    expect(await bytesKept(t.core)).toEqual([]);
  });

  it("removes what a late worker wrote of an erased render", async () => {
    const render = await acceptOne(t.core);
    const claim = await claimOne(t.core, render.id);
    await eraseRender(t.core, caller(), render.id);
    await storeOutputs(t.core, claim, renderedAs("late").outputs);
    expect(await bytesKept(t.core)).toEqual([render.id]);
    t.pass(HOUR + MINUTE);
    expect(await sweep(t.core)).toMatchObject({ orphans: 1 });
    expect(await bytesKept(t.core)).toEqual([]);
  });

  it("removes bytes of an attempt that was never shown, and leaves what is shown and what still waits", async () => {
    const ended = await acceptOne(t.core);
    const lost = await claimOne(t.core, ended.id);
    await finishOne(t.core, ended.id);
    const waiting = await acceptOne(t.core);
    // Written after the render had been ended by another.
    await storeOutputs(t.core, lost, renderedAs("never shown").outputs);
    const never = `${ended.id}/${lost.attempt}/standard.pdf`;
    expect(await t.core.blobs.get(never)).toBeDefined();
    t.pass(HOUR + MINUTE);
    await sweep(t.core);
    expect(await t.core.blobs.get(never)).toBeUndefined();
    expect(await readOutput(t.core, caller(), ended.id, "standard.pdf")).toBeDefined();
    expect(await t.core.blobs.get(payloadKey(ended.id))).toBeDefined();
    expect(await t.core.blobs.get(payloadKey(waiting.id))).toBeDefined();
  });

  it("forgets an Idempotency-Key after two days, twice what is promised", async () => {
    const reserve = () => reserveKey(t.core, caller(), "key", Uint8Array.of(1));
    const answer = await reserve();
    if (answer.kind !== "reserved") throw new Error(answer.kind);
    await t.core.database.query("update clearplan.idempotency set render_id = 'r_1'");
    t.pass(2 * DAY - MINUTE);
    expect(await sweep(t.core)).toMatchObject({ keys: 0 });
    expect(await reserve()).toEqual({ kind: "settled", renderId: "r_1" });
    t.pass(2 * MINUTE);
    expect(await sweep(t.core)).toMatchObject({ keys: 1 });
    expect(await reserve()).toMatchObject({ kind: "reserved" });
  });

  it("forgets the events of a render a day after it has ended", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    const waiting = await acceptOne(t.core);
    t.pass(DAY + MINUTE);
    expect((await sweep(t.core)).events).toBeGreaterThan(0);
    const rows = await t.core.database.query<{ render_id: string }>(
      "select distinct render_id from clearplan.render_event",
    );
    expect(rows).toEqual([{ render_id: waiting.id }]);
  });

  it("may be stopped at any point and done again: two at once remove everything, once", async () => {
    const renders = [];
    for (let number = 0; number < 8; number += 1) renders.push(await acceptOne(t.core));
    t.pass(8 * DAY);
    await Promise.all([sweep(t.core), sweep(t.core)]);
    for (const { id } of renders) expect(await auditOf(t.core, id)).toEqual(["accepted", "expired"]);
    expect(await bytesKept(t.core)).toEqual([]);
    expect(await verifyAudit(t.core.database, t.core.vault)).toMatchObject({ ok: true });
  });

  if (kind === "pglite")
    it("removes a folder that a crash left empty or with half a file in it", async () => {
      const folder = join(t.test.config.dataDir, "outputs");
      await t.core.blobs.put("r_half/plan", Uint8Array.of(1));
      await t.core.blobs.remove("r_half", ["r_half/other"]);
      const old = new Date(Date.now() - 2 * HOUR);
      await utimes(join(folder, "r_half"), old, old);
      expect(await sweep(t.core)).toMatchObject({ orphans: 1 });
      expect(await bytesKept(t.core)).toEqual([]);
    });
});
