// Money for the help in the plan: section J, with the amount exactly as it is.

import { formatDate, formatMoney } from "../../language/format.js";
import { componentsOf, provisionsOf } from "../../plan/items.js";
import type { JComponent } from "../../plan/schema.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { provisionName } from "../provision-rows.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { asSentence, LONGEST, wordCount } from "../sentence.js";
import { PRIVATE } from "../text-rows.js";
import { partTitle } from "../wording.js";

/** The part, or nothing where there is no personal budget. */
export function money(context: EasyReadContext): DraftPart[] {
  const components = componentsOf(context.plan);
  if (components.length === 0) return [];
  return [
    {
      id: "money",
      title: partTitle("money", context.band),
      concept: "money",
      code: "J",
      rows: components.flatMap(({ component, pointer }) => componentRows(context, component, pointer)),
    },
  ];
}

function componentRows(context: EasyReadContext, component: JComponent, pointer: string): DraftRow[] {
  const { id } = component;
  const options = (field: string, sourceText: string) => ({
    sourceIds: [id],
    sourceText,
    sources: [{ pointer: `${pointer}/${field}` }],
  });
  const amount = formatMoney(component.annualAmount);
  return [
    row(
      `${id}.amount`,
      [said(`There is ${amount} each year for your help.`, "money")],
      options("annualAmount", amount),
    ),
    ...recipientRow(component, options("recipient", component.recipient ?? "")),
    ...paysFor(context, component),
    ...(component.reviewBy === undefined
      ? []
      : [
          row(
            `${id}.review`,
            [said(`We will check the money by ${formatDate(component.reviewBy)}.`, "check")],
            options("reviewBy", formatDate(component.reviewBy)),
          ),
        ]),
  ];
}

const PAID: Record<JComponent["mode"], string> = {
  "direct-payment": "gets the money and pays for the help",
  "organised-arrangement": "looks after the money",
  "third-party": "looks after the money",
};

function recipientRow(
  component: JComponent,
  options: ReturnType<() => Parameters<typeof row>[2]>,
): DraftRow[] {
  if (component.recipient === undefined) return [];
  const several = /\band\b/.test(component.recipient);
  const verb = several
    ? PAID[component.mode].replace("gets", "get").replace("pays", "pay").replace("looks", "look")
    : PAID[component.mode];
  const text = asSentence(`${component.recipient} ${verb}`);
  // A name that would have to be cut waits for a person: half a name is a fact changed.
  const whole = !/[,(]/.test(component.recipient);
  const reasons = [
    ...(whole ? [] : ["The name of who gets the money is too long to say whole."]),
    ...(wordCount(text) > LONGEST ? ["A sentence is too long and no rule splits it safely."] : []),
  ];
  return [
    row(`${component.id}.recipient`, [said(text, "people who help")], {
      ...options,
      ...(whole ? {} : { status: "needs-review" as const }),
      hidden: reasons.length > 0,
      reasons,
    }),
  ];
}

/** "It pays for your personal assistant." for help that a rule can name. */
function paysFor(context: EasyReadContext, component: JComponent): DraftRow[] {
  return provisionsOf(context.plan)
    .filter(({ provision }) => component.provisionIds.includes(provision.id))
    .flatMap((item) => {
      const help = provisionName(context, item);
      const text = help === undefined ? undefined : asSentence(`It pays for ${help.name}`);
      if (help === undefined || text === undefined || wordCount(text) > LONGEST) return [];
      const isPrivate =
        (item.provision.sensitivity ?? "normal") !== "normal" || context.privateWords.test(help.name);
      return [
        row(`${component.id}.for.${item.provision.id}`, [said(text)], {
          sourceIds: [component.id, item.provision.id],
          sourceText: help.name,
          sources: [help.source],
          fallback: "help",
          hidden: isPrivate,
          reasons: isPrivate ? [PRIVATE] : [],
        }),
      ];
    });
}
