// Who has signed in: a random token in a cookie, of which the database keeps a keyed digest and the key it stands for.

import { randomBytes } from "node:crypto";
import { one } from "../database/database.js";
import type { Core } from "../renders/core.js";
import type { Caller } from "../renders/render.js";

/** Milliseconds: longer than the 20 hours from which WCAG 2.2 (2.2.1) wants a warning before time runs out. */
const LASTS = 24 * 3_600_000;

export const makeToken = (): string => randomBytes(32).toString("base64url");

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

const digestOf = ({ vault }: Core, token: string): Promise<string> => vault.digest("studio-session", token);

/** @returns the token of the new session. */
export async function beginSession(core: Core, actor: string): Promise<string> {
  const token = makeToken();
  await core.database.query(
    "insert into clearplan.studio_session (digest, actor, expires_at) values ($1, $2, $3)",
    [await digestOf(core, token), actor, new Date(core.now().getTime() + LASTS)],
  );
  return token;
}

export async function endSession(core: Core, token: string): Promise<void> {
  await core.database.query("delete from clearplan.studio_session where digest = $1", [
    await digestOf(core, token),
  ]);
}

/** Whose session it is. A key that was revoked, has expired or lost its scope ends every session that it began. */
export async function callerOfSession(core: Core, token: string): Promise<Caller | undefined> {
  return one<Caller>(
    core.database,
    `select api_key.tenant, api_key.id as actor from clearplan.studio_session
     join clearplan.api_key on api_key.id = studio_session.actor
     where studio_session.digest = $1 and studio_session.expires_at > $2
       and revoked_at is null and (api_key.expires_at is null or api_key.expires_at > $2)
       and scopes ? 'studio'`,
    [await digestOf(core, token), core.now()],
  );
}

/** Stands for the token in forms: whoever can read neither cookie nor page cannot know it. */
export const csrfOf = ({ vault }: Core, token: string): Promise<string> => vault.digest("studio-csrf", token);
