/** @jsxImportSource hono/jsx */
// Pieces that several pages use.

import type { Child, FC } from "hono/jsx";
import type { FindingSeverity } from "../diagnostics/finding.js";
import { formatDate } from "../language/format.js";
import { Csrf, type Frame } from "./layout.js";

/** Faults at the top of a page, each a link to where it can be mended. */
export const ErrorSummary: FC<{ title?: string; errors: readonly { href: string; text: string }[] }> = ({
  title = "There is a problem",
  errors,
}) => (
  <div class="govuk-error-summary" tabindex={-1} data-focus="">
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
);

/** What has just been done. */
export const Done: FC<{ children?: Child }> = ({ children }) => (
  <div class="done" role="status" id="done" tabindex={-1} data-focus="">
    <p class="govuk-body">{children}</p>
  </div>
);

/** A form of one button. */
export const ButtonForm: FC<{
  frame: Frame;
  action: string;
  fields?: Readonly<Record<string, string>>;
  text: string;
  /** What the button does it to, for those who do not see it. */
  about?: string;
  look?: "secondary" | "warning" | "plain";
  disabled?: boolean;
}> = ({ frame, action, fields = {}, text, about, look = "secondary", disabled }) => (
  <form method="post" action={action} class="one-button">
    <Csrf visitor={frame.visitor} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button
      type="submit"
      class={`govuk-button ${look === "plain" ? "" : `govuk-button--${look}`}`}
      disabled={disabled === true}
    >
      {text}
      {about === undefined ? null : <span class="govuk-visually-hidden"> {about}</span>}
    </button>
  </form>
);

const SEVERITY_TAGS: Record<FindingSeverity, { text: string; colour: string }> = {
  error: { text: "Error", colour: "red" },
  warning: { text: "Warning", colour: "orange" },
  info: { text: "Note", colour: "blue" },
};

export const SeverityTag: FC<{ severity: FindingSeverity }> = ({ severity }) => (
  <Tag {...SEVERITY_TAGS[severity]} />
);

export const Tag: FC<{ text: string; colour?: string }> = ({ text, colour }) => (
  <strong class={`govuk-tag ${colour === undefined ? "" : `govuk-tag--${colour}`}`}>{text}</strong>
);

/** "23 November 2026 at 09:00", with the moment for programs. */
export const Moment: FC<{ at: Date }> = ({ at }) => (
  <time datetime={at.toISOString()}>
    {formatDate(at.toISOString().slice(0, 10))} at {at.toISOString().slice(11, 16)} UTC
  </time>
);

/** The pages of one open plan. */
export const PlanTabs: FC<{ id: string; at: "report" | "editions" | "easy-read" }> = ({ id, at }) => (
  <nav class="tabs" aria-label="This plan">
    <ul>
      {(
        [
          ["report", `/plans/${id}`, "Report"],
          ["editions", `/plans/${id}/editions`, "Documents"],
          ["easy-read", `/plans/${id}/easy-read`, "Easy read"],
        ] as const
      ).map(([name, href, text]) => (
        <li>
          <a href={href} aria-current={name === at ? "page" : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export const PlanCaption: FC<{ about: { planId: string; planVersion: number; status: string } }> = ({
  about: { planId, planVersion, status },
}) => (
  <p class="govuk-caption-l plan-line">
    Plan {planId}, version {planVersion}{" "}
    <Tag
      text={`${status.charAt(0).toUpperCase()}${status.slice(1).replaceAll("-", " ")}`}
      colour={status === "draft" ? "yellow" : "green"}
    />
  </p>
);
