// What the commands ask for, whoever answers: the stores themselves, or the running service that holds them.

import type { AuditFilter } from "../audit/export.js";
import type { Verification } from "../audit/verify.js";
import type { KeyRequest } from "../keys/api-keys.js";

/** A key as it is told when it is made; times are ISO 8601 in UTC, as everywhere here. */
export interface ToldKey {
  id: string;
  key: string;
  tenant: string;
  scopes: readonly string[];
  expiresAt: string | null;
}

export interface ListedKey {
  id: string;
  tenant: string;
  scopes: readonly string[];
  label: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface Desk {
  makeKey(request: KeyRequest): Promise<ToldKey>;
  listKeys(tenant?: string): Promise<ListedKey[]>;
  /** @returns whether there is such a key; it is revoked then. */
  revokeKey(id: string): Promise<boolean>;
  verifyAudit(tenant?: string): Promise<Verification>;
  /** Lines without their line ends. */
  exportAudit(filter: AuditFilter): AsyncIterable<string>;
  /** From the render's record, where it is at hand. */
  acceptedAt(renderId: string): Promise<Date | undefined>;
}
