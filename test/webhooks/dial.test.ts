import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { createServer as createSocketServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterEach, describe, expect, it } from "vitest";
import { dial, type Post } from "../../src/webhooks/dial.js";
import { startReceiver, status, type Receiver } from "./receiver.js";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function receiver(): Promise<Receiver> {
  const started = await startReceiver();
  closing.push(() => started.close());
  return started;
}

/** A server that speaks bytes, not HTTP. */
async function rawServer(bytes: string): Promise<number> {
  const server: Server = createSocketServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** To a host whose name nobody can look up: only the pinned address leads anywhere. */
const post = (port: number, more: Partial<Post> = {}): Post => ({
  target: {
    url: new URL(`http://receiver.invalid:${port}/hook?team=4`),
    addresses: [{ address: "127.0.0.1", family: 4 }],
  },
  headers: { "content-type": "application/json", "webhook-id": "msg_1" },
  body: '{"name":"Zoë"}',
  ...more,
});

describe("dialling", () => {
  it("sends to the pinned address under the name of the host", async () => {
    const { port, received } = await receiver();
    expect(await dial(post(port))).toEqual({ ok: true, status: 204, retryAfter: undefined });
    expect(received).toMatchObject([
      {
        method: "POST",
        path: "/hook?team=4",
        body: '{"name":"Zoë"}',
        headers: {
          host: `receiver.invalid:${port}`,
          "content-type": "application/json",
          "content-length": "15",
          "webhook-id": "msg_1",
        },
      },
    ]);
  });

  it("tries the other checked addresses when one is dead", async () => {
    const { port } = await receiver();
    const url = new URL(`http://receiver.invalid:${port}/`);
    const addresses = [
      { address: "127.0.0.9", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    expect(await dial(post(port, { target: { url, addresses } }))).toMatchObject({ ok: true, status: 204 });
  });

  it("follows no redirect", async () => {
    const [first, secret] = [await receiver(), await receiver()];
    for (const code of [301, 302, 303, 307, 308]) {
      first.answer = status(code, { location: `http://127.0.0.1:${secret.port}/metadata` });
      expect(await dial(post(first.port))).toMatchObject({ ok: true, status: code });
    }
    expect(secret.received).toEqual([]);
  });

  it("hands on what Retry-After says", async () => {
    const one = await receiver();
    one.answer = status(503, { "retry-after": "30" });
    expect(await dial(post(one.port))).toEqual({ ok: true, status: 503, retryAfter: "30" });
  });

  it("gives up on a receiver that hangs, at its time", async () => {
    const one = await receiver();
    one.answer = () => undefined;
    const begun = performance.now();
    expect(await dial(post(one.port, { timeout: 200 }))).toEqual({ ok: false, fault: "timeout" });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("gives up on headers that drip", async () => {
    const port = await rawServer("HTTP/1.1 200 OK\r\nx-slow: ");
    expect(await dial(post(port, { timeout: 200 }))).toEqual({ ok: false, fault: "timeout" });
  });

  it("reads a little of a huge answer and hangs up; the status counts", async () => {
    const one = await receiver();
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      one.answer = (response) => {
        response.writeHead(200);
        const pour = (): void => {
          let room = true;
          while (room && !response.destroyed && written < 500_000_000) {
            room = response.write(Buffer.alloc(16_384));
            written += 16_384;
          }
        };
        response.on("drain", pour);
        response.on("close", resolve);
        pour();
      };
    });
    expect(await dial(post(one.port))).toMatchObject({ ok: true, status: 200 });
    await closed;
    // What the two sockets hold in their buffers comes on top of what is read.
    expect(written).toBeLessThan(20_000_000);
  });

  it("counts the status of an answer that never ends or breaks off", async () => {
    const one = await receiver();
    one.answer = (response) => response.writeHead(202, { "content-length": "100" }).write("x");
    expect(await dial(post(one.port, { timeout: 200 }))).toMatchObject({ ok: true, status: 202 });
    one.answer = (response) => {
      response.writeHead(202, { "content-length": "100" }).write("x");
      setTimeout(() => response.destroy(), 50);
    };
    expect(await dial(post(one.port))).toMatchObject({ ok: true, status: 202 });
  });

  it("says what kind of fault it met", async () => {
    const one = await receiver();
    one.answer = (response) => response.destroy();
    expect(await dial(post(one.port))).toEqual({ ok: false, fault: "unreachable" });
    const { port } = await receiver();
    await closing.pop()?.();
    expect(await dial(post(port))).toEqual({ ok: false, fault: "unreachable" });
    expect(await dial(post(await rawServer("SSH-2.0-OpenSSH_9.2\r\n")))).toEqual({
      ok: false,
      fault: "not-http",
    });
    const headers = `HTTP/1.1 200 OK\r\n${"x-long: yes\r\n".repeat(3000)}\r\n`;
    expect(await dial(post(await rawServer(headers)))).toEqual({ ok: false, fault: "not-http" });
    const upgrade = "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n";
    expect(await dial(post(await rawServer(upgrade)))).toEqual({ ok: false, fault: "unreachable" });
  });

  it("can be broken off, before and during", async () => {
    const one = await receiver();
    expect(await dial(post(one.port, { signal: AbortSignal.abort() }))).toEqual({
      ok: false,
      fault: "stopped",
    });
    expect(one.received).toEqual([]);
    const stop = new AbortController();
    one.answer = () => stop.abort();
    expect(await dial(post(one.port, { signal: stop.signal }))).toEqual({ ok: false, fault: "stopped" });
  });
});

describe("dialling with TLS", () => {
  it(
    "proves the receiver's name, and sends nothing to one that it does not know",
    { timeout: 90_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "clearplan-tls-"));
      closing.push(() => Promise.resolve(rmSync(folder, { recursive: true })));
      const [certificate, key] = makeCertificate(folder);
      const names: string[] = [];
      const requests: string[] = [];
      const server = createTlsServer(
        {
          cert: readFileSync(certificate),
          key: readFileSync(key),
          SNICallback: (name, done) => {
            names.push(name);
            done(null);
          },
        },
        (request, response) => {
          requests.push(request.headers.host ?? "");
          response.writeHead(204).end();
        },
      );
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      closing.push(() => new Promise((resolve) => server.close(resolve)));
      const { port } = server.address() as AddressInfo;
      const target = (host: string) => ({
        url: new URL(`https://${host}:${port}/`),
        addresses: [{ address: "127.0.0.1", family: 4 }],
      });

      expect(await dial(post(port, { target: target("receiver.invalid") }))).toEqual({
        ok: false,
        fault: "tls-failed",
      });
      expect({ names, requests }).toEqual({ names: ["receiver.invalid"], requests: [] });
      expect(
        await dial(post(await rawServer("HTTP/1.1 200 OK\r\n\r\n"), { target: target("receiver.invalid") })),
      ).toEqual({ ok: false, fault: "tls-failed" });

      // The authority is read when a process starts; so the rest is seen from a process that knows it.
      const known = await dialElsewhere(folder, certificate, [
        target("receiver.invalid"),
        target("other.invalid"),
      ]);
      expect(known).toEqual([
        { ok: true, status: 204 },
        { ok: false, fault: "tls-failed" },
      ]);
      expect(requests).toEqual([`receiver.invalid:${port}`]);
    },
  );
});

function makeCertificate(folder: string): [certificate: string, key: string] {
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  execFileSync(
    "openssl",
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ],
      ...["-subj", "/CN=receiver.invalid", "-addext", "subjectAltName=DNS:receiver.invalid"],
      ...["-out", certificate, "-keyout", key],
    ],
    { stdio: "ignore" },
  );
  return [certificate, key];
}

/** dial.ts by itself in a process that trusts a certificate. */
async function dialElsewhere(
  folder: string,
  certificate: string,
  targets: readonly { url: URL; addresses: object[] }[],
): Promise<unknown> {
  const source = readFileSync(join(import.meta.dirname, "../../src/webhooks/dial.ts"), "utf8");
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(join(folder, "dial.mjs"), ts.transpileModule(source, { compilerOptions }).outputText);
  const program = `
    import { dial } from "./dial.mjs";
    const answers = [];
    for (const { url, addresses } of ${JSON.stringify(targets)})
      answers.push(await dial({ target: { url: new URL(url), addresses }, headers: {}, body: "{}" }));
    console.log(JSON.stringify(answers));`;
  writeFileSync(join(folder, "program.mjs"), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "program.mjs")], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    timeout: 60_000,
  });
  return JSON.parse(stdout);
}
