// The stylesheet of the pages that this room writes itself: one column, readable at any zoom, in either colour scheme.

import { createHash } from "node:crypto";

export const STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --text: #0b0c0c; --line: #6f777b; --soft: #f3f2f1; --link: #0b4a8f; }
@media (prefers-color-scheme: dark) { :root { --page: #121416; --text: #f3f2f1; --line: #a9b1b6; --soft: #202427; --link: #9ecbff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 4rem; background: var(--page); color: var(--text); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 3px solid; outline-offset: 2px; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line); font-size: 1.5rem; }
h3 { margin-top: 2.25rem; font-size: 1.2rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.92em; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); background: var(--soft); overflow-wrap: normal; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
summary { cursor: pointer; padding: 0.25rem 0; }
.method { display: inline-block; min-width: 5rem; font-weight: bold; white-space: pre; }
`;

/** What a content security policy allows by name. */
export const STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;
