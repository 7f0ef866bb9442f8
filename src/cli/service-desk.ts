// Answers from the running service, which holds the embedded database: it leaves its address and a key in DATA_DIR, for
// its owner alone. Only an address of this machine is ever asked, since the key goes with the question.

import { join } from "node:path";
import type { AuditFilter } from "../audit/export.js";
import type { Verification } from "../audit/verify.js";
import { isLoopback } from "../config.js";
import { StartError } from "../database/database.js";
import { LOCAL_TENANT } from "../keys/principal.js";
import type { Desk, ListedKey, ToldKey } from "./desk.js";
import type { Io } from "./io.js";
import { quote } from "./parse-arguments.js";

/** Milliseconds until an answer must have begun. */
const TIMEOUT = 60_000;

/** @throws StartError when the folder is held and no service says where it is. */
export async function serviceDesk(dataDir: string, io: Io): Promise<Desk> {
  const ask = await findService(dataDir, io);
  return {
    makeKey: async ({ tenant, scopes, label, expiresInDays }) => {
      requireLocal(tenant);
      if (expiresInDays === "never")
        throw new StartError(
          "The running service makes no key that never expires.",
          `Give --days. ${OTHERWISE}`,
        );
      return (await told(
        await ask("POST", "/v1/keys", { body: { scopes, label, days: expiresInDays } }),
      )) as ToldKey;
    },
    listKeys: async (tenant) => {
      requireLocal(tenant);
      return ((await told(await ask("GET", "/v1/keys"))) as { keys: ListedKey[] }).keys;
    },
    revokeKey: async (id) => {
      const answer = await ask("DELETE", `/v1/keys/${encodeURIComponent(id)}`);
      // 400: an id that no key can have.
      if (answer.status === 400 || answer.status === 404) return false;
      await told(answer);
      return true;
    },
    verifyAudit: async (tenant) =>
      (await told(await ask("GET", "/v1/audit/verify", { query: { tenant } }))) as Verification,
    exportAudit: (filter) => exportedLines(ask, filter),
    acceptedAt: () => Promise.resolve(undefined),
  };
}

const OTHERWISE = "With the service stopped, this command opens the database itself and may do more.";

/** A service gives keys of the tenant that asks, and no other's. */
function requireLocal(tenant: string | undefined): void {
  if (tenant !== undefined && tenant !== LOCAL_TENANT)
    throw new StartError(
      `The running service holds the database, and makes and lists keys of its own tenant, ${LOCAL_TENANT}, only.`,
      `Use --tenant ${LOCAL_TENANT}. ${OTHERWISE}`,
    );
}

type Ask = (
  method: string,
  path: string,
  options?: { body?: object; query?: Record<string, string | undefined> },
) => Promise<Response>;

async function findService(dataDir: string, io: Io): Promise<Ask> {
  const url = readAddress(await readText(join(dataDir, "service.json"), io));
  const key = (await readText(join(dataDir, "api-key"), io))?.trim();
  if (url === undefined || key === undefined)
    throw new StartError(
      "DATA_DIR is in use, and the process that holds it has not said where it can be asked.",
      "Wait until the service has started, or stop that process.",
    );
  return async (method, path, { body, query = {} } = {}) => {
    const target = new URL(path, url);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) target.searchParams.set(name, value);
    try {
      return await fetch(target, {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT),
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw new StartError(
        "DATA_DIR is in use, and the service that holds it does not answer.",
        "Look at its log, or stop it and try again.",
        { cause: error },
      );
    }
  };
}

async function readText(path: string, io: Io): Promise<string | undefined> {
  const bytes = await io.readFile(path).catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

function readAddress(text: string | undefined): URL | undefined {
  try {
    const { url } = JSON.parse(text ?? "{}") as { url?: unknown };
    const address = typeof url === "string" ? new URL(url) : undefined;
    // One that listens everywhere listens here as well.
    if (address?.hostname === "0.0.0.0") address.hostname = "127.0.0.1";
    if (address?.hostname === "[::]") address.hostname = "[::1]";
    return address !== undefined && isLoopback(address.hostname) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The answer as JSON. @throws StartError with what the service says against it. */
async function told(answer: Response): Promise<unknown> {
  if (answer.ok) return answer.status === 204 ? undefined : answer.json();
  const problem = (await answer.json().catch(() => ({}))) as { title?: unknown };
  const title = typeof problem.title === "string" ? `: ${quote(problem.title)}` : "";
  throw new StartError(
    `The running service refused (${answer.status})${title}.`,
    answer.status === 401 || answer.status === 403
      ? "Its key in DATA_DIR/api-key is not good: remove the file and start the service anew, which makes another."
      : "Look at what was asked, and at the log of the service.",
  );
}

async function* exportedLines(ask: Ask, { tenant, since, renderId }: AuditFilter): AsyncGenerator<string> {
  const answer = await ask("GET", "/v1/audit/export", { query: { tenant, since, render: renderId } });
  if (!answer.ok || answer.body === null) {
    await told(answer);
    return;
  }
  let rest = "";
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
