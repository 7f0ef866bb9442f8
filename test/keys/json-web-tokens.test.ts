// Tokens against a real issuer's key set on loopback, signed with keys made here.

import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeySetError, makeTokenReader, type TokenReader } from "../../src/keys/json-web-tokens.js";

const NOW = new Date("2026-11-23T09:00:00Z");
const SECONDS = NOW.getTime() / 1000;
const ISSUER = "https://login.east.example";
const AUDIENCE = "clearplan";

type Pair = { publicKey: CryptoKey; privateKey: CryptoKey };
const pairs = new Map<string, Pair>();
let stranger: Pair;
let server: Server;
let answer: { status: number; body: string };
let asked = 0;
let read: TokenReader;
let url = "";

const config = () => ({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: url, tenantClaim: "authority" });

beforeAll(async () => {
  for (const alg of ["RS256", "PS256", "ES256", "EdDSA"])
    pairs.set(alg, await generateKeyPair(alg, { extractable: true }));
  stranger = await generateKeyPair("ES256", { extractable: true });
  const keys: JWK[] = [];
  for (const [alg, { publicKey }] of pairs)
    keys.push({ ...(await exportJWK(publicKey)), kid: alg, alg, use: "sig" });
  answer = { status: 200, body: JSON.stringify({ keys }) };
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  read = makeTokenReader(config(), () => NOW);
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: "subject",
  client_id: "case-system",
  authority: "east",
  scope: "read render",
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 3600,
};

interface Change {
  claims?: Record<string, unknown>;
  header?: { alg?: string; kid?: string };
  key?: CryptoKey;
}

function sign({ claims = {}, header = {}, key }: Change = {}): Promise<string> {
  const alg = header.alg ?? "ES256";
  return new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg, kid: header.kid ?? alg })
    .sign(key ?? pairs.get(alg)!.privateKey);
}

describe("a good token", () => {
  it.each(["RS256", "PS256", "ES256", "EdDSA"])("of %s says who asks and what they may do", async (alg) => {
    expect(await read(await sign({ header: { alg } }))).toEqual({
      tenant: "east",
      actor: "case-system",
      scopes: new Set(["read", "render"]),
    });
  });

  it("may be for several audiences, and a clock may be half a minute off", async () => {
    expect(await read(await sign({ claims: { aud: ["other", AUDIENCE] } }))).toBeDefined();
    expect(
      await read(await sign({ claims: { exp: SECONDS - 29, nbf: SECONDS - 60, iat: SECONDS - 60 } })),
    ).toBeDefined();
    expect(await read(await sign({ claims: { nbf: SECONDS + 29 } }))).toBeDefined();
    expect(await read(await sign({ claims: { nbf: undefined } }))).toBeDefined();
  });

  it("gives no scope that we do not know", async () => {
    const principal = await read(await sign({ claims: { scope: "openid read constructor" } }));
    expect(principal?.scopes).toEqual(new Set(["read"]));
    expect((await read(await sign({ claims: { scope: undefined } })))?.scopes).toEqual(new Set());
  });

  it("names its client by client_id, azp or sub", async () => {
    expect((await read(await sign({ claims: { client_id: undefined, azp: "portal" } })))?.actor).toBe(
      "portal",
    );
    expect((await read(await sign({ claims: { client_id: undefined } })))?.actor).toBe("subject");
  });

  it("asks the issuer once for its keys", () => {
    expect(asked).toBe(1);
  });
});

