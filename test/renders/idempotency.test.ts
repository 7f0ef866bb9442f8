import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptRender } from "../../src/renders/accept.js";
import { releaseKey, reserveKey, settleKey, type Reservation } from "../../src/renders/idempotency.js";
import { DATABASE_KINDS } from "../helpers/servers.js";
import { acceptedBody, caller, testCore, type TestCore } from "../helpers/render-core.js";

const body = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(DATABASE_KINDS)("an Idempotency-Key (%s)", (kind) => {
  let t: TestCore;
  beforeAll(async () => {
    t = await testCore(kind);
  });
  afterAll(() => t.close());

  const reserve = (key: string, text = "one", tenant?: string) =>
    reserveKey(t.core, caller(tenant), key, body(text));

  async function reserved(key: string, text?: string): Promise<Reservation> {
    const answer = await reserve(key, text);
    if (answer.kind !== "reserved") throw new Error(answer.kind);
    return answer.reservation;
  }

  it("is given to one of fifty equal requests at once, and finds its render for the others afterwards", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => reserve("fifty")));
    const winners = answers.flatMap((answer) => (answer.kind === "reserved" ? [answer.reservation] : []));
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ kind: found }) => found === "in-flight")).toHaveLength(49);
    const [reservation] = winners;
    if (reservation === undefined) throw new Error("nobody got the key");
    const render = await acceptRender(t.core, caller(), acceptedBody(), { reservation });
    expect(await reserve("fifty")).toEqual({ kind: "settled", renderId: render.id });
  });

  it("belongs to its body and to its tenant", async () => {
    await reserved("body");
    expect(await reserve("body", "another")).toEqual({ kind: "other-body" });
    expect(await reserve("body", "another", "westwold")).toMatchObject({ kind: "reserved" });
  });

  it("may be used again after a refusal", async () => {
    await releaseKey(t.core, await reserved("refused"));
    expect(await reserve("refused", "mended")).toMatchObject({ kind: "reserved" });
  });

  it("is taken over when the process that held it said nothing for a minute, and nothing is accepted twice", async () => {
    const dead = await reserved("lapsed");
    t.pass(61_000);
    const heir = await reserved("lapsed");
    const renders = () => t.core.database.query("select id from clearplan.render");
    const before = await renders();
    await expect(acceptRender(t.core, caller(), acceptedBody(), { reservation: dead })).rejects.toThrow(
      "lapsed",
    );
    expect(await renders()).toEqual(before);
    // Whoever was taken over cannot let go of what another holds.
    await releaseKey(t.core, dead);
    const render = await acceptRender(t.core, caller(), acceptedBody(), { reservation: heir });
    expect(await reserve("lapsed")).toEqual({ kind: "settled", renderId: render.id });
    await releaseKey(t.core, heir);
    expect(await reserve("lapsed")).toEqual({ kind: "settled", renderId: render.id });
  });

  it("is settled once", async () => {
    const reservation = await reserved("twice");
    await t.core.database.transaction((tx) => settleKey(tx, reservation, "r_first"));
    await expect(t.core.database.transaction((tx) => settleKey(tx, reservation, "r_second"))).rejects.toThrow(
      "lapsed",
    );
    expect(await reserve("twice")).toEqual({ kind: "settled", renderId: "r_first" });
  });

  it("is kept as a digest that nobody can guess", async () => {
    await reserved("key-of-Kofi");
    const rows = await t.core.database.query<Record<string, unknown>>("select * from clearplan.idempotency");
    expect(JSON.stringify(rows)).not.toMatch(/Kofi|one/);
  });
});
