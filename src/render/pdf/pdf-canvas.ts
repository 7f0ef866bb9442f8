// What we draw on: a PDFKit document of our own making, with the marks, tags and dictionaries that PDFKit does not
// write by itself. The only file that imports PDFKit and knows its inside.

import PDFDocument from "pdfkit";
import type { PageSize } from "../../theme/theme.js";
import type { Glyph, LoadedFont } from "./fonts.js";
import { pdfMetadata, type FileMetadata } from "./metadata.js";
import type { Advance } from "./shape-text.js";
import type { StructNode } from "./struct-tree.js";

/** A reference to an indirect object, as PDFKit makes them. */
interface Ref {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

interface EmbeddedFont {
  id: string;
  subset: { includeGlyph(id: number): number; glyphs: number[] };
  widths: number[];
  unicode: number[][];
  scale: number;
  ref(): Ref;
}

interface KitPage {
  write(chunk: Uint8Array): void;
  dictionary: Ref;
  height: number;
  fonts: Record<string, Ref>;
  annotations: unknown[];
  structParentTreeKey: number;
}

interface NumberTree {
  add(key: number, value: unknown): void;
  get(key: number): unknown[];
}

/** The inside of PDFKit's document that its type definitions leave out. */
interface Kit extends Pick<
  PDFKit.PDFDocument,
  | "addPage"
  | "roundedRect"
  | "rect"
  | "lineWidth"
  | "dash"
  | "undash"
  | "moveTo"
  | "image"
  | "fillColor"
  | "font"
  | "file"
  | "addNamedDestination"
  | "end"
  | "on"
> {
  page: KitPage;
  _root: Ref;
  _font: EmbeddedFont;
  ref(data: Record<string, unknown>): Ref;
  read(): Uint8Array | null;
  resume(): unknown;
  addContent(data: string): unknown;
  _write(data: string | Uint8Array): void;
  /** Bytes of the file so far. */
  _offset: number;
  getStructTreeRoot(): Ref;
  getStructParentTree(): NumberTree;
  createStructParentTreeNextKey(): number;
  appendXML(xml: string): void;
  _addInfo(): void;
  outline: Outline;
}

interface Outline {
  addItem(title: string, options: { pageNumber: number; top: number; expanded: boolean }): Outline;
}

export interface Attachment {
  name: string;
  type: string;
  description: string;
  data: Uint8Array;
}

/** Numbers in content streams: enough digits for print, few enough for small files. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

export class PdfCanvas {
  readonly #kit: Kit;
  readonly #chunks: Uint8Array[] = [];
  /** Operators of the page being drawn. */
  #content: string[] = [];
  #colour = "";
  readonly #ended: Promise<void>;
  readonly #pages: KitPage[] = [];
  readonly #annotations: Ref[] = [];
  readonly #fonts = new Map<LoadedFont, { embedded: EmbeddedFont; codes: GlyphCodes }>();
  readonly #images = new Map<string, unknown>();
  readonly #metadata: FileMetadata;
  readonly #size: PageSize;
  #marked = false;

