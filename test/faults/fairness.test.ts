// One tenant's many renders do not stand before another's one.

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeApiKey } from "../../src/keys/api-keys.js";
import { acceptRender, TooManyWaiting } from "../../src/renders/accept.js";
import { deploy, type Deployment } from "./deployment.js";
import { acceptedBody } from "./deployment.js";
import { bodyOf } from "./examine.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const MANY = 200;
const IN_FLIGHT = 4;
const THREADS = 2;
/** The tenant of many; the client's own is the tenant of one. */
const GREEDY = { tenant: "greedy", actor: "key_greedy" };

describe("a tenant with many renders", () => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await deploy("postgres", {
      TENANT_WAITING: String(MANY),
      TENANT_IN_FLIGHT: String(IN_FLIGHT),
      RENDER_THREADS: String(THREADS),
    });
    await deployment.up();
    await deployment.inspect(async (core) => {
      const body = acceptedBody(bodyOf("FERN-MANY"));
      for (let number = 0; number < MANY; number += 1) await acceptRender(core, GREEDY, body);
    });
  });
  afterAll(() => deployment.close());

  it("delays another's one render by as many as it may have in the queue and on the threads, and no more", async () => {
    const id = await deployment.client.submit(bodyOf("FERN-ONE"));
    const [job] = await deployment.client.ended([id], 120);
    expect(job?.status).toBe("succeeded");
    const [counted] = await deployment.inspect(({ database }) =>
      database.query<{ before: number; meanwhile: number; left: number }>(
        `select count(*) filter (where r.finished_at <= one.accepted_at)::int as before,
           count(*) filter (where r.finished_at > one.accepted_at and r.finished_at <= one.finished_at)::int as meanwhile,
           count(*) filter (where r.finished_at is null or r.finished_at > one.finished_at)::int as left
         from clearplan.render r, clearplan.render one where r.tenant = $1 and one.id = $2`,
        [GREEDY.tenant, id],
      ),
    );
    const { before = 0, meanwhile = 0, left = 0 } = counted ?? {};
    console.log(
      `tenant with ${MANY} renders: ${before} ended before another tenant's one was accepted, ${meanwhile} while it waited, ${left} after`,
    );
    // Otherwise there was nobody to be fair to.
    expect(left).toBeGreaterThan(MANY / 4);
    expect(meanwhile).toBeLessThanOrEqual(IN_FLIGHT + THREADS);
  });

  it("is refused with 429 and the time to come again when as many wait as may, and nobody else is", async () => {
    const key = await deployment.inspect(async (core) => {
      await deployment.kill("worker");
      const body = acceptedBody(bodyOf("FERN-MANY"));
      // Some have ended meanwhile.
      for (;;) {
        try {
          await acceptRender(core, GREEDY, body);
        } catch (error) {
          if (error instanceof TooManyWaiting) break;
          throw error;
        }
      }
      const made = await makeApiKey(core, {
        tenant: GREEDY.tenant,
        scopes: ["render"],
        label: "greedy",
        expiresInDays: 1,
        actor: "engine",
      });
      return made.key;
    });
    const response = await fetch(`${deployment.api.url}/v1/renders`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(bodyOf("FERN-MORE")),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ type: "urn:clearplan:problem:too-many-waiting" });
    await deployment.client.submit(bodyOf("FERN-TWO"));
  });
});
