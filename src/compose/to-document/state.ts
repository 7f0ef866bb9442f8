// What is known while a section's Markdown becomes blocks.

import { InstallationError } from "../../diagnostics/installation-error.js";
import type { RootContent } from "mdast";
import type { Block, Paragraph } from "../../document/tree.js";
import type { FilledSection } from "../filled-section.js";
import { cutAtTokens, literalWords, type Literal } from "../literal.js";

export interface State {
  section: FilledSection;
  /** Role of paragraphs here. */
  role: Paragraph["role"];
  /** The card around, where it has an anchor, and the headings met in it so far. */
  card?: { id: string; headings: number };
  /** Counts headings of the section; shared by all states of it. */
  headings: { count: number };
  /** The way back to blocks from what stands inside a block; here so that files need not import each other. */
  toBlocks: (nodes: readonly RootContent[], state: State) => Block[];
}

/** A fault of a template: thrown, for it is never the plan's. */
export class TemplateError extends InstallationError {
  constructor(section: FilledSection, message: string) {
    super(`template of section "${section.id}": ${message}`);
  }
}

export function literalAt(index: number, state: State): Literal {
  const literal = state.section.values[index];
  if (literal === undefined) throw new TemplateError(state.section, `no value ${index}`);
  return literal;
}

/** The words of a string with tokens in it, as one string: for attributes, targets and descriptions. */
export function resolve(source: string, state: State): string {
  return cutAtTokens(source)
    .map((part) => (typeof part === "string" ? part : literalWords(literalAt(part, state))))
    .join("");
}

/**
 * A heading's anchor. The first heading of a section or card takes its name from it, others are counted. Anchors of
 * items and sections have no point in them, so none of these can equal one.
 */
export function headingId({ section, card, headings }: State): string {
  headings.count += 1;
  if (headings.count === 1) return `${section.id}.title`;
  if (card !== undefined && ++card.headings === 1) return `${card.id}.title`;
  return `${section.id}.${headings.count}`;
}
