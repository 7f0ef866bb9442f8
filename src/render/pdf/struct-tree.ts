// The logical structure of the file, planned before anything is drawn (ISO 32000-1, 14.7 and 14.8). Block elements get
// their kids here, in reading order; marked content and inline elements are added as they are drawn, in the same order.

/** Standard structure types that we use (ISO 32000-1, 14.8.4); no role map is needed. */
export type StructType =
  | "Document"
  | "Part"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "Link"
  | "Span"
  | "Figure";

export interface StructNode {
  type: StructType;
  kids: StructKid[];
  /** Alternative text; required on Figure. */
  alt?: string;
  /** BCP 47 tag where it differs from the parent's. */
  language?: string;
  /** TH: which cells the header is for. */
  scope?: "Column" | "Row";
  /** L: what the labels are. */
  numbering?: "Decimal" | "Disc" | "None";
  /** Figure: page box in PDF space (points, origin at the lower left), known once drawn. */
  bbox?: [left: number, bottom: number, right: number, top: number];
  /** Figure: it stands in a line of words. */
  inline?: boolean;
}

export type StructKid =
  | { kind: "element"; node: StructNode }
  /** Marked content on a page, by its number there. */
  | { kind: "content"; page: number; mcid: number }
  /** An annotation on a page, by its number in the document. */
  | { kind: "annotation"; page: number; annotation: number };

/** A new element, added to its parent's kids. */
export function addStruct(
  parent: StructNode,
  type: StructType,
  attributes: Omit<Partial<StructNode>, "type" | "kids"> = {},
): StructNode {
  const node: StructNode = { type, kids: [], ...attributes };
  parent.kids.push({ kind: "element", node });
  return node;
}

/** Adds an element that is met while drawing, once. */
export function adoptStruct(parent: StructNode, node: StructNode): void {
  if (!parent.kids.some((kid) => kid.kind === "element" && kid.node === node))
    parent.kids.push({ kind: "element", node });
}

/** Table cells hold their place in a row even when they are empty; anything else without content is left out. */
const KEPT_WHEN_EMPTY: ReadonlySet<StructType> = new Set(["Document", "TD", "TH", "TR"]);

/** Drops elements that nothing was drawn for. */
export function pruneStruct(node: StructNode): boolean {
  node.kids = node.kids.filter((kid) => kid.kind !== "element" || pruneStruct(kid.node));
  return node.kids.length > 0 || KEPT_WHEN_EMPTY.has(node.type);
}

/** The tree as text, one element a line: what goldens compare and people read. */
export function printStruct(node: StructNode, depth = 0): string {
  const notes = [
    node.language && `lang=${node.language}`,
    node.scope && `scope=${node.scope}`,
    node.numbering && `numbering=${node.numbering}`,
    node.alt !== undefined && `alt=${JSON.stringify(node.alt)}`,
  ].filter(Boolean);
  const kids = node.kids.flatMap((kid) => (kid.kind === "element" ? [printStruct(kid.node, depth + 1)] : []));
  return [`${"  ".repeat(depth)}${[node.type, ...notes].join(" ")}`, ...kids].join("\n");
}
