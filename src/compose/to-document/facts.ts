// `:::facts`: a list whose items open with their term in bold.

import type { ListItem, PhrasingContent } from "mdast";
import type * as Tree from "../../document/tree.js";
import type { ContainerDirective } from "../parse-markdown.js";
import { attribute, oneOf, originField } from "./attributes.js";
import { originOf, toInlines } from "./inlines.js";
import { paragraph } from "./paragraph.js";
import { TemplateError, type State } from "./state.js";

const LAYOUTS = ["strip", "rows", "words", "pair"] as const;

/** The facts; nothing when none has a value. */
export function facts(node: ContainerDirective, state: State): Tree.Block[] {
  const items = node.children.flatMap((child) => {
    if (child.type !== "list") throw new TemplateError(state.section, "facts hold a list and nothing else");
    return child.children.flatMap((item) => fact(item, state));
  });
  if (items.length === 0) return [];
  return [
    {
      type: "facts",
      layout: oneOf(LAYOUTS, node, "layout", state),
      ...originField(attribute(node, "at", state)),
      items,
    },
  ];
}

function fact(node: ListItem, state: State): Tree.Fact[] {
  const [first, ...others] = node.children;
  const [term, ...after] = first?.type === "paragraph" ? first.children : [];
  if (term?.type !== "strong") throw new TemplateError(state.section, "a fact opens with its term in bold");
  const line = withoutLeadingSpace(after);
  const value = [...paragraph({ children: line }, state), ...state.toBlocks(others, state)];
  if (value.length === 0) return [];
  const missing = line.some((part) => part.type === "textDirective" && part.name === "missing");
  const origin = originOf(line, state) ?? value[0]?.origin;
  return [
    {
      term: toInlines(term.children, state),
      value,
      ...(missing ? { missing } : {}),
      ...originField(origin),
    },
  ];
}

function withoutLeadingSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== "text") return [...nodes];
  const value = first.value.replace(/^ /, "");
  return value === "" ? others : [{ ...first, value }, ...others];
}
