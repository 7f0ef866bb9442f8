import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseRender } from "../../src/renders/erase.js";
import { chooseRenders, countWaiting, rendersInQueue, unchoose } from "../../src/renders/dispatch.js";
import { DATABASE_KINDS } from "../helpers/servers.js";
import { acceptOne, caller, claimOne, finishOne, testCore, type TestCore } from "../helpers/render-core.js";

describe.each(DATABASE_KINDS)("what goes into the queue next (%s)", (kind) => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore(kind);
  });
  afterAll(() => t.close());
  beforeEach(() => t.core.database.query("truncate clearplan.render cascade"));

  /** Accepts so many, a millisecond apart, so that their order is known. */
  async function accepted(tenant: string, number: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < number; index += 1) {
      t.pass(1);
      ids.push((await acceptOne(t.core, tenant)).id);
    }
    return ids;
  }

  it("is the oldest of each tenant, as many as each has room for", async () => {
    const many = await accepted("many", 6);
    const few = await accepted("few", 1);
    expect(await chooseRenders(t.core)).toEqual([...many.slice(0, 3), ...few]);
    expect(await chooseRenders(t.core)).toEqual([]);
    expect(await countWaiting(t.core)).toBe(7);
  });

  it("makes room when a render ends, however it ends", async () => {
    const [first = "", second = "", , fourth = "", fifth = ""] = await accepted("many", 6);
    await chooseRenders(t.core);
    await finishOne(t.core, first);
    expect(await chooseRenders(t.core)).toEqual([fourth]);
    await eraseRender(t.core, caller("many"), second);
    expect(await chooseRenders(t.core)).toEqual([fifth]);
  });

  it("counts a render that is being worked on", async () => {
    const [first = ""] = await accepted("many", 4);
    await chooseRenders(t.core);
    await claimOne(t.core, first);
    expect(await chooseRenders(t.core)).toEqual([]);
  });

  it("is chosen once and within its tenant's room, however many processes choose at the same time", async () => {
    const first = await accepted("one", 9);
    const second = await accepted("two", 9);
    const chosen = (await Promise.all([1, 2, 3, 4].map(() => chooseRenders(t.core)))).flat();
    expect(chosen.sort()).toEqual([...first.slice(0, 3), ...second.slice(0, 3)].sort());
  });

  it("is chosen again when the queue could not be reached, and not when work has begun", async () => {
    const [first = "", second = ""] = await accepted("many", 2);
    await chooseRenders(t.core);
    await claimOne(t.core, second);
    await unchoose(t.core, [first, second]);
    expect(await chooseRenders(t.core)).toEqual([first]);
  });

  it("is asked for in the queue once it has been there for ten seconds and has not ended", async () => {
    const [first = "", second = ""] = await accepted("many", 2);
    await chooseRenders(t.core);
    t.pass(9_000);
    expect(await rendersInQueue(t.core)).toEqual([]);
    t.pass(2_000);
    await finishOne(t.core, first);
    expect(await rendersInQueue(t.core)).toEqual([second]);
  });
});
