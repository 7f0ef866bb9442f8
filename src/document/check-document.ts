// What must be true of every document before it is rendered, whichever template or script it was made by: what a
// screen reader needs, and what the law fixes of the plan. Faults are data; a sound document yields none.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SECTION_CODES } from "../plan/sections.js";
import type { Block, DocumentTree, Figure, Heading, Link, SectionBlock, Table } from "./tree.js";
import { anchorsOf, childBlocks, inlineText, linksOf, textUnits } from "./visit.js";

/** A block with the nearest place in the plan it comes from. */
interface Placed<B extends Block = Block> {
  block: B;
  origin: string;
}

/**
 * Faults of a document tree: one title, no skipped heading level, unique anchors, links that lead somewhere, tables
 * whose cells and headers agree, pictures with words, nothing empty; and in the plan itself all twelve sections.
 */
export function checkDocument(tree: DocumentTree): Diagnostic[] {
  const blocks = placedBlocks(tree.children, "");
  return [
    ...checkMeta(tree),
    ...checkHeadings(ofType(blocks, "heading")),
    ...checkAnchors(blocks),
    ...checkLinks(tree),
    ...ofType(blocks, "table").flatMap(checkTable),
    ...ofType(blocks, "figure").flatMap(checkFigure),
    ...blocks.flatMap(checkNotEmpty),
    ...checkSections(tree, ofType(blocks, "section")),
  ];
}

function placedBlocks(blocks: readonly Block[], inherited: string): Placed[] {
  return blocks.flatMap((block) => {
    const origin = block.origin ?? inherited;
    return [{ block, origin }, ...childBlocks(block).flatMap((children) => placedBlocks(children, origin))];
  });
}

function ofType<T extends Block["type"]>(
  placed: readonly Placed[],
  type: T,
): Placed<Extract<Block, { type: T }>>[] {
  return placed.filter((item): item is Placed<Extract<Block, { type: T }>> => item.block.type === type);
}

function fault(code: string, pointer: string, message: string, hint: string): Diagnostic {
  return { code, severity: "error", pointer, message, hint };
}

function checkMeta({ edition, meta }: DocumentTree): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (isBlank(meta.title))
    faults.push(
      fault("document-without-title", "", "The document has no title.", "Give the document a title."),
    );
  if (isBlank(meta.language))
    faults.push(
      fault(
        "document-without-language",
        "",
        "The document has no language.",
        "Give a BCP 47 tag, such as en-GB.",
      ),
    );
  const isThePlan = edition === "standard" || edition === "large-print";
  if (!isThePlan && isBlank(meta.notThePlan ?? ""))
    faults.push(
      fault(
        "copy-without-notice",
        "",
        "A copy that is not the legal plan does not say so.",
        "Set the line that every page of such a copy carries.",
      ),
    );
  return faults;
}

function checkHeadings(headings: readonly Placed<Heading>[]): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const titles = headings.filter(({ block }) => block.level === 1).length;
  if (titles !== 1 || headings[0]?.block.level !== 1)
    faults.push(
      fault(
        "document-heading",
        "",
        `The document opens with ${titles === 0 ? "no heading" : "a heading that is not its only one"} of level 1.`,
        "Put one heading of level 1 first, and no other.",
      ),
    );
  let level = 1;
  for (const { block, origin } of headings) {
    if (block.level > level + 1)
      faults.push(
        fault(
          "heading-level-skipped",
          origin,
          `A heading of level ${block.level} follows one of level ${level}.`,
          `Use level ${level + 1}.`,
        ),
      );
    level = block.level;
    if (isBlank(inlineText(block.children)))
      faults.push(
        fault("heading-empty", origin, "A heading has no words.", "Give the heading words, or leave it out."),
      );
  }
  return faults;
}

const anchorsIn = ({ block, origin }: Placed): { anchor: string; origin: string }[] =>
  anchorsOf(block).map((anchor) => ({ anchor, origin }));

function checkAnchors(blocks: readonly Placed[]): Diagnostic[] {
  const seen = new Set<string>();
  return blocks.flatMap(anchorsIn).flatMap(({ anchor, origin }) => {
    if (isBlank(anchor))
      return [
        fault(
          "anchor-empty",
          origin,
          "A heading, section or card has an empty anchor.",
          "Give it an anchor.",
        ),
      ];
    if (seen.has(anchor))
      return [
        fault(
          "anchor-not-unique",
          origin,
          "Two places have one anchor.",
          "Give each place an anchor of its own.",
        ),
      ];
    seen.add(anchor);
    return [];
  });
}

/** Addresses that a reader may be sent to. */
const OUTSIDE = /^(?:https:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?\d)/;

function checkLinks(tree: DocumentTree): Diagnostic[] {
  const anchors = new Set(
    placedBlocks(tree.children, "")
      .flatMap(anchorsIn)
      .map(({ anchor }) => anchor),
  );
  return [...textUnits(tree.children)].flatMap((unit) =>
    linksOf(unit.children).flatMap((link) => checkLink(link, unit.origin, anchors)),
  );
}

