/** @jsxImportSource hono/jsx */
// Signing in with a key of the scope `studio`, and signing out.

import type { FC } from "hono/jsx";
import type { Page as HttpPage } from "../http/app.js";
import { findApiKey } from "../keys/api-keys.js";
import { cookieOf } from "./access.js";
import { html } from "./answers.js";
import { ErrorSummary } from "./components.js";
import { redirect, type Asked, type Desk } from "./desk.js";
import { Csrf, Page, type Frame } from "./layout.js";
import { beginSession, endSession, makeToken } from "./sessions.js";

export function signInPages(desk: Desk): HttpPage[] {
  return [
    desk.open("/sign-in", ({ frame, visitor }) =>
      Promise.resolve(visitor.caller === undefined ? html(<SignIn frame={frame} />) : redirect("/")),
    ),
    desk.openPost("/sign-in", async (asked, form) => signIn(asked, form.text("key").trim())),
    desk.openPost("/sign-out", async ({ service, c, visitor }) => {
      await endSession(service.core, visitor.token);
      const response = redirect("/sign-in");
      response.headers.append("set-cookie", cookieOf(c, makeToken()));
      return response;
    }),
  ];
}

const WRONG = "This key does not open the page. Check it, or ask for one with the scope studio.";

async function signIn({ service, c, frame, visitor }: Asked, key: string): Promise<Response> {
  const { core } = service;
  if (key === "") return html(<SignIn frame={frame} error="Enter your key." />, 422);
  const principal = await findApiKey(core, key);
  if (principal === undefined || !principal.scopes.has("studio"))
    return html(<SignIn frame={frame} error={WRONG} />, 422);
  await endSession(core, visitor.token);
  const response = redirect("/");
  // A token that somebody else may have put there is never the one of the session.
  response.headers.append("set-cookie", cookieOf(c, await beginSession(core, principal.actor)));
  return response;
}

const SignIn: FC<{ frame: Frame; error?: string }> = ({ frame, error }) => (
  <Page frame={frame} title="Sign in" faulty={error !== undefined}>
    {error === undefined ? null : <ErrorSummary errors={[{ href: "#key", text: error }]} />}
    <h1 class="govuk-heading-l">Sign in</h1>
    <form method="post" action="/sign-in">
      <Csrf visitor={frame.visitor} />
      {/* Password managers keep the key under this name. */}
      <input type="text" name="username" autocomplete="username" value="clearplan" hidden readonly />
      <div class={`govuk-form-group ${error === undefined ? "" : "govuk-form-group--error"}`}>
        <label class="govuk-label" for="key">
          Your key
        </label>
        <div class="govuk-hint" id="key-hint">
          It begins with cpk_. Whoever runs this service makes it for you.
        </div>
        {error === undefined ? null : (
          <p class="govuk-error-message" id="key-error">
            <span class="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <input
          class="govuk-input"
          id="key"
          name="key"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          aria-describedby={error === undefined ? "key-hint" : "key-hint key-error"}
        />
      </div>
      <button type="submit" class="govuk-button">
        Sign in
      </button>
    </form>
  </Page>
);
