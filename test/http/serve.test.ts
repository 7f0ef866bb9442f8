// Over a real socket: what is too slow or too large, what lasts, the client, and a stop in good order.

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Clearplan, ProblemError, verifyWebhook, type RenderRequest } from "../../client/clearplan.js";
import { example } from "../../client/example.js";
import { makeApp } from "../../src/http/app.js";
import { EXAMPLE_PLAN } from "../../src/http/examples.js";
import { serveApp, type Serving } from "../../src/http/serve.js";
import { chooseRenders } from "../../src/renders/dispatch.js";
import { signatureHeaders, webhookSecret } from "../../src/webhooks/sign.js";
import { until } from "../helpers/processes.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

const LIMIT = 256 * 1024;
const PLAN = EXAMPLE_PLAN as RenderRequest["plan"];
const SMALL: RenderRequest = { plan: PLAN, editions: ["summary"], formats: ["html"] };

let t: TestApp;
let serving: Serving;
let key = "";
let clearplan: Clearplan;
beforeAll(async () => {
  t = await testApp({
    bounds: { bodyBytes: LIMIT, idleSeconds: 0.3, bodySeconds: 0.8, heartbeatSeconds: 0.2, streams: 3 },
  });
  serving = await serveApp(t.app, { host: "127.0.0.1", port: 0 });
  key = await t.key("fernmarsh");
  clearplan = new Clearplan({ url: serving.url, key, onBehalfOf: "officer-17" });
});
afterAll(async () => {
  await serving.close(0);
  await t.close();
});

/** Works on whatever is queued, until it is told to stop. */
function startWorking(): () => Promise<void> {
  let stopped = false;
  const working = (async () => {
    while (!stopped) {
      for (const id of await chooseRenders(t.core)) await t.work(id);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return () => {
    stopped = true;
    return working;
  };
}

interface Raw {
  status: number;
  text: string;
}

/** Sends parts of a request by hand, with pauses, and reads until the connection is closed. */
function sendRaw(parts: readonly string[], pause: number): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const socket = connect(serving.port, "127.0.0.1");
    let text = "";
    let timer: NodeJS.Timeout | undefined;
    const rest = [...parts];
    const next = (): void => {
      const part = rest.shift();
      if (part === undefined || socket.destroyed) return;
      socket.write(part);
      timer = setTimeout(next, pause);
    };
    socket.on("connect", next);
    socket.on("data", (data) => (text += data.toString()));
    // Whoever goes on sending to a closed connection is told so.
    socket.on("error", (error: NodeJS.ErrnoException) => (text === "" ? reject(error) : undefined));
    socket.on("close", () => {
      clearTimeout(timer);
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text });
    });
    socket.setTimeout(20_000, () => socket.destroy(new Error("nothing came")));
  });
}

const head = (extra: readonly string[]): string =>
  [
    "POST /v1/renders HTTP/1.1",
    "host: service",
    `authorization: Bearer ${key}`,
    "content-type: application/json",
    ...extra,
    "",
    "",
  ].join("\r\n");