describe("a token is refused", () => {
  it.each<[string, Change]>([
    ["of another issuer", { claims: { iss: "https://login.west.example" } }],
    ["for another audience", { claims: { aud: "payroll" } }],
    ["that has expired", { claims: { exp: SECONDS - 31, nbf: SECONDS - 60, iat: SECONDS - 60 } }],
    ["that is not yet good", { claims: { nbf: SECONDS + 31 } }],
    ["without an end", { claims: { exp: undefined } }],
    ["without a beginning", { claims: { iat: undefined } }],
    ["that lives for more than a day", { claims: { exp: SECONDS + 86_401 } }],
    ["that was issued long before it is good", { claims: { iat: SECONDS - 86_400 } }],
    ["without a tenant", { claims: { authority: undefined } }],
    ["with a tenant of another form", { claims: { authority: "East/../west" } }],
    ["with a list of tenants", { claims: { authority: ["east"] } }],
    ["without a client", { claims: { client_id: undefined, sub: undefined } }],
    ["whose client cannot be printed", { claims: { client_id: "a\nb", sub: undefined } }],
  ])("%s", async (_, change) => {
    expect(await read(await sign(change))).toBeUndefined();
  });

  it("signed by a stranger under a known key's name, or an unknown one", async () => {
    expect(await read(await sign({ key: stranger.privateKey }))).toBeUndefined();
    expect(await read(await sign({ header: { kid: "stranger" }, key: stranger.privateKey }))).toBeUndefined();
  });

  it("with another key's algorithm", async () => {
    const key = pairs.get("RS256")!.privateKey;
    expect(await read(await sign({ header: { alg: "RS256", kid: "PS256" }, key }))).toBeUndefined();
  });

  it("with a claim changed after signing", async () => {
    const [header, , signature] = (await sign()).split(".");
    const body = encode({ ...CLAIMS, authority: "west" });
    expect(await read(`${header}.${body}.${signature}`)).toBeUndefined();
  });

  it("without a signature, whatever it calls that", async () => {
    for (const alg of ["none", "None", "NONE", ""])
      expect(await read(`${encode({ alg, kid: "ES256" })}.${encode(CLAIMS)}.`)).toBeUndefined();
  });

  it("with the public key taken for a shared secret", async () => {
    const { publicKey } = pairs.get("RS256")!;
    for (const secret of [await exportSPKI(publicKey), JSON.stringify(await exportJWK(publicKey))]) {
      const signed = `${encode({ alg: "HS256", kid: "RS256" })}.${encode(CLAIMS)}`;
      const mac = createHmac("sha256", secret).update(signed).digest("base64url");
      expect(await read(`${signed}.${mac}`)).toBeUndefined();
    }
  });

  it("that brings its own key", async () => {
    const jwk = await exportJWK(stranger.publicKey);
    const token = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: "ES256", kid: "mine", jwk })
      .sign(stranger.privateKey);
    expect(await read(token)).toBeUndefined();
  });

  it.each(["", "a", "a.b.c", "..", "e30.e30.e30", "x".repeat(20_000)])(
    "that is none: %.20s",
    async (text) => {
      expect(await read(text)).toBeUndefined();
    },
  );

  it("without asking the issuer again for each key that is not known", () => {
    expect(asked).toBe(1);
  });
});

describe("the issuer's keys", () => {
  it.each([
    ["an error", { status: 500, body: "" }],
    ["no JSON", { status: 200, body: "<html>" }],
    ["no set of keys", { status: 200, body: "{}" }],
  ])("that come as %s are broken machinery, not a bad token", async (_, broken) => {
    const good = answer;
    const fresh = makeTokenReader(config(), () => NOW);
    const token = await sign();
    answer = broken;
    try {
      await expect(fresh(token)).rejects.toThrow(KeySetError);
    } finally {
      answer = good;
    }
    expect(await fresh(token)).toBeDefined();
  });

  it("that nobody answers for are broken machinery too", async () => {
    const silent = makeTokenReader({ ...config(), jwksUrl: "http://127.0.0.1:1/keys" }, () => NOW);
    await expect(silent(await sign())).rejects.toThrow(KeySetError);
  });

  it("are not asked for when a token has a forbidden algorithm", async () => {
    const silent = makeTokenReader({ ...config(), jwksUrl: "http://127.0.0.1:1/keys" }, () => NOW);
    expect(await silent(`${encode({ alg: "none" })}.${encode(CLAIMS)}.`)).toBeUndefined();
  });
});

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
