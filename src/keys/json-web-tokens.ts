// Tokens of an authority's own issuer (OAuth 2 client credentials, RFC 9068). The only file that imports jose.

import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import type { JwtConfig } from "../config.js";
import type { Principal } from "./principal.js";
import { isScope, isTenant } from "./principal.js";

/** Signatures alone: `none` and shared secrets are never taken, whatever a token says of itself. */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];
/** Seconds that two clocks may differ. */
const CLOCK_TOLERANCE = 30;
/** Seconds from the first moment that a token is good to the last. */
const LONGEST_LIFE = 86_400;
/** Milliseconds to wait for the issuer's keys, between two askings for a key that is not known, and to keep them. */
const TIMEOUT = 5_000;
const COOLDOWN = 30_000;
const KEEP = 600_000;
/** Longer ones are not looked at. */
const LONGEST_TOKEN = 16_384;

/** The issuer's keys could not be fetched or used: nobody can say whether a token is good. */
export class KeySetError extends Error {
  constructor(cause: unknown) {
    super("the keys of the token issuer, which JWKS_URL names, could not be fetched or used", { cause });
    this.name = "KeySetError";
  }
}

export type TokenReader = (token: string) => Promise<Principal | undefined>;

/**
 * Makes what reads bearer tokens. It answers nothing for a token that is not good, for whichever reason, and throws a
 * {@link KeySetError} when that cannot be known.
 */
export function makeTokenReader(config: JwtConfig, now: () => Date = () => new Date()): TokenReader {
  const keyOf = keysAt(new URL(config.jwksUrl));
  return async (token) => {
    if (token.length > LONGEST_TOKEN) return undefined;
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ALGORITHMS,
        issuer: config.issuer,
        audience: config.audience,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ["exp", "iat"],
        currentDate: now(),
      });
      return toPrincipal(payload, config.tenantClaim);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error instanceof KeySetError ? error : new KeySetError(error);
    }
  };
}

/** The issuer's keys. What goes wrong in fetching them is told apart from a token that names none of them. */
function keysAt(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: KEEP,
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      throw new KeySetError(error);
    }
  };
}

/** @returns nothing when a claim that says who or where is missing, or the token lives too long. */
function toPrincipal(payload: JWTPayload, tenantClaim: string): Principal | undefined {
  // `nbf` is checked where it is there; many issuers send `iat` alone.
  const { exp = 0, iat = 0, nbf = iat } = payload;
  const tenant = payload[tenantClaim];
  const actor = [payload["client_id"], payload["azp"], payload.sub].find(isActor);
  if (exp - Math.min(nbf, iat) > LONGEST_LIFE) return undefined;
  if (typeof tenant !== "string" || !isTenant(tenant) || actor === undefined) return undefined;
  const { scope } = payload;
  const scopes = typeof scope === "string" ? scope.split(" ").filter(isScope) : [];
  return { tenant, actor, scopes: new Set(scopes) };
}

/** It is written into the audit trail, so it must be short and printable. */
const isActor = (claim: unknown): claim is string =>
  typeof claim === "string" && /^[\x21-\x7e]{1,200}$/.test(claim);
