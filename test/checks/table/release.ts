// R02 and R03: requests and finished documents that trigger them, and near misses that must not.

import type { Release } from "../../../src/checks/release.js";
import { heading, notice, paragraph } from "../../../src/document/build.js";
import { documentMeta } from "../../../src/document/meta.js";
import type { DocumentTree } from "../../../src/document/tree.js";
import type { AccessibleFormats, Plan } from "../../../src/plan/schema.js";

export type ReleaseRow = [check: string, what: string, make: (plan: Plan) => Release, pointer: string];
export type ReleaseNearMiss = [check: string, what: string, make: (plan: Plan) => Release];

const OPENING =
  "This is a short summary. It is not the legal plan. It is made from version 1 of the plan, 20 February 2026.";

/** A summary with these words in its notice. */
function summary(plan: Plan, words = OPENING): DocumentTree {
  return {
    edition: "summary",
    meta: documentMeta(plan, "summary", "Plan summary for Kofi"),
    children: [heading(1, "title", "Plan summary"), notice("not-the-plan", [paragraph(words)])],
  };
}

const needs = (preferred: AccessibleFormats["preferred"], release: Partial<Release>) => (plan: Plan) => {
  plan.subject.accessibleFormats = { preferred };
  return { editions: ["standard"] as const, formats: ["pdf"] as const, trees: [], ...release };
};

const copy = (change: (tree: DocumentTree, plan: Plan) => void, words?: string) => (plan: Plan) => {
  const tree = summary(plan, words);
  change(tree, plan);
  return { editions: ["summary"] as const, formats: ["pdf"] as const, trees: [tree] };
};

const unchanged = (): void => undefined;
const PREFERRED = "/subject/accessibleFormats/preferred/0";

export const releaseTriggers: ReleaseRow[] = [
  ["R02", "large print that was not asked for", needs(["large-print"], {}), PREFERRED],
  ["R02", "HTML where only PDF was asked for", needs(["html"], {}), PREFERRED],
  ["R02", "braille, which is made elsewhere", needs(["braille"], {}), PREFERRED],
  [
    "R03",
    "a summary without the notice",
    copy(unchanged, "Made from version 1 of the plan, 20 February 2026."),
    "",
  ],
  ["R03", "another version", copy(unchanged, OPENING.replace("version 1", "version 11")), ""],
  ["R03", "another date", copy(unchanged, OPENING.replace("20 February", "2 February")), ""],
  ["R03", "no line at the foot of the page", copy(({ meta }) => delete meta.notThePlan), ""],
  [
    "R03",
    "a foot of an earlier version",
    copy(({ meta }, plan) => {
      meta.notThePlan = documentMeta({ ...plan, planVersion: 9 }, "summary", "").notThePlan!;
    }),
    "",
  ],
  [
    "R03",
    "an easy-read copy whose words do not say it",
    copy((tree) => {
      tree.edition = "easy-read";
      tree.children = [heading(1, "my-plan", "My plan")];
    }),
    "",
  ],
];

export const releaseNearMisses: ReleaseNearMiss[] = [
  [
    "R02",
    "what was asked for",
    needs(["large-print", "html"], { editions: ["large-print"], formats: ["html"] }),
  ],
  ["R02", "a plan that is only checked", needs(["easy-read"], { formats: [] })],
  ["R02", "no needs recorded", needs(undefined, {})],
  ["R03", "a summary as it should be", copy(unchanged)],
  [
    "R03",
    "the plan itself",
    copy((tree) => {
      tree.edition = "standard";
      tree.children = [];
      delete tree.meta.notThePlan;
    }),
  ],
  [
    "R03",
    "the words of a child's copy",
    copy(
      (tree) => (tree.edition = "easy-read"),
      "The full plan is the one people must follow. This copy was made from version 1 of the plan, dated 20 February 2026.",
    ),
  ],
  [
    "R03",
    "a plan without any date",
    copy((tree, plan) => {
      plan.dates = {};
      tree.meta.notThePlan = "This is not the legal plan. It is made from version 1 of the plan.";
    }, "This is not the legal plan. It is made from version 1 of the plan."),
  ],
];
