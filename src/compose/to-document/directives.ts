// The directives that templates may use, by name. templates/README.md describes each.

import type * as Tree from "../../document/tree.js";
import { SECTION_CODES } from "../../plan/sections.js";
import type { ContainerDirective, LeafDirective } from "../parse-markdown.js";
import { attribute, oneOf, originField } from "./attributes.js";
import { facts } from "./facts.js";
import { toInlines } from "./inlines.js";
import { paragraph } from "./paragraph.js";
import { TemplateError, type State } from "./state.js";
import { table } from "./table.js";

export function containerDirective(node: ContainerDirective, state: State): Tree.Block[] {
  switch (node.name) {
    case "card":
      return [card(node, state)];
    case "facts":
      return facts(node, state);
    case "notice":
      return notice(node, state);
    case "table":
      return [table(node, state)];
    default: {
      const role = paragraphRole(node.name);
      if (role !== undefined) return state.toBlocks(node.children, { ...state, role });
      throw new TemplateError(state.section, `there is no container directive "${node.name}"`);
    }
  }
}

export function leafDirective(node: LeafDirective, state: State): Tree.Block[] {
  switch (node.name) {
    case "contents":
      return [{ type: "contents", title: toInlines(node.children, state) }];
    case "figure":
      return [figure(node, state)];
    default: {
      const role = paragraphRole(node.name);
      if (role !== undefined) return paragraph(node, { ...state, role });
      throw new TemplateError(state.section, `there is no leaf directive "${node.name}"`);
    }
  }
}

const PARAGRAPH_ROLES = ["lead", "small", "purpose", "quote", "name", "outcome"] as const;

function paragraphRole(name: string): Tree.Paragraph["role"] | undefined {
  return PARAGRAPH_ROLES.find((role) => role === name);
}

const CARD_ROLES = [
  "need",
  "outcome",
  "provision",
  "view",
  "aspiration",
  "placement",
  "budget",
  "goal",
  "help",
  "person",
  "plain",
] as const;

function card(node: ContainerDirective, state: State): Tree.Card {
  const id = attribute(node, "id", state);
  const code = SECTION_CODES.find((known) => known === attribute(node, "code", state)) ?? state.section.code;
  return {
    type: "card",
    role: oneOf(CARD_ROLES, node, "role", state),
    ...(id === undefined ? {} : { id }),
    ...(code === undefined ? {} : { code }),
    ...originField(attribute(node, "at", state)),
    children: state.toBlocks(
      node.children,
      id === undefined ? state : { ...state, card: { id, headings: 0 } },
    ),
  };
}

const NOTICE_ROLES = ["draft", "not-the-plan", "fictional", "none", "info"] as const;

function notice(node: ContainerDirective, state: State): Tree.Block[] {
  const children = state.toBlocks(node.children, state);
  if (children.length === 0) return [];
  return [
    {
      type: "notice",
      role: oneOf(NOTICE_ROLES, node, "role", state),
      ...originField(attribute(node, "at", state)),
      children,
    },
  ];
}

function figure(node: LeafDirective, state: State): Tree.Figure {
  const image = attribute(node, "image", state);
  const width = Number(attribute(node, "width", state));
  if (image === undefined || !(width > 0))
    throw new TemplateError(state.section, "a figure needs an image and a width");
  return {
    type: "figure",
    picture: { image, alt: attribute(node, "alt", state) ?? "" },
    width,
    ...originField(attribute(node, "at", state)),
  };
}
