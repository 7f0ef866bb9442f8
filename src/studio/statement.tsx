/** @jsxImportSource hono/jsx */
// The accessibility statement: what was tested, how and when, and what is known to be wrong.

import type { Page as HttpPage } from "../http/app.js";
import { html } from "./answers.js";
import type { Desk } from "./desk.js";
import { Page } from "./layout.js";

/** When every page was last looked at, and the tests read against this page. */
const LOOKED_AT = "26 November 2026";

export function statementPages(desk: Desk): HttpPage[] {
  return [
    desk.open("/accessibility", ({ frame }) =>
      html(
        <Page frame={frame} title="Accessibility statement">
          <h1 class="govuk-heading-xl">Accessibility statement</h1>
          <p class="govuk-body-l">
            These pages are meant to keep WCAG 2.2 at level AA. They were last gone through on {LOOKED_AT}.
          </p>
          <h2 class="govuk-heading-m">What was tested, and how</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              Every kind of page, with and without faults on it, by the axe rules for WCAG 2.2 A and AA and
              good practice, in Chromium. Nothing was found. This is done again with each change.
            </li>
            <li>
              Opening a plan, its report, its documents, and editing easy read: with a mouse, with the
              keyboard alone, and without script.
            </li>
            <li>
              Windows 320, 768 and 1280 pixels wide; the narrowest is what 400 % zoom gives. Nothing but wide
              tables scrolls sideways.
            </li>
            <li>
              Every page in light and in dark colours; the report in forced colours. Nothing on the pages
              moves by itself.
            </li>
            <li>That a page loads nothing from anywhere else.</li>
          </ul>
          <h2 class="govuk-heading-m">What was not tested</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              With screen readers, voice control and magnifiers as people use them, and with people who need
              them.
            </li>
            <li>In browsers other than Chromium.</li>
          </ul>
          <h2 class="govuk-heading-m">What is known to be wrong</h2>
          <p class="govuk-body">
            The charts of the report are hidden from screen readers; the table under them says the same. A PDF
            beside a preview is shown by the browser’s own viewer; a link opens it in a window of its own.
          </p>
          <h2 class="govuk-heading-m">Something gets in your way?</h2>
          <p class="govuk-body">
            Tell whoever runs this service for your authority. They can make every document and report without
            these pages as well.
          </p>
        </Page>,
      ),
    ),
  ];
}
