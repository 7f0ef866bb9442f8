// The test machinery itself: servers keep what they should, forget what they should, and end with the test run.

import { beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./processes.js";
import { startRedis, type RedisServer } from "./servers.js";

const soon = <T>(work: Promise<T>): Promise<T | "waits"> =>
  Promise.race([work, new Promise<"waits">((resolve) => setTimeout(() => resolve("waits"), 300))]);

describe("Redis", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });

  const policy = (server: RedisServer) => server.command("config", "get", "maxmemory-policy");

  it("is as the service asks for it, or as a test wants it", async () => {
    expect(await policy(redis)).toEqual(["maxmemory-policy", "noeviction"]);
    expect(await redis.command("config", "get", "appendonly")).toEqual(["appendonly", "yes"]);
    const other = await startRedis({ persistence: false, policy: "allkeys-lru" });
    expect(await policy(other)).toEqual(["maxmemory-policy", "allkeys-lru"]);
    expect(await other.command("config", "get", "appendonly")).toEqual(["appendonly", "no"]);
    await other.stop();
    await expect(other.command("ping")).rejects.toThrow();
  });

  it("keeps what it holds when it is started again", async () => {
    await redis.command("set", "kept", "1");
    await redis.restart();
    expect(await redis.command("get", "kept")).toBe("1");
  });

  it("comes back after it was killed", async () => {
    await redis.kill();
    await expect(redis.command("ping")).rejects.toThrow();
    await redis.restart();
    expect(await redis.command("ping")).toBe("PONG");
  });

  it("answers nothing while it is paused", async () => {
    const client = await startRedis();
    client.pause();
    const answer = client.command("ping").catch(() => "refused");
    expect(await soon(answer)).toBe("waits");
    client.resume();
    expect(["PONG", "refused"]).toContain(await answer);
    expect(await client.command("ping")).toBe("PONG");
    await client.stop();
  });

  it("forgets everything when it is flushed", async () => {
    await redis.command("set", "lost", "1");
    await redis.flush();
    expect(await redis.command("dbsize")).toBe(0);
  });
});

it("a free port is another one each time, and free", async () => {
  const ports = await Promise.all(Array.from({ length: 5 }, freePort));
  expect(ports.every((port) => port > 1024 && port < 32_768)).toBe(true);
});
