/** @jsxImportSource hono/jsx */
// Choosing a picture for a sentence: words to search by, and every picture found as a button of its own, so that keyboard
// and screen reader need nothing special. The words are sent as a form: they may be a child's.

import type { FC } from "hono/jsx";
import type { ScriptPart, ScriptRow } from "../easy-read/script.js";
import type { SymbolSet } from "../easy-read/symbols.js";
import { countOf } from "../language/format.js";
import { Csrf, Page, type Frame } from "./layout.js";
import type { StudioPlan } from "./plans.js";
import { Picture, symbolHref } from "./row-card.js";
import { rowKey, rowState } from "./rows.js";
import type { FoundPicture } from "./symbol-search.js";

export interface PickerProps {
  frame: Frame;
  plan: StudioPlan;
  part: ScriptPart;
  row: ScriptRow;
  /** Of the row, from 0. */
  sentence: number;
  words: string;
  pictures: readonly FoundPicture[];
  symbols: SymbolSet;
}

export const Picker: FC<PickerProps> = ({ frame, plan, part, row, sentence, words, pictures, symbols }) => {
  const action = `/plans/${plan.id}/easy-read/${part.id}/${rowKey(row)}`;
  const now = row.sentences[sentence];
  return (
    <Page frame={frame} title="Choose a picture" back={{ href: action, text: "The row" }} wide>
      <h1 class="govuk-heading-xl">Choose a picture</h1>
      <div class="sentence">
        <Picture symbol={now?.symbol ?? null} symbols={symbols} />
        <p class="sentence__text">{now?.text}</p>
      </div>
      <form method="post" action={`${action}/picture?at=${sentence}`} role="search" class="search">
        <Csrf visitor={frame.visitor} />
        <label class="govuk-label" for="words">
          Search for a picture
        </label>
        <div class="search__row">
          <input class="govuk-input" id="words" name="words" type="search" value={words} maxlength={80} />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Search
          </button>
        </div>
      </form>
      <p class="govuk-body" role="status">
        {pictures.length === 0
          ? "Nothing found. Try another word, or choose no picture."
          : `${countOf(pictures.length, "picture")}${words === "" ? "" : " found"}`}
      </p>
      <form method="post" action={action}>
        <Csrf visitor={frame.visitor} />
        <input type="hidden" name="kind" value="picture" />
        <input type="hidden" name="at" value={String(sentence)} />
        <input type="hidden" name="was" value={rowState(row)} />
        <ul class="picker">
          {pictures.map(({ concept, symbol }) => (
            <li>
              <button type="submit" name="symbol" value={symbol} class="picker__button">
                <img src={symbolHref(symbol)} alt="" width="72" height="72" loading="lazy" />
                <span>{concept}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="submit" name="symbol" value="" class="picker__button">
              <span class="picture picture--none" aria-hidden="true"></span>
              <span>No picture</span>
            </button>
          </li>
        </ul>
      </form>
    </Page>
  );
};
