// clearplan keys: API keys made, listed and revoked, the master key rotated, a tenant's webhook secret shown.

import type { KeyRequest } from "../keys/api-keys.js";
import { DEFAULT_KEY_DAYS, keyRequestFaults } from "../keys/api-keys.js";
import { isTenant } from "../keys/principal.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { countOf, formatDate } from "../language/format.js";
import { rotateWebhookSecret, webhookSecret } from "../webhooks/sign.js";
import type { ListedKey } from "./desk.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { listOf, quote, wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { withDesk, withStores } from "./with-stores.js";

/** The key goes to standard output alone, so that it can be caught; what to know about it to standard error. */
export function keysCreate(_names: readonly string[], values: Values, io: Io): Promise<number> | number {
  const request = readKeyRequest(values);
  const faults = keyRequestFaults(request).map(asOption);
  if (faults.length > 0) return refuse(io, values, faults);
  return withDesk(
    io,
    values,
    async (desk) => {
      const made = await desk.makeKey(request);
      if (values["json"] === true) io.stdout(`${JSON.stringify(made, null, 2)}\n`);
      else {
        io.stderr(
          `API key ${made.id} of tenant ${made.tenant}: ${made.scopes.join(", ")}; ${lifeOf(made.expiresAt)}.\n`,
        );
        io.stderr("Keep it now: it is not stored, and not shown again.\n");
        io.stdout(`${made.key}\n`);
      }
      return 0;
    },
    { mayMake: true },
  );
}

export function keysList(_names: readonly string[], values: Values, io: Io): Promise<number> {
  const tenant = textOf(values["tenant"]);
  return withDesk(io, values, async (desk) => {
    const keys = await desk.listKeys(tenant);
    if (values["json"] === true) io.stdout(`${JSON.stringify(keys, null, 2)}\n`);
    else
      io.stdout(
        keys.length === 0 ? "There are no API keys.\n" : table(keys.map((key) => rowOf(key, io.now()))),
      );
    return 0;
  });
}

export function keysRevoke([id = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  return withDesk(io, values, async (desk) => {
    if (!(await desk.revokeKey(id))) {
      const fault = wrong(
        "unknown-key",
        `There is no API key ${quote(id)}.`,
        "Find its id with clearplan keys list.",
      );
      printFaults(io, [fault], { json: values["json"] === true, of: "clearplan" });
      return 1;
    }
    if (values["json"] === true) io.stdout(`${JSON.stringify({ id, revoked: true }, null, 2)}\n`);
    else io.stdout(`${id} is revoked.\n`);
    return 0;
  });
}

export function keysRotate(_names: readonly string[], values: Values, io: Io): Promise<number> {
  return withStores(io, values, async ({ vault }) => {
    const wrapped = await vault.rewrapAll();
    if (values["json"] === true) io.stdout(`${JSON.stringify({ wrapped }, null, 2)}\n`);
    else
      io.stdout(
        `${countOf(wrapped, "key")} wrapped anew with the master key; OLD_MASTER_KEYS may be unset.\n`,
      );
    return 0;
  });
}

export function keysWebhookSecret(
  _names: readonly string[],
  values: Values,
  io: Io,
): Promise<number> | number {
  const tenant = textOf(values["tenant"]) ?? "";
  if (!isTenant(tenant)) return refuse(io, values, [wrongTenant()]);
  return withStores(io, values, async (stores) => {
    const secret =
      values["rotate"] === true
        ? await rotateWebhookSecret(stores, tenant, stores.now())
        : await webhookSecret(stores.vault, tenant);
    io.stdout(values["json"] === true ? `${JSON.stringify({ tenant, secret }, null, 2)}\n` : `${secret}\n`);
    return 0;
  });
}

function readKeyRequest(values: Values): KeyRequest {
  const days = textOf(values["days"]) ?? String(DEFAULT_KEY_DAYS);
  return {
    tenant: textOf(values["tenant"]) ?? "",
    scopes: listOf(textOf(values["scopes"]) ?? ""),
    label: textOf(values["label"]) ?? "",
    expiresInDays: days === "never" ? "never" : /^\d{1,6}$/.test(days) ? Number(days) : NaN,
  };
}

/** A fault of the request is a fault of the option that gave it. */
const asOption = ({ pointer, message, hint }: Diagnostic): Diagnostic =>
  wrong("unknown-value", `--${pointer.slice(1)}: ${message}`, hint);

const wrongTenant = (): Diagnostic =>
  wrong(
    "unknown-value",
    "--tenant: The tenant's name is not of the form.",
    "Use small letters, digits and dashes, at most 63.",
  );

function refuse(io: Io, values: Values, faults: readonly Diagnostic[]): number {
  printFaults(io, faults, { json: values["json"] === true, of: "clearplan" });
  return 2;
}

const textOf = (value: string | true | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const lifeOf = (expiresAt: string | null): string =>
  expiresAt === null ? "never expires" : `expires on ${formatDate(expiresAt)}`;

function rowOf({ id, tenant, scopes, label, expiresAt, revokedAt }: ListedKey, now: string): string[] {
  const state =
    revokedAt !== null
      ? `revoked on ${formatDate(revokedAt)}`
      : expiresAt !== null && expiresAt <= now
        ? `expired on ${formatDate(expiresAt)}`
        : lifeOf(expiresAt);
  return [id, tenant, state, scopes.join(","), label];
}

/** Cells under each other, two blanks between them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}