describe("a body on the wire", () => {
  it("is refused when it stops coming", async () => {
    const { status, text } = await sendRaw([head(["content-length: 1000"]), "{"], 0);
    expect(status).toBe(408);
    expect(text).toContain("urn:clearplan:problem:too-slow");
  });

  it("is refused when it drips", async () => {
    const begun = performance.now();
    const { status } = await sendRaw([head(["content-length: 1000"]), ...Array<string>(60).fill(" ")], 100);
    expect(status).toBe(408);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("is refused by its own word before it is sent, and in chunks once it is too large", async () => {
    const known = await sendRaw([head([`content-length: ${LIMIT + 1}`])], 0);
    expect(known.status).toBe(413);
    const chunk = `${(65_536).toString(16)}\r\n${" ".repeat(65_536)}\r\n`;
    const parts = await sendRaw([head(["transfer-encoding: chunked"]), ...Array<string>(40).fill(chunk)], 5);
    expect(parts.status).toBe(413);
  });

  it("does not reach the app with headers that are too large", async () => {
    const { status } = await sendRaw([head([`x-filler: ${"x".repeat(20_000)}`])], 0);
    expect(status).toBe(431);
  });
});

describe("events", () => {
  it("come as they happen, and are taken up where they broke", async () => {
    const { id } = await clearplan.submit(SMALL);
    const path = `${serving.url}/v1/renders/${id}/events`;
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(path, { headers });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const text = response.text();
    // Long enough for a sign of life.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await t.work(id);
    const whole = await text;
    expect(whole).toMatch(/^retry: \d+\n\n/);
    expect(whole).toContain(": still here\n\n");
    const statuses = [...whole.matchAll(/id: (\d+)\nevent: status\ndata: \{"status":"([a-z-]+)"\}\n\n/g)];
    expect(statuses.map(([, , status]) => status)).toEqual(["queued", "rendering", "succeeded"]);
    const [, second = ""] = statuses[1] ?? [];
    const rest = await (await fetch(path, { headers: { ...headers, "last-event-id": second } })).text();
    expect(rest).not.toContain("rendering");
    expect(rest).toContain("succeeded");
    const [, last = ""] = statuses[2] ?? [];
    const seen = await fetch(path, { headers: { ...headers, "last-event-id": last } });
    expect(seen.status).toBe(204);
    const wrong = await fetch(path, { headers: { ...headers, "last-event-id": "x" } });
    expect(wrong.status).toBe(400);
  });

  it("still tell the end when they have been swept", async () => {
    const { id } = await clearplan.submit(SMALL);
    await t.work(id);
    await t.core.database.query("delete from clearplan.render_event where render_id = $1", [id]);
    const { text, status } = await t.ask("GET", `/v1/renders/${id}/events`, { key });
    expect([status, text]).toEqual([200, expect.stringContaining('data: {"status":"succeeded"}')]);
  });

  it("are bounded for each tenant, and given back when the reader goes", async () => {
    const { id } = await clearplan.submit(SMALL);
    const path = `${serving.url}/v1/renders/${id}/events`;
    const headers = { authorization: `Bearer ${key}` };
    const readers = [new AbortController(), new AbortController(), new AbortController()];
    for (const { signal } of readers) await fetch(path, { headers, signal });
    expect((await fetch(path, { headers })).status).toBe(429);
    for (const reader of readers) reader.abort();
    await until("a place to be free", async () => {
      const reader = new AbortController();
      const { status } = await fetch(path, { headers, signal: reader.signal });
      reader.abort();
      return status === 200;
    });
  });
});

describe("the client", () => {
  it("goes through everything", async () => {
    const stop = startWorking();
    const lines: string[] = [];
    try {
      await example({ url: serving.url, key }, PLAN, (line) => lines.push(line));
    } finally {
      await stop();
    }
    expect(lines[0]).toMatch(/^\d+ findings; /);
    expect(lines[1]).toContain("refused");
    expect(lines).toContain("status: succeeded");
    expect(lines.at(-2)).toMatch(/^easy-read\.pdf has \d{4,} bytes$/);
    expect(lines.at(-1)).toBe("the render is erased");
  });

  it("waits for the end, and tries again what is away", async () => {
    let calls = 0;
    const shaky = new Clearplan({
      url: serving.url,
      key,
      fetch: (input, init) => {
        calls += 1;
        if (calls === 1) return Promise.reject(new TypeError("fetch failed"));
        return fetch(input, init);
      },
    });
    const stop = startWorking();
    try {
      const job = await shaky.render(SMALL);
      expect(job.status).toBe("succeeded");
      expect((await shaky.report(job.id)).reportVersion).toBe("1.0");
      const script = await shaky.draft({ plan: PLAN });
      expect(script.scriptVersion).toBe("1.0");
      const batch = await shaky.submitBatch([SMALL, SMALL]);
      expect((await shaky.batch(batch.id)).accepted).toBe(2);
    } finally {
      await stop();
    }
  });

  it("throws what the service says", async () => {
    const refused = await clearplan.job("r_0").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect((refused as ProblemError).status).toBe(404);
  });

  it("verifies a webhook that the service has signed, and no other", async () => {
    const at = new Date();
    const body = JSON.stringify({ type: "render.failed", timestamp: at.toISOString(), data: {} });
    const secret = await webhookSecret(t.core.vault, "fernmarsh");
    const headers = (await signatureHeaders(t.core.vault, "fernmarsh", { id: "msg_1", at, body })) as {
      "webhook-id": string;
      "webhook-timestamp": string;
      "webhook-signature": string;
    };
    expect((await verifyWebhook(secret, headers, body)).type).toBe("render.failed");
    const other = await webhookSecret(t.core.vault, "otherton");
    await expect(verifyWebhook(other, headers, body)).rejects.toThrow("not signed");
    await expect(verifyWebhook(secret, headers, `${body} `)).rejects.toThrow("not signed");
    await expect(verifyWebhook(secret, headers, body, new Date(at.getTime() + 400_000))).rejects.toThrow(
      "too old",
    );
  });
});

describe("a stop", () => {
  it("ends what lasts, and is over soon", async () => {
    const other = await serveApp(makeApp(t.parts), { host: "127.0.0.1", port: 0 });
    const { id } = await clearplan.submit(SMALL);
    const headers = { authorization: `Bearer ${key}` };
    const stream = await fetch(`${other.url}/v1/renders/${id}/events`, { headers });
    const waiting = fetch(`${other.url}/v1/renders`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", prefer: "wait=30" },
      body: JSON.stringify(SMALL),
    });
    const text = stream.text();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    await other.close(20);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await text).toContain("queued");
    expect((await waiting).status).toBe(202);
    await expect(fetch(`${other.url}/livez`)).rejects.toThrow();
  });
});
