// What pages load: styles, script and font by the digest in their names, and the drawings of symbols.

import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import type { PackPicture } from "../easy-read/packs/pack.js";
import { symbolArt } from "../resources/symbol-art.js";
import { loadAssets } from "./assets.js";
import type { Asked, Desk } from "./desk.js";
import { MEDIA_TYPES } from "./pictures.js";

/** They hold nothing of anybody, and never change under their name. */
const FOR_EVER = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";
/** Pictures of packs are licensed to those who work here. */
const A_DAY_FOR_ONE = "private, max-age=86400";
/** A drawing may be a page with a script when it is opened by itself. */
const CLOSED = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

export function loadedPages(desk: Desk): HttpPage[] {
  return [
    desk.open("/studio/assets/{name}", async ({ path }) => {
      const asset = (await loadAssets()).files.get(path("name"));
      if (asset === undefined) return new Problem("not-found");
      return new Response(asset.bytes as Uint8Array<ArrayBuffer>, {
        headers: { "content-type": asset.mediaType, "cache-control": FOR_EVER },
      });
    }),
    desk.open("/studio/symbols/{symbol}", async (asked) => {
      const symbol = asked.path("symbol");
      const svg = await symbolArt(symbol);
      if (svg !== undefined) return picture(svg, MEDIA_TYPES.svg, A_DAY);
      const own = await addedPicture(asked, symbol);
      return own === undefined
        ? new Problem("not-found")
        : picture(own.bytes as Uint8Array<ArrayBuffer>, MEDIA_TYPES[own.type], A_DAY_FOR_ONE);
    }),
  ];
}

const addedPicture = async (
  { visitor, pictures }: Asked,
  symbol: string,
): Promise<PackPicture | undefined> => (visitor.caller === undefined ? undefined : pictures.added(symbol));

const picture = (body: string | Uint8Array<ArrayBuffer>, type: string, kept: string): Response =>
  new Response(body, {
    headers: { "content-type": type, "cache-control": kept, "content-security-policy": CLOSED },
  });
