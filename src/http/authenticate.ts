// Who asks: an API key or, where an issuer is named, a signed token.

import type { Config } from "../config.js";
import { findApiKey, type KeyStores } from "../keys/api-keys.js";
import { makeTokenReader } from "../keys/json-web-tokens.js";
import type { Principal } from "../keys/principal.js";

/** @returns nothing when the token is not good. What it throws is broken machinery: nobody can say. */
export type Authenticate = (token: string) => Promise<Principal | undefined>;

/** How every API key begins. */
const KEY_PREFIX = "cpk_";

/** @param jwt the issuer that the settings name, if they do. */
export function authenticator(
  stores: Pick<KeyStores, "database" | "vault" | "now">,
  { jwt }: Pick<Config, "jwt">,
): Authenticate {
  const readToken = jwt === undefined ? undefined : makeTokenReader(jwt, stores.now);
  return (token) =>
    token.startsWith(KEY_PREFIX) || readToken === undefined ? findApiKey(stores, token) : readToken(token);
}
