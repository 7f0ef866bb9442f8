// HTML as an answer, under a policy that lets a page show and load what is ours and nothing else.

import type { HtmlEscapedString } from "hono/utils/html";

/** What JSX makes: a string once it is asked for. */
type Piece = HtmlEscapedString | Promise<HtmlEscapedString>;

/** No inline script and no inline style; pictures may also come inside the page (the icon). */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export async function html(page: Piece, status = 200): Promise<Response> {
  return new Response(`<!DOCTYPE html>${String(await page)}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      // Of a form a browser tells whence it comes only where this lets it; other sites are told nothing.
      "referrer-policy": "same-origin",
    },
  });
}

/** A piece of a page, for the script. */
export async function fragment(piece: Piece): Promise<Response> {
  return new Response(String(await piece), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
