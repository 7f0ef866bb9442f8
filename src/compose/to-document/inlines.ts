// mdast phrasing content becomes inlines; each token becomes the words it stands for.

import type { Link, PhrasingContent } from "mdast";
import type { Inline, Origin } from "../../document/tree.js";
import type { Span } from "../../plan/text.js";
import { cutAtTokens, tokenFor, type Literal, type RichText } from "../literal.js";
import { literalAt, resolve, TemplateError, type State } from "./state.js";

/** The inlines of phrasing content, neighbouring text as one node. */
export function toInlines(nodes: readonly PhrasingContent[], state: State): Inline[] {
  return joinTexts(nodes.flatMap((node) => toInline(node, state)));
}

function toInline(node: PhrasingContent, state: State): Inline[] {
  if (node.type === "text") return templateText(node.value, state);
  if (node.type === "strong" || node.type === "emphasis")
    return [{ type: node.type, children: toInlines(node.children, state) }];
  if (node.type === "link") return [link(node, state)];
  if (node.type === "break") return [{ type: "break" }];
  if (node.type === "textDirective") return textDirective(node, state);
  throw new TemplateError(state.section, `Markdown of type "${node.type}" has no meaning in a line`);
}

function templateText(value: string, state: State): Inline[] {
  return cutAtTokens(value).flatMap((part) =>
    // A line end in a template is a space.
    typeof part === "string"
      ? [{ type: "text", value: part.replaceAll("\n", " ") }]
      : literalInlines(literalAt(part, state), state),
  );
}

function link(node: Link, state: State): Inline {
  return {
    type: "link",
    target: resolve(node.url, state),
    description: resolve(node.title ?? "", state),
    children: toInlines(node.children, state),
  };
}

function textDirective(node: PhrasingContent & { type: "textDirective" }, state: State): Inline[] {
  if (node.name === "missing") return toInlines(node.children, state);
  // A colon before a word or a token ("10:30", "Sent:‹date›") looks like a directive and is none.
  if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
    return toInlines([{ type: "text", value: `:${node.name}` }], state);
  throw new TemplateError(state.section, `there is no text directive "${node.name}"`);
}

function literalInlines(literal: Literal, state: State): Inline[] {
  if (literal.literal === "words") return lines(literal.words);
  // Paragraphs and lists cannot stand inside a line; one paragraph can.
  const [only, ...others] = literal.blocks;
  if (only?.type === "paragraph" && others.length === 0) return spansToInlines(only.spans);
  throw new TemplateError(state.section, "a text of several paragraphs must end its line");
}

/** Spans of a `Text` as inlines. */
export function spansToInlines(spans: readonly Span[]): Inline[] {
  return joinTexts(
    spans.flatMap((span): Inline[] => {
      const children = lines(span.text);
      const emphasised: Inline[] = span.emphasis ? [{ type: "emphasis", children }] : children;
      return span.strong ? [{ type: "strong", children: emphasised }] : emphasised;
    }),
  );
}

function lines(value: string): Inline[] {
  return value
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", value: line } as const]),
    ]);
}

/** Neighbouring text nodes as one. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === "text" && last?.type === "text")
      joined[joined.length - 1] = { type: "text", value: last.value + inline.value };
    else joined.push(inline);
  }
  return joined;
}

/** Words that lead into a `Text` of the plan, which ends the line. */
export interface LeadIn {
  lead: PhrasingContent[];
  text: RichText;
}

/** The `Text` that a line ends with, and what stands before it; undefined when the line does not end with one. */
export function leadIn(nodes: readonly PhrasingContent[], state: State): LeadIn | undefined {
  const last = nodes.at(-1);
  if (last?.type !== "text") return undefined;
  const parts = cutAtTokens(last.value.trimEnd());
  const end = parts.at(-1);
  if (typeof end !== "number") return undefined;
  const text = literalAt(end, state);
  if (text.literal !== "text") return undefined;
  const before = last.value.trimEnd().slice(0, -tokenFor(end).length);
  return { lead: [...nodes.slice(0, -1), ...(before === "" ? [] : [{ ...last, value: before }])], text };
}

/** The one place in the plan that the words of a line come from; none when they come from several or from nowhere. */
export function originOf(nodes: readonly PhrasingContent[], state: State): Origin | undefined {
  const origins = new Set(literalsOf(nodes, state).flatMap((literal) => literal.origin ?? []));
  return origins.size === 1 ? [...origins][0] : undefined;
}

function literalsOf(nodes: readonly PhrasingContent[], state: State): Literal[] {
  return nodes.flatMap((node) => {
    if (node.type === "text")
      return cutAtTokens(node.value).flatMap((part) =>
        typeof part === "number" ? [literalAt(part, state)] : [],
      );
    return "children" in node ? literalsOf(node.children, state) : [];
  });
}
