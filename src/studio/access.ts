// Who visits the page, and whether a form was sent from it. A key of the scope `studio` opens it; in the embedded default,
// bound to this very machine, nobody has to show one.

import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import { isLoopback } from "../config.js";
import { isFromThisMachine } from "../http/answer-route.js";
import { LOCAL_TENANT } from "../keys/principal.js";
import type { Core } from "../renders/core.js";
import type { Caller } from "../renders/render.js";
import { equalText } from "../vault/vault.js";
import { callerOfSession, csrfOf, isToken, makeToken } from "./sessions.js";

export interface Visitor {
  /** Absent until somebody has signed in. */
  caller?: Caller;
  /** Of the cookie. */
  token: string;
  csrf: string;
  /** Whether a key was shown, so that there is something to sign out of. */
  signedIn: boolean;
  /** The cookie, where the browser has none yet. */
  cookie?: string;
}

/** Somebody at this desk, where no key is wanted. */
const LOCAL: Caller = { tenant: LOCAL_TENANT, actor: "studio" };

/** @param open whether the service is the embedded default, bound to this machine alone. */
export async function visitorOf(core: Core, c: Context, open: boolean): Promise<Visitor> {
  const given = getCookie(c, cookieName(c)) ?? "";
  const known = isToken(given);
  const token = known ? given : makeToken();
  const caller = known ? await callerOfSession(core, token) : undefined;
  const csrf = await csrfOf(core, token);
  if (caller !== undefined) return { caller, token, csrf, signedIn: true };
  const local = open && isFromThisMachine(c) && isAddressedHere(c);
  return {
    ...(local ? { caller: LOCAL } : {}),
    token,
    csrf,
    signedIn: false,
    ...(known ? {} : { cookie: cookieOf(c, token) }),
  };
}

/** A page elsewhere may have its name lead to this machine; then it is that name which is asked for. */
const isAddressedHere = (c: Context): boolean => isLoopback(new URL(c.req.url).hostname);

/** Without TLS the cookie would travel in the open: only within this machine it may. */
const isSecure = (c: Context): boolean =>
  !(isFromThisMachine(c) && isAddressedHere(c)) || c.req.header("x-forwarded-proto") === "https";

const cookieName = (c: Context): string => (isSecure(c) ? "__Host-clearplan" : "clearplan");

/** The text of a Set-Cookie header. It has no date: it goes when the browser is closed. */
export const cookieOf = (c: Context, token: string): string =>
  generateCookie(cookieName(c), token, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure: isSecure(c),
  });

/** Whether a form comes from a page of ours: its token is that of the cookie, and the browser does not say otherwise. */
export function isOurForm(c: Context, { csrf }: Visitor, sent: string | null): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return false;
  const origin = c.req.header("origin");
  if (origin !== undefined && hostOf(origin) !== c.req.header("host")) return false;
  return sent !== null && equalText(sent, csrf);
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
