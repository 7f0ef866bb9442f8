// Q13: an age or a school year in the text that is no longer true.

import { phraseFinder } from "../language/phrase-finder.js";
import { ageOn, schoolYear } from "../plan/school-year.js";
import { placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { NUMBER, numberOf } from "./quantities.js";
import { subjectNames } from "./subject-names.js";

export const staleFactsCheck: Check = {
  id: "Q13",
  title: "Age and school year are true",
  severity: { d: "warning", f: "warning", a: "warning" },
  source: "Good practice",
  hint: "Give the age or school year on the day the plan is issued, or leave it out.",
  examples: {
    bad: "Kofi is 9 years old and finds it hard to follow talk. (He is 10.)",
    good: "Kofi is 10 years old and finds it hard to follow talk. (He is 10.)",
  },
  run: stillTrue,
};

/** "When he is in Year 7" is no fact of now. */
const LATER = /(?:when|whenever|if|until|once|while|after|before|as)\s+$/iu;
/** "is 9 years old", "is a nine-year-old boy", "is in Year 4": told of now. */
const findNow = phraseFinder(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])is\s+(?:now\s+|currently\s+)?` +
      String.raw`(?:aged\s+(${NUMBER})(?![\p{L}\p{N}])|(?:an?\s+)?(${NUMBER})[\s-]+years?[\s-]+old|(?:in\s+|an?\s+)Year\s+(\d{1,2})(?![\p{L}\p{N}]))`,
    "giu",
  ),
);

/** Where the child's name, or a pronoun, begins that stands right before a place of a text; nothing when neither does. */
function childBefore(text: string, at: number, names: readonly string[]): number | undefined {
  const said = text.slice(0, at).trimEnd();
  if (said.length === at) return undefined;
  const small = said.toLowerCase();
  const name = names.find(
    (one) => small.endsWith(one) && !/[\p{L}\p{N}]$/u.test(small.slice(0, small.length - one.length)),
  );
  return name === undefined ? undefined : said.length - name.length;
}

function stillTrue(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const { birthDate } = plan.subject;
  const issue = issueDate(context);
  const age = ageOn(birthDate, issue);
  const year = schoolYear(birthDate, issue);
  const names = ["he", "she", "they", ...subjectNames(plan).map((name) => name.toLowerCase())];
  return texts
    .filter(({ kind }) => kind === "text")
    .flatMap((text) =>
      findNow(text.text).flatMap((match): Observation[] => {
        const from = childBefore(text.text, match.index, names);
        if (from === undefined) return [];
        const [, aged, old, inYear] = match;
        const wrong = inYear === undefined ? numberOf(aged ?? old ?? "") !== age : Number(inYear) !== year;
        if (!wrong || LATER.test(text.text.slice(Math.max(0, from - 12), from))) return [];
        const what = inYear === undefined ? "an age" : "a school year";
        return [
          {
            section: text.section,
            pointer: text.pointer,
            span: [from, match.index + match[0].length],
            message: `${placeOf(text)} gives ${what} that does not agree with the date of birth.`,
          },
        ];
      }),
    );
}