  constructor(metadata: FileMetadata, size: PageSize) {
    this.#metadata = metadata;
    this.#size = size;
    this.#kit = new PDFDocument({
      tagged: true,
      subset: "PDF/A-3a",
      pdfVersion: "1.7",
      lang: metadata.language,
      displayTitle: true,
      autoFirstPage: false,
      // The standard fonts cannot be embedded; none is ever opened.
      font: null as unknown as string,
      info: {
        Title: metadata.title,
        Author: metadata.author,
        Subject: metadata.subject,
        Keywords: metadata.keywords,
        Creator: metadata.creator,
        Producer: metadata.creator,
        CreationDate: metadata.created,
        ModDate: metadata.created,
      },
    }) as unknown as Kit;
    // PDFKit's own writer of XMP does not escape what it writes.
    this.#kit._addInfo = () => this.#kit.appendXML(pdfMetadata(metadata));
    this.#takeWriting();
    this.#ended = new Promise((resolve, reject) => {
      this.#kit.on("end", () => resolve());
      this.#kit.on("error", reject);
    });
    this.#kit.resume();
  }

  /** PDFKit makes an array of bytes of every operator and sends every line through a stream; a page needs one of each. */
  #takeWriting(): void {
    const kit = this.#kit;
    const opening = kit.read();
    if (opening !== null) this.#chunks.push(opening);
    kit.addContent = (data) => {
      this.#content.push(data);
      return kit;
    };
    kit._write = (data) => {
      const chunk = typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data;
      this.#chunks.push(chunk);
      kit._offset += chunk.length;
    };
  }

  #endPage(): void {
    this.endMark();
    if (this.#content.length > 0)
      this.#kit.page.write(Buffer.from(`${this.#content.join("\n")}\n`, "latin1"));
    this.#content = [];
    this.#colour = "";
  }

  /** Zero-based number of the page being drawn. */
  get page(): number {
    return this.#pages.length - 1;
  }

  addPage(): void {
    this.#endPage();
    this.#kit.addPage({ size: [this.#size.width, this.#size.height], margin: 0 });
    const page = this.#kit.page;
    page.dictionary.data["Tabs"] = "S";
    // Made for every page, so that the parent tree has an entry even where nothing is tagged.
    void page.structParentTreeKey;
    this.#pages.push(page);
  }

  /** Opens marked content for a structure element; `undefined` closes what is open. Returns the content's number. */
  beginMark(node: StructNode): void {
    this.endMark();
    const parents = this.#kit.getStructParentTree().get(this.#kit.page.structParentTreeKey);
    const mcid = parents.length;
    parents.push(node);
    node.kids.push({ kind: "content", page: this.page, mcid });
    this.#kit.addContent(`/${node.type} <</MCID ${mcid}>> BDC`);
    this.#marked = true;
  }

  beginArtifact(type: "Layout" | "Pagination", subtype?: "Header" | "Footer"): void {
    this.endMark();
    this.#kit.addContent(`/Artifact <</Type /${type}${subtype ? ` /Subtype /${subtype}` : ""}>> BDC`);
    this.#marked = true;
  }

  endMark(): void {
    if (!this.#marked) return;
    this.#kit.addContent("EMC");
    this.#marked = false;
  }

  fillRect(x: number, y: number, width: number, height: number, colour: string, radius = 0): void {
    if (radius > 0) this.#kit.roundedRect(x, y, width, height, radius).fill(colour);
    else this.#kit.rect(x, y, width, height).fill(colour);
    this.#colour = colour;
  }

  /** Most runs of words have the colour of the one before. */
  #fillWith(colour: string): void {
    if (this.#colour !== colour) this.#kit.fillColor(colour);
    this.#colour = colour;
  }

  strokeLine(
    from: [number, number],
    to: [number, number],
    colour: string,
    width: number,
    dashed = false,
  ): void {
    this.#kit.lineWidth(width);
    if (dashed) this.#kit.dash(4, { space: 3 });
    this.#kit
      .moveTo(...from)
      .lineTo(...to)
      .stroke(colour);
    if (dashed) this.#kit.undash();
  }

  strokeRect(
    box: { x: number; y: number; width: number; height: number },
    line: { colour: string; width: number; dashed: boolean; radius: number },
  ): void {
    this.#kit.lineWidth(line.width);
    if (line.dashed) this.#kit.dash(4, { space: 3 });
    if (line.radius > 0)
      this.#kit.roundedRect(box.x, box.y, box.width, box.height, line.radius).stroke(line.colour);
    else this.#kit.rect(box.x, box.y, box.width, box.height).stroke(line.colour);
    if (line.dashed) this.#kit.undash();
  }

  /** Draws a picture in the place of characters: a reader of the text gets those. */
  imageForText(
    text: string,
    image: { id: string; data: Uint8Array },
    { x, y, size }: { x: number; y: number; size: number },
  ): void {
    this.#kit.addContent(`/Span <</ActualText <${utf16(text)}>>> BDC`);
    this.image(image.id, image.data, x, y, size, size);
    this.#kit.addContent("EMC");
  }

  /** Draws a picture; the same picture is one object in the file however often it is drawn. */
  image(id: string, data: Uint8Array, x: number, y: number, width: number, height: number): void {
    let opened = this.#images.get(id);
    if (opened === undefined) {
      opened = (this.#kit as unknown as { openImage(data: Uint8Array): unknown }).openImage(data);
      this.#images.set(id, opened);
    }
    this.#kit.image(opened as never, x, y, { width, height });
  }

  /**
   * Draws glyphs on a baseline. `texts` says what each glyph stands for; a reader gets exactly that back, also where
   * one glyph draws different characters (a space and a no-break space).
   */
  glyphs(
    font: LoadedFont,
    size: number,
    colour: string,
    x: number,
    y: number,
    glyphs: readonly Glyph[],
    advances: readonly Advance[],
    texts: readonly string[],
  ): void {
    const { embedded, codes } = this.#embed(font);
    this.#kit.page.fonts[embedded.id] ??= embedded.ref();
    this.#fillWith(colour);
    const unit = 1000 / font.unitsPerEm;
    const parts: string[] = [];
    let pending = "";
    let at = x;
    const begin = (left: number, top: number): void => {
      parts.push(`1 0 0 -1 ${number(left)} ${number(top)} Tm`);
    };
    const flush = (): void => {
      if (pending === "") return;
      parts.push(`[${pending}] TJ`);
      pending = "";
    };
    let replacing = false;
    const endReplacing = (): void => {
      if (!replacing) return;
      flush();
      parts.push("EMC");
      replacing = false;
    };
    begin(x, y);
    for (const [index, glyph] of glyphs.entries()) {
      if (texts[index] !== "") endReplacing();
      // Several glyphs for one text: a reader takes the text, and not what each glyph stands for.
      if (texts[index] !== "" && texts[index + 1] === "") {
        flush();
        parts.push(`/Span <</ActualText <${utf16(texts[index] ?? "")}>>> BDC`);
        replacing = true;
      }
      const position = advances[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const hex = glyphCode(embedded, codes, glyph, texts[index] ?? "");
      if (position.xOffset !== 0 || position.yOffset !== 0) {
        flush();
        const scale = size / 1000;
        begin(at + position.xOffset * scale, y - position.yOffset * scale);
        pending = hex;
        flush();
        at += position.xAdvance;
        begin(at, y);
        continue;
      }
      const kerning = Math.round(glyph.advanceWidth * unit - (position.xAdvance * 1000) / size);
      pending += kerning === 0 ? hex : `${hex} ${kerning} `;
      at += position.xAdvance;
    }
    flush();
    endReplacing();
    this.#kit.addContent(`BT /${embedded.id} ${number(size)} Tf ${parts.join(" ").replaceAll("><", "")} ET`);
  }

  /** A link over a rectangle of the page, belonging to a Link element (ISO 14289-1, 7.18.5). */
  link(node: StructNode, rect: [number, number, number, number], target: string, description: string): void {
    const [x, y, width, height] = rect;
    const key = this.#kit.createStructParentTreeNextKey();
    this.#kit.getStructParentTree().add(key, node);
    const annotation = this.#kit.ref({
      Type: "Annot",
      Subtype: "Link",
      Rect: [x, this.#size.height - y - height, x + width, this.#size.height - y],
      Border: [0, 0, 0],
      F: 4,
      Contents: new String(description),
      StructParent: key,
      A: target.startsWith("#")
        ? { S: "GoTo", D: new String(target.slice(1)) }
        : { S: "URI", URI: new String(encodeURI(decodeURI(target))) },
    });
    annotation.end();
    this.#kit.page.annotations.push(annotation);
    node.kids.push({ kind: "annotation", page: this.page, annotation: this.#annotations.length });
    this.#annotations.push(annotation);
  }

  /** Where links to `name` lead: the current page, with `y` at its top. */
  destination(name: string, y: number): void {
    this.#kit.addNamedDestination(
      name,
      "XYZ",
      null as unknown as number,
      Math.max(0, y - 8),
      null as unknown as number,
    );
  }

  attach(file: Attachment): void {
    this.#kit.file(
      file.data as Buffer,
      {
        name: file.name,
        type: file.type,
        description: file.description,
        relationship: "Source",
        creationDate: this.#metadata.created,
        modifiedDate: this.#metadata.created,
      } as never,
    );
  }

  /** Outline entries, nested by their levels. */
  outline(entries: readonly { level: number; title: string; page: number; top: number }[]): void {
    const open: { level: number; item: Outline }[] = [];
    for (const entry of entries) {
      while (open.length > 0 && (open.at(-1) as { level: number }).level >= entry.level) open.pop();
      const parent = open.at(-1)?.item ?? this.#kit.outline;
      const item = parent.addItem(entry.title, {
        pageNumber: entry.page,
        top: Math.max(0, entry.top - 8),
        expanded: false,
      });
      open.push({ level: entry.level, item });
    }
  }

  /** Writes the structure tree and the rest, and gives the file. */
  async finish(root: StructNode): Promise<Uint8Array> {
    this.#endPage();
    this.#writeStructure(root);
    this.#kit._root.data["PageLabels"] = { Nums: [0, { S: "D" }] };
    this.#kit.end();
    await this.#ended;
    return concatenate(this.#chunks);
  }

  #writeStructure(root: StructNode): void {
    const treeRoot = this.#kit.getStructTreeRoot();
    const refs = new Map<StructNode, Ref>();
    const write = (node: StructNode, parent: Ref): Ref => {
      const ref = this.#kit.ref({ Type: "StructElem", S: node.type, P: parent, ...structAttributes(node) });
      refs.set(node, ref);
      ref.data["K"] = node.kids.map((kid) => {
        switch (kid.kind) {
          case "element":
            return write(kid.node, ref);
          case "content":
            return { Type: "MCR", Pg: this.#pages[kid.page]?.dictionary, MCID: kid.mcid };
          case "annotation":
            return {
              Type: "OBJR",
              Obj: this.#annotations[kid.annotation],
              Pg: this.#pages[kid.page]?.dictionary,
            };
        }
      });
      ref.end();
      return ref;
    };
    treeRoot.data["K"] = [write(root, treeRoot)];
    const refOf = (node: unknown): Ref => {
      const ref = refs.get(node as StructNode);
      if (!ref) throw new Error("something was drawn for an element that is not in the structure tree");
      return ref;
    };
    const parents = this.#kit.getStructParentTree();
    const next = treeRoot.data["ParentTreeNextKey"] as number;
    for (let key = 0; key < next; key += 1) {
      const entry: unknown = parents.get(key);
      parents.add(key, Array.isArray(entry) ? entry.map(refOf) : refOf(entry));
    }
  }

  #embed(font: LoadedFont): { embedded: EmbeddedFont; codes: GlyphCodes } {
    const known = this.#fonts.get(font);
    if (known) return known;
    this.#kit.font(font as unknown as string);
    const entry = { embedded: this.#kit._font, codes: new Map() };
    this.#fonts.set(font, entry);
    return entry;
  }
}

/** By the text that a glyph stands for and by the glyph: its number in the embedded font, as the page writes it. */
type GlyphCodes = Map<string, Map<number, string>>;

/** The code of a glyph that stands for `text`: one for each pair of glyph and text. */
function glyphCode(font: EmbeddedFont, codes: GlyphCodes, glyph: Glyph, text: string): string {
  let ofText = codes.get(text);
  if (ofText === undefined) codes.set(text, (ofText = new Map<number, string>()));
  let code = ofText.get(glyph.id);
  if (code === undefined) {
    code = `<${newGlyphId(font, glyph, text).toString(16).padStart(4, "0")}>`;
    ofText.set(glyph.id, code);
  }
  return code;
}

function newGlyphId(font: EmbeddedFont, glyph: Glyph, text: string): number {
  let id = font.subset.includeGlyph(glyph.id);
  if (font.unicode[id] !== undefined || id === 0) {
    id = font.subset.glyphs.length;
    font.subset.glyphs.push(glyph.id);
  }
  font.widths[id] = glyph.advanceWidth * font.scale;
  font.unicode[id] = [...text].map((character) => character.codePointAt(0) as number);
  return id;
}

function structAttributes(node: StructNode): Record<string, unknown> {
  return {
    ...(node.alt === undefined ? {} : { Alt: new String(node.alt) }),
    ...(node.language === undefined ? {} : { Lang: new String(node.language) }),
    ...(node.scope ? { A: { O: "Table", Scope: node.scope } } : {}),
    ...(node.numbering ? { A: { O: "List", ListNumbering: node.numbering } } : {}),
    ...(node.bbox
      ? { A: { O: "Layout", Placement: node.inline ? "Inline" : "Block", BBox: node.bbox } }
      : {}),
  };
}

/** Text as a hexadecimal string of the file: UTF-16 with its mark. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return ["feff", ...units.map((unit) => unit.toString(16).padStart(4, "0"))].join("");
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
