// The cover: "My plan", the child's name very large, a place for a photo or a drawing, school, date, and whether
// anybody has checked the copy.

import { heading, notice, paragraph, section } from "../../document/build.js";
import type { Block, Frame, SectionBlock } from "../../document/tree.js";
import { formatDate } from "../../language/format.js";
import { visibleRows, type Script, type ScriptPart } from "../script.js";
import { rowText, type Layout } from "./layout.js";

export function coverSection(layout: Layout, cover: ScriptPart): SectionBlock {
  const line = (id: string): string | undefined => {
    const row = visibleRows(cover).find((candidate) => candidate.id === id);
    return row === undefined ? undefined : rowText(row);
  };
  const name = line("cover.name");
  const lines = [line("cover.school"), line("cover.date")].filter((text) => text !== undefined);
  const frame: Frame = {
    type: "frame",
    height: 112,
    children: [paragraph("Stick in a photo or draw a picture here.", "small")],
  };
  return section("cover", "cover", [
    heading(1, "my-plan", cover.title),
    ...(name === undefined ? [] : [paragraph(name, "name")]),
    paragraph("Easy read", "lead"),
    frame,
    ...lines.map((text) => paragraph(text, "lead")),
    statusNotice(layout.script),
    ...[line("cover.draft")].flatMap((text) => (text === undefined ? [] : [paragraph(text)])),
  ]);
}

/** A copy that nobody has checked is a draft (DIN SPEC 33429: checking is part of the product). */
function statusNotice({ checked }: Script): Block {
  if (checked === undefined) return notice("draft", [paragraph("Draft: not yet checked")]);
  return notice("info", [paragraph(`Checked by ${checked.by.join(" and ")} on ${formatDate(checked.on)}`)]);
}
