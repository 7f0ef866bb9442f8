// What pages load: styles, script and font by the digest in their names, and the drawings of symbols.

import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { symbolArt } from "../resources/symbol-art.js";
import { loadAssets } from "./assets.js";
import type { Desk } from "./desk.js";

/** They hold nothing of anybody, and never change under their name. */
const FOR_EVER = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";

export function loadedPages(desk: Desk): HttpPage[] {
  return [
    desk.open("/studio/assets/{name}", async ({ path }) => {
      const asset = (await loadAssets()).files.get(path("name"));
      if (asset === undefined) return new Problem("not-found");
      return new Response(asset.bytes as Uint8Array<ArrayBuffer>, {
        headers: { "content-type": asset.mediaType, "cache-control": FOR_EVER },
      });
    }),
    desk.open("/studio/symbols/{symbol}", async ({ path }) => {
      const svg = await symbolArt(path("symbol"));
      if (svg === undefined) return new Problem("not-found");
      return new Response(svg, {
        headers: {
          "content-type": "image/svg+xml",
          "cache-control": A_DAY,
          "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
        },
      });
    }),
  ];
}
