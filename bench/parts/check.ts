// The check of a plan of 10,000 words.

import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { produce } from "../../src/produce.js";
import { CLOCK } from "../../test/helpers/examples.js";
import type { Part } from "../lib/figure.js";
import { planOfWords } from "../lib/plan-of-words.js";
import { timed } from "../lib/sample.js";
import { treeOf } from "./pdf.js";

const WORDS = 10_000;

export const check: Part = {
  title: "The check of a plan",
  measure: async ({ resources, quick, say }) => {
    say("check of 10,000 words");
    const templates = resources.templateSets.get("standard");
    if (templates === undefined) throw new Error("there is no standard template set");
    const plan = planOfWords(WORDS, templates);
    const tree = await treeOf(plan, "standard", resources);
    const { words } = analyseDocument(tree);
    const runs = quick ? { warmUp: 1, runs: 2, seconds: 1 } : { warmUp: 10, runs: 25, seconds: 8 };
    const alone = await timed(() => {
      checkPlan(plan, defaultPolicy, CLOCK);
      analyseDocument(tree);
    }, runs);
    const request = { editions: ["standard"], formats: [], policy: defaultPolicy } as const;
    const whole = await timed(() => produce(plan, request, resources, CLOCK), runs);
    const size = `${words.toLocaleString("en-GB")} words`;
    return [
      { what: `checks and analysis, ${size}`, value: alone, unit: "ms", bar: { floor: 100, aim: 25 } },
      {
        what: `the whole command, ${size}`,
        value: whole,
        unit: "ms",
        remark: "composes the document and lays its pages out to count them",
      },
    ];
  },
};
