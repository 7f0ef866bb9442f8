/** @jsxImportSource hono/jsx */
// What could not be done, as a page: what it was, what to do now, and what to tell whoever runs the service.

import { PROBLEMS, type Problem, type ProblemName } from "../http/problems.js";
import { html } from "./answers.js";
import { Page, type Frame } from "./layout.js";

/** In the words of somebody who fills in forms; the others are said as the API says them. */
const WORDS: Partial<Record<ProblemName, { title: string; mend: string }>> = {
  "not-found": {
    title: "Page not found",
    mend: "It may have been removed, or its time may be over. Begin with the list of plans.",
  },
  gone: { title: "This is no longer kept", mend: "Open the plan file again to make it anew." },
  "too-large": {
    title: "The file is too large",
    mend: "A plan may have 8 MB at most. Choose a file that holds one plan.",
  },
  "missing-scope": { title: "This was not done", mend: "Load the page again, then try once more." },
  "unsupported-media-type": {
    title: "The form could not be read",
    mend: "Load the page again, then try once more.",
  },
  "too-many-requests": { title: "Too many requests", mend: "Wait a few seconds, then load the page again." },
  "too-many-at-once": {
    title: "The service is busy with your plans",
    mend: "Wait a few seconds, then try again.",
  },
  "too-many-waiting": { title: "Too many documents are waiting", mend: "Wait until some have been made." },
  "internal-fault": {
    title: "Sorry, there is a fault in the service",
    mend: "Nothing that was saved is lost. Try again; if it happens again, tell whoever runs this service the number below.",
  },
  unavailable: {
    title: "Sorry, the service cannot do this now",
    mend: "Nothing that was saved is lost. Try again in a few seconds.",
  },
};

export function problemPage(frame: Frame, problem: Problem, traceId: string): Promise<Response> {
  const { title, mend } = WORDS[problem.name] ?? PROBLEMS[problem.name];
  const { detail } = problem.options;
  return html(
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {detail === undefined ? null : <p class="govuk-body">{detail}</p>}
      <p class="govuk-body">{mend}</p>
      <p class="govuk-body">
        <a href="/" class="govuk-link">
          Go to the plans
        </a>
      </p>
      {problem.status >= 500 ? <p class="govuk-body-s">Number of this request: {traceId}</p> : null}
    </Page>,
    problem.status,
  );
}
