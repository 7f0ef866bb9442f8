// J, K and A: money, advice, and the child's own section. Plans that trigger each check, at the place they should, and near misses that must not.

import type { JComponent, Plan } from "../../../src/plan/schema.js";
import type { CheckRows } from "./rows.js";

export const adviceAndVoice: CheckRows = {
  triggers: [
    [
      "J01",
      "a direct payment without needs",
      "final",
      (plan) => pay(plan, { needIds: [] }),
      "/sections/J/components/0",
    ],
    [
      "J01",
      "a direct payment to nobody",
      "final",
      (plan) => pay(plan, { recipient: undefined }),
      "/sections/J/components/0",
      "warning",
    ],
    [
      "J02",
      "a direct payment for a school place",
      "final",
      (plan) => {
        pay(plan, {});
        plan.sections.F.items[0]!.what = "Place at an independent school";
      },
      "/sections/J/components/0/provisionIds",
    ],
    [
      "J02",
      "a direct payment to the school",
      "amended",
      (plan) => pay(plan, { recipient: "Saltbridge Primary School" }),
      "/sections/J/components/0/recipient",
    ],
    [
      "K01",
      "advice without the date it was received",
      "final",
      ({ sections: { K } }) => delete K.advice[2]!.received,
      "/sections/K/advice/2",
    ],
    [
      "K02",
      "appended advice without pages",
      "final",
      ({ sections: { K } }) => delete K.advice[1]!.pages,
      "/sections/K/advice/1",
    ],
    [
      "K03",
      "no advice from social care",
      "final",
      ({ sections: { K } }) => (K.advice[4]!.category = "other"),
      "/sections/K/advice",
    ],
    [
      "K03",
      "no sensory advice for a deaf child",
      "amended",
      ({ sections: { B } }) => (B.secondaryNeeds = ["HI"]),
      "/sections/K/advice",
    ],
    ["A01", "no views of the child", "final", ({ sections: { A } }) => A.views!.shift(), "/sections/A"],
    [
      "A01",
      "views gathered by nobody",
      "final",
      ({ sections: { A } }) => delete A.views![0]!.gatheredBy,
      "/sections/A/views/0",
    ],
    [
      "A02",
      "first person where represented",
      "final",
      ({ sections: { A } }) => (A.views![1]!.text = "I hope that he will have friends."),
      "/sections/A/views/1/text",
    ],
    [
      "A02",
      "third person in their own words",
      "final",
      ({ sections: { A } }) => (A.views![0]!.text = "Kofi likes maps. He wants to sit near the door."),
      "/sections/A/views/0/text",
    ],
    [
      "A03",
      "a history of 501 words",
      "final",
      ({ sections: { A } }) => (A.history = Array.from({ length: 501 }, (_, n) => `w${n}`).join(" ")),
      "/sections/A/history",
    ],
    [
      "A04",
      "a strength told as a weakness",
      "final",
      ({ sections: { A } }) => (A.strengths = ["He struggles less with maps."]),
      "/sections/A/strengths/0",
    ],
  ],
  nearMisses: [
    ["J01", "a direct payment with everything", "final", (plan) => pay(plan, {})],
    [
      "J02",
      "a direct payment for transport",
      "final",
      (plan) => {
        pay(plan, {});
        plan.sections.F.items[0]!.what = "Taxi to school in the first place";
      },
    ],
    [
      "K02",
      "advice that is not appended",
      "final",
      ({ sections: { K } }) => {
        delete K.advice[1]!.pages;
        K.advice[1]!.appended = false;
      },
    ],
    [
      "A02",
      "a quotation in a represented view",
      "final",
      ({ sections: { A } }) => (A.views![1]!.text = "She told us “I want him to have friends”."),
    ],
    [
      "A03",
      "a history of 500 words",
      "final",
      ({ sections: { A } }) => (A.history = Array.from({ length: 500 }, (_, n) => `w${n}`).join(" ")),
    ],

    [
      "K01",
      "advice whose author has a name and no role",
      "final",
      ({ sections: { K } }) => delete K.advice[2]!.role,
    ],
    [
      "K03",
      "social care that was not needed, with the reason",
      "final",
      ({ sections: { K } }) =>
        Object.assign(K.advice[4]!, {
          appended: false,
          notAppendedReason: "The family asked that it stay private.",
        }),
    ],
    [
      "A01",
      "views told by somebody else",
      "final",
      ({ sections: { A } }) => Object.assign(A.views![0]!, { mode: "represented", text: "He likes maps." }),
    ],
    [
      "A04",
      "a strength that names what was hard",
      "final",
      ({ sections: { A } }) => (A.strengths = ["He goes on when a map is hard to read."]),
    ],
  ],
};

/** A direct payment for the first provision of F. */
function pay(plan: Plan, change: Partial<JComponent>): void {
  const component: JComponent = {
    id: "J1",
    mode: "direct-payment",
    source: "education",
    annualAmount: 1200,
    recipient: "Abena Asante-Lowe",
    provisionIds: ["F1"],
    needIds: ["B1"],
    outcomeIds: ["E1"],
    agreed: "2026-02-02",
    reviewBy: "2027-02-02",
    ...change,
  };
  plan.sections.J = { components: [component] };
}
