// What every check is given: the plan, the policy, today, the stage, and the lists that many checks walk, made once.

import type { Sentence } from "../language/sentences.js";
import { splitSentences } from "../language/sentences.js";
import type { Word } from "../language/words.js";
import { wordsOf } from "../language/words.js";
import type { Clock } from "../plan/clock.js";
import { today } from "../plan/clock.js";
import type { NeedItem, OutcomeItem, ProvisionItem, TextItem } from "../plan/items.js";
import { needsOf, outcomesOf, provisionsOf, textsOf } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { remembered } from "./lazily.js";
import type { Policy } from "./policy.js";
import { withoutQuotes } from "./quotes.js";
import type { Stage } from "./stage.js";
import { stageOf } from "./stage.js";
import type { PlanString } from "./strings.js";
import { stringsOf } from "./strings.js";

export interface CheckContext {
  plan: Plan;
  policy: Policy;
  /** ISO 8601 calendar date. */
  today: string;
  stage: Stage;
  /** Whether the plan is, or is asked to be checked as, one that is issued: signed, dated, with its section I. */
  issued: boolean;
  needs: NeedItem[];
  outcomes: OutcomeItem[];
  provisions: ProvisionItem[];
  texts: TextItem[];
  /** Every string that somebody wrote or will read, names and roles too. */
  strings: PlanString[];
  /** The words of a text, with their places; each text is read once, however many checks ask. */
  wordsOf: (text: string) => Word[];
  /** Its sentences, likewise. */
  sentencesOf: (text: string) => Sentence[];
  /** A text with what stands in quotation marks blanked out, likewise; places stay where they were. */
  toldIn: (text: string) => string;
}

/** @param asked the stage to check at; without it the plan's status says. */
export function makeContext(plan: Plan, policy: Policy, clock: Clock, asked?: Stage): CheckContext {
  const stage = asked ?? stageOf(plan.status);
  const pending = plan.status === "draft-amended" || plan.status === "amendment-notice";
  return {
    plan,
    policy,
    today: today(clock),
    stage,
    issued: stage === "f" || (stage === "a" && (asked !== undefined || !pending)),
    needs: needsOf(plan),
    outcomes: outcomesOf(plan),
    provisions: provisionsOf(plan),
    texts: textsOf(plan),
    strings: stringsOf(plan),
    wordsOf: remembered(wordsOf),
    sentencesOf: remembered(splitSentences),
    toldIn: remembered(withoutQuotes),
  };
}
