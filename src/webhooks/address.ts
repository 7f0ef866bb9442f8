// Where a webhook may go. An address comes from a caller, and the service stands in a network that trusts it: so https
// only, public addresses only, every address that a name has is checked, and what was checked is what is dialled.

import { lookup as systemLookup, type LookupAddress } from "node:dns";
import { BlockList, isIP } from "node:net";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Characters of a callback address. */
const LONGEST = 2048;

/**
 * IPv4 addresses that are no receiver in the public internet: IANA's registry of special-purpose addresses (RFC 6890),
 * multicast, and one public address that a cloud answers on from within.
 */
const SPECIAL_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8], // this network, unspecified
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carrier-grade NAT; a cloud's metadata at 100.100.100.200
  ["127.0.0.0", 8], // loopback
  ["168.63.129.16", 32], // a cloud's host, seen from its machines
  ["169.254.0.0", 16], // link-local; cloud metadata at 169.254.169.254
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
];

/**
 * IPv6: only global unicast can be a receiver. That leaves out, by itself, loopback, unspecified, IPv4-mapped and
 * -compatible, NAT64 (64:ff9b::), unique local (with fd00:ec2::254), link-local and multicast addresses.
 */
const GLOBAL_IPV6 = ["2000::", 3] as const;
const SPECIAL_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23], // protocol assignments, with Teredo and ORCHID
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4: an IPv4 address in disguise
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

const refused = new BlockList();
for (const [network, prefix] of SPECIAL_IPV4) refused.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of SPECIAL_IPV6) refused.addSubnet(network, prefix, "ipv6");
const global = new BlockList();
global.addSubnet(...GLOBAL_IPV6, "ipv6");

/** Whether an IP address, in the form that the resolver gives, may be dialled without the operator's word. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, "ipv4");
    case 6:
      // With a zone (`%eth0`) an address belongs to one link, whatever its bits say.
      return !address.includes("%") && global.check(address, "ipv6") && !refused.check(address, "ipv6");
    default:
      return false;
  }
}

/** Looks a name up; the same shape as `dns.lookup` with `all`, as a promise. */
export type Lookup = (host: string) => Promise<LookupAddress[]>;

const resolveName: Lookup = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

export interface Target {
  url: URL;
  /** Every address of the host, each one checked; nothing else may be dialled. */
  addresses: readonly LookupAddress[];
}

export type Resolved = { ok: true; target: Target } | { ok: false; why: "address-refused" | "name-unknown" };

export interface AddressRules {
  /** `host` or `host:port`, as an address writes them, of receivers that may be private and plain http. */
  allow: readonly string[];
  lookup?: Lookup;
}

/**
 * Resolves a callback address once and checks every answer: one address that is not public refuses the whole name, for
 * nobody can tell which one the next answer would give.
 */
export async function resolveTarget(
  text: string,
  { allow, lookup = resolveName }: AddressRules,
): Promise<Resolved> {
  const url = parseCallback(text, allow);
  if (url === undefined) return { ok: false, why: "address-refused" };
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await lookup(host).catch(() => []) : [{ address: host, family }];
  if (addresses.length === 0) return { ok: false, why: "name-unknown" };
  const fine = isAllowed(url, allow) || addresses.every(({ address }) => isPublicAddress(address));
  return fine ? { ok: true, target: { url, addresses } } : { ok: false, why: "address-refused" };
}

/**
 * Checks the form of an address when a request is accepted; names are looked up when it is dialled, and not before.
 * @returns a fault that never quotes the address, which may hold a secret.
 */
export function checkCallbackUrl(text: string, allow: readonly string[]): Diagnostic | undefined {
  if (parseCallback(text, allow) !== undefined) return undefined;
  return {
    code: "callback-not-allowed",
    severity: "error",
    pointer: "/callbackUrl",
    message: "callbackUrl is no address that webhooks may be sent to.",
    hint:
      `Give an https address of a public host, of at most ${LONGEST} characters, with no user name, password or ` +
      "fragment; other hosts must be allowed by whoever runs the service (WEBHOOK_ALLOW).",
  };
}

function parseCallback(text: string, allow: readonly string[]): URL | undefined {
  if (text.length > LONGEST || text.includes("#") || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return undefined;
  if (isAllowed(url, allow)) return url.protocol === "https:" || url.protocol === "http:" ? url : undefined;
  return url.protocol === "https:" && mayBePublic(hostOf(url)) ? url : undefined;
}

/** What can be said of a host without looking it up. `localhost` and names under it are loopback (RFC 6761). */
function mayBePublic(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  return !/(?:^|\.)localhost\.?$/.test(host);
}

/** The host without the brackets of an IPv6 address; WHATWG URL has made one form of every way to write an address. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, "$1");

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

function isAllowed(url: URL, allow: readonly string[]): boolean {
  const port = url.port === "" ? (DEFAULT_PORTS[url.protocol] ?? "") : url.port;
  return allow.some((entry) => {
    const allowed = entry.toLowerCase();
    return allowed === url.hostname || allowed === `${url.hostname}:${port}`;
  });
}
