// A paragraph of Markdown, and a `Text` of the plan in its place.

import type { Paragraph } from "mdast";
import type * as Tree from "../../document/tree.js";
import type { TextBlock } from "../../plan/text.js";
import type { RichText } from "../literal.js";
import { originField } from "./attributes.js";
import { joinTexts, leadIn, originOf, spansToInlines, toInlines } from "./inlines.js";
import type { State } from "./state.js";

/** A paragraph; with a `Text` of the plan at its end, the paragraphs and lists of that text. */
export function paragraph(node: Pick<Paragraph, "children">, state: State): Tree.Block[] {
  const found = leadIn(node.children, state);
  if (found !== undefined) return ledIn(toInlines(found.lead, state), found.text, state.role);
  const children = toInlines(node.children, state);
  if (children.length === 0) return [];
  return [{ type: "paragraph", role: state.role, ...originField(originOf(node.children, state)), children }];
}

/** The blocks of a text. Words that lead into it open its first paragraph, or stand before its first list. */
function ledIn(
  lead: Tree.Inline[],
  { blocks, origin }: RichText,
  role: Tree.Paragraph["role"],
): Tree.Block[] {
  const [first, ...others] = blocks.map((block) => ({ ...textBlock(block, role), origin }));
  if (first === undefined || lead.length === 0) return first === undefined ? [] : [first, ...others];
  return first.type === "paragraph"
    ? [{ ...first, children: joinTexts([...lead, ...first.children]) }, ...others]
    : [{ type: "paragraph", role, origin, children: lead }, first, ...others];
}

function textBlock(block: TextBlock, role: Tree.Paragraph["role"]): Tree.Paragraph | Tree.List {
  if (block.type === "paragraph") return { type: "paragraph", role, children: spansToInlines(block.spans) };
  return {
    type: "list",
    ordered: false,
    role: "plain",
    children: block.items.map((spans) => ({
      children: [{ type: "paragraph", role, children: spansToInlines(spans) }],
    })),
  };
}
