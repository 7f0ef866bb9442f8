import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimRender } from "../../src/renders/claim.js";
import { commitRender, failRender, reportProgress, storeOutputs } from "../../src/renders/commit.js";
import { acceptRender, payloadKey } from "../../src/renders/accept.js";
import { eraseRender, expireRender } from "../../src/renders/erase.js";
import { eventsAfter, readOutput } from "../../src/renders/read.js";
import { DATABASE_KINDS } from "../helpers/servers.js";
import {
  acceptedBody,
  acceptOne,
  auditOf,
  bytesKept,
  caller,
  claimOne,
  finishOne,
  HOUR,
  renderedAs,
  seen,
  testCore,
  type TestCore,
} from "../helpers/render-core.js";

const CALLBACK = "https://hooks.fernmarsh.example/clearplan/Kofi";

describe.each(DATABASE_KINDS)("erasing (%s)", (kind) => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore(kind);
  });
  afterAll(() => t.close());

  /** Nothing that could ever be read again is left of it. */
  async function expectNothingLeft(id: string): Promise<void> {
    const { core } = t;
    expect(await core.vault.openDataKey(core.database, caller().tenant, id)).toBeUndefined();
    expect(await core.blobs.get(payloadKey(id))).toBeUndefined();
    expect(await bytesKept(core)).not.toContain(id);
    expect(await readOutput(core, caller(), id, "standard.pdf")).toBeUndefined();
  }

  it("destroys key, bytes and outputs of what has ended, and leaves a tombstone", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    expect(await readOutput(t.core, caller(), render.id, "standard.pdf")).toBeDefined();
    const receipt = await eraseRender(t.core, caller(), render.id);
    expect(receipt).toEqual({ renderId: render.id, status: "erased", erasedAt: t.clock.at });
    await expectNothingLeft(render.id);
    expect(await seen(t.core, render)).toMatchObject({ status: "erased", outputs: [], diagnostics: [] });
    expect(await auditOf(t.core, render.id)).toEqual([
      "accepted",
      "started",
      "rendered",
      "fetched",
      "erased",
    ]);
    expect(await eventsAfter(t.core, caller().tenant, render.id, 0)).toMatchObject([
      { type: "status", data: { status: "erased" } },
    ]);
  });

  it("gives the same receipt again and again, and one event", async () => {
    const render = await acceptOne(t.core);
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, () => eraseRender(t.core, caller(), render.id)),
    );
    t.pass(HOUR);
    others.push(await eraseRender(t.core, caller(), render.id));
    for (const receipt of others) expect(receipt).toEqual(first);
    expect(await auditOf(t.core, render.id)).toEqual(["accepted", "cancelled"]);
  });

  it("cancels what waits: it is never claimed", async () => {
    const render = await acceptOne(t.core);
    expect(await eraseRender(t.core, caller(), render.id)).toMatchObject({ status: "cancelled" });
    expect(await claimRender(t.core, render.id)).toEqual({ kind: "over" });
    await expectNothingLeft(render.id);
  });

  it("cancels what is being worked on: neither its result, its failure nor its progress counts any more", async () => {
    const render = await acceptOne(t.core);
    const claim = await claimOne(t.core, render.id);
    await eraseRender(t.core, caller(), render.id);
    const rendered = renderedAs("late");
    await storeOutputs(t.core, claim, rendered.outputs);
    expect(await commitRender(t.core, claim, rendered)).toBe("late");
    expect(await failRender(t.core, claim, { code: "render-crashed", message: "" })).toBe("late");
    await reportProgress(t.core, claim, {
      edition: "standard",
      step: "laying out",
      index: 1,
      of: 1,
    } as never);
    expect(await seen(t.core, render)).toMatchObject({ status: "cancelled", outputs: [] });
    expect(await auditOf(t.core, render.id)).toEqual(["accepted", "started", "cancelled"]);
    // The late worker's bytes are sealed with a key that nobody has any more; the sweeper removes them.
    expect(await t.core.vault.openDataKey(t.core.database, caller().tenant, render.id)).toBeUndefined();
  });

  it("is for the render's own tenant", async () => {
    const render = await acceptOne(t.core);
    expect(await eraseRender(t.core, caller("westwold"), render.id)).toBeUndefined();
    expect(await eraseRender(t.core, caller(), "r_0")).toBeUndefined();
    expect(await seen(t.core, render)).toMatchObject({ status: "queued" });
  });

  it("of what has expired is told as that, once", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    await Promise.all([expireRender(t.core, render.id), expireRender(t.core, render.id)]);
    await expectNothingLeft(render.id);
    expect(await eraseRender(t.core, caller(), render.id)).toMatchObject({ status: "expired" });
    expect(await auditOf(t.core, render.id)).toEqual(["accepted", "started", "rendered", "expired"]);
  });

  it("tells the receiver, whose address is forgotten but for what is still to be sent", async () => {
    const render = await acceptRender(t.core, caller(), acceptedBody({ callbackUrl: CALLBACK }));
    await finishOne(t.core, render.id);
    await t.core.database.query(
      "update clearplan.webhook_delivery set state = 'delivered', finished_at = $1 where render_id = $2",
      [t.clock.at, render.id],
    );
    await eraseRender(t.core, caller(), render.id);
    const rows = await t.core.database.query<{
      event: string;
      kept: boolean;
      keep_url: boolean;
      body: string;
    }>(
      `select event, url is not null as kept, keep_url, body from clearplan.webhook_delivery
       where render_id = $1 order by event desc`,
      [render.id],
    );
    expect(rows).toMatchObject([
      { event: "render.succeeded", kept: false },
      { event: "render.erased", kept: true, keep_url: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain("Kofi");
    const [row] = await t.core.database.query<{ callback: unknown }>(
      "select callback from clearplan.render where id = $1",
      [render.id],
    );
    expect(row?.callback).toBeNull();
  });

  it("destroys nothing when it cannot be told in the audit trail", async () => {
    const render = await acceptOne(t.core);
    await finishOne(t.core, render.id);
    const broken = {
      ...t.core,
      audit: Object.assign(Object.create(Object.getPrototypeOf(t.core.audit) as object), t.core.audit, {
        append: () => Promise.reject(new Error("the trail is away")),
      }) as typeof t.core.audit,
    };
    await expect(eraseRender(broken, caller(), render.id)).rejects.toThrow("the trail is away");
    expect(await readOutput(t.core, caller(), render.id, "standard.pdf")).toBeDefined();
  });
});
