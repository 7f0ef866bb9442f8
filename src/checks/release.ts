// R02 and R03: what is handed out. Whether the formats that the child needs were asked for, and whether a copy that is not
// the legal plan says so. The second looks at the finished documents and trusts nothing that made them.

import type { Finding } from "../diagnostics/finding.js";
import type { Format } from "../document/formats.js";
import { planDate } from "../document/meta.js";
import type { DocumentTree, Edition } from "../document/tree.js";
import { textContent } from "../document/visit.js";
import { formatDate } from "../language/format.js";
import type { AccessibleFormats, Plan } from "../plan/schema.js";
import type { Check, Observation } from "./check.js";
import { toFinding } from "./check.js";
import type { Policy } from "./policy.js";
import { applyPolicy } from "./policy.js";
import type { Stage } from "./stage.js";
import { stageOf } from "./stage.js";
import { and } from "./words.js";

const formatsCheck: Check = {
  id: "R02",
  title: "The formats that the child needs are asked for",
  severity: { d: "info", f: "info", a: "info" },
  source: "Equality Act 2010; Accessible Information Standard",
  hint: "Ask for this format too, or give the family the copy in another way.",
  examples: {
    bad: "The plan records large print; the request asks for the standard edition alone.",
    good: "The plan records large print; the request asks for the standard edition and for large print.",
  },
  // Only a request for documents can be asked this: see checkRelease.
  run: () => [],
};

const noticeCheck: Check = {
  id: "R03",
  title: "A copy says that it is not the legal plan",
  severity: { d: "error", f: "error", a: "error" },
  source: "Good practice",
  hint: "Show the notice, the version and the date again; in an easy-read script they stand in the parts “how-to-use” and “for-adults”.",
  examples: {
    bad: "An easy-read copy in which the sentence about the full plan was hidden.",
    good: "A summary that opens with “It is not the legal plan”, with version and date.",
  },
  // Only finished documents can be looked at: see checkRelease.
  run: () => [],
};

export const releaseChecks: Check[] = [formatsCheck, noticeCheck];

/** What was asked for, and what was made. */
export interface Release {
  editions: readonly Edition[];
  /** None where nothing is handed out: a plan is only checked. */
  formats: readonly Format[];
  trees: readonly DocumentTree[];
}

/** R02 and R03 for one request and the documents it made. */
export function checkRelease(
  plan: Plan,
  policy: Policy,
  release: Release,
  stage: Stage = stageOf(plan.status),
): Finding[] {
  const found = [
    ...formatsNotAskedFor(plan, release).map((seen) => toFinding(formatsCheck, seen, stage)),
    ...release.trees
      .flatMap((tree) => withoutNotice(plan, tree))
      .map((seen) => toFinding(noticeCheck, seen, stage)),
  ];
  return applyPolicy(
    found.filter((finding) => finding !== undefined),
    policy,
  );
}

type Preferred = NonNullable<AccessibleFormats["preferred"]>[number];

const NAMES: Record<Preferred, string> = {
  standard: "the standard edition",
  "large-print": "large print",
  "easy-read": "easy read",
  html: "HTML",
  braille: "braille",
  audio: "audio",
  bsl: "British Sign Language",
  translation: "a translation",
};

function formatsNotAskedFor({ subject }: Plan, { editions, formats }: Release): Observation[] {
  if (formats.length === 0) return [];
  const preferred = subject.accessibleFormats?.preferred ?? [];
  return preferred.flatMap((format, index): Observation[] => {
    const seen = { section: "", pointer: `/subject/accessibleFormats/preferred/${index}` };
    switch (format) {
      case "standard":
      case "large-print":
      case "easy-read":
        return editions.includes(format)
          ? []
          : [{ ...seen, message: `The plan records a need for ${NAMES[format]}, which was not asked for.` }];
      case "html":
        return formats.includes("html")
          ? []
          : [{ ...seen, message: `The plan records a need for ${NAMES[format]}, which was not asked for.` }];
      case "braille":
      case "audio":
      case "bsl":
      case "translation":
        return [
          {
            ...seen,
            message: `The plan records a need for ${NAMES[format]}, which is not among the documents made here.`,
            hint: "Arrange it with a service that makes it, from this version of the plan.",
          },
        ];
    }
  });
}

/** In the words of the summary, or in those of a child's copy. */
const NOTICE =
  /not\s+the\s+(?:legal|full)\s+plan|(?:full|legal)\s+plan\s+is\s+the\s+one\s+(?:that\s+)?people\s+must\s+follow/iu;

/** The notice must stand on every page, and among the words: a screen reader passes over running lines. */
function withoutNotice(plan: Plan, tree: DocumentTree): Observation[] {
  if (tree.edition === "standard" || tree.edition === "large-print") return [];
  const missing = [
    ...missingFrom(tree.meta.notThePlan ?? "", plan).map((part) => `${part} at the foot of each page`),
    ...missingFrom(textContent(tree), plan).map((part) => `${part} among its words`),
  ];
  if (missing.length === 0) return [];
  return [
    { section: "", pointer: "", message: `The ${COPIES[tree.edition]} does not have ${and(missing)}.` },
  ];
}

const COPIES: Record<Exclude<Edition, "standard" | "large-print">, string> = {
  "easy-read": "easy-read copy",
  summary: "summary",
};

function missingFrom(words: string, plan: Plan): string[] {
  const date = planDate(plan);
  return [
    ...(NOTICE.test(words) ? [] : ["the notice that it is not the legal plan"]),
    ...(new RegExp(`version\\s+${plan.planVersion}(?!\\d)`, "iu").test(words) ? [] : ["the plan's version"]),
    ...(date === undefined || words.includes(formatDate(date)) ? [] : ["the plan's date"]),
  ];
}