function checkLink(link: Link, origin: string, anchors: ReadonlySet<string>): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const leadsSomewhere = link.target.startsWith("#")
    ? anchors.has(link.target.slice(1))
    : OUTSIDE.test(link.target);
  if (!leadsSomewhere)
    faults.push(
      fault(
        "link-leads-nowhere",
        origin,
        "A link leads to no place in the document and to no https, mailto or tel address.",
        "Point the link at an anchor of the document, or leave the words without a link.",
      ),
    );
  if (isBlank(inlineText(link.children)) || isBlank(link.description))
    faults.push(
      fault(
        "link-without-words",
        origin,
        "A link has no words, or does not say where it leads.",
        "Give the link words and a description.",
      ),
    );
  if (linksOf(link.children).length > 0)
    faults.push(fault("link-in-link", origin, "A link stands inside a link.", "Keep one of the two."));
  return faults;
}

function checkTable({ block, origin }: Placed<Table>): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const columns = block.head.length;
  const wrongRows = block.rows.filter((row) => row.cells.length !== columns).length;
  if (columns === 0 || wrongRows > 0 || block.widths.length !== columns)
    faults.push(
      fault(
        "table-columns",
        origin,
        "The rows, header cells and widths of a table do not agree in number.",
        "Give each row as many cells as there are headers, and each column a width.",
      ),
    );
  const headers = [
    ...block.head,
    ...(block.rowHeaders ? block.rows.flatMap((row) => row.cells.slice(0, 1)) : []),
  ];
  if (headers.some((cell) => isBlank(wordsOf(cell.children))))
    faults.push(
      fault(
        "table-header-empty",
        origin,
        "A header cell of a table is empty.",
        "Give every header cell words.",
      ),
    );
  if (block.widths.some((width) => !(width > 0)))
    faults.push(
      fault("table-widths", origin, "A column of a table has no width.", "Give each column a width above 0."),
    );
  return faults;
}

/** A picture of the plan itself is never decoration. */
const OF_THE_PLAN = "data:";

function checkFigure({ block, origin }: Placed<Figure>): Diagnostic[] {
  const { image, alt } = block.picture;
  const decoration = alt === "" && !image.startsWith(OF_THE_PLAN);
  if (decoration || !isBlank(alt)) return [];
  return [
    fault(
      "figure-without-words",
      origin,
      "A picture has no words for readers who do not see it.",
      "Say what the picture shows.",
    ),
  ];
}

function checkNotEmpty({ block, origin }: Placed): Diagnostic[] {
  if (!isEmpty(block)) return [];
  return [
    fault(
      "block-empty",
      origin,
      `A ${block.type} has nothing in it.`,
      "Leave it out, or say in words that there is nothing.",
    ),
  ];
}

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
      return inlineText(block.children) === "";
    case "section":
    case "card":
    case "notice":
    case "picture-row":
      return block.children.length === 0;
    case "list":
      return block.children.length === 0 || block.children.some((item) => item.children.length === 0);
    case "facts":
      return (
        block.items.length === 0 ||
        block.items.some((item) => inlineText(item.term) === "" || item.value.length === 0)
      );
    case "table":
      return block.rows.length === 0;
    case "scale":
      return block.options.length === 0;
    // A heading without words has a fault of its own; a frame is empty by design.
    case "heading":
    case "figure":
    case "contents":
    case "frame":
      return false;
  }
}

/** The plan itself has the twelve sections, each once and in order, under its own heading: SEND Regulations 2014, r12(1). */
function checkSections(tree: DocumentTree, sections: readonly Placed<SectionBlock>[]): Diagnostic[] {
  const faults = sections.flatMap(({ block, origin }) => checkSection(block, origin));
  if (tree.edition !== "standard" && tree.edition !== "large-print") return faults;
  const codes = sections.flatMap(({ block }) => (block.role === "plan-section" ? [block.code ?? ""] : []));
  if (codes.join(" ") !== SECTION_CODES.join(" "))
    faults.push(
      fault(
        "plan-sections",
        "/sections",
        "The plan does not show its twelve sections A to K, each once and in order.",
        "Print every section under its label, also where it has nothing to record.",
      ),
    );
  return faults;
}

function checkSection(block: SectionBlock, origin: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  // A book has the sections of its parts; the line above them is no heading, for it is not part of the outline.
  if (block.role !== "book" && !block.children.some((child) => child.type === "heading"))
    faults.push(
      fault(
        "section-without-heading",
        origin,
        "A section has no heading of its own.",
        "Open the section with a heading.",
      ),
    );
  if (block.role === "plan-section" && block.code === undefined)
    faults.push(
      fault(
        "section-without-code",
        origin,
        "A section of the plan does not say which it is.",
        "Give it its code.",
      ),
    );
  return faults;
}

function wordsOf(blocks: readonly Block[]): string {
  return [...textUnits(blocks)].map((unit) => unit.text).join("");
}

function isBlank(words: string): boolean {
  return words.trim() === "";
}
