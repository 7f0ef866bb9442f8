/** @jsxImportSource hono/jsx */
// Which documents to make of a plan, and how they are to look.

import type { FC } from "hono/jsx";
import { EDITION_NAMES } from "../analysis/report-words.js";
import { EDITIONS, type Edition } from "../document/tree.js";
import { BACKGROUNDS, THEME_FONTS } from "../theme/theme.js";
import { Csrf, type Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";

export const SIZES = [16, 18, 20, 22, 24, 28, 32] as const;
const ABOUT: Record<Edition, string> = {
  standard: "The statutory plan, word for word",
  "large-print": "The same in large print",
  "easy-read": "Short sentences with pictures, for the child",
  summary: "Two pages in plain words",
};
const COLOURS: Record<string, string> = {
  white: "White",
  cream: "Cream",
  "pale-blue": "Pale blue",
  "pale-yellow": "Pale yellow",
  black: "Black, high contrast",
  monochrome: "White, greys only, for printing",
};
const FONTS: Record<string, string> = {
  "atkinson-hyperlegible": "Atkinson Hyperlegible",
  lexend: "Lexend",
  opendyslexic: "OpenDyslexic",
  andika: "Andika",
};

export const MakeForm: FC<{ frame: Frame; plan: StudioPlan; error?: string }> = ({ frame, plan, error }) => (
  <form method="post" action={`/plans/${plan.id}/editions`} class="make">
    <h2 class="govuk-heading-l">Make documents</h2>
    <Csrf visitor={frame.visitor} />
    <div class={`govuk-form-group ${error === undefined ? "" : "govuk-form-group--error"}`}>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which documents?</legend>
        {error === undefined ? null : (
          <p class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <div class="govuk-checkboxes">
          {EDITIONS.map((edition) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`edition-${edition}`}
                name="edition"
                value={edition}
                checked={error === undefined}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`edition-${edition}`}>
                {EDITION_NAMES[edition]}
                <span class="about">{ABOUT[edition]}</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
    <div class="selects">
      <Select
        name="theme"
        label="Page colour"
        options={BACKGROUNDS.map((one) => [one, COLOURS[one] ?? one])}
      />
      <Select
        name="font"
        label="Font"
        usual={FONTS[THEME_FONTS[0]] ?? THEME_FONTS[0]}
        options={THEME_FONTS.slice(1).map((one) => [one, FONTS[one] ?? one])}
      />
      <Select
        name="size"
        label="Letter size of large print and easy read"
        options={SIZES.map((one) => [String(one), `${one} points`])}
      />
    </div>
    <button type="submit" class="govuk-button">
      Make documents
    </button>
  </form>
);

const Select: FC<{
  name: string;
  label: string;
  /** What is taken when nothing is chosen. */
  usual?: string;
  options: readonly (readonly [string, string])[];
}> = ({ name, label, usual = "As the plan records it", options }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={name}>
      {label}
    </label>
    <select class="govuk-select" id={name} name={name}>
      <option value="">{usual}</option>
      {options.map(([value, text]) => (
        <option value={value}>{text}</option>
      ))}
    </select>
  </div>
);
