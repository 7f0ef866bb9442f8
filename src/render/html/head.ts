// What stands in `<head>`: the title, the policy that forbids every request and script, and the style.

import { createHash } from "node:crypto";
import type { DocumentMeta } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import { element, lines, text } from "./html.js";
import type { Html } from "./html.js";
import { colourScheme } from "./style/properties.js";

export function head(meta: DocumentMeta, theme: Theme, style: string): Html {
  return element(
    "head",
    {},
    lines([
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: securityPolicy(style) }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "color-scheme", content: colourScheme(theme) }),
      element("meta", { name: "theme-color", content: theme.colours.background }),
      element("meta", { name: "referrer", content: "no-referrer" }),
      // A plan put on a website by mistake must not be found by a search for the child's name.
      element("meta", { name: "robots", content: "noindex, nofollow, noarchive" }),
      element("title", {}, text(meta.title)),
      element("style", {}, style as Html), // made by us: strings of the plan are escaped in style/css-string.ts
    ]),
  );
}

/** Content Security Policy level 3: nothing may load but pictures and fonts in the file itself; no script runs. */
function securityPolicy(style: string): string {
  const digest = createHash("sha256").update(style, "utf8").digest("base64");
  return [
    "default-src 'none'",
    "img-src data:",
    "font-src data:",
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
