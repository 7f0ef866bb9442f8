// The page at `/`: what is here and where to begin.

import { escape, htmlPage } from "./html.js";

export function homePage(version: string): string {
  return htmlPage(
    "Clearplan",
    `<main>
<h1>Clearplan</h1>
<p>Accessible documents from Education, Health and Care plans: tagged PDF, HTML, large print, easy read, summary, and a report on how hard a plan is to read.</p>
<ul>
<li><a href="/docs">How to use the API</a></li>
<li><a href="/openapi.json">The contract (OpenAPI 3.1)</a></li>
<li><a href="/v1/schema/plan">The plan format (JSON Schema)</a></li>
</ul>
<p>Version ${escape(version)}.</p>
</main>`,
  );
}
