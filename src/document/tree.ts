// The document tree: the middle value everything meets at. Templates and scripts become a tree; PDF, HTML and the
// report are made from it. It says what things are and in which order they are read; how they look is the theme's.

import type { SectionCode } from "../plan/sections.js";

/** A finished document for a reader. */
export const EDITIONS = ["standard", "large-print", "easy-read", "summary"] as const;
export type Edition = (typeof EDITIONS)[number];

export interface DocumentTree {
  edition: Edition;
  meta: DocumentMeta;
  children: Block[];
}

export interface DocumentMeta {
  /** Title of the file: PDF `dc:title`, HTML `<title>`. Names the child as the plan does. */
  title: string;
  /** BCP 47 tag of the document's main language. */
  language: string;
  /** Running header, left and right: the child's name; the local authority. */
  subjectName: string;
  authority: string;
  /** The same in words and pictures, where a name has an emoji. */
  header?: { subjectName: Inline[]; authority: Inline[] };
  planId: string;
  planVersion: number;
  /** In words, for the footer: "Draft", "Final amended". */
  statusLabel: string;
  /** A draft is marked on every page and in the metadata. */
  draft: boolean;
  /** "Fictional example" stands on every page. */
  fictional: boolean;
  /** What the file is, where it is no edition: "report". */
  kind?: string;
  /** "This is not the legal plan ..." on every page of editions that are not; absent on the plan itself. */
  notThePlan?: string;
}

/** RFC 6901 pointer into the plan that a node was made from. Engines carry it without understanding it. */
export type Origin = string;

interface Node {
  origin?: Origin;
}

export type Block =
  | SectionBlock
  | Heading
  | Paragraph
  | List
  | Table
  | Facts
  | Card
  | Notice
  | Figure
  | Contents
  | PictureRow
  | Frame
  | Scale;

/** A part of the document that opens with its own heading. */
export interface SectionBlock extends Node {
  type: "section";
  /** `cover`: title, name and status at the top of the document. `plan-section`: one of A to K. `book`: parts that are
   *  read in one go, under a line that says which book it is. `part`: any other. */
  role: "cover" | "plan-section" | "book" | "part";
  /** Sets the colour and the letter; required for `plan-section`. */
  code?: SectionCode;
  /** Anchor, unique in the document: "section-B". */
  id: string;
  /** `page`: always starts a page. `third`: starts a page when less than a third of it is left. */
  break: "none" | "page" | "third";
  /** Picture of the part beside its title (easy read). */
  picture?: Picture;
  children: Block[];
}

export interface Heading extends Node {
  type: "heading";
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Anchor, unique in the document. Every heading of levels 1 to 3 stands in the outline. */
  id: string;
  /** Letter drawn in a filled square of the section's colour beside the heading; decoration, not text. */
  letter?: string;
  children: Inline[];
}

export interface Paragraph extends Node {
  type: "paragraph";
  /** `lead`: larger. `small`: notes and links under a card. `purpose`: the line that says what a section is.
   *  `quote`: somebody's own words. `name`: the child's name on the cover. `outcome`: the outcome in its card.
   *  `meaning`: what a hard word of the words before it means. */
  role: "body" | "lead" | "small" | "purpose" | "quote" | "name" | "outcome" | "meaning";
  children: Inline[];
}

export interface List extends Node {
  type: "list";
  ordered: boolean;
  /** `path`: steps drawn as a way from one to the next. */
  role: "plain" | "path";
  children: ListItem[];
}

export interface ListItem extends Node {
  children: Block[];
}

/** A data table: one header row, no merged and no empty header cells. */
export interface Table extends Node {
  type: "table";
  caption: Inline[];
  /** Relative widths, one for each column. */
  widths: number[];
  /** Header cells, one for each column, never empty. */
  head: TableCell[];
  rows: TableRow[];
  /** Whether the first cell of each row is a header (scope row). */
  rowHeaders: boolean;
}

export interface TableRow extends Node {
  cells: TableCell[];
}

export interface TableCell extends Node {
  children: Block[];
  /** A bar beside the number that stands here, 0 to 1 of its room: decoration on paper, the words say the same. */
  bar?: { share: number; code?: SectionCode };
}

