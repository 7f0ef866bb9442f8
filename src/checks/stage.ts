// At which point of its life a plan is checked: a draft is not asked for what only a final plan must have.

import type { Plan } from "../plan/schema.js";

/** `d` draft; `f` final; `a` amended: draft-amended, amendment-notice and final-amended. */
export const STAGES = ["d", "f", "a"] as const;
export type Stage = (typeof STAGES)[number];

/** The stages as people name them. */
export const STAGE_NAMES = ["draft", "final", "amended"] as const;
export type StageName = (typeof STAGE_NAMES)[number];

const NAMED: Readonly<Record<StageName, Stage>> = { draft: "d", final: "f", amended: "a" };

/** The stage that a name means. */
export const stageNamed = (name: StageName): Stage => NAMED[name];

/** The stage that a plan's status puts it in; a plan that was in force (superseded, ceased) is read as final. */
export function stageOf(status: Plan["status"]): Stage {
  switch (status) {
    case "draft":
      return "d";
    case "draft-amended":
    case "amendment-notice":
    case "final-amended":
      return "a";
    case "final":
    case "superseded":
    case "ceased":
      return "f";
  }
}
