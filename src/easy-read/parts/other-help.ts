// Help that no goal tells: special educational provision without a goal, help with health (G), help at home (H).

import type { ProvisionItem } from "../../plan/items.js";
import { plainText } from "../../plan/text.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { provisionRows } from "../provision-rows.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import type { PartId } from "../script.js";
import { leaveOut, moreNote, textRows } from "../text-rows.js";
import { partTitle } from "../wording.js";
import { withoutGoal } from "./goals.js";

/** Parts for help outside goals; a part without rows is left out. */
export function otherHelp(context: EasyReadContext): DraftPart[] {
  const items = withoutGoal(context);
  const of = (...sections: ProvisionItem["section"][]) =>
    items.filter((item) => sections.includes(item.section));
  return [
    part(context, "other-help", "help", "F", [...helpRows(context, of("F")), ...changes(context)]),
    part(context, "health", "health", "G", helpRows(context, of("G"))),
    part(context, "home", "home", "H1", helpRows(context, of("H1", "H2"))),
  ].filter((draft) => draft.rows.length > 0);
}

function part(
  context: EasyReadContext,
  id: PartId,
  concept: string,
  code: "F" | "G" | "H1",
  rows: DraftRow[],
): DraftPart {
  return {
    id,
    title: partTitle(id, context.band),
    concept,
    code,
    rows: [...rows, ...moreNote(`${id}.more`, rows)],
  };
}

function helpRows(context: EasyReadContext, items: readonly ProvisionItem[]): DraftRow[] {
  return items.flatMap((item, index) => {
    const rows = provisionRows(context, item, item.provision.id);
    const head = row(`${item.provision.id}.heading`, [said(`Help ${index + 1}`, "help")], {
      kind: "heading",
      group: item.provision.id,
      sourceIds: [item.provision.id],
    });
    // A heading with nothing under it would tell a child that something is kept back.
    return rows.every((draft) => draft.hidden === true) ? rows : [head, ...rows];
  });
}

/** Changes to the curriculum (F): said where a rule can; in a large plan they are left to the full plan. */
function changes(context: EasyReadContext): DraftRow[] {
  const { modifications = [], disapplications = [] } = context.plan.sections.F;
  const rows = [
    ...modifications.map((text, index) => ({
      text,
      pointer: `/sections/F/modifications/${index}`,
      id: `F.modifications.${index + 1}`,
    })),
    ...disapplications.map((text, index) => ({
      text,
      pointer: `/sections/F/disapplications/${index}`,
      id: `F.disapplications.${index + 1}`,
    })),
  ]
    .filter(({ text }) => plainText(text).trim() !== "")
    .flatMap((source) =>
      textRows(context, { ...source, sourceIds: ["F"] }, { fallback: "change", spokenOf: "nobody" }),
    );
  return context.detail === "brief" ? rows.map(leaveOut) : rows;
}