/** Terms with their values. Read as a list of "term: value", drawn as `layout` says. */
export interface Facts extends Node {
  type: "facts";
  /** `strip`: cells side by side, wrapping, in an order that never moves (provision). `rows`: term left, value right
   *  ("At a glance"). `words`: hard words in two columns, with a picture. `pair`: two equal cells. */
  layout: "strip" | "rows" | "words" | "pair";
  items: Fact[];
}

export interface Fact extends Node {
  /** Anchor, where something links to this fact. */
  id?: string;
  term: Inline[];
  value: Block[];
  /** The plan states nothing here: said in words and drawn so that the gap is seen. */
  missing?: boolean;
  picture?: Picture;
  /** Anchor of the place that the term is first used at: a hard word. Paper gets the page, HTML a link. */
  seen?: string;
}

/** One item of the plan (a need, an outcome, a provision ...) kept together; opens with its heading. */
export interface Card extends Node {
  type: "card";
  role:
    | "need"
    | "outcome"
    | "provision"
    | "view"
    | "aspiration"
    | "placement"
    | "budget"
    | "goal"
    | "help"
    | "person"
    | "plain";
  /** Anchor: "item-B2". */
  id?: string;
  code?: SectionCode;
  children: Block[];
}

/** A band that stands apart: draft status, "this is not the legal plan", nothing identified, an empty section. */
export interface Notice extends Node {
  type: "notice";
  role: "draft" | "not-the-plan" | "fictional" | "none" | "info";
  children: Block[];
}

export interface Figure extends Node {
  type: "figure";
  picture: Picture;
  /** Width on the page in millimetres; the height follows the picture. */
  width: number;
}

/** A picture by its id in the image source. */
export interface Picture {
  /** `openmoji:1F9D1`, `clearplan:now-next`, or `data:` for a picture of the plan itself (see ImageSource). */
  image: string;
  /** What the picture shows. Empty when the words beside it say the same: then it is decoration. */
  alt: string;
}

/** The table of contents, filled by the renderer from the section headings. */
export interface Contents extends Node {
  type: "contents";
  title: Inline[];
}

/** Easy read: one idea, its picture left, its words right. Never split over two pages. */
export interface PictureRow extends Node {
  type: "picture-row";
  /** The script row it shows. */
  id: string;
  /** Absent: words only, by decision. */
  picture?: Picture;
  /** The child's own words, set as a quotation. */
  quote: boolean;
  children: Paragraph[];
}

/** An empty frame to draw, write or stick a photo in, with a line of instruction. */
export interface Frame extends Node {
  type: "frame";
  /** Millimetres, on A4 at the edition's usual size of words. */
  height: number;
  children: Paragraph[];
}

/** A question with choices to tick, each with its picture ("How is it going?"). */
export interface Scale extends Node {
  type: "scale";
  question: Inline[];
  options: { label: Inline[]; picture?: Picture }[];
}

export type Inline = Text | Strong | Emphasis | Link | Language | Emoji | Break;

export interface Text extends Node {
  type: "text";
  value: string;
}
export interface Strong extends Node {
  type: "strong";
  children: Inline[];
}
/** Drawn in the text's own weight with a lighter mark, never in italics; HTML `<em>`. */
export interface Emphasis extends Node {
  type: "emphasis";
  children: Inline[];
}
export interface Link extends Node {
  type: "link";
  /** `#anchor` in the document, or an absolute `https:`, `mailto:` or `tel:` address. */
  target: string;
  /** What the link leads to, for `Contents`: "Advice K4". */
  description: string;
  children: Inline[];
}
/** Words in another language than the document's. */
export interface Language extends Node {
  type: "language";
  language: string;
  children: Inline[];
}
/** An emoji, drawn as a picture. */
export interface Emoji extends Node {
  type: "emoji";
  /** The characters, as typed in the plan. */
  value: string;
  /** Its picture in the image source. */
  image: string;
  /** What it shows, in words: "thumbs up". */
  name: string;
}
/** A line break inside a paragraph, as typed in the plan. */
export interface Break extends Node {
  type: "break";
}

/**
 * Where the bytes of pictures come from; the core gets it as a value and never reads a disk. `background` is the colour
 * of the page (`#RRGGBB`); with `inGreys` the picture has no colour.
 */
export type ImageSource = (
  image: string,
  background: string,
  inGreys?: boolean,
) => Promise<ImageBytes | undefined>;
export interface ImageBytes {
  /** PNG without alpha, or JPEG. */
  data: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}
