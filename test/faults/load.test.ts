// Twenty clients at once, each of which posts a plan, waits for its end, fetches the file and begins anew. What it
// measures is printed and no bar; what it asserts is that nothing is lost, nothing fails, and memory stays flat.

import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { deploy, ENDED, FULL, type Deployment, type Job } from "./deployment.js";
import { bodyOf, expectAllEnded, expectAuditVerifies } from "./examine.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const CLIENTS = 20;
const SECONDS = FULL ? 60 : 8;
/** Before them: fonts are read, code is compiled, heaps find their size. Memory is watched from then on. */
const WARM_UP = FULL ? 45 : 0;
/** Milliseconds between two questions of a client whether its render has ended. */
const ASK_EVERY = 100;
/** Of the memory in the first third, what the last third may add; of medians, for one peak says little. */
const GROWTH = 1.15;

interface Measured {
  accepted: string[];
  fetched: number;
  /** Milliseconds. */
  posts: number[];
  gets: number[];
  /** Of every answer that was not the one hoped for. */
  others: number[];
}

describe.each(FULL ? (["embedded", "redis"] as const) : (["redis"] as const))(
  "twenty clients (%s)",
  (backend) => {
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await deploy(backend, { TENANT_REQUESTS: "1000000" });
      await deployment.up();
      // The first request of all makes the key.
      await deployment.client.ended([await deployment.client.submit(bodyOf("FERN-FIRST"))], 120);
    });
    afterAll(() => deployment.close());

    it("lose nothing and meet no fault", async () => {
      const measured: Measured = { accepted: [], fetched: 0, posts: [], gets: [], others: [] };
      const begun = Date.now();
      const until = begun + (WARM_UP + SECONDS) * 1000;
      const memory = watchMemory([...new Set([deployment.api.pid, deployment.worker.pid])], WARM_UP * 1000);
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          for (let number = 0; Date.now() < until; number += 1)
            await oneRound(deployment, `FERN-${client}-${number}`, measured);
        }),
      );
      const took = (Date.now() - begun) / 1000;
      const { peak, thirds } = memory.end();
      console.log(
        [
          `${CLIENTS} clients for ${WARM_UP + SECONDS} s (${backend}):`,
          `accepted ${(measured.accepted.length / took).toFixed(1)}/s,`,
          `finished and fetched ${(measured.fetched / took).toFixed(1)}/s,`,
          `POST p50 ${percentile(measured.posts, 50)} ms p99 ${percentile(measured.posts, 99)} ms,`,
          `GET p50 ${percentile(measured.gets, 50)} ms p99 ${percentile(measured.gets, 99)} ms,`,
          `memory at most ${megabytes(peak)}, by thirds ${thirds.map(megabytes).join(", ")}`,
        ].join(" "),
      );
      expect(measured.others).toEqual([]);
      expect(measured.accepted.length).toBeGreaterThan(0);
      expect(measured.fetched).toBe(measured.accepted.length);
      if (FULL) expect(thirds[2]).toBeLessThanOrEqual(thirds[0] * GROWTH);
      await deployment.inspect(async (core) => {
        const ids = new Set(await expectAllEnded(core));
        expect(measured.accepted.filter((id) => !ids.has(id))).toEqual([]);
        // And the one before them: none that nobody was told of.
        expect(ids.size).toBe(measured.accepted.length + 1);
        await expectAuditVerifies(core);
      });
    });
  },
);

/** Posts, waits and fetches once. */
async function oneRound({ client }: Deployment, planId: string, measured: Measured): Promise<void> {
  const { posts, gets, others } = measured;
  const posted = await timed(posts, () => client.post(bodyOf(planId)));
  if (posted.id === undefined) {
    others.push(posted.status ?? 0);
    return;
  }
  measured.accepted.push(posted.id);
  for (;;) {
    const response = await timed(gets, () => client.ask("GET", `/v1/renders/${posted.id}`));
    if (response.status !== 200) others.push(response.status);
    const { status } = (await response.json()) as Job;
    if (ENDED.includes(status)) break;
    await sleep(ASK_EVERY);
  }
  const { status, bytes } = await timed(gets, () => client.fetch(posted.id ?? "", "standard.pdf"));
  if (status === 200 && bytes.byteLength > 0) measured.fetched += 1;
  else others.push(status);
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const value = await work();
  times.push(performance.now() - begun);
  return value;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

interface Memory {
  /** Bytes at the highest. */
  peak: number;
  /** Medians of three equal times. */
  thirds: [number, number, number];
}

/** Bytes that processes hold together, four times a second, once `after` milliseconds have passed. */
function watchMemory(pids: readonly number[], after: number): { end: () => Memory } {
  const samples: number[] = [];
  const begun = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - begun >= after) samples.push(pids.reduce((sum, pid) => sum + residentBytes(pid), 0));
  }, 250);
  return {
    end: () => {
      clearInterval(timer);
      const third = Math.ceil(samples.length / 3);
      const median = (from: number): number => percentile(samples.slice(from, from + third), 50);
      return { peak: Math.max(0, ...samples), thirds: [median(0), median(third), median(2 * third)] };
    },
  };
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
