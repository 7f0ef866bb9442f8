// Who asks: an API key or, where an issuer is named, a signed token.

import type { Config } from "../config.js";
import { findApiKey, type KeyStores } from "../keys/api-keys.js";
import { makeTokenReader, type TokenReader } from "../keys/json-web-tokens.js";
import type { Principal } from "../keys/principal.js";

/** @returns nothing when the token is not good. What it throws is broken machinery: nobody can say. */
export type Authenticate = (token: string) => Promise<Principal | undefined>;

/** How every API key begins. */
const KEY_PREFIX = "cpk_";

type Stores = Pick<KeyStores, "database" | "vault" | "now">;

/** As the settings have it. */
export const authenticator = (stores: Stores, { jwt }: Pick<Config, "jwt">): Authenticate =>
  makeAuthenticate(stores, jwt === undefined ? undefined : makeTokenReader(jwt, stores.now));

/** @param readToken where there is an issuer of tokens. */
export function makeAuthenticate(stores: Stores, readToken?: TokenReader): Authenticate {
  return (token) =>
    token.startsWith(KEY_PREFIX) || readToken === undefined ? findApiKey(stores, token) : readToken(token);
}
