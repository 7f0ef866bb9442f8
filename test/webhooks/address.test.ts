import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCallbackUrl, isPublicAddress, resolveTarget, type Lookup } from "../../src/webhooks/address.js";

const answering =
  (...addresses: string[]): Lookup =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

const REFUSED = {
  "unspecified, this network": ["0.0.0.0", "0.1.2.3", "::"],
  private: ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
  "carrier-grade NAT": ["100.64.0.1", "100.127.255.255", "100.100.100.200"],
  loopback: ["127.0.0.1", "127.255.255.254", "::1"],
  "link-local": ["169.254.1.1", "fe80::1", "fe80::1%eth0", "2606:4700::1%eth0", "febf::1"],
  "cloud metadata": ["169.254.169.254", "fd00:ec2::254", "168.63.129.16", "192.0.0.192"],
  documentation: ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "3fff::1"],
  "benchmarks and reserved": ["198.18.0.1", "198.19.255.255", "240.0.0.1", "255.255.255.255", "192.88.99.1"],
  multicast: ["224.0.0.1", "239.255.255.250", "ff02::1"],
  "IPv4-mapped and -compatible": [
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "::8.8.8.8",
  ],
  "NAT64, 6to4, Teredo": ["64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:4136:e378::1"],
  "unique local and site-local": ["fc00::1", "fdff::1", "fec0::1"],
  "no address at all": ["", "example.org", "1.2.3", "::g"],
};
const PUBLIC = [
  ...["1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255"],
  ...["128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "223.255.255.255"],
  ...["2606:4700::1111", "2a00:1450:4009::200e", "2001:4860:4860::8888", "2003::1"],
];

describe("an IP address", () => {
  it.each(Object.entries(REFUSED))("that is %s is not public", (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it("is public elsewhere, up to the edges of the ranges", () => {
    expect(PUBLIC.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});

describe("the form of a callback address", () => {
  const allow = ["hooks.council.internal", "localhost:8080", "[::1]:9000", "10.1.2.3"];

  it.each([
    "https://hooks.example.org/clearplan?team=4",
    "https://hooks.example.org:8443/",
    "https://8.8.8.8/x",
    "https://[2606:4700::1111]/x",
    "https://bücher.example/x",
    "http://hooks.council.internal/x",
    "https://HOOKS.council.INTERNAL:8443/x",
    "http://localhost:8080/x",
    "http://[::1]:9000/x",
    "http://10.1.2.3/x",
    "https://0xa.1.2.3/x",
  ])("%s is taken", (url) => {
    expect(checkCallbackUrl(url, allow)).toBeUndefined();
  });

  it.each([
    "",
    "hooks.example.org",
    "http://hooks.example.org/x",
    "ftp://hooks.council.internal/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://user@hooks.example.org/",
    "https://user:password@hooks.council.internal/",
    "https://hooks.example.org/#part",
    "https://hooks.example.org/#",
    "https://localhost/x",
    "https://localhost:8081/x",
    "https://localhost./x",
    "https://a.localhost/x",
    "https://LOCALHOST/x",
    "https://10.0.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://127.0.0.1./",
    "https://①②⑦.⓪.⓪.①/",
    "https://[::ffff:169.254.169.254]/",
    "https://[fd00:ec2::254]/",
    "https://[::1]/",
    "https://hooks.council.internal.example.org@10.0.0.1/",
    "http://hooks.council.internal.example.org/x",
    `https://hooks.example.org/${"a".repeat(2048)}`,
  ])("%s is refused", (url) => {
    expect(checkCallbackUrl(url, allow)).toMatchObject({
      code: "callback-not-allowed",
      pointer: "/callbackUrl",
      severity: "error",
    });
  });

  it("is never quoted, and never makes an exception", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "https://", "http://"), fc.string(), (scheme, rest) => {
        const fault = checkCallbackUrl(`${scheme}${rest}#canary`, []);
        expect(fault?.code).toBe("callback-not-allowed");
        expect(JSON.stringify(fault)).not.toContain("canary");
      }),
    );
  });
});

describe("resolving a target", () => {
  const url = "https://hooks.example.org/x";

  it("gives every checked address, and looks the name up once", async () => {
    const asked: string[] = [];
    const lookup: Lookup = (host) => {
      asked.push(host);
      return answering("8.8.8.8", "2606:4700::1111")(host);
    };
    const resolved = await resolveTarget(url, { allow: [], lookup });
    expect(resolved).toMatchObject({
      ok: true,
      target: { addresses: [{ address: "8.8.8.8" }, { address: "2606:4700::1111" }] },
    });
    expect(asked).toEqual(["hooks.example.org"]);
  });

  it("refuses a name of which one address is not public, wherever it stands", async () => {
    for (const bad of Object.values(REFUSED)
      .flat()
      .filter((address) => address.includes(":") || /^\d+\./.test(address)))
      for (const addresses of [[bad], ["8.8.8.8", bad], [bad, "8.8.8.8"]])
        expect(await resolveTarget(url, { allow: [], lookup: answering(...addresses) })).toEqual({
          ok: false,
          why: "address-refused",
        });
  });

  it("refuses a name at the moment at which its answer turns private", async () => {
    const answers = ["8.8.8.8", "169.254.169.254"];
    const lookup: Lookup = (host) => answering(answers.shift() ?? "")(host);
    expect(await resolveTarget(url, { allow: [], lookup })).toMatchObject({ ok: true });
    expect(await resolveTarget(url, { allow: [], lookup })).toMatchObject({
      ok: false,
      why: "address-refused",
    });
  });

  it("takes an address as it stands, with no look-up", async () => {
    const lookup: Lookup = () => Promise.reject(new Error("asked"));
    expect(await resolveTarget("https://8.8.8.8/", { allow: [], lookup })).toMatchObject({
      ok: true,
      target: { addresses: [{ address: "8.8.8.8", family: 4 }] },
    });
    expect(await resolveTarget("https://[::1]:9/", { allow: ["[::1]:9"], lookup })).toMatchObject({
      ok: true,
      target: { addresses: [{ address: "::1", family: 6 }] },
    });
  });

  it("lets the operator allow a host, on one port or on all, and that host only", async () => {
    const lookup = answering("10.0.0.7");
    const ask = (text: string) =>
      resolveTarget(text, { allow: ["a.internal", "b.internal:8443", "d.internal:443"], lookup });
    expect(await ask("http://a.internal:81/")).toMatchObject({ ok: true });
    expect(await ask("https://b.internal:8443/")).toMatchObject({ ok: true });
    expect(await ask("https://d.internal/")).toMatchObject({ ok: true });
    expect(await ask("http://d.internal/")).toEqual({ ok: false, why: "address-refused" });
    expect(await ask("https://b.internal/")).toEqual({ ok: false, why: "address-refused" });
    expect(await ask("https://c.internal/")).toEqual({ ok: false, why: "address-refused" });
  });

  it("says so when there is no such name", async () => {
    const lookup: Lookup = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await resolveTarget(url, { allow: [], lookup })).toEqual({ ok: false, why: "name-unknown" });
    expect(await resolveTarget(url, { allow: [], lookup: answering() })).toEqual({
      ok: false,
      why: "name-unknown",
    });
  });

  it("asks the system when it is told nothing else: localhost is refused by its address, too", async () => {
    expect(await resolveTarget("http://localhost:8080/", { allow: ["localhost:8080"] })).toMatchObject({
      ok: true,
    });
    expect(await resolveTarget("https://no-such-name.invalid/", { allow: [] })).toEqual({
      ok: false,
      why: "name-unknown",
    });
  });
});
