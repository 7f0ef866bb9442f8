// Who asks, and what they may do: the same whether an API key or a signed token says so.

/** What a caller may be allowed to do, each with a sentence for the documentation and the help. */
export const SCOPES = {
  render: "Have plans rendered, alone or as a batch, and cancel renders.",
  check: "Have plans checked and easy-read scripts drafted; nothing is kept.",
  read: "Read renders and fetch their outputs and reports.",
  erase: "Erase renders with everything that was made from them.",
  audit: "Read, export and verify the audit trail.",
  admin: "Make, list and revoke API keys, and look after webhooks.",
  studio: "Use the web page.",
} as const;
export type Scope = keyof typeof SCOPES;
export const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];

export interface Principal {
  tenant: string;
  /** Id of the API key (`key_...`), or of the OAuth client. */
  actor: string;
  scopes: ReadonlySet<Scope>;
}

export const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name);

/** A tenant's name: small letters, digits and dashes, at most 63. */
export const TENANT_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

export const isTenant = (name: string): boolean => TENANT_NAME.test(name);

/** The one tenant of the embedded default: whoever started it. */
export const LOCAL_TENANT = "local";
