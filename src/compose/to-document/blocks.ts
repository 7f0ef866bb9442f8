// mdast blocks become blocks of the document tree.

import type { Heading, List, ListItem, RootContent } from "mdast";
import type * as Tree from "../../document/tree.js";
import { originField } from "./attributes.js";
import { containerDirective, leafDirective } from "./directives.js";
import { originOf, toInlines } from "./inlines.js";
import { paragraph } from "./paragraph.js";
import { headingId, TemplateError, type State } from "./state.js";

/** The blocks of Markdown, in order. What turns out to be empty is left out. */
export function toBlocks(nodes: readonly RootContent[], state: State): Tree.Block[] {
  return nodes.flatMap((node) => toBlock(node, state));
}

function toBlock(node: RootContent, state: State): Tree.Block[] {
  if (node.type === "paragraph") return paragraph(node, state);
  if (node.type === "heading") return [heading(node, state)];
  if (node.type === "list") return list(node, state);
  if (node.type === "containerDirective") return containerDirective(node, state);
  if (node.type === "leafDirective") return leafDirective(node, state);
  throw new TemplateError(state.section, `Markdown of type "${node.type}" has no meaning in a document`);
}

function heading(node: Heading, state: State): Tree.Heading {
  const id = headingId(state);
  const letter =
    state.section.role === "plan-section" && state.headings.count === 1 ? state.section.code : undefined;
  return {
    type: "heading",
    level: node.depth,
    id,
    ...(letter === undefined ? {} : { letter }),
    ...originField(originOf(node.children, state)),
    children: toInlines(node.children, state),
  };
}

function list(node: List, state: State): Tree.Block[] {
  const children = node.children.flatMap((item) => listItem(item, state));
  if (children.length === 0) return [];
  return [{ type: "list", ordered: node.ordered === true, role: "plain", children }];
}

function listItem(node: ListItem, state: State): Tree.ListItem[] {
  const children = toBlocks(node.children, state);
  return children.length === 0 ? [] : [{ children }];
}
